"""The form to propose an agreement on hours: what it shows first, and what it refuses."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.forms.afwijkingsafspraken import lees_kwartieren
from inzet.models import Afwijkingsafspraak
from tests.bouwers import (
    maak_adviseur,
    maak_deskundige,
    maak_gemeente,
    maak_halfjaar,
    maak_inzet,
)
from tests.bouwers_verdeling import maak_afwijking

pytestmark = pytest.mark.django_db

NIEUW = "/afwijkingsafspraken/nieuw/"


@pytest.fixture
def invoer(venray, beesel):
    """Filled in well: Venray cedes two and a quarter hours to Beesel."""
    return {
        "halfjaar": "2024-1",
        "van": venray.pk,
        "naar": beesel.pk,
        "uren": "2,25",
        "reden": "In Beesel is meer vraag.",
    }


@pytest.fixture
def anouk(client, adviseur_venray):
    client.force_login(adviseur_venray)
    return client


@pytest.fixture
def guus(client, adviseur_beesel):
    client.force_login(adviseur_beesel)
    return client


def test_an_officer_proposes_and_reads_who_has_to_agree(recht, anouk, invoer):
    response = anouk.post(NIEUW, invoer, follow=True)
    assert "Beesel moet nog instemmen." in response.text
    assert Afwijkingsafspraak.objects.get().kwartieren == 9


def test_the_form_says_that_proposing_is_agreeing(recht, anouk, venray, beesel, client):
    assert "meteen het akkoord van uw gemeente" in anouk.get(NIEUW).text
    assert "meteen het akkoord van Venray" in anouk.get(NIEUW, {"naar": venray.pk}).text
    client.force_login(maak_adviseur(venray, beesel))
    beide = client.get(NIEUW, {"van": venray.pk, "naar": beesel.pk})
    assert "meteen het akkoord van Venray" in beide.text


def test_the_coordinator_agrees_for_nobody_and_reads_nothing_of_it(
    recht, client, coordinator, invoer
):
    client.force_login(coordinator)
    assert "meteen het akkoord" not in client.get(NIEUW).text
    response = client.post(NIEUW, invoer, follow=True)
    assert "Venray en Beesel moeten nog instemmen." in response.text


def test_looking_what_it_means_stores_nothing_and_asks_only_what_is_needed(
    recht, anouk, invoer, venray, beesel
):
    maak_afwijking(venray, beesel, 5)
    response = anouk.post(NIEUW, invoer | {"reden": "", "kijk": "1"})
    tekst = " ".join(response.text.split())
    assert "<dt>Recht van Venray</dt><dd>26 uur</dd>" in tekst
    assert "<dt>Al toegezegd in andere afspraken</dt><dd>5 uur</dd>" in tekst
    assert "<dt>Daarna nog af te staan</dt><dd>18,75 uur</dd>" in tekst
    assert "Dit is nog niet bewaard" not in tekst
    assert Afwijkingsafspraak.objects.count() == 1


def test_the_effect_shows_the_saldo_of_the_own_gemeente_only(
    recht, anouk, invoer, beesel, client, coordinator
):
    maak_inzet(
        gemeente=beesel, status="uitgevoerd", deskundige=maak_deskundige(weekuren=None)
    )
    tekst = " ".join(anouk.post(NIEUW, invoer | {"kijk": "1"}).text.split())
    assert "Nog te plannen in Venray" in tekst
    assert "Nog te plannen in Beesel" not in tekst
    client.force_login(coordinator)
    tekst = " ".join(client.post(NIEUW, invoer | {"kijk": "1"}).text.split())
    assert "Nog te plannen in Beesel" in tekst
    assert "<dt>Zonder deze afspraak</dt><dd>24 uur</dd>" in tekst  # 26 - 2 realised
    assert "<dt>Met deze afspraak</dt><dd>26,25 uur</dd>" in tekst


@pytest.mark.parametrize(
    ("tekst", "zin"),
    [
        ("12,3", "bijvoorbeeld 12,25 of 12,5"),
        ("12,99", "bijvoorbeeld 12,75 of 13"),
        ("12,125", "bijvoorbeeld 12 of 12,25"),
        ("12.25", "een komma voor de kwartieren"),
        ("1,025.50", "een komma voor de kwartieren"),
        ("0", "hoger is dan 0"),
        ("0,00", "hoger is dan 0"),
        ("-2", "Vul een aantal uren in"),
        ("twee", "Vul een aantal uren in"),
        ("2,", "Vul een aantal uren in"),
        ("²", "Vul een aantal uren in"),
        ("1" * 19, "meer uren dan de pool heeft"),
    ],
)
def test_hours_that_are_no_whole_quarters_get_a_clear_sentence(
    recht, anouk, invoer, tekst, zin
):
    response = anouk.post(NIEUW, invoer | {"uren": tekst})
    assert zin in response.text
    assert f'value="{tekst}"' in response.text  # what was typed stays
    assert not Afwijkingsafspraak.objects.exists()


@pytest.mark.parametrize(
    ("tekst", "kwartieren"),
    [("12,25", 49), ("12,5", 50), ("12,50", 50), (" 8 ", 32), ("1.025,75", 4103)],
)
def test_hours_are_read_as_people_write_them(tekst, kwartieren):
    assert lees_kwartieren(tekst) == kwartieren


def test_a_point_for_thousands_is_no_comma():
    with pytest.raises(ValidationError):
        lees_kwartieren("10.25,5")


@pytest.mark.parametrize(
    ("wat", "zin"),
    [
        ({"naar": "GM0984"}, "aan zichzelf"),
        ({"uren": "26,25"}, "nog hoogstens 26 uur afstaan"),
        ({"halfjaar": "2031-1"}, "gesloten of ligt te ver weg"),
        ({"halfjaar": "2025-1"}, "geen contractjaar 2025"),
        ({"reden": "Bel 06 12345678."}, "Dit lijkt een telefoonnummer"),
        ({"reden": "x" * 501}, "hoogstens 500 tekens"),
        ({"van": "GM9999"}, "Kies opnieuw"),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_stored(recht, anouk, invoer, wat, zin):
    response = anouk.post(NIEUW, invoer | wat)
    assert zin in response.text
    assert "Dit is nog niet bewaard" in response.text
    assert not Afwijkingsafspraak.objects.exists()


def test_two_foreign_gemeenten_are_refused_beside_the_field(recht, guus, venray, invoer):
    ander = maak_gemeente()
    response = guus.post(NIEUW, invoer | {"naar": ander.pk})
    assert "alleen een afspraak voorstellen voor uw eigen gemeente" in response.text
    assert not Afwijkingsafspraak.objects.exists()


def test_a_closed_half_year_cannot_be_chosen(recht, anouk, invoer, contractmanager):
    maak_halfjaar()
    Halfjaar.objects.update(gesloten_op=timezone.now(), gesloten_door=contractmanager)
    response = anouk.get(NIEUW, {"halfjaar": "2024-1"})
    assert 'value="2024-1"' not in response.text
    assert "gesloten of ligt te ver weg" in anouk.post(NIEUW, invoer).text
