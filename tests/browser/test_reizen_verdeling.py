"""The journeys through the hours: an agreement between two, what goes along, and what if."""

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from gemeenten.models import Gemeente
from inzet.acties.overdrachten import overdracht_voorstellen
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak, Overdracht
from inzet.selectors.verdeling import verdeling
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers_verdeling import maak_afwijking
from tests.browser.test_toetsenbord import tab_naar

REDEN = "In Beesel begint een inloop."


def knop(page, naam):
    return page.get_by_role("button", name=naam)


def cel(page, gemeente, kolom):
    rij = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=gemeente))
    return rij.locator(f"td[data-label^='{kolom}']").first


@pytest.fixture
def later(site):
    """Half-years after the current one, in which the demo agreed nothing."""
    return Periode.van(timezone.localdate()).volgende().volgende()


def test_one_officer_proposes_hours_the_other_agrees_and_both_see_them(open_als, later):
    anouk = open_als(
        "beleidsadviseur",
        "/afwijkingsafspraken/nieuw/",
        email="adviseur.venray@pool.example",
    )
    anouk.get_by_label("Voor welk halfjaar?").select_option(later.code)
    anouk.get_by_label("Welke gemeente staat uren af?").select_option(label="Venray")
    anouk.get_by_label("Welke gemeente krijgt de uren?").select_option(label="Beesel")
    anouk.get_by_label("Hoeveel uren?").fill("12.5")
    anouk.get_by_label("Waarom?").fill(REDEN)

    # A point is refused, what was typed stays; looking what it means stores nothing.
    knop(anouk, "Stel de afspraak voor").click()
    expect(anouk.get_by_role("alert")).to_contain_text("komma")
    expect(anouk.get_by_label("Waarom?")).to_have_value(REDEN)
    anouk.get_by_label("Hoeveel uren?").fill("12,5")
    knop(anouk, "Kijk wat dit betekent").click()
    expect(anouk.get_by_text("Daarna nog af te staan")).to_be_visible()
    assert not Afwijkingsafspraak.objects.filter(reden=REDEN).exists()
    knop(anouk, "Stel de afspraak voor").click()
    expect(anouk.get_by_role("status").first).to_contain_text("Beesel moet nog instemmen")

    # The other reads the question on the own start page.
    guus = open_als("beleidsadviseur", email="adviseur.beesel@pool.example")
    afspraak = Afwijkingsafspraak.objects.get(reden=REDEN)
    guus.locator(f"main a[href='{afspraak.get_absolute_url()}']").first.click()
    expect(guus.get_by_text(REDEN)).to_be_visible()
    knop(guus, "Stem in namens Beesel").click()
    expect(guus.get_by_role("status").first).to_contain_text("Beesel krijgt 12,5 uur")

    for page in (anouk, guus):
        page.goto(f"/verdeling/{later.code}/")
        expect(cel(page, "Venray", "Afspra")).to_have_text("−12,50")
        expect(cel(page, "Beesel", "Afspra")).to_have_text("+12,50")
        assert page.fouten == []
    assert sum(deel.afspraken for deel in verdeling(later).delen) == 0


def test_an_officer_refuses_hours_with_the_keyboard_alone(open_als, later):
    beesel, venray = Gemeente.objects.get(pk="GM0889"), Gemeente.objects.get(pk="GM0984")
    afspraak = maak_afwijking(
        beesel, venray, periode=later.volgende(), reden="Venray wil een wandelgroep."
    )
    page = open_als("beleidsadviseur", email="adviseur.beesel@pool.example")
    vraag = page.locator(f"main a[href='{afspraak.get_absolute_url()}']").first
    tab_naar(page, vraag, hoogstens=100)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{afspraak.get_absolute_url()}")
    tab_naar(page, page.get_by_role("link", name="Weiger"))
    page.keyboard.press("Enter")
    page.wait_for_url("**/weigeren/")

    # Without a reason it does not go; the focus is on what is wrong.
    tab_naar(page, knop(page, "Weiger de afspraak"))
    page.keyboard.press("Enter")
    expect(page.locator("[data-foutenlijst]")).to_be_focused()
    tab_naar(page, page.get_by_label("Reden"))
    page.keyboard.type("Wij hebben ze zelf nodig.")
    tab_naar(page, knop(page, "Weiger de afspraak"))
    page.keyboard.press("Enter")

    expect(page.get_by_text("De afspraak is geweigerd.")).to_be_visible()
    expect(page.get_by_text("Wij hebben ze zelf nodig.").first).to_be_visible()
    afspraak.refresh_from_db()
    assert afspraak.status == AfwijkingStatus.GEWEIGERD
    assert page.fouten == []


def test_the_contract_manager_decides_what_goes_along(open_als, site):
    vorig = Periode.van(timezone.localdate()).vorige()
    # Anew: another test may have changed the hours since the proposal of the demo.
    coordinator = Gebruiker.objects.filter(rol=Rol.COORDINATOR).earliest("pk")
    overdracht_voorstellen(periode=vorig, door=coordinator)
    page = open_als("contractmanager", f"/overdrachten/{vorig.code}/besluiten/")
    keuzes = page.locator("select[name^=keuze_]")
    code = keuzes.first.get_attribute("name").removeprefix("keuze_")
    for nummer in range(1, keuzes.count()):
        keuzes.nth(nummer).select_option("")
    keuzes.first.select_option("anders")
    uren = page.locator(f"[name=uren_{code}]")
    uren.fill("99999")

    # More than the saldo: said beside the field, nothing decided.
    knop(page, "Leg het besluit vast").click()
    expect(page.get_by_role("alert")).to_contain_text("Vul een aantal in van")
    expect(uren).to_have_value("99999")
    geldend = Overdracht.objects.geldend().filter(halfjaar=vorig.code, gemeente=code)
    assert not geldend.exists()
    uren.fill("")
    keuzes.first.select_option("alles")
    knop(page, "Leg het besluit vast").click()
    expect(page.get_by_role("status").first).to_contain_text("staat vast")

    # To the minute what was left, and it stands in both half-years.
    van, naar = (
        next(deel for deel in verdeling(periode).delen if deel.gemeente.pk == code)
        for periode in (vorig, vorig.volgende())
    )
    assert geldend.get().minuten == van.saldo == van.overgedragen == naar.overdracht
    page.goto(f"/verdeling/{vorig.code}/")
    naam = van.gemeente.naam
    mee = page.get_by_role("region", name="Naar het volgende halfjaar")
    expect(mee.get_by_text(naam, exact=True)).to_be_visible()
    page.goto(f"/verdeling/{vorig.volgende().code}/")
    expect(cel(page, naam, "Over")).not_to_have_text("0")
    assert page.fouten == []


def test_a_what_if_works_without_script_and_stores_nothing(open_als):
    code = Periode.van(timezone.localdate()).code
    page = open_als("contractmanager", f"/capaciteit/{code}/", met_script=False)
    regels = Gebeurtenis.objects.count()
    page.get_by_role("link", name="Wat als").first.click()
    page.get_by_label("Hoeveel fte komt erbij?").fill("0.5")
    knop(page, "Reken uit").click()
    expect(page.get_by_role("alert")).to_contain_text("Gebruik een komma")
    page.get_by_label("Hoeveel fte komt erbij?").fill("0,5")
    knop(page, "Reken uit").click()
    expect(page.get_by_role("status")).to_contain_text("uur meer te verdelen dan nu")

    # The address holds the question, so it can be sent to somebody.
    assert "extra_fte=0%2C5" in page.url
    zin = page.get_by_role("status").inner_text()
    page.goto(page.url)
    assert page.get_by_role("status").inner_text() == zin
    assert Gebeurtenis.objects.count() == regels
