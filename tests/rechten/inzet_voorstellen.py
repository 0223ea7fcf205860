"""Rights: proposals are for the coordinator alone."""

from tests.rechten import Toegang

# buitenstaander, deskundige, andere_deskundige, adviseur_venray, adviseur_beesel,
# begeleidingsgroep, contractmanager, coordinator, beheerder
LIJST = (403, 403, 403, 403, 403, 403, 403, 200, 403)
EEN = (404, 404, 404, 404, 404, 404, 404, 200, 404)
DAN_TERUG = (404, 404, 404, 404, 404, 404, 404, 302, 404)

V = ("voorstel.pk",)

TABEL: list = [
    Toegang("voorstel_list", LIJST),
    Toegang("voorstel_vragen", LIJST),
    Toegang("voorstel_detail", EEN, args=V),
    Toegang("voorstel_stoppen", DAN_TERUG, methode="post", args=V),
    Toegang("voorstel_overnemen", EEN, args=V),
    Toegang(
        "voorstel_overnemen",
        DAN_TERUG,
        methode="post",
        args=V,
        data={"regel": "voorstelregel.pk"},
    ),
    Toegang("voorstel_verwijderen", EEN, args=V),
    Toegang("voorstel_verwijderen", DAN_TERUG, methode="post", args=V),
]
