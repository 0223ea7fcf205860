"""Rights: inzet_verdeling."""

from tests.rechten import Toegang

NIET, WEL, DOOR, WEG = 403, 200, 302, 404
# buitenstaander, two experts | Venray, Beesel, begeleidingsgroep | cm, coordinator | beheerder
IEDEREEN_AAN_TAFEL = (NIET, NIET, NIET, WEL, WEL, WEL, WEL, WEL, NIET)

TABEL: list = [
    Toegang("verdeling", (NIET, NIET, NIET, DOOR, DOOR, DOOR, DOOR, DOOR, NIET)),
    Toegang("verdeling_detail", IEDEREEN_AAN_TAFEL, args=("=2024-1",)),
    Toegang("verdeling_contract", IEDEREEN_AAN_TAFEL),
    Toegang("verdeling_waarom", IEDEREEN_AAN_TAFEL, args=("=2024-1",)),
    Toegang("verdeling_waarom", IEDEREEN_AAN_TAFEL, args=("=2024-1", "venray.pk")),
    Toegang("verdeling_waarom", IEDEREEN_AAN_TAFEL, args=("=contract",)),
    Toegang("verdeling_waarom", IEDEREEN_AAN_TAFEL, args=("=contract", "venray.pk")),
    Toegang(
        "verdeling_waarom",
        (NIET, NIET, NIET, WEG, WEG, WEG, WEG, WEG, NIET),
        args=("=2024-1", "=GM9999"),
    ),
    Toegang("gemeente_list", IEDEREEN_AAN_TAFEL),
    Toegang(
        "gemeente_detail",
        (NIET, NIET, NIET, WEL, WEG, WEL, WEL, WEL, NIET),
        args=("venray.pk",),
    ),
    Toegang("mijn_gemeente", (NIET, NIET, NIET, WEL, WEL, WEL, NIET, NIET, NIET)),
    Toegang(
        "mijn_gemeente",
        (NIET, NIET, NIET, WEL, WEG, WEG, NIET, NIET, NIET),
        data={"gemeente": "venray.pk"},
    ),
]
