"""Rights: how many hours there are to divide, and what if. What stands on the pages for
which role is in tests/inzet/test_capaciteit.py."""

from tests.rechten import Toegang

NIET, WEL, DOOR = 403, 200, 302
# buitenstaander, two experts | Venray, Beesel, begeleidingsgroep | cm, coordinator | beheerder
IEDEREEN_AAN_TAFEL = (NIET, NIET, NIET, WEL, WEL, WEL, WEL, WEL, NIET)

TABEL: list = [
    Toegang("capaciteit", (NIET, NIET, NIET, DOOR, DOOR, DOOR, DOOR, DOOR, NIET)),
    Toegang("capaciteit_detail", IEDEREEN_AAN_TAFEL, args=("=2024-1",)),
    Toegang("wat_als", IEDEREEN_AAN_TAFEL, args=("=2024-1",)),
    Toegang(
        "wat_als",
        IEDEREEN_AAN_TAFEL,
        args=("=2024-1",),
        data={"vertrekt": "dienstverband.pk", "laatste_dag": "=2024-02-01"},
    ),
]
