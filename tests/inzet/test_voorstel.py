"""From asking for a proposal to planning it: who may, what waits, what goes wrong."""

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
    _kinderen,
    reken,
    reken_volgende_voorstel,
)
from inzet.models import Activiteit, Afwezigheid, Inzet, Voorstel, WensRol
from inzet.selectors.voorstellen import opgave
from poolregio.kern.errors import ActieError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    UUR,
    maak_deskundige,
    maak_halfjaar,
    maak_inzet,
    maak_wensthema,
    thema,
)
from tests.inzet.voorstelhulp import (
    HALFJAAR,
    maak_behoefte,
    maak_beschikbaar,
    maak_voorstel,
    maak_wereld,
)


class Proces:
    """What the worker sees of a child process."""

    def __init__(self, code=None):
        self.code = code

    def poll(self):
        return self.code

    def kill(self):
        self.code = -9

    def wait(self):
        return self.code


@pytest.fixture(autouse=True)
def _no_children():
    _kinderen.clear()
    yield
    _kinderen.clear()


@pytest.fixture
def pool(venray, beesel):
    return maak_wereld(venray, beesel)


@pytest.fixture
def klaar(pool, coordinator):
    """A proposal as the child process leaves it."""
    voorstel = maak_voorstel(
        coordinator, status="bezig", begonnen_op=timezone.now(), hartslag_op=timezone.now()
    )
    reken(voorstel.pk, werkers=1)
    voorstel.refresh_from_db()
    return voorstel


def neem_over(voorstel, door, gekozen=None):
    aantal = voorstel_overnemen(voorstel=voorstel, gekozen=gekozen, door=door)
    while regels_plannen(voorstel):
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


def test_every_row_keeps_to_availability_dienst_and_holidays(klaar):
    for regel in klaar.regels.select_related("deskundige"):
        lokaal = timezone.localtime(regel.begin)
        assert (lokaal.weekday(), lokaal.hour) in {(0, 9), (1, 13)}
        assert lokaal.date() not in {dt.date(2028, 4, 17), dt.date(2028, 6, 5)}
        assert regel.eind - regel.begin == 3 * UUR


def test_the_explanation_tells_each_gemeente_its_hours(klaar, venray):
    rij = next(r for r in klaar.uitleg["gemeenten"] if r["code"] == venray.pk)
    assert rij["voorgesteld"] == 180 * klaar.regels.filter(gemeente=venray).count()
    assert rij["recht"] - rij["gepland"] == rij["open"]
    assert klaar.uitleg["grens"] <= klaar.uitleg["verschil"]


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


def test_stopping_before_it_began_leaves_nothing(pool, coordinator):
    voorstel = maak_voorstel(coordinator)
    voorstel_stoppen(voorstel=voorstel, door=coordinator)
    assert not reken_volgende_voorstel(start=lambda pk: pytest.fail("started"))
    voorstel.refresh_from_db()
    assert voorstel.status == "gestopt"


def test_stopped_halfway_the_best_so_far_is_the_proposal(pool, coordinator):
    voorstel = maak_voorstel(
        coordinator, status="bezig", begonnen_op=timezone.now(), hartslag_op=timezone.now()
    )
    voorstel_stoppen(voorstel=voorstel, door=coordinator)
    reken(voorstel.pk, werkers=1)
    voorstel.refresh_from_db()
    assert voorstel.status == "gestopt"
    assert voorstel.regels.exists()


def test_what_is_over_cannot_be_stopped(klaar, coordinator):
    with pytest.raises(ActieError, match="niet meer"):
        voorstel_stoppen(voorstel=klaar, door=coordinator)


def test_the_worker_starts_one_process_and_never_waits_for_it(pool, coordinator):
    voorstel = maak_voorstel(coordinator)
    proces, gestart = Proces(), []

    def start(pk):
        gestart.append(pk)
        return proces

    assert not reken_volgende_voorstel(start=start)
    assert not reken_volgende_voorstel(start=start)
    assert gestart == [voorstel.pk]
    voorstel.refresh_from_db()
    assert voorstel.status == "bezig"


def test_a_process_that_ends_without_an_answer_is_a_failure(pool, coordinator):
    voorstel = maak_voorstel(coordinator)
    proces = Proces()
    reken_volgende_voorstel(start=lambda _: proces)
    proces.code = 1
    reken_volgende_voorstel(start=lambda _: proces)
    voorstel.refresh_from_db()
    assert voorstel.status == "mislukt"
    assert Gebeurtenis.objects.filter(actie="voorstel_rekenen").exists()


def test_a_killed_calculation_is_picked_up_again_a_few_times(pool, coordinator):
    """The worker itself was killed: nobody is left who knows the process."""
    voorstel = maak_voorstel(coordinator)
    gestart = []
    for _ in range(5):
        _kinderen.clear()
        reken_volgende_voorstel(start=lambda pk: gestart.append(pk) or Proces())
        lang_geleden = timezone.now() - dt.timedelta(seconds=61)
        Voorstel.objects.filter(status="bezig").update(hartslag_op=lang_geleden)
    voorstel.refresh_from_db()
    assert gestart == [voorstel.pk] * 3
    assert voorstel.status == "mislukt"


def test_a_calculation_with_a_heartbeat_is_left_alone(pool, coordinator):
    maak_voorstel(
        coordinator, status="bezig", begonnen_op=timezone.now(), hartslag_op=timezone.now()
    )
    assert not reken_volgende_voorstel(start=lambda pk: pytest.fail("started"))


def test_the_worker_plans_what_was_taken_over(klaar, coordinator):
    voorstel_overnemen(voorstel=klaar, door=coordinator)
    assert reken_volgende_voorstel(start=lambda pk: pytest.fail("started"))
    assert Activiteit.objects.exists()


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
    reken(opnieuw.pk, werkers=1)
    opnieuw.refresh_from_db()
    assert opnieuw.status == "klaar"
    for rij in opnieuw.uitleg["gemeenten"]:
        assert rij["gepland"] > 0
        assert rij["voorgesteld"] <= max(0, rij["open"]) + 90


def test_who_never_said_when_or_has_no_training_is_named_not_proposed(
    pool, coordinator, venray
):
    stil = maak_deskundige(woongemeente=venray, is_opgeleid=False)
    voorstel = maak_voorstel(coordinator)
    vraag = opgave(voorstel)
    assert vraag.zonder_beschikbaarheid == [stil.pk]
    assert vraag.zonder_opleiding == [stil.pk]
    kan = next(d for d in vraag.probleem.deskundigen if d.sleutel == stil.pk)
    assert kan.vrij == frozenset()


def test_a_withdrawn_wish_theme_does_not_count(pool, coordinator):
    """Only consent in force; and the explanation names no theme at all."""
    (een, ander), (behoefte, _) = pool
    behoefte.thema = thema("schulden")
    behoefte.save()
    maak_wensthema(een, "eenzaamheid")
    maak_wensthema(
        ander,
        "eenzaamheid",
        ingetrokken_op=timezone.now(),
        ingetrokken_door=coordinator,
    )
    WensRol.objects.create(deskundige=een, rol=behoefte.rol)
    vraag = opgave(maak_voorstel(coordinator))
    gemist = {d.sleutel: d.gemist[behoefte.pk] for d in vraag.probleem.deskundigen}
    assert gemist == {een.pk: 1, ander.pk: 0}


def test_reading_the_problem_asks_as_many_questions_for_more_people(
    pool, coordinator, venray, django_assert_num_queries
):
    voorstel = maak_voorstel(coordinator)
    opgave(voorstel)
    from django.db import connection  # noqa: PLC0415
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415

    with CaptureQueriesContext(connection) as eerst:
        opgave(voorstel)
    for _ in range(3):
        maak_beschikbaar(maak_deskundige(woongemeente=venray))
        maak_behoefte(venray)
    with django_assert_num_queries(len(eerst)):
        opgave(voorstel)
