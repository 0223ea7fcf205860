"""How many residents came, in believable numbers. Pure."""

from random import Random

Deel = tuple[str, int, int | None]  # thema, aantal, nieuw
NIET_OPGEGEVEN = 0.03
VERWEZEN = 0.08  # of those present, how many go on to other offer
# How many come to a kind of activity; internal kinds meet no residents.
AANTALLEN = {
    "inloop": (5, 16),
    "zelfhulpgroep": (4, 10),
    "cursus": (6, 12),
    "training": (9, 26),
    "voorlichting": (10, 38),
    "outreach": (3, 14),
    "individueel_contact": (1, 1),
    "regionaal": (15, 60),
    "consultatie": (0, 3),
    "casuistiek": (0, 0),
    "beleid": (0, 4),
}


def maak_bereik(
    toeval: Random, soort: str, themas: list[str], *, met_nieuw: bool
) -> tuple[int, int | None, list[Deel]] | None:
    """None when nobody said, or when the kind meets no residents."""
    if soort not in AANTALLEN or toeval.random() < NIET_OPGEGEVEN:
        return None
    aantal = toeval.randint(*AANTALLEN[soort])
    nieuw = sum(toeval.random() < 0.22 for _ in range(aantal)) if met_nieuw else None
    delen: list[Deel] = []
    for plaats, thema in enumerate(themas):
        deel = (
            aantal
            if aantal == 1
            else round(aantal * toeval.uniform(0.3, 0.9) / (plaats + 1))
        )
        deel_nieuw = (
            None if nieuw is None else min(nieuw, round(deel * nieuw / max(aantal, 1)))
        )
        delen.append((thema, deel, deel_nieuw))
    return aantal, nieuw, delen


def maak_verwijzingen(toeval: Random, aantal: int | None) -> int | None:
    """Counted at most activities where residents were; None when nobody did."""
    if not aantal or toeval.random() < 0.3:
        return None
    return sum(toeval.random() < VERWEZEN for _ in range(aantal))
