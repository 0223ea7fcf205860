"""Who fits, on the pages: one button plans, fills a row, or leads to the reason."""

import datetime as dt
from functools import partial

import pytest

from gemeenten.models import Inzetrol
from inzet.models import Activiteit, Afwezigheid, Inzet
from poolregio.logboek.models import Inzage
from tests.bouwers import (
    MAANDAG,
    maak_activiteit,
    maak_behoefte,
    maak_contractjaar,
    maak_deskundige,
    maak_inzet,
    maak_sleutel,
    maak_wensthema,
)

pytestmark = pytest.mark.django_db


def knop(pagina, deskundige, naam="deskundige", voor=""):
    return f'name="{naam}" value="{voor}{deskundige.pk}"' in pagina


def test_the_planning_form_tells_who_fits_once_the_moment_is_known(
    loes, invoer, andere_deskundige
):
    pagina = loes.post("/activiteiten/nieuw/", invoer | {"kijk": "1"}).text

    assert "Wie past hierbij?" in pagina
    assert knop(pagina, andere_deskundige, "uitweg", "kies ")
    assert "Sanne komt al." in pagina


def test_without_a_moment_the_form_asks_for_it(loes, invoer):
    pagina = loes.post("/activiteiten/nieuw/", invoer | {"kijk": "1", "datum": ""}).text

    assert "Vul een datum, een begin en een einde in." in pagina


def test_choosing_somebody_fills_the_first_row_without_anybody_and_saves_nothing(
    loes, invoer, andere_deskundige
):
    antwoord = loes.post(
        "/activiteiten/nieuw/", invoer | {"uitweg": f"kies {andere_deskundige.pk}"}
    )

    rijen = [rij["deskundige"].value() for rij in antwoord.context["regels"].forms]
    assert rijen == [str(invoer["form-0-deskundige"]), str(andere_deskundige.pk)]
    assert antwoord.context["form"]["titel"].value() == invoer["titel"]
    assert not Activiteit.objects.exists()


def test_with_every_row_taken_choosing_makes_a_row(loes, invoer, andere_deskundige):
    derde = maak_deskundige()
    vol = invoer | {"form-1-deskundige": andere_deskundige.pk}

    antwoord = loes.post("/activiteiten/nieuw/", vol | {"uitweg": f"kies {derde.pk}"})

    assert len(antwoord.context["regels"].forms) == 3
    assert antwoord.context["regels"].forms[2]["deskundige"].value() == str(derde.pk)


def test_the_form_looks_at_themes_only_on_demand(loes, invoer, andere_deskundige):
    maak_wensthema(andere_deskundige, "geldzorgen")
    invoer |= {"themas": ["geldzorgen"]}

    zonder = loes.post("/activiteiten/nieuw/", invoer | {"kijk": "1"}).text
    met = loes.post("/activiteiten/nieuw/", invoer | {"kijk": "themas"}).text

    assert "Werkt graag met het thema" not in zonder
    assert "Werkt graag met het thema geldzorgen" in met


@pytest.mark.parametrize("pad", ["inzet-plannen", "wie-past"])
def test_one_button_plans_somebody_for_an_activity(
    loes, venray, andere_deskundige, deskundige, pad
):
    al = maak_inzet(gemeente=venray, deskundige=deskundige)
    adres = f"/activiteiten/{al.activiteit_id}/"
    pagina = loes.get(f"{adres}{pad}/").text
    assert knop(pagina, andere_deskundige)
    assert not knop(pagina, deskundige)

    keuze = {
        "deskundige": andere_deskundige.pk,
        "rol": al.rol_id,
        "begin": "09:00",
        "eind": "11:00",
    }
    antwoord = loes.post(f"{adres}inzet-plannen/", keuze)

    assert antwoord.status_code == 302
    assert Inzet.objects.get(deskundige=andere_deskundige).rol == al.rol


def test_against_a_warning_the_form_asks_for_a_reason_and_keeps_the_choice(
    loes, venray, andere_deskundige
):
    Afwezigheid.objects.create(deskundige=andere_deskundige, begin=dt.date(2024, 3, 4))
    activiteit = maak_activiteit(gemeente=venray)
    Inzetrol.objects.create(code="ondersteuner", naam="Ondersteuner")
    keuze = {
        "deskundige": andere_deskundige.pk,
        "rol": "ondersteuner",
        "begin": "09:00",
        "eind": "11:00",
    }

    antwoord = loes.post(f"/activiteiten/{activiteit.pk}/inzet-plannen/", keuze)

    assert "Waarom plan je dit toch?" in antwoord.text
    assert antwoord.context["form"]["deskundige"].value() == str(andere_deskundige.pk)
    assert not Inzet.objects.exists()


def test_the_role_of_the_list_is_that_of_the_need(loes, venray):
    Inzetrol.objects.create(code="aaa", naam="Eerste van de lijst")
    behoefte = maak_behoefte(gemeente=venray)
    activiteit = maak_activiteit(gemeente=venray, behoefte=behoefte)

    antwoord = loes.get(f"/activiteiten/{activiteit.pk}/wie-past/")

    assert antwoord.context["vraag"].rol == behoefte.rol


def test_a_need_shows_its_own_dagdelen_in_a_week_with_how_many_fit(
    loes, venray, deskundige, andere_deskundige
):
    behoefte = maak_behoefte(gemeente=venray, dagdelen=["ma_ochtend", "wo_avond"])
    maak_inzet(deskundige=deskundige, begin=MAANDAG)

    antwoord = loes.get(f"/behoeften/{behoefte.pk}/wie-past/", {"week": "2024-W10"})

    keuzes = [(keuze.code, aantal) for keuze, aantal in antwoord.context["keuzes"]]
    assert keuzes == [("ma_ochtend", 1), ("wo_avond", 2)]


def test_from_a_need_the_planning_form_is_filled_and_answers_that_need(
    loes, coordinator, venray, invoer, andere_deskundige
):
    behoefte = maak_behoefte(gemeente=venray)
    adres = {
        "behoefte": behoefte.pk,
        "datum": "2024-03-05",
        "begin": "13:30",
        "eind": "16:30",
        "deskundige": andere_deskundige.pk,
    }

    antwoord = loes.get("/activiteiten/nieuw/", adres)
    form, rij = antwoord.context["form"], antwoord.context["regels"].forms[0]

    assert form["titel"].value() == behoefte.titel
    assert form["gemeente"].value() == venray.pk
    assert rij["deskundige"].value() == str(andere_deskundige.pk)
    assert rij["rol"].value() == behoefte.rol_id
    loes.post("/activiteiten/nieuw/", invoer | {"behoefte": behoefte.pk})
    assert Activiteit.objects.get().behoefte == behoefte


@pytest.mark.parametrize("waarde", ["", "x", "999999", "²"])
def test_a_need_that_is_none_is_left_out(loes, invoer, waarde):
    loes.post("/activiteiten/nieuw/", invoer | {"behoefte": waarde})

    assert Activiteit.objects.get().behoefte is None


@pytest.mark.parametrize("week", ["", "2024-W99", "onzin", "9999-W01", "0001-W01"])
def test_a_week_that_is_none_shows_next_week(loes, venray, week):
    behoefte = maak_behoefte(gemeente=venray)

    antwoord = loes.get(f"/behoeften/{behoefte.pk}/wie-past/", {"week": week})

    assert antwoord.status_code == 200
    assert antwoord.context["maandag"] > dt.datetime.now(dt.UTC).date()


@pytest.mark.parametrize(
    ("soort", "waar"), [("inloop", "Venray"), ("intervisie", "Intern")]
)
def test_who_is_busy_stands_apart_with_where_and_when(
    loes, invoer, venray, andere_deskundige, soort, waar
):
    activiteit = maak_activiteit(soort=soort, gemeente=venray if waar == "Venray" else None)
    maak_inzet(activiteit=activiteit, deskundige=andere_deskundige)

    pagina = loes.post("/activiteiten/nieuw/", invoer | {"kijk": "1"}).text

    assert f"{andere_deskundige} ({waar}, 9.00\N{EN DASH}11.00)" in pagina


def test_the_pages_ask_as_much_for_three_experts_as_for_thirty(
    loes, venray, invoer, django_assert_max_num_queries
):
    """Also when a reading is logged, and with the effect on the gemeente beside the form."""
    thema = maak_wensthema(maak_deskundige(), "geldzorgen").thema
    activiteit = maak_activiteit(gemeente=venray, themas=["geldzorgen"])
    behoefte = maak_behoefte(gemeente=venray, dagdelen=["ma_ochtend"], thema=thema)
    maak_contractjaar()
    maak_sleutel({venray: 10_000})
    invoer |= {"themas": ["geldzorgen"], "behoefte": behoefte.pk}
    adressen = [
        f"/activiteiten/{activiteit.pk}/wie-past/",
        f"/activiteiten/{activiteit.pk}/wie-past/?themas=1",
        f"/activiteiten/{activiteit.pk}/inzet-plannen/",
        f"/behoeften/{behoefte.pk}/wie-past/",
        f"/behoeften/{behoefte.pk}/wie-past/?themas=1",
    ]
    knoppen = [{"kijk": "1"}, {"kijk": "themas"}, {"meer": "1"}, {"uitweg": "kies 1"}]
    vragen = [partial(loes.get, adres) for adres in adressen]
    vragen += [partial(loes.post, "/activiteiten/nieuw/", invoer | k) for k in knoppen]
    aantallen = []
    for erbij in (3, 27):
        for _ in range(erbij):
            wie = maak_deskundige(woongemeente=venray)
            maak_wensthema(wie, "geldzorgen")
            maak_inzet(gemeente=venray, deskundige=wie)
        gelezen = Inzage.objects.count()
        for vraag in vragen:
            with django_assert_max_num_queries(15) as gesteld:
                assert vraag().status_code == 200
            aantallen.append(len(gesteld))
        assert Inzage.objects.count() > gelezen
    assert aantallen[: len(vragen)] == aantallen[len(vragen) :]
