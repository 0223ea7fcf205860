"""The lists of values that a form offers; they belong to the app of those lists."""

from gemeenten.selectors.keuzes import Keuzes, keuzelijsten

__all__ = ["Keuzes", "keuzelijsten"]
