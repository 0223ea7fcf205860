"""One line of an import, field by field, with everything that is wrong in it."""

from collections.abc import Callable
from typing import Any

from poolregio.kern.errors import WaardeError
from poolregio.kern.importeren.bestand import Regel
from poolregio.kern.importeren.fouten import Fout


class Veldlezer:
    """Reads the fields of one line and collects everything that is wrong in it."""

    def __init__(self, regel: Regel, fouten: list[Fout]):
        self.regel = regel
        self.fouten = fouten
        self.is_goed = True

    def fout(self, kolom: str, reden: str) -> None:
        self.is_goed = False
        self.fouten.append(Fout(self.regel.nummer, kolom, reden))

    def lees(self, kolom: str, functie: Callable[..., Any], *args: Any) -> Any:
        """None when the field is wrong; then the reason is kept and the row is dropped."""
        try:
            return functie(self.regel.waarden[kolom], *args)
        except WaardeError as error:
            self.fout(kolom, str(error))
            return None
