"""The three columns about residents. Empty means: not stated, which is not zero."""

from collections.abc import Collection
from dataclasses import dataclass

from inzet.importeren import waarden
from poolregio.kern.errors import WaardeError
from poolregio.kern.importeren.veldlezer import Veldlezer

PerThema = frozenset[tuple[str, int, int | None]]  # thema, aantal, nieuw


@dataclass(frozen=True)
class Aantallen:
    """Who came to one activity; ``nieuw`` only where a gemeente is."""

    aantal: int | None
    nieuw: int | None
    per_thema: PerThema


def lees_bereik(lezer: Veldlezer, themas: Collection[str], *, met_nieuw: bool) -> Aantallen:
    """``met_nieuw`` for an activity of a gemeente; regional reach has no *nieuw*."""
    aantal = lezer.lees("aantal_inwoners", waarden.aantal_of_leeg)
    nieuw = lezer.lees("aantal_nieuw", waarden.aantal_of_leeg)
    per_thema = lezer.lees("bereik_per_thema", _per_thema, themas, met_nieuw)
    if not lezer.is_goed:
        return Aantallen(None, None, frozenset())
    if not met_nieuw and nieuw is not None:
        lezer.fout("aantal_nieuw", "Dit hoort leeg te zijn als er geen gemeente is.")
    elif aantal is None and nieuw is not None:
        lezer.fout("aantal_inwoners", "Vul dit ook in als je aantal_nieuw invult.")
    elif aantal is None and per_thema:
        lezer.fout("aantal_inwoners", "Vul dit ook in als je bereik_per_thema invult.")
    elif met_nieuw and aantal is not None and nieuw is None:
        lezer.fout("aantal_nieuw", "Vul dit ook in als je aantal_inwoners invult.")
    elif nieuw is not None and nieuw > aantal:
        lezer.fout("aantal_nieuw", f"{nieuw} is meer dan aantal_inwoners ({aantal}).")
    else:
        for thema, deel, deel_nieuw in sorted(per_thema, key=lambda per: per[0]):
            if deel > aantal:
                reden = f"{thema}: {deel} is meer dan aantal_inwoners ({aantal})."
                lezer.fout("bereik_per_thema", reden)
            elif deel_nieuw is not None and deel_nieuw > nieuw:
                reden = f"{thema}: {deel_nieuw} is meer dan aantal_nieuw ({nieuw})."
                lezer.fout("bereik_per_thema", reden)
    return Aantallen(aantal, nieuw, per_thema)


def _per_thema(tekst: str, themas: Collection[str], met_nieuw: bool) -> PerThema:
    delen = [_deel(deel.strip(), themas, met_nieuw) for deel in tekst.split("|") if tekst]
    if len({thema for thema, _, _ in delen}) != len(delen):
        raise WaardeError("Er staat een thema dubbel in.")
    return frozenset(delen)


def _deel(
    tekst: str, themas: Collection[str], met_nieuw: bool
) -> tuple[str, int, int | None]:
    thema, dubbele_punt, getallen = tekst.partition(":")
    eerste, schuine_streep, tweede = getallen.partition("/")
    thema = waarden.code(thema.strip(), themas)
    if not dubbele_punt or bool(schuine_streep) != met_nieuw:
        vorm = "thema:aantal/nieuw" if met_nieuw else "thema:aantal, zonder nieuw"
        raise WaardeError(f"“{tekst}” is niet te lezen. Schrijf {vorm}.")
    aantal = waarden.aantal(eerste.strip())
    nieuw = waarden.aantal(tweede.strip()) if met_nieuw else None
    if nieuw is not None and nieuw > aantal:
        raise WaardeError(f"{thema}: {nieuw} nieuw is meer dan {aantal} inwoners.")
    return thema, aantal, nieuw
