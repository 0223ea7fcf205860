"""For any key, hours and agreements: every sum is exact, nothing is lost, made or favoured."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from gemeenten.models import Gemeente
from inzet.selectors.contractverdeling import (
    Contractverdeling,
    contracttabel,
    over_de_tijd,
)
from inzet.selectors.dienstverbanden import contracturen_in
from inzet.selectors.verdeelfeiten import Dienst, Feiten, Jaar, Sleutel
from inzet.selectors.verdeeltabel import verdeeltabel
from inzet.selectors.verdeling import _verdeel, te_verdelen_kwartieren
from inzet.selectors.waarom import halfjaren_van
from poolregio.kern.halfjaar import Periode
from poolregio.kern.uren import KWARTIER, uren_in_kolom
from poolregio.kern.verdeel import gelijke_resten, quota, verdeel

CODES = [f"GM{nummer:04}" for nummer in range(1, 8)]
PERIODEN = (Periode(2024, 1), Periode(2024, 2), Periode(2025, 1))
ALLE_HALFJAREN = (PERIODEN[0].vorige(), *PERIODEN)
KOLOMMEN = ("recht", "afspraken", "overdracht", "regionaal", "gerealiseerd", "gepland")
dagen = st.dates(dt.date(2023, 7, 1), dt.date(2025, 12, 31))
uren = st.integers(0, 200_000)


@st.composite
def sleutels(draw):
    """Seven shares of 10,000; small ones and none at all come often."""
    grenzen = sorted(draw(st.lists(st.integers(0, 10_000), min_size=6, max_size=6)))
    delen = [b - a for a, b in zip([0, *grenzen], [*grenzen, 10_000], strict=True)]
    return dict(zip(CODES, delen, strict=True))


@st.composite
def diensten(draw):
    begin, eind = draw(dagen), draw(st.none() | dagen)
    assume(eind is None or begin <= eind)
    return Dienst(Decimal(draw(st.integers(1, 4000))) / 100, begin, eind)


@st.composite
def feiten(draw):
    wie = st.sampled_from([*((code, False) for code in CODES), (None, False), (None, True)])
    minuten = st.dictionaries(wie, st.tuples(uren, uren), max_size=9)
    gegeven = Feiten(
        gemeenten=[Gemeente(gemeentecode=code, naam=code) for code in CODES],
        minuten={periode: draw(minuten) for periode in PERIODEN},
        sleutels={Sleutel("Sleutel", dt.date(2024, 1, 1), "proef"): draw(sleutels())},
        contractjaren={
            jaar: Jaar(jaar, draw(st.integers(1, 100)), "proef") for jaar in (2024, 2025)
        },
        dienstverbanden=draw(st.lists(diensten(), max_size=12)),
        overdracht=draw(
            st.dictionaries(
                st.tuples(
                    st.sampled_from([p.code for p in ALLE_HALFJAREN]),
                    st.sampled_from(CODES),
                ),
                st.integers(-9000, 9000),
                max_size=12,
            )
        ),
    )
    paren = st.lists(st.sampled_from(CODES), min_size=2, max_size=2, unique=True)
    for periode in PERIODEN:
        for van, naar in draw(st.lists(paren, max_size=4)):
            kwartieren = draw(st.integers(1, 400))
            gegeven.neem_afspraak_op(periode.code, van, naar, kwartieren)
    return gegeven


def som(rijen, kolom):
    return sum(getattr(rij, kolom) for rij in rijen)


@given(feiten())
def test_no_unit_is_lost_or_made_and_agreements_add_up_to_nothing(gegeven):
    for periode in PERIODEN:
        uitkomst = _verdeel(periode, gegeven)
        delen = uitkomst.delen
        assert som(delen, "recht") == uitkomst.te_verdelen
        assert all(deel.recht % KWARTIER == 0 for deel in delen)
        assert som(delen, "regionaal") == uitkomst.regionaal
        assert som(delen, "afspraken") == 0
        gedaan = som(delen, "gerealiseerd") + som(delen, "gepland") + uitkomst.regionaal
        mee = som(delen, "overdracht")
        assert som(delen, "saldo") == uitkomst.te_verdelen + mee - gedaan
        assert uitkomst.totaal.saldo == som(delen, "saldo")


@given(feiten(), st.randoms())
def test_the_order_in_which_facts_come_changes_nothing(gegeven, random):
    eerst = _verdeel(PERIODEN[1], gegeven)
    random.shuffle(gegeven.gemeenten)
    random.shuffle(gegeven.dienstverbanden)
    for sleutel, aandelen in gegeven.sleutels.items():
        geschud = list(aandelen.items())
        random.shuffle(geschud)
        gegeven.sleutels[sleutel] = dict(geschud)
    daarna = _verdeel(PERIODEN[1], gegeven)
    assert {deel.gemeente.pk: deel for deel in daarna.delen} == {
        deel.gemeente.pk: deel for deel in eerst.delen
    }
    assert daarna.gelijk_recht == eerst.gelijk_recht


@given(feiten())
def test_what_the_table_shows_adds_up_in_every_row_and_column(gegeven):
    for periode in PERIODEN:
        tabel = verdeeltabel(_verdeel(periode, gegeven), eigen=None)
        klopt(tabel)
        regionaal = tabel.regionaal.uren
        assert tabel.totaal.uren.regionaal == regionaal.gerealiseerd + regionaal.gepland


def klopt(tabel):
    rijen = [regel.uren for regel in tabel.regels]
    for kolom in (*KOLOMMEN, "saldo", "overgedragen"):
        assert all(getattr(rij, kolom) % KWARTIER == 0 for rij in rijen)
        assert som(rijen, kolom) == getattr(tabel.totaal.uren, kolom), kolom
    for rij in (*rijen, tabel.totaal.uren):
        erbij = rij.recht + rij.afspraken + rij.overdracht
        assert rij.saldo == erbij - rij.regionaal - rij.gerealiseerd - rij.gepland


@given(feiten())
def test_hours_that_went_along_count_once_in_the_contract(gegeven):
    halfjaren = [_verdeel(periode, gegeven) for periode in PERIODEN]
    for nummer, code in enumerate(CODES):
        rijen = [halfjaar.delen[nummer] for halfjaar in halfjaren]
        samen = over_de_tijd(rijen)
        erin = gegeven.overdracht.get((ALLE_HALFJAREN[0].code, code), 0)
        eruit = gegeven.overdracht.get((PERIODEN[-1].code, code), 0)
        assert samen.overdracht == erin - eruit
        assert samen.saldo == som(rijen, "saldo") - som(rijen, "overgedragen")
        for kolom in ("recht", "afspraken", "regionaal", "gerealiseerd", "gepland"):
            assert getattr(samen, kolom) == som(rijen, kolom)


@given(feiten())
def test_the_contract_is_what_its_half_years_show_and_adds_up_as_well(gegeven):
    uitkomst = Contractverdeling(
        looptijd=None,
        halfjaren=[_verdeel(periode, gegeven) for periode in PERIODEN],
        weggelaten=[],
    )
    tabel = contracttabel(uitkomst, eigen=None)
    klopt(tabel)
    for code in (None, *CODES):
        overzicht = halfjaren_van(tabel, code)
        for kolom, *cellen in zip(
            overzicht.som.cellen, *(rij.cellen for rij in overzicht.rijen), strict=True
        ):
            assert uren_in_kolom(sum(map(minuten_van, cellen))) == kolom
        for rij in (*overzicht.rijen, overzicht.som):
            *delen, blijft = map(minuten_van, rij.cellen)
            assert sum(delen) == blijft
    saldi = [regel.uren.saldo for regel in tabel.regels]
    assert minuten_van(halfjaren_van(tabel, None).som.cellen[-1]) == sum(saldi)


def minuten_van(tekst):
    getal = tekst.replace("−", "-").replace(".", "").replace(",", ".")
    return int(Decimal(getal) * 60)


@given(diensten(), dagen, st.sampled_from(ALLE_HALFJAREN))
def test_splitting_a_dienstverband_at_any_day_leaves_its_hours_the_same(
    dienst, dag, periode
):
    assume(dienst.begin < dag and (dienst.eind is None or dag <= dienst.eind))
    eerste = dienst._replace(eind=dag - dt.timedelta(days=1))
    tweede = dienst._replace(begin=dag)
    assert contracturen_in(periode, [dienst]) == contracturen_in(periode, [eerste, tweede])


@given(st.lists(diensten(), max_size=5))
def test_contract_hours_add_up_over_days_and_over_people(dienstverbanden):
    eerste, tweede = PERIODEN[:2]
    samen = [contracturen_in(p, dienstverbanden) for p in (eerste, tweede)]
    for periode, verwacht in zip((eerste, tweede), samen, strict=True):
        assert sum(contracturen_in(periode, [d]) for d in dienstverbanden) == verwacht
    dag_voor_dag = Fraction(0)
    dag = eerste.begin
    while dag <= tweede.einde:
        dag_voor_dag += sum(
            Fraction(d.weekuren) / 7
            for d in dienstverbanden
            if d.begin <= dag <= (d.eind or dag)
        )
        dag += dt.timedelta(days=1)
    assert dag_voor_dag == sum(samen)


@given(st.fractions(min_value=0, max_value=10**6, max_denominator=700), st.integers(1, 100))
def test_what_is_divided_is_less_than_a_quarter_below_the_exact_hours(
    contracturen, procent
):
    kwartieren = te_verdelen_kwartieren(contracturen, procent)
    assert 0 <= contracturen * procent / 100 * 4 - kwartieren < 1


@given(st.integers(0, 10**9), sleutels())
def test_the_telling_of_a_division_is_the_division(totaal, sleutel):
    verteld = quota(totaal, sleutel)
    assert {code: q.deel for code, q in verteld.items()} == verdeel(totaal, sleutel)
    for code, quotum in verteld.items():
        assert quotum.heel + Fraction(quotum.rest, quotum.som) == Fraction(
            totaal * sleutel[code], 10_000
        )
    gelijk = gelijke_resten(totaal, sleutel)
    assert len({verteld[code].rest for code in gelijk}) <= 1
    if gelijk:
        krijgt = [verteld[code].krijgt_er_een for code in gelijk]
        assert any(krijgt)
        assert not all(krijgt)


@pytest.mark.parametrize(
    ("totaal", "gewichten", "delen"),
    [
        (100, [5117, 4400, 162, 161, 160], [51, 44, 2, 2, 1]),
        (26, [9061, 7179, 5259, 3319, 1182], [9, 7, 5, 4, 1]),  # the Alabama paradox
        (27, [9061, 7179, 5259, 3319, 1182], [9, 8, 6, 3, 1]),
    ],
)
def test_published_apportionments_are_told_as_published(totaal, gewichten, delen):
    verteld = quota(totaal, dict(enumerate(gewichten)))
    assert [verteld[nummer].deel for nummer in range(len(delen))] == delen
