"""Why a number of the distribution is that number."""

from inzet.selectors.waarom.contract import halfjaren_van, waarom_contract
from inzet.selectors.waarom.halfjaar import waarom
from inzet.selectors.waarom.som import Rij, Stap, Tabelletje

__all__ = ["Rij", "Stap", "Tabelletje", "halfjaren_van", "waarom", "waarom_contract"]
