"""Accounts: role and gemeenten together, nobody locks the beheerder out."""

import pytest
from allauth.account.models import EmailAddress
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gemeenten.acties.gebruikers import (
    gebruiker_activeren,
    gebruiker_deactiveren,
    gebruiker_update,
)
from gemeenten.models import Gemeente, WerktVoor
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from tests.bouwers import maak_adviseur, maak_gebruiker

NIEUW = {"email": "Iris@venray.example", "roepnaam": "Iris", "rol": "beleidsadviseur"}


def gegevens(gebruiker, **fields):
    basis = {
        "email": gebruiker.email,
        "roepnaam": gebruiker.roepnaam,
        "achternaam": gebruiker.achternaam,
        "rol": gebruiker.rol,
        "gemeenten": [],
        "is_begeleidingsgroep": False,
    }
    return basis | fields


def test_a_new_account_gets_gemeenten_and_a_mail_to_choose_a_password(
    client, beheerder, venray, django_capture_on_commit_callbacks
):
    client.force_login(beheerder)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(reverse("gebruiker_create"), NIEUW | {"gemeenten": [venray.pk]})
    iris = Gebruiker.objects.get(email="iris@venray.example")
    assert not iris.has_usable_password()
    assert list(Gemeente.objects.eigen_van(iris)) == [venray]
    assert mail.outbox[0].to == ["iris@venray.example"]


@pytest.mark.parametrize(
    ("fields", "veld"),
    [
        ({}, "gemeenten"),
        ({"rol": "contractmanager", "gemeenten": ["GM0984"]}, "gemeenten"),
        ({"rol": "coordinator", "is_begeleidingsgroep": "on"}, "is_begeleidingsgroep"),
        ({"rol": ""}, "rol"),
        ({"email": "geen adres", "gemeenten": ["GM0984"]}, "email"),
    ],
)
def test_what_does_not_fit_is_said_at_the_field(client, beheerder, venray, fields, veld):
    client.force_login(beheerder)
    response = client.post(reverse("gebruiker_create"), NIEUW | fields)
    assert veld in response.context["form"].errors
    assert not Gebruiker.objects.filter(roepnaam="Iris").exists()


def test_another_role_takes_the_gemeenten_away(beheerder, adviseur_venray):
    gebruiker_update(
        gebruiker=adviseur_venray,
        gegevens=gegevens(adviseur_venray, rol="contractmanager"),
        door=beheerder,
    )
    assert not WerktVoor.objects.filter(medewerker__gebruiker=adviseur_venray).exists()


def test_the_old_address_no_longer_logs_in(beheerder, coordinator):
    oud = coordinator.email
    EmailAddress.objects.create(user=coordinator, email=oud, primary=True)
    gebruiker_update(
        gebruiker=coordinator,
        gegevens=gegevens(coordinator, email="nieuw@pool.example"),
        door=beheerder,
    )
    assert not EmailAddress.objects.filter(email=oud).exists()


def test_nobody_takes_the_own_beheer_away(beheerder):
    maak_gebruiker("beheerder")
    with pytest.raises(ActieError, match="jezelf niet"):
        gebruiker_update(
            gebruiker=beheerder,
            gegevens=gegevens(beheerder, rol="coordinator"),
            door=beheerder,
        )
    with pytest.raises(ActieError, match="eigen account"):
        gebruiker_deactiveren(gebruiker=beheerder, door=beheerder)


def test_a_beheerder_can_be_closed_only_when_another_is_left(beheerder):
    andere = maak_gebruiker("beheerder")
    gebruiker_deactiveren(gebruiker=andere, door=beheerder)
    beheerder.is_active = False
    beheerder.save()
    gebruiker_activeren(gebruiker=andere, door=beheerder)
    with pytest.raises(ActieError, match="laatste beheerder"):
        gebruiker_deactiveren(gebruiker=andere, door=beheerder)


def test_closing_an_account_logs_out_on_every_device_for_good(
    client, beheerder, coordinator
):
    client.force_login(coordinator)
    telefoon = Client()
    telefoon.force_login(coordinator)
    adres = reverse("deskundige_list")
    assert client.get(adres).status_code == telefoon.get(adres).status_code == 200
    gebruiker_deactiveren(gebruiker=coordinator, door=beheerder)
    gebruiker_activeren(gebruiker=coordinator, door=beheerder)
    assert client.get(adres).status_code == telefoon.get(adres).status_code == 302


def test_a_coordinator_keeps_no_accounts(coordinator, contractmanager):
    with pytest.raises(PermissionDenied):
        gebruiker_deactiveren(gebruiker=contractmanager, door=coordinator)


@pytest.mark.parametrize(
    ("filters", "verwacht"),
    [
        ({"rol": "beleidsadviseur"}, {"Anouk", "Guus"}),
        ({"gemeente": "GM0984"}, {"Anouk"}),
        ({"zoek": "anou"}, {"Anouk"}),
        ({"actief": "nee"}, {"Weg"}),
    ],
)
def test_each_filter_shows_what_it_says(
    client, beheerder, adviseur_venray, adviseur_beesel, filters, verwacht
):
    maak_gebruiker(roepnaam="Weg", is_active=False)
    client.force_login(beheerder)
    rijen = client.get(reverse("gebruiker_list"), filters).context["pagina"]
    assert {gebruiker.roepnaam for gebruiker in rijen} == verwacht


def test_the_export_holds_what_is_filtered(client, beheerder, adviseur_venray):
    client.force_login(beheerder)
    response = client.get(
        reverse("gebruiker_list"), {"rol": "beleidsadviseur", "formaat": "csv"}
    )
    regels = b"".join(response.streaming_content).decode().splitlines()
    assert len(regels) == 2
    assert "Venray" in regels[1]


def test_the_number_of_queries_is_the_same_for_one_and_three(client, beheerder, venray):
    client.force_login(beheerder)
    aantallen = []
    for erbij in (1, 2):
        for _ in range(erbij):
            maak_adviseur(venray)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("gebruiker_list"))
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 15
