"""What every act on money asks first: is it our turn, and may this year still change?"""

from gemeenten.enums import KostenCategorie
from gemeenten.selectors.verrekening import is_verrekend
from poolregio.kern.db import een_tegelijk
from poolregio.kern.errors import ActieError

_GELD = 2024_0004  # the lock: a settlement adds up many rows, so nobody writes meanwhile


def begin_met_geld() -> None:
    een_tegelijk(_GELD)


def weiger_verrekend(jaar: int, categorie: str) -> None:
    if categorie == KostenCategorie.PROJECTKOSTEN and is_verrekend(jaar):
        raise ActieError(
            f"De projectkosten van {jaar} zijn verrekend en liggen vast. Hier verandert niets "
            "meer aan."
        )
