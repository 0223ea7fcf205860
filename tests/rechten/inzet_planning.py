"""Rights: activiteiten, inzetten and deelopdrachten."""

from tests.rechten import Toegang

# buitenstaander, deskundige, andere_deskundige, adviseur_venray, adviseur_beesel,
# begeleidingsgroep, contractmanager, coordinator, beheerder
LEZERS = (403, 200, 200, 200, 200, 200, 200, 200, 403)
ACTIVITEIT = (404, 200, 404, 200, 404, 200, 200, 200, 404)
SCHRIJF = (403, 403, 403, 403, 403, 403, 403, 200, 403)
SCHRIJF_ACTIVITEIT = (404, 403, 404, 403, 404, 403, 403, 200, 404)
INDIVIDUEEL = (404, 200, 404, 404, 404, 404, 404, 200, 404)
EIGEN = (404, 200, 404, 404, 404, 404, 404, 200, 404)
ALLEEN_COORDINATOR_RIJ = (404, 404, 404, 404, 404, 404, 404, 200, 404)
ALLEEN_COORDINATOR = (404, 403, 404, 404, 404, 404, 404, 200, 404)
DAN_TERUG = (404, 403, 404, 404, 404, 404, 404, 302, 404)

A, I = ("activiteit.pk",), ("inzet.pk",)  # noqa: E741 -- reads as the columns of the table
GEPLAND = ("inzet_gepland.pk",)
VOORSTEL = ("inzet_voorstel.pk",)
D = ("deelopdracht.pk",)

TABEL: list = [
    Toegang("activiteit_list", LEZERS),
    Toegang("activiteit_create", SCHRIJF),
    Toegang("activiteit_detail", ACTIVITEIT, args=A),
    Toegang("activiteit_detail", INDIVIDUEEL, args=("individueel.pk",)),
    Toegang("activiteit_update", SCHRIJF_ACTIVITEIT, args=A),
    Toegang("activiteit_annuleren", SCHRIJF_ACTIVITEIT, args=A),
    Toegang(
        "activiteit_verwijderen",
        (404, 403, 404, 403, 404, 403, 403, 302, 404),
        methode="post",
        args=A,
    ),
    Toegang("reeks_create", SCHRIJF_ACTIVITEIT, args=A),
    Toegang("reeks_detail", ALLEEN_COORDINATOR_RIJ, args=("reeks.pk",)),
    Toegang(
        "reeks_annuleren",
        (404, 403, 404, 403, 404, 403, 403, 200, 404),
        args=("inzet_voorstel.activiteit_id", "=alle"),
    ),
    Toegang(
        "reeks_annuleren",
        (404, 403, 404, 403, 404, 403, 403, 302, 404),
        methode="post",
        args=("inzet_voorstel.activiteit_id", "=volgende"),
        data={"reden": "=De zaal is dicht."},
    ),
    Toegang("inzet_plannen", SCHRIJF_ACTIVITEIT, args=A),
    Toegang("inzet_list", (403, 200, 200, 403, 403, 403, 403, 200, 403)),
    Toegang("inzet_detail", EIGEN, args=I),
    Toegang("inzet_verplaatsen", ALLEEN_COORDINATOR, args=VOORSTEL),
    Toegang("inzet_annuleren", ALLEEN_COORDINATOR, args=VOORSTEL),
    Toegang("inzet_terugsturen", ALLEEN_COORDINATOR, args=I),
    Toegang(
        "inzet_terugsturen",
        DAN_TERUG,
        methode="post",
        args=I,
        data={"reden": "=Klopt niet."},
    ),
    Toegang(
        "inzet_annuleren",
        DAN_TERUG,
        methode="post",
        args=GEPLAND,
        data={"reden": "=De zaal is dicht."},
    ),
    Toegang(
        "inzet_bevestigen",
        (404, 302, 404, 404, 404, 404, 404, 302, 404),
        methode="post",
        args=VOORSTEL,
    ),
    Toegang("inzet_goedkeuren", DAN_TERUG, methode="post", args=I),
    Toegang(
        "inzetten_goedkeuren",
        (403, 403, 403, 403, 403, 403, 403, 302, 403),
        methode="post",
        data={"inzet": "inzet.pk"},
    ),
    Toegang("deelopdracht_list", LEZERS),
    Toegang("deelopdracht_create", SCHRIJF),
    Toegang("deelopdracht_detail", ACTIVITEIT, args=D),
    Toegang("deelopdracht_update", SCHRIJF_ACTIVITEIT, args=D),
]
