"""A need that is not wanted any more: it stays with its reason, and can come back."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection
from django.utils import timezone

from gemeenten.acties.behoeften import (
    behoefte_herstellen,
    behoefte_kopieren,
    behoefte_update,
    behoefte_vervallen,
)
from gemeenten.models import Behoefte
from gemeenten.selectors.geschiedenis import geschiedenis
from poolregio.kern.errors import ActieError, VerouderdError
from tests.bouwers import maak_behoefte

pytestmark = pytest.mark.django_db
DIT_JAAR = timezone.localdate().year


@pytest.fixture
def behoefte(venray):
    return maak_behoefte(gemeente=venray)


def gewijzigd(behoefte, **velden):
    rij = Behoefte.objects.get(pk=behoefte.pk)
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    return rij


def test_a_need_that_lapsed_stays_with_who_when_and_why_and_changes_no_more(
    behoefte, coordinator
):
    behoefte_vervallen(behoefte=behoefte, reden=" Al opgepakt. ", door=coordinator)

    behoefte.refresh_from_db()
    assert behoefte.vervallen_reden == "Al opgepakt."
    assert behoefte.vervallen_door == coordinator
    assert not Behoefte.objects.geldend().exists()
    with pytest.raises(ActieError, match="vervallen"):
        behoefte_update(behoefte=gewijzigd(behoefte), versie=2, door=coordinator)
    with pytest.raises(ActieError, match="vervallen"):
        behoefte_kopieren(behoefte=behoefte, door=coordinator)
    with pytest.raises(ActieError, match="vervallen"):
        behoefte_vervallen(behoefte=behoefte, reden="Nog eens", door=coordinator)


def test_a_lapsed_need_comes_back_and_its_history_still_says_why(behoefte, coordinator):
    behoefte_vervallen(behoefte=behoefte, reden="Al opgepakt.", door=coordinator)
    behoefte_herstellen(behoefte=behoefte, versie=2, door=coordinator)

    rij = behoefte_update(
        behoefte=gewijzigd(behoefte, titel="Toch"), versie=3, door=coordinator
    )
    assert Behoefte.objects.geldend().get() == rij
    assert [(m.wat, m.toelichting) for m in geschiedenis(coordinator, rij)] == [
        ("Behoefte gewijzigd", "Eerst: titel “Inloop over geldzorgen”."),
        ("Behoefte toch weer nodig", ""),
        ("Behoefte vervallen", "Al opgepakt."),
    ]


def test_a_need_comes_back_only_when_it_lapsed_in_a_year_that_is_not_over(
    behoefte, coordinator, begeleidingsgroep
):
    with pytest.raises(ActieError, match="niet vervallen"):
        behoefte_herstellen(behoefte=behoefte, versie=1, door=coordinator)
    behoefte_vervallen(behoefte=behoefte, reden="Nee", door=coordinator)
    with pytest.raises(PermissionDenied):
        behoefte_herstellen(behoefte=behoefte, versie=2, door=begeleidingsgroep)
    with pytest.raises(VerouderdError):
        behoefte_herstellen(behoefte=behoefte, versie=1, door=coordinator)
    Behoefte.objects.update(jaar=DIT_JAAR - 1)
    with pytest.raises(ActieError, match="voorbij"):
        behoefte_herstellen(behoefte=behoefte, versie=2, door=coordinator)
    assert Behoefte.objects.get().is_vervallen


@pytest.mark.parametrize(
    ("sql", "regel"),
    [
        ("SET hoeveelheid = 'NaN'", "behoefte_hoeveelheid_boven_nul"),
        ("SET hoeveelheid = 0", "behoefte_hoeveelheid_boven_nul"),
        ("SET vervallen_reden = E' \\n\\t'", "behoefte_vervallen_compleet"),
    ],
)
def test_the_database_wants_a_number_and_a_reason_of_more_than_spaces(
    behoefte, coordinator, sql, regel
):
    behoefte_vervallen(behoefte=behoefte, reden="Klaar.", door=coordinator)
    with pytest.raises(IntegrityError, match=regel), connection.cursor() as cursor:
        cursor.execute("UPDATE gemeenten_behoefte " + sql)
