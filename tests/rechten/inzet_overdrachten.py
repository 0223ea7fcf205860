"""Rights: inzet_overdrachten."""

from tests.rechten import Toegang

NIET, WEL, DOOR = 403, 200, 302
# buitenstaander, two experts | Venray, Beesel, begeleidingsgroep | cm, coordinator | beheerder
IEDEREEN_AAN_TAFEL = (NIET, NIET, NIET, WEL, WEL, WEL, WEL, WEL, NIET)
VOORSTELLEN = (NIET, NIET, NIET, NIET, NIET, NIET, WEL, WEL, NIET)
VOORGESTELD = (NIET, NIET, NIET, NIET, NIET, NIET, DOOR, DOOR, NIET)
BESLUITEN = (NIET, NIET, NIET, NIET, NIET, NIET, WEL, NIET, NIET)

TABEL: list = [
    Toegang("overdracht_list", IEDEREEN_AAN_TAFEL),
    Toegang("overdracht_list", IEDEREEN_AAN_TAFEL, data={"formaat": "=csv"}),
    Toegang("overdracht_detail", IEDEREEN_AAN_TAFEL, args=("=2024-1",)),
    Toegang(
        "overdracht_detail", IEDEREEN_AAN_TAFEL, args=("=2024-1",), data={"formaat": "=csv"}
    ),
    Toegang("overdracht_voorstellen", VOORSTELLEN, args=("=2024-1",)),
    Toegang("overdracht_voorstellen", VOORGESTELD, methode="post", args=("=2024-1",)),
    Toegang("overdracht_besluiten", BESLUITEN, args=("=2024-1",)),
    Toegang("overdracht_besluiten", BESLUITEN, methode="post", args=("=2024-1",)),
]
