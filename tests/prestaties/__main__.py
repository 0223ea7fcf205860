"""Fill the databases where needed, measure each in a process of its own, print the tables."""

import json
import os
import statistics
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg2
from psycopg2.extensions import make_dsn, parse_dsn

from poolregio.kern.lokale_database import EIGENAAR, TOEPASSING, lokale_database
from tests.prestaties.tabel import FLOORS, STRENG, beeld_regel, pdf_regel, regels

BASE_DIR = Path(__file__).resolve().parent.parent.parent
WARM_UP, TIMES = 2, 9
DATABASES = {
    "prestaties_1": [],
    "prestaties_50": ["--omvang", "50"],
    "prestaties_lang": ["--halfjaren", "70"],
}


def environment(name: str) -> dict[str, str]:
    addresses = lokale_database(BASE_DIR / ".lokaal" / "pgdata")
    address = {
        role: make_dsn(**parse_dsn(dsn) | {"dbname": name})
        for role, dsn in addresses.items()
    }
    return os.environ | {
        "DATABASE_URL": address[TOEPASSING],
        "DATABASE_URL_EIGENAAR": address[EIGENAAR],
        "SECRET_KEY": "measuring",
        "DJANGO_SETTINGS_MODULE": "poolregio.settings",
    }


def run(name: str, *arguments: str) -> str:
    command = [sys.executable, *arguments]
    done = subprocess.run(
        command,
        cwd=BASE_DIR,
        env=environment(name),
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout


def fill(name: str, options: list[str], *, again: bool) -> None:
    """Make and fill a database, unless it is there and full."""
    owner = parse_dsn(environment("pool")["DATABASE_URL_EIGENAAR"])
    connection = psycopg2.connect(**owner)
    connection.autocommit = True
    with connection.cursor() as cursor:
        if again:
            cursor.execute(f"DROP DATABASE IF EXISTS {name}")
        cursor.execute("SELECT FROM pg_database WHERE datname = %s", [name])
        if not cursor.rowcount:
            cursor.execute(f"CREATE DATABASE {name}")
    connection.close()
    run(name, "manage.py", "migrate", "--database", "eigenaar", "--verbosity", "0")
    run(name, "manage.py", "basisgegevens")
    run(name, "manage.py", "demo", *options)
    run(name, "-m", "tests.prestaties.aanvulling")
    with psycopg2.connect(**owner | {"dbname": name}) as connection:
        connection.cursor().execute("ANALYZE")


class Worker:
    """A process that measures one database when asked."""

    def __init__(self, name: str):
        command = [sys.executable, "-m", "tests.prestaties.meet", "pages"]
        self.process = subprocess.Popen(
            command,
            cwd=BASE_DIR,
            env=environment(name),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self.process.stdin
        assert self.process.stdout
        self.questions, self.answers = self.process.stdin, self.process.stdout
        self.pages: list[str] = self._answer()

    def _answer(self) -> Any:
        return json.loads(self.answers.readline())

    def ask(self, number: int) -> dict[str, float]:
        self.questions.write(f"{number}\n")
        self.questions.flush()
        return self._answer()


def measure() -> list[dict[str, dict[str, float]]]:
    """Every page by turns from each database, so that a busy moment hits all of them."""
    workers = [Worker(name) for name in DATABASES]
    medians: list[dict[str, dict[str, float]]] = [{} for _ in workers]
    alleen = sys.argv[sys.argv.index("--alleen") + 1] if "--alleen" in sys.argv else ""
    for number, page in enumerate(workers[0].pages):
        if not page.startswith("floor") and not any(
            deel in page for deel in alleen.split(",")
        ):
            continue
        found: list[list[dict[str, float]]] = [[] for _ in workers]
        for _ in range(WARM_UP + TIMES):
            for worker, answers in zip(workers, found, strict=True):
                answer = worker.ask(number)
                # The floor in the same moment, so that both are slowed down by the same.
                for name, floors in (("floor", FLOORS), ("streng", STRENG)):
                    if page in floors:
                        parts = [worker.pages.index(part) for part in floors[page]]
                        answer[name] = sum(worker.ask(part)["ms"] for part in parts)
                answers.append(answer)
        for answers, median in zip(found, medians, strict=True):
            median[page] = {
                key: statistics.median(answer[key] for answer in answers[WARM_UP:])
                for key in answers[0]
            }
    for worker in workers:
        worker.process.communicate()
    return medians


def main() -> None:
    for name, options in DATABASES.items():
        fill(name, options, again="--opnieuw" in sys.argv)
    run(name, "manage.py", "collectstatic", "--noinput")
    for line in regels(measure()):
        print(line)
    alles = "--alleen" not in sys.argv
    for name in DATABASES if alles or "planbord" in sys.argv[-1] else ():
        output = run(name, "-m", "tests.prestaties.eerste_beeld")
        print(beeld_regel(name, json.loads(output.splitlines()[-1])))
    for name in DATABASES if alles else ():
        pdf: dict[str, float] = {}
        for what in ("pdf", "pdf_peak"):
            output = run(name, "-m", "tests.prestaties.meet", what)
            pdf |= json.loads(output.splitlines()[-1])
        print(pdf_regel(name, pdf))


if __name__ == "__main__":
    main()
