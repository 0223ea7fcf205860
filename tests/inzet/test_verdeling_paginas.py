"""The pages of the distribution: columns by right, exact sums, protected counts, few queries."""

import csv
import io
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.selectors.verdeeltabel import _tint
from inzet.views.halfjaren import kies_halfjaren
from poolregio.kern.halfjaar import Periode
from poolregio.kern.uren import op_kwartieren
from tests.bouwers import (
    MAANDAG,
    UUR,
    maak_activiteit,
    maak_adviseur,
    maak_contractjaar,
    maak_deskundige,
    maak_gebruiker,
    maak_halfjaar,
    maak_inzet,
    maak_sleutel,
    maak_verhaal,
)

VERDELING = "/verdeling/2024-1/"


@pytest.fixture
def halfjaar(venray, beesel):
    """Hours and reach whose exact numbers show nowhere by accident."""
    maak_contractjaar()
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_halfjaar()
    for gemeente, uren, aantal in ((venray, 3, 137), (beesel, 5, 149)):
        activiteit = maak_activiteit(
            gemeente=gemeente,
            eind=MAANDAG + uren * UUR,
            aantal_inwoners=aantal,
            aantal_nieuw=aantal - 6,
            bereik={"eenzaamheid": (aantal - 13, 3)},
        )
        maak_inzet(activiteit=activiteit, eind=MAANDAG + uren * UUR, status="uitgevoerd")
        for dag in range(3):
            maak_inzet(
                activiteit=maak_activiteit(
                    gemeente=gemeente,
                    soort="individueel_contact",
                    begin=MAANDAG + (24 * dag + 30) * UUR,
                    aantal_inwoners=1,
                    aantal_nieuw=1,
                ),
                status="uitgevoerd",
            )


def rijen_van(client, adres):
    response = client.get(adres, {"formaat": "csv"})
    tekst = b"".join(response).decode("utf-8-sig")
    return {
        rij["Gemeente"]: rij for rij in csv.DictReader(io.StringIO(tekst), delimiter=";")
    }


@pytest.mark.parametrize("wie", ["coordinator", "contractmanager", "begeleidingsgroep"])
def test_who_oversees_the_region_gets_all_hours_and_their_totals(
    client, request, halfjaar, wie
):
    client.force_login(request.getfixturevalue(wie))
    rijen = rijen_van(client, VERDELING)
    assert rijen["Venray"]["Gerealiseerd (uren)"] == "9"
    assert rijen["Beesel"]["Gerealiseerd (uren)"] == "11"
    assert rijen["2 gemeenten samen"]["Gerealiseerd (uren)"] == "20"


def test_a_policy_officer_gets_own_hours_everybodys_recht_and_no_totals(
    client, halfjaar, adviseur_venray
):
    client.force_login(adviseur_venray)
    rijen = rijen_van(client, VERDELING)
    assert rijen["Venray"]["Gerealiseerd (uren)"] == "9"
    assert rijen["Beesel"]["Recht (uren)"] != ""
    for kolom in ("Gerealiseerd (uren)", "Gepland (uren)", "Nog te plannen (uren)"):
        assert rijen["Beesel"][kolom] == rijen["2 gemeenten samen"][kolom] == ""
    html = client.get(VERDELING).content.decode()
    assert "9,00" in html
    assert "11,00" not in html
    assert "20,00" not in html


def test_after_closing_a_policy_officer_gets_the_hours_of_all(
    client, halfjaar, adviseur_venray, contractmanager
):
    Halfjaar.objects.filter(pk="2024-1").update(
        gesloten_op=timezone.now(), gesloten_door=contractmanager
    )
    client.force_login(adviseur_venray)
    assert rijen_van(client, VERDELING)["Beesel"]["Gerealiseerd (uren)"] == "11"


def test_every_row_and_column_on_the_page_adds_up(client, halfjaar, venray, coordinator):
    maak_inzet(eind=MAANDAG + 1.7 * UUR)  # regional minutes that are no quarter hours
    client.force_login(coordinator)
    *regels, totaal, _regionaal = rijen_van(client, VERDELING).values()
    kolommen = ["Recht", "Afspraken", "Overdracht", "Regionaal deel", "Gerealiseerd"]
    for kolom in [*kolommen, "Gepland", "Nog te plannen"]:
        som = sum(getal(regel[f"{kolom} (uren)"]) for regel in regels)
        assert som == getal(totaal[f"{kolom} (uren)"]), kolom
    for regel in [*regels, totaal]:
        recht, afspraken, overdracht, *min_ = (
            getal(regel[f"{kolom} (uren)"]) for kolom in [*kolommen, "Gepland"]
        )
        saldo = recht + afspraken + overdracht - sum(min_)
        assert saldo == getal(regel["Nog te plannen (uren)"])


def getal(tekst):
    return float(tekst.replace(",", "."))


def test_rounding_to_quarters_keeps_the_sum_and_what_is_whole():
    afgerond = op_kwartieren({"a": 7, "b": 7, "c": 7, "d": 45, "e": 0})
    assert sum(afgerond.values()) == 60
    assert (afgerond["d"], afgerond["e"]) == (45, 0)


def test_over_the_recht_is_said_in_words(client, halfjaar, beesel, coordinator):
    maak_inzet(
        gemeente=beesel, deskundige=maak_deskundige(weekuren=None), eind=MAANDAG + 900 * UUR
    )
    client.force_login(coordinator)
    assert "boven recht" in client.get(VERDELING).content.decode()


def test_a_half_year_without_key_or_contractjaar_says_who_can_add_it(
    client, venray, coordinator
):
    client.force_login(coordinator)
    html = client.get(VERDELING).content.decode()
    assert "Er is geen vastgestelde verdeelsleutel" in html
    assert "De contractmanager vult het contractjaar aan" in html


def test_the_address_without_half_year_leads_to_the_current_or_the_chosen_one(
    client, coordinator
):
    client.force_login(coordinator)
    nu = Periode.van(timezone.localdate()).code
    assert client.get("/verdeling/").url == f"/verdeling/{nu}/"
    assert client.get("/verdeling/?periode=2024-1").url == VERDELING
    assert client.get("/verdeling/2024-5/").status_code == 404


EXACT = ("137", "131", "124", "149", "143", "136")


@pytest.mark.parametrize("wie", ["adviseur_venray", "begeleidingsgroep", "contractmanager"])
@pytest.mark.parametrize("formaat", ["", "csv", "xlsx", "ods"])
def test_no_exact_number_of_residents_reaches_a_protected_role(
    client, request, halfjaar, venray, beesel, wie, formaat
):
    client.force_login(request.getfixturevalue(wie))
    for adres in (
        VERDELING,
        "/mijn-gemeente/?periode=2024-1",
        f"/gemeenten/{venray.pk}/?periode=2024-1",
        f"/gemeenten/{beesel.pk}/?periode=2024-1",
    ):
        response = client.get(adres, query_params={"formaat": formaat, "periode": "2024-1"})
        inhoud = leesbaar(response, formaat)
        for aantal in EXACT:
            assert not re.search(rf"(?<![\d.,]){aantal}(?![\d.,])", inhoud), (adres, aantal)


def leesbaar(response, formaat):
    """The text of a page or a file, without the geometry of the map."""
    if response.status_code != 200:
        return ""
    ruw = b"".join(response) if response.streaming else response.content
    if formaat in ("xlsx", "ods"):
        import zipfile  # noqa: PLC0415 -- only for these two

        with zipfile.ZipFile(io.BytesIO(ruw)) as bestand:
            ruw = b"".join(bestand.read(naam) for naam in bestand.namelist())
    return re.sub(r"<(path|text|line|rect|svg)\b[^>]*>", "", ruw.decode("utf-8", "replace"))


def test_the_page_of_a_policy_officer_shows_protected_counts(
    client, halfjaar, adviseur_venray
):
    client.force_login(adviseur_venray)
    html = client.get("/mijn-gemeente/?periode=2024-1").content.decode()
    assert ">140<" in html  # 137 + 3 talks
    assert ">125<" in html
    assert html.count("&lt;5") >= 2  # nieuw of the thema, and the number of talks


def test_the_coordinator_gets_exact_counts_of_a_gemeente(
    client, halfjaar, venray, coordinator
):
    client.force_login(coordinator)
    html = client.get(f"/gemeenten/{venray.pk}/?periode=2024-1").content.decode()
    assert ">124<" in html


def test_a_story_from_an_individual_talk_tells_no_day_place_or_theme(
    client, halfjaar, venray, adviseur_venray
):
    gesprek = maak_inzet(
        gemeente=venray, soort="individueel_contact", begin=MAANDAG + 200 * UUR
    )
    maak_verhaal(gesprek, vrijgegeven=True, tekst="Het gaf rust.")
    client.force_login(adviseur_venray)
    html = client.get("/mijn-gemeente/?periode=2024-1").content.decode()
    assert "Het gaf rust." in html
    assert "Uit een persoonlijk gesprek" in html
    assert "12 maart" not in html


def test_what_is_coming_names_no_expert_and_no_individual_talk(
    client, venray, adviseur_venray
):
    morgen = timezone.now() + 24 * UUR
    deskundige = maak_deskundige(roepnaam="Onzichtbaar")
    maak_inzet(gemeente=venray, begin=morgen, deskundige=deskundige)
    maak_inzet(
        activiteit=maak_activiteit(
            gemeente=venray, soort="individueel_contact", titel="Gesprek", begin=morgen
        )
    )
    client.force_login(adviseur_venray)
    html = client.get("/mijn-gemeente/").content.decode()
    assert "Inloop in de bibliotheek" in html
    assert "Gesprek" not in html
    assert "Onzichtbaar" not in html


def test_an_officer_of_two_gemeenten_chooses_and_gets_no_third(client, venray, beesel):
    client.force_login(maak_adviseur(venray, beesel))
    assert (
        "Venray" in client.get("/mijn-gemeente/", {"gemeente": venray.pk}).content.decode()
    )
    assert client.get("/mijn-gemeente/", {"gemeente": "GM0988"}).status_code == 404


def test_an_officer_without_gemeente_reads_what_to_do(client, db):
    client.force_login(maak_gebruiker("beleidsadviseur"))
    assert "Vraag de beheerder" in client.get("/mijn-gemeente/").content.decode()


@pytest.mark.parametrize(
    ("wie", "naam", "args"),
    [
        ("coordinator", "verdeling_detail", ["2024-1"]),
        ("adviseur_venray", "verdeling_detail", ["2024-1"]),
        ("adviseur_venray", "mijn_gemeente", []),
        ("coordinator", "gemeente_list", []),
        ("begeleidingsgroep", "gemeente_detail", ["GM0984"]),
    ],
)
def test_pages_stay_within_fifteen_queries(
    client, request, django_assert_max_num_queries, halfjaar, venray, wie, naam, args
):
    maak_verhaal(maak_inzet(gemeente=venray, begin=MAANDAG + 300 * UUR), vrijgegeven=True)
    client.force_login(request.getfixturevalue(wie))
    adres = reverse(naam, args=args)
    client.get(adres, {"periode": "2024-1"})
    with django_assert_max_num_queries(15):
        client.get(adres, {"periode": "2024-1"})


def test_half_years_to_choose_run_from_the_next_to_the_first_with_the_chosen_one():
    nu = Periode.van(timezone.localdate())
    keuzes = kies_halfjaren(nu)
    assert (keuzes[0], keuzes[-1]) == (nu.volgende(), Periode(2024, 1))
    later, eerder = nu.volgende().volgende(), Periode(2019, 2)
    assert kies_halfjaren(later) == [later, *keuzes]
    assert kies_halfjaren(eerder) == [*keuzes, eerder]


def test_the_list_of_gemeenten_without_filter_shows_all(
    client, venray, beesel, coordinator
):
    client.force_login(coordinator)
    pagina = client.get("/gemeenten/").content.decode()
    assert "Venray" in pagina
    assert "Beesel" in pagina
    assert "past bij dit filter" not in pagina


@pytest.mark.parametrize(
    ("deel", "tint"), [(0, 0), (59, 0), (60, 1), (80, 2), (99, 2), (100, 3), (140, 3)]
)
def test_the_darkest_tint_says_that_all_of_the_recht_is_used(deel, tint):
    assert _tint(deel) == tint
