"""Who may see the money of the contract (design.md section 6)."""


def mag_contract_detail(user) -> bool:
    """Policy officers see the own share, so the page is theirs too."""
    return user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur


def ziet_hele_begroting(user) -> bool:
    return user.is_coordinator or user.is_contractmanager


def ziet_hele_contract(user) -> bool:
    """Documents, demands, goals and talks too; policy officers only see the term."""
    return user.is_coordinator or user.is_contractmanager


def mag_contract_update(user) -> bool:
    return user.is_contractmanager


def mag_contractjaar_create(user) -> bool:
    return user.is_contractmanager


def mag_contractjaar_update(user) -> bool:
    return user.is_contractmanager


def mag_verlengingsoptie_create(user) -> bool:
    return user.is_contractmanager


def mag_verlengingsoptie_update(user) -> bool:
    return user.is_contractmanager


def mag_verlengingsoptie_besluiten(user) -> bool:
    return user.is_contractmanager


def mag_contractdocument_create(user) -> bool:
    return user.is_contractmanager


def mag_contractdocument_update(user) -> bool:
    return user.is_contractmanager


def mag_contractdocument_verwijderen(user) -> bool:
    return user.is_contractmanager
