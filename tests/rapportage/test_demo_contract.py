"""Contract, money and moved hours in the demo: within the rules on any day, and to the cent."""

import datetime as dt
from fractions import Fraction

import pytest
from django.core.management import call_command
from django.db import transaction
from django.db.models import Count, Sum
from django.test import override_settings

from gemeenten.enums import AfspraakStatus, BesluitStatus
from gemeenten.models import (
    Afspraak,
    Begrotingspost,
    Contractgesprek,
    Kostenboeking,
    OvaIndex,
    Verdeelsleutel,
    Verlengingsoptie,
    Verrekening,
)
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak, Overdracht
from inzet.selectors.verdeling import verdelingen
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode, lokaal_moment
from poolregio.kern.uren import KWARTIER
from poolregio.logboek.models import Gebeurtenis
from rapportage.demo.contract import maak_contract
from rapportage.demo.geld import maak_geld
from rapportage.demo.opzet import Opzet
from tests.rapportage.test_demo import MD5, VANDAAG, demo

DAGEN = ["2024-01-01", "2024-05-31", "2025-02-16", "2025-07-02", "2028-02-29", "2031-12-31"]
CONTRACTTIJD = tuple(Periode(jaar, n) for jaar in (2024, 2025, 2026) for n in (1, 2))


@pytest.fixture(scope="module")
def gevuld(django_db_setup, django_db_blocker, tmp_path_factory):
    """Three years, once for all tests here that only read."""
    lokaal = override_settings(
        LOKAAL_DIR=tmp_path_factory.mktemp("lokaal"), PASSWORD_HASHERS=MD5
    )
    with django_db_blocker.unblock(), lokaal, transaction.atomic():
        demo(vandaag=str(VANDAAG), halfjaren="7")
        yield
        transaction.set_rollback(True)


def maak(dag: dt.date) -> None:
    opzet = Opzet(omvang=1, halfjaren=None, zaad=7, vandaag=dag)
    manager = Gebruiker.objects.get(rol="contractmanager")
    coordinator = Gebruiker.objects.filter(rol="coordinator").earliest("email")
    maak_contract(opzet, manager, coordinator)
    maak_geld(opzet, coordinator, manager)


@pytest.mark.django_db
def test_contract_and_money_fit_any_day(settings, tmp_path):
    settings.LOKAAL_DIR, settings.PASSWORD_HASHERS = tmp_path, MD5
    call_command("basisgegevens")
    call_command("lokale_accounts", demo=True)
    for dag in map(dt.date.fromisoformat, DAGEN):
        with transaction.atomic():
            maak(dag)
            for optie in Verlengingsoptie.objects.all():
                assert (optie.status == "verlengd") == (optie.beslisdatum < dag)
            assert not Kostenboeking.objects.filter(datum__gt=dag).exists()
            besloten = Verrekening.objects.besloten().values_list("jaar", flat=True)
            assert sorted(besloten) == list(range(2024, dag.year - 1))
            assert not OvaIndex.objects.filter(jaar__gt=dag.year + 1).exists()
            transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.usefixtures("gevuld")
class TestGevuld:
    def test_published_indexes_are_real_and_others_say_they_are_fiction(self):
        echt = {
            (2024, "voorlopig"): 494,
            (2024, "definitief"): 600,
            (2025, "voorlopig"): 418,
        }
        for index in OvaIndex.objects.all():
            if waarde := echt.pop((index.jaar, index.status), None):
                assert index.honderdsten == waarde
                assert index.bron.startswith("VNG")
            else:
                assert "fictief" in index.bron
        assert not echt

    def test_a_settlement_is_what_was_not_spent_and_its_parts_add_up(self):
        standen = dict(Verrekening.objects.values_list("jaar", "status"))
        assert standen == {2024: BesluitStatus.BESLOTEN, 2025: BesluitStatus.VOORGESTELD}
        factor = Fraction(10_494, 10_000)
        begroot = sum(
            int(post.centen * factor + Fraction(1, 2))
            for post in Begrotingspost.objects.filter(jaar=2024, categorie="projectkosten")
        )
        verrekening = Verrekening.objects.get(jaar=2024)
        assert verrekening.begroot_centen == begroot
        assert 0 < verrekening.centen < begroot // 10
        for rij in Verrekening.objects.annotate(som=Sum("delen__centen")):
            assert rij.som == rij.centen

    def test_every_month_has_costs_with_something_back_and_something_reversed(self):
        per_jaar = Kostenboeking.objects.values("post__jaar").annotate(
            maanden=Count("datum__month", distinct=True)
        )
        maanden = {rij["post__jaar"]: rij["maanden"] for rij in per_jaar}
        assert maanden == {2023: 4, 2024: 12, 2025: 12, 2026: 10}
        assert Kostenboeking.objects.filter(is_teruggave=True).count() == 3
        assert Kostenboeking.objects.exclude(teruggedraaid_op=None).count() == 3

    def test_there_are_talks_every_quarter_and_agreements_in_all_states(self):
        assert Contractgesprek.objects.exclude(verslag="").count() == 11
        assert Contractgesprek.objects.filter(datum__gte=VANDAAG).count() == 1
        standen = set(Afspraak.objects.values_list("status", flat=True))
        assert standen == set(AfspraakStatus.values)
        assert Afspraak.objects.te_laat(VANDAAG).count() == 2

    def test_agreements_move_less_than_the_recht_and_are_agreed_by_the_right_people(self):
        standen = set(Afwijkingsafspraak.objects.values_list("status", flat=True))
        assert standen == set(AfwijkingStatus.values)
        for tabel in verdelingen(CONTRACTTIJD):
            uit = {
                rij["van"]: rij["som"] * KWARTIER
                for rij in Afwijkingsafspraak.objects.toegezegd()
                .filter(halfjaar=tabel.periode.code)
                .values("van")
                .annotate(som=Sum("kwartieren"))
            }
            assert uit
            assert all(m <= tabel.deel_van(g).recht for g, m in uit.items())
            assert tabel.totaal.afspraken == 0
        for rij in Afwijkingsafspraak.objects.exclude(akkoord_naar_door=None):
            assert rij.naar in rij.akkoord_naar_door.medewerker.gemeenten.all()
            assert rij.van in rij.akkoord_van_door.medewerker.gemeenten.all()

    def test_hours_go_along_as_decided_and_the_last_half_year_waits(self):
        tabellen = {str(tabel.periode.code): tabel for tabel in verdelingen(CONTRACTTIJD)}
        for rij in Overdracht.objects.all():
            assert rij.minuten == tabellen[rij.halfjaar_id].deel_van(rij.gemeente_id).saldo
        open_in = set(Overdracht.objects.voorgesteld().values_list("halfjaar", flat=True))
        assert open_in == {"2026-1"}
        assert tabellen["2024-2"].totaal.overdracht == tabellen["2024-1"].totaal.saldo

    def test_a_new_key_is_complete_and_waits(self):
        concept = Verdeelsleutel.objects.filter(vastgesteld_op=None).met_totaal().get()
        assert (concept.ingangsdatum, concept.totaal) == (dt.date(2027, 1, 1), 10_000)
        geldend = Verdeelsleutel.objects.geldend(Periode(2027, 1)).first()
        assert geldend.ingangsdatum == dt.date(2024, 1, 1)

    def test_the_log_knows_who_did_it_and_nothing_of_later_than_today(self):
        regels = Gebeurtenis.objects.filter(actie="afwijkingsafspraak_create")
        assert {(regel.onderwerp_id, regel.op, regel.door) for regel in regels} == {
            (str(rij.pk), rij.voorgesteld_op, rij.voorgesteld_door)
            for rij in Afwijkingsafspraak.objects.all()
        }
        nu = lokaal_moment(VANDAAG, dt.time(23))
        assert not Gebeurtenis.objects.filter(
            actie__contains="_besluiten", op__gt=nu
        ).exists()
        assert Gebeurtenis.objects.filter(
            actie="kostenboeking_create", op__gt=nu - dt.timedelta(days=14)
        ).exists()
