"""The journeys of the people who use the site, from their first click to their last.

Each journey brings its own rows or leaves those of the others alone: they share one site.
"""

import datetime as dt
import io
import re
import subprocess

import pikepdf
import pytest
from django.utils import timezone
from playwright.sync_api import expect

from gemeenten.models import Gemeente
from inzet.models import Activiteit, Inzet, Verhaal
from poolregio.kern.halfjaar import Periode
from rapportage.models import Rapportdeel
from tests.bouwers import maak_activiteit, maak_deskundige, maak_gebruiker, maak_inzet

VERHAAL = "Twee mensen spraken af om volgende week samen te komen."


@pytest.fixture
def open_inzet(site):
    """Two inzetten of a new expert that are over and not filled in; yesterday is the newest."""
    deskundige = maak_deskundige(roepnaam="Roos", user=maak_gebruiker("deskundige"))
    gisteren = timezone.localtime().replace(hour=10, minute=0, second=0, microsecond=0)
    gisteren -= dt.timedelta(days=1)
    inzetten = [
        maak_inzet(
            activiteit=maak_activiteit(
                titel=titel,
                begin=begin,
                gemeente=Gemeente.objects.get(pk="GM0984"),
                themas=["eenzaamheid"],
            ),
            deskundige=deskundige,
            status="bevestigd",
        )
        for titel, begin in [
            ("Inloop gisteren", gisteren),
            ("Inloop eergisteren", gisteren - dt.timedelta(days=1)),
        ]
    ]
    return inzetten[1]


def vul_activiteit_in(page, dag, begin, eind, titel):
    page.get_by_label("Voor welke gemeente?").select_option(label="Venray")
    page.get_by_label("Wat gaan we doen?").fill(titel)
    page.get_by_label("Inloop", exact=True).check()
    page.get_by_label("Eenzaamheid").check()
    page.get_by_label("Soort plek").select_option(label="Bibliotheek")
    page.get_by_label("Hoe staat dit naast").select_option(index=1)
    page.get_by_label("Datum").fill(dag.isoformat())
    page.get_by_label("Begin").fill(begin)
    page.get_by_label("Einde").fill(eind)


def knop(page, naam):
    return page.get_by_role("button", name=naam)


def met_reden(page, naam, klaar):
    """Save; when somebody cannot really then, the page says so and wants to know why."""
    knop(page, naam).click()
    vraag = page.get_by_label("Waarom plan je dit toch?")
    expect(vraag.or_(klaar)).to_be_visible()
    if vraag.is_visible():
        vraag.fill("Afgesproken met allebei.")
        knop(page, naam).click()
    expect(klaar).to_be_visible()


def test_a_coordinator_plans_is_refused_a_double_booking_moves_and_cancels(log_in):
    page = log_in("loes@pool.example")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    dag = timezone.localdate() + dt.timedelta(days=200)

    def plan(begin, eind, titel, *mensen):
        page.goto("/activiteiten/nieuw/")
        vul_activiteit_in(page, dag, begin, eind, titel)
        knop(page, "Kijk wie er vrij is").click()
        for nummer, pk in enumerate(mensen or wie):
            page.locator(f"#id_form-{nummer}-deskundige").select_option(pk)

    # Who is free is known once the time is.
    page.goto("/activiteiten/nieuw/")
    vul_activiteit_in(page, dag, "10:00", "12:00", "Koffie in de bibliotheek")
    knop(page, "Kijk wie er vrij is").click()
    vrij = page.locator("#id_form-0-deskundige optgroup[label^=Vrij] option")
    wie = [vrij.nth(nummer).get_attribute("value") for nummer in (0, 1)]
    naam = vrij.nth(0).inner_text().split()[0]
    for nummer, pk in enumerate(wie):
        page.locator(f"#id_form-{nummer}-deskundige").select_option(pk)
    met_reden(page, "Activiteit plannen", page.get_by_text("De activiteit is gepland."))
    gepland = Activiteit.objects.get(titel="Koffie in de bibliotheek")
    assert gepland.inzetten.filter(status="bevestigd").count() == 2

    # The same person at the same time: who, where and when; nothing is stored, nothing lost.
    plan("11:00", "13:00", "Samen wandelen")
    knop(page, "Activiteit plannen").click()
    fouten = page.get_by_role("alert")
    expect(fouten).to_contain_text(f"{naam} is dan al ingezet in Venray")
    expect(fouten).to_contain_text("van 10.00 tot 12.00 uur")
    expect(page.get_by_label("Wat gaan we doen?")).to_have_value("Samen wandelen")
    expect(page.locator("#id_form-0-deskundige")).to_have_value(wie[0])
    assert not Activiteit.objects.filter(titel="Samen wandelen").exists()

    # Another time, right after, is fine.
    page.get_by_label("Begin").fill("12:00")
    page.get_by_label("Einde").fill("13:30")
    met_reden(page, "Activiteit plannen", page.get_by_text("De activiteit is gepland."))
    wandelen = Activiteit.objects.get(titel="Samen wandelen")

    # Moving it takes both along.
    page.get_by_role("link", name="Wijzig", exact=True).click()
    page.get_by_label("Begin").fill("14:00")
    page.get_by_label("Einde").fill("15:30")
    met_reden(page, "Bewaar", page.get_by_text("De activiteit is gewijzigd."))
    expect(page.get_by_text("van 14.00 tot 15.30 uur").first).to_be_visible()
    tijden = {timezone.localtime(i.begin).hour for i in wandelen.inzetten.all()}
    assert tijden == {14}

    # Cancelling asks why, and frees the time.
    page.get_by_role("link", name="Annuleer", exact=True).first.click()
    knop(page, "Annuleer").click()
    expect(page.get_by_role("alert")).to_be_visible()
    page.get_by_label("Reden").fill("De zaal is dicht.")
    knop(page, "Annuleer").click()
    expect(page.get_by_text("geannuleerd").first).to_be_visible()
    assert {i.reden for i in wandelen.inzetten.all()} == {"De zaal is dicht."}
    plan("14:00", "15:00", "Toch nog iets", wie[0])
    met_reden(page, "Activiteit plannen", page.get_by_text("De activiteit is gepland."))
    assert page.fouten == []


def test_a_coordinator_approves_hours(open_als):
    page = open_als("coordinator", "/inzetten/?stand=goed_te_keuren")
    vinkjes = page.locator("input[name=inzet]")
    pks = [vinkjes.nth(nummer).get_attribute("value") for nummer in (0, 1)]
    for nummer in (0, 1):
        vinkjes.nth(nummer).check()
    knop(page, "Keur aangevinkte uren goed").click()
    expect(page.get_by_role("status").first).to_be_visible()
    assert set(Inzet.objects.filter(pk__in=pks).values_list("status", flat=True)) == {
        "goedgekeurd"
    }


def registreer(page, inzet, *, met_script):
    """The oldest open inzet, on a phone."""
    kaart = page.locator("form.invullen")
    expect(kaart).to_contain_text("Inloop eergisteren")
    if met_script:
        for _ in range(3):
            kaart.get_by_role("button", name="Eén meer bij Inwoners in totaal").click()
        kaart.get_by_role("button", name="Eén meer bij Voor het eerst").click()
        kaart.get_by_role("button", name="Eén meer bij Eenzaamheid").click()
    else:
        kaart.get_by_label("Inwoners in totaal").fill("3")
        kaart.get_by_label("Voor het eerst dit halfjaar").fill("1")
        kaart.locator("[name=thema_eenzaamheid]").fill("1")
    kaart.get_by_label("waarvan voor het eerst bij Eenzaamheid").fill("0")
    kaart.get_by_text("Kort verhaal erbij").click()
    kaart.get_by_label("Kort verhaal").fill(f"{VERHAAL} Bel haar op 06 12345678.")
    kaart.get_by_role("button", name="zoals gepland").click()

    # Refused with the passage, and what was typed is still there.
    expect(page.get_by_role("alert")).to_contain_text("Kort verhaal")
    expect(page.locator("mark")).to_contain_text("06 12345678")
    expect(page.get_by_label("Inwoners in totaal")).to_have_value("3")
    expect(page.get_by_label("Voor het eerst dit halfjaar")).to_have_value("1")
    expect(page.locator("[name=thema_eenzaamheid]")).to_have_value("1")
    expect(page.get_by_label("Kort verhaal")).to_have_value(re.compile("06 12345678"))
    inzet.refresh_from_db()
    assert inzet.status == "bevestigd"

    page.get_by_label("Kort verhaal").fill(VERHAAL)
    knop(page, "Bewaren").click()
    expect(page.get_by_text("Bewaard: 2 uur bij")).to_be_visible()
    inzet.refresh_from_db()
    assert inzet.status == "uitgevoerd"
    activiteit = Activiteit.objects.get(pk=inzet.activiteit_id)
    assert (activiteit.aantal_inwoners, activiteit.aantal_nieuw) == (3, 1)
    assert Verhaal.objects.get(activiteit=activiteit).tekst == VERHAAL

    # The next one is up; who did not count says so, and one tap saves.
    expect(kaart).to_contain_text("Inloop gisteren")
    kaart.get_by_label("Weet ik niet").check()
    kaart.get_by_role("button", name="zoals gepland").click()
    expect(page.get_by_text("Je bent helemaal bij.")).to_be_visible()


@pytest.mark.parametrize("met_script", [True, False], ids=["script", "geen script"])
def test_an_expert_registers_on_a_phone(open_als, open_inzet, met_script):
    user = open_inzet.deskundige.user
    page = open_als(
        "deskundige", "/mijn-week/", width=390, met_script=met_script, pk=user.pk
    )
    registreer(page, open_inzet, met_script=met_script)
    assert page.fouten == []


def test_a_policy_officer_sees_the_own_share_and_nothing_of_others(open_als):
    page = open_als("beleidsadviseur", email="adviseur.venray@pool.example")
    expect(page).to_have_url(re.compile("/mijn-gemeente/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Venray")
    expect(page.get_by_role("heading", name="Uw aandeel in de uren")).to_be_visible()

    # The last whole half-year has reach: each count a multiple of five, or <5.
    vorig = Periode.van(timezone.localdate()).vorige()
    page.goto(f"/mijn-gemeente/?periode={vorig.code}")
    cellen = page.locator("table").filter(has_text="Aanwezigen").locator("td.getal")
    aantallen = [tekst.strip() for tekst in cellen.all_inner_texts()]
    assert aantallen
    assert all(a == "<5" or int(a.replace(".", "")) % 5 == 0 for a in aantallen), aantallen

    venray = Inzet.objects.filter(activiteit__gemeente="GM0984")
    beesel = Activiteit.objects.filter(gemeente="GM0889").latest("begin")
    gesprek = venray.filter(activiteit__soort="individueel_contact").latest("begin")
    for path in (
        f"/activiteiten/{beesel.pk}/",
        f"/activiteiten/{gesprek.activiteit_id}/",
        f"/inzetten/{venray.latest('begin').pk}/",
        f"/deskundigen/{gesprek.deskundige_id}/",
        f"/rapportages/{Periode.van(timezone.localdate()).code}/",
    ):
        response = page.goto(path)
        assert response.status in {403, 404}, path
        assert gesprek.deskundige.achternaam not in page.inner_text("main"), path
    assert page.goto(f"/activiteiten/{beesel.pk}/").status == 404


def test_a_report_is_written_read_offered_and_downloaded(open_als):
    code = Periode.van(timezone.localdate()).code
    page = open_als("coordinator", "/rapportages/")
    knop(page, "Begin").first.click()
    expect(page).to_have_url(re.compile(f"/rapportages/{code}/"))
    schrijf = page.get_by_role("link", name=re.compile("^Schrijf *: Trends")).first
    adres = schrijf.get_attribute("href")
    page.goto(adres)
    tweede = open_als("coordinator", adres)

    # Saved while typing.
    page.get_by_role("textbox").fill("Meer mensen vragen om rust.")
    expect(page.locator("[data-stand]")).to_contain_text("Bewaard om")
    deel = Rapportdeel.objects.get(rapportage__halfjaar=code, tekst__contains="rust")

    # A second tab does not overwrite unseen; both texts stand there.
    tweede.get_by_role("textbox").fill("Meer mensen vragen om contact.")
    expect(
        tweede.get_by_role("heading", name="Er is intussen een andere tekst")
    ).to_be_visible()
    expect(tweede.locator("[data-andere]")).to_have_text("Meer mensen vragen om rust.")
    deel.refresh_from_db()
    assert deel.tekst == "Meer mensen vragen om rust."
    tweede.get_by_role("textbox").fill("Meer mensen vragen om rust en om contact.")
    knop(tweede, "Bewaar").click()
    expect(tweede).to_have_url(re.compile(rf"/rapportages/{code}/(#.*)?$"))
    deel.refresh_from_db()
    assert deel.tekst == "Meer mensen vragen om rust en om contact."

    # Municipalities read it, then it is offered.
    tweede.get_by_role("link", name="Laat gemeenten lezen").click()
    knop(tweede, "Laat gemeenten lezen").click()
    expect(
        tweede.get_by_text("De gemeenten kunnen de rapportage nu lezen.")
    ).to_be_visible()
    tweede.get_by_role("link", name="Bied aan").click()
    knop(tweede, "Bied aan").click()
    expect(tweede.get_by_text("De rapportage is aangeboden")).to_be_visible()

    # The contract manager downloads it.
    manager = open_als("contractmanager", f"/rapportages/{code}/")
    expect(manager.get_by_text("rust en om contact")).to_be_visible()
    link = manager.get_by_role("link", name="Download pdf").get_attribute("href")
    antwoord = manager.request.get(link)
    assert antwoord.headers["content-type"] == "application/pdf"
    with pikepdf.open(io.BytesIO(antwoord.body())) as document:
        assert str(document.Root.Lang).startswith("nl")
    command = ["pdftotext", "-", "-"]
    tekst = subprocess.run(
        command, input=antwoord.body(), capture_output=True, check=True
    ).stdout.decode()
    assert "concept" in tekst.lower()
    assert "rust en om contact" in " ".join(tekst.split())
    assert manager.fouten == []
