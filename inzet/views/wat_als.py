"""What if: the recht of everybody with somebody more or less, or another key."""

from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.shortcuts import render
from django.views.decorators.http import require_safe

from gemeenten.models import Verdeelsleutel
from inzet.forms.wat_als import WatAlsForm
from inzet.models import Dienstverband
from inzet.permissions.capaciteit import mag_capaciteit, ziet_dienstverbanden
from inzet.selectors.wat_als import Aannames
from inzet.selectors.wat_als import wat_als as reken_wat_als
from inzet.views.halfjaren import lees_periode
from poolregio.kern.export import FORMATEN, Kolom, exporteer
from poolregio.kern.uren import als_uren

VELDEN = {
    "extra_fte", "extra_vanaf", "extra_tot", "vertrekt", "laatste_dag", "inzetbaarheid",
    "sleutel",
}  # fmt: skip
VAN_EEN_PERSOON = {"vertrekt", "laatste_dag"}


@require_safe
def wat_als(request, periode):
    """Everything is in the address; nothing is stored."""
    user = request.user
    if not mag_capaciteit(user):
        raise PermissionDenied
    periode = lees_periode(periode)
    met_namen = ziet_dienstverbanden(user)
    ingevuld = {naam for naam in VELDEN if request.GET.get(naam)}
    form = WatAlsForm(
        request.GET if ingevuld else None,
        periode=periode,
        sleutels=list(Verdeelsleutel.objects.visible_to(user)),
        dienstverbanden=_dienstverbanden(user, periode) if met_namen else None,
    )
    aannames = form.aannames if form.is_valid() else Aannames()
    uitkomst = reken_wat_als(periode, aannames)
    formaat = request.GET.get("formaat")
    if formaat in FORMATEN and not form.errors:
        return exporteer(
            formaat,
            naam=f"wat-als-{periode.code}",
            kolommen=KOLOMMEN,
            rijen=[*uitkomst.regels, uitkomst.totaal],
        )
    context = {
        "periode": periode,
        "form": form,
        "uitkomst": uitkomst,
        "is_leeg": aannames.is_leeg,
        "niet_meegerekend": not met_namen and bool(ingevuld & VAN_EEN_PERSOON),
    }
    return render(request, "inzet/wat_als.html", context)


def _dienstverbanden(user, periode):
    return list(
        Dienstverband.objects.visible_to(user)
        .in_periode(periode)
        .select_related("deskundige")
        .order_by("deskundige__roepnaam", "deskundige__achternaam", "begin")
    )


def _procent(honderdsten: int | None) -> Decimal | None:
    return None if honderdsten is None else Decimal(honderdsten) / 100


def _uren(minuten: int | None) -> Decimal | None:
    return None if minuten is None else als_uren(minuten)


KOLOMMEN = [
    Kolom("Gemeentecode", lambda regel: regel.code),
    Kolom("Gemeente", lambda regel: regel.naam),
    Kolom("Sleutel nu (procent)", lambda regel: _procent(regel.sleutel_nu)),
    Kolom("Sleutel wat als (procent)", lambda regel: _procent(regel.sleutel_dan)),
    Kolom("Recht nu (uren)", lambda regel: _uren(regel.nu)),
    Kolom("Recht wat als (uren)", lambda regel: _uren(regel.dan)),
    Kolom("Verschil (uren)", lambda regel: _uren(regel.verschil)),
]
