"""Which needs a request can say to belong to."""

import pytest
from django.utils import timezone

from tests.bouwers import maak_behoefte
from tests.bouwers_aanvraag import maak_aanvraag

pytestmark = pytest.mark.django_db


def test_needs_of_past_years_are_not_offered_but_the_one_chosen_stays(
    client, adviseur_venray, venray
):
    jaar = timezone.localdate().year
    gekozen, oud, nu, straks = (
        maak_behoefte(gemeente=venray, jaar=een, titel=f"Nummer {nummer}")
        for nummer, een in enumerate([jaar - 1, jaar - 1, jaar, jaar + 1])
    )
    client.force_login(adviseur_venray)

    nieuw = client.get("/aanvragen/nieuw/").context["form"]
    assert {pk for pk, _ in nieuw["behoefte"].field.choices if pk} == {
        str(nu.pk),
        str(straks.pk),
    }
    aanvraag = maak_aanvraag(venray, behoefte=gekozen)
    bestaand = client.get(f"/aanvragen/{aanvraag.pk}/wijzigen/").context["form"]
    aangeboden = {pk for pk, _ in bestaand["behoefte"].field.choices}
    assert str(gekozen.pk) in aangeboden
    assert str(oud.pk) not in aangeboden
