"""Referrals: optional, at most the residents present, and protected as reach is."""

import json

import pytest
from django.utils import timezone

from inzet.acties.bereik import Bereikopgave, bereik_opgeven
from inzet.selectors.bereik import bereik, bereik_voor
from poolregio.kern.errors import VeldError
from poolregio.kern.halfjaar import Periode, middernacht
from rapportage.selectors.gegevens import gegevens
from rapportage.selectors.rapport import rapport
from tests.bouwers import (
    MAANDAG,
    PERIODE,
    UUR,
    maak_activiteit,
    maak_contractjaar,
    maak_inzet,
    maak_sleutel,
)

pytestmark = pytest.mark.django_db


def maak_bezoek(gemeente, aantal, verwijzingen, **fields):
    activiteit = maak_activiteit(
        gemeente=gemeente,
        aantal_inwoners=aantal,
        aantal_verwijzingen=verwijzingen,
        **fields,
    )
    return maak_inzet(activiteit=activiteit, status="uitgevoerd").activiteit


@pytest.fixture
def bezoek(venray, deskundige):
    activiteit = maak_activiteit(gemeente=venray, themas=["eenzaamheid"])
    maak_inzet(activiteit=activiteit, deskundige=deskundige, status="uitgevoerd")
    return activiteit


def test_an_expert_counts_referrals_with_the_residents(client, bezoek, deskundige):
    client.force_login(deskundige.user)
    adres = f"/activiteiten/{bezoek.pk}/bereik/"
    assert "Verwezen naar ander aanbod" in client.get(adres).text
    client.post(adres, {"aantal": "8", "nieuw": "2", "verwijzingen": "3"})
    bezoek.refresh_from_db()
    assert bezoek.aantal_verwijzingen == 3
    assert (
        "Verwezen naar ander aanbod</dt><dd>3" in client.get(bezoek.get_absolute_url()).text
    )
    bezoek.bereik_op = timezone.localtime(bezoek.bereik_op)
    client.post(
        adres, {"aantal": "8", "nieuw": "2", "bereik_op": bezoek.bereik_op.isoformat()}
    )
    bezoek.refresh_from_db()
    assert bezoek.aantal_verwijzingen is None  # optional: empty is not counted


def test_not_more_are_referred_than_were_there(client, bezoek, deskundige):
    with pytest.raises(VeldError, match="niet meer inwoners verwezen") as fout:
        bereik_opgeven(
            activiteit=bezoek,
            opgave=Bereikopgave(2, 0, verwijzingen=3),
            door=deskundige.user,
        )
    assert fout.value.veld == "verwijzingen"
    client.force_login(deskundige.user)
    response = client.post(
        f"/activiteiten/{bezoek.pk}/bereik/",
        {"aantal": "2", "nieuw": "0", "verwijzingen": "3"},
    )
    assert "meer dan er inwoners waren" in response.text
    assert 'value="3"' in response.text
    with pytest.raises(VeldError, match="in totaal"):
        bereik_opgeven(
            activiteit=bezoek, opgave=Bereikopgave(verwijzingen=1), door=deskundige.user
        )


def test_another_number_of_referrals_alone_is_a_change(bezoek, deskundige):
    for aantal in (1, 2):
        bezoek.refresh_from_db()
        bereik_opgeven(
            activiteit=bezoek,
            opgave=Bereikopgave(8, 2, gezien_op=bezoek.bereik_op, verwijzingen=aantal),
            door=deskundige.user,
        )
    bezoek.refresh_from_db()
    assert bezoek.aantal_verwijzingen == 2


def test_each_cell_is_protected_and_sums_are_of_published_cells(venray, beesel):
    maak_bezoek(venray, 20, 1)
    maak_bezoek(venray, 20, 2)
    maak_bezoek(beesel, 20, 13)
    beschermd = bereik(PERIODE, is_exact=False)
    per_gemeente = {c: str(d.verwijzingen) for c, d in beschermd.per_gemeente.items()}
    assert per_gemeente == {"GM0984": "<5", "GM0889": "15"}
    assert str(beschermd.totaal.verwijzingen) == "circa 18"
    exact = bereik(PERIODE, is_exact=True)
    assert str(exact.per_gemeente["GM0984"].verwijzingen) == "3"
    assert str(exact.totaal.verwijzingen) == "16"


def test_nobody_counted_is_not_zero(venray, beesel):
    maak_bezoek(venray, 20, None)
    maak_bezoek(beesel, 20, 0)
    overzicht = bereik(PERIODE, is_exact=False)
    assert overzicht.per_gemeente["GM0984"].verwijzingen is None
    assert str(overzicht.per_gemeente["GM0889"].verwijzingen) == "0"


def test_protected_roles_get_the_stand_of_the_last_full_month(
    venray, adviseur_venray, coordinator
):
    vandaag = timezone.localdate()
    maak_bezoek(venray, 40, 20, begin=middernacht(vandaag.replace(day=1)))
    periode = Periode.van(vandaag)
    gezien = [
        bereik_voor(wie, periode).per_gemeente["GM0984"].verwijzingen
        for wie in (adviseur_venray, coordinator)
    ]
    assert [str(aantal) for aantal in gezien] == ["None", "20"]


@pytest.mark.parametrize(
    ("rol", "tekst"),
    [("adviseur_venray", "&lt;5"), ("contractmanager", "&lt;5"), ("coordinator", "3")],
)
def test_the_page_of_the_gemeente_shows_what_each_role_may_know(
    client, request, venray, rol, tekst
):
    maak_sleutel({venray: 10_000})
    maak_contractjaar()
    maak_bezoek(venray, 20, 3, bereik={"eenzaamheid": (10, 0)})
    client.force_login(request.getfixturevalue(rol))
    pagina = client.get("/gemeenten/GM0984/?periode=2024-1").text
    assert f"Verwezen naar ander aanbod</dt><dd>{tekst} inwoners" in pagina
    bestand = client.get("/gemeenten/GM0984/?periode=2024-1&formaat=csv")
    csv = b"".join(bestand).decode("utf-8-sig")
    assert f"Verwezen naar ander aanbod;{tekst.replace('&lt;', '<')};" in csv


def test_protected_roles_see_no_referrals_of_one_activity(client, bezoek, adviseur_venray):
    activiteit = maak_bezoek(bezoek.gemeente, 20, 17, begin=MAANDAG + 24 * UUR)
    client.force_login(adviseur_venray)
    assert "Verwezen" not in client.get(activiteit.get_absolute_url()).text
    lijst = client.get("/activiteiten/?periode=alles&formaat=csv")
    assert "Verwezen" not in b"".join(lijst).decode("utf-8-sig")


def test_the_report_publishes_protected_referrals_only(venray, beesel):
    maak_sleutel({venray: 9000, beesel: 1000})
    maak_contractjaar()
    maak_bezoek(venray, 20, 3)
    maak_bezoek(None, 20, 12)
    data = gegevens(rapport(PERIODE))
    assert data["gemeenten"]["GM0984"]["verwijzingen"] == "<5"
    assert data["gemeenten"]["GM0889"]["verwijzingen"] is None
    assert data["regionaal"]["verwijzingen"] == "10"
    assert set(data["gemeenten"]["GM0984"]["bereik"]) == {
        "aantal",
        "nieuw",
        "niet_opgegeven",
    }
    exact = gegevens(rapport(PERIODE, is_exact=True))
    assert json.loads(json.dumps(exact))["gemeenten"]["GM0984"]["verwijzingen"] == 3
