"""Fill the databases where needed, measure each in a process of its own, print the tables."""

import json
import os
import subprocess
import sys
from pathlib import Path

import psycopg2
from psycopg2.extensions import make_dsn, parse_dsn

from poolregio.kern.lokale_database import EIGENAAR, TOEPASSING, lokale_database

BASE_DIR = Path(__file__).resolve().parent.parent.parent
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
    with psycopg2.connect(**owner | {"dbname": name}) as connection:
        connection.cursor().execute("ANALYZE")


def verdict(ratio: float, limit: float) -> str:
    return f"{ratio:.2f} ({'goed' if ratio <= limit else 'TE VEEL'}, hoogstens {limit})"


def print_pages(measured: dict[str, dict[str, dict[str, float]]]) -> None:
    een, vijftig, lang = (measured[name] for name in DATABASES)
    row = "{:<52} {:>7} {:>8} {:>9} {:>11}  {}".format
    print(row("pagina", "vragen", "x1 (ms)", "x50 (ms)", "lang (ms)", "verhouding"))
    for page in een:
        values = [sizes[page] for sizes in (een, vijftig, lang)]
        if any("ms" not in value for value in values):
            print(f"{page:<52} status {[value.get('status') for value in values]}")
            continue
        ms = [value["ms"] for value in values]
        words = [f"lang {verdict(ms[2] / ms[0], 1.2)}"]
        if "/verdeling/" in page:
            floors = [sizes["floor"]["ms"] for sizes in (een, vijftig, lang)]
            worst = max(value / floor for value, floor in zip(ms, floors, strict=True))
            words.append(f"t.o.v. floor {verdict(worst, 2.5)}")
        elif page.endswith((" /activiteiten/", " /mijn-week/")):
            words.append(f"x50 {verdict(ms[1] / ms[0], 1.5)}")
        queries = max(int(value["queries"]) for value in values)
        print(row(page, queries, *ms, "; ".join(words)))


def main() -> None:
    measured = {}
    for name, options in DATABASES.items():
        fill(name, options, again="--opnieuw" in sys.argv)
        output = run(name, "-m", "tests.prestaties.meet", "pages")
        measured[name] = json.loads(output.splitlines()[-1])
    print_pages(measured)
    for name in DATABASES:
        pdf = json.loads(run(name, "-m", "tests.prestaties.meet", "pdf").splitlines()[-1])
        ratio = verdict(pdf["whole_ms"] / pdf["bare_ms"], 1.3)
        print(
            f"PDF {name}: {pdf['whole_ms']:.0f} ms, kale WeasyPrint {pdf['bare_ms']:.0f} ms, "
            f"verhouding {ratio}, geheugen {verdict(pdf['peak_mb'], 250)} MB"
        )


if __name__ == "__main__":
    main()
