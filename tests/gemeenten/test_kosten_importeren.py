"""Costs from a file: all or nothing, every wrong row named, and twice is once."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.core.files.uploadedfile import SimpleUploadedFile

from gemeenten.acties.geld.kosten import (
    kostenboeking_importeren,
    kostenboeking_terugdraaien,
)
from gemeenten.models import Kostenboeking
from poolregio.kern.importeren.fouten import ImportGeweigerdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_sleutel
from tests.bouwers_geld import maak_boeking, maak_index, maak_post, stel_vast, stel_voor

pytestmark = pytest.mark.django_db

KOP = "jaar;categorie;post;datum;bedrag;omschrijving;boekstuk"
GOED = {
    "jaar": "2024",
    "categorie": "projectkosten",
    "post": "Fte",
    "datum": "31-3-2024",
    "bedrag": "33.250,05",
    "omschrijving": "Loonkosten maart",
    "boekstuk": "2024-1",
}


@pytest.fixture
def post(db):
    return maak_post(centen=400_000_00, omschrijving="Fte")


def bestand(*wijzigingen):
    regels = [";".join((GOED | wijziging).values()) for wijziging in wijzigingen]
    return "\n".join([KOP, *regels]).encode()


def lees(inhoud, door, proef=False):
    return kostenboeking_importeren(inhoud=inhoud, proef=proef, door=door)


def fouten(inhoud, door):
    with pytest.raises(ImportGeweigerdError) as refusal:
        lees(inhoud, door)
    assert not Kostenboeking.objects.exists()
    return [(fout.regel, fout.kolom, fout.reden) for fout in refusal.value.fouten]


def test_a_row_is_a_booking_and_below_zero_is_money_back(post, coordinator):
    inhoud = bestand({}, {"bedrag": "-12,5", "boekstuk": "2024-2", "datum": "2024-04-01"})
    plan = lees(inhoud, coordinator)

    assert (len(plan.nieuw), plan.samen) == (2, 33_237_55)
    eerste, tweede = Kostenboeking.objects.order_by("boekstuk")
    assert (eerste.post, eerste.centen, eerste.is_teruggave) == (post, 33_250_05, False)
    assert (tweede.centen, tweede.is_teruggave) == (12_50, True)
    assert tweede.datum == dt.date(2024, 4, 1)
    assert eerste.geboekt_door == coordinator
    regel = Gebeurtenis.objects.get(actie="kostenboeking_importeren")
    assert regel.toelichting == "2 nieuw"


def test_a_dry_run_stores_nothing(post, coordinator):
    assert len(lees(bestand({}), coordinator, proef=True).nieuw) == 1
    assert not Kostenboeking.objects.exists()


def test_the_same_file_twice_changes_nothing(post, coordinator):
    inhoud = bestand({}, {"boekstuk": "2024-2"})
    lees(inhoud, coordinator)
    plan = lees(inhoud, coordinator)
    assert (plan.nieuw, plan.ongewijzigd) == ([], 2)
    assert Kostenboeking.objects.count() == 2


@pytest.mark.parametrize("inhoud", [bestand({}), b"\xef\xbb\xbf" + bestand({})])
def test_utf8_with_and_without_bom_is_read(post, coordinator, inhoud):
    assert len(lees(inhoud, coordinator).nieuw) == 1


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (bestand({"omschrijving": "Coördinatie"}).decode().encode("latin-1"), "geen UTF-8"),
        (b"", "leeg"),
        (KOP.encode(), "geen regels"),
        (b"jaar;post\n2024;Fte", "ontbreekt"),
        (bestand({}).replace(b";", b","), "ontbreekt"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_message(post, coordinator, inhoud, reden):
    ((_regel, _kolom, gevonden),) = fouten(inhoud, coordinator)
    assert reden in gevonden


@pytest.mark.parametrize(
    ("kolom", "waarde", "reden"),
    [
        ("bedrag", "1,234.56", "Schrijf een komma voor de centen"),
        ("bedrag", "12.34", "Schrijf een komma voor de centen"),
        ("bedrag", "0", "Het bedrag is 0"),
        ("bedrag", "200.000.000", "te veel"),
        ("bedrag", "", "leeg"),
        ("jaar", "24", "geen jaar"),
        ("categorie", "project", "geen categorie"),
        ("post", "Bestaat niet", "Kies uit: Fte"),
        ("datum", "31-13-2024", "geen datum"),
        ("datum", "31/3/2024", "geen datum"),
        ("omschrijving", "Bel 0612345678", "telefoonnummer"),
        ("omschrijving", "", "leeg"),
        ("boekstuk", "", "leeg"),
        ("boekstuk", "x" * 61, "te lang"),
    ],
)
def test_a_wrong_value_is_named_with_line_and_column_and_nothing_is_stored(
    post, coordinator, kolom, waarde, reden
):
    ((regel, gevonden, zin),) = fouten(
        bestand({"boekstuk": "goed"}, {kolom: waarde}), coordinator
    )
    assert (regel, gevonden) == (3, kolom)
    assert reden in zin


def test_every_wrong_row_is_named_at_once(post, coordinator):
    gevonden = fouten(
        bestand({"bedrag": "x"}, {"datum": "x", "boekstuk": ""}, {}, {}), coordinator
    )
    assert [(regel, kolom) for regel, kolom, _ in gevonden] == [
        (2, "bedrag"),
        (3, "boekstuk"),
        (3, "datum"),
        (5, "boekstuk"),
    ]
    assert "ook op regel 4" in gevonden[-1][2]


def test_a_known_boekstuk_with_other_content_is_refused_as_changed(post, coordinator):
    lees(bestand({}), coordinator)
    with pytest.raises(ImportGeweigerdError) as refusal:
        lees(bestand({"bedrag": "1,00"}, {"boekstuk": "2024-2"}), coordinator)
    (fout,) = refusal.value.fouten
    assert (fout.regel, fout.kolom) == (2, "bedrag")
    assert fout.reden == "Gewijzigd: boekstuk 2024-1 is al geboekt, met 33.250,05."
    assert Kostenboeking.objects.count() == 1


def test_what_was_reversed_is_not_booked_again_by_the_same_file_but_a_correction_is(
    post, coordinator
):
    lees(bestand({}), coordinator)
    kostenboeking_terugdraaien(
        boeking=Kostenboeking.objects.get(), reden="Fout.", door=coordinator
    )
    assert lees(bestand({}), coordinator).nieuw == []
    assert len(lees(bestand({"bedrag": "30,00"}), coordinator).nieuw) == 1
    assert Kostenboeking.objects.samen() == 30_00


def test_who_may_not_book_on_a_post_cannot_import_on_it_either(
    post, coordinator, contractmanager, adviseur_venray
):
    maak_post(omschrijving="Beheer", categorie="kosten_mgr")
    mgr = {"categorie": "Kosten MGR", "post": "beheer", "boekstuk": "M"}
    ((regel, kolom, reden),) = fouten(bestand({}, mgr), coordinator)
    assert (regel, kolom) == (3, "categorie")
    assert "boekt de contractmanager" in reden
    ((regel, _kolom, reden),) = fouten(bestand({}, mgr), contractmanager)
    assert regel == 2
    assert "boekt de coördinator" in reden
    with pytest.raises(PermissionDenied):
        lees(bestand({}), adviseur_venray)


def test_a_settled_year_is_refused_per_row(post, coordinator, venray):
    maak_sleutel({venray: 10_000})
    maak_index()
    maak_boeking(post)
    stel_vast(stel_voor())
    with pytest.raises(ImportGeweigerdError, match="verrekend en liggen vast"):
        lees(bestand({}), coordinator)


# The page, in two steps.


@pytest.fixture
def stuur(client, coordinator):
    client.force_login(coordinator)

    def stuur(inhoud):
        file = SimpleUploadedFile("maart.csv", inhoud)
        return client.post("/kosten/importeren/", {"bestand": file})

    return stuur


def bevestig(client, response):
    return client.post(
        "/kosten/importeren/bevestigen/", {"code": response.context["code"]}, follow=True
    )


def test_the_page_shows_what_would_happen_and_stores_after_confirming(post, client, stuur):
    response = stuur(bestand({}, {"boekstuk": "b", "datum": "1-2-2025"}))
    assert "Er is nog niets opgeslagen" in response.text
    assert "66.500,10" in response.text
    assert "valt de datum in een ander jaar" in response.text
    assert not Kostenboeking.objects.exists()

    assert "maart.csv is ingelezen: 2 boekingen" in bevestig(client, response).text
    assert Kostenboeking.objects.count() == 2
    assert "niet meer bewaard" in bevestig(client, response).text
    assert "al geboekt" in stuur(bestand({}, {"boekstuk": "b", "datum": "1-2-2025"})).text


def test_the_page_names_wrong_rows_and_offers_no_saving(post, stuur):
    response = stuur(bestand({"bedrag": "1,234.56"}))
    assert "In maart.csv klopt 1 ding niet." in response.text
    assert "Opslaan" not in response.text


def test_another_coordinator_cannot_store_the_file(post, client, stuur, andere_coordinator):
    response = stuur(bestand({}))
    client.force_login(andere_coordinator)
    assert "niet meer bewaard" in bevestig(client, response).text
    assert not Kostenboeking.objects.exists()


def test_what_changed_in_the_meantime_is_refused_at_confirming(post, client, stuur):
    response = stuur(bestand({}))
    maak_boeking(post, 5_00, boekstuk="2024-1")
    assert "Gewijzigd: boekstuk 2024-1" in bevestig(client, response).text
    assert Kostenboeking.objects.count() == 1
