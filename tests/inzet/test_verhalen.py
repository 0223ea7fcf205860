"""Stories: the expert's own, seen outside only once released, and never by whom."""

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from inzet.acties.verhalen import (
    verhaal_intrekken,
    verhaal_redigeren,
    verhaal_schrijven,
    verhaal_verwijderen,
    verhaal_vrijgeven,
)
from inzet.models import Verhaal
from poolregio.kern.errors import ActieError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_gebruiker,
    maak_halfjaar,
    maak_inzet,
    maak_verhaal,
    thema,
)

pytestmark = pytest.mark.django_db
LIJST = "/verhalen/"


@pytest.fixture
def inzet(deskundige, venray):
    return maak_inzet(deskundige=deskundige, gemeente=venray, status="uitgevoerd")


@pytest.fixture
def verhaal(inzet):
    return maak_verhaal(inzet, thema=thema())


def lees(client, persoon, **zoek):
    client.force_login(persoon)
    return client.get(LIJST, {"halfjaar": "alles"} | zoek).content.decode()


def vrij(verhaal, door):
    return verhaal_vrijgeven(verhaal=verhaal, gelezen=verhaal.vingerafdruk, door=door)


def test_an_expert_writes_and_changes_one_story_per_activity(inzet, deskundige):
    for tekst in ("Het was fijn.", "Het was heel fijn."):
        verhaal_schrijven(activiteit=inzet.activiteit, tekst=tekst, door=deskundige.user)
    assert Verhaal.objects.get().tekst == "Het was heel fijn."
    assert Gebeurtenis.objects.filter(actie="verhaal_schrijven").count() == 2


def test_only_who_took_part_writes(inzet, andere_deskundige, coordinator):
    for door in (andere_deskundige.user, coordinator):
        with pytest.raises(PermissionDenied):
            verhaal_schrijven(activiteit=inzet.activiteit, tekst="Ik niet.", door=door)


def test_a_released_story_stands(verhaal, coordinator, deskundige):
    vrij(verhaal, coordinator)
    with pytest.raises(ActieError, match="vrijgegeven"):
        verhaal_schrijven(
            activiteit=verhaal.activiteit, tekst="Anders.", door=deskundige.user
        )
    with pytest.raises(ActieError, match="vrijgegeven"):
        verhaal_verwijderen(verhaal=verhaal, door=deskundige.user)


def test_the_writer_may_take_an_unreleased_story_away(verhaal, deskundige, coordinator):
    with pytest.raises(PermissionDenied):
        verhaal_verwijderen(verhaal=verhaal, door=coordinator)
    verhaal_verwijderen(verhaal=verhaal, door=deskundige.user)
    assert not Verhaal.objects.exists()


def test_nothing_is_written_in_a_closed_half_year_but_redacting_stays_possible(
    verhaal, deskundige, coordinator
):
    maak_halfjaar(
        gesloten_op=timezone.now(), gesloten_door=maak_gebruiker("contractmanager")
    )
    with pytest.raises(ActieError, match="gesloten"):
        verhaal_schrijven(
            activiteit=verhaal.activiteit, tekst="Anders.", door=deskundige.user
        )
    verhaal_redigeren(
        verhaal=verhaal, tekst="Korter.", gelezen=verhaal.vingerafdruk, door=coordinator
    )


def test_nobody_releases_words_they_did_not_read(verhaal, coordinator):
    gelezen = verhaal.vingerafdruk
    Verhaal.objects.update(tekst="Intussen heel anders.")
    with pytest.raises(ActieError, match="intussen veranderd"):
        verhaal_vrijgeven(verhaal=verhaal, gelezen=gelezen, door=coordinator)
    assert not Verhaal.objects.get().is_vrijgegeven


def test_only_the_coordinator_releases_takes_back_and_redacts(
    verhaal, deskundige, contractmanager
):
    for door in (deskundige.user, contractmanager):
        with pytest.raises(PermissionDenied):
            vrij(verhaal, door)
        with pytest.raises(PermissionDenied):
            verhaal_intrekken(verhaal=verhaal, door=door)
        with pytest.raises(PermissionDenied):
            verhaal_redigeren(
                verhaal=verhaal, tekst="x", gelezen=verhaal.vingerafdruk, door=door
            )


def test_redacting_refuses_what_could_identify_and_logs_no_words(verhaal, coordinator):
    gelezen = verhaal.vingerafdruk
    with pytest.raises(ActieError, match="0612345678"):
        verhaal_redigeren(
            verhaal=verhaal, tekst="Bel 0612345678", gelezen=gelezen, door=coordinator
        )
    verhaal_redigeren(verhaal=verhaal, tekst="Korter.", gelezen=gelezen, door=coordinator)
    regel = Gebeurtenis.objects.get(actie="verhaal_redigeren")
    assert regel.toelichting == ""


@pytest.mark.parametrize("mist", ["geen_leeftijd", "geen_gebeurtenis", "schrijver_akkoord"])
def test_every_line_of_the_checklist_is_needed(client, coordinator, verhaal, mist):
    client.force_login(coordinator)
    vinkjes = dict.fromkeys(
        ["geen_leeftijd", "geen_gebeurtenis", "schrijver_akkoord"], "on"
    )
    del vinkjes[mist]
    adres = reverse("verhaal_vrijgeven", args=[verhaal.pk])
    response = client.post(adres, vinkjes | {"gelezen": verhaal.vingerafdruk})
    assert list(response.context["form"].errors) == [mist]
    assert not Verhaal.objects.get().is_vrijgegeven


def test_outside_nobody_reads_a_story_before_its_release_or_after_it_is_taken_back(
    client, verhaal, coordinator, adviseur_venray
):
    assert verhaal.tekst not in lees(client, adviseur_venray)
    vrij(verhaal, coordinator)
    assert verhaal.tekst in lees(client, adviseur_venray)
    verhaal_intrekken(verhaal=verhaal, door=coordinator)
    assert verhaal.tekst not in lees(client, adviseur_venray)


def test_an_adviseur_reads_the_own_gemeente_and_the_region_only(
    client, verhaal, coordinator, adviseur_beesel, begeleidingsgroep, deskundige
):
    vrij(verhaal, coordinator)
    inzet = maak_inzet(deskundige=deskundige, begin=MAANDAG + 5 * UUR, soort="regionaal")
    maak_verhaal(inzet, vrijgegeven=True, tekst="Voor de hele regio.")
    html = lees(client, adviseur_beesel)
    assert "Voor de hele regio." in html
    assert verhaal.tekst not in html
    assert verhaal.tekst in lees(client, begeleidingsgroep)


@pytest.mark.parametrize("formaat", [None, "csv"])
@pytest.mark.parametrize("rol", ["adviseur_venray", "begeleidingsgroep", "contractmanager"])
def test_outside_nobody_learns_by_whom_a_story_is(
    client, request, verhaal, coordinator, rol, formaat
):
    vrij(verhaal, coordinator)
    client.force_login(request.getfixturevalue(rol))
    response = client.get(LIJST, {"halfjaar": "alles", "formaat": formaat or ""})
    inhoud = response.getvalue().decode()
    assert verhaal.tekst in inhoud
    assert "4 maart 2024" in inhoud
    assert "Sanne" not in inhoud


@pytest.mark.parametrize("formaat", [None, "csv"])
def test_of_individueel_contact_outsiders_read_only_the_half_year(
    client, adviseur_venray, deskundige, venray, formaat
):
    inzet = maak_inzet(
        deskundige=deskundige,
        gemeente=venray,
        soort="individueel_contact",
        status="uitgevoerd",
    )
    maak_verhaal(inzet, vrijgegeven=True, thema=thema(), tekst="Een brief gaf rust.")
    client.force_login(adviseur_venray)
    inhoud = (
        client.get(LIJST, {"halfjaar": "alles", "formaat": formaat or ""})
        .getvalue()
        .decode()
    )
    artikel = inhoud[inhoud.rindex("</form>") :] if formaat is None else inhoud
    assert "Een brief gaf rust." in artikel
    assert "1e halfjaar 2024" in artikel
    for geheim in ("maart", "individueel", "eenzaamheid", "bibliotheek", "Sanne"):
        assert geheim not in artikel


def test_filtering_by_thema_tells_outsiders_nothing_of_individueel_contact(
    client, adviseur_venray, coordinator, deskundige, venray
):
    inzet = maak_inzet(deskundige=deskundige, gemeente=venray, soort="individueel_contact")
    maak_verhaal(inzet, vrijgegeven=True, thema=thema(), tekst="Een brief gaf rust.")
    assert "Een brief" not in lees(client, adviseur_venray, thema="eenzaamheid")
    assert "Een brief" in lees(client, coordinator, thema="eenzaamheid")


def test_the_coordinator_sees_first_what_is_to_be_released(
    client, coordinator, deskundige, venray
):
    for nummer, is_vrij in enumerate([False, True, False]):
        inzet = maak_inzet(
            deskundige=deskundige, gemeente=venray, begin=MAANDAG + nummer * 3 * UUR
        )
        maak_verhaal(inzet, vrijgegeven=is_vrij, tekst=f"Verhaal {nummer}.")
    html = lees(client, coordinator)
    assert html.index("Verhaal 2.") < html.index("Verhaal 0.") < html.index("Verhaal 1.")
    assert "Verhaal 1." not in lees(client, coordinator, status="vrij_te_geven")
    assert "Verhaal 0." not in lees(client, coordinator, status="vrijgegeven")


def test_a_filter_by_half_year_and_gemeente_keeps_only_those(
    client, coordinator, verhaal, beesel
):
    maak_halfjaar()
    assert verhaal.tekst in lees(client, coordinator, halfjaar="2024-1")
    assert verhaal.tekst not in lees(client, coordinator, gemeente=beesel.pk)


def test_the_list_takes_as_many_queries_for_one_story_as_for_three(
    client, coordinator, deskundige, venray, django_assert_max_num_queries
):
    client.force_login(coordinator)
    aantallen = []
    for nummer in range(3):
        inzet = maak_inzet(
            deskundige=deskundige, gemeente=venray, begin=MAANDAG + nummer * 3 * UUR
        )
        maak_verhaal(inzet, thema=thema())
        with django_assert_max_num_queries(15) as queries:
            client.get(LIJST, {"halfjaar": "alles"})
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[-1]


def test_a_refused_story_keeps_what_was_typed_and_shows_the_passage(
    client, inzet, deskundige
):
    client.force_login(deskundige.user)
    adres = reverse("verhaal_schrijven", args=[inzet.activiteit_id])
    html = client.post(adres, {"tekst": "Ze is geb. 3-4-1990."}).content.decode()
    assert "geb. 3-4-1990</mark>" in html
    assert "Dit lijkt een geboortedatum." in html
    assert not Verhaal.objects.exists()


def test_readers_outside_begin_with_what_is_recent_and_find_the_rest_by_filtering(
    client, contractmanager, deskundige, venray
):
    for tekst, begin in [("Lang geleden.", MAANDAG), ("Net gehoord.", timezone.now())]:
        inzet = maak_inzet(
            deskundige=deskundige, gemeente=venray, status="uitgevoerd", begin=begin
        )
        maak_verhaal(inzet, vrijgegeven=True, tekst=tekst)
    client.force_login(contractmanager)
    assert "Net gehoord." in client.get(LIJST).text
    assert "Lang geleden." not in client.get(LIJST).text
    assert "Lang geleden." in client.get(LIJST, {"halfjaar": "alles"}).text
