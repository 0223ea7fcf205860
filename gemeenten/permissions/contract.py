"""Who may see the money of the contract (design.md section 6)."""


def mag_contract_zien(user) -> bool:
    """Policy officers see the own share, so the page is theirs too."""
    return user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur


def mag_hele_begroting_zien(user) -> bool:
    return user.is_coordinator or user.is_contractmanager
