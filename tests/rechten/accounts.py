"""Rights: the own password, for everybody who can log in."""

from tests.rechten import ROLLEN, Toegang

TABEL = [
    Toegang("account_change_password", (200,) * len(ROLLEN)),
]
