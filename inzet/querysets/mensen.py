"""Rows about experts: who is in the pool, in dienst, away, and what they want."""

from typing import Self

from django.apps import apps
from django.db.models import Exists, OuterRef, Q, QuerySet

from poolregio.kern.halfjaar import Periode


class VanDeskundigeQuerySet(QuerySet):
    """Rows about one expert: for the coordinator and for that expert."""

    def visible_to(self, user) -> Self:
        return self if user.is_coordinator else self.filter(deskundige__user=user)


class ErvaringsdeskundigeQuerySet(QuerySet):
    def visible_to(self, user) -> Self:
        """Who is in the pool is for the coordinator; an expert sees only themself."""
        return self if user.is_coordinator else self.filter(user=user)

    def in_dienst(self, dag) -> Self:
        """With a dienstverband on this day, the last day included."""
        dienstverbanden = apps.get_model("inzet.Dienstverband").objects.op(dag)
        return self.filter(Exists(dienstverbanden.filter(deskundige=OuterRef("pk"))))


class MetDagenQuerySet(VanDeskundigeQuerySet):
    """Rows with a first day and perhaps a last one."""

    def tussen(self, eerste, laatste) -> Self:
        """Those that touch these days, the last included."""
        return self.filter(Q(eind=None) | Q(eind__gte=eerste), begin__lte=laatste)


class DienstverbandQuerySet(MetDagenQuerySet):
    def op(self, dag) -> Self:
        return self.tussen(dag, dag)

    def in_periode(self, periode: Periode) -> Self:
        """Those that overlap the half-year by at least a day."""
        return self.tussen(periode.begin, periode.einde)


class WensThemaQuerySet(VanDeskundigeQuerySet):
    def geldend(self) -> Self:
        """With a consent that was not withdrawn; everything else hides at once."""
        return self.filter(ingetrokken_op=None)
