"""One database, measured. ``__main__`` starts one of these for each and asks by turns.

``pages``: prints the names of the pages; then, for each line of input, the number of a page,
asks for that page once and prints what it took. ``pdf`` and ``pdf_peak`` print one answer.
"""

import json
import resource
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import django

django.setup()

from django.conf import settings
from django.db import connection
from django.test import Client

from inzet.selectors.contractverdeling import halfjaren_van, looptijd_op
from inzet.selectors.planbord import bord
from inzet.selectors.venster import Venster
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from tests.prestaties.paginas import NU, Pagina, paginas, vaste_client
from tests.prestaties.tabel import KAAL_BORD, KAAL_CONTRACT, KAAL_INEENS, KALE_SQL, LEEG

AGGREGATE = """
    SELECT a.gemeente_id, i.status, sum(i.minuten)
    FROM inzet_inzet i JOIN inzet_activiteit a ON a.id = i.activiteit_id
    WHERE i.begin >= %s AND i.begin < %s GROUP BY 1, 2
"""


class Stopwatch:
    """Server time: the processor time of this process and that of the database for it.

    On a shared machine that is steadier than the clock on the wall, which also counts the
    time that others had the processor. Everything that is read stands in memory by then.
    """

    def __init__(self):
        self.queries = 0
        with connection.cursor() as cursor:
            # All of its work in the one process that is measured.
            cursor.execute("SET max_parallel_workers_per_gather = 0")
            cursor.execute("SELECT pg_backend_pid()")
            (pid,) = cursor.fetchone()
        self.backend = Path(f"/proc/{pid}/schedstat")

    def sql(self) -> float:
        """Milliseconds of processor time of the database so far."""
        return int(self.backend.read_text().split()[0]) / 1e6

    def count(self, execute, *args):
        self.queries += 1
        return execute(*args)

    def measure(self, act: Callable[[], Any]) -> dict[str, float]:
        self.queries = 0
        sql, wall, cpu = self.sql(), time.perf_counter(), time.process_time()
        with connection.execute_wrapper(self.count):
            result = act()
        cpu, wall = time.process_time() - cpu, time.perf_counter() - wall
        sql = self.sql() - sql
        return {
            "status": getattr(result, "status_code", 200),
            "queries": self.queries,
            "kb": len(getattr(result, "content", b"")) / 1000,
            "wall": wall * 1000,
            "sql": sql,
            "ms": cpu * 1000 + sql,
        }


MOVED = """
    SELECT halfjaar_id, van_id, naar_id, sum(kwartieren) FROM inzet_afwijkingsafspraak
    WHERE status = 'overeengekomen' AND halfjaar_id = ANY (%s) GROUP BY 1, 2, 3
    UNION ALL
    SELECT DISTINCT ON (halfjaar_id, gemeente_id) halfjaar_id, gemeente_id, NULL, minuten
    FROM inzet_overdracht WHERE status = 'besloten' AND halfjaar_id = ANY (%s)
"""


def aggregate(perioden: tuple[Periode, ...]) -> None:
    """The minutes of each half-year, and what moved between gemeenten and half-years."""
    codes = [periode.code for periode in perioden]
    with connection.cursor() as cursor:
        for periode in perioden:
            cursor.execute(AGGREGATE, [periode.van_moment, periode.tot_moment])
            cursor.fetchall()
        cursor.execute(MOVED, [codes, codes])
        cursor.fetchall()


def aggregate_at_once(perioden: tuple[Periode, ...]) -> None:
    """The same as one single range: a stricter floor, for it does not tell the half-years apart."""
    codes = [periode.code for periode in perioden]
    with connection.cursor() as cursor:
        tijd = [perioden[0].van_moment, perioden[-1].tot_moment]
        cursor.execute(AGGREGATE, tijd)
        cursor.fetchall()
        cursor.execute(MOVED, [codes, codes])
        cursor.fetchall()


def contract_so_far() -> tuple[Periode, ...]:
    looptijd = looptijd_op(NU)
    assert looptijd
    return halfjaren_van(looptijd, NU)


def bare_board() -> Callable[[], None]:
    """The same questions that the data of the board asks, without Django around them."""
    coordinator = Gebruiker.objects.filter(rol=Rol.COORDINATOR).earliest("pk")
    asked: list[tuple[str, Any]] = []

    def remember(execute, sql, params, many, context):
        asked.append((sql, params))
        return execute(sql, params, many, context)

    with connection.execute_wrapper(remember):
        bord(coordinator, Venster.van("week", NU))

    def ask_again() -> None:
        with connection.cursor() as cursor:
            for sql, params in asked:
                cursor.execute(sql, params)
                cursor.fetchall()

    return ask_again


def ask(client: Client, pagina: Pagina) -> Any:
    if pagina.getypt is None:
        return client.get(pagina.adres)
    return client.post(pagina.adres, pagina.getypt)


def measure_pages() -> None:
    clients = {rol: vaste_client(rol) for rol in Rol.values}
    acts: dict[str, Callable[[], Any]] = {
        LEEG: lambda: clients["coordinator"].get("/privacy/"),
        KALE_SQL: partial(aggregate, (Periode.van(NU),)),
        KAAL_CONTRACT: partial(aggregate, contract_so_far()),
        KAAL_INEENS: partial(aggregate_at_once, contract_so_far()),
        KAAL_BORD: bare_board(),
    }
    for pagina in paginas():
        acts[f"{pagina.rol} {pagina.naam}"] = partial(ask, clients[pagina.rol], pagina)
    in_order = list(acts.values())
    print(json.dumps(list(acts)), flush=True)
    stopwatch = Stopwatch()
    for line in sys.stdin:
        print(json.dumps(stopwatch.measure(in_order[int(line)])), flush=True)


def last_report() -> tuple[Client, str, Periode]:
    periode = Periode.van(NU).vorige()
    return vaste_client("coordinator"), f"/rapportages/{periode.code}/rapport.pdf", periode


def measure_pdf() -> None:
    """The download against WeasyPrint alone on the same HTML, both warm and by turns."""
    import weasyprint  # noqa: PLC0415 -- takes long to load

    from rapportage import pdf  # noqa: PLC0415
    from rapportage.models import Rapportage  # noqa: PLC0415
    from rapportage.selectors.rapport import rapport  # noqa: PLC0415

    client, path, periode = last_report()
    html = pdf.maak_html(
        rapport(periode, rapportage=Rapportage.objects.get(halfjaar=periode.code))
    )

    def bare() -> None:
        fetcher = pdf.EigenBestanden()
        style = weasyprint.CSS(url=f"{pdf.EIGEN}css/pdf.css", url_fetcher=fetcher)
        weasyprint.HTML(string=html, base_url=pdf.EIGEN, url_fetcher=fetcher).write_pdf(
            stylesheets=[style], pdf_variant="pdf/ua-1"
        )

    def whole() -> Any:
        response = client.get(path)
        assert response.content.startswith(b"%PDF"), response.status_code
        return response

    stopwatch = Stopwatch()
    bare()
    whole()
    found: dict[str, list[float]] = {"bare": [], "whole": []}
    for _ in range(5):
        found["bare"].append(stopwatch.measure(bare)["ms"])
        found["whole"].append(stopwatch.measure(whole)["ms"])
    print(json.dumps({name: statistics.median(times) for name, times in found.items()}))


def measure_pdf_peak() -> None:
    """The highest memory of a fresh process that makes one PDF."""
    client, path, _ = last_report()
    assert client.get(path).status_code == 200
    kilobytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(json.dumps({"peak_mb": kilobytes / 1024}))


if __name__ == "__main__":
    settings.ALLOWED_HOSTS += ["testserver"]
    assert Gebruiker.objects.exists()
    {"pages": measure_pages, "pdf": measure_pdf, "pdf_peak": measure_pdf_peak}[
        sys.argv[1]
    ]()
