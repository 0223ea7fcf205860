"""Checked rows against what the system knows: what is new, what is known, what cannot be."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from gemeenten.models import Halfjaar
from inzet.importeren.bereik import Aantallen
from inzet.importeren.bezet import dubbele_boekingen
from inzet.importeren.inzetten import Inhoud, Rij, lees_inzetten
from inzet.models import Activiteit, Dienstverband, Ervaringsdeskundige, Inzet
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import NEDERLAND, Periode
from poolregio.kern.importeren.fouten import Fout, ImportGeweigerdError

Deskundigen = dict[str | None, Ervaringsdeskundige]


@dataclass(frozen=True)
class InzettenPlan:
    """What an import will store."""

    nieuw: list[Rij]
    aantal_ongewijzigd: int
    deskundigen: Deskundigen
    activiteiten: dict[str | None, Activiteit]  # those that are known already, by reference


def maak_plan(inhoud: bytes, *, met_slot: bool, door: Gebruiker | None) -> InzettenPlan:
    """Raises ImportGeweigerdError with every wrong row.

    ``met_slot`` keeps others from planning these experts until the transaction ends.
    """
    rijen, fouten = lees_inzetten(inhoud)
    deskundigen = _deskundigen(rijen, met_slot=met_slot)
    activiteiten = {
        activiteit.referentie: activiteit
        for activiteit in Activiteit.objects.filter(
            referentie__in={rij.activiteit for rij in rijen}
        ).prefetch_related("themas", "bereik")
    }
    inzetten = {
        (inzet.activiteit_id, inzet.deskundige_id): inzet
        for inzet in Inzet.objects.filter(activiteit__in=activiteiten.values())
    }
    nieuw = []
    for rij in rijen:
        if activiteit := activiteiten.get(rij.activiteit):
            fouten += _gewijzigd(rij, activiteit)
        if not (deskundige := deskundigen.get(rij.deskundige)):
            reden = f"{rij.deskundige} kennen we niet. Importeer eerst de deskundigen."
            fouten.append(Fout(rij.nummer, "deskundige", reden))
        elif activiteit and (inzet := inzetten.get((activiteit.pk, deskundige.pk))):
            fouten += _andere_inzet(rij, inzet)
        else:
            nieuw.append(rij)
            if door and deskundige.is_van(door):
                reden = (
                    "Je kunt je eigen inzet niet invoeren. Vraag een andere coördinator."
                )
                fouten.append(Fout(rij.nummer, "deskundige", reden))
    fouten += _gesloten(nieuw)
    fouten += _buiten_dienstverband(nieuw, deskundigen)
    fouten += dubbele_boekingen(nieuw, deskundigen)
    if fouten:
        raise ImportGeweigerdError(fouten)
    return InzettenPlan(nieuw, len(rijen) - len(nieuw), deskundigen, activiteiten)


def _deskundigen(rijen: Iterable[Rij], *, met_slot: bool) -> Deskundigen:
    gevraagd = Ervaringsdeskundige.objects.filter(
        email__in={rij.deskundige for rij in rijen}
    ).order_by("pk")
    if met_slot:
        gevraagd = gevraagd.select_for_update()
    return {deskundige.email: deskundige for deskundige in gevraagd}


def _inhoud(activiteit: Activiteit) -> Inhoud:
    """What the system knows, in the terms of the file."""
    return Inhoud(
        activiteit.gemeente_id,
        activiteit.soort_id,
        activiteit.titel,
        activiteit.plek_id,
        activiteit.begin.astimezone(NEDERLAND).date(),
        activiteit.begin,
        activiteit.eind,
        frozenset(thema.pk for thema in activiteit.themas.all()),
        Aantallen(
            activiteit.aantal_inwoners,
            activiteit.aantal_nieuw,
            frozenset((b.thema_id, b.aantal, b.nieuw) for b in activiteit.bereik.all()),
        ),
        activiteit.kader_id,
    )


def _gewijzigd(rij: Rij, activiteit: Activiteit) -> Iterator[Fout]:
    for kolom in rij.inhoud.verschillen(_inhoud(activiteit)):
        reden = f"Gewijzigd: activiteit {rij.activiteit} staat anders in het systeem."
        yield Fout(rij.nummer, kolom, reden)


def _andere_inzet(rij: Rij, inzet: Inzet) -> Iterator[Fout]:
    for kolom, waarde in {"rol": inzet.rol_id, "status": inzet.status}.items():
        if getattr(rij, kolom) != waarde:
            yield Fout(rij.nummer, kolom, f"Gewijzigd: in het systeem staat {waarde}.")
    for kolom in ("begin", "eind"):
        if getattr(rij.inhoud, kolom) != getattr(inzet, kolom):
            reden = "Gewijzigd: deze inzet staat op een andere tijd in het systeem."
            yield Fout(rij.nummer, kolom, reden)


def _gesloten(rijen: Iterable[Rij]) -> Iterator[Fout]:
    gesloten = set(
        Halfjaar.objects.filter(gesloten_op__isnull=False).values_list("pk", flat=True)
    )
    for rij in rijen:
        if (periode := Periode.van(rij.inhoud.datum)).code in gesloten:
            reden = f"Het {periode} is gesloten: de rapportage is vastgesteld."
            yield Fout(rij.nummer, "datum", reden)


def _buiten_dienstverband(rijen: list[Rij], deskundigen: Deskundigen) -> Iterator[Fout]:
    """What was called off may lie outside: it counts nowhere."""
    rijen = sorted(
        (rij for rij in rijen if not rij.vervalt), key=lambda rij: rij.deskundige
    )
    perioden: dict[int, list[Dienstverband]] = {}
    for dienstverband in Dienstverband.objects.filter(deskundige__in=deskundigen.values()):
        perioden.setdefault(dienstverband.deskundige_id, []).append(dienstverband)
    for email, groep in groupby(rijen, key=lambda rij: rij.deskundige):
        deskundige = deskundigen[email]
        eigen = perioden.get(deskundige.pk, [])
        for rij in groep:
            dag = rij.inhoud.datum
            if not any(d.begin <= dag and (not d.eind or dag <= d.eind) for d in eigen):
                reden = f"{deskundige} heeft op deze dag geen dienstverband."
                yield Fout(rij.nummer, "datum", reden)
