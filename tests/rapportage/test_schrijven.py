"""Writing a text: kept safe, never overwritten unseen, never about a resident."""

import pytest

from poolregio.kern.errors import ActieError
from rapportage import acties
from rapportage.models import Rapportage, Rapportdeel
from rapportage.selectors.delen import vind_deel
from tests.bouwers import maak_inzet, maak_verhaal

TRENDS = "/rapportages/2024-1/teksten/trends/"
VENRAY = "/rapportages/2024-1/teksten/meerwaarde-GM0984/"
JSON = {"HTTP_ACCEPT": "application/json"}


@pytest.fixture
def schrijver(client, rapportage, coordinator):
    client.force_login(coordinator)
    return client


def bewaar(rapportage, door, tekst, versie=0, code="trends"):
    return acties.rapportdeel_bewaren(
        deel=vind_deel(rapportage, code), tekst=tekst, versie=versie, door=door
    )


def test_a_text_is_saved_with_the_button(schrijver):
    response = schrijver.post(TRENDS, {"tekst": "Meer vraag\r\nnaar rust.", "versie": 0})
    assert response.url == "/rapportages/2024-1/#trends"
    assert Rapportdeel.objects.get().tekst == "Meer vraag\nnaar rust."


def test_a_text_is_saved_while_one_types(schrijver):
    first = schrijver.post(TRENDS, {"tekst": "Meer", "versie": 0}, **JSON).json()
    second = schrijver.post(
        TRENDS, {"tekst": "Meer vraag", "versie": first["versie"]}, **JSON
    )
    deel = Rapportdeel.objects.get()
    assert (deel.tekst, deel.versie) == ("Meer vraag", second.json()["versie"])
    assert second.json()["bewaard"]


def test_the_same_text_again_changes_nothing(rapportage, coordinator):
    eerste = bewaar(rapportage, coordinator, "Rust.")
    assert bewaar(rapportage, coordinator, "Rust.").versie == eerste.versie


def test_while_typing_a_newer_text_of_someone_else_is_shown_and_not_overwritten(
    schrijver, rapportage, andere_coordinator
):
    bewaar(rapportage, andere_coordinator, "De tekst van Ruud.")
    response = schrijver.post(TRENDS, {"tekst": "Mijn tekst.", "versie": 0}, **JSON)
    assert response.status_code == 409
    assert response.json()["tekst"] == "De tekst van Ruud."
    assert response.json()["wie"].startswith("Ruud")
    assert Rapportdeel.objects.get().tekst == "De tekst van Ruud."


def test_with_the_button_both_texts_are_on_the_page_to_choose_from(
    schrijver, rapportage, andere_coordinator
):
    bewaar(rapportage, andere_coordinator, "De tekst van Ruud.")
    response = schrijver.post(TRENDS, {"tekst": "Mijn tekst.", "versie": 0})
    assert response.status_code == 409
    assert "De tekst van Ruud." in response.text
    assert "Mijn tekst." in response.text
    assert Rapportdeel.objects.get().tekst == "De tekst van Ruud."

    versie = response.context["form"]["versie"].value()
    schrijver.post(TRENDS, {"tekst": "Van ons samen.", "versie": versie})
    assert Rapportdeel.objects.get().tekst == "Van ons samen."


@pytest.mark.parametrize("headers", [{}, JSON], ids=["button", "typing"])
def test_a_text_that_could_identify_a_resident_is_refused_and_not_lost(schrijver, headers):
    tekst = "Iemand, geboren op 3 mei 1960, kwam elke week."
    response = schrijver.post(TRENDS, {"tekst": tekst, "versie": 0}, **headers)
    assert response.status_code == 400
    assert "geboren op 3 mei 1960" in response.text
    assert "Dit lijkt een geboortedatum." in response.text
    assert not Rapportdeel.objects.exists()
    if not headers:
        assert tekst in response.text


@pytest.mark.parametrize("status", ["ter_beoordeling", "aangeboden"])
def test_texts_stand_still_once_the_report_is_out_of_hand(rapportage, coordinator, status):
    Rapportage.objects.update(status=status)
    with pytest.raises(ActieError, match="alleen in een concept"):
        bewaar(rapportage, coordinator, "Nog iets.")
    assert not Rapportdeel.objects.exists()


def test_without_the_right_nothing_is_written(client, rapportage, contractmanager):
    client.force_login(contractmanager)
    assert client.post(TRENDS, {"tekst": "Ik ook.", "versie": 0}).status_code == 404
    assert not Rapportdeel.objects.exists()


@pytest.mark.parametrize(
    "code", ["onzin", "meerwaarde", "meerwaarde-GM0001", "deelopdracht-x", "trends-1"]
)
def test_a_text_that_does_not_exist_is_not_found(schrijver, venray, code):
    assert schrijver.get(f"/rapportages/2024-1/teksten/{code}/").status_code == 404


def test_released_stories_stand_beside_the_text_and_can_be_taken_over(schrijver, venray):
    verhaal = maak_verhaal(
        maak_inzet(gemeente=venray), vrijgegeven=True, tekst="Het hielp."
    )
    maak_verhaal(maak_inzet(gemeente=venray), tekst="Nog niet nagekeken.")
    page = schrijver.get(VENRAY).text
    assert "Het hielp." in page
    assert "Nog niet nagekeken." not in page

    response = schrijver.post(
        VENRAY, {"tekst": "In Venray.", "versie": 0, "overnemen": verhaal.pk}
    )
    assert response.context["form"]["tekst"].value() == "In Venray.\n\nHet hielp."
    assert not Rapportdeel.objects.exists()
