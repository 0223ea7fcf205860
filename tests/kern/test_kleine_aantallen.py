"""Small numbers: each cell on its own, and sums of what was published."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poolregio.kern.kleine_aantallen import beschermd, exact, som_van_gepubliceerd, som_voor


@pytest.mark.parametrize(
    ("aantal", "tekst"),
    [
        (0, "0"),
        (1, "<5"),
        (4, "<5"),
        (5, "5"),
        (7, "5"),
        (8, "10"),
        (12, "10"),
        (13, "15"),
        (142, "140"),
        (143, "145"),
    ],
)
def test_a_cell_is_protected_on_its_own(aantal, tekst):
    assert str(beschermd(aantal)) == tekst


@given(st.integers(1, 4), st.integers(1, 4))
def test_nobody_can_tell_one_from_four(a, b):
    assert beschermd(a) == beschermd(b)


@given(st.integers(5, 10**6))
def test_from_five_on_a_cell_is_at_most_two_off(aantal):
    assert abs(beschermd(aantal).waarde - aantal) <= 2
    assert beschermd(aantal).waarde % 5 == 0


@given(st.lists(st.integers(0, 500)))
def test_a_sum_depends_on_nothing_but_the_published_cells(aantallen):
    cellen = [beschermd(aantal) for aantal in aantallen]
    totaal = som_van_gepubliceerd(cellen)
    assert totaal.waarde == sum(3 if str(cel) == "<5" else int(str(cel)) for cel in cellen)
    assert str(totaal).startswith("circa ")


def test_the_coordinator_gets_an_exact_sum():
    assert str(som_voor([exact(3), exact(4)], is_exact=True)) == "7"


def test_a_negative_count_is_an_error_of_ours():
    with pytest.raises(ValueError, match="negative"):
        beschermd(-1)


def test_people_read_thousands_with_a_dot_and_a_file_gets_the_bare_number():
    cel = beschermd(1319)
    assert (str(cel), cel.tekst) == ("1.320", "1320")
    assert str(som_van_gepubliceerd([cel, cel])) == "circa 2.640"
