"""The half-yearly report and the texts in it."""

from rapportage.models.rapportage import Rapportage, Rapportdeel

__all__ = ["Rapportage", "Rapportdeel"]
