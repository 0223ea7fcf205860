"""The import page: first what would happen, then the same checks again and store."""

from io import StringIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command

from inzet.models import Ervaringsdeskundige, Inzet
from poolregio.logboek.models import Gebeurtenis
from tests.inzet.importhulp import SANNE, bestand, importeer_deskundigen

PAGINA = "/importeren/"


@pytest.fixture
def stuur(client, coordinator):
    call_command("basisgegevens", stdout=StringIO())
    importeer_deskundigen(SANNE)
    client.force_login(coordinator)

    def stuur(inhoud, soort="inzet"):
        file = SimpleUploadedFile("maart.csv", inhoud)
        return client.post(PAGINA, {"soort": soort, "bestand": file})

    return stuur


def bevestig(client, response):
    return client.post(
        f"{PAGINA}bevestigen/", {"code": response.context["code"]}, follow=True
    )


def test_a_good_file_is_shown_first_and_stored_after_confirming(client, stuur, coordinator):
    response = stuur(bestand({}))
    assert "Er is nog niets opgeslagen" in response.text
    assert not Inzet.objects.exists()

    response = bevestig(client, response)

    assert "maart.csv is ingelezen: 1 rij opgeslagen." in response.text
    assert Inzet.objects.get().activiteit.titel == "Inloop in de wijk"
    assert Gebeurtenis.objects.get(actie="inzetten_importeren").door == coordinator


def test_wrong_rows_are_named_and_cannot_be_stored(stuur):
    response = stuur(bestand({"soort": "fout"}))
    assert "In maart.csv klopt 1 ding niet." in response.text
    assert "fout kennen we niet" in response.text
    assert "Opslaan" not in response.text


def test_what_changed_in_the_meantime_is_refused_at_confirming(client, stuur):
    response = stuur(bestand({}))
    Ervaringsdeskundige.objects.get().dienstverbanden.all().delete()

    response = bevestig(client, response)

    assert "geen dienstverband" in response.text
    assert not Inzet.objects.exists()


def test_another_coordinator_cannot_store_it_and_nobody_twice(
    client, stuur, andere_coordinator, coordinator
):
    response = stuur(bestand({}))
    client.force_login(andere_coordinator)
    assert "niet meer bewaard" in bevestig(client, response).text
    client.force_login(coordinator)
    assert "1 rij opgeslagen" in bevestig(client, response).text
    assert "niet meer bewaard" in bevestig(client, response).text
    assert Inzet.objects.count() == 1


def test_a_file_that_is_known_needs_no_confirming(stuur):
    response = stuur(deskundigen_bestand(), "deskundigen")
    assert "Alles uit dit bestand staat al in het systeem" in response.text


def deskundigen_bestand():
    return f"email;roepnaam;achternaam;woongemeente;weekuren;begin;eind\n{SANNE}".encode()


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [(b"", "Het bestand is leeg."), (b"x" * (5 * 1024 * 1024 + 1), "groter dan 5 MB")],
)
def test_an_empty_or_too_large_file_is_refused_in_the_form(stuur, inhoud, zin):
    assert zin in stuur(inhoud).text
