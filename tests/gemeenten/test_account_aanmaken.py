"""``account_aanmaken``: how the first beheerder gets in where nobody can log in yet."""

from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command

from poolregio.accounts.models import Gebruiker
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_gebruiker

pytestmark = pytest.mark.django_db


def draai(*args):
    uit = StringIO()
    call_command("account_aanmaken", *args, stdout=uit)
    return uit.getvalue()


def test_a_new_beheerder_gets_a_mail_to_choose_a_password(
    django_capture_on_commit_callbacks,
):
    with django_capture_on_commit_callbacks(execute=True):
        uit = draai("Iris@Pool.example", "beheerder", "--roepnaam", "Iris")
    iris = Gebruiker.objects.get(email="iris@pool.example")
    assert (iris.rol, iris.roepnaam, iris.is_active) == ("beheerder", "Iris", True)
    assert not iris.has_usable_password()
    assert mail.outbox[0].to == ["iris@pool.example"]
    assert "/wachtwoord/" in mail.outbox[0].body
    assert "iris@pool.example" in uit
    assert Gebeurtenis.objects.get(actie="account_aanmaken").toelichting == "beheerder"


def test_the_same_command_again_sends_the_mail_again(django_capture_on_commit_callbacks):
    draai("iris@pool.example", "beheerder")
    with django_capture_on_commit_callbacks(execute=True):
        draai("iris@pool.example", "beheerder")
    assert Gebruiker.objects.filter(email="iris@pool.example").count() == 1
    assert len(mail.outbox) == 1


@pytest.mark.parametrize(
    ("args", "zin"),
    [
        (["geen adres", "beheerder"], "geen e-mailadres"),
        (["iris@pool.example", "baas"], "baas is geen rol"),
        (["iris@pool.example", "beleidsadviseur"], "op de site"),
        (["iris@pool.example", "deskundige"], "op de site"),
        (["bart@pool.example", "beheerder"], "bestaat al"),
        ([], "Noem een e-mailadres"),
    ],
)
def test_what_cannot_be_is_said_in_one_line_and_makes_nothing(args, zin):
    maak_gebruiker("contractmanager", email="bart@pool.example")
    with pytest.raises(CommandError, match=zin) as refusal:
        draai(*args)
    assert refusal.value.returncode == 2
    assert "\n" not in str(refusal.value)
    assert Gebruiker.objects.count() == 1
