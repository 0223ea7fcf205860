"""A key over time: two people at one key, and what never changes again."""

import csv
import datetime as dt
import io

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gemeenten.acties.verdeelsleutels import (
    verdeelsleutel_importeren,
    verdeelsleutel_update,
    verdeelsleutel_vaststellen,
    verdeelsleutel_verwijderen,
)
from gemeenten.models import Aandeel, Verdeelsleutel
from gemeenten.selectors.beheer import kenmerk
from inzet.selectors.verdeling import verdeling
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.kern.halfjaar import Periode
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_contractjaar, maak_deskundige, maak_gebruiker, maak_sleutel
from tests.tegelijk import while_first_is_open

NU = Periode.van(timezone.localdate())
VOLGENDE = NU.volgende()
INVOER = {"naam": "Nieuw", "ingangsdatum": VOLGENDE.code, "bron": "besluit van 3 mei"}


@pytest.fixture
def concept(venray, beesel):
    return maak_sleutel(
        {venray: 9000, beesel: 1000}, ingangsdatum=VOLGENDE.begin, vastgesteld=False
    )


def aandelen_van(sleutel):
    return dict(sleutel.aandelen.values_list("gemeente", "honderdsten"))


def gegevens(**fields):
    return {"naam": "Nieuw", "ingangsdatum": VOLGENDE.begin, "bron": "besluit"} | fields


def test_only_the_beheerder_imports_and_takes_away(contractmanager, concept, venray):
    with pytest.raises(PermissionDenied):
        verdeelsleutel_importeren(
            gegevens=gegevens(), aandelen={venray: 10_000}, door=contractmanager
        )
    with pytest.raises(PermissionDenied):
        verdeelsleutel_verwijderen(sleutel=concept, door=contractmanager)


def test_by_hand_a_dot_is_no_comma(client, beheerder, venray, beesel):
    client.force_login(beheerder)
    response = client.post(
        "/verdeelsleutels/nieuw/", INVOER | {"GM0984": "90.02", "GM0889": "9,98"}
    )
    assert (
        "90.02 is geen percentage. Schrijf een komma en geen punt"
        in response.context["form"].errors["GM0984"][0]
    )
    assert 'value="90.02"' in response.content.decode()


def test_a_key_in_the_making_can_be_taken_away_and_that_is_logged(
    client, beheerder, concept
):
    client.force_login(beheerder)
    adres = reverse("verdeelsleutel_verwijderen", args=[concept.pk])
    client.get(adres)
    assert Verdeelsleutel.objects.exists()
    client.post(adres)
    assert not Verdeelsleutel.objects.exists()
    assert not Aandeel.objects.exists()
    assert Gebeurtenis.objects.get().actie == "verdeelsleutel_verwijderen"
    with pytest.raises(ActieError, match="intussen verwijderd"):
        verdeelsleutel_verwijderen(sleutel=Verdeelsleutel(pk=concept.pk), door=beheerder)


def test_who_decides_or_changes_on_a_stale_page_gets_a_clear_sentence(
    client, beheerder, contractmanager, concept, venray, beesel
):
    """What stood on the page is what counts, not what came there since."""
    gezien = kenmerk(concept)
    verdeelsleutel_update(
        sleutel=concept,
        gegevens=gegevens(),
        aandelen={venray: 1, beesel: 9999},
        gezien=gezien,
        door=beheerder,
    )
    client.force_login(contractmanager)
    adres = reverse("verdeelsleutel_vaststellen", args=[concept.pk])
    html = client.post(adres, {"gezien": gezien}, follow=True).content.decode()
    assert "intussen gewijzigd" in html
    assert not Verdeelsleutel.objects.get().is_vastgesteld
    with pytest.raises(VerouderdError):
        verdeelsleutel_update(
            sleutel=concept,
            gegevens=gegevens(),
            aandelen={venray: 2, beesel: 9998},
            gezien=gezien,
            door=beheerder,
        )


def test_a_stale_form_shows_what_stands_there_now_and_keeps_what_was_typed(
    client, beheerder, concept
):
    client.force_login(beheerder)
    adres = reverse("verdeelsleutel_update", args=[concept.pk])
    invoer = INVOER | {"GM0984": "80", "GM0889": "20", "gezien": "iets ouds"}
    response = client.post(adres, invoer)
    html = response.content.decode()
    assert "Iemand anders heeft dit intussen gewijzigd" in html
    assert "Venray: 90,00" in html
    assert 'value="80"' in html
    nu = response.context["form"]["gezien"].value()
    assert client.post(adres, invoer | {"gezien": nu}).status_code == 302
    assert aandelen_van(concept) == {"GM0984": 8000, "GM0889": 2000}


def test_deciding_twice_gives_a_sentence_and_changes_nothing(
    client, contractmanager, concept
):
    client.force_login(contractmanager)
    adres = reverse("verdeelsleutel_vaststellen", args=[concept.pk])
    gezien = client.get(adres).context["kenmerk"]
    client.post(adres, {"gezien": gezien})
    vastgesteld_op = Verdeelsleutel.objects.get().vastgesteld_op
    for antwoord in (
        client.post(adres, {"gezien": gezien}, follow=True),
        client.get(adres, follow=True),
    ):
        assert "al vastgesteld" in antwoord.content.decode()
    assert Verdeelsleutel.objects.get().vastgesteld_op == vastgesteld_op


def test_a_vastgestelde_key_is_neither_changed_nor_taken_away(client, beheerder, venray):
    sleutel = maak_sleutel({venray: 10_000})
    client.force_login(beheerder)
    for naam in ("verdeelsleutel_update", "verdeelsleutel_verwijderen"):
        adres = reverse(naam, args=[sleutel.pk])
        assert "ligt vast" in client.post(adres, follow=True).content.decode()
    with pytest.raises(ActieError, match="ligt vast"):
        verdeelsleutel_verwijderen(sleutel=sleutel, door=beheerder)
    assert aandelen_van(sleutel) == {"GM0984": 10_000}


def test_old_half_years_keep_their_key(contractmanager, concept, venray, beesel):
    maak_sleutel({venray: 5000, beesel: 5000}, ingangsdatum=dt.date(2024, 1, 1))
    for jaar in {2024, NU.jaar, VOLGENDE.jaar}:
        maak_contractjaar(jaar)
    maak_deskundige()
    oud = [verdeling(periode) for periode in (Periode(2024, 1), NU)]
    voor = verdeling(VOLGENDE)
    verdeelsleutel_vaststellen(sleutel=concept, door=contractmanager)
    assert [verdeling(periode) for periode in (Periode(2024, 1), NU)] == oud
    na = verdeling(VOLGENDE)
    assert na.te_verdelen == voor.te_verdelen
    assert (na.deel_van("GM0984").honderdsten, voor.deel_van("GM0984").honderdsten) == (
        9000,
        5000,
    )


@pytest.mark.parametrize(
    ("wie", "ziet"),
    [("contractmanager", True), ("adviseur_venray", True), ("beheerder", False)],
)
def test_the_difference_in_hours_is_one_click_away_for_who_may_see_hours(
    client, request, concept, wie, ziet
):
    client.force_login(request.getfixturevalue(wie))
    adres = reverse("wat_als", args=[VOLGENDE.code])
    html = client.get(concept.get_absolute_url()).content.decode()
    assert (f"{adres}?sleutel={concept.pk}" in html) is ziet


def test_the_list_filters_and_downloads_what_it_shows(client, beheerder, concept, venray):
    maak_sleutel({venray: 10_000})
    client.force_login(beheerder)
    for stand, aantal in (("", 2), ("concept", 1), ("vastgesteld", 1)):
        response = client.get("/verdeelsleutels/", {"stand": stand})
        assert len(response.context["pagina"].object_list) == aantal
    inhoud = b"".join(
        client.get("/verdeelsleutels/", {"stand": "concept", "formaat": "csv"})
    )
    rijen = list(csv.DictReader(io.StringIO(inhoud.decode("utf-8-sig")), delimiter=";"))
    assert [rij["Venray (procent)"] for rij in rijen] == ["90"]


def test_the_number_of_queries_is_the_same_for_one_and_three_keys(
    client, beheerder, venray
):
    client.force_login(beheerder)
    aantallen = []
    for jaren in ([2024], [2025, 2026]):
        for jaar in jaren:
            maak_sleutel({venray: 10_000}, ingangsdatum=dt.date(jaar, 1, 1))
        with CaptureQueriesContext(connection) as queries:
            client.get("/verdeelsleutels/")
        with CaptureQueriesContext(connection) as meer:
            client.get("/verdeelsleutels/", {"formaat": "csv"})
        aantallen.append((len(queries), len(meer)))
    assert aantallen[0] == aantallen[1] <= (15, 15)


@pytest.mark.django_db(transaction=True)
def test_of_two_keys_for_one_day_decided_at_once_one_wins_and_the_other_gets_the_reason(
    venray,
):
    """The first transaction stays open until the second waits for its lock."""
    door = maak_gebruiker("contractmanager")
    eerste, tweede = (
        maak_sleutel({venray: 10_000}, ingangsdatum=VOLGENDE.begin, vastgesteld=False)
        for _ in range(2)
    )
    uitkomst = while_first_is_open(
        lambda: verdeelsleutel_vaststellen(sleutel=eerste, door=door),
        lambda: verdeelsleutel_vaststellen(sleutel=tweede, door=door),
    )
    assert uitkomst == "Er is al een vastgestelde sleutel die op deze dag ingaat."
    assert Verdeelsleutel.objects.filter(vastgesteld_op__isnull=False).get() == eerste
