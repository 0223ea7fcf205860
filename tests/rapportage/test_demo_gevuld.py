"""A filled demo: within the rules, near the shares, and something to do today."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.db.models import F, Sum
from django.test import override_settings
from django.utils import timezone

from gemeenten.models import Behoefte, Gemeente, Startbijeenkomst, Verdeelsleutel
from inzet.acties import voorstellen
from inzet.enums import GEREALISEERD
from inzet.models import (
    Activiteit,
    Afwezigheid,
    Dienstverband,
    Inzet,
    Reeks,
    Verhaal,
    Voorstelregel,
)
from inzet.selectors.rooster import Rooster
from poolregio.kern.dagdeel import delen_van
from poolregio.kern.halfjaar import NEDERLAND, Periode
from rapportage.models import Rapportage, Rapportdeel
from tests.rapportage.test_demo import MD5, VANDAAG, demo

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("gevuld")]


@pytest.fixture(scope="module")
def gevuld(django_db_setup, django_db_blocker, tmp_path_factory):
    """Once for all tests here: each has a savepoint of its own in this transaction."""
    lokaal = override_settings(
        LOKAAL_DIR=tmp_path_factory.mktemp("lokaal"), PASSWORD_HASHERS=MD5
    )
    with django_db_blocker.unblock(), lokaal, transaction.atomic():
        demo(vandaag=str(VANDAAG))
        yield
        transaction.set_rollback(True)


def test_the_region_is_at_work_this_week_and_today():
    begin = dt.datetime(2026, 11, 16, tzinfo=NEDERLAND)
    week = Inzet.objects.filter(begin__gte=begin, begin__lt=begin + dt.timedelta(7))
    assert {"uitgevoerd", "bevestigd"} <= set(week.values_list("status", flat=True))
    vandaag = dt.datetime(2026, 11, 22, tzinfo=NEDERLAND)
    assert week.filter(begin__gte=vandaag, deskundige__email="sanne@pool.example").exists()
    nu = dt.datetime(2026, 11, 22, 12, tzinfo=NEDERLAND)
    assert Inzet.objects.te_registreren(nu).exists()
    assert not Inzet.objects.filter(status__in=GEREALISEERD, werkelijk_eind__gt=nu).exists()


def test_each_gemeente_gets_hours_near_its_share():
    periode = Periode(2026, 1)
    assert set(Activiteit.objects.values_list("gemeente", flat=True)) == {
        None,
        *Gemeente.objects.values_list("pk", flat=True),
    }
    sleutel = Verdeelsleutel.objects.geldend(periode).get()
    minuten = dict(
        Inzet.objects.telt()
        .in_periode(periode)
        .values_list("activiteit__gemeente")
        .annotate(Sum("minuten"))
        .exclude(activiteit__gemeente=None)
    )
    weekuren = sum(d.weekuren for d in Dienstverband.objects.op(periode.begin))
    recht = float(weekuren) * 60 * 0.75 * 181 / 7
    assert 0.65 < sum(minuten.values()) / recht < 1
    assert all(
        minuten[aandeel.gemeente_id] > 0.4 * recht * aandeel.honderdsten / 10_000
        for aandeel in sleutel.aandelen.all()
    )


def test_nobody_works_outside_a_dienstverband_or_at_night():
    with connection.cursor() as cursor:
        cursor.execute("""
            SELECT count(*) FROM inzet_inzet i WHERE NOT EXISTS (
                SELECT FROM inzet_dienstverband d WHERE d.deskundige_id = i.deskundige_id
                AND (i.begin AT TIME ZONE 'Europe/Amsterdam')::date
                    BETWEEN d.begin AND coalesce(d.eind, 'infinity'))
        """)
        assert cursor.fetchone() == (0,)
    uren = {
        (begin.astimezone(NEDERLAND).hour, eind.astimezone(NEDERLAND).hour)
        for begin, eind in Inzet.objects.values_list("begin", "eind")
    }
    assert min(begin for begin, _ in uren) >= 9
    assert max(eind for _, eind in uren) <= 21


def test_by_far_most_is_planned_when_the_expert_can():
    ids = Inzet.objects.values_list("deskundige", flat=True).distinct()
    rooster = Rooster.van(set(ids), dt.date(2025, 7, 1), dt.date(2027, 6, 30))
    tijden = [tijd for wie in ids for tijd in rooster.tijden[wie]]
    buiten = [
        tijd
        for tijd in tijden
        if not rooster.is_afwezig(tijd.deskundige, tijd.dag)
        and any(
            deel not in (rooster.vrije_delen(tijd.deskundige, dag) or ())
            for dag, deel in delen_van(tijd.begin, tijd.eind)
        )
    ]
    assert len(buiten) < 0.03 * len(tijden)


def test_some_are_away_now_or_later_and_nobody_worked_while_away():
    komend = Afwezigheid.objects.exclude(eind__lt=VANDAAG)
    assert komend.filter(begin=VANDAAG, eind=None).count() == 1
    assert komend.filter(begin__gt=VANDAAG).exists()
    for afwezigheid in Afwezigheid.objects.filter(begin__lte=VANDAAG):
        gedaan = Inzet.objects.gerealiseerd().filter(
            deskundige=afwezigheid.deskundige, begin__date__gte=afwezigheid.begin
        )
        assert not gedaan.filter(begin__date__lte=afwezigheid.eind or VANDAAG).exists()


def test_what_is_asked_for_is_about_what_the_pool_can_do():
    dag = dt.date(2026, 7, 1)
    in_dienst = Dienstverband.objects.filter(begin__lte=dag).exclude(eind__lt=dag)
    kan = float(in_dienst.aggregate(som=Sum("weekuren"))["som"]) * 26 * 60 * 0.75
    behoeften = Behoefte.objects.geldend().filter(jaar=2026)
    assert 0.8 < sum(b.minuten_per_halfjaar for b in behoeften) / kan < 1.1
    assert behoeften.values("gemeente").distinct().count() == 15  # the region is one


def test_needs_keep_the_rules_go_along_and_are_answered_by_activities():
    for behoefte in Behoefte.objects.all():
        behoefte.full_clean()
        if vorige := behoefte.overgenomen_van:
            assert (vorige.jaar + 1, vorige.gemeente) == (behoefte.jaar, behoefte.gemeente)
            assert not vorige.is_vervallen
    assert Activiteit.objects.filter(behoefte__isnull=False).count() > 300
    assert (
        not Activiteit.objects.filter(behoefte__isnull=False)
        .exclude(behoefte__gemeente=F("gemeente"))
        .exclude(gemeente=None)
        .exists()
    )


def test_most_gemeenten_had_a_kick_off_and_one_is_still_to_come():
    rijen = Startbijeenkomst.objects.all()
    assert len(rijen) == 13
    assert sum(rij.aantal_aanwezigen is None for rij in rijen) == 1
    assert all(rij.datum.weekday() < 5 for rij in rijen)


def test_there_is_a_report_in_the_making_and_stories_that_wait():
    assert Rapportage.objects.get().status == "ter_beoordeling"
    assert Rapportdeel.objects.filter(soort="meerwaarde").count() == 12
    assert Verhaal.objects.vrijgegeven().exists()
    assert Verhaal.objects.filter(vrijgegeven_op=None).exists()


def test_a_second_time_it_says_so_politely():
    aantal = Inzet.objects.count()
    assert "Er zijn al activiteiten" in demo(vandaag=str(VANDAAG))
    assert Inzet.objects.count() == aantal


def test_there_are_series_and_a_proposal_that_can_be_taken_over():
    for reeks in Reeks.objects.all():
        dagen = {een.dag for een in reeks.regel.dagen(reeks.eerste_dag)}
        rijen = {timezone.localtime(a.begin).date() for a in reeks.activiteiten.all()}
        assert len(rijen) > 2
        assert rijen <= dagen
    regel = Voorstelregel.objects.earliest("begin")
    assert (
        voorstellen.voorstel_overnemen(
            voorstel=regel.voorstel, door=regel.voorstel.gevraagd_door
        )
        == Voorstelregel.objects.count()
    )
    voorstellen.regels_plannen(voorstel=regel.voorstel, seconden=60)
    assert not Voorstelregel.objects.filter(activiteit=None).exists()
