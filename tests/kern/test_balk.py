"""The bar of hours shows each part once, in order, and never hides what is over the recht."""

from hypothesis import given
from hypothesis import strategies as st

from poolregio.kern.balk import HOOGSTE_RUIMTE, RUIMTE, maak_balk, ruimte_voor

minuten = st.integers(0, 200_000)


def waarde(procent: str) -> float:
    return float(procent.removesuffix("%"))


def test_parts_follow_each_other_and_the_open_part_ends_at_the_recht():
    balk = maak_balk(100, 33, 45, ruimte=1000)
    assert (balk.gereal.x, balk.gereal.width) == ("0.00%", "33.00%")
    assert (balk.gepland.x, balk.gepland.width) == ("33.00%", "45.00%")
    assert (balk.open.x, balk.open.width) == ("78.00%", "22.00%")
    assert balk.recht == "100.00%"


def test_a_part_that_is_zero_is_not_drawn():
    balk = maak_balk(100, 0, 100)
    assert balk.gereal is None
    assert balk.open is None


def test_over_recht_runs_past_the_line():
    balk = maak_balk(100, 60, 50)
    assert balk.open is None
    assert waarde(balk.gepland.x) + waarde(balk.gepland.width) > waarde(balk.recht)


def test_without_recht_the_hours_still_show():
    balk = maak_balk(0, 30, 30)
    assert balk.recht == "0.00%"
    assert (balk.gereal.width, balk.gepland.width) == ("50.00%", "50.00%")
    assert maak_balk(-60, 0, 0).gereal is None


def test_bars_under_each_other_share_one_line_of_recht():
    rijen = [(100, 60, 50), (1000, 10, 10), (0, 5, 0)]
    ruimte = ruimte_voor(rijen)
    lijnen = {maak_balk(*rij, ruimte=ruimte).recht for rij in rijen if rij[0]}
    assert len(lijnen) == 1


def test_one_far_over_recht_does_not_flatten_the_others():
    assert ruimte_voor([(10, 1000, 0)]) == HOOGSTE_RUIMTE
    assert ruimte_voor([]) == RUIMTE


@given(minuten, minuten, minuten)
def test_nothing_ever_leaves_the_picture(recht, gereal, gepland):
    balk = maak_balk(recht, gereal, gepland)
    for deel in (balk.gereal, balk.gepland, balk.open):
        assert deel is None or 0 <= waarde(deel.x) + waarde(deel.width) <= 100.001
    assert 0 <= waarde(balk.recht) <= 100
