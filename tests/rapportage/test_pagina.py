"""The page of a report: who reads what of it, and how much it costs."""

import pytest

from inzet.models import Deelopdracht
from rapportage import acties
from rapportage.models import Rapportage
from rapportage.selectors.delen import vind_deel
from tests.bouwers import MAANDAG, UUR, maak_gemeente, maak_inzet

PAGINA = "/rapportages/2024-1/"


@pytest.fixture
def gelezen(rapportage, halfjaar_vol_werk, beesel, coordinator):
    """With a text about each gemeente and about the trends, ter beoordeling."""
    for code, tekst in [
        ("meerwaarde-GM0984", "Over Venray."),
        ("meerwaarde-GM0889", "Over Beesel."),
        ("trends", "Meer rust."),
    ]:
        acties.rapportdeel_bewaren(
            deel=vind_deel(rapportage, code), tekst=tekst, versie=0, door=coordinator
        )
    return acties.rapportage_ter_beoordeling_geven(rapportage=rapportage, door=coordinator)


def lees(client, user):
    client.force_login(user)
    return client.get(PAGINA)


def test_a_policy_officer_reads_the_own_section_only(client, gelezen, adviseur_venray):
    page = lees(client, adviseur_venray).text
    assert "Over Venray." in page
    assert "Over Beesel." not in page
    assert "Beesel" not in page
    assert "Meer rust." not in page
    assert "circa" not in page.split("Tabel inzet en bereik")[1].split("</table>")[0]


def test_the_begeleidingsgroep_reads_all_of_it(client, gelezen, begeleidingsgroep):
    page = lees(client, begeleidingsgroep).text
    assert all(tekst in page for tekst in ("Over Venray.", "Over Beesel.", "Meer rust."))


def test_nobody_reads_an_unprotected_number_not_even_the_coordinator(
    client, gelezen, coordinator
):
    response = lees(client, coordinator)
    venray = response.context["rapport"].gemeenten[1]
    assert (str(venray.bereik.aantal), str(venray.bereik.nieuw)) == ("10", "5")  # 11 and 6
    assert str(response.context["rapport"].soorten[0].keren) in ("1", "circa 3")


@pytest.mark.parametrize("wie", ["coordinator", "contractmanager", "adviseur_venray"])
def test_no_name_of_an_expert_is_in_it(client, request, gelezen, deskundige, wie):
    Rapportage.objects.update(status="aangeboden")
    page = lees(client, request.getfixturevalue(wie)).text
    assert deskundige.roepnaam not in page


def test_only_a_concept_can_be_written_in(client, rapportage, venray, coordinator):
    assert "/teksten/meerwaarde-GM0984/" in lees(client, coordinator).text
    acties.rapportage_ter_beoordeling_geven(rapportage=rapportage, door=coordinator)
    assert "/teksten/" not in lees(client, coordinator).text


def test_feedback_stays_until_the_report_goes_out_of_hand_again(
    client, aangeboden, coordinator, contractmanager
):
    acties.rapportage_terugsturen(
        rapportage=aangeboden, terugkoppeling="Graag meer over Weert.", door=contractmanager
    )
    assert "Graag meer over Weert." in lees(client, coordinator).text
    acties.rapportage_ter_beoordeling_geven(rapportage=aangeboden, door=coordinator)
    assert "Graag meer over Weert." not in lees(client, coordinator).text


def test_goals_stand_beside_what_came_of_a_deelopdracht(client, rapportage, coordinator):
    deelopdracht = Deelopdracht.objects.create(
        titel="Inloop", doelen="Elkaar ontmoeten.", begin="2024-01-01"
    )
    Deelopdracht.objects.create(titel="Later", doelen="Iets anders.", begin="2025-01-01")
    acties.rapportdeel_bewaren(
        deel=vind_deel(rapportage, f"deelopdracht-{deelopdracht.pk}"),
        tekst="Elke week open.",
        versie=0,
        door=coordinator,
    )
    page = lees(client, coordinator).text
    assert "Elke week open." in page
    assert "Elkaar ontmoeten." in page
    assert "Iets anders." not in page


@pytest.mark.parametrize("wie", ["coordinator", "contractmanager", "adviseur_venray"])
def test_the_page_asks_no_more_for_three_gemeenten_than_for_two(
    client, request, gelezen, django_assert_max_num_queries, wie
):
    Rapportage.objects.update(status="aangeboden")
    client.force_login(request.getfixturevalue(wie))
    with django_assert_max_num_queries(15) as eerst:
        client.get(PAGINA)
    for nummer in range(3):
        maak_inzet(
            gemeente=maak_gemeente(), status="uitgevoerd", begin=MAANDAG + nummer * UUR
        )
    with django_assert_max_num_queries(15) as daarna:
        client.get(PAGINA)
    assert len(daarna) == len(eerst)


def test_the_list_offers_to_begin_what_is_not_begun(client, rapportage, coordinator):
    client.force_login(coordinator)
    page = client.get("/rapportages/").text
    assert "nog niet begonnen" in page
    assert 'href="/rapportages/2024-1/"' in page


def test_the_list_of_others_holds_what_they_may_read(client, rapportage, adviseur_venray):
    client.force_login(adviseur_venray)
    assert "2024-1" not in client.get("/rapportages/").text
    Rapportage.objects.update(status="ter_beoordeling")
    assert "2024-1" in client.get("/rapportages/").text


def test_the_hours_stand_beside_the_residents(client, gelezen, adviseur_venray):
    """Three talks and an inloop of two hours each."""
    tabel = lees(client, adviseur_venray).text.split("Tabel inzet en bereik")[1]
    assert "8,00" in tabel.split("</tr>")[1]
