"""What every installation starts with, against the tables of the memo."""

from collections import defaultdict
from io import StringIO

import pytest
from django.core.management import call_command
from django.db.models import Sum

from gemeenten.gegevens import heel, rijen
from gemeenten.models import (
    Aandeel,
    Begrotingspost,
    Contract,
    Contractjaar,
    Gemeente,
    Halfjaar,
    Inzetrol,
    Kader,
    SoortActiviteit,
    SoortPlek,
    Thema,
    Verdeelsleutel,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode

pytestmark = pytest.mark.django_db
MODELS = [
    *(
        Aandeel,
        Begrotingspost,
        Contract,
        Contractjaar,
        Gebruiker,
        Gemeente,
        Halfjaar,
        Inzetrol,
    ),
    *(Kader, SoortActiviteit, SoortPlek, Thema, Verdeelsleutel),
]


@pytest.fixture
def gevuld(db):
    call_command("basisgegevens", stdout=StringIO())


@pytest.mark.usefixtures("gevuld")
class TestGevuld:
    def test_the_key_in_force_is_that_of_the_memo_and_adds_to_the_whole(self):
        sleutel = Verdeelsleutel.objects.geldend(Periode(2024, 1)).get()
        aandelen = dict(sleutel.aandelen.values_list("gemeente_id", "honderdsten"))
        assert aandelen == {
            rij["gemeentecode"]: int(rij["percentage"].replace(",", ""))
            for rij in rijen("verdeelsleutel")
        }
        assert sum(aandelen.values()) == 10_000
        assert len(aandelen) == 14
        assert sleutel.vastgesteld_door.is_active is False
        assert not sleutel.vastgesteld_door.has_usable_password()

    def test_the_budget_adds_to_the_totals_of_table_1(self):
        totalen = dict(
            Begrotingspost.objects.values_list("jaar")
            .annotate(Sum("centen"))
            .order_by("jaar")
        )
        totaal = next(rij for rij in rijen("begroting") if rij["categorie"] == "totaal")
        verwacht = {jaar: heel(totaal[str(jaar)], 100) for jaar in (2023, 2024, 2025)}
        indicatief = heel(totaal["2026-2031 per jaar (indicatief)"], 100)
        assert totalen == verwacht | dict.fromkeys(range(2026, 2032), indicatief)

    def test_table_2_follows_from_key_and_projectkosten(self):
        projectkosten = Begrotingspost.objects.filter(jaar=2024, categorie="projectkosten")
        centen = projectkosten.aggregate(som=Sum("centen"))["som"]
        aandelen = dict(Aandeel.objects.values_list("gemeente_id", "honderdsten"))
        for rij in rijen("verdeelsleutel"):
            deel = centen * aandelen[rij["gemeentecode"]]
            assert deel == heel(rij["daling_saldo_2024"], 100) * 10_000

    def test_an_empty_cell_is_no_post_and_a_zero_is_a_post_of_zero(self):
        posten = defaultdict(dict)
        for post in Begrotingspost.objects.all():
            posten[post.omschrijving][post.jaar] = post.centen
        assert posten["Startbijeenkomsten (1e jaar)"][2025] == 0
        assert 2023 not in posten["Startbijeenkomsten (1e jaar)"]
        assert list(posten["Evaluatie"]) == [2025]
        assert set(
            Begrotingspost.objects.filter(is_indicatief=True).values_list("jaar", flat=True)
        ) == set(range(2026, 2032))

    def test_half_years_run_to_the_end_of_the_second_option(self):
        codes = list(Halfjaar.objects.values_list("code", flat=True))
        assert (codes[0], codes[-1], len(codes)) == ("2024-1", "2031-2", 16)

    def test_the_lists_hold_the_codes_of_the_import_format(self):
        aantallen = [
            m.objects.count() for m in (Thema, Inzetrol, SoortActiviteit, SoortPlek, Kader)
        ]
        assert aantallen == [15, 8, 15, 11, 5]
        assert set(Thema.objects.values_list("beeld", flat=True)) == {
            *("geld", "psyche", "verslaving", "wonen", "eenzaam", "veilig", "regio")
        }

    def test_a_second_run_changes_nothing_and_respects_the_beheerder(self):
        Thema.objects.filter(code="anders").update(naam="Iets anders", is_actief=False)
        Contract.objects.update(naam="Ons contract")
        Begrotingspost.objects.filter(omschrijving="Evaluatie").update(omschrijving="Toets")
        Gemeente.objects.filter(naam="Venray").update(inwoners=45_000)
        before = {model: list(model.objects.order_by("pk").values()) for model in MODELS}

        call_command("basisgegevens", stdout=StringIO())

        after = {model: list(model.objects.order_by("pk").values()) for model in MODELS}
        assert after == before


@pytest.mark.parametrize(
    ("bedrag", "uitkomst"), [("0,78", 78), ("28,47", 2847), ("10", 1000)]
)
def test_a_percentage_becomes_exact_hundredths(bedrag, uitkomst):
    assert heel(bedrag, 100) == uitkomst


def test_a_third_decimal_is_refused():
    with pytest.raises(ValueError, match="cijfers achter de komma"):
        heel("0,785", 100)
