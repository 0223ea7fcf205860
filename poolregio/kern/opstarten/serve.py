"""``./start``, second half: database, data, static files, web server."""

import csv
import hashlib
import io
import os
import secrets
import signal
import subprocess
import sys
from pathlib import Path

import django
from django.apps import apps
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command
from django.db import DatabaseError, OperationalError, ProgrammingError, connections
from gunicorn.app.base import BaseApplication
from psycopg2.errors import DiskFull, InsufficientPrivilege

from poolregio.kern.opstarten.machine import BASE_DIR, FULL, LOKAAL_DIR, StopError, main
from poolregio.kern.opstarten.start import bind, parse

PATIENCE = 10  # seconds for the worker to finish what it is doing
ACCOUNTS = LOKAAL_DIR / "accounts.csv"
# By name, because this package knows no app.
FIRST_FILLED = ["inzet.Dienstverband", "inzet.Activiteit"]


def serve(arguments: list[str]) -> int | None:
    turn, *rest = arguments
    options = parse(rest)
    listener = None if options.klaar else bind(options.poort)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "poolregio.settings")
    os.environ.setdefault("SITE_URL", f"http://127.0.0.1:{options.poort}")
    os.environ.setdefault("SECRET_KEY", secret_key(LOKAAL_DIR / "secret_key"))
    set_up(leeg=options.leeg)
    os.close(int(turn))
    if listener is None:
        print("Alles staat klaar. Start de site met ./start")
        return 0
    Site(listener.fileno()).run()
    return None


def secret_key(file: Path) -> str:
    """Made once; sessions stay valid after a restart."""
    if not file.exists():
        new = file.with_suffix(".nieuw")
        new.touch(mode=0o600)
        new.write_text(secrets.token_urlsafe(50))
        new.rename(file)
    return file.read_text()


def set_up(*, leeg: bool) -> None:
    try:
        django.setup()
        for alias in connections:
            connections[alias].ensure_connection()
        print("Database bijwerken …", flush=True)
        call_command("migrate", database="eigenaar", verbosity=0)
        fill(leeg=leeg)
        collect_static()
        connections.close_all()  # each worker makes its own
    except ImproperlyConfigured as error:
        raise StopError(str(error)) from None
    except CommandError as error:
        raise StopError(f"Het klaarzetten is niet gelukt: {error}") from None
    except DatabaseError as error:
        raise StopError(explain(error)) from None


def explain(error: DatabaseError) -> str:
    """One line, without a password: PostgreSQL's messages hold none."""
    if isinstance(error.__context__, ProgrammingError):  # MigrationSchemaMissing
        error = error.__context__
    reason = str(error).strip().split("\n")[0]
    if isinstance(error.__cause__, DiskFull):
        return FULL
    if isinstance(error.__cause__, InsufficientPrivilege):
        return (
            f"Deze databaserol mag de tabellen niet aanmaken ({reason})."
            " Zet DATABASE_URL_EIGENAAR op de rol die dat wel mag; zie README.md."
        )
    if isinstance(error, OperationalError):
        return f"De database is niet bereikbaar (zie DATABASE_URL in README.md): {reason}"
    return f"De database bijwerken is niet gelukt: {reason}"


def fill(*, leeg: bool) -> None:
    """Each command is one transaction, so a killed start leaves nothing half."""
    print("Gegevens controleren …", flush=True)
    call_command("basisgegevens", stdout=io.StringIO())
    if not is_empty():
        return
    if leeg:
        call_command("lokale_accounts", stdout=io.StringIO())
    else:
        print("Voorbeeldgegevens maken …", flush=True)
        call_command("demo", stdout=io.StringIO())
        # Else the first pages are planned as for empty tables, until autovacuum comes by.
        with connections["eigenaar"].cursor() as cursor:
            cursor.execute("ANALYZE")


def is_empty() -> bool:
    """Nobody is employed and nothing is planned; the local accounts do not count."""
    return not any(apps.get_model(name).objects.exists() for name in FIRST_FILLED)


def collect_static() -> None:
    """Only when a file changed since the last time that went well."""
    state = hashlib.sha256()
    sources = [path for folder in settings.STATICFILES_DIRS for path in folder.rglob("*")]
    for path in sorted([*sources, *BASE_DIR.glob("requirements/*.txt")]):
        stat = path.stat()
        state.update(f"{path} {stat.st_size} {stat.st_mtime_ns}\n".encode())
    stamp = LOKAAL_DIR / "static.sha256"
    manifest = settings.STATIC_ROOT / "staticfiles.json"
    if manifest.exists() and stamp.exists() and stamp.read_text() == state.hexdigest():
        return
    print("Opmaak klaarzetten …", flush=True)
    stamp.unlink(missing_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(state.hexdigest())


class Site(BaseApplication):
    """Gunicorn in this process, so that Ctrl-C and ``kill`` reach it at once."""

    def __init__(self, listener: int) -> None:
        self.listener = listener
        self.werker: subprocess.Popen | None = None
        super().__init__()

    def load_config(self) -> None:
        for name, value in {
            "bind": f"fd://{self.listener}",
            "workers": 2,
            "threads": 4,
            "timeout": 120,
            "graceful_timeout": 30,
            "preload_app": True,
            "control_socket_disable": True,
            "loglevel": "warning",
            "when_ready": self.ready,
            "on_exit": self.leave,
        }.items():
            self.cfg.set(name, value)

    def load(self):
        from poolregio.wsgi import application  # noqa: PLC0415 -- after set_up

        return application

    def ready(self, _server) -> None:
        # Gunicorn reads a hang-up as "reload"; a closed terminal must not leave the site on.
        signal.signal(signal.SIGHUP, lambda *_: os.kill(os.getpid(), signal.SIGTERM))
        # Mail and long calculations. When we are killed without a chance to say goodbye, it
        # sees that its parent is gone.
        command = ["manage.py", "werker", "--ouder", str(os.getpid())]
        self.werker = subprocess.Popen([sys.executable, *command], cwd=BASE_DIR)
        announce()

    def leave(self, _server) -> None:
        if self.werker is None:
            return
        self.werker.terminate()
        try:
            self.werker.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self.werker.kill()


def announce() -> None:
    print(f"\nDe site draait op {settings.SITE_URL} (stoppen: Ctrl-C)\n")
    if ACCOUNTS.exists():
        with ACCOUNTS.open(newline="", encoding="utf-8-sig") as file:
            rows = list(csv.reader(file, delimiter=";"))
        widths = [max(map(len, column)) for column in zip(*rows, strict=False)]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
            print("  ".join(cells).rstrip())
    sys.stdout.flush()


if __name__ == "__main__":
    main(serve)
