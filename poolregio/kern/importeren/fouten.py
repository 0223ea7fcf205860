"""What is wrong with an import, and what it would do."""

from collections.abc import Iterable
from dataclasses import dataclass

from poolregio.kern.errors import ActieError


@dataclass(frozen=True, order=True)
class Fout:
    """One reason to refuse a row. Line 1 holds the column names; 0 is the whole file."""

    regel: int
    kolom: str
    reden: str

    def __str__(self) -> str:
        plaats = f"Regel {self.regel}" if self.regel else ""
        if self.kolom:
            plaats = f"{plaats}, kolom {self.kolom}" if plaats else f"Kolom {self.kolom}"
        return f"{plaats}: {self.reden}" if plaats else self.reden


class ImportGeweigerdError(ActieError):
    """An import is all or nothing: these rows are wrong, so nothing was stored."""

    def __init__(self, fouten: Iterable[Fout]):
        self.fouten = sorted(set(fouten))
        super().__init__("\n".join(map(str, self.fouten)))


@dataclass(frozen=True)
class Uitkomst:
    """How many rows an import stored, or would store, and how many it knew already."""

    nieuw: int
    ongewijzigd: int
