"""Ceding hours: who agrees when, never more than the recht, and net zero."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gemeenten.models import Halfjaar
from inzet.acties import afwijkingsafspraken as acties
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak, Dienstverband
from inzet.selectors.afwijkingsafspraken import (
    boven_recht,
    overal_boven_recht,
)
from inzet.selectors.verdeling import verdeling
from poolregio.kern.errors import ActieError
from tests.bouwers import (
    PERIODE,
    maak_adviseur,
    maak_gemeente,
)
from tests.bouwers_verdeling import maak_afwijking

pytestmark = pytest.mark.django_db

S = AfwijkingStatus
UUR = 60


def stel_voor(van, naar, door, uren=2, **meer):
    begin = {"periode": PERIODE, "kwartieren": int(uren * 4), "reden": "Meer vraag."}
    return acties.afwijkingsafspraak_create(van=van, naar=naar, door=door, **begin | meer)


@pytest.fixture
def beide(venray, beesel):
    """An officer who works for both."""
    return maak_adviseur(venray, beesel, roepnaam="Mia")


def test_what_the_coordinator_proposes_waits_for_both(recht, venray, beesel, coordinator):
    afspraak = stel_voor(venray, beesel, coordinator)
    assert afspraak.status == S.VOORGESTELD
    assert (afspraak.akkoord_van_op, afspraak.akkoord_naar_op) == (None, None)


def test_proposing_is_agreeing_for_the_own_gemeente(
    recht, venray, beesel, adviseur_venray, adviseur_beesel
):
    geeft = stel_voor(venray, beesel, adviseur_venray)
    assert (geeft.status, geeft.akkoord_van_door) == (S.AKKOORD_EEN, adviseur_venray)
    assert geeft.akkoord_naar_op is None
    krijgt = stel_voor(venray, beesel, adviseur_beesel)
    assert (krijgt.status, krijgt.akkoord_naar_door) == (S.AKKOORD_EEN, adviseur_beesel)
    assert krijgt.akkoord_van_op is None


def test_who_works_for_both_agrees_for_each_apart(recht, venray, beesel, beide):
    afspraak = stel_voor(venray, beesel, beide)
    assert afspraak.status == S.AKKOORD_EEN
    assert afspraak.akkoord_van_op
    assert not afspraak.akkoord_naar_op
    afspraak = acties.afwijkingsafspraak_instemmen(
        afspraak=afspraak, gemeente=beesel, door=beide
    )
    assert afspraak.status == S.OVEREENGEKOMEN


def test_the_begeleidingsgroep_proposes_and_agrees_as_any_officer(
    recht, venray, beesel, begeleidingsgroep, adviseur_venray
):
    afspraak = stel_voor(venray, beesel, begeleidingsgroep)
    afspraak = acties.afwijkingsafspraak_instemmen(
        afspraak=afspraak, gemeente=venray, door=adviseur_venray
    )
    assert afspraak.status == S.OVEREENGEKOMEN


@pytest.mark.parametrize("wie", ["contractmanager", "beheerder", "buitenstaander"])
def test_nobody_else_proposes(request, recht, venray, beesel, wie):
    with pytest.raises(PermissionDenied):
        stel_voor(venray, beesel, request.getfixturevalue(wie))
    assert not Afwijkingsafspraak.objects.exists()


def test_an_officer_proposes_nothing_between_two_others(recht, venray, beesel):
    with pytest.raises(PermissionDenied):
        stel_voor(venray, beesel, maak_adviseur(maak_gemeente()))
    assert not Afwijkingsafspraak.objects.exists()


def test_once_both_agreed_the_hours_move_and_the_sum_stays(
    recht, venray, beesel, adviseur_venray, adviseur_beesel
):
    eerst = verdeling(PERIODE)
    afspraak = stel_voor(venray, beesel, adviseur_venray, uren=2.25)
    assert verdeling(PERIODE).totaal == eerst.totaal
    assert verdeling(PERIODE).deel_van(venray.pk).afspraken == 0  # not yet
    acties.afwijkingsafspraak_instemmen(
        afspraak=afspraak, gemeente=beesel, door=adviseur_beesel
    )
    daarna = verdeling(PERIODE)
    assert daarna.deel_van(venray.pk).afspraken == -135
    assert daarna.deel_van(beesel.pk).afspraken == 135
    assert daarna.deel_van(beesel.pk).saldo == eerst.deel_van(beesel.pk).saldo + 135
    for kolom in ("recht", "afspraken", "beschikbaar", "saldo"):
        assert getattr(daarna.totaal, kolom) == getattr(eerst.totaal, kolom)


@pytest.mark.parametrize("status", [S.VOORGESTELD, S.AKKOORD_EEN, S.OVEREENGEKOMEN])
def test_a_gemeente_promises_no_more_than_its_recht(
    recht, venray, beesel, coordinator, status
):
    maak_afwijking(venray, beesel, 20, status=status)
    with pytest.raises(ActieError) as fout:
        stel_voor(venray, beesel, coordinator, uren=6.25)
    assert "Venray kan in het 1e halfjaar 2024 nog hoogstens 6 uur afstaan" in str(
        fout.value
    )
    assert "26 uur" in str(fout.value)
    assert "20 uur al toegezegd" in str(fout.value)
    assert stel_voor(venray, beesel, coordinator, uren=6).kwartieren == 24
    with pytest.raises(ActieError, match="geen uren meer afstaan"):
        stel_voor(venray, beesel, coordinator, uren=0.25)


@pytest.mark.parametrize("status", [S.GEWEIGERD, S.INGETROKKEN])
def test_what_was_refused_or_withdrawn_is_not_promised(
    recht, venray, beesel, coordinator, status
):
    maak_afwijking(venray, beesel, 26, status=status)
    assert stel_voor(venray, beesel, coordinator, uren=26).kwartieren == 104


def test_what_a_gemeente_gets_does_not_add_to_what_it_may_cede(
    recht, venray, beesel, coordinator
):
    maak_afwijking(beesel, venray, 10, status=S.OVEREENGEKOMEN)
    with pytest.raises(ActieError, match="hoogstens 26 uur"):
        stel_voor(venray, beesel, coordinator, uren=27)


def test_promises_of_another_half_year_do_not_count(recht, venray, beesel, coordinator):
    maak_afwijking(venray, beesel, 26, periode=PERIODE.volgende())
    assert stel_voor(venray, beesel, coordinator, uren=26).kwartieren == 104


def test_without_key_or_contractjaar_it_says_what_is_missing(venray, beesel, coordinator):
    with pytest.raises(ActieError) as fout:
        stel_voor(venray, beesel, coordinator)
    assert "geen vastgestelde verdeelsleutel" in str(fout.value)
    assert "geen contractjaar 2024" in str(fout.value)
    assert not Halfjaar.objects.exists()  # nothing was stored


def test_a_gemeente_cedes_nothing_to_itself(recht, venray, coordinator):
    with pytest.raises(ActieError, match="aan zichzelf"):
        stel_voor(venray, venray, coordinator)


def test_zero_hours_are_no_agreement(recht, venray, beesel, coordinator):
    with pytest.raises(ActieError, match="hoger is dan 0"):
        stel_voor(venray, beesel, coordinator, uren=0)


def test_when_the_recht_falls_the_agreement_stands_and_is_found(
    recht, venray, beesel, coordinator
):
    afspraak = stel_voor(venray, beesel, coordinator, uren=26)
    assert not overal_boven_recht()
    assert not boven_recht(verdeling(PERIODE), [afspraak])
    Dienstverband.objects.update(eind=dt.date(2023, 12, 31))  # the only expert left before
    (gevonden,) = overal_boven_recht()
    assert (gevonden.gemeente, gevonden.toegezegd, gevonden.recht) == (venray, 26 * UUR, 0)
    assert boven_recht(verdeling(PERIODE), [afspraak]) == [gevonden]
    afspraak.refresh_from_db()
    assert afspraak.status == S.VOORGESTELD
    assert "26 uur" in gevonden.zin


@settings(
    max_examples=20,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    paren=st.lists(
        st.tuples(
            st.sampled_from([(0, 1), (1, 0), (0, 2), (2, 0), (1, 2), (2, 1)]),
            st.integers(min_value=1, max_value=50),
            st.sampled_from(list(S)),
        ),
        max_size=8,
    )
)
def test_whatever_is_agreed_moves_hours_and_makes_or_loses_none(
    recht, venray, beesel, paren
):
    with transaction.atomic():
        drie = [venray, beesel, maak_gemeente()]
        for (van, naar), uren, status in paren:
            maak_afwijking(drie[van], drie[naar], uren, status=status)
        uitkomst = verdeling(PERIODE)
        transaction.set_rollback(True)  # a settled row cannot be deleted afterwards
    for plaats, gemeente in enumerate(drie):
        verwacht = sum(
            ((naar == plaats) - (van == plaats)) * uren * UUR
            for (van, naar), uren, status in paren
            if status == S.OVEREENGEKOMEN
        )
        assert uitkomst.deel_van(gemeente.pk).afspraken == verwacht
    assert uitkomst.totaal.afspraken == 0


def test_whether_too_much_was_promised_needs_no_inzet_of_any_half_year(
    recht, venray, beesel, coordinator
):
    stel_voor(venray, beesel, coordinator)
    with CaptureQueriesContext(connection) as gevraagd:
        assert not overal_boven_recht()
    assert not [vraag for vraag in gevraagd if "inzet_inzet" in vraag["sql"]]
