"""Questions about municipalities, their key and their money."""

import datetime as dt
from typing import Self

from django.apps import apps
from django.db.models import (
    BigIntegerField,
    Case,
    Exists,
    F,
    OuterRef,
    Q,
    QuerySet,
    Sum,
    When,
)

from gemeenten.enums import AfspraakStatus, BesluitStatus
from poolregio.kern.halfjaar import Periode

# Cents of a booking, below zero for what came back.
BEDRAG = Case(
    When(is_teruggave=True, then=-1 * F("centen")),
    default=F("centen"),
    output_field=BigIntegerField(),
)


class OpenbaarQuerySet(QuerySet):
    """Lists of values, half-years, the fourteen: everybody with a role may read them."""

    def visible_to(self, user) -> Self:
        return self if user.rol else self.none()


class LijstQuerySet(OpenbaarQuerySet):
    def actief(self) -> Self:
        """What may still be chosen; retired values stay on what they were used for."""
        return self.filter(is_actief=True)


class GemeenteQuerySet(OpenbaarQuerySet):
    def eigen_van(self, user) -> Self:
        """The municipalities a policy officer works for."""
        return self.filter(medewerkers__gebruiker=user)

    def waarover(self, user) -> Self:
        """Whose hours and residents someone may see in detail (design.md section 6)."""
        if user.is_coordinator or user.is_contractmanager or is_begeleidingsgroep(user):
            return self
        if user.is_beleidsadviseur:
            return self.eigen_van(user)
        return self.none()


class MedewerkerQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """Who works where is for the beheerder; a policy officer sees the own row."""
        return self if user.is_beheerder else self.filter(gebruiker=user)


class WerktVoorQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """As the medewerker it belongs to."""
        return self if user.is_beheerder else self.filter(medewerker__gebruiker=user)


class VerdeelsleutelQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """The key is public to every role but the experts, who have no share in it."""
        return self if user.rol and not user.is_deskundige else self.none()

    def geldend(self, periode: Periode) -> Self:
        """The key in force on the first day, if any: the newest vastgestelde by then."""
        return self.filter(
            vastgesteld_op__isnull=False, ingangsdatum__lte=periode.begin
        ).order_by("-ingangsdatum")


class ContractQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """Contract and budget: coordinator, contract manager and the municipalities."""
        if user.is_coordinator or user.is_contractmanager or user.is_beleidsadviseur:
            return self
        return self.none()


class GeldQuerySet(QuerySet):
    """Budget, talks and goals: between coordinator and contract manager."""

    def visible_to(self, user) -> Self:
        return self if user.is_coordinator or user.is_contractmanager else self.none()


class KostenboekingQuerySet(GeldQuerySet):
    def telt(self) -> Self:
        """Not what was reversed."""
        return self.filter(teruggedraaid_op=None)

    def samen(self) -> int:
        """Cents, with what came back taken off; what was reversed is not in it."""
        return self.telt().order_by().aggregate(som=Sum(BEDRAG, default=0))["som"]

    def per_post(self) -> dict[int, int]:
        """The same for each post that has any, by its key."""
        sommen = self.telt().order_by().values("post").annotate(som=Sum(BEDRAG))
        return {rij["post"]: rij["som"] for rij in sommen}


class AfspraakQuerySet(GeldQuerySet):
    def open(self) -> Self:
        return self.filter(status=AfspraakStatus.OPEN)

    def te_laat(self, vandaag: dt.date) -> Self:
        """Open, and the day has passed."""
        return self.open().filter(einddatum__lt=vandaag)


class VerrekeningQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """Municipalities see what was decided; see also the shares."""
        if user.is_coordinator or user.is_contractmanager:
            return self
        if user.is_beleidsadviseur:
            return self.besloten()
        return self.none()

    def besloten(self) -> Self:
        return self.filter(status=BesluitStatus.BESLOTEN)


class VerrekendeelQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """A municipality sees the own share of what was decided."""
        if user.is_coordinator or user.is_contractmanager:
            return self
        if user.is_beleidsadviseur:
            return self.filter(
                verrekening__status=BesluitStatus.BESLOTEN,
                gemeente__medewerkers__gebruiker=user,
            )
        return self.none()


def is_begeleidingsgroep(user) -> bool:
    """The mark of the 3 or 4 policy officers who prepare the report; asked once a request."""
    if not user.is_beleidsadviseur:
        return False
    medewerker = getattr(user, "medewerker", None)  # Django keeps it on the user
    return bool(medewerker and medewerker.is_begeleidingsgroep)


class StartbijeenkomstQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """What was said at the kick-off: the own gemeente, and all for who oversees all."""
        if user.is_coordinator or user.is_contractmanager or is_begeleidingsgroep(user):
            return self
        if user.is_beleidsadviseur:
            return self.filter(gemeente__medewerkers__gebruiker=user)
        return self.none()


class BehoefteQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """The own gemeente and the region; an expert reads those of own activities.

        Activities stand in an app above this one; the relation is asked by its name.
        """
        if user.is_coordinator or user.is_contractmanager or is_begeleidingsgroep(user):
            return self
        if user.is_beleidsadviseur:
            return self.filter(Q(gemeente=None) | Q(gemeente__medewerkers__gebruiker=user))
        if user.is_deskundige:
            return self.filter(activiteiten__inzetten__deskundige__user=user).distinct()
        return self.none()

    def geldend(self) -> Self:
        """Still wanted."""
        return self.filter(vervallen_op=None)

    def zonder_plan(self, periode: Periode) -> Self:
        """Still wanted in the year of this half-year, and nothing in it is planned or done."""
        activiteiten = apps.get_model(
            "inzet.Activiteit"
        ).objects  # in an app above this one
        gaat_door = activiteiten.gepland() | activiteiten.uitgevoerd()
        gepland = gaat_door.in_periode(periode).filter(behoefte=OuterRef("pk"))
        return self.geldend().filter(~Exists(gepland), jaar=periode.jaar)
