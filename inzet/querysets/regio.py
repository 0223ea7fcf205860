"""Who reads of the whole region."""

from gemeenten.querysets import is_begeleidingsgroep


def ziet_hele_regio(user) -> bool:
    """Contract manager and begeleidingsgroep: everything protected, of all fourteen."""
    return user.is_contractmanager or is_begeleidingsgroep(user)
