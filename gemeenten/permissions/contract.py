"""Who may see the money of the contract (design.md section 6)."""


def mag_contract_detail(user) -> bool:
    """Policy officers see the own share, so the page is theirs too."""
    return user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur


def ziet_hele_begroting(user) -> bool:
    return user.is_coordinator or user.is_contractmanager
