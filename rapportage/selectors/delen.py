"""The texts of a report: one for every subject there is, also when nobody wrote it yet."""

from collections.abc import Iterable

from django.db.models import Q

from gemeenten.models import Gemeente
from inzet.models import Deelopdracht, Verhaal
from poolregio.accounts.models import Gebruiker
from poolregio.kern.db import als_sleutel
from poolregio.kern.halfjaar import Periode
from rapportage.enums import Deelsoort
from rapportage.models import Rapportage, Rapportdeel

EEN_KEER = [s for s in Deelsoort if s not in (Deelsoort.MEERWAARDE, Deelsoort.DEELOPDRACHT)]


def leeg_deel(rapportage: Rapportage | None, soort: Deelsoort, **about) -> Rapportdeel:
    """A text that is not written yet; version 0 is never stored."""
    return Rapportdeel(rapportage=rapportage, soort=soort, versie=0, **about)


def alle_delen(
    rapportage: Rapportage | None,
    *,
    gemeenten: Iterable[Gemeente],
    deelopdrachten: Iterable[Deelopdracht],
    user: Gebruiker | None = None,
) -> dict[str, Rapportdeel]:
    """Every text by its code, in the order of the report. With ``user`` only what that user
    may read; then an unwritten text is there only when all texts of its kind may be read."""
    delen = [leeg_deel(rapportage, soort) for soort in EEN_KEER]
    delen += [leeg_deel(rapportage, Deelsoort.MEERWAARDE, gemeente=g) for g in gemeenten]
    delen += [
        leeg_deel(rapportage, Deelsoort.DEELOPDRACHT, deelopdracht=d)
        for d in deelopdrachten
    ]
    per_code = {deel.code: deel for deel in delen}
    if rapportage is None:
        return per_code
    bewaard = Rapportdeel.objects.filter(rapportage=rapportage)
    if user is not None:
        bewaard = bewaard.visible_to(user)
    for deel in bewaard.order_by():
        if leeg := per_code.get(deel.code):
            # The objects are already here: no query for each text.
            deel.rapportage = rapportage
            deel.gemeente, deel.deelopdracht = leeg.gemeente, leeg.deelopdracht
            per_code[deel.code] = deel
    return per_code


def vind_deel(rapportage: Rapportage, code: str) -> Rapportdeel:
    """The text with this code, stored or not. Raises Rapportdeel.DoesNotExist."""
    soort, _, about = code.partition("-")
    deel = None
    if not about and soort in EEN_KEER:
        deel = leeg_deel(rapportage, Deelsoort(soort))
    elif soort == Deelsoort.MEERWAARDE:
        if gemeente := Gemeente.objects.filter(pk=about).first():
            deel = leeg_deel(rapportage, Deelsoort.MEERWAARDE, gemeente=gemeente)
    elif (
        soort == Deelsoort.DEELOPDRACHT
        and (pk := als_sleutel(about))
        and (deelopdracht := Deelopdracht.objects.filter(pk=pk).first())
    ):
        deel = leeg_deel(rapportage, Deelsoort.DEELOPDRACHT, deelopdracht=deelopdracht)
    if not deel:
        raise Rapportdeel.DoesNotExist(code)
    bewaard = Rapportdeel.objects.van(deel).select_related(
        "rapportage__halfjaar", "gemeente", "deelopdracht", "gewijzigd_door"
    )
    return bewaard.first() or deel


def deelopdrachten_in(periode: Periode) -> list[Deelopdracht]:
    """Those that ran in the half-year, with their gemeenten."""
    return list(
        Deelopdracht.objects.filter(
            Q(eind=None) | Q(eind__gte=periode.begin), begin__lte=periode.einde
        )
    )


def verhalen_voor(deel: Rapportdeel) -> list[Verhaal]:
    """Released stories to take over in the meerwaarde of this gemeente, newest first."""
    if deel.soort != Deelsoort.MEERWAARDE:
        return []
    periode = deel.rapportage.halfjaar.periode
    return list(
        Verhaal.objects.vrijgegeven()
        .filter(
            activiteit__gemeente=deel.gemeente_id,
            activiteit__begin__gte=periode.van_moment,
            activiteit__begin__lt=periode.tot_moment,
        )
        .select_related("activiteit", "thema")
    )
