"""Who may see the shares, and whose hours (design.md section 6)."""

from inzet.querysets import ziet_hele_regio


def mag_verdeling(user) -> bool:
    """Recht and the regional part of all fourteen are for everybody around the table."""
    return user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur


def ziet_alle_uren(user) -> bool:
    """Realised and planned hours of all fourteen; a policy officer sees the own ones."""
    return user.is_coordinator or ziet_hele_regio(user)


def mag_mijn_gemeente(user) -> bool:
    return user.is_beleidsadviseur
