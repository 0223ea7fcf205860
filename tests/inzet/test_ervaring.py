"""Wish-themes are special data: consent per theme, reading logged, withdrawing at once."""

import json

import pytest
from django.core.exceptions import PermissionDenied
from django.urls import reverse

from inzet.acties.ervaring import wensthema_intrekken, wensthema_toestemmen
from inzet.enums import TOESTEMMING_TEKST_VERSIE
from inzet.models import WensThema
from poolregio.kern.errors import ActieError
from poolregio.logboek.models import Gebeurtenis, Inzage
from tests.bouwers import maak_deskundige, maak_inzet, maak_verhaal, maak_wensthema, thema


@pytest.fixture
def verslaving(db):
    return thema("verslaving")


def pagina(deskundige):
    return reverse("deskundige_ervaring", args=[deskundige.pk])


def test_consent_keeps_the_text_version_the_moment_and_who_recorded_it(
    deskundige, coordinator, verslaving
):
    rij = wensthema_toestemmen(
        deskundige=deskundige, thema=verslaving, akkoord=True, door=coordinator
    )
    assert rij.toestemming_tekst == TOESTEMMING_TEKST_VERSIE
    assert rij.toestemming_door == coordinator


def test_without_a_yes_nothing_is_kept(client, deskundige, verslaving):
    with pytest.raises(ActieError):
        wensthema_toestemmen(
            deskundige=deskundige, thema=verslaving, akkoord=False, door=deskundige.user
        )
    client.force_login(deskundige.user)
    response = client.post(
        reverse("wensthema_toestemmen", args=[deskundige.pk]), {"themas": ["verslaving"]}
    )
    assert response.context["form"].errors["akkoord"]
    assert not WensThema.objects.exists()


def test_nobody_else_gives_or_withdraws_consent(
    deskundige, andere_deskundige, contractmanager, beheerder, verslaving
):
    maak_wensthema(deskundige, "verslaving")
    for vreemd in (andere_deskundige.user, contractmanager, beheerder):
        with pytest.raises(PermissionDenied):
            wensthema_toestemmen(
                deskundige=deskundige, thema=verslaving, akkoord=True, door=vreemd
            )
        with pytest.raises(PermissionDenied):
            wensthema_intrekken(deskundige=deskundige, thema=verslaving, door=vreemd)


def test_withdrawing_hides_the_theme_everywhere_at_once(client, deskundige, coordinator):
    maak_wensthema(deskundige, "verslaving")
    client.force_login(deskundige.user)
    assert "verslaving" in client.get(reverse("mijn_gegevens")).content.decode()
    client.post(
        reverse("wensthema_intrekken", args=[deskundige.pk]), {"thema": "verslaving"}
    )
    assert "verslaving" not in client.get(reverse("mijn_gegevens")).content.decode()
    client.force_login(coordinator)
    assert not client.get(pagina(deskundige)).context["wensthemas"]
    gevonden = client.get(reverse("deskundige_list"), {"thema": "verslaving"})
    assert not gevonden.context["pagina"].object_list


def test_consent_given_again_is_a_new_row_beside_the_withdrawn_one(deskundige, verslaving):
    for _ in range(2):
        wensthema_toestemmen(
            deskundige=deskundige, thema=verslaving, akkoord=True, door=deskundige.user
        )
        wensthema_intrekken(deskundige=deskundige, thema=verslaving, door=deskundige.user)
    assert WensThema.objects.count() == 2
    assert not WensThema.objects.geldend().exists()


def test_the_log_never_says_which_theme(deskundige, verslaving):
    wensthema_toestemmen(
        deskundige=deskundige, thema=verslaving, akkoord=True, door=deskundige.user
    )
    wensthema_intrekken(deskundige=deskundige, thema=verslaving, door=deskundige.user)
    regels = Gebeurtenis.objects.over(deskundige).values_list("actie", "toelichting")
    assert set(regels) == {("wensthema_toestemmen", ""), ("wensthema_intrekken", "")}


def test_reading_is_logged_for_the_coordinator_and_not_for_the_expert(
    client, deskundige, coordinator
):
    client.force_login(deskundige.user)
    client.get(pagina(deskundige))
    client.get(reverse("mijn_gegevens"))
    assert not Inzage.objects.exists()
    client.force_login(coordinator)
    client.get(pagina(deskundige))
    regel = Inzage.objects.over(deskundige).get()
    assert (regel.door, regel.onderdeel) == (coordinator, "thema's")


def test_the_page_of_an_expert_shows_no_theme(client, deskundige, coordinator):
    maak_wensthema(deskundige, "verslaving")
    client.force_login(coordinator)
    html = client.get(deskundige.get_absolute_url()).content.decode()
    assert "verslaving" not in html
    assert Inzage.objects.over(deskundige).get().onderdeel == "opleiding en beschikbaarheid"


def test_searching_by_theme_is_logged_with_everybody_who_is_found(client, coordinator):
    gevonden, andere = maak_deskundige(), maak_deskundige()
    maak_wensthema(gevonden, "verslaving")
    client.force_login(coordinator)
    client.get(reverse("deskundige_list"))
    assert not Inzage.objects.exists()
    response = client.get(reverse("deskundige_list"), {"thema": "verslaving"})
    assert list(response.context["pagina"]) == [gevonden]
    assert Inzage.objects.over(gevonden).count() == 1
    assert not Inzage.objects.over(andere).exists()


def test_an_expert_downloads_everything_about_themself_and_nobody_else(
    client, deskundige, andere_deskundige, coordinator
):
    maak_wensthema(deskundige, "verslaving")
    inzet = maak_inzet(
        deskundige=deskundige,
        waarschuwingen=["afwezig"],
        waarschuwing_reden="Zelf gevraagd.",
    )
    maak_verhaal(inzet)
    client.force_login(coordinator)
    client.get(pagina(deskundige))
    client.force_login(deskundige.user)
    response = client.get(reverse("mijn_gegevens_download"))
    assert response["Content-Disposition"].endswith('.json"')
    alles = json.loads(response.content)
    assert alles["contact"]["email"] == deskundige.email
    assert alles["gewenste_themas"][0]["thema"] == "verslaving"
    assert len(alles["inzetten"]) == len(alles["verhalen"]) == 1
    assert alles["inzetten"][0]["waarschuwingen"] == ["afwezig"]
    assert alles["inzetten"][0]["waarschuwing_reden"] == "Zelf gevraagd."
    assert alles["voorgestelde_inzetten"] == []
    assert alles["inzages"][0]["wie"] == str(coordinator)
    assert andere_deskundige.email not in response.content.decode()


def test_a_coordinator_who_is_an_expert_has_own_data_too(client, coordinator):
    maak_deskundige(user=coordinator)
    client.force_login(coordinator)
    assert client.get(reverse("mijn_gegevens")).status_code == 200
    client.force_login(coordinator)
    zelf = coordinator.deskundige
    client.get(pagina(zelf))
    assert not Inzage.objects.exists()
