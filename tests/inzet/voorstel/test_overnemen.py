"""Asking for a proposal, taking it over by row or whole, and throwing it away."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.utils import timezone

from inzet.acties.voorstellen import (
    regels_plannen,
    voorstel_overnemen,
    voorstel_stoppen,
    voorstel_verwijderen,
    voorstel_vragen,
)
from inzet.acties.voorstellen_rekenen import (
    voorstel_rekenen,
)
from inzet.models import Activiteit, Afwezigheid, Inzet, Voorstel
from poolregio.kern.errors import ActieError
from tests.bouwers import (
    maak_halfjaar,
    maak_inzet,
)
from tests.inzet.voorstel.hulp import (
    HALFJAAR,
    maak_voorstel,
)


def neem_over(voorstel, door, gekozen=None):
    aantal = voorstel_overnemen(voorstel=voorstel, gekozen=gekozen, door=door)
    while regels_plannen(voorstel=voorstel):
        pass
    voorstel.refresh_from_db()
    return aantal


def test_only_the_coordinator_asks_for_a_proposal(pool, contractmanager, deskundige):
    for user in (contractmanager, deskundige.user):
        with pytest.raises(PermissionDenied):
            voorstel_vragen(
                halfjaar=maak_halfjaar(HALFJAAR),
                vanaf=HALFJAAR.begin,
                tijdslimiet=10,
                door=user,
            )


def test_one_calculation_at_a_time_for_a_half_year(pool, coordinator, andere_coordinator):
    vraag = {
        "halfjaar": maak_halfjaar(HALFJAAR),
        "vanaf": HALFJAAR.begin,
        "tijdslimiet": 10,
    }
    voorstel_vragen(**vraag, door=coordinator)
    with pytest.raises(ActieError, match="al aan een voorstel"):
        voorstel_vragen(**vraag, door=andere_coordinator)
    assert Voorstel.objects.count() == 1


@pytest.mark.parametrize("vanaf", [dt.date(2027, 12, 31), dt.date(2028, 7, 1)])
def test_a_proposal_begins_in_its_half_year(pool, coordinator, vanaf):
    with pytest.raises(ActieError, match="Kies een dag van"):
        voorstel_vragen(
            halfjaar=maak_halfjaar(HALFJAAR), vanaf=vanaf, tijdslimiet=10, door=coordinator
        )


def test_a_closed_half_year_is_not_proposed(pool, coordinator):
    halfjaar = maak_halfjaar(
        HALFJAAR, gesloten_op=timezone.now(), gesloten_door=coordinator
    )
    with pytest.raises(ActieError, match="gesloten"):
        voorstel_vragen(
            halfjaar=halfjaar, vanaf=HALFJAAR.begin, tijdslimiet=10, door=coordinator
        )


def test_without_a_key_there_is_nothing_to_divide(coordinator):
    with pytest.raises(ActieError, match="verdeelsleutel"):
        voorstel_vragen(
            halfjaar=maak_halfjaar(HALFJAAR),
            vanaf=HALFJAAR.begin,
            tijdslimiet=10,
            door=coordinator,
        )


def test_a_proposal_plans_nothing_until_it_is_taken_over(klaar):
    assert klaar.status == "klaar"
    assert klaar.regels.count() > 20
    assert Activiteit.objects.count() == 0


def test_taken_over_whole_it_is_all_planned_without_warnings(klaar, coordinator):
    aantal = klaar.regels.count()
    assert neem_over(klaar, coordinator) == aantal
    assert Inzet.objects.count() == aantal
    assert set(Inzet.objects.values_list("status", flat=True)) == {"voorgesteld"}
    assert not Inzet.objects.exclude(waarschuwingen=[]).exists()
    regel = klaar.regels.select_related("activiteit").first()
    assert regel.activiteit.behoefte_id == regel.behoefte_id
    assert regel.activiteit.titel == "Inloop over geldzorgen"


def test_only_the_chosen_rows_are_planned(klaar, coordinator):
    een, twee = klaar.regels.all()[:2]
    assert neem_over(klaar, coordinator, [een.pk, twee.pk]) == 2
    assert Activiteit.objects.count() == 2


def test_a_double_click_plans_nothing_twice(klaar, coordinator, andere_coordinator):
    regel = klaar.regels.first()
    neem_over(klaar, coordinator, [regel.pk])
    for door in (coordinator, andere_coordinator):
        with pytest.raises(ActieError, match="niets gekozen"):
            voorstel_overnemen(voorstel=klaar, gekozen=[regel.pk], door=door)
    assert Activiteit.objects.count() == 1


def test_a_row_that_cannot_any_more_does_not_hold_up_the_others(klaar, coordinator):
    een, twee = klaar.regels.all()[:2]
    maak_inzet(deskundige=een.deskundige, begin=een.begin)
    neem_over(klaar, coordinator, [een.pk, twee.pk])
    een.refresh_from_db()
    twee.refresh_from_db()
    assert (een.activiteit, een.overgenomen_op) == (None, None)
    assert twee.activiteit is not None
    assert een.deskundige.roepnaam in klaar.voortgang["geweigerd"][str(een.pk)]


def test_a_new_absence_is_planned_with_its_reason(klaar, coordinator):
    """Taking over is a decision: the warning is kept, with why."""
    regel = klaar.regels.first()
    dag = timezone.localdate(regel.begin)
    Afwezigheid.objects.create(deskundige=regel.deskundige, begin=dag, eind=dag)
    neem_over(klaar, coordinator, [regel.pk])
    inzet = Inzet.objects.get()
    assert inzet.waarschuwingen == ["afwezig"]
    assert inzet.waarschuwing_reden == "Voorstel overgenomen"


def test_a_coordinator_never_takes_over_rows_of_their_own(klaar, coordinator):
    regel = klaar.regels.first()
    regel.deskundige.user = coordinator
    regel.deskundige.save()
    neem_over(klaar, coordinator, [regel.pk])
    assert Inzet.objects.count() == 0
    assert "eigen inzet" in klaar.voortgang["geweigerd"][str(regel.pk)]


def test_a_need_that_lapsed_is_not_planned(klaar, coordinator):
    regel = klaar.regels.first()
    regel.behoefte.vervallen_op = timezone.now()
    regel.behoefte.vervallen_door = coordinator
    regel.behoefte.vervallen_reden = "Er is nu een ander aanbod."
    regel.behoefte.save()
    neem_over(klaar, coordinator, [regel.pk])
    assert Activiteit.objects.count() == 0
    assert "vervallen" in klaar.voortgang["geweigerd"][str(regel.pk)]


def test_what_is_over_cannot_be_stopped(klaar, coordinator):
    with pytest.raises(ActieError, match="niet meer"):
        voorstel_stoppen(voorstel=klaar, door=coordinator)


def test_removing_a_proposal_leaves_what_was_planned(klaar, coordinator):
    neem_over(klaar, coordinator, [klaar.regels.first().pk])
    voorstel_verwijderen(voorstel=klaar, door=coordinator)
    assert not Voorstel.objects.exists()
    assert Activiteit.objects.count() == 1


def test_what_is_planned_for_a_need_is_not_proposed_again(klaar, coordinator, venray):
    neem_over(klaar, coordinator)
    opnieuw = maak_voorstel(
        coordinator, status="bezig", begonnen_op=timezone.now(), hartslag_op=timezone.now()
    )
    voorstel_rekenen(pk=opnieuw.pk, werkers=1)
    opnieuw.refresh_from_db()
    assert opnieuw.status == "klaar"
    for rij in opnieuw.uitleg["gemeenten"]:
        assert rij["gepland"] > 0
        assert rij["voorgesteld"] <= max(0, rij["open"]) + 90
