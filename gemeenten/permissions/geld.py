"""Who reads the budget, and who books on what (design.md sections 4 and 6)."""

from gemeenten.enums import KostenCategorie
from gemeenten.models import Kostenboeking
from poolregio.accounts.models import Gebruiker


def leest_geld(user: Gebruiker) -> bool:
    """Budget, costs and settlement are between coordinator and contract manager."""
    return user.is_coordinator or user.is_contractmanager


def boekt_op(user: Gebruiker) -> list[KostenCategorie]:
    """The categories someone books on: projectkosten are the coordinator's."""
    if user.is_coordinator:
        return [KostenCategorie.PROJECTKOSTEN]
    if user.is_contractmanager:
        return [KostenCategorie.KOSTEN_MGR, KostenCategorie.OVERIGE_KOSTEN]
    return []


def mag_begrotingspost_create(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_begrotingspost_update(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_begrotingspost_verwijderen(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_ovaindex_create(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_ovaindex_update(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_kostenboeking_create(user: Gebruiker) -> bool:
    """Whether there is anything to book; ``boekt_op`` knows on what."""
    return bool(boekt_op(user))


def mag_kostenboeking_terugdraaien(user: Gebruiker, boeking: Kostenboeking) -> bool:
    return boeking.post.categorie in boekt_op(user)


def mag_kostenboeking_importeren(user: Gebruiker) -> bool:
    return bool(boekt_op(user))


def mag_verrekening_voorstellen(user: Gebruiker) -> bool:
    return user.is_contractmanager


def mag_verrekening_besluiten(user: Gebruiker) -> bool:
    return user.is_contractmanager
