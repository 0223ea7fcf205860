"""Rights: the planning board, and the forms that do what dragging does."""

from tests.rechten import Toegang

# buitenstaander, deskundige, andere_deskundige, adviseur_venray, adviseur_beesel,
# begeleidingsgroep, contractmanager, coordinator, beheerder
BORD = (403, 403, 403, 403, 403, 403, 403, 200, 403)
VAN_INZET = (404, 403, 404, 404, 404, 404, 404, 200, 404)
VAN_ACTIVITEIT = (404, 403, 404, 403, 404, 403, 403, 200, 404)
VAN_BEHOEFTE = (404, 403, 404, 403, 404, 403, 403, 200, 404)
# An empty form: who may is told why not, and nothing changes.
ONVOLLEDIG = {"bord": "=1"}

I, A, B = ("inzet_voorstel.pk",), ("activiteit.pk",), ("behoefte.pk",)  # noqa: E741


def als_bord(statussen: tuple[int, ...]) -> tuple[int, ...]:
    """A drag that cannot be: 409 for who may drag."""
    return tuple(409 if status == 200 else status for status in statussen)


TABEL: list = [
    Toegang("planbord", BORD),
    Toegang("planbord_gegevens", BORD),
    Toegang(
        "planning_terugzetten",
        (403, 403, 403, 403, 403, 403, 403, 302, 403),
        methode="post",
    ),
    Toegang("inzet_verzetten", VAN_INZET, args=I),
    Toegang("activiteit_inplannen", VAN_ACTIVITEIT, args=A),
    Toegang("behoefte_inplannen", VAN_BEHOEFTE, args=B),
    Toegang(
        "inzet_verzetten", als_bord(VAN_INZET), methode="post", args=I, data=ONVOLLEDIG
    ),
    Toegang(
        "activiteit_inplannen",
        als_bord(VAN_ACTIVITEIT),
        methode="post",
        args=A,
        data=ONVOLLEDIG,
    ),
    Toegang(
        "behoefte_inplannen",
        als_bord(VAN_BEHOEFTE),
        methode="post",
        args=B,
        data=ONVOLLEDIG,
    ),
]
