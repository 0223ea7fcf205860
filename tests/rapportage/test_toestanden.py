"""The way of a report: who may do what, and when it can be done."""

import pytest
from django.core.exceptions import PermissionDenied

from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode
from poolregio.logboek.models import Gebeurtenis
from rapportage import acties
from rapportage.enums import TRANSITIONS, RapportageStatus
from rapportage.models import Rapportage
from tests.bouwers import PERIODE

S = RapportageStatus
ACTIES = {
    S.TER_BEOORDELING: acties.rapportage_ter_beoordeling_geven,
    S.AANGEBODEN: acties.rapportage_aanbieden,
}


@pytest.mark.parametrize("van", S)
@pytest.mark.parametrize("naar", ACTIES)
def test_a_report_only_goes_the_ways_of_the_table(rapportage, coordinator, van, naar):
    Rapportage.objects.update(status=van)
    if naar in TRANSITIONS[van]:
        assert ACTIES[naar](rapportage=rapportage, door=coordinator).status == naar
    else:
        with pytest.raises(ActieError, match=van.label):
            ACTIES[naar](rapportage=rapportage, door=coordinator)
        rapportage.refresh_from_db()
        assert rapportage.status == van


def test_a_report_is_begun_once_for_each_half_year(coordinator):
    acties.rapportage_aanmaken(periode=PERIODE, door=coordinator)
    with pytest.raises(ActieError, match="al een rapportage"):
        acties.rapportage_aanmaken(periode=PERIODE, door=coordinator)
    assert Gebeurtenis.objects.get().actie == "rapportage_aanmaken"


def test_a_half_year_that_is_still_to_come_has_no_report(coordinator):
    with pytest.raises(ActieError, match="nog niet begonnen"):
        acties.rapportage_aanmaken(periode=Periode(2099, 1), door=coordinator)
    assert not Rapportage.objects.exists()


def test_the_coordinator_takes_it_back_before_it_is_offered(rapportage, coordinator):
    acties.rapportage_ter_beoordeling_geven(rapportage=rapportage, door=coordinator)
    terug = acties.rapportage_terugsturen(
        rapportage=rapportage, terugkoppeling="", door=coordinator
    )
    assert terug.is_concept


def test_once_offered_only_the_contract_manager_sends_it_back(
    aangeboden, coordinator, contractmanager
):
    with pytest.raises(PermissionDenied):
        acties.rapportage_terugsturen(
            rapportage=aangeboden, terugkoppeling="Toch niet.", door=coordinator
        )
    terug = acties.rapportage_terugsturen(
        rapportage=aangeboden,
        terugkoppeling="Graag meer over Venray.",
        door=contractmanager,
    )
    assert (terug.status, terug.aangeboden_op) == (S.CONCEPT, None)
    assert terug.terugkoppeling == "Graag meer over Venray."


def test_sending_back_asks_what_must_change(client, aangeboden, contractmanager):
    client.force_login(contractmanager)
    response = client.post("/rapportages/2024-1/terugsturen/", {"terugkoppeling": ""})
    assert "Schrijf wat er nog anders moet." in response.text
    aangeboden.refresh_from_db()
    assert aangeboden.status == S.AANGEBODEN


def test_feedback_names_no_resident(client, aangeboden, contractmanager):
    client.force_login(contractmanager)
    tekst = "Haal het voorbeeld van 06 12345678 weg."
    response = client.post("/rapportages/2024-1/terugsturen/", {"terugkoppeling": tekst})
    assert "Haal “06 12345678” weg." in response.text
    assert tekst in response.text
    aangeboden.refresh_from_db()
    assert aangeboden.status == S.AANGEBODEN


def test_who_sent_it_back_sees_the_list_and_not_the_concept(
    client, aangeboden, contractmanager
):
    client.force_login(contractmanager)
    response = client.post("/rapportages/2024-1/terugsturen/", {"terugkoppeling": "Meer."})
    assert response.url == "/rapportages/"
    assert client.get("/rapportages/2024-1/").status_code == 404


def test_the_contract_manager_reads_and_downloads_what_is_offered(
    client, aangeboden, contractmanager
):
    client.force_login(contractmanager)
    assert client.get("/rapportages/2024-1/").status_code == 200
    pdf = client.get("/rapportages/2024-1/rapport.pdf")
    assert pdf["Content-Type"] == "application/pdf"
    assert pdf.content.startswith(b"%PDF-")


def test_offering_says_what_is_missing_and_goes_on_all_the_same(
    client, rapportage, halfjaar_vol_werk, coordinator
):
    acties.rapportage_ter_beoordeling_geven(rapportage=rapportage, door=coordinator)
    client.force_login(coordinator)
    page = client.get("/rapportages/2024-1/aanbieden/").text
    assert "7 teksten zijn nog leeg" in page  # five, and two gemeenten
    assert "Meerwaarde Venray" in page
    assert "1 activiteit zonder bereik" in page
    assert "4 inzetten met uren die nog niet zijn goedgekeurd" in page

    client.post("/rapportages/2024-1/aanbieden/")
    rapportage.refresh_from_db()
    assert (rapportage.status, rapportage.aangeboden_door) == (S.AANGEBODEN, coordinator)
