"""How many residents came, in believable numbers. Pure."""

from random import Random

Deel = tuple[str, int, int | None]  # thema, aantal, nieuw
NIET_OPGEGEVEN = 0.07
# How many come to a kind of activity; kinds for professionals meet no residents.
AANTALLEN = {
    "inloop": (5, 16),
    "zelfhulpgroep": (4, 10),
    "cursus": (6, 12),
    "training": (9, 26),
    "voorlichting": (10, 38),
    "outreach": (3, 14),
    "individueel_contact": (1, 1),
    "regionaal": (15, 60),
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
        deel_nieuw = None if nieuw is None else min(nieuw, round(deel * nieuw / aantal))
        delen.append((thema, deel, deel_nieuw))
    return aantal, nieuw, delen
