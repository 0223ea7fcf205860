"""The budget of one year at a glance: projectkosten and the rest, indexed, booked and left."""

from dataclasses import dataclass

from gemeenten.enums import KostenCategorie
from gemeenten.selectors.jaarbegroting import Bedragen, jaarbegroting, optellen
from poolregio.kern.balk import Balk, maak_balk


@dataclass(frozen=True)
class Kostensoort:
    """Amounts in cents; ``geindexeerd`` and ``over`` are None while an index is missing."""

    bedragen: Bedragen

    @property
    def boven(self) -> int:
        """What was booked beyond the budget."""
        return max(0, -(self.bedragen.over or 0))

    @property
    def balk(self) -> Balk | None:
        begroot = self.bedragen.geindexeerd
        return maak_balk(begroot, max(self.bedragen.geboekt, 0), 0) if begroot else None


@dataclass(frozen=True)
class BegrotingKort:
    """Without posts there is no budget; ``ontbreekt`` names the years without an index."""

    jaar: int
    soorten: list[Kostensoort]
    ontbreekt: list[int]

    @property
    def jaar_tekst(self) -> str:
        return str(self.jaar)

    @property
    def zin_ontbreekt(self) -> str:
        jaren = " en ".join(map(str, self.ontbreekt))
        return (
            f"De voorlopige OVA-index van {jaren} is nog niet ingevoerd. De begroting van "
            f"{self.jaar} is dus nog niet te indexeren."
        )


def begroting_kort(jaar: int) -> BegrotingKort:
    """For who may read the whole budget."""
    begroting = jaarbegroting(jaar)
    project = KostenCategorie.PROJECTKOSTEN
    eigen = [groep.som for groep in begroting.groepen if groep.categorie == project]
    anders = [groep.som for groep in begroting.groepen if groep.categorie != project]
    sommen = [
        optellen(naam, rijen)
        for naam, rijen in ((str(project.label), eigen), ("Kosten MGR en overig", anders))
        if rijen
    ]
    return BegrotingKort(jaar, [Kostensoort(som) for som in sommen], begroting.ontbreekt)
