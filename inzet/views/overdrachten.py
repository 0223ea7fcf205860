"""Hours that go along to the next half-year: list, one half-year, proposing, deciding."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from inzet.acties import overdrachten as acties
from inzet.filters.overdrachten import OverdrachtFilter
from inzet.forms.overdrachten import BesluitForm, ToelichtingForm
from inzet.permissions.overdrachten import (
    mag_overdracht_besluiten,
    mag_overdracht_list,
    mag_overdracht_voorstellen,
)
from inzet.permissions.verdeling import ziet_alle_uren
from inzet.selectors.overdrachten import (
    Halfjaarstand,
    Overdrachtbeeld,
    Rij,
    halfjaarstanden,
    openstaand,
    overdrachtbeeld,
    te_voorstellen,
    volledig_beeld,
)
from inzet.selectors.verdeling import verdeling
from inzet.views.halfjaren import lees_periode, tabel_voor
from poolregio.kern.errors import ActieError
from poolregio.kern.export import FORMATEN, Kolom, exporteer
from poolregio.kern.halfjaar import Periode
from poolregio.kern.lijst import PER_PAGINA
from poolregio.kern.opmaak import datum, uren_en_minuten


@require_safe
def overdracht_list(request):
    user = request.user
    if not mag_overdracht_list(user):
        raise PermissionDenied
    filterset = OverdrachtFilter(request.GET)
    standen = halfjaarstanden(user, timezone.localdate())
    rijen = filterset.kies(standen)
    toon_voorstel = ziet_alle_uren(user)
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        kolommen = _lijstkolommen(toon_voorstel=toon_voorstel)
        return exporteer(formaat, naam="overdrachten", kolommen=kolommen, rijen=rijen)
    context = {
        "filter": filterset,
        "pagina": Paginator(rijen, PER_PAGINA).get_page(request.GET.get("pagina")),
        "toon_voorstel": toon_voorstel,
        "wachten": len(openstaand(standen)),
    }
    return render(request, "inzet/overdracht_list.html", context)


def _lijstkolommen(*, toon_voorstel: bool) -> list[Kolom]:
    def voorgesteld(rij: Halfjaarstand) -> int | None:
        return rij.voorgesteld if toon_voorstel or rij.is_gesloten else None

    return [
        Kolom("Uit halfjaar", lambda rij: rij.periode.code),
        Kolom("Naar halfjaar", lambda rij: rij.naar.code),
        Kolom("Stand", lambda rij: rij.stand.label),
        Kolom("Voorgesteld (minuten)", voorgesteld),
        Kolom("Besloten (minuten)", lambda rij: rij.besloten),
        Kolom("Laatste besluit", lambda rij: rij.besloten_op),
    ]


@require_safe
def overdracht_detail(request, periode):
    user = request.user
    if not mag_overdracht_list(user):
        raise PermissionDenied
    periode = lees_periode(periode)
    beeld = overdrachtbeeld(user, tabel_voor(user, periode))
    if (formaat := request.GET.get("formaat")) in FORMATEN:
        return exporteer(
            formaat,
            naam=f"overdracht-{periode.code}",
            kolommen=KOLOMMEN,
            rijen=[*beeld.rijen, beeld],
        )
    context = {
        "beeld": beeld,
        "periode": periode,
        "naar": periode.volgende(),
        "toon_voorstellen": mag_overdracht_voorstellen(user) and not beeld.beletsel,
        "toon_besluiten": mag_overdracht_besluiten(user) and not beeld.beletsel,
    }
    return render(request, "inzet/overdracht_detail.html", context)


def _van_rij(waarde):
    """Only of a gemeente: the row of totals has none."""
    return lambda rij: waarde(rij) if isinstance(rij, Rij) else None


KOLOMMEN = [
    Kolom("Gemeentecode", _van_rij(lambda rij: rij.gemeente.pk)),
    Kolom(
        "Gemeente",
        lambda rij: (
            rij.gemeente.naam
            if isinstance(rij, Rij)
            else f"{len(rij.rijen)} gemeenten samen"
        ),
    ),
    Kolom("Saldo (minuten)", lambda rij: rij.saldo),
    Kolom("Voorstel (minuten)", lambda rij: rij.voorstel_minuten),
    Kolom(
        "Besluit (minuten)",
        lambda rij: rij.besloten if getattr(rij, "besluit", True) else None,
    ),
    Kolom("Besloten op", _van_rij(lambda rij: rij.besluit and rij.besluit.besloten_op)),
    Kolom(
        "Besloten door",
        _van_rij(lambda rij: rij.besluit and str(rij.besluit.besloten_door)),
    ),
    Kolom("Toelichting", _van_rij(lambda rij: rij.besluit and rij.besluit.toelichting)),
    Kolom(
        "Eerdere besluiten",
        _van_rij(
            lambda rij: "; ".join(
                f"{uren_en_minuten(b.minuten)} ({datum(b.besloten_op)})" for b in rij.eerder
            )
        ),
    ),
]


@require_http_methods(["GET", "HEAD", "POST"])
def overdracht_voorstellen(request, periode):
    """GET shows what would be proposed; POST proposes it."""
    user = request.user
    if not mag_overdracht_voorstellen(user):
        raise PermissionDenied
    periode = lees_periode(periode)
    form = ToelichtingForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        try:
            aantal = acties.overdracht_voorstellen(
                periode=periode, toelichting=form.cleaned_data["toelichting"], door=user
            )
        except ActieError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _voorgesteld_zin(aantal))
            return redirect("overdracht_detail", periode.code)
    beeld = volledig_beeld(user, verdeling(periode))
    minuten = te_voorstellen(beeld)
    context = {
        "form": form,
        "beeld": beeld,
        "periode": periode,
        "naar": periode.volgende(),
        "regels": [(rij, minuten[rij.gemeente.pk]) for rij in beeld.rijen
                   if rij.gemeente.pk in minuten],
        "samen": sum(minuten.values()),
    }  # fmt: skip
    return render(request, "inzet/overdracht_voorstellen.html", context)


def _voorgesteld_zin(aantal: int) -> str:
    if not aantal:
        return "Er is niets meer over om mee te nemen. Het eerdere voorstel is vervallen."
    voor = "1 gemeente" if aantal == 1 else f"{aantal} gemeenten"
    return f"Het voorstel staat klaar voor {voor}. De contractmanager besluit."


@require_http_methods(["GET", "HEAD", "POST"])
def overdracht_besluiten(request, periode):
    user = request.user
    if not mag_overdracht_besluiten(user):
        raise PermissionDenied
    periode = lees_periode(periode)
    beeld = volledig_beeld(user, verdeling(periode))
    form = BesluitForm(
        request.POST if request.method == "POST" else None,
        rijen=beeld.rijen,
        vul=request.GET.get("vul", ""),
    )
    if form.is_valid():
        try:
            aantal = acties.overdracht_besluiten(
                periode=periode,
                keuzes=form.keuzes,
                toelichting=form.cleaned_data["toelichting"],
                is_bevestigd=form.cleaned_data.get("is_bevestigd", False),
                door=user,
            )
        except ActieError as error:
            beeld, form = _opnieuw(request, periode, error)
        else:
            messages.success(request, _besloten_zin(aantal, periode))
            return redirect("overdracht_detail", periode.code)
    if form.is_bound:
        form.toon_wat_er_nu_staat()
    context = {
        "form": form,
        "beeld": beeld,
        "periode": periode,
        "naar": periode.volgende(),
    }
    return render(request, "inzet/overdracht_besluiten.html", context)


def _opnieuw(
    request, periode: Periode, error: ActieError
) -> tuple[Overdrachtbeeld, BesluitForm]:
    """The same choices next to what stands there now, with why nothing was stored."""
    beeld = volledig_beeld(request.user, verdeling(periode))
    form = BesluitForm(request.POST, rijen=beeld.rijen)
    if form.is_valid():  # else it says by itself what has changed
        veld = getattr(error, "veld", None)
        form.add_error(veld if veld in form.fields else None, str(error))
    return beeld, form


def _besloten_zin(aantal: int, periode: Periode) -> str:
    voor = "1 gemeente" if aantal == 1 else f"{aantal} gemeenten"
    return f"Het besluit over {voor} staat vast, en telt mee in het {periode.volgende()}."
