"""Every page that someone reads, with the role that reads it and a row to show."""

from collections.abc import Iterator
from typing import NamedTuple

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gemeenten.models import (
    Afspraak,
    Behoefte,
    Contractgesprek,
    Kostenboeking,
    Ontwikkeldoel,
    Verdeelsleutel,
)
from inzet.enums import AanvraagStatus, InzetStatus, VoorstelStatus
from inzet.models import (
    Aanvraag,
    Activiteit,
    Afwezigheid,
    Afwijkingsafspraak,
    Deelopdracht,
    Ervaringsdeskundige,
    Inzet,
    Reeks,
    Verhaal,
    Voorstel,
)
from inzet.selectors.agenda import agenda_token
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode

NU = timezone.localdate()
GEMEENTE = "GM0984"
# By role the pages that take nothing from the address, and so show the list as it opens.
ZONDER_RIJ = {
    "coordinator": """
        start activiteit_list activiteit_create inzet_list deelopdracht_list
        deelopdracht_create deskundige_list deskundige_create verhaal_list gemeente_list
        rapportage_list contract_detail importeren privacy planbord planbord_gegevens
        aanvraag_list aanvraag_create behoefte_list behoefte_overzicht behoefte_create
        startbijeenkomst_list voorstel_list voorstel_vragen afwijkingsafspraak_list
        afwijkingsafspraak_create overdracht_list begroting ovaindex_list
        kostenboeking_list kostenboeking_create verrekening_list contractgesprek_list
        afspraak_list ontwikkeldoel_list verdeelsleutel_list
    """,
    "deskundige": """
        mijn_week inzet_list activiteit_list verhaal_list mijn_gegevens
        mijn_beschikbaarheid mijn_voorstellen
    """,
    "beleidsadviseur": """
        mijn_gemeente activiteit_list verhaal_list deelopdracht_list gemeente_list
        rapportage_list contract_detail aanvraag_list aanvraag_create behoefte_list
        afwijkingsafspraak_list afwijkingsafspraak_create
    """,
    "contractmanager": """
        start activiteit_list verhaal_list gemeente_list rapportage_list contract_detail
        verdeelsleutel_list aanvraag_list
        ontwikkeldoel_list contractgesprek_list contractgesprek_create afspraak_list
        overdracht_list afwijkingsafspraak_list begrotingspost_create
        ovaindex_list kostenboeking_list kostenboeking_create kostenboeking_importeren
        verrekening_list
    """,
    "beheerder": "gebruiker_list gebruiker_create lijst_list verdeelsleutel_list",
}


def gebruiker_van(rol: str) -> Gebruiker:
    """The same person in every database: the first of a role, of experts who is at work."""
    users = Gebruiker.objects.filter(rol=Rol(rol), is_active=True)
    if rol == Rol.DESKUNDIGE:
        bezig = Inzet.objects.in_periode(Periode.van(NU)).values("deskundige__user")
        users = users.filter(pk__in=bezig)
    return users.earliest("pk")


def vaste_client(rol: str) -> Client:
    client = Client(SERVER_NAME="127.0.0.1")
    client.force_login(gebruiker_van(rol))
    return client


class Pagina(NamedTuple):
    rol: str
    naam: str
    adres: str
    getypt: dict[str, str] | None = None


def paginas() -> Iterator[Pagina]:
    for rol, namen in ZONDER_RIJ.items():
        for naam in namen.split():
            yield Pagina(rol, naam, reverse(naam))
    for rol, naam, *waarden in (*_uren(), *_geld(), *_met_rij()):
        # More pages of one name are told apart by what stands in their address.
        welke = " contract" if "contract" in waarden else ""
        welke += " samen" if naam == "verdeling_waarom" and len(waarden) == 1 else ""
        yield Pagina(rol, f"{naam}{welke}", reverse(naam, args=waarden))
    for rol, naam, *waarden in _planning():
        yield Pagina(rol, naam, reverse(naam, args=waarden))
    yield from _met_vraag()
    vraag = (
        f"{reverse('wat_als', args=[Periode.van(NU).code])}?extra_fte=1&inzetbaarheid=70"
    )
    yield Pagina("coordinator", "wat_als ingevuld", vraag)
    yield _kijk(gepland().activiteit)


def gepland() -> Inzet:
    return Inzet.objects.filter(status=InzetStatus.BEVESTIGD).latest("begin", "pk")


def _uren() -> Iterator[tuple]:
    """The distribution and what it comes from: role, name, what stands in the address."""
    periode = Periode.van(NU)
    afspraak = Afwijkingsafspraak.objects.geldend().latest("pk")
    for rol in ("coordinator", "beleidsadviseur", "contractmanager"):
        yield rol, "verdeling_detail", periode.code
        yield rol, "verdeling_contract"
        for van in (periode.code, "contract"):
            yield rol, "verdeling_waarom", van
            yield rol, "verdeling_waarom", van, GEMEENTE
        yield rol, "gemeente_detail", GEMEENTE
        yield rol, "overdracht_detail", periode.vorige().code
        yield rol, "afwijkingsafspraak_detail", afspraak.pk
        yield rol, "capaciteit_detail", periode.code
        yield rol, "wat_als", periode.code
    yield "coordinator", "overdracht_voorstellen", periode.vorige().code
    yield "contractmanager", "overdracht_besluiten", periode.vorige().code


def _geld() -> Iterator[tuple]:
    """Budget, costs, settlement, and the talks about them."""
    jaar = NU.year
    for rol in ("coordinator", "contractmanager"):
        yield rol, "begroting_detail", jaar
        yield rol, "begroting_aandelen", jaar
        yield rol, "verrekening_detail", jaar - 1
        yield rol, "kostenboeking_detail", Kostenboeking.objects.latest("pk").pk
        yield rol, "contractgesprek_detail", Contractgesprek.objects.latest("pk").pk
        yield rol, "afspraak_detail", Afspraak.objects.latest("pk").pk
        yield rol, "ontwikkeldoel_detail", Ontwikkeldoel.objects.latest("pk").pk


def _met_rij() -> Iterator[tuple]:
    """Role, name, and what stands in the address."""
    periode = Periode.van(NU)
    yield "coordinator", "rapportage_detail", periode.vorige().code
    inzet = Inzet.objects.in_periode(periode).gerealiseerd().earliest("begin", "pk")
    yield "coordinator", "activiteit_detail", inzet.activiteit_id
    yield "coordinator", "inzet_detail", inzet.pk
    inzet = gepland()
    yield "coordinator", "activiteit_update", inzet.activiteit_id
    yield "coordinator", "inzet_plannen", inzet.activiteit_id
    yield "coordinator", "inzet_verplaatsen", inzet.pk
    yield "coordinator", "wie_past", inzet.activiteit_id
    yield "coordinator", "inzet_vervangen", inzet.pk
    yield "coordinator", "deelopdracht_detail", Deelopdracht.objects.earliest("pk").pk
    deskundige = Ervaringsdeskundige.objects.earliest("pk").pk
    yield "coordinator", "deskundige_detail", deskundige
    yield "coordinator", "deskundige_ervaring", deskundige
    verhaal = Verhaal.objects.filter(vrijgegeven_op=None).earliest("pk")
    yield "coordinator", "verhaal_redigeren", verhaal.pk
    yield "beheerder", "verdeelsleutel_detail", Verdeelsleutel.objects.earliest("pk").pk
    yield "beheerder", "lijst_detail", "themas"


def _planning() -> Iterator[tuple]:
    """The pages about what is asked for and who can come."""
    aanvraag = Aanvraag.objects.filter(status=AanvraagStatus.GEACCEPTEERD).latest("pk")
    yield "coordinator", "aanvraag_detail", aanvraag.pk
    behoefte = Behoefte.objects.exclude(gemeente=None).latest("pk")
    yield "coordinator", "behoefte_detail", behoefte.pk
    yield "coordinator", "wie_past_behoefte", behoefte.pk
    inzet = gepland()
    yield "coordinator", "deskundige_beschikbaarheid", inzet.deskundige_id
    afwezig = Afwezigheid.objects.filter(deskundige=inzet.deskundige).latest("pk")
    yield "coordinator", "vervanging", afwezig.pk
    reeks = Reeks.objects.earliest("pk")
    yield "coordinator", "reeks_detail", reeks.pk
    yield "coordinator", "reeks_create", inzet.activiteit_id
    af = (VoorstelStatus.KLAAR, VoorstelStatus.GESTOPT)
    voorstel = Voorstel.objects.filter(status__in=af).latest("pk")
    yield "coordinator", "voorstel_detail", voorstel.pk
    zelf = Ervaringsdeskundige.objects.get(user=gebruiker_van(Rol.DESKUNDIGE))
    yield "deskundige", "agenda_feed", agenda_token(zelf)


def _met_vraag() -> Iterator[Pagina]:
    """What the start page links to, and filters; "alles" goes through the whole history."""
    vragen = {
        "inzet_list": ("stand=te_registreren", "stand=goed_te_keuren", "periode=alles"),
        "activiteit_list": (
            "bereik=ontbreekt",
            "status=gepland",
            "status=geannuleerd",
            "periode=alles&zoek=inloop&volgorde=nieuwste",
        ),
        "kostenboeking_list": (f"jaar={NU.year}", "zoek=reis"),
        "verhaal_list": ("status=vrij_te_geven",),
        "deskundige_list": ("zoek=voorbeeld",),
    }
    for naam, queries in vragen.items():
        for query in queries:
            yield Pagina("coordinator", f"{naam} {query}", f"{reverse(naam)}?{query}")


def _kijk(activiteit: Activiteit) -> Pagina:
    """The form, asked who is free at the time that was typed; stores nothing."""
    begin, eind = (timezone.localtime(m) for m in (activiteit.begin, activiteit.eind))
    getypt = {
        "kijk": "1",
        "gemeente": GEMEENTE,
        "datum": f"{begin:%Y-%m-%d}",
        "begin": f"{begin:%H:%M}",
        "eind": f"{eind:%H:%M}",
        "form-TOTAL_FORMS": "2",
        "form-INITIAL_FORMS": "0",
    }
    naam = "activiteit_create: wie is er vrij?"
    return Pagina("coordinator", naam, reverse("activiteit_create"), getypt)
