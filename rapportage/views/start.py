"""The start page: each role begins where its work is."""

import datetime as dt

from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from gemeenten.models import Contract
from inzet.selectors.verdeeltabel import verdeeltabel
from inzet.selectors.verdeling import verdeling
from poolregio.accounts.enums import Rol
from poolregio.kern.halfjaar import Periode
from rapportage.selectors.halfjaren import halfjaren_voor
from rapportage.selectors.ontbrekend import lijst_url
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
    """What the contract manager comes for: the reports, the share, the contract."""
    periode = Periode.van(timezone.localdate())
    context = {
        "periode": periode,
        "halfjaren": halfjaren_voor(request.user),
        "tabel": _tabel(periode),
        "contract": Contract.objects.visible_to(request.user).last(),
    }
    return render(request, "rapportage/overzicht.html", context)


def _tabel(periode: Periode):
    """Both roles see the hours of all fourteen."""
    return verdeeltabel(verdeling(periode), eigen=None)
