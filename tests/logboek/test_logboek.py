"""The logs and the change trail only grow, and keep no value they should not."""

import pytest
from django.apps import apps
from django.db import connection

from inzet.models import Ervaringsdeskundige, Verhaal, WensThema
from poolregio.logboek.acties import log_gebeurtenis, log_inzage
from poolregio.logboek.models import Gebeurtenis, Inzage
from tests.bouwers import maak_inzet, maak_verhaal

pytestmark = pytest.mark.django_db
SPOREN = [model for model in apps.get_models() if model.__name__.endswith("Spoor")]


@pytest.mark.parametrize("model", [*SPOREN, Gebeurtenis, Inzage], ids=lambda m: m.__name__)
@pytest.mark.parametrize("recht", ["UPDATE", "DELETE", "TRUNCATE"])
def test_the_application_role_may_only_add_to_a_trail_or_log(model, recht):
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_table_privilege(current_user, %s, %s)",
            [model._meta.db_table, recht],
        )
        assert cursor.fetchone() == (False,)


@pytest.mark.parametrize("model", [Ervaringsdeskundige, Verhaal, WensThema])
def test_the_trail_of_sensitive_rows_keeps_that_it_changed_but_no_value(model):
    spoor = apps.get_model(model._meta.app_label, f"{model.__name__}Spoor")
    names = {field.name for field in spoor._meta.fields}
    assert {name for name in names if not name.startswith("pgh_")} == {"id"}


def test_a_change_of_a_story_leaves_a_row_in_the_trail(deskundige):
    verhaal = maak_verhaal(maak_inzet(deskundige=deskundige))
    Verhaal.objects.update(tekst="Korter.")
    spoor = apps.get_model("inzet.VerhaalSpoor").objects.filter(pgh_obj=verhaal)
    assert [rij.pgh_label for rij in spoor.order_by("pgh_id")] == ["insert", "update"]


def test_the_lines_about_a_row_are_found_with_who_and_when(coordinator, deskundige):
    log_gebeurtenis("deskundige_wijzigen", deskundige, door=coordinator)
    log_inzage("wensthemas", deskundige, door=coordinator)

    (gebeurtenis,) = Gebeurtenis.objects.over(deskundige)
    (inzage,) = Inzage.objects.over(deskundige)

    assert (gebeurtenis.actie, gebeurtenis.door) == ("deskundige_wijzigen", coordinator)
    assert (inzage.onderdeel, inzage.door) == ("wensthemas", coordinator)
    assert gebeurtenis.op is not None
