"""The start page: each role begins where its work is."""

import datetime as dt

from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from inzet.selectors.verdeeltabel import verdeeltabel
from inzet.selectors.verdeling import verdeling
from poolregio.accounts.enums import Rol
from poolregio.kern.halfjaar import Periode
from rapportage.selectors.adressen import adres
from rapportage.selectors.begroting_kort import begroting_kort
from rapportage.selectors.nieuws import bezoek, nieuws
from rapportage.selectors.ontbrekend import lijst_url
from rapportage.selectors.overzicht import (
    MEESTE_AFSPRAKEN,
    MEESTE_RAPPORTAGES,
    afspraken,
    besluiten,
    contractstand,
    rapportages,
)
from rapportage.selectors.taken import taken
from rapportage.selectors.vandaag import agenda, groet, weekdagen

EIGEN_BEGIN = {
    Rol.DESKUNDIGE: "mijn_week",
    Rol.BELEIDSADVISEUR: "mijn_gemeente",
    Rol.BEHEERDER: "gebruiker_list",
}


@require_safe
def start(request):
    user = request.user
    if user.is_coordinator:
        return vandaag(request)
    if user.is_contractmanager:
        return overzicht(request)
    if user.rol:
        return redirect(EIGEN_BEGIN[user.rol])
    return render(request, "rapportage/start_zonder_rol.html")


def vandaag(request):
    """What the coordinator has to do, this week, and how the hours are divided."""
    nu = timezone.now()
    dag = timezone.localdate(nu)
    dagen = weekdagen(dag)
    getoond, hierna = agenda(nu)
    tabel = _tabel(Periode.van(dag))
    punten = taken(nu, tabel.uitkomst)
    context = {
        "nu": nu,
        "weeknummer": dag.isocalendar().week,
        "week_url": lijst_url("inzet_list", week=f"{dag:%G-W%V}"),
        "groet": groet(nu),
        "taken": punten,
        "taken_tekst": _punten(len(punten)),
        "weekdagen": dagen,
        "momenten": getoond,
        "hierna": hierna,
        "morgen": dag + dt.timedelta(days=1),
        "niet_getoond": dagen[dag.weekday()].aantal - len(getoond),
        "periode": Periode.van(dag),
        "tabel": tabel,
    }
    return render(request, "rapportage/vandaag.html", context)


def _punten(aantal: int) -> str:
    return "" if not aantal else "1 punt" if aantal == 1 else f"{aantal} punten"


def overzicht(request):
    """What the contract manager comes for: what waits, what is new, the share, the money."""
    nu = timezone.now()
    dag, user = timezone.localdate(nu), request.user
    contract = contractstand(user)
    rapporten = rapportages(user, dag)
    punten = besluiten(user, nu, contract.opties if contract else [])
    afgesproken = afspraken(user, dag)
    vorige = bezoek(user, nu)
    context = {
        "periode": Periode.van(dag),
        "besluiten": punten,
        "afspraken": afgesproken[:MEESTE_AFSPRAKEN],
        "meer_afspraken": len(afgesproken) - MEESTE_AFSPRAKEN,
        "afspraken_url": adres("afspraak_list"),
        "inleiding": _inleiding(len(punten), sum(a.is_te_laat for a in afgesproken)),
        "bezoek": vorige,
        "nieuws": nieuws(user, vorige.sinds, rapporten.perioden),
        "aangeboden": rapporten.aangeboden[:MEESTE_RAPPORTAGES],
        "verwacht": rapporten.verwacht,
        "tabel": _tabel(Periode.van(dag)),
        "contract": contract,
        "begroting": begroting_kort(user, dag.year),
        "begroting_url": adres("begroting_detail", dag.year) or reverse("contract_detail"),
    }
    return render(request, "rapportage/overzicht.html", context)


def _inleiding(besluiten: int, te_laat: int) -> str:
    zinnen = []
    if besluiten:
        wacht = "besluit wacht" if besluiten == 1 else "besluiten wachten"
        zinnen.append(f"{besluiten} {wacht} op u.")
    if te_laat:
        is_laat = "afspraak is" if te_laat == 1 else "afspraken zijn"
        zinnen.append(f"{te_laat} {is_laat} te laat.")
    return " ".join(zinnen) or "Er wacht niets op u en alle afspraken zijn op tijd."


def _tabel(periode: Periode):
    """Both roles see the hours of all fourteen."""
    return verdeeltabel(verdeling(periode), eigen=None)
