"""What the database itself guards about agreements on hours, also of two people at once."""

import pytest
from django.db import IntegrityError, connection
from django.utils import timezone

from gemeenten.models import Halfjaar
from inzet.acties import afwijkingsafspraken as acties
from inzet.enums import AfwijkingStatus
from inzet.models import Afwijkingsafspraak
from tests.bouwers import (
    PERIODE,
    maak_gebruiker,
    maak_halfjaar,
)
from tests.bouwers_verdeling import maak_afwijking
from tests.tegelijk import while_first_is_open

pytestmark = pytest.mark.django_db
S = AfwijkingStatus
VAST = [S.OVEREENGEKOMEN, S.GEWEIGERD, S.INGETROKKEN]
RAW = [
    "UPDATE inzet_afwijkingsafspraak SET kwartieren = 1",
    "UPDATE inzet_afwijkingsafspraak SET status = 'voorgesteld'",
    "DELETE FROM inzet_afwijkingsafspraak",
    "TRUNCATE inzet_afwijkingsafspraak",
    "ALTER TABLE inzet_afwijkingsafspraak DISABLE TRIGGER ALL",
    "DROP TRIGGER afwijkingsafspraak_ligt_vast ON inzet_afwijkingsafspraak",
    "UPDATE inzet_afwijkingsafspraakspoor SET kwartieren = 1",
    "DELETE FROM inzet_afwijkingsafspraakspoor",
]


@pytest.mark.parametrize("status", VAST)
@pytest.mark.parametrize("sql", RAW)
def test_a_settled_agreement_refuses_raw_sql_of_the_application_role(
    venray, beesel, status, sql
):
    maak_afwijking(venray, beesel, status=status)
    with pytest.raises(Exception, match=r"ligt vast|permission denied|must be owner"):
        connection.cursor().execute(sql)


@pytest.mark.parametrize("status", VAST)
@pytest.mark.parametrize(
    "wijzig",
    [
        lambda rij: Afwijkingsafspraak.objects.update(reden="anders"),
        lambda rij: Afwijkingsafspraak.objects.bulk_update([rij], ["kwartieren"]),
        lambda rij: rij.save(),
        lambda rij: rij.delete(),
    ],
    ids=["update", "bulk_update", "save", "delete"],
)
def test_a_settled_agreement_refuses_every_way_to_write(venray, beesel, status, wijzig):
    rij = maak_afwijking(venray, beesel, status=status)
    with pytest.raises(IntegrityError, match="ligt vast"):
        wijzig(rij)


def test_a_closed_half_year_takes_no_agreement_also_not_past_the_site(venray, beesel):
    maak_afwijking(venray, beesel)
    Halfjaar.objects.update(
        gesloten_op=timezone.now(), gesloten_door=maak_gebruiker("contractmanager")
    )
    with pytest.raises(IntegrityError, match="gesloten"):
        maak_afwijking(venray, beesel)


def test_the_database_knows_no_agreement_with_oneself_or_without_hours(venray, beesel):
    with pytest.raises(IntegrityError, match="tussen_twee_gemeenten"):
        maak_afwijking(venray, venray)


def test_the_database_wants_who_agreed_to_fit_the_status(venray, beesel):
    with pytest.raises(IntegrityError, match="akkoord_past_bij_status"):
        maak_afwijking(venray, beesel, akkoord_van_op=timezone.now())


@pytest.mark.django_db(transaction=True)
def test_of_two_who_promise_the_same_hours_at_once_one_wins_and_the_other_hears_why(
    recht, venray, beesel, coordinator, adviseur_venray
):
    maak_halfjaar()  # else the second waits for the first to make it, lock or no lock

    def stel_voor(door):
        acties.afwijkingsafspraak_create(
            periode=PERIODE, van=venray, naar=beesel, kwartieren=80, reden="Meer vraag.",
            door=door,
        )  # fmt: skip

    outcome = while_first_is_open(
        lambda: stel_voor(coordinator), lambda: stel_voor(adviseur_venray)
    )

    assert "nog hoogstens 6 uur afstaan" in outcome
    assert Afwijkingsafspraak.objects.get().voorgesteld_door == coordinator


@pytest.mark.django_db(transaction=True)
def test_of_two_who_decide_at_once_the_second_hears_what_it_became(
    recht, venray, beesel, coordinator, adviseur_venray
):
    afspraak = maak_afwijking(venray, beesel)
    outcome = while_first_is_open(
        lambda: acties.afwijkingsafspraak_intrekken(
            afspraak=afspraak, reden="Toch niet.", door=coordinator
        ),
        lambda: acties.afwijkingsafspraak_instemmen(
            afspraak=afspraak, gemeente=venray, door=adviseur_venray
        ),
    )

    assert "al ingetrokken. Er is niets veranderd" in outcome
    assert Afwijkingsafspraak.objects.get().status == S.INGETROKKEN
