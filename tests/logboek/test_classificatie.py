"""Every field with personal data is classified in one place, and the page says the same."""

import pytest
from django.apps import apps
from django.conf import settings

from poolregio.logboek.classificatie import CLASSIFICATIE, ZONDER_WAARDEN, als_markdown

MODELS = [
    model
    for label in ("accounts", "logboek", "gemeenten", "inzet", "rapportage")
    for model in apps.get_app_config(label).get_models()
]
TRAILS = [model for model in MODELS if hasattr(model, "pgh_tracked_model")]
OWN = [model for model in MODELS if model not in TRAILS]
by_label = {"ids": lambda model: model._meta.label}


@pytest.mark.parametrize("model", OWN, **by_label)
def test_every_field_is_classified_and_nothing_else_is(model):
    fields = {field.name for field in model._meta.fields}
    assert set(CLASSIFICATIE[model._meta.label].klassen) == fields


def test_no_model_is_classified_that_does_not_exist():
    assert set(CLASSIFICATIE) == {model._meta.label for model in OWN}


@pytest.mark.parametrize("model", TRAILS, **by_label)
def test_no_trail_keeps_contact_data_or_lived_experience(model):
    klassen = CLASSIFICATIE[model.pgh_tracked_model._meta.label].klassen
    kept = {field.name for field in model._meta.fields}
    assert not [name for name in kept if klassen.get(name) in ZONDER_WAARDEN]


def test_the_page_for_readers_is_up_to_date():
    page = (settings.BASE_DIR / "docs" / "persoonsgegevens.md").read_text(encoding="utf-8")
    assert page == "\n".join(als_markdown()) + "\n", "python manage.py persoonsgegevens"
