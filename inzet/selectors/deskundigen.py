"""The pool as a list, one expert as a page, and everything about one expert as a file."""

import datetime as dt
from dataclasses import asdict
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Case, Exists, F, OuterRef, Q, Subquery, Value, When

from inzet.enums import Bewijs, OpleidingStand
from inzet.models import (
    Dienstverband,
    Ervaringsdeskundige,
    Opleiding,
    Voorstelregel,
    WensRol,
    WensThema,
)
from inzet.querysets import ErvaringsdeskundigeQuerySet
from inzet.selectors.geschiedenis import geschiedenis
from poolregio.accounts.models import Gebruiker
from poolregio.logboek.models import Inzage


def _geldig(dag: dt.date) -> Q:
    """Finished, and not expired on this day."""
    return Q(geldig_tot=None) | Q(geldig_tot__gte=dag)


def deskundigenlijst(user: Gebruiker, dag: dt.date) -> ErvaringsdeskundigeQuerySet:
    """Who this user may see, with ``weekuren`` and ``opleiding_stand`` on this day."""
    dienstverband = Dienstverband.objects.op(dag).filter(deskundige=OuterRef("pk"))
    opleiding = Opleiding.objects.filter(deskundige=OuterRef("pk"))
    gevolgd = opleiding.exclude(bewijs=Bewijs.BEREID)
    return (
        Ervaringsdeskundige.objects.visible_to(user)
        .select_related("woongemeente")
        .annotate(
            weekuren=Subquery(dienstverband.values("weekuren")[:1]),
            opleiding_stand=Case(
                When(Exists(gevolgd.filter(_geldig(dag))), Value(OpleidingStand.GELDIG)),
                When(
                    Exists(opleiding.filter(bewijs=Bewijs.BEREID)),
                    Value(OpleidingStand.BEREID),
                ),
                When(Exists(gevolgd), Value(OpleidingStand.VERLOPEN)),
                default=Value(OpleidingStand.GEEN),
            ),
        )
    )


def wensthemas(user: Gebruiker, deskundige: Ervaringsdeskundige) -> list[WensThema]:
    """The themes with a consent that stands. Log the reading, unless by the expert."""
    return list(
        WensThema.objects.visible_to(user)
        .geldend()
        .filter(deskundige=deskundige)
        .select_related("thema", "toestemming_door")
    )


def inzages(deskundige: Ervaringsdeskundige) -> list[Inzage]:
    """Who looked at special data of this expert, newest first."""
    return list(Inzage.objects.over(deskundige))


def met_rolnamen(rijen: ErvaringsdeskundigeQuerySet) -> ErvaringsdeskundigeQuerySet:
    """With ``rolnamen``: the roles that someone wants, in the order of the list."""
    rollen = WensRol.objects.filter(deskundige=OuterRef("pk"))
    rollen = rollen.order_by("rol__volgorde", "rol__naam")
    return rijen.annotate(rolnamen=ArraySubquery(rollen.values("rol__naam")))


def alles_over(user: Gebruiker, deskundige: Any) -> dict[str, Any]:
    """Everything the system holds about one expert, for the expert (GDPR art. 15 and 20).

    ``deskundige`` comes ``met_rolnamen``.
    """
    return {
        "contact": {
            "roepnaam": deskundige.roepnaam,
            "achternaam": deskundige.achternaam,
            "email": deskundige.email,
            "telefoon": deskundige.telefoon,
            "woongemeente": str(deskundige.woongemeente or ""),
            "binding": deskundige.binding,
        },
        "account": _account(deskundige.user),
        "dienstverbanden": list(
            deskundige.dienstverbanden.values("weekuren", "begin", "eind")
        ),
        "opleidingen": list(
            deskundige.opleidingen.values(
                "naam", "niveau", "bewijs", "geldig_tot", "bereid_op"
            )
        ),
        "gewenste_rollen": deskundige.rolnamen,
        "gewenste_themas": [
            _toestemming(rij)
            for rij in deskundige.wensthema_rijen.select_related(
                "thema", "toestemming_door", "ingetrokken_door"
            )
        ],
        "beschikbaarheid": list(
            deskundige.beschikbaarheden.values(
                "vanaf", "dagdelen", "max_minuten_dag", "max_minuten_week"
            )
        ),
        "andere_dagen": list(deskundige.uitzonderingen.values("datum", "dagdelen")),
        "afwezigheden": list(deskundige.afwezigheden.values("begin", "eind")),
        "inzetten": list(
            deskundige.inzetten.values(
                "begin",
                "eind",
                "werkelijk_begin",
                "werkelijk_eind",
                "pauze_minuten",
                "minuten",
                "status",
                "reden",
                "waarschuwingen",
                "waarschuwing_reden",
                activiteit_titel=F("activiteit__titel"),
                gemeente=F("activiteit__gemeente__naam"),
                rol_naam=F("rol__naam"),
            )
        ),
        "voorgestelde_inzetten": list(
            Voorstelregel.objects.filter(deskundige=deskundige)
            .order_by("begin", "pk")
            .values("begin", "eind", "overgenomen_op", rol_naam=F("rol__naam"))
        ),
        "verhalen": list(
            deskundige.verhalen.values(
                "geschreven_op",
                "tekst",
                "vrijgegeven_op",
                activiteit_titel=F("activiteit__titel"),
                thema_naam=F("thema__naam"),
            )
        ),
        "agenda_adres_staat_aan": deskundige.agenda_versie is not None,
        "mails": list(
            deskundige.berichten.values(
                "soort", "inzet", "was", "gemaakt_op", "verstuurd_op"
            )
        ),
        "wijzigingen": [asdict(moment) for moment in geschiedenis(user, deskundige)],
        "inzages": [
            {"op": inzage.op, "wie": str(inzage.door), "onderdeel": inzage.onderdeel}
            for inzage in inzages(deskundige)
        ],
    }


def _account(user: Gebruiker | None) -> dict[str, Any] | None:
    if user is None:
        return None
    return {
        "email": user.email,
        "roepnaam": user.roepnaam,
        "achternaam": user.achternaam,
        "rol": user.get_rol_display(),
        "mag_inloggen": user.is_active,
        "aangemaakt_op": user.aangemaakt_op,
        "laatst_ingelogd": user.last_login,
    }


def _toestemming(rij: WensThema) -> dict[str, Any]:
    return {
        "thema": rij.thema.naam,
        "tekst_versie": rij.toestemming_tekst,
        "toestemming_op": rij.toestemming_op,
        "vastgelegd_door": str(rij.toestemming_door),
        "ingetrokken_op": rij.ingetrokken_op,
        "ingetrokken_door": str(rij.ingetrokken_door) if rij.ingetrokken_door else None,
    }
