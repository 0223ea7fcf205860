"""How many residents the pool met: the only door through which counts leave the database.

Exact counts are for the coordinator. Everybody else, every report and every export gets
protected cells, and sums of what those cells publish (design.md section 4, Small numbers).
"""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Count, IntegerField, Q, Sum, Value
from django.utils import timezone

from gemeenten.enums import INDIVIDUEEL_CONTACT, INTERNE_SOORTEN
from gemeenten.models import Gemeente
from inzet.models import Activiteit, Bereik
from poolregio.kern.halfjaar import Periode, einde_laatste_volle_maand
from poolregio.kern.kleine_aantallen import Aantal, aantal_voor, exact, som_voor


@dataclass(frozen=True)
class BereikDeel:
    """Reach of one gemeente, or of the region as a whole.

    ``aantal`` counts aanwezigen, ``nieuw`` bereikte inwoners (None: not asked, regional).
    ``per_thema`` holds ``{code: (aantal, nieuw)}``; themes overlap, so they do not add up.
    ``verwijzingen`` counts who were referred to other offer; None when nobody counted that.
    ``niet_opgegeven`` counts executed activities of which nobody stated the reach; unless
    exact without individueel contact, of which the number itself is protected.
    """

    aantal: Aantal
    nieuw: Aantal | None
    niet_opgegeven: int
    verwijzingen: Aantal | None = None
    per_thema: dict[str, tuple[Aantal, Aantal | None]] = field(default_factory=dict)
    activiteiten_per_soort: dict[str, Aantal] = field(default_factory=dict)


@dataclass(frozen=True)
class BereikOverzicht:
    """Reach in a half-year, up to ``tot``: per gemeentecode, of the region, and added up.

    ``totaal`` adds the gemeenten only; the region stands apart, as it has no *nieuw*.
    """

    periode: Periode
    is_exact: bool
    tot: dt.datetime
    per_gemeente: dict[str, BereikDeel]
    regionaal: BereikDeel
    totaal: BereikDeel


@dataclass
class _Telling:
    """Unprotected counts; never leaves this module."""

    aantal: int = 0
    nieuw: int = 0
    niet_opgegeven: int = 0
    niet_opgegeven_gesprekken: int = 0  # of these, individueel contact
    verwijzingen: int | None = None  # unknown is not zero
    per_thema: dict[str, tuple[int, int]] = field(default_factory=dict)
    per_soort: dict[str, int] = field(default_factory=dict)


def bereik(
    periode: Periode,
    *,
    is_exact: bool,
    tot: dt.datetime | None = None,
    gemeenten: Iterable[Gemeente] | None = None,
) -> BereikOverzicht:
    """Reach of the executed activities that began in the half-year, and before ``tot``.

    ``gemeenten`` limits the rows, and the sums, to these; None means all fourteen.
    """
    tot = min(tot or periode.tot_moment, periode.tot_moment)
    if gemeenten is None:
        gemeenten = Gemeente.objects.all()
    tellingen: dict[str | None, _Telling] = {None: _Telling()}
    tellingen |= {gemeente.pk: _Telling() for gemeente in gemeenten}
    _tel(periode, tot, tellingen)
    regionaal = _publiceer(tellingen[None], is_exact=is_exact, is_regionaal=True)
    per_gemeente = {
        code: _publiceer(telling, is_exact=is_exact)
        for code, telling in tellingen.items()
        if code is not None
    }
    return BereikOverzicht(
        periode=periode,
        is_exact=is_exact,
        tot=tot,
        per_gemeente=per_gemeente,
        regionaal=regionaal,
        totaal=_optellen(per_gemeente.values(), is_exact=is_exact),
    )


def bereik_voor(
    user, periode: Periode, gemeenten: Iterable[Gemeente] | None = None
) -> BereikOverzicht:
    """Reach as this user may see it on a live page.

    The coordinator gets exact counts up to now; others protected ones, as they stood at the
    end of the last full month.
    """
    if user.is_coordinator:
        return bereik(periode, is_exact=True, gemeenten=gemeenten)
    tot = einde_laatste_volle_maand(timezone.localdate())
    return bereik(periode, is_exact=False, tot=tot, gemeenten=gemeenten)


def _tel(periode: Periode, tot: dt.datetime, tellingen: dict[str | None, _Telling]) -> None:
    """Each executed activity once, however many experts came."""
    uitgevoerd = (
        Activiteit.objects.in_periode(periode)
        .uitgevoerd()
        .filter(
            Q(gemeente=None) | Q(gemeente__in=[code for code in tellingen if code]),
            begin__lt=tot,
        )
        .exclude(soort__in=INTERNE_SOORTEN)
        .order_by()
    )
    per_soort = uitgevoerd.values_list("gemeente", "soort").annotate(
        aantal=Sum("aantal_inwoners", default=0),
        nieuw=Sum("aantal_nieuw", default=0),
        activiteiten=Count("pk"),
        niet_opgegeven=Count("pk", filter=Q(aantal_inwoners=None)),
        verwijzingen=Sum("aantal_verwijzingen"),
    )
    # The half-year once more: it leads the database to these rows instead of to all.
    bereikt = Bereik.objects.filter(
        activiteit__in=uitgevoerd.values("pk"),
        activiteit__begin__gte=periode.van_moment,
        activiteit__begin__lt=tot,
    ).order_by()
    geen = {
        naam: Value(None, IntegerField()) for naam in ("aantal_a", "aantal_n", "aantal_v")
    }
    per_thema = bereikt.values_list("activiteit__gemeente", "thema").annotate(
        som=Sum("aantal"), som_nieuw=Sum("nieuw", default=0), **geen
    )
    # Both in one question; a row without a number of activiteiten is of a thema.
    for code, wat, aantal, nieuw, activiteiten, *rest in per_soort.union(
        per_thema, all=True
    ):
        if activiteiten is None:
            tellingen[code].per_thema[wat] = (aantal, nieuw)
        else:
            _tel_soort(tellingen[code], wat, (aantal, nieuw, activiteiten), *rest)


def _tel_soort(
    telling: _Telling,
    soort: str,
    aantallen: tuple[int, int, int],
    niet_opgegeven: int,
    verwijzingen: int | None,
) -> None:
    """``aantallen`` are aanwezigen, nieuw and activiteiten."""
    aantal, nieuw, activiteiten = aantallen
    telling.aantal += aantal
    telling.nieuw += nieuw
    telling.niet_opgegeven += niet_opgegeven
    if soort == INDIVIDUEEL_CONTACT:
        telling.niet_opgegeven_gesprekken += niet_opgegeven
    if verwijzingen is not None:
        telling.verwijzingen = (telling.verwijzingen or 0) + verwijzingen
    telling.per_soort[soort] = activiteiten


def _publiceer(
    telling: _Telling, *, is_exact: bool, is_regionaal: bool = False
) -> BereikDeel:
    """Protect each cell on its own, unless exact."""

    def cel(aantal: int) -> Aantal:
        return aantal_voor(aantal, is_exact=is_exact)

    def cel_nieuw(nieuw: int) -> Aantal | None:
        return None if is_regionaal else cel(nieuw)

    return BereikDeel(
        aantal=cel(telling.aantal),
        nieuw=cel_nieuw(telling.nieuw),
        # How many talks there were is nobody's to know, also not of these.
        niet_opgegeven=telling.niet_opgegeven
        - (0 if is_exact else telling.niet_opgegeven_gesprekken),
        verwijzingen=None if telling.verwijzingen is None else cel(telling.verwijzingen),
        per_thema={
            code: (cel(aantal), cel_nieuw(nieuw))
            for code, (aantal, nieuw) in telling.per_thema.items()
        },
        activiteiten_per_soort={
            # One talk is one resident, so their number is a count of residents.
            soort: cel(aantal) if soort == INDIVIDUEEL_CONTACT else exact(aantal)
            for soort, aantal in telling.per_soort.items()
        },
    )


def _optellen(delen: Iterable[BereikDeel], *, is_exact: bool) -> BereikDeel:
    """The numbers above the cells: sums of what the cells publish."""
    delen = list(delen)

    def som(cellen: Iterable[Aantal | None]) -> Aantal:
        return som_voor([cel for cel in cellen if cel], is_exact=is_exact)

    themas = {code: None for deel in delen for code in deel.per_thema}
    soorten = {code: None for deel in delen for code in deel.activiteiten_per_soort}
    return BereikDeel(
        aantal=som(deel.aantal for deel in delen),
        nieuw=som(deel.nieuw for deel in delen),
        niet_opgegeven=sum(deel.niet_opgegeven for deel in delen),
        verwijzingen=som(deel.verwijzingen for deel in delen)
        if any(deel.verwijzingen for deel in delen)
        else None,
        per_thema={
            code: (
                som(deel.per_thema[code][0] for deel in delen if code in deel.per_thema),
                som(deel.per_thema[code][1] for deel in delen if code in deel.per_thema),
            )
            for code in themas
        },
        activiteiten_per_soort={
            code: som_voor(
                [
                    deel.activiteiten_per_soort[code]
                    for deel in delen
                    if code in deel.activiteiten_per_soort
                ],
                is_exact=is_exact or code != INDIVIDUEEL_CONTACT,
            )
            for code in soorten
        },
    )
