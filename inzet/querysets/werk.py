"""Activities, who came and whom they met."""

from datetime import timedelta
from typing import Self

from django.apps import apps
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Coalesce

from gemeenten.enums import INDIVIDUEEL_CONTACT, INTERNE_SOORTEN
from gemeenten.models import Gemeente
from inzet.enums import GEPLAND, GEREALISEERD, VERVALLEN, InzetStatus
from inzet.querysets.regio import ziet_hele_regio
from poolregio.kern.db import TsTzRange
from poolregio.kern.halfjaar import Periode

# When an inzet was: really, once that is known, and as planned before.
VAN = Coalesce("werkelijk_begin", "begin")
TOT = Coalesce("werkelijk_eind", "eind")


class ActiviteitQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """Individueel contact is one resident by nature: protected roles see no row of it."""
        if user.is_coordinator:
            return self
        if ziet_hele_regio(user):
            return self.exclude(soort=INDIVIDUEEL_CONTACT)
        if user.is_beleidsadviseur:
            eigen = Gemeente.objects.eigen_van(user)
            regionaal = Q(gemeente=None) & ~Q(soort__in=INTERNE_SOORTEN)
            return self.filter(Q(gemeente__in=eigen) | regionaal).exclude(
                soort=INDIVIDUEEL_CONTACT
            )
        if user.is_deskundige:
            return self.filter(Exists(_inzetten().filter(deskundige__user=user)))
        return self.none()

    def in_periode(self, periode: Periode) -> Self:
        return self.filter(begin__gte=periode.van_moment, begin__lt=periode.tot_moment)

    def uitgevoerd(self) -> Self:
        """At least one inzet uitgevoerd or goedgekeurd; each activity once."""
        return self.filter(Exists(_inzetten().filter(status__in=GEREALISEERD)))

    def geannuleerd(self) -> Self:
        """There are inzetten, and all are off."""
        return self.filter(
            Exists(_inzetten()), ~Exists(_inzetten().exclude(status__in=VERVALLEN))
        )

    def gepland(self) -> Self:
        """Neither uitgevoerd nor geannuleerd, also without any inzet yet.

        Asked per activity: for "one of these or none" with EXISTS the database first reads
        every inzet there ever was.
        """
        statussen = ArraySubquery(_inzetten().order_by().values("status"))
        return self.alias(statussen=statussen).filter(
            ~Q(statussen__overlap=GEREALISEERD),
            Q(statussen__overlap=GEPLAND) | Q(statussen=[]),
        )

    def met_uren(self, statussen, periode: Periode | None) -> Self:
        """With an inzet in one of these statuses that was planned to begin in the half-year."""
        inzetten = _inzetten().filter(status__in=statussen)
        if periode:
            inzetten = inzetten.filter(
                begin__gte=periode.van_moment, begin__lt=periode.tot_moment
            )
        return self.filter(Exists(inzetten))

    def met_inzetten(self, *, met_namen: bool) -> Self:
        """Fetch the inzetten along, for ``Activiteit.status_nu``; names only for who may."""
        inzetten = apps.get_model("inzet.Inzet").objects.order_by("begin", "pk")
        if met_namen:
            inzetten = inzetten.select_related("deskundige")
        else:
            inzetten = inzetten.only("activiteit", "status")
        return self.prefetch_related(Prefetch("inzetten", inzetten))

    def zonder_bereik(self) -> Self:
        """Uitgevoerd, but nobody said how many residents came: unknown is not zero."""
        return (
            self.uitgevoerd()
            .filter(aantal_inwoners=None)
            .exclude(soort__in=INTERNE_SOORTEN)
        )

    def with_related(self) -> Self:
        return self.select_related("gemeente", "soort", "plek", "deelopdracht")


def _inzetten() -> QuerySet:
    """The inzetten of an activity in an outer query."""
    return apps.get_model("inzet.Inzet").objects.filter(activiteit=OuterRef("pk"))


class BereikQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """Exact counts: the coordinator all, an expert of own activities, nobody else."""
        if user.is_coordinator:
            return self
        if user.is_deskundige:
            return self.filter(activiteit__inzetten__deskundige__user=user).distinct()
        return self.none()


class InzetQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """With names of experts, so never for protected roles."""
        return self if user.is_coordinator else self.filter(deskundige__user=user)

    def in_periode(self, periode: Periode) -> Self:
        """By planned begin, so none counts twice or not at all."""
        return self.filter(begin__gte=periode.van_moment, begin__lt=periode.tot_moment)

    def gepland(self) -> Self:
        return self.filter(status__in=GEPLAND)

    def gerealiseerd(self) -> Self:
        return self.filter(status__in=GEREALISEERD)

    def telt(self) -> Self:
        """Everything but geannuleerd and afgemeld, which count nowhere."""
        return self.exclude(status__in=VERVALLEN)

    def te_registreren(self, nu) -> Self:
        """Confirmed and over, but nobody registered what happened."""
        return self.filter(status=InzetStatus.BEVESTIGD, eind__lte=nu)

    def te_bevestigen(self, nu) -> Self:
        """Proposals that begin within two weeks, or began lately and nobody answered."""
        return self.filter(
            status=InzetStatus.VOORGESTELD,
            begin__gte=nu - timedelta(days=60),
            begin__lt=nu + timedelta(days=14),
        )

    def gewaarschuwd(self, nu) -> Self:
        """Planned within two weeks although something spoke against it."""
        straks = self.gepland().filter(begin__gte=nu, begin__lt=nu + timedelta(days=14))
        return straks.exclude(waarschuwingen=[])

    def goed_te_keuren(self) -> Self:
        return self.filter(status=InzetStatus.UITGEVOERD)

    def in_de_weg(self, deskundigen, begin, eind) -> Self:
        """What these experts already do in this time; back-to-back is fine.

        Asked as the exclusion constraint asks it, so that its index answers.
        """
        return (
            self.telt()
            .alias(tijd=TsTzRange(VAN, TOT))
            .filter(
                tijd__overlap=(begin, eind),
                deskundige__in=[deskundige.pk for deskundige in deskundigen],
            )
        )

    def with_related(self) -> Self:
        return self.select_related(
            "activiteit__gemeente", "activiteit__soort", "deskundige", "rol"
        )


class VerhaalQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """Outside the contractor only what the coordinator released."""
        if user.is_coordinator:
            return self
        if ziet_hele_regio(user):
            return self.vrijgegeven()
        if user.is_beleidsadviseur:
            eigen = Gemeente.objects.eigen_van(user)
            return self.vrijgegeven().filter(
                Q(activiteit__gemeente__in=eigen) | Q(activiteit__gemeente=None)
            )
        return self.filter(deskundige__user=user)

    def vrijgegeven(self) -> Self:
        return self.filter(vrijgegeven_op__isnull=False)
