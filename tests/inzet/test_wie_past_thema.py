"""Wish-themes reveal lived experience: they help only on demand, with consent, and logged."""

import pytest

from inzet.selectors.wie_past import zoek
from poolregio.logboek.models import Inzage
from tests.bouwers import maak_activiteit, maak_wensthema, thema
from tests.inzet.test_wie_past import van, volgorde

pytestmark = pytest.mark.django_db


def test_wishes_for_a_theme_show_only_when_asked_for(
    vraag, coordinator, deskundige, andere_deskundige
):
    maak_wensthema(andere_deskundige, "geldzorgen")

    zonder = zoek(coordinator, vraag)
    met = zoek(coordinator, vraag, themas=["geldzorgen"])

    assert volgorde(zonder) == [andere_deskundige, deskundige]  # Mo, Sanne: by name
    assert not any("thema" in zin for zin in van(zonder, andere_deskundige))
    assert "Werkt graag met het thema geldzorgen." in van(met, andere_deskundige)
    assert met.met_thema == [andere_deskundige]


def test_a_wish_moves_somebody_up_only_with_consent_in_force(
    vraag, coordinator, deskundige, andere_deskundige
):
    wens = maak_wensthema(deskundige, "geldzorgen")
    assert volgorde(zoek(coordinator, vraag, themas=["geldzorgen"]))[0] == deskundige

    wens.ingetrokken_op, wens.ingetrokken_door = wens.toestemming_op, coordinator
    wens.save()

    past = zoek(coordinator, vraag, themas=["geldzorgen"])
    assert volgorde(past)[0] == andere_deskundige
    assert past.met_thema == []


def test_the_page_logs_whose_wish_it_showed_and_nobody_elses(
    loes, coordinator, vraag, deskundige, andere_deskundige
):
    maak_wensthema(deskundige, "geldzorgen")
    maak_wensthema(andere_deskundige, "wonen")
    activiteit = maak_activiteit(gemeente=vraag.gemeente, themas=["geldzorgen"])
    adres = f"/activiteiten/{activiteit.pk}/wie-past/"

    loes.get(adres)
    assert not Inzage.objects.exists()
    pagina = loes.get(adres, {"themas": "1"}).text

    assert "Werkt graag met het thema geldzorgen" in pagina
    inzage = Inzage.objects.get()
    assert (inzage.onderwerp_id, inzage.door) == (str(deskundige.pk), coordinator)


def test_the_sentence_above_the_list_names_the_theme_only_when_it_counts(
    vraag, coordinator
):
    assert "thema" not in zoek(coordinator, vraag).uitleg
    assert "thema" in zoek(coordinator, vraag, themas=[thema().pk]).uitleg
