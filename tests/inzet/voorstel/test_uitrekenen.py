"""From the database to a proposal, outside the web request: started, killed, stopped."""

import datetime as dt

import pytest
from django.utils import timezone

from inzet.acties.voorstellen import (
    voorstel_overnemen,
    voorstel_stoppen,
)
from inzet.acties.voorstellen_rekenen import (
    _kinderen,
    reken_volgende_voorstel,
    voorstel_rekenen,
)
from inzet.models import Activiteit, Voorstel, WensRol
from inzet.selectors.voorstellen import opgave
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    UUR,
    maak_deskundige,
    maak_wensthema,
    thema,
)
from tests.inzet.voorstel.hulp import (
    maak_behoefte,
    maak_beschikbaar,
    maak_voorstel,
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
    voorstel_rekenen(pk=voorstel.pk, werkers=1)
    voorstel.refresh_from_db()
    assert voorstel.status == "gestopt"
    assert voorstel.regels.exists()


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
