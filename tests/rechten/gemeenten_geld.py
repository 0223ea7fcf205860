"""Rights: budget, index, costs and settlement."""

from tests.rechten import Toegang

# buitenstaander, two experts | Venray, Beesel, begeleidingsgroep | cm, coordinator | beheerder
LEZEN = (403, 403, 403, 403, 403, 403, 200, 200, 403)
DOORSTUREN = (403, 403, 403, 403, 403, 403, 302, 302, 403)
ALLEEN_CM = (403, 403, 403, 403, 403, 403, 200, 403, 403)
CM_DOET = (403, 403, 403, 403, 403, 403, 302, 403, 403)
ZIET_BOEKING = (404, 404, 404, 404, 404, 404, 200, 200, 404)
DRAAIT_PROJECT = (404, 404, 404, 404, 404, 404, 403, 200, 404)
DRAAIT_MGR = (404, 404, 404, 404, 404, 404, 200, 403, 404)

JAAR = ("=2024",)
POST, INDEX = ("begrotingspost.pk",), ("ovaindex.pk",)
PROJECT, MGR = ("boeking_project.pk",), ("boeking_mgr.pk",)
REDEN = {"reden": "=Dubbel geboekt."}


def dan_terug(statussen):
    return tuple(302 if status == 200 else status for status in statussen)


TABEL: list = [
    Toegang("begroting", DOORSTUREN),
    Toegang("begroting_detail", LEZEN, args=JAAR),
    Toegang("begroting_aandelen", LEZEN, args=JAAR),
    Toegang("begrotingspost_create", ALLEEN_CM),
    Toegang("begrotingspost_create", ALLEEN_CM, "post"),
    Toegang("begrotingspost_update", ALLEEN_CM, args=POST),
    Toegang("begrotingspost_update", ALLEEN_CM, "post", args=POST),
    Toegang("begrotingspost_verwijderen", ALLEEN_CM, args=POST),
    Toegang(
        "begrotingspost_verwijderen", CM_DOET, "post", args=POST, data={"versie": "=1"}
    ),
    Toegang("ovaindex_list", LEZEN),
    Toegang("ovaindex_create", ALLEEN_CM),
    Toegang("ovaindex_create", ALLEEN_CM, "post"),
    Toegang("ovaindex_update", ALLEEN_CM, args=INDEX),
    Toegang("ovaindex_update", ALLEEN_CM, "post", args=INDEX),
    Toegang("kostenboeking_list", LEZEN),
    Toegang("kostenboeking_create", LEZEN),
    Toegang("kostenboeking_create", LEZEN, "post"),
    Toegang("kostenboeking_importeren", LEZEN),
    Toegang("kostenboeking_importeren", LEZEN, "post"),
    # Without a file that was checked first: back to where it can be chosen.
    Toegang("kostenboeking_importeren_bevestigen", DOORSTUREN, "post"),
    Toegang("kostenboeking_detail", ZIET_BOEKING, args=PROJECT),
    Toegang("kostenboeking_terugdraaien", DRAAIT_PROJECT, args=PROJECT),
    Toegang(
        "kostenboeking_terugdraaien",
        dan_terug(DRAAIT_PROJECT),
        "post",
        args=PROJECT,
        data=REDEN,
    ),
    Toegang("kostenboeking_terugdraaien", DRAAIT_MGR, args=MGR),
    Toegang(
        "kostenboeking_terugdraaien", dan_terug(DRAAIT_MGR), "post", args=MGR, data=REDEN
    ),
    Toegang("verrekening_list", LEZEN),
    Toegang("verrekening_detail", LEZEN, args=JAAR),
    Toegang("verrekening_voorstellen", ALLEEN_CM, args=JAAR),
    Toegang("verrekening_voorstellen", CM_DOET, "post", args=JAAR),
    Toegang("verrekening_besluiten", ALLEEN_CM, args=JAAR),
    Toegang("verrekening_besluiten", CM_DOET, "post", args=JAAR),
]
