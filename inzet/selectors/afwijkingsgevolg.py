"""What an agreement on hours means for both gemeenten, as far as the reader may see it."""

from dataclasses import dataclass

from gemeenten.models import Gemeente
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak
from inzet.selectors.afwijkingsafspraken import BovenRecht, toegezegd
from inzet.selectors.verdeeltabel import Verdeeltabel
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import uren


@dataclass(frozen=True)
class Saldo:
    """What one gemeente has still to plan, in minutes: without and with the agreement."""

    gemeente: Gemeente
    zonder: int
    met: int

    @property
    def zin_zonder(self) -> str:
        return _als_saldo(self.zonder)

    @property
    def zin_met(self) -> str:
        return _als_saldo(self.met)


@dataclass(frozen=True, kw_only=True)
class Gevolg:
    """Times in minutes. ``toegezegd`` is what ``van`` cedes in other agreements.

    Without key or contractjaar there is no recht; ``ontbreekt`` then says why. ``saldi`` holds
    only the gemeenten of which the reader may know the hours.
    """

    periode: Periode
    van: Gemeente
    naar: Gemeente | None
    recht: int | None
    toegezegd: int
    deze: int
    saldi: list[Saldo]
    ontbreekt: list[str]

    @property
    def over(self) -> int:
        """Below zero: more than the recht."""
        return (self.recht or 0) - self.toegezegd - self.deze

    @property
    def te_veel(self) -> int:
        """Unknown recht is not too little."""
        return max(-self.over, 0) if self.recht is not None else 0

    @property
    def boven_recht(self) -> BovenRecht | None:
        """Of an agreement that is there: its recht fell since it was proposed."""
        if self.recht is None or not self.te_veel:
            return None
        return BovenRecht(self.periode, self.van, self.recht, self.toegezegd + self.deze)


def gevolg(
    tabel: Verdeeltabel,
    *,
    van: Gemeente,
    naar: Gemeente | None = None,
    minuten: int = 0,
    afspraak: Afwijkingsafspraak | None = None,
) -> Gevolg:
    """Of hours that are thought of, or of an ``afspraak`` that is there already."""
    uitkomst = tabel.uitkomst
    telt_mee = afspraak is not None and afspraak.status == AfwijkingStatus.OVEREENGEKOMEN
    kanten = [(van, -minuten), *([(naar, minuten)] if naar and naar != van else [])]
    saldi = []
    for gemeente, verschil in kanten if minuten else []:
        saldo = tabel.regel_van(gemeente.pk).minuten("saldo")
        if saldo is not None:
            zonder = saldo - verschil if telt_mee else saldo
            saldi.append(Saldo(gemeente, zonder, zonder + verschil))
    return Gevolg(
        periode=uitkomst.periode,
        van=van,
        naar=naar,
        recht=uitkomst.deel_van(van.pk).recht,
        toegezegd=toegezegd(uitkomst.periode, van, behalve=afspraak),
        deze=minuten,
        saldi=saldi,
        ontbreekt=uitkomst.ontbreekt,
    )


def _als_saldo(minuten: int) -> str:
    return f"{uren(-minuten)} uur boven recht" if minuten < 0 else f"{uren(minuten)} uur"
