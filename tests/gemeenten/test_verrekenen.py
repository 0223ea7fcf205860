"""What goes back, and how it is divided: exact to the cent for any key and any amount."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemeenten.rekenen.verrekenen import delen, te_verrekenen

# A busy machine is no reason to fail.
rustig = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


@st.composite
def sleutels(draw):
    """Fourteen shares that add up to 10 000."""
    grenzen = sorted(draw(st.lists(st.integers(0, 10_000), min_size=13, max_size=13)))
    aandelen = [b - a for a, b in zip([0, *grenzen], [*grenzen, 10_000], strict=True)]
    return {f"GM{n:04}": aandeel for n, aandeel in enumerate(aandelen)}


@rustig
@given(st.integers(0, 10**11), sleutels())
def test_the_parts_always_add_up_and_none_is_a_cent_away_from_exact(centen, sleutel):
    per_code, _gelijk = delen(centen, sleutel)
    assert sum(deel.centen for deel in per_code.values()) == centen
    for code, deel in per_code.items():
        assert abs(deel.centen * 10_000 - centen * sleutel[code]) < 10_000
        assert deel.kreeg_rest == (deel.centen * 10_000 > centen * sleutel[code])


@rustig
@given(st.integers(0, 10**9), sleutels(), st.randoms())
def test_the_order_of_the_key_does_not_matter(centen, sleutel, random):
    door_elkaar = list(sleutel.items())
    random.shuffle(door_elkaar)
    assert delen(centen, dict(door_elkaar))[0] == delen(centen, sleutel)[0]


@rustig
@given(st.integers(0, 10**9), st.integers(-(10**9), 10**9))
def test_never_below_zero_and_never_more_than_what_was_left(begroot, geboekt):
    uitkomst = te_verrekenen(begroot, geboekt)
    assert uitkomst == (begroot - geboekt if begroot > geboekt else 0)


def test_a_tie_goes_to_the_larger_share_then_to_the_lower_code_and_is_told():
    per_code, gelijk = delen(1, {"GM1": 5000, "GM0": 5000})
    assert per_code["GM0"].centen == 1
    assert sorted(gelijk) == ["GM0", "GM1"]
