"""Rights: what gemeenten ask for."""

from tests.rechten import Toegang

# buitenstaander, deskundige (who answers the need of Venray), andere_deskundige,
# adviseur_venray, adviseur_beesel, begeleidingsgroep (of Beesel), contractmanager,
# coordinator, beheerder
LEZERS = (403, 403, 403, 200, 200, 200, 200, 200, 403)
SCHRIJF = (404, 403, 404, 200, 404, 403, 403, 200, 404)
SCHRIJF_REGIO = (404, 404, 404, 403, 403, 403, 403, 200, 404)
ALLEEN_COORDINATOR = (404, 404, 404, 403, 404, 403, 403, 200, 404)


def dan_terug(statussen):
    return tuple(302 if status == 200 else status for status in statussen)


B, REGIO, S = ("behoefte.pk",), ("behoefte_regio.pk",), ("startbijeenkomst.pk",)
REDEN = {"reden": "=De vraag is al opgepakt."}

TABEL: list = [
    Toegang("behoefte_list", (403, 200, 200, 200, 200, 200, 200, 200, 403)),
    Toegang("behoefte_overzicht", LEZERS),
    Toegang("behoefte_create", (403, 403, 403, 200, 200, 200, 403, 200, 403)),
    Toegang("behoefte_detail", (404, 200, 404, 200, 404, 200, 200, 200, 404), args=B),
    Toegang("behoefte_detail", (404, 404, 404, 200, 200, 200, 200, 200, 404), args=REGIO),
    Toegang("behoefte_update", SCHRIJF, args=B),
    Toegang("behoefte_update", SCHRIJF_REGIO, args=REGIO),
    Toegang("behoefte_vervallen", SCHRIJF, args=B),
    Toegang("behoefte_vervallen", dan_terug(SCHRIJF), methode="post", args=B, data=REDEN),
    Toegang(
        "behoefte_vervallen",
        dan_terug(SCHRIJF_REGIO),
        methode="post",
        args=REGIO,
        data=REDEN,
    ),
    Toegang(
        "behoefte_herstellen",
        dan_terug((404, 404, *SCHRIJF[2:])),
        methode="post",
        args=("behoefte_vervallen.pk",),
        data={"versie": "behoefte_vervallen.versie"},
    ),
    Toegang("behoefte_herstellen", dan_terug(SCHRIJF_REGIO), methode="post", args=REGIO),
    Toegang("behoefte_kopieren", dan_terug(SCHRIJF), methode="post", args=B),
    Toegang("behoefte_kopieren", dan_terug(SCHRIJF_REGIO), methode="post", args=REGIO),
    Toegang("startbijeenkomst_list", LEZERS),
    Toegang("startbijeenkomst_create", (403, 403, 403, 403, 403, 403, 403, 200, 403)),
    Toegang(
        "startbijeenkomst_detail", (404, 404, 404, 200, 404, 200, 200, 200, 404), args=S
    ),
    Toegang("startbijeenkomst_update", ALLEEN_COORDINATOR, args=S),
]
