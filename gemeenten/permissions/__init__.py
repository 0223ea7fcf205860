"""Who may do what, by noun."""

from gemeenten.permissions.contract import mag_contract_zien, mag_hele_begroting_zien

__all__ = ["mag_contract_zien", "mag_hele_begroting_zien"]
