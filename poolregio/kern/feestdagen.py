"""Public holidays of the Netherlands and school holidays of region Zuid (Limburg)."""

import datetime as dt
from functools import lru_cache

import holidays


@lru_cache(maxsize=64)
def _feestdagen(jaar: int) -> dict[dt.date, str]:
    return dict(holidays.NL(years=jaar, language="nl"))  # type: ignore[attr-defined]


@lru_cache(maxsize=64)
def _schoolvakanties(jaar: int) -> dict[dt.date, str]:
    vakanties = holidays.NL(  # type: ignore[attr-defined]
        years=jaar, subdiv="Zuid", categories="school", language="nl"
    )
    return dict(vakanties)


def feestdag(dag: dt.date) -> str:
    """The name of the public holiday, or an empty text.

    >>> feestdag(dt.date(2024, 12, 25)), feestdag(dt.date(2024, 12, 24))
    ('Eerste kerstdag', '')
    """
    return _feestdagen(dag.year).get(dag, "")


def schoolvakantie(dag: dt.date) -> str:
    """The name of the school holiday in region Zuid, or an empty text.

    As far ahead as the ministry published them; beyond that nothing is known.
    """
    return _schoolvakanties(dag.year).get(dag, "")
