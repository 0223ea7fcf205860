"""What ``./start`` fills a new database with."""

import pytest

from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.opstarten.serve import fill, is_empty


@pytest.fixture
def own_folder(db, settings, tmp_path):
    settings.LOKAAL_DIR = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def test_an_empty_start_has_an_account_for_each_role(own_folder):
    fill(leeg=True)
    assert set(Gebruiker.objects.exclude(rol="").values_list("rol", flat=True)) == {*Rol}


def test_after_an_empty_start_there_is_still_room_for_the_demo(own_folder):
    fill(leeg=True)
    assert is_empty()
