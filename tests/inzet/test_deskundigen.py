"""Keeping experts: contract hours, training, account."""

import datetime as dt

import pytest
from django.contrib.messages import get_messages
from django.core import mail
from django.core.exceptions import PermissionDenied
from django.urls import reverse
from django.utils import timezone

from inzet.acties.deskundigen import deskundige_uitnodigen, deskundige_update
from inzet.acties.dienstverbanden import (
    dienstverband_create,
    dienstverband_update,
    dienstverband_verwijderen,
)
from inzet.models import Dienstverband, Ervaringsdeskundige, Opleiding
from poolregio.kern.errors import ActieError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    MAANDAG,
    PERIODE,
    maak_deskundige,
    maak_gebruiker,
    maak_halfjaar,
    maak_inzet,
    maak_opleiding,
)

DAG = dt.timedelta(days=1)


def sluit(halfjaar):
    halfjaar.gesloten_op = timezone.now()
    halfjaar.gesloten_door = maak_gebruiker("contractmanager")
    halfjaar.save()


@pytest.fixture
def dienstverband(deskundige):
    return deskundige.dienstverbanden.get()


def nieuw(deskundige, coordinator, **fields):
    defaults = {"weekuren": 24, "begin": dt.date(2024, 1, 1), "eind": None}
    return dienstverband_create(
        deskundige=deskundige, **defaults | fields, door=coordinator
    )


def wijzig(dienstverband, coordinator, **fields):
    huidig = {naam: getattr(dienstverband, naam) for naam in ("weekuren", "begin", "eind")}
    return dienstverband_update(
        dienstverband=dienstverband, **huidig | fields, door=coordinator
    )


def test_an_overlap_names_the_dienstverband_that_is_there(deskundige, coordinator):
    with pytest.raises(ActieError, match="36 uur per week vanaf 1 januari 2023"):
        nieuw(deskundige, coordinator)


def test_the_last_day_counts_so_the_next_dienstverband_begins_a_day_later(
    deskundige, dienstverband, coordinator
):
    wijzig(dienstverband, coordinator, eind=dt.date(2023, 12, 31))
    with pytest.raises(ActieError, match="tot en met 31 december 2023"):
        nieuw(deskundige, coordinator, begin=dt.date(2023, 12, 31))
    assert nieuw(deskundige, coordinator, begin=dt.date(2024, 1, 1)).pk


def test_a_dienstverband_that_holds_inzet_cannot_shrink_past_it(
    deskundige, dienstverband, coordinator, venray
):
    maak_inzet(deskundige=deskundige, gemeente=venray)
    with pytest.raises(ActieError, match=r"1 inzet valt.*4 maart 2024 \(Venray\)"):
        wijzig(dienstverband, coordinator, eind=MAANDAG.date() - DAG)
    with pytest.raises(ActieError, match="4 maart 2024"):
        dienstverband_verwijderen(dienstverband=dienstverband, door=coordinator)
    dienstverband.refresh_from_db()
    assert dienstverband.eind is None


def test_the_last_day_may_be_the_day_of_the_last_inzet(
    deskundige, dienstverband, coordinator, venray
):
    maak_inzet(deskundige=deskundige, gemeente=venray)
    assert wijzig(dienstverband, coordinator, eind=MAANDAG.date()).eind == MAANDAG.date()


def test_a_long_list_names_three_and_counts_the_rest(
    deskundige, dienstverband, coordinator, venray
):
    for dag in range(5):
        maak_inzet(deskundige=deskundige, gemeente=venray, begin=MAANDAG + dag * DAG)
    with pytest.raises(ActieError, match=r"5 inzetten vallen.*6 maart 2024.* en nog 2"):
        wijzig(dienstverband, coordinator, eind=MAANDAG.date() - DAG)


@pytest.mark.parametrize("status", ["geannuleerd", "afgemeld"])
def test_inzet_that_counts_nowhere_stands_in_nobodys_way(
    deskundige, dienstverband, coordinator, status
):
    maak_inzet(deskundige=deskundige, status=status)
    assert wijzig(dienstverband, coordinator, eind=MAANDAG.date() - DAG)


def test_inzet_inside_the_next_dienstverband_stands_in_nobodys_way(
    deskundige, coordinator, venray
):
    eerste = deskundige.dienstverbanden.get()
    eerste.eind = dt.date(2024, 6, 30)
    eerste.save()
    tweede = Dienstverband.objects.create(
        deskundige=deskundige, weekuren=24, begin=dt.date(2024, 7, 1)
    )
    maak_inzet(deskundige=deskundige, gemeente=venray, begin=MAANDAG + 200 * DAG)
    wijzig(eerste, coordinator, eind=dt.date(2024, 3, 31))
    with pytest.raises(ActieError):
        wijzig(tweede, coordinator, begin=dt.date(2024, 12, 1))


def test_contract_hours_of_a_closed_half_year_stay_as_they_were(
    deskundige, dienstverband, coordinator
):
    sluit(maak_halfjaar())
    for fields in (
        {"weekuren": 20},
        {"eind": PERIODE.begin + 10 * DAG},
        {"begin": PERIODE.begin + DAG},
    ):
        with pytest.raises(ActieError, match="1e halfjaar 2024 is vastgesteld"):
            wijzig(dienstverband, coordinator, **fields)
    wijzig(dienstverband, coordinator, eind=PERIODE.einde)


def test_an_expert_does_not_set_the_own_contract_hours(deskundige, dienstverband):
    with pytest.raises(PermissionDenied):
        wijzig(dienstverband, deskundige.user, weekuren=40)


def test_the_form_keeps_what_was_typed_when_the_act_refuses(
    client, deskundige, coordinator
):
    client.force_login(coordinator)
    response = client.post(
        reverse("dienstverband_create", args=[deskundige.pk]),
        {"weekuren": "22,5", "begin": "2024-01-01", "eind": ""},
    )
    html = response.content.decode()
    assert "36 uur per week vanaf 1 januari 2023" in html
    assert 'value="22,5"' in html


def test_hours_are_written_with_a_comma_and_kept_exactly(client, coordinator):
    deskundige = maak_deskundige(weekuren=None)
    client.force_login(coordinator)
    client.post(
        reverse("dienstverband_create", args=[deskundige.pk]),
        {"weekuren": "22,5", "begin": "2024-01-01"},
    )
    assert deskundige.dienstverbanden.get().weekuren == 22.5


@pytest.mark.parametrize("weekuren", ["0", "41", "veel", ""])
def test_impossible_hours_are_refused_at_the_field(client, coordinator, weekuren):
    deskundige = maak_deskundige(weekuren=None)
    client.force_login(coordinator)
    response = client.post(
        reverse("dienstverband_create", args=[deskundige.pk]),
        {"weekuren": weekuren, "begin": "2024-01-01"},
    )
    assert response.context["form"].errors["weekuren"]
    assert not deskundige.dienstverbanden.exists()


def test_someone_from_outside_the_region_needs_a_tie_with_it(client, coordinator):
    client.force_login(coordinator)
    gegevens = {"roepnaam": "Kim", "achternaam": "Claes", "email": "KIM@pool.example"}
    response = client.post(reverse("deskundige_create"), gegevens)
    assert list(response.context["form"].errors) == ["binding"]
    client.post(reverse("deskundige_create"), gegevens | {"binding": "werkt in Weert"})
    assert Ervaringsdeskundige.objects.get().email == "kim@pool.example"


def test_two_experts_without_an_address_are_fine_but_the_same_address_is_not(
    client, coordinator
):
    client.force_login(coordinator)
    gegevens = {"achternaam": "Claes", "binding": "werkt in Weert"}
    for roepnaam in ("Kim", "Bo"):
        client.post(reverse("deskundige_create"), gegevens | {"roepnaam": roepnaam})
    assert Ervaringsdeskundige.objects.filter(email=None).count() == 2
    maak_deskundige(email="bezet@pool.example")
    response = client.post(
        reverse("deskundige_create"),
        gegevens | {"roepnaam": "Jo", "email": "Bezet@pool.example"},
    )
    assert "Er is al een deskundige met dit e-mailadres." in response.content.decode()


def test_the_log_of_contact_data_holds_no_values(deskundige, coordinator):
    gegevens = {
        naam: getattr(deskundige, naam)
        for naam in ("roepnaam", "achternaam", "email", "woongemeente", "binding")
    }
    deskundige_update(
        deskundige=deskundige,
        gegevens=gegevens | {"telefoon": "0612345678"},
        door=coordinator,
    )
    regel = Gebeurtenis.objects.over(deskundige).get()
    assert (regel.actie, regel.toelichting) == ("deskundige_update", "")


def test_an_invitation_makes_an_account_without_password_and_mails_after_commit(
    coordinator, django_capture_on_commit_callbacks
):
    deskundige = maak_deskundige(email="kim@pool.example")
    with django_capture_on_commit_callbacks(execute=True):
        deskundige = deskundige_uitnodigen(deskundige=deskundige, door=coordinator)
        assert not mail.outbox
    assert deskundige.user.is_deskundige
    assert not deskundige.user.has_usable_password()
    assert mail.outbox[0].to == ["kim@pool.example"]
    assert "/wachtwoord/nieuw/" in mail.outbox[0].body


def test_an_invitation_links_a_coordinator_but_never_somebody_elses_account(
    coordinator, contractmanager, deskundige
):
    zelf = maak_deskundige(email=coordinator.email)
    assert deskundige_uitnodigen(deskundige=zelf, door=coordinator).user == coordinator
    vreemd = maak_deskundige(email=contractmanager.email)
    with pytest.raises(ActieError, match="hoort al bij een ander account"):
        deskundige_uitnodigen(deskundige=vreemd, door=coordinator)


def test_a_refused_removal_says_why_on_the_page(client, deskundige, coordinator, venray):
    maak_inzet(deskundige=deskundige, gemeente=venray)
    client.force_login(coordinator)
    response = client.post(
        reverse("dienstverband_verwijderen", args=[deskundige.dienstverbanden.get().pk])
    )
    assert "4 maart 2024 (Venray)" in str(next(iter(get_messages(response.wsgi_request))))


def test_training_is_removed_only_after_confirmation(client, deskundige, coordinator):
    opleiding = maak_opleiding(deskundige)
    client.force_login(coordinator)
    adres = reverse("opleiding_verwijderen", args=[opleiding.pk])
    assert "Opleiding verwijderen?" in client.get(adres).content.decode()
    assert Opleiding.objects.filter(pk=opleiding.pk).exists()
    client.post(adres)
    assert not Opleiding.objects.filter(pk=opleiding.pk).exists()


def test_willing_to_follow_needs_a_date(client, deskundige, coordinator):
    client.force_login(coordinator)
    adres = reverse("opleiding_create", args=[deskundige.pk])
    response = client.post(adres, {"naam": "Basiscursus", "bewijs": "bereid"})
    assert "bereid te volgen vanaf" in str(response.context["form"].errors)
    client.post(
        adres, {"naam": "Basiscursus", "bewijs": "bereid", "bereid_op": "2027-01-01"}
    )
    assert Opleiding.objects.get(bewijs="bereid").bereid_op == dt.date(2027, 1, 1)
