"""Amounts as Dutch people type them; another notation is refused and never guessed."""

import pytest
from django import forms
from hypothesis import given
from hypothesis import strategies as st

from poolregio.kern.bedrag import BedragVeld, lees_bedrag, lees_procent
from poolregio.kern.errors import WaardeError
from poolregio.kern.opmaak import bedrag


@pytest.mark.parametrize(
    ("tekst", "centen"),
    [
        ("1.234,56", 123456),
        ("1234,56", 123456),
        ("1234", 123400),
        ("1.234", 123400),
        ("€ 1.234.567,8", 123456780),
        (" 0,05 ", 5),
    ],
)
def test_dutch_notation_is_read_to_the_cent(tekst, centen):
    assert lees_bedrag(tekst) == centen


@pytest.mark.parametrize(
    "tekst",
    [
        "1,234.56",
        "12.34",
        "12,345",
        "1.2345",
        "1.23.456",
        "12,",
        ",50",
        "1 euro",
        "1e3",
        "٣",
        "",
    ],
)
def test_another_notation_gets_a_sentence_about_the_comma(tekst):
    with pytest.raises(WaardeError, match="Schrijf een komma voor de centen"):
        lees_bedrag(tekst)


def test_an_amount_below_zero_only_where_that_means_something():
    with pytest.raises(WaardeError, match="zonder min"):
        lees_bedrag("-5")
    assert lees_bedrag("−5,50", negatief=True) == -550


@given(st.integers(-(10**11), 10**11))
def test_what_we_write_we_read(centen):
    assert lees_bedrag(bedrag(centen), negatief=True) == centen


@pytest.mark.parametrize("tekst", ["4.94", "4,945", "vier", "1.000"])
def test_a_percentage_with_a_dot_is_refused(tekst):
    with pytest.raises(WaardeError, match="Schrijf een komma"):
        lees_procent(tekst)


class Formulier(forms.Form):
    bedrag = BedragVeld(maximum=100_00)


def test_the_field_keeps_what_was_typed_and_says_the_maximum():
    form = Formulier({"bedrag": "12.34"})
    assert not form.is_valid()
    assert 'value="12.34"' in str(form["bedrag"])
    assert "Vul hoogstens 100,00 in." in str(Formulier({"bedrag": "100,01"}).errors)
    assert "Vul een bedrag in." in str(Formulier({"bedrag": " "}).errors)
    assert Formulier(initial={"bedrag": 1234})["bedrag"].value() == 1234
    assert 'value="12,34"' in str(Formulier(initial={"bedrag": 1234})["bedrag"])
