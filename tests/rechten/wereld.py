"""The world that the rights table walks through: one of everything, in Venray."""

import datetime as dt
from dataclasses import dataclass

import pytest
from django.utils import timezone

from gemeenten.models import (
    Afspraak,
    Begrotingspost,
    Behoefte,
    Contractdocument,
    Contractgesprek,
    Contractjaar,
    Kostenboeking,
    Ontwikkeldoel,
    OvaIndex,
    Startbijeenkomst,
    Verdeelsleutel,
    Verlengingsoptie,
)
from inzet.models import (
    Aanvraag,
    Activiteit,
    Afwezigheid,
    Afwijkingsafspraak,
    Beschikbaarheid,
    Deelopdracht,
    Dienstverband,
    Ervaringsdeskundige,
    Inzet,
    Monitormoment,
    Opleiding,
    Overdracht,
    Reeks,
    Uitzondering,
    Verhaal,
    Voorstel,
    Voorstelregel,
)
from poolregio.kern.dagdeel import WEEK
from poolregio.kern.halfjaar import Periode
from rapportage.models import Rapportage
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_adviseur,
    maak_afwezigheid,
    maak_behoefte,
    maak_beschikbaarheid,
    maak_contractjaar,
    maak_deskundige,
    maak_gebruiker,
    maak_gemeente,
    maak_halfjaar,
    maak_inzet,
    maak_opleiding,
    maak_sleutel,
    maak_startbijeenkomst,
    maak_uitzondering,
    maak_verhaal,
    thema,
)
from tests.bouwers_aanvraag import maak_aanvraag, maak_deelopdracht
from tests.bouwers_contract import (
    maak_afspraak,
    maak_document,
    maak_doel,
    maak_gesprek,
    maak_optie,
)
from tests.bouwers_geld import maak_boeking, maak_index, maak_post, stel_voor
from tests.bouwers_verdeling import maak_afwijking, maak_overdracht


@dataclass
class Wereld:
    deskundige: Ervaringsdeskundige
    dienstverband: Dienstverband  # of deskundige, holds all inzetten
    opleiding: Opleiding  # of deskundige
    patroon: Beschikbaarheid  # of deskundige, always, from today on
    uitzondering: Uitzondering  # of deskundige, next week
    afwezigheid: Afwezigheid  # of deskundige, next month
    activiteit: Activiteit  # in Venray, uitgevoerd by deskundige, with reach
    individueel: Activiteit  # individueel contact in Venray by deskundige
    inzet: Inzet  # of activiteit, uitgevoerd
    inzet_gepland: Inzet  # bevestigd, over, not registered, in Venray
    inzet_voorstel: Inzet  # voorgesteld, tomorrow, in Venray
    reeks: Reeks  # of the activity of inzet_voorstel
    verhaal: Verhaal  # at activiteit, not released
    deelopdracht: Deelopdracht  # of Venray
    moment: Monitormoment  # of deelopdracht, not done
    aanvraag: Aanvraag  # of Venray, new
    aanvraag_besproken: Aanvraag  # of Venray, all answers yes
    aanvraag_geaccepteerd: Aanvraag  # of Venray; activiteit came of it
    aanvraag_regio: Aanvraag  # of the whole region, new
    rapportage: Rapportage  # of 2024-1, ter beoordeling
    behoefte: Behoefte  # of Venray, answered by activiteit
    behoefte_regio: Behoefte  # for the region
    behoefte_vervallen: Behoefte  # of Venray, not wanted any more
    startbijeenkomst: Startbijeenkomst  # in Venray
    sleutel: Verdeelsleutel  # for a half-year to come, not vastgesteld
    voorstel: Voorstel  # klaar, with voorstelregel
    voorstelregel: Voorstelregel  # of deskundige, in Venray
    contractjaar: Contractjaar  # 2024, of the contract of all these
    optie: Verlengingsoptie  # open
    document: Contractdocument
    doel: Ontwikkeldoel
    gesprek: Contractgesprek  # Venray took part
    afspraak: Afspraak  # of gesprek, open
    afspraak_gedaan: Afspraak
    overdracht: Overdracht  # of Venray out of 2024-1, proposed
    afwijking: Afwijkingsafspraak  # from Venray to Horst, in 2024-1, nobody agreed
    venray: object
    beesel: object
    # Money of 2024, with a proposal to settle.
    begrotingspost: Begrotingspost  # MGR costs, nothing booked
    boeking_project: Kostenboeking
    boeking_mgr: Kostenboeking
    ovaindex: OvaIndex  # provisional, 2024


@pytest.fixture
def wereld(venray, beesel, deskundige):
    return maak_wereld(venray, beesel, deskundige)


def maak_wereld(venray, beesel, deskundige):
    contractjaar = maak_contractjaar()
    gesprek = maak_gesprek(venray)
    thema()
    maak_sleutel({venray: 9000, beesel: 1000})
    deelopdracht = maak_deelopdracht(venray)
    geaccepteerd = maak_aanvraag(
        venray, status="geaccepteerd", antwoord=True, deelopdracht=deelopdracht
    )
    behoefte = maak_behoefte(gemeente=venray)
    activiteit = maak_activiteit(
        gemeente=venray,
        behoefte=behoefte,
        deelopdracht=deelopdracht,
        aanvraag=geaccepteerd,
        aantal_inwoners=8,
        aantal_nieuw=3,
        bereik={"eenzaamheid": (6, 2)},
    )
    inzet = maak_inzet(activiteit=activiteit, deskundige=deskundige, status="uitgevoerd")
    individueel = maak_inzet(
        gemeente=venray,
        soort="individueel_contact",
        deskundige=deskundige,
        status="uitgevoerd",
        begin=MAANDAG + 3 * UUR,
    )
    reeks = Reeks.objects.create(
        rrule="FREQ=WEEKLY;COUNT=3",
        eerste_dag=timezone.localdate(),
        begin=dt.time(9),
        eind=dt.time(11),
    )
    morgen = timezone.localtime().replace(minute=0, second=0, microsecond=0) + 24 * UUR
    inzet_voorstel = maak_inzet(gemeente=venray, deskundige=deskundige, begin=morgen)
    Activiteit.objects.filter(pk=inzet_voorstel.activiteit_id).update(reeks=reeks)
    voorstel = Voorstel.objects.create(
        halfjaar=maak_halfjaar(), vanaf=dt.date(2024, 1, 1), status="klaar",
        gevraagd_door=maak_gebruiker("coordinator"),
    )  # fmt: skip
    return Wereld(
        deskundige=deskundige,
        dienstverband=deskundige.dienstverbanden.get(),
        opleiding=maak_opleiding(deskundige),
        patroon=maak_beschikbaarheid(deskundige, *WEEK),
        uitzondering=maak_uitzondering(deskundige),
        afwezigheid=maak_afwezigheid(deskundige),
        activiteit=activiteit,
        individueel=individueel.activiteit,
        inzet=inzet,
        inzet_gepland=maak_inzet(
            gemeente=venray,
            deskundige=deskundige,
            status="bevestigd",
            begin=MAANDAG + 6 * UUR,
        ),
        inzet_voorstel=inzet_voorstel,
        reeks=reeks,
        verhaal=maak_verhaal(inzet),
        deelopdracht=deelopdracht,
        moment=Monitormoment.objects.create(
            deelopdracht=deelopdracht, datum=dt.date(2024, 4, 1)
        ),
        aanvraag=maak_aanvraag(venray),
        aanvraag_besproken=maak_aanvraag(venray, status="in_overleg", antwoord=True),
        aanvraag_geaccepteerd=geaccepteerd,
        aanvraag_regio=maak_aanvraag(None),
        rapportage=Rapportage.objects.create(
            halfjaar=maak_halfjaar(), status="ter_beoordeling"
        ),
        behoefte=behoefte,
        behoefte_regio=maak_behoefte(),
        behoefte_vervallen=maak_behoefte(
            gemeente=venray,
            vervallen_op=timezone.now(),
            vervallen_door=maak_gebruiker("coordinator"),
            vervallen_reden="De vraag is al opgepakt.",
        ),
        startbijeenkomst=maak_startbijeenkomst(venray),
        sleutel=maak_sleutel(
            {venray: 8000, beesel: 2000},
            ingangsdatum=Periode.van(timezone.localdate()).volgende().begin,
            vastgesteld=False,
        ),
        voorstel=voorstel,
        voorstelregel=Voorstelregel.objects.create(
            voorstel=voorstel,
            gemeente=venray,
            deskundige=deskundige,
            rol=inzet.rol,
            begin=MAANDAG + 28 * UUR,
            eind=MAANDAG + 31 * UUR,
        ),
        contractjaar=contractjaar,
        optie=maak_optie(),
        document=maak_document(),
        doel=maak_doel(),
        gesprek=gesprek,
        afspraak=maak_afspraak(gesprek),
        afspraak_gedaan=maak_afspraak(status="gedaan"),
        overdracht=maak_overdracht(venray, 600, status="voorgesteld"),
        afwijking=maak_afwijking(venray, maak_gemeente(naam="Horst aan de Maas")),
        venray=venray,
        beesel=beesel,
        **maak_geld(),
    )


def maak_geld():
    """After the key: the proposal needs one."""
    geld = {
        "ovaindex": maak_index(),
        "begrotingspost": maak_post(categorie="kosten_mgr"),
        "boeking_project": maak_boeking(maak_post()),
        "boeking_mgr": maak_boeking(maak_post(categorie="kosten_mgr")),
    }
    stel_voor()
    return geld


def maak_rondgang():
    """The world, and by role who walks through it."""
    venray = maak_gemeente("GM0984", naam="Venray")
    beesel = maak_gemeente("GM0889", naam="Beesel")
    deskundige, andere = (
        maak_deskundige(user=maak_gebruiker("deskundige"), roepnaam=naam)
        for naam in ("Sanne", "Mo")
    )
    cast = {
        "buitenstaander": maak_gebruiker(),
        "deskundige": deskundige.user,
        "andere_deskundige": andere.user,
        "adviseur_venray": maak_adviseur(venray),
        "adviseur_beesel": maak_adviseur(beesel),
        "begeleidingsgroep": maak_adviseur(beesel, is_begeleidingsgroep=True),
        "contractmanager": maak_gebruiker("contractmanager"),
        "coordinator": maak_gebruiker("coordinator"),
        "beheerder": maak_gebruiker("beheerder"),
    }
    return maak_wereld(venray, beesel, deskundige), cast
