"""The pool as a planner knows it: who is in it, what they want, did and still have room for.

Asked in four questions, however many experts or days; ``wie_past`` answers with it.
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import CharField, Exists, Max, OuterRef, Q, QuerySet, Subquery, Sum
from django.db.models.functions import Cast
from django.utils import timezone

from gemeenten.models import Contractjaar
from inzet.enums import VERVALLEN
from inzet.models import Dienstverband, Ervaringsdeskundige, Inzet, WensRol, WensThema
from inzet.selectors.dienstverbanden import contracturen_in
from inzet.selectors.rooster import DAG, Rooster
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode, middernacht
from poolregio.logboek.models import Gebeurtenis

KENT_NOG = dt.timedelta(days=730)  # how long someone still knows a gemeente


class Pool:
    """Everybody employed in the half-years of these days; ``zonder`` some of them.

    ``themas`` looks at who wants one of these themes. That is reading special data, so
    whoever shows it logs it. Without (None) nobody looks.
    """

    def __init__(
        self,
        user: Gebruiker,
        eerste: dt.date,
        laatste: dt.date,
        *,
        zonder: Collection[int] = (),
        themas: Collection[str] | None = None,
    ):
        self.user = user
        self.periodes = sorted({Periode.van(eerste), Periode.van(laatste)})
        self._grenzen = self.periodes[0].begin, self.periodes[-1].einde
        self._venster = (
            min(timezone.now() - KENT_NOG, self.periodes[0].van_moment),
            max(self.periodes[-1].tot_moment, middernacht(laatste + DAG)),
        )
        self.ziet_themas = themas is not None
        self.mensen = self._mensen(zonder, themas or ())
        self.keys = [deskundige.pk for deskundige in self.mensen]
        self.rooster = Rooster.van(self.keys, eerste - DAG, laatste + DAG)
        self.was_in: dict[tuple[int, str], dt.datetime] = {}
        self.gevraagd_op: dict[int, dt.datetime] = {}
        self._bezet: dict[tuple[int, Periode], int] = defaultdict(int)
        self._lees_werk()
        self._ruimte = self._reken_ruimte()

    def _mensen(
        self, zonder: Collection[int], themas: Collection[str]
    ) -> list[Ervaringsdeskundige]:
        """With ``gewenste_rollen`` by code; ``gewenste_themas`` by name, with consent."""
        in_dienst = Dienstverband.objects.tussen(*self._grenzen)
        rollen = WensRol.objects.filter(deskundige=OuterRef("pk")).order_by()
        wensen = WensThema.objects.visible_to(self.user).geldend().order_by("thema__naam")
        wensen = wensen.filter(deskundige=OuterRef("pk"), thema__in=themas)
        return list(
            Ervaringsdeskundige.objects.visible_to(self.user)
            .filter(Exists(in_dienst.filter(deskundige=OuterRef("pk"))))
            .exclude(pk__in=zonder)
            .select_related("woongemeente")
            .annotate(
                gewenste_rollen=ArraySubquery(rollen.values("rol")),
                gewenste_themas=ArraySubquery(wensen.values("thema__naam")),
                voorgesteld_op=Subquery(self._voorstel()),
                **self._inzetbaarheid(),
            )
        )

    def _voorstel(self) -> QuerySet[Gebeurtenis, Any]:
        """When the newest inzet of somebody was proposed."""
        van, tot = self._venster
        van_deskundige = Inzet.objects.filter(
            deskundige=OuterRef(OuterRef("pk"))
        ).order_by()
        nieuwste = (
            van_deskundige.filter(begin__gte=van, begin__lt=tot)
            .values("deskundige")
            .annotate(nieuwste=Cast(Max("pk"), CharField()))
        )
        return (
            Gebeurtenis.objects.filter(
                soort="inzet",
                actie="inzet_plannen",
                onderwerp_id=Subquery(nieuwste.values("nieuwste")),
            )
            .order_by("-op")
            .values("op")[:1]
        )

    def _lees_werk(self) -> None:
        """Where everybody was, how much is planned, and when they were asked."""
        nu, (van, tot) = timezone.now(), self._venster
        telt = ~Q(status__in=VERVALLEN)
        for deskundige in self.mensen:
            if op := deskundige.voorgesteld_op:  # type: ignore[attr-defined]
                self.gevraagd_op[deskundige.pk] = op
        rijen = (
            Inzet.objects.filter(deskundige__in=self.keys, begin__gte=van, begin__lt=tot)
            # An inzet is on the day of its activity: so the database need not read them all.
            .filter(activiteit__begin__gte=van - DAG, activiteit__begin__lt=tot + DAG)
            .order_by()
            .values_list("deskundige", "activiteit__gemeente")
            .annotate(
                laatst=Max("begin", filter=telt & Q(begin__lte=nu)),
                **{
                    f"minuten_{periode.jaar}_{periode.nummer}": Sum(
                        "minuten", filter=telt & _in(periode), default=0
                    )
                    for periode in self.periodes
                },
            )
        )
        for wie, code, laatst, *minuten in rijen:
            if laatst:
                self.was_in[wie, code] = laatst
                self.gevraagd_op[wie] = max(laatst, self.gevraagd_op.get(wie, laatst))
            for periode, aantal in zip(self.periodes, minuten, strict=True):
                self._bezet[wie, periode] += aantal

    def _inzetbaarheid(self) -> dict[str, Subquery]:
        """By contractjaar, beside each expert: so it need not be asked apart."""
        return {
            f"inzetbaarheid_{jaar}": Subquery(
                Contractjaar.objects.filter(jaar=jaar).values("inzetbaarheid")[:1]
            )
            for jaar in {periode.jaar for periode in self.periodes}
        }

    def _reken_ruimte(self) -> dict[tuple[int, Periode], int]:
        """Minutes to plan in a half-year: contract hours times inzetbaarheid."""
        ruimte = {}
        for deskundige in self.mensen:
            diensten = [
                (dienst.weekuren, dienst.begin, dienst.eind)
                for dienst in self.rooster.diensten.get(deskundige.pk, ())
            ]
            for periode in self.periodes:
                inzetbaar = getattr(deskundige, f"inzetbaarheid_{periode.jaar}")
                uren = contracturen_in(periode, diensten)
                if inzetbaar is not None and uren:
                    ruimte[deskundige.pk, periode] = int(uren * 60 * inzetbaar / 100)
        return ruimte

    def in_dienst(self, dag: dt.date) -> list[Ervaringsdeskundige]:
        """Who is employed on a day; nobody plans themself."""
        return [
            deskundige
            for deskundige in self.mensen
            if self.rooster.weekuren(deskundige.pk, dag) is not None
            and not deskundige.is_van(self.user)
        ]

    def over_in_halfjaar(self, wie: int, dag: dt.date) -> int | None:
        """Minutes that can still be planned; None when the contractjaar is not known."""
        sleutel = wie, Periode.van(dag)
        if sleutel not in self._ruimte:
            return None
        return self._ruimte[sleutel] - self._bezet[sleutel]


def _in(periode: Periode) -> Q:
    return Q(begin__gte=periode.van_moment, begin__lt=periode.tot_moment)
