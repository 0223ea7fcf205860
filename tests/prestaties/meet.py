"""One database, measured: prints JSON on the last line. Started by ``__main__``."""

import json
import resource
import statistics
import sys
import time
from pathlib import Path

import django

django.setup()

from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode

PERIODE = Periode.van(timezone.localdate())
AGGREGATE = """
    SELECT a.gemeente_id, i.status, sum(i.minuten)
    FROM inzet_inzet i JOIN inzet_activiteit a ON a.id = i.activiteit_id
    WHERE i.begin >= %s AND i.begin < %s GROUP BY 1, 2
"""
EMPTY = "/privacy/"


def median(act, times: int = 15) -> float:
    """Milliseconds; twice unmeasured to warm up."""
    act(), act()
    measured = []
    for _ in range(times):
        begin = time.perf_counter()
        act()
        measured.append((time.perf_counter() - begin) * 1000)
    return round(statistics.median(measured), 1)


def aggregate() -> None:
    with connection.cursor() as cursor:
        cursor.execute(AGGREGATE, [PERIODE.van_moment, PERIODE.tot_moment])
        cursor.fetchall()


def client_of(rol: str) -> Client:
    client = Client(SERVER_NAME="127.0.0.1")
    users = Gebruiker.objects.filter(rol=rol, is_active=True)
    if rol == "deskundige":
        busy = Inzet.objects.in_periode(PERIODE).values("deskundige__user")
        users = users.filter(pk__in=busy)
    client.force_login(users.earliest("pk"))
    return client


def pages() -> list[tuple[str, str]]:
    activiteit = Activiteit.objects.in_periode(PERIODE).earliest("pk")
    inzet = Inzet.objects.in_periode(PERIODE).gerealiseerd().earliest("pk")
    deskundige = Ervaringsdeskundige.objects.earliest("pk")
    vorige = PERIODE.vorige().code
    return [
        ("coordinator", "/"),
        ("coordinator", "/activiteiten/"),
        ("coordinator", activiteit.get_absolute_url()),
        ("coordinator", "/activiteiten/nieuw/"),
        ("coordinator", "/inzetten/"),
        ("coordinator", inzet.get_absolute_url()),
        ("coordinator", "/deelopdrachten/"),
        ("coordinator", "/verhalen/"),
        ("coordinator", "/deskundigen/"),
        ("coordinator", deskundige.get_absolute_url()),
        ("coordinator", f"/verdeling/{PERIODE.code}/"),
        ("coordinator", "/gemeenten/GM0984/"),
        ("coordinator", "/rapportages/"),
        ("coordinator", f"/rapportages/{vorige}/"),
        ("coordinator", "/contract/"),
        ("deskundige", "/mijn-week/"),
        ("deskundige", "/inzetten/"),
        ("beleidsadviseur", "/mijn-gemeente/"),
        ("beleidsadviseur", "/activiteiten/"),
        ("beleidsadviseur", f"/verdeling/{PERIODE.code}/"),
        ("contractmanager", "/"),
        ("contractmanager", f"/verdeling/{PERIODE.code}/"),
        ("beheerder", "/accounts/"),
    ]


def measure_pages() -> dict[str, dict[str, float]]:
    clients = {rol: client_of(rol) for rol in {rol for rol, _ in pages()}}
    result = {}
    for rol, path in pages():
        client = clients[rol]
        with CaptureQueriesContext(connection) as queries:
            response = client.get(path)
        if response.status_code != 200:
            result[f"{rol} {path}"] = {"status": response.status_code}
            continue
        result[f"{rol} {path}"] = {
            "ms": median(lambda client=client, path=path: client.get(path)),
            "queries": len(queries),
        }
    empty = client_of("coordinator")
    result["floor"] = {
        "ms": round(median(lambda: empty.get(EMPTY)) + median(aggregate), 1),
        "queries": 0,
    }
    return result


def peak_mb() -> float:
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def measure_pdf() -> dict[str, float]:
    """The whole against WeasyPrint alone on the same HTML, both warm."""
    from rapportage import pdf  # noqa: PLC0415 -- loads WeasyPrint

    periode = PERIODE.vorige()
    html = pdf.rapport_html(periode)
    bare = median(lambda: pdf.html_naar_pdf(html), times=3)
    whole = median(lambda: pdf.rapport_pdf(periode), times=3)
    return {"bare_ms": bare, "whole_ms": whole, "peak_mb": peak_mb()}


if __name__ == "__main__":
    settings.ALLOWED_HOSTS += ["testserver"]
    assert Path(settings.BASE_DIR, "manage.py").exists()
    print(json.dumps(measure_pdf() if sys.argv[1] == "pdf" else measure_pages()))
