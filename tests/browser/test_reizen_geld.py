"""The journeys through the money: costs from a file, and a year that is settled."""

from playwright.sync_api import expect

from gemeenten.enums import BesluitStatus, KostenCategorie
from gemeenten.models import Begrotingspost, Kostenboeking, Verrekening
from poolregio.kern.opmaak import bedrag
from tests.bouwers_geld import maak_boeking

KOP = "jaar;categorie;post;datum;bedrag;omschrijving;boekstuk"


def knop(page, naam):
    return page.get_by_role("button", name=naam)


def kies(page, naam, *regels):
    inhoud = "\n".join([KOP, *regels]).encode()
    bestand = {"name": naam, "mimeType": "text/csv", "buffer": inhoud}
    page.get_by_label("Bestand", exact=True).set_input_files(bestand)
    knop(page, "Controleer het bestand").click()


def test_costs_come_from_a_file_once_every_row_is_right(open_als):
    post = Begrotingspost.objects.filter(categorie=KostenCategorie.KOSTEN_MGR).latest(
        "jaar"
    )
    begin = f"{post.jaar};kosten_mgr;{post.omschrijving};1-2-{post.jaar}"
    goed = f"{begin};1.250,50;Accountant;REIS-1"
    page = open_als("contractmanager", "/kosten/")
    page.get_by_role("link", name="Lees een bestand in").click()

    # One wrong row, and nothing is stored.
    kies(page, "kosten.csv", goed, f"{begin};1,250.50;Accountant;REIS-2")
    expect(page.get_by_role("alert")).to_contain_text("Er is niets opgeslagen")
    fout = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="3"))
    expect(fout).to_contain_text("bedrag")
    assert not Kostenboeking.objects.filter(boekstuk__startswith="REIS-").exists()

    # First what would happen; then it is stored, once.
    kies(page, "kosten.csv", goed, f"{begin};-50,50;Te veel betaald;REIS-2")
    expect(page.get_by_text("Er is nog niets opgeslagen.")).to_be_visible()
    expect(page.get_by_text("2 boekingen")).to_be_visible()
    assert not Kostenboeking.objects.filter(boekstuk__startswith="REIS-").exists()
    knop(page, "Opslaan").click()
    expect(page.get_by_role("status").first).to_contain_text("2 boekingen opgeslagen")
    rijen = post.boekingen.filter(boekstuk__startswith="REIS-").order_by("boekstuk")
    assert [rij.centen * (-1 if rij.is_teruggave else 1) for rij in rijen] == [
        1250_50,
        -50_50,
    ]
    page.goto("/kosten/importeren/")
    kies(page, "kosten.csv", goed)
    expect(page.get_by_text("Er is niets te doen.")).to_be_visible()
    assert page.fouten == []


def test_a_year_is_settled_to_the_cent_and_then_never_changes(open_als):
    verrekening = Verrekening.objects.exclude(status=BesluitStatus.BESLOTEN).latest("jaar")
    jaar = verrekening.jaar
    posten = Begrotingspost.objects.filter(categorie=KostenCategorie.PROJECTKOSTEN)
    post = posten.filter(jaar=jaar).latest("centen")
    boeking = maak_boeking(post, 123_45)
    page = open_als("contractmanager", verrekening.get_absolute_url())

    # Something was booked after the proposal: renew it first.
    expect(page.get_by_text("De cijfers zijn veranderd")).to_be_visible()
    expect(page.get_by_role("link", name="Stel vast")).to_have_count(0)
    page.get_by_role("link", name="Vernieuw het voorstel").click()
    page.get_by_label("Toelichting").fill("Met de laatste boeking van december.")
    knop(page, "Vernieuw het voorstel").click()
    expect(page.get_by_role("status").first).to_contain_text("Het voorstel staat klaar")
    page.get_by_role("link", name="Stel vast").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Verrekening vaststellen?")
    knop(page, "Ja, stel vast").click()
    expect(page.get_by_text("Vastgesteld en onveranderlijk.")).to_be_visible()

    verrekening.refresh_from_db()
    assert verrekening.status == BesluitStatus.BESLOTEN
    delen = list(verrekening.delen.values_list("gemeente", "centen"))
    assert sum(centen for _, centen in delen) == verrekening.centen

    # A gemeente reads its own part; who booked the costs cannot take them back any more.
    adviseur = open_als(
        "beleidsadviseur", "/contract/", email="adviseur.venray@pool.example"
    )
    expect(adviseur.get_by_text(bedrag(dict(delen)["GM0984"])).first).to_be_visible()
    coordinator = open_als("coordinator", boeking.get_absolute_url())
    coordinator.goto(f"{boeking.get_absolute_url()}terugdraaien/")
    coordinator.get_by_label("Reden").fill("Toch niet.")
    knop(coordinator, "Draai de boeking terug").click()
    expect(coordinator.get_by_role("alert")).to_contain_text(str(jaar))
    boeking.refresh_from_db()
    assert boeking.teruggedraaid_op is None
    assert page.fouten == adviseur.fouten == coordinator.fouten == []
