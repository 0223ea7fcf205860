"""Local accounts: one per role, with passwords that work, in a file of their owner."""

import csv
import stat
from collections import Counter
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker


@pytest.fixture
def bestand(db, settings, tmp_path, django_capture_on_commit_callbacks):
    settings.LOKAAL_DIR = tmp_path
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    call_command("basisgegevens", stdout=StringIO())
    return tmp_path / "accounts.csv"


@pytest.fixture
def maak(bestand, django_capture_on_commit_callbacks):
    def maak(*options):
        with django_capture_on_commit_callbacks(execute=True):
            call_command("lokale_accounts", *options, stdout=StringIO())
        with bestand.open(encoding="utf-8") as file:
            return {rij["e-mail"]: rij for rij in csv.DictReader(file, delimiter=";")}

    return maak


def test_an_empty_installation_has_each_role_and_two_coordinators(maak, bestand):
    rijen = maak()
    rollen = Counter(rij["rol"] for rij in rijen.values())
    assert rollen == dict.fromkeys(Rol.values, 1) | {"coordinator": 2}
    assert stat.S_IMODE(bestand.stat().st_mode) == 0o600


def test_the_demo_has_an_officer_in_each_gemeente_and_three_with_the_mark(maak):
    rijen = maak("--demo")
    adviseurs = Gebruiker.objects.filter(rol=Rol.BELEIDSADVISEUR)
    assert adviseurs.values("medewerker__gemeenten").distinct().count() == 14
    assert adviseurs.filter(medewerker__is_begeleidingsgroep=True).count() == 3
    assert rijen["adviseur.venray@pool.example"]["gemeente"] == "Venray"
    assert Gebruiker.objects.filter(deskundige__isnull=False).count() == 12


def test_every_password_in_the_file_works(maak):
    for email, rij in maak().items():
        assert Gebruiker.objects.get(email=email).check_password(rij["wachtwoord"])


def test_a_second_run_keeps_passwords_and_people(maak):
    before = maak("--demo")
    assert maak() == before
    for email, rij in before.items():
        assert Gebruiker.objects.get(email=email).check_password(rij["wachtwoord"])


def test_a_lost_file_means_new_passwords(maak, bestand):
    before = maak()
    bestand.unlink()
    after = maak()
    assert before.keys() == after.keys()
    for email, rij in after.items():
        assert rij["wachtwoord"] != before[email]["wachtwoord"]
        assert Gebruiker.objects.get(email=email).check_password(rij["wachtwoord"])


def test_a_real_site_gets_no_local_accounts(bestand, settings):
    settings.SITE_URL = "https://pool.example.nl"
    with pytest.raises(CommandError, match="alleen voor een eigen computer"):
        call_command("lokale_accounts", stdout=StringIO())
    assert not Gebruiker.objects.exclude(rol="").exists()
