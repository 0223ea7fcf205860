"""The demo: the same every time, within the rules, and believable."""

import datetime as dt
import hashlib
import json
import re
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import transaction

from gemeenten.models import Afspraak, Contractjaar, Kostenboeking, Verdeelsleutel
from inzet.models import (
    Activiteit,
    Afwezigheid,
    Afwijkingsafspraak,
    Bereik,
    Beschikbaarheid,
    Inzet,
    Overdracht,
    Reeks,
    Uitzondering,
    Verhaal,
    Voorstelregel,
    WensThema,
)
from poolregio.kern.halfjaar import Periode
from poolregio.kern.vrije_tekst import herkenbare_passages
from rapportage.demo.teksten import teksten
from rapportage.models import Rapportdeel

VANDAAG = dt.date(2026, 11, 22)  # a Sunday
MD5 = ["django.contrib.auth.hashers.MD5PasswordHasher"]
VERBODEN = re.compile(
    r"\b(?:cli[eë]nt|pati[eë]nt|lotgeno|klant|kpi|achterstand|norm\b)\w*|\bscore\w*", re.I
)


def demo(**options):
    out = StringIO()
    call_command(
        "demo", stdout=out, **{"vandaag": str(VANDAAG), "halfjaren": "3"} | options
    )
    return out.getvalue()


@pytest.fixture(autouse=True)
def _lokaal(settings, tmp_path):
    settings.LOKAAL_DIR = tmp_path
    settings.PASSWORD_HASHERS = MD5


def digest():
    """Of every value that the seed and the day decide, so without ids."""
    vragen = [
        Activiteit.objects.order_by(
            "begin", "titel", "gemeente", "inzetten__deskundige__email"
        ).values_list(
            "titel", "gemeente", "begin", "eind", "aantal_inwoners", "aantal_nieuw"
        ),
        Inzet.objects.order_by("begin", "deskundige__email").values_list(
            "deskundige__email", "begin", "eind", "werkelijk_eind", "status", "reden"
        ),
        Bereik.objects.order_by(
            "activiteit__begin", "activiteit__titel", "thema", "aantal", "nieuw"
        ).values_list("thema", "aantal", "nieuw"),
        Verhaal.objects.order_by("geschreven_op", "tekst").values_list(
            "tekst", "geschreven_op", "vrijgegeven_op"
        ),
        Rapportdeel.objects.order_by(
            "rapportage__halfjaar", "soort", "gemeente", "deelopdracht__titel"
        ).values_list("tekst", "gewijzigd_op"),
        WensThema.objects.order_by("deskundige__email", "thema").values_list("thema"),
        Beschikbaarheid.objects.order_by("deskundige__email", "vanaf").values_list(
            "vanaf", "dagdelen", "max_minuten_dag", "max_minuten_week"
        ),
        Uitzondering.objects.order_by("deskundige__email", "datum").values_list(
            "datum", "dagdelen"
        ),
        Afwezigheid.objects.order_by("deskundige__email", "begin").values_list(
            "begin", "eind"
        ),
        Reeks.objects.order_by("eerste_dag", "begin", "rrule").values_list(
            "rrule", "eerste_dag", "begin", "eind"
        ),
        Voorstelregel.objects.order_by("begin", "deskundige__email").values_list(
            "behoefte__titel", "deskundige__email", "begin", "eind"
        ),
        Kostenboeking.objects.order_by("post", "datum", "boekstuk").values_list(
            "datum", "centen", "boekstuk", "teruggedraaid_op"
        ),
        Afspraak.objects.order_by("einddatum", "wat").values_list(
            "wat", "einddatum", "gemeente", "status", "afgesloten_op"
        ),
        Afwijkingsafspraak.objects.order_by("voorgesteld_op", "van").values_list(
            "van", "naar", "kwartieren", "status", "voorgesteld_op"
        ),
        Overdracht.objects.order_by("halfjaar", "gemeente").values_list("minuten"),
    ]
    rijen = json.dumps([list(vraag) for vraag in vragen], default=str)
    return hashlib.sha256(rijen.encode()).hexdigest()


@pytest.mark.django_db
def test_the_same_seed_and_day_give_the_same_rows_and_another_seed_others():
    uitkomsten = []
    for zaad in ("7", "7", "8"):
        with transaction.atomic():
            demo(zaad=zaad, halfjaren="2")
            uitkomsten.append(digest())
            transaction.set_rollback(True)
    assert uitkomsten[0] == uitkomsten[1]
    assert uitkomsten[0] != uitkomsten[2]


@pytest.mark.django_db
def test_a_longer_history_brings_its_own_key_and_contract_years():
    demo(halfjaren="3", vandaag="2024-02-01")
    assert Verdeelsleutel.objects.geldend(Periode(2023, 2)).exists()
    assert Contractjaar.objects.get(jaar=2023).bron.startswith("fictie")
    assert Activiteit.objects.in_periode(Periode(2023, 2)).exists()


@pytest.mark.parametrize(
    ("optie", "zin"),
    [
        ({"omvang": "0"}, "omvang"),
        ({"omvang": "veel"}, "heel getal"),
        ({"halfjaren": "1"}, "minstens 2"),
        ({"halfjaren": "400"}, "kalender"),
        ({"vandaag": "22-11-2026"}, "dag"),
        ({"vandaag": "1999-01-01"}, "dag"),
    ],
)
@pytest.mark.django_db
def test_an_odd_option_gets_one_clear_line(optie, zin):
    with pytest.raises(CommandError, match=zin) as error:
        demo(**optie)
    assert "\n" not in str(error.value)
    assert error.value.returncode == 2


@pytest.mark.parametrize(
    "naam",
    [
        "verhalen",
        "rapport",
        "deelopdrachten",
        "aanvragen",
        "contract",
        "geld",
        "afspraken",
    ],
)
def test_the_texts_use_no_forbidden_word_and_name_nobody(naam):
    tekst = json.dumps(teksten(naam), ensure_ascii=False, default=str)
    assert not VERBODEN.findall(tekst)
    assert not list(herkenbare_passages(tekst))
