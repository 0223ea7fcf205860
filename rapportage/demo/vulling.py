"""In which order the demo is made, and what it needs beside the base data."""

import datetime as dt
from collections.abc import Callable

from django.db import transaction

from gemeenten.models import Aandeel, Contract, Contractjaar, Halfjaar, Verdeelsleutel
from inzet.models import Activiteit
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.db import zonder_uitstel
from rapportage.demo.aanvragen import maak_aanvragen
from rapportage.demo.afspraken import maak_afspraken
from rapportage.demo.behoeften import maak_behoeften, maak_startbijeenkomsten
from rapportage.demo.beschikbaarheid import maak_beschikbaarheid
from rapportage.demo.contract import maak_contract
from rapportage.demo.deelopdrachten import maak_deelopdrachten
from rapportage.demo.geld import maak_geld
from rapportage.demo.logboek import schrijf_logboek
from rapportage.demo.mensen import maak_groep
from rapportage.demo.momenten import maak_momenten
from rapportage.demo.opzet import Opzet
from rapportage.demo.planning import maak_reeksen, maak_voorstel
from rapportage.demo.rapportages import maak_rapportages
from rapportage.demo.rooster import maak_rooster
from rapportage.demo.schrijven import Waarvoor, schrijf
from rapportage.demo.sleutel import maak_concept
from rapportage.demo.verhalen import schrijf_verhalen

FICTIE = "fictie voor de voorbeeldgegevens: verlenging benut"
HIERVOOR = "fictie voor de voorbeeldgegevens: voor het begin van het contract"


def is_al_gevuld() -> bool:
    return Activiteit.objects.exists()


@transaction.atomic
def vul(opzet: Opzet, meld: Callable[[str], object]) -> None:
    """Base data and local accounts must be there. ``meld`` gets a line of progress."""
    zonder_uitstel()
    coordinatoren = list(
        Gebruiker.objects.filter(rol=Rol.COORDINATOR, is_active=True).order_by("email")
    )
    _halfjaren(opzet)
    _sleutel(opzet, coordinatoren[0])
    _contractjaren(opzet)
    sleutel = dict(
        Verdeelsleutel.objects.geldend(opzet.huidige)[0].aandelen.values_list(
            "gemeente_id", "honderdsten"
        )
    )
    groepen = [maak_groep(opzet, nummer) for nummer in range(opzet.omvang)]
    meld(f"{12 * opzet.omvang} ervaringsdeskundigen")
    maak_startbijeenkomsten(opzet)
    behoeften = maak_behoeften(opzet, sleutel, coordinatoren[0])
    waarvoor = Waarvoor(maak_deelopdrachten(), behoeften)
    for periode in opzet.perioden:
        aantal = 0
        for nummer, leden in enumerate(groepen):
            toeval = opzet.toeval("schrijven", nummer, periode.code)
            bezoeken = maak_rooster(opzet, periode, nummer, leden, sleutel)
            inzetten = schrijf(opzet, toeval, bezoeken, waarvoor, coordinatoren)
            schrijf_verhalen(opzet, toeval, inzetten, coordinatoren[0])
            aantal += len(inzetten)
        meld(f"{periode}: {aantal} inzetten")
    maak_beschikbaarheid(opzet, groepen)
    meld("beschikbaarheid en afwezigheid")
    maak_aanvragen(opzet, waarvoor.deelopdrachten, coordinatoren)
    maak_momenten(opzet, coordinatoren)
    meld("aanvragen en momenten van volgen")
    maak_reeksen(opzet, groepen[0])
    maak_voorstel(opzet, groepen[0], coordinatoren[0])
    meld("reeksen en een voorstel")
    maak_rapportages(opzet, coordinatoren)
    meld("rapportages")
    _contract_en_geld(opzet, coordinatoren[0])
    maak_concept(opzet, sleutel)
    meld("contract, geld en afspraken")


def _contract_en_geld(opzet: Opzet, coordinator: Gebruiker) -> None:
    """An installation without a contract manager: then the coordinator did all of it."""
    managers = Gebruiker.objects.filter(rol=Rol.CONTRACTMANAGER, is_active=True)
    manager = managers.order_by("email").first() or coordinator
    maak_contract(opzet, manager, coordinator)
    maak_geld(opzet, coordinator, manager)
    maak_afspraken(opzet, coordinator, manager)
    schrijf_logboek()


def _halfjaren(opzet: Opzet) -> None:
    Halfjaar.objects.bulk_create(
        [Halfjaar(code=p.code, begin=p.begin, einde=p.einde) for p in opzet.perioden],
        ignore_conflicts=True,
    )


def _sleutel(opzet: Opzet, door: Gebruiker) -> None:
    """A longer history than the contract needs a key too: the same shares, as fiction."""
    eerste = opzet.perioden[0]
    if Verdeelsleutel.objects.geldend(eerste).exists():
        return
    bestaand = Verdeelsleutel.objects.filter(vastgesteld_op__isnull=False).earliest(
        "ingangsdatum"
    )
    sleutel = Verdeelsleutel.objects.create(
        naam="Verdeelsleutel van eerder", ingangsdatum=eerste.begin, bron=HIERVOOR
    )
    Aandeel.objects.bulk_create(
        Aandeel(verdeelsleutel=sleutel, gemeente_id=gemeente, honderdsten=honderdsten)
        for gemeente, honderdsten in bestaand.aandelen.values_list(
            "gemeente", "honderdsten"
        )
    )
    sleutel.vastgesteld_op, sleutel.vastgesteld_door = opzet.nu, door
    sleutel.save(update_fields=["vastgesteld_op", "vastgesteld_door"])


def _contractjaren(opzet: Opzet) -> None:
    contract = Contract.objects.earliest("begin")
    jaren = {periode.jaar for periode in opzet.perioden}
    jaren -= set(Contractjaar.objects.values_list("jaar", flat=True))
    Contractjaar.objects.bulk_create(
        Contractjaar(
            contract=contract,
            jaar=jaar,
            weekuren_per_fte=36,
            inzetbaarheid=75,
            bron=FICTIE if dt.date(jaar, 1, 1) > contract.begin else HIERVOOR,
        )
        for jaar in sorted(jaren)
    )
