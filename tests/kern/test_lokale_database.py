"""The embedded server: for laptops and tests only, and not easily upset."""

import importlib.util
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from django.core.exceptions import ImproperlyConfigured

from poolregio.kern.lokale_database import lokale_database

# Joins the server, adds a row to what earlier runs left, and prints how many there are.
PROGRAM = """
import sys, psycopg2
from pathlib import Path
from poolregio.kern.lokale_database import EIGENAAR, lokale_database
connection = psycopg2.connect(lokale_database(Path(sys.argv[1]))[EIGENAAR])
with connection, connection.cursor() as cursor:
    cursor.execute("CREATE TABLE IF NOT EXISTS rij (i int)")
    cursor.execute("INSERT INTO rij VALUES (1)")
    cursor.execute("SELECT count(*) FROM rij")
    number = cursor.fetchone()[0]
print(number, flush=True)  # after the commit: from here on it may be killed
sys.stdin.readline()  # until the test lets go
"""


@pytest.fixture
def data_dir(tmp_path):
    folder = tmp_path / "een map" / ("lang" * 30) / "pgdata"
    folder.parent.mkdir(parents=True)
    yield folder
    with start(folder) as user:  # the last to leave stops what a killed one left on
        user.communicate("\n")
    assert not (folder / "postmaster.pid").exists()


def start(data_dir):
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(data_dir)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def rows(user):
    return int(user.stdout.readline())


def test_without_the_package_it_says_to_set_database_url(monkeypatch):
    monkeypatch.setattr(importlib.util, "find_spec", lambda name: None)
    with pytest.raises(ImproperlyConfigured, match="DATABASE_URL"):
        lokale_database(Path("ergens"))


def test_nothing_is_lost_when_everything_is_killed(data_dir):
    unfinished = data_dir.with_suffix(".nieuw")
    unfinished.mkdir()
    (unfinished / "PG_VERSION").write_text("18\n")
    with start(data_dir) as first:
        assert rows(first) == 1
        with start(data_dir) as second:
            first.kill()
            assert rows(second) == 2
            second.communicate("\n")

    with start(data_dir) as user:
        assert rows(user) == 3
        user.kill()
        server = int((data_dir / "postmaster.pid").read_text().split()[0])
        os.kill(server, signal.SIGKILL)

    with start(data_dir) as user:
        assert rows(user) == 4
        user.kill()
    server = int((data_dir / "postmaster.pid").read_text().split()[0])
    os.kill(server, signal.SIGKILL)
    # After a restart of the machine, the number may be of another program.
    pid_file = data_dir / "postmaster.pid"
    pid_file.write_text(pid_file.read_text().replace(str(server), str(os.getpid()), 1))
