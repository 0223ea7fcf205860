"""Lists of values are never deleted; a key adds to 100 percent and never changes again."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from gemeenten.acties.lijsten import lijstwaarde_update, lijstwaarde_verplaatsen
from gemeenten.acties.verdeelsleutels import (
    verdeelsleutel_create,
    verdeelsleutel_update,
    verdeelsleutel_vaststellen,
)
from gemeenten.models import Inzetrol, Thema, Verdeelsleutel
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import Periode
from tests.bouwers import (
    maak_activiteit,
    maak_deskundige,
    maak_sleutel,
    maak_wensthema,
    thema,
)

VOLGENDE = Periode.van(timezone.localdate()).volgende()


def test_moving_a_value_changes_places_with_its_neighbour(beheerder):
    for nummer, code in enumerate(("a", "b", "c")):
        Thema.objects.create(code=code, naam=code, volgorde=nummer)
    lijstwaarde_verplaatsen(waarde=Thema(code="c"), omhoog=True, door=beheerder)
    assert [waarde.code for waarde in Thema.objects.all()] == ["a", "c", "b"]
    lijstwaarde_verplaatsen(waarde=Thema(code="a"), omhoog=True, door=beheerder)
    assert [waarde.code for waarde in Thema.objects.all()] == ["a", "c", "b"]


def test_a_retired_value_stays_but_cannot_be_chosen(beheerder):
    lijstwaarde_update(waarde=thema(), naam="Alleen zijn", is_actief=False, door=beheerder)
    assert Thema.objects.get().naam == "Alleen zijn"
    assert not Thema.objects.actief().exists()


def test_only_the_beheerder_changes_a_list(coordinator):
    with pytest.raises(PermissionDenied):
        lijstwaarde_update(waarde=thema(), naam="x", is_actief=True, door=coordinator)


def test_a_new_value_needs_a_code_of_its_own(client, beheerder):
    thema("eenzaamheid")
    client.force_login(beheerder)
    adres = reverse("lijstwaarde_create", args=["themas"])
    response = client.post(adres, {"naam": "Eenzaam", "code": "Eenzaamheid"})
    assert response.context["form"].errors["code"]
    response = client.post(adres, {"naam": "Rouw", "code": "met spatie"})
    assert response.context["form"].errors["code"]
    client.post(adres, {"naam": "Rouw", "code": "rouw"})
    assert Thema.objects.get(code="rouw").naam == "Rouw"


def test_usage_is_of_activities_and_never_of_lived_experience(client, beheerder):
    maak_activiteit(themas=["eenzaamheid"])
    maak_wensthema(maak_deskundige(), "verslaving")
    client.force_login(beheerder)
    rijen = client.get(reverse("lijst_detail", args=["themas"])).context["rijen"]
    assert {waarde.code: gebruikt for waarde, gebruikt in rijen} == {
        "eenzaamheid": True,
        "verslaving": False,
    }


def test_the_number_of_queries_is_the_same_for_one_and_three_values(client, beheerder):
    client.force_login(beheerder)
    aantallen = []
    for codes in (["een"], ["twee", "drie"]):
        for code in codes:
            Inzetrol.objects.create(code=code, naam=code)
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("lijst_detail", args=["inzetrollen"]))
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 15


def gegevens(**fields):
    return {"naam": "Nieuw", "ingangsdatum": VOLGENDE.begin, "bron": "besluit"} | fields


def test_the_form_says_how_far_the_shares_are_from_a_hundred(
    client, beheerder, venray, beesel
):
    client.force_login(beheerder)
    invoer = {"naam": "Nieuw", "ingangsdatum": VOLGENDE.code, "bron": "besluit"}
    adres = reverse("verdeelsleutel_create")
    html = client.post(adres, invoer | {"GM0984": "90", "GM0889": "9,98"}).content.decode()
    assert "99,98%" in html
    assert "Er ontbreekt nog 0,02%" in html
    assert 'value="9,98"' in html
    client.post(adres, invoer | {"GM0984": "90,02", "GM0889": "9,98", "optellen": "1"})
    assert not Verdeelsleutel.objects.exists()
    client.post(adres, invoer | {"GM0984": "90,02", "GM0889": "9,98"})
    assert dict(
        Verdeelsleutel.objects.get().aandelen.values_list("gemeente", "honderdsten")
    ) == {"GM0984": 9002, "GM0889": 998}


@pytest.mark.parametrize("aandelen", [{"GM0984": 10_000}, {"GM0984": 9000, "GM0889": 999}])
def test_the_act_itself_wants_every_gemeente_and_exactly_everything(
    beheerder, venray, beesel, aandelen
):
    per_gemeente = {g: aandelen[g.pk] for g in (venray, beesel) if g.pk in aandelen}
    with pytest.raises(ActieError):
        verdeelsleutel_create(gegevens=gegevens(), aandelen=per_gemeente, door=beheerder)


def test_a_key_never_begins_in_a_half_year_that_already_began(beheerder, venray):
    with pytest.raises(ActieError, match="nog moet beginnen"):
        verdeelsleutel_create(
            gegevens=gegevens(ingangsdatum=VOLGENDE.vorige().begin),
            aandelen={venray: 10_000},
            door=beheerder,
        )


def test_one_writes_and_another_decides_and_then_it_never_changes(
    beheerder, contractmanager, venray
):
    sleutel = verdeelsleutel_create(
        gegevens=gegevens(), aandelen={venray: 10_000}, door=beheerder
    )
    with pytest.raises(PermissionDenied):
        verdeelsleutel_vaststellen(sleutel=sleutel, door=beheerder)
    with pytest.raises(PermissionDenied):
        verdeelsleutel_update(
            sleutel=sleutel,
            gegevens=gegevens(),
            aandelen={venray: 10_000},
            door=contractmanager,
        )
    verdeelsleutel_vaststellen(sleutel=sleutel, door=contractmanager)
    with pytest.raises(ActieError, match="ligt vast"):
        verdeelsleutel_update(
            sleutel=sleutel, gegevens=gegevens(), aandelen={venray: 10_000}, door=beheerder
        )
    with pytest.raises(ActieError, match="al vastgesteld"):
        verdeelsleutel_vaststellen(sleutel=sleutel, door=contractmanager)


def test_a_key_stands_beside_the_one_it_follows(client, contractmanager, venray, beesel):
    maak_sleutel({venray: 9000, beesel: 1000}, ingangsdatum=dt.date(2024, 1, 1))
    nieuw = maak_sleutel(
        {venray: 8500, beesel: 1500}, ingangsdatum=VOLGENDE.begin, vastgesteld=False
    )
    client.force_login(contractmanager)
    html = client.get(nieuw.get_absolute_url()).content.decode()
    assert "−5,00%" in html
    assert "Stel vast" in html
