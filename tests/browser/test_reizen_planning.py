"""The journeys through the planning: a proposal handed back, a series, a request.

Each brings its own people, gemeente or days; nothing here looks at the demo data.
"""

from playwright.sync_api import expect

from gemeenten.models import Gemeente
from inzet.models import Aanvraag, Activiteit, Inzet
from poolregio.kern.halfjaar import NEDERLAND
from tests.bouwers import maak_activiteit, maak_deskundige, maak_gebruiker, maak_inzet
from tests.browser.bordhulp import DAG
from tests.browser.test_toetsenbord import tab_naar


def knop(page, naam):
    return page.get_by_role("button", name=naam)


def test_an_expert_answers_proposals_on_a_phone(open_als, maandag):
    venray = Gemeente.objects.get(pk="GM0984")
    user = maak_gebruiker("deskundige")
    bo = maak_deskundige(roepnaam="Bo", user=user)
    ja, nee = (
        maak_inzet(
            deskundige=bo,
            activiteit=maak_activiteit(titel=titel, gemeente=venray, begin=begin),
            status="voorgesteld",
        )
        for titel, begin in [("Samen koken", maandag), ("Samen fietsen", maandag + DAG)]
    )
    maak_inzet(activiteit=ja.activiteit, deskundige=maak_deskundige(roepnaam="Truus"))
    page = open_als("deskundige", width=390, pk=user.pk)

    voorstel = page.locator("li", has_text="Samen koken")
    expect(voorstel).to_contain_text("Samen met Truus")
    voorstel.get_by_role("button", name="Ik kan").click()
    expect(page.get_by_role("status").first).to_contain_text("Bevestigd")
    ander = page.locator(".antwoord", has_text="Samen fietsen")
    ander.get_by_role("link", name="Ik kan niet").click()
    expect(page.get_by_text("Je hoeft niet te zeggen waarom.")).to_be_visible()
    knop(page, "Ik kan niet").click()

    expect(page.get_by_text("Afgemeld: “Samen fietsen”.")).to_be_visible()
    expect(page.get_by_role("heading", name="Voorstel")).to_have_count(0)
    stand = {rij.pk: (rij.status, rij.reden) for rij in bo.inzetten.all()}
    assert stand == {ja.pk: ("bevestigd", ""), nee.pk: ("afgemeld", "")}
    assert page.fouten == []


def test_a_series_is_made_and_called_off_with_the_keyboard_alone(
    open_als, inzet, roos, maandag
):
    page = open_als("coordinator", inzet.activiteit.get_absolute_url())
    tab_naar(page, page.get_by_role("link", name="Herhaal"), hoogstens=80)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Activiteit herhalen")
    tussen = page.get_by_label("Om de hoeveel weken of maanden?")
    tab_naar(page, tussen)
    page.keyboard.press("Control+A")
    page.keyboard.type("2")
    page.get_by_label("Tot en met").fill("")  # a date is typed differently per machine
    tab_naar(page, page.get_by_label("Of hoe vaak in totaal?"))
    page.keyboard.type("3")
    page.keyboard.press("Enter")

    # The dates are shown first; only then is it planned.
    expect(page.get_by_role("group", name="Op deze dagen")).to_be_visible()
    assert (
        not Activiteit.objects.exclude(reeks=None)
        .filter(inzetten__deskundige=roos)
        .exists()
    )
    if (reden := page.get_by_label("Waarom plan je dit toch?")).count():
        tab_naar(page, reden)
        page.keyboard.type("Roos wil dit zelf.")
    tab_naar(page, knop(page, "Plan de reeks"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_be_visible()
    reeks = Activiteit.objects.get(pk=inzet.activiteit_id).reeks
    dagen = [a.begin.astimezone(NEDERLAND).date() for a in reeks.activiteiten.all()]
    assert {(dag - dagen[0]).days % 14 for dag in dagen} == {0}
    assert 1 < len(dagen) <= 3

    page.goto(inzet.activiteit.get_absolute_url())
    tab_naar(page, page.get_by_role("link", name="alle die nog komen"), hoogstens=80)
    page.keyboard.press("Enter")
    expect(page.get_by_text(f"Dit gaat om {len(dagen)} keer.")).to_be_visible()
    tab_naar(page, page.get_by_label("Reden"))
    page.keyboard.type("De zaal is dicht.")
    tab_naar(page, knop(page, "Annuleer"))
    page.keyboard.press("Enter")
    expect(page.get_by_text("De reeks is geannuleerd.")).to_be_visible()
    assert not Inzet.objects.telt().filter(deskundige=roos).exists()
    assert page.fouten == []


def _vul_aanvraag_in(page, dag):
    page.get_by_label("Wat moet het opleveren?").fill("Mensen vinden elkaar.")
    page.get_by_label("Het doel in een paar woorden").fill("Samen wandelen in het park")
    page.get_by_label("Naam van de organisatie").fill("Gemeente Venray")
    page.get_by_label("Welke rol krijgt").select_option(label="Groepsbegeleider")
    page.get_by_label("Wat wordt er verwacht").fill("Meelopen en luisteren.")
    page.get_by_label("Inloop", exact=True).check()
    page.get_by_label("Soort plek").select_option(label="Buiten of onderweg")
    page.get_by_label("Vanaf wanneer?").fill(dag.isoformat())
    page.get_by_label("Hoe vaak?").fill("2")
    page.get_by_label("Hoeveel minuten per keer?").fill("120")
    page.get_by_label("Met twee ervaringsdeskundigen").check()


def test_a_request_is_refused_repaired_discussed_accepted_and_becomes_activities(
    open_als, maandag
):
    adviseur = open_als(
        "beleidsadviseur", "/aanvragen/nieuw/", email="adviseur.venray@pool.example"
    )
    _vul_aanvraag_in(adviseur, maandag.date())
    adviseur.get_by_label("Gecontracteerde partner").check()
    adviseur.get_by_label("Ja, voor één inwoner").check()
    knop(adviseur, "Dien de aanvraag in").click()

    # Not for a contracted partner, no individual care; what was typed is still there.
    fouten = adviseur.get_by_role("alert")
    expect(fouten.get_by_role("link")).to_have_count(2)
    expect(adviseur.get_by_label("Wat moet het opleveren?")).to_have_value(
        "Mensen vinden elkaar."
    )
    adviseur.get_by_label("Gemeente", exact=True).check()
    adviseur.get_by_label("Nee, het is voor een groep").check()
    knop(adviseur, "Dien de aanvraag in").click()
    expect(adviseur.get_by_role("heading", level=1)).to_have_text(
        "Samen wandelen in het park"
    )
    aanvraag = Aanvraag.objects.get(titel="Samen wandelen in het park")

    # None of the five questions can be skipped.
    page = open_als("coordinator", aanvraag.get_absolute_url())
    page.get_by_role("link", name="Bespreek").click()
    knop(page, "Bewaar de antwoorden").click()
    expect(page.get_by_role("alert").get_by_role("link")).to_have_count(5)
    for ja in page.get_by_label("Ja", exact=True).all():
        ja.check()
    knop(page, "Bewaar de antwoorden").click()
    page.get_by_role("radio").first.check()
    knop(page, "Accepteer de aanvraag").click()
    page.get_by_role("link", name="Maak activiteiten").click()
    page.get_by_label("Eerste keer").fill(maandag.date().isoformat())
    page.get_by_label("Begin").fill("10:00")
    page.get_by_label("Hoe staat dit naast").select_option(index=1)
    knop(page, "Kijk welke dagen").click()
    expect(page.get_by_role("heading", name="Op deze dagen")).to_be_visible()
    assert not aanvraag.activiteiten.exists()
    knop(page, "Maak 2 activiteiten").click()
    expect(page.get_by_text("niemand ingepland")).to_have_count(2)
    assert aanvraag.activiteiten.count() == 2

    # Who asked sees them, and nothing of who was planned.
    adviseur.reload()
    expect(adviseur.locator(".takenlijst li")).to_have_count(2)
    expect(adviseur.get_by_text("niemand ingepland")).to_have_count(0)
    assert page.fouten == adviseur.fouten == []


def test_a_request_is_withdrawn_with_a_reason(open_als, maandag):
    page = open_als(
        "beleidsadviseur", "/aanvragen/nieuw/", email="adviseur.beesel@pool.example"
    )
    _vul_aanvraag_in(page, maandag.date())
    page.get_by_label("Gemeente", exact=True).check()
    page.get_by_label("Nee, het is voor een groep").check()
    knop(page, "Dien de aanvraag in").click()
    page.get_by_role("link", name="Trek in").click()
    page.get_by_label("Reden").fill("Er is toch al een wandelgroep.")
    knop(page, "Trek de aanvraag in").click()
    expect(page.get_by_text("Er is toch al een wandelgroep.")).to_be_visible()
    assert Aanvraag.objects.get(
        gemeente="GM0889", titel="Samen wandelen in het park"
    ).status == ("ingetrokken")
