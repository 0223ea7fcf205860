"""The pages of agreements on hours: what they say, to whom, and that looking stores nothing."""

import csv
import datetime as dt
import io

import pytest
from django.urls import reverse

from inzet.enums import AfwijkingStatus
from inzet.models import Dienstverband
from poolregio.kern.halfjaar import Periode
from tests.bouwers import (
    PERIODE,
    maak_gebruiker,
    maak_gemeente,
)
from tests.bouwers_verdeling import maak_afwijking

pytestmark = pytest.mark.django_db
S = AfwijkingStatus
LIJST, NIEUW = "/afwijkingsafspraken/", "/afwijkingsafspraken/nieuw/"


@pytest.fixture
def anouk(client, adviseur_venray):
    client.force_login(adviseur_venray)
    return client


@pytest.fixture
def guus(client, adviseur_beesel):
    client.force_login(adviseur_beesel)
    return client


def test_the_officer_of_the_other_gemeente_agrees_on_the_page(
    recht, guus, venray, beesel, adviseur_venray
):
    afspraak = maak_afwijking(venray, beesel, status=S.AKKOORD_EEN)
    pagina = guus.get(afspraak.get_absolute_url()).text
    assert "Stem in namens Beesel" in pagina
    assert "is de afspraak rond" in pagina
    adres = reverse("afwijkingsafspraak_instemmen", args=[afspraak.pk])
    response = guus.post(adres, {"gemeente": beesel.pk}, follow=True)
    assert "De afspraak is rond: Beesel krijgt 2 uur." in response.text
    assert "Stem in" not in response.text
    opnieuw = guus.post(adres, {"gemeente": beesel.pk}, follow=True)  # a stale page
    assert "al overeengekomen. Er is niets veranderd" in opnieuw.text


def test_what_was_refused_stays_to_read_with_reason_and_who(recht, guus, venray, beesel):
    afspraak = maak_afwijking(venray, beesel)
    adres = reverse("afwijkingsafspraak_weigeren", args=[afspraak.pk])
    assert "Vul een reden in" in guus.post(adres, {"reden": ""}).text
    response = guus.post(adres, {"reden": "Wij hebben genoeg uren."}, follow=True)
    assert "geweigerd door Guus" in response.text
    assert "Wij hebben genoeg uren." in response.text
    opnieuw = guus.post(adres, {"reden": "Nog eens."})
    assert "al geweigerd. Er is niets veranderd" in opnieuw.text


def test_what_is_agreed_offers_the_reverse_to_who_may(
    recht, anouk, venray, beesel, client, contractmanager
):
    afspraak = maak_afwijking(venray, beesel, status=S.OVEREENGEKOMEN)
    omgekeerd = f"van={beesel.pk}&amp;naar={venray.pk}&amp;uren=2"
    assert omgekeerd in anouk.get(afspraak.get_absolute_url()).text
    client.force_login(contractmanager)
    pagina = client.get(afspraak.get_absolute_url()).text
    assert "Spreek het omgekeerde af" not in pagina


def test_the_contract_manager_reads_and_gets_no_button(
    recht, client, contractmanager, venray, beesel
):
    afspraak = maak_afwijking(venray, beesel)
    client.force_login(contractmanager)
    pagina = client.get(afspraak.get_absolute_url()).text
    main = pagina[pagina.index("<main") :]
    assert "<form" not in main
    assert "Trek de afspraak in" not in main
    assert "Afspraak voorstellen" not in client.get(LIJST).text


def test_the_list_is_filtered_from_the_address_and_downloaded_as_shown(
    anouk, venray, beesel
):
    ander = maak_gemeente(naam="Weert")
    maak_afwijking(venray, beesel, 2.25, kwartieren=9)
    maak_afwijking(beesel, ander, status=S.AKKOORD_EEN)
    maak_afwijking(beesel, venray, status=S.GEWEIGERD, periode=PERIODE.volgende())

    def gevonden(**vraag):
        response = anouk.get(LIJST, vraag | {"formaat": "csv"})
        tekst = b"".join(response).decode("utf-8-sig")
        rijen = csv.DictReader(io.StringIO(tekst), delimiter=";")
        return [f"{r['Staat uren af']}>{r['Krijgt uren']} {r['Uren']}" for r in rijen]

    assert len(gevonden()) == 3
    assert gevonden(wacht="mij") == ["Venray>Beesel 2,25"]
    assert gevonden(gemeente=ander.pk) == ["Beesel>Weert 2"]
    assert gevonden(halfjaar="2024-2") == ["Beesel>Venray 2"]
    assert gevonden(status="open") == ["Beesel>Weert 2", "Venray>Beesel 2,25"]
    assert gevonden(status="geweigerd") == ["Beesel>Venray 2"]
    assert "Hier is niets gevonden." in anouk.get(LIJST, {"status": "ingetrokken"}).text


def test_the_empty_list_says_what_to_do(anouk, client, contractmanager):
    assert "Stel dan een afspraak voor" in anouk.get(LIJST).text
    client.force_login(contractmanager)
    assert "Hier komt te staan" in client.get(LIJST).text


def test_when_the_recht_fell_both_are_warned_everywhere(
    recht, client, venray, beesel, adviseur_venray, adviseur_beesel
):
    afspraak = maak_afwijking(venray, beesel, 20, status=S.OVEREENGEKOMEN)
    Dienstverband.objects.update(eind=dt.date(2024, 1, 31))
    for wie in (adviseur_venray, adviseur_beesel):
        client.force_login(wie)
        for adres in (
            "/mijn-gemeente/?periode=2024-1",
            afspraak.get_absolute_url(),
            LIJST,
        ):
            assert "Dat is meer dan haar recht" in client.get(adres).text, adres


def test_mijn_gemeente_asks_for_the_own_agreement_whatever_the_half_year(
    recht, guus, venray, beesel
):
    later = maak_afwijking(venray, beesel, 3, periode=Periode(2031, 1))
    maak_afwijking(beesel, venray, 4, status=S.AKKOORD_EEN)  # Beesel agreed already
    pagina = guus.get("/mijn-gemeente/?periode=2024-1").text
    assert "Uw akkoord is gevraagd" in pagina
    assert later.get_absolute_url() in pagina
    assert "4 uur aan Venray" in pagina
    assert f"halfjaar=2024-1&amp;van={beesel.pk}" in pagina


def test_mijn_gemeente_shows_no_agreements_of_others(recht, anouk, beesel):
    maak_afwijking(beesel, maak_gemeente(naam="Weert"), 7)
    pagina = anouk.get("/mijn-gemeente/?periode=2024-1").text
    assert "uur van Beesel" not in pagina
    assert "Uw akkoord" not in pagina


@pytest.mark.parametrize("wie", ["adviseur_venray", "coordinator", "contractmanager"])
@pytest.mark.parametrize("naam", ["list", "detail", "create"])
def test_pages_ask_as_much_for_three_rows_as_for_one(
    client, request, django_assert_max_num_queries, recht, venray, beesel, wie, naam
):
    if (wie, naam) == ("contractmanager", "create"):
        return
    client.force_login(request.getfixturevalue(wie))
    eerste = maak_afwijking(venray, beesel)
    args = [eerste.pk] if naam == "detail" else []
    adres = reverse(f"afwijkingsafspraak_{naam}", args=args)
    vraag = {"van": venray.pk, "halfjaar": "2024-1"} if naam == "create" else {}
    client.get(adres, vraag)
    with django_assert_max_num_queries(15) as een:
        client.get(adres, vraag)
    for status in (S.AKKOORD_EEN, S.OVEREENGEKOMEN):
        maak_afwijking(venray, beesel, status=status, voorgesteld_door=maak_gebruiker())
    with django_assert_max_num_queries(15) as drie:
        client.get(adres, vraag)
    assert len(een) == len(drie)


@pytest.mark.parametrize("wie", ["adviseur_venray", "begeleidingsgroep", "coordinator"])
@pytest.mark.parametrize("adres", ["/mijn-gemeente/", "/gemeenten/GM0984/"])
def test_with_agreements_the_page_of_a_gemeente_stays_within_fifteen_questions(
    client, request, django_assert_max_num_queries, recht, venray, beesel, wie, adres
):
    if (wie, adres) == ("coordinator", "/mijn-gemeente/"):
        return
    client.force_login(request.getfixturevalue(wie))
    maak_afwijking(venray, beesel)
    client.get(adres, {"periode": "2024-1"})
    with django_assert_max_num_queries(15):
        client.get(adres, {"periode": "2024-1"})
