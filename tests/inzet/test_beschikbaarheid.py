"""When an expert can work: the last pattern that began holds, a day may differ, absence wins."""

import datetime as dt
import json
from itertools import chain

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.urls import reverse

from inzet.acties.afwezigheden import (
    afwezigheid_beeindigen,
    afwezigheid_melden,
    afwezigheid_verwijderen,
)
from inzet.acties.beschikbaarheid import (
    beschikbaarheid_opgeven,
    beschikbaarheid_update,
    beschikbaarheid_verwijderen,
    uitzondering_opgeven,
    uitzondering_verwijderen,
)
from inzet.models import Afwezigheid, Beschikbaarheid, Uitzondering
from inzet.selectors.beschikbaarheid import beeld_van, twee_weken
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    maak_afwezigheid,
    maak_beschikbaarheid,
    maak_uitzondering,
    over,
)

MAANDAG = dt.date(2024, 3, 4)
DAG = dt.timedelta(days=1)


def week(*dagdelen, vanaf=None, dag=None, in_week=None):
    return {
        "vanaf": vanaf or over(0),
        "dagdelen": list(dagdelen),
        "max_minuten_dag": dag,
        "max_minuten_week": in_week,
    }


@pytest.fixture
def delen(deskundige):
    """The dayparts of a day in March 2024, as planning and the page both see them."""

    def op(dag):
        for beeld in chain(*twee_weken(deskundige, dag)):
            if beeld.dag == dag:
                return "afwezig" if beeld.is_afwezig else [str(d) for d in beeld.delen]
        return None

    return op


def test_of_all_patterns_that_began_the_last_one_holds(deskundige, delen):
    maak_beschikbaarheid(deskundige, "ma_ochtend", vanaf=MAANDAG - 70 * DAG)
    maak_beschikbaarheid(deskundige, "ma_middag", "ma_avond", vanaf=MAANDAG)
    maak_beschikbaarheid(deskundige, "di_ochtend", vanaf=MAANDAG + 7 * DAG)
    assert delen(MAANDAG - 7 * DAG) == ["ochtend"]
    assert delen(MAANDAG) == ["middag", "avond"]
    assert delen(MAANDAG + 7 * DAG) == []
    assert delen(MAANDAG + 8 * DAG) == ["ochtend"]


def test_before_the_first_pattern_nothing_is_known(deskundige, delen):
    maak_beschikbaarheid(deskundige, "ma_ochtend", vanaf=MAANDAG + DAG)
    assert delen(MAANDAG) == []
    assert beeld_van(deskundige.user, deskundige, MAANDAG).patroon is None


def test_an_exception_counts_on_its_own_day_only_and_goes_before_the_pattern(
    deskundige, delen
):
    maak_beschikbaarheid(deskundige, "ma_ochtend", vanaf=MAANDAG - 70 * DAG)
    maak_uitzondering(deskundige, "avond", datum=MAANDAG)
    maak_uitzondering(deskundige, datum=MAANDAG + 7 * DAG)
    assert delen(MAANDAG) == ["avond"]
    assert delen(MAANDAG + 7 * DAG) == []
    assert delen(MAANDAG + 14 * DAG) == ["ochtend"]


def test_an_open_absence_lasts_and_goes_before_everything(deskundige, delen):
    maak_beschikbaarheid(deskundige, "ma_ochtend", vanaf=MAANDAG - 70 * DAG)
    maak_uitzondering(deskundige, "avond", datum=MAANDAG)
    maak_afwezigheid(deskundige, begin=MAANDAG, eind=None)
    assert delen(MAANDAG - 7 * DAG) == ["ochtend"]
    assert delen(MAANDAG) == delen(MAANDAG + 700 * DAG) == "afwezig"


def test_the_last_day_of_an_absence_belongs_to_it(deskundige, delen):
    maak_afwezigheid(deskundige, begin=MAANDAG, eind=MAANDAG + DAG)
    assert [delen(MAANDAG + n * DAG) for n in (-1, 0, 1, 2)] == [
        [], "afwezig", "afwezig", [],
    ]  # fmt: skip


def test_a_new_pattern_stands_beside_the_old_one(deskundige):
    maak_beschikbaarheid(deskundige, "ma_ochtend", vanaf=over(-100))
    nieuw = beschikbaarheid_opgeven(
        deskundige=deskundige,
        gegevens=week("di_avond", "ma_middag", dag=360),
        door=deskundige.user,
    )
    assert nieuw.dagdelen == ["ma_middag", "di_avond"]
    assert deskundige.beschikbaarheden.count() == 2


def test_what_began_before_today_is_never_changed_or_taken_back(deskundige):
    patroon = maak_beschikbaarheid(deskundige, vanaf=over(-1))
    with pytest.raises(ActieError, match="blijft staan"):
        beschikbaarheid_update(
            beschikbaarheid=patroon,
            gegevens=week("vr_avond"),
            versie=1,
            door=deskundige.user,
        )
    with pytest.raises(ActieError, match="blijft staan"):
        beschikbaarheid_verwijderen(beschikbaarheid=patroon, versie=1, door=deskundige.user)
    with pytest.raises(ActieError, match="vandaag in, of later"):
        beschikbaarheid_opgeven(
            deskundige=deskundige, gegevens=week(vanaf=over(-2)), door=deskundige.user
        )
    assert Beschikbaarheid.objects.get() == patroon


def test_what_begins_today_or_later_can_be_changed_and_taken_back(deskundige):
    patroon = maak_beschikbaarheid(deskundige)
    patroon = beschikbaarheid_update(
        beschikbaarheid=patroon,
        gegevens=week("vr_avond", vanaf=over(3)),
        versie=1,
        door=deskundige.user,
    )
    patroon.refresh_from_db()
    assert (patroon.dagdelen, patroon.vanaf, patroon.versie) == (["vr_avond"], over(3), 2)
    beschikbaarheid_verwijderen(beschikbaarheid=patroon, versie=2, door=deskundige.user)
    assert not Beschikbaarheid.objects.exists()


def test_who_saw_an_older_version_changes_nothing(deskundige, coordinator):
    patroon = maak_beschikbaarheid(deskundige)
    afwezigheid = maak_afwezigheid(deskundige)
    beschikbaarheid_update(
        beschikbaarheid=patroon, gegevens=week("vr_avond"), versie=1, door=coordinator
    )
    afwezigheid_beeindigen(
        afwezigheid=afwezigheid, eind=over(31), versie=1, door=coordinator
    )
    with pytest.raises(VerouderdError):
        beschikbaarheid_verwijderen(beschikbaarheid=patroon, versie=1, door=deskundige.user)
    with pytest.raises(VerouderdError):
        afwezigheid_verwijderen(afwezigheid=afwezigheid, versie=1, door=deskundige.user)
    assert patroon.deskundige.beschikbaarheden.get().dagdelen == ["vr_avond"]
    assert Afwezigheid.objects.get().eind == over(31)


def test_one_pattern_begins_on_a_day(deskundige):
    maak_beschikbaarheid(deskundige)
    with pytest.raises(ActieError, match="gaat al een weekpatroon in"):
        beschikbaarheid_opgeven(
            deskundige=deskundige, gegevens=week(), door=deskundige.user
        )


def test_a_daypart_that_does_not_exist_is_refused(deskundige):
    with pytest.raises(ActieError):
        beschikbaarheid_opgeven(
            deskundige=deskundige, gegevens=week("ma_nacht"), door=deskundige.user
        )
    with pytest.raises(IntegrityError), transaction.atomic():
        maak_beschikbaarheid(deskundige, "ma_nacht")


def test_a_day_gets_one_exception_and_none_in_the_past(deskundige):
    gewoon = {"deskundige": deskundige, "dagdelen": ["ochtend"], "door": deskundige.user}
    uitzondering = uitzondering_opgeven(datum=over(0), **gewoon)
    for datum in (over(0), over(-1)):
        with pytest.raises(ActieError):
            uitzondering_opgeven(datum=datum, **gewoon)
    uitzondering_verwijderen(uitzondering=uitzondering, door=deskundige.user)
    assert not Uitzondering.objects.exists()


def test_nobody_else_keeps_the_availability_of_an_expert(
    deskundige, andere_deskundige, contractmanager, beheerder, adviseur_venray
):
    afwezigheid = maak_afwezigheid(deskundige)
    for vreemd in (andere_deskundige.user, contractmanager, beheerder, adviseur_venray):
        with pytest.raises(PermissionDenied):
            beschikbaarheid_opgeven(deskundige=deskundige, gegevens=week(), door=vreemd)
        with pytest.raises(PermissionDenied):
            uitzondering_opgeven(
                deskundige=deskundige, datum=over(1), dagdelen=[], door=vreemd
            )
        with pytest.raises(PermissionDenied):
            afwezigheid_verwijderen(afwezigheid=afwezigheid, versie=1, door=vreemd)


def test_log_and_trail_keep_that_it_changed_and_never_to_what(deskundige):
    beschikbaarheid_opgeven(
        deskundige=deskundige, gegevens=week("ma_ochtend"), door=deskundige.user
    )
    afwezigheid_melden(deskundige=deskundige, begin=over(1), door=deskundige.user)
    regels = Gebeurtenis.objects.over(deskundige).values_list("actie", "toelichting")
    assert set(regels) == {("beschikbaarheid_opgeven", ""), ("afwezigheid_melden", "")}
    with connection.cursor() as cursor:
        for tabel in ("beschikbaarheidspoor", "uitzonderingspoor", "afwezigheidspoor"):
            cursor.execute(
                "SELECT column_name FROM information_schema.columns WHERE table_name = %s",
                [f"inzet_{tabel}"],
            )
            kolommen = {kolom for (kolom,) in cursor.fetchall()}
            assert kolommen
            assert not kolommen & {"vanaf", "dagdelen", "datum", "begin", "eind"}
        cursor.execute("SELECT count(*) FROM inzet_afwezigheidspoor")
        assert cursor.fetchone() == (1,)


def test_the_download_holds_availability_and_absence(client, deskundige):
    maak_beschikbaarheid(deskundige, "vr_avond")
    maak_uitzondering(deskundige, "ochtend")
    maak_afwezigheid(deskundige, eind=None)
    client.force_login(deskundige.user)
    alles = json.loads(client.get(reverse("mijn_gegevens_download")).content)
    assert alles["beschikbaarheid"][0]["dagdelen"] == ["vr_avond"]
    assert alles["andere_dagen"] == [{"datum": str(over(7)), "dagdelen": ["ochtend"]}]
    assert alles["afwezigheden"] == [{"begin": str(over(30)), "eind": None}]
