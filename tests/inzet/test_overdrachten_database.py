"""Overdracht past the acts and at the same time: a decision is for good, and is one."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.acties.overdrachten import Keuze, overdracht_besluiten, overdracht_voorstellen
from inzet.models import Overdracht
from tests.bouwers import PERIODE, maak_gebruiker
from tests.bouwers_verdeling import sluit
from tests.inzet.overdrachthulp import NAAR, besluit, geldend, maak_saldo, stand
from tests.tegelijk import while_first_is_open

pytestmark = pytest.mark.django_db


@pytest.fixture
def saldo(venray, beesel):
    return maak_saldo(venray, beesel)


@pytest.fixture
def voorstel(saldo, coordinator):
    overdracht_voorstellen(periode=PERIODE, door=coordinator)
    return saldo


class TestDatabase:
    """The application role, past the acts."""

    @pytest.fixture
    def rij(self, voorstel, venray, contractmanager):
        besluit({venray: 600}, contractmanager)
        return Overdracht.objects.get(gemeente=venray)

    @pytest.mark.parametrize(
        "sql",
        [
            "UPDATE inzet_overdracht SET minuten = 0 WHERE status = 'besloten'",
            "UPDATE inzet_overdracht SET gemeente_id = 'GM0889' WHERE status = 'besloten'",
            "DELETE FROM inzet_overdracht WHERE status = 'besloten'",
            "TRUNCATE inzet_overdracht",
            "ALTER TABLE inzet_overdracht DISABLE TRIGGER ALL",
            "UPDATE inzet_overdrachtspoor SET minuten = 0",
        ],
    )
    def test_a_decision_cannot_be_changed_by_raw_sql(self, rij, sql):
        with pytest.raises(Exception, match=r"ligt vast|permission denied|must be owner"):
            connection.cursor().execute(sql)

    def test_nor_by_update_bulk_update_save_or_delete(self, rij):
        rij.minuten = 0
        for verander in (
            lambda: Overdracht.objects.filter(pk=rij.pk).update(minuten=0),
            lambda: Overdracht.objects.bulk_update([rij], ["minuten"]),
            rij.save,
            rij.delete,
        ):
            with pytest.raises(IntegrityError, match="ligt vast"), transaction.atomic():
                verander()
        assert geldend()[rij.gemeente_id] == 600

    @pytest.mark.parametrize("status", ["voorgesteld", "besloten"])
    def test_a_closed_half_year_gets_no_row(self, rij, beesel, contractmanager, status):
        Overdracht.objects.voorgesteld().delete()
        sluit(NAAR)
        fields = {"besloten_op": timezone.now(), "besloten_door": contractmanager}
        with pytest.raises(IntegrityError, match="gesloten"):
            Overdracht.objects.create(
                halfjaar_id=PERIODE.code, gemeente=beesel, minuten=15, status=status,
                voorgesteld_op=timezone.now(), voorgesteld_door=contractmanager,
                **(fields if status == "besloten" else {}),
            )  # fmt: skip

    def test_nor_is_a_proposal_for_it_decided_or_taken_away(self, rij, contractmanager):
        sluit(NAAR)
        with pytest.raises(IntegrityError, match="gesloten"), transaction.atomic():
            Overdracht.objects.voorgesteld().update(minuten=0)
        with pytest.raises(IntegrityError, match="gesloten"), transaction.atomic():
            Overdracht.objects.voorgesteld().delete()


class TestRace:
    pytestmark = pytest.mark.django_db(transaction=True)

    @pytest.mark.parametrize("heeft_volgende", [True, False])
    def test_of_two_managers_at_once_one_decides_and_the_other_hears_why(
        self, voorstel, venray, contractmanager, heeft_volgende
    ):
        if not heeft_volgende:  # then only the half-year itself can be locked
            Halfjaar.objects.filter(pk=NAAR.code).delete()
        ander = maak_gebruiker("contractmanager")
        gezien = stand(contractmanager)[venray.pk].gezien

        def beslis(minuten, door):
            keuzes = {venray.pk: Keuze(minuten, gezien)}
            overdracht_besluiten(periode=PERIODE, keuzes=keuzes, door=door)

        outcome = while_first_is_open(
            lambda: beslis(600, contractmanager), lambda: beslis(0, ander)
        )
        assert "intussen iets veranderd bij Venray" in outcome
        assert geldend() == {venray.pk: 600}

    def test_two_proposals_at_once_are_one(self, saldo, coordinator, contractmanager):
        while_first_is_open(
            lambda: overdracht_voorstellen(periode=PERIODE, door=coordinator),
            lambda: overdracht_voorstellen(periode=PERIODE, door=contractmanager),
        )
        assert Overdracht.objects.voorgesteld().count() == 2

    def test_a_decision_waits_for_the_half_year_that_is_being_closed(
        self, voorstel, venray, contractmanager
    ):
        def sluit_volgende():
            halfjaar = Halfjaar.objects.select_for_update().get(pk=NAAR.code)
            halfjaar.gesloten_op, halfjaar.gesloten_door = timezone.now(), contractmanager
            halfjaar.save()

        outcome = while_first_is_open(
            sluit_volgende, lambda: besluit({venray: 600}, contractmanager)
        )
        assert "is gesloten" in outcome
        assert geldend() == {}
