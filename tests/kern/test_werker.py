"""The worker beside the web server: one at a time, and not put off by a broken database."""

import os
import signal
import subprocess
import sys
import time

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from inzet.management.commands.werker import taken
from inzet.models import Bericht
from poolregio.kern.opstarten.machine import BASE_DIR
from poolregio.kern.opstarten.serve import Site
from poolregio.kern.werker import ENIGE, NA_FOUT, Taak, Werker
from tests.bouwers import UUR, maak_inzet
from tests.inzet.test_berichten import NU, meld


@pytest.fixture
def geen_slot():
    """A test keeps its session, and with it the lock that a worker took there."""
    yield
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_unlock_all()")


def teller(*, elke=60.0, doe=lambda: None):
    keren = []

    def een_keer():
        keren.append(1)
        return doe()

    return keren, Taak(een_keer, elke=elke)


@pytest.mark.django_db
def test_a_task_is_done_when_its_time_has_come_and_at_once_again_while_there_is_more(
    geen_slot,
):
    rustig, eerste = teller()
    meer = iter([True, True, False])
    druk, tweede = teller(doe=lambda: next(meer))
    werker = Werker([eerste, tweede])
    assert [werker.ronde() for _ in range(4)] == [True, True, False, False]
    assert (len(rustig), len(druk)) == (1, 3)


@pytest.mark.django_db
def test_a_task_that_breaks_holds_up_no_other_and_is_left_alone_for_a_minute(
    geen_slot, caplog
):
    kapot, eerste = teller(elke=0, doe=lambda: 1 / 0)
    heel, tweede = teller(elke=0)
    werker = Werker([eerste, tweede])
    werker.ronde()
    werker.ronde()
    assert (len(kapot), len(heel)) == (1, 2)
    assert "ZeroDivisionError" in caplog.text
    assert eerste.straks > time.monotonic() + NA_FOUT - 10


@pytest.mark.django_db
def test_the_command_does_everything_once(geen_slot, deskundige, mailoutbox):
    inzet = maak_inzet(deskundige=deskundige, begin=NU + 24 * UUR)
    meld(inzet, oud=120)
    call_command("werker", "--eenmaal")
    assert len(mailoutbox) == 1
    assert Bericht.objects.get().verstuurd_op


def test_the_command_knows_no_other_options():
    with pytest.raises(CommandError):
        call_command("werker", "--altijd")
    assert all(taak.elke > 0 for taak in taken())


# As a process of its own


def omgeving():
    """The settings with which a process works in the database of this test."""
    adres = connection.get_connection_params()
    namen = ("host", "port", "user", "dbname")
    dsn = " ".join(f"{naam}={adres[naam]}" for naam in namen)
    return {"DATABASE_URL": dsn, "SECRET_KEY": "unused"}


@pytest.fixture
def start_werker(transactional_db):
    processen = []

    def start(*opties):
        proces = subprocess.Popen(
            [sys.executable, "manage.py", "werker", *opties],
            cwd=BASE_DIR,
            env=os.environ | omgeving(),
            stderr=subprocess.PIPE,
            text=True,
        )
        processen.append(proces)
        return proces

    yield start
    for proces in processen:
        if proces.poll() is None:
            proces.kill()
        proces.communicate()


def houders():
    """The server processes that hold the lock of the one worker."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT pid FROM pg_locks JOIN pg_database d ON d.oid = database"
            " WHERE locktype = 'advisory' AND objid = %s AND granted"
            " AND datname = current_database()",
            [ENIGE],
        )
        return [pid for (pid,) in cursor.fetchall()]


def wacht_op(vraag, seconden=60):
    tot = time.monotonic() + seconden
    while time.monotonic() < tot:
        if antwoord := vraag():
            return antwoord
        time.sleep(0.1)
    raise AssertionError("It did not happen.")


@pytest.mark.parametrize("nummer", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_when_told_and_leaves_its_turn_to_the_next(start_werker, nummer):
    proces = start_werker()
    wacht_op(houders)
    proces.send_signal(nummer)
    assert proces.wait(60) == 0
    assert proces.stderr.read() == ""
    wacht_op(lambda: not houders())


def test_a_second_worker_waits_and_takes_over_when_the_first_is_killed(start_werker):
    eerste = start_werker()
    (houder,) = wacht_op(houders)
    start_werker()
    time.sleep(2)
    assert houders() == [houder]
    eerste.kill()
    wacht_op(lambda: houders() not in ([], [houder]))


def test_it_says_once_that_the_database_is_gone_and_goes_on(start_werker):
    proces = start_werker()
    (houder,) = wacht_op(houders)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_terminate_backend(%s)", [houder])
    wacht_op(lambda: houders() not in ([], [houder]))
    proces.terminate()
    regels = proces.communicate(timeout=60)[1].splitlines()
    assert len(regels) == 2
    assert "kwijt" in regels[0]
    assert "terug" in regels[1]
    assert proces.returncode == 0


def test_it_stops_when_who_started_it_is_gone(start_werker):
    proces = start_werker("--ouder", "1")
    assert proces.wait(60) == 0


def test_the_site_brings_its_worker_and_takes_it_along(
    transactional_db, monkeypatch, capsys
):
    for naam, waarde in omgeving().items():
        monkeypatch.setenv(naam, waarde)
    hangup = signal.getsignal(signal.SIGHUP)
    site = Site(listener=0)
    try:
        site.ready(None)
        assert "De site draait op" in capsys.readouterr().out
        wacht_op(houders)
    finally:
        site.leave(None)
        signal.signal(signal.SIGHUP, hangup)
    assert site.werker.returncode == 0
    wacht_op(lambda: not houders())
