"""The pages of requests: the order of the questions, refusals that keep what was typed."""

import re

import pytest
from django.utils import timezone

from gemeenten.models import Inzetrol, Kader, SoortActiviteit, SoortPlek
from inzet.models import Aanvraag, Activiteit
from tests.bouwers import UUR, maak_activiteit, maak_behoefte, maak_inzet
from tests.bouwers_aanvraag import maak_aanvraag

pytestmark = pytest.mark.django_db
MAX_QUERIES = 15


@pytest.fixture
def invoer(venray):
    """A request filled in well."""
    for model, code in [
        (SoortActiviteit, "inloop"),
        (SoortPlek, "bibliotheek"),
        (Inzetrol, "ondersteuner"),
        (Kader, "geen"),
    ]:
        model.objects.get_or_create(code=code, defaults={"naam": code})
    return {
        "doel": "Bezoekers merken dat zij niet de enige zijn.",
        "titel": "Herkenning in de inloop",
        "gemeente": venray.pk,
        "aanvrager_soort": "welzijn",
        "organisatie": "Welzijn Noord",
        "rol": "ondersteuner",
        "verwachting": "Meedoen en luisteren.",
        "soort": "inloop",
        "plek": "bibliotheek",
        "vanaf": "2026-12-01",
        "keren": "4",
        "minuten_per_keer": "120",
        "veiligheid": "vangnet",
        "vangnet": "Coördinator van het welzijnswerk",
        "voor_wie": "nee",
    }


@pytest.fixture
def als_venray(client, adviseur_venray):
    client.force_login(adviseur_venray)
    return client


def test_a_policy_officer_asks_for_the_own_gemeente(als_venray, invoer, adviseur_venray):
    response = als_venray.post("/aanvragen/nieuw/", invoer, follow=True)
    aanvraag = Aanvraag.objects.get()
    assert (aanvraag.status, aanvraag.ingediend_door) == ("nieuw", adviseur_venray)
    assert "De coördinator neemt contact met u op" in response.text


def test_the_goal_is_asked_before_anything_about_a_person(als_venray, invoer):
    pagina = als_venray.get("/aanvragen/nieuw/").text
    namen = dict.fromkeys(
        re.findall(r'<(?:input|select|textarea)[^>]* name="(\w+)"', pagina)
    )
    velden = [naam for naam in namen if naam not in {"csrfmiddlewaretoken", "versie"}]
    assert velden == [
        "doel", "titel", "gemeente", "aanvrager_soort", "organisatie", "rol", "verwachting",
        "soort", "thema", "plek", "locatie", "vanaf", "keren", "minuten_per_keer",
        "wanneer", "behoefte", "veiligheid", "vangnet", "voor_wie",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "veld",
    [
        "doel", "aanvrager_soort", "organisatie", "rol", "verwachting", "soort", "plek",
        "vanaf", "keren", "minuten_per_keer", "veiligheid", "voor_wie",
    ],
)  # fmt: skip
def test_no_question_of_the_intake_can_be_left_out(als_venray, invoer, veld):
    response = als_venray.post("/aanvragen/nieuw/", invoer | {veld: ""})
    assert veld in response.context["form"].errors
    assert not Aanvraag.objects.exists()


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        (
            {"aanvrager_soort": "gecontracteerde_partner"},
            "hebben eigen ervaringsdeskundigen",
        ),
        ({"voor_wie": "ja"}, "geen zorg of begeleiding aan één inwoner"),
        ({"vangnet": ""}, "wie er na afloop te bellen is"),
        ({"doel": "Jan is te bellen op 0612345678."}, "0612345678"),
    ],
)
def test_a_refusal_says_why_keeps_what_was_typed_and_stores_nothing(
    als_venray, invoer, anders, zin
):
    response = als_venray.post("/aanvragen/nieuw/", invoer | anders)
    assert response.status_code == 200
    assert zin in response.text
    assert "Meedoen en luisteren." in response.text
    assert not Aanvraag.objects.exists()


def test_another_gemeente_is_no_choice_for_a_policy_officer(als_venray, invoer, beesel):
    als_venray.post("/aanvragen/nieuw/", invoer | {"gemeente": beesel.pk})
    als_venray.post("/aanvragen/nieuw/", invoer | {"gemeente": "regio"})
    assert not Aanvraag.objects.exists()


def test_the_coordinator_says_for_whom_also_for_the_whole_region(loes, invoer):
    loes.post("/aanvragen/nieuw/", invoer | {"gemeente": ""})
    assert not Aanvraag.objects.exists()
    loes.post("/aanvragen/nieuw/", invoer | {"gemeente": "regio"})
    assert Aanvraag.objects.get().gemeente is None


def test_the_coordinator_takes_a_request_from_intake_to_activities(loes, invoer, wereld):
    aanvraag = wereld.aanvraag
    pagina = f"/aanvragen/{aanvraag.pk}/"
    antwoorden = dict.fromkeys(
        [
            "is_passend",
            "is_geen_individuele_zorg",
            "is_deskundigheid_aanwezig",
            "is_veilig",
        ],
        "ja",
    )
    response = loes.post(f"{pagina}bespreken/", antwoorden | {"versie": 1})
    assert "is_op_orde" in response.context["form"].errors
    loes.post(f"{pagina}bespreken/", antwoorden | {"is_op_orde": "open", "versie": 1})
    assert "één vraag van de intake is nog open" in loes.get(pagina).text
    assert loes.get(f"{pagina}accepteren/").status_code == 302
    loes.post(f"{pagina}bespreken/", antwoorden | {"is_op_orde": "ja", "versie": 2})
    loes.post(f"{pagina}accepteren/", {"deelopdracht": wereld.deelopdracht.pk, "versie": 3})
    aanvraag.refresh_from_db()
    assert (aanvraag.status, aanvraag.deelopdracht) == ("geaccepteerd", wereld.deelopdracht)

    plan = {
        "versie": 4, "datum": "2026-12-18", "begin": "09:00", "minuten": "120", "ritme": "1",
        "keren": "2", "zonder_feestdagen": "on", "kader": "geen",
    }  # fmt: skip
    response = loes.post(f"{pagina}plannen/", plan)
    assert "Vrijdag 18 december 2026" in response.text
    assert (
        "Overgeslagen: 25 december 2026 (Eerste kerstdag), 1 januari 2027" in response.text
    )
    assert not Activiteit.objects.filter(aanvraag=aanvraag).exists()  # shown, not saved
    gezien = response.context["form"]["gezien"].value()
    anders = plan | {"gezien": gezien, "begin": "10:00"}  # other times than were shown
    loes.post(f"{pagina}plannen/", anders)
    assert not Activiteit.objects.filter(aanvraag=aanvraag).exists()
    loes.post(f"{pagina}plannen/", plan | {"gezien": gezien})
    dagen = Activiteit.objects.filter(aanvraag=aanvraag).values_list("begin", flat=True)
    assert [f"{timezone.localtime(dag):%Y-%m-%d %H:%M}" for dag in dagen] == [
        "2026-12-18 09:00",
        "2027-01-08 09:00",
    ]
    assert loes.get(pagina).text.count("niemand ingepland") == 2


def test_a_stale_intake_keeps_the_answers_and_can_be_sent_again(loes, wereld):
    pagina = f"/aanvragen/{wereld.aanvraag_besproken.pk}/bespreken/"
    Aanvraag.objects.update(versie=5)
    invoer = dict.fromkeys(
        [
            "is_passend", "is_geen_individuele_zorg", "is_deskundigheid_aanwezig",
            "is_op_orde", "is_veilig",
        ],
        "nee",
    )  # fmt: skip
    response = loes.post(pagina, invoer | {"versie": 1})
    assert "Iemand anders heeft dit intussen gewijzigd" in response.text
    assert response.context["form"]["versie"].value() == 5


def test_open_requests_come_first_and_the_newest_on_top(loes, venray):
    afgewezen = maak_aanvraag(venray, status="afgewezen", reden="Nee.", titel="Derde")
    oud, nieuw = (
        maak_aanvraag(venray, titel="Tweede"),
        maak_aanvraag(venray, titel="Eerste"),
    )
    assert list(loes.get("/aanvragen/").context["pagina"]) == [nieuw, oud, afgewezen]


@pytest.mark.parametrize(
    ("filter_", "titels"),
    [
        ({"status": "open"}, {"Groep", "Regio"}),
        ({"status": "afgewezen"}, {"Nee"}),
        ({"gemeente": "regionaal"}, {"Regio"}),
        ({"gemeente": "GM0984"}, {"Groep", "Nee"}),
        ({"aanvrager_soort": "onderwijs"}, {"Groep"}),
        ({"zoek": "GROE"}, {"Groep"}),
        ({"status": "onzin"}, set()),
    ],
)
def test_the_list_and_its_download_show_what_is_filtered(loes, venray, filter_, titels):
    maak_aanvraag(venray, titel="Groep", aanvrager_soort="onderwijs")
    maak_aanvraag(venray, titel="Nee", status="afgewezen", reden="Past niet.")
    maak_aanvraag(None, titel="Regio")
    assert {a.titel for a in loes.get("/aanvragen/", filter_).context["pagina"]} == titels
    csv = b"".join(loes.get("/aanvragen/", filter_ | {"formaat": "csv"})).decode(
        "utf-8-sig"
    )
    assert {regel.split(";")[0] for regel in csv.splitlines()[1:]} == titels


def test_the_asker_reads_status_and_reason_but_no_names(als_venray, venray, deskundige):
    aanvraag = maak_aanvraag(venray, status="afgewezen", reden="Past niet bij de pool.")
    activiteit = maak_activiteit(gemeente=venray, aanvraag=aanvraag)
    maak_inzet(activiteit=activiteit, deskundige=deskundige)
    pagina = als_venray.get(f"/aanvragen/{aanvraag.pk}/").text
    assert "Past niet bij de pool." in pagina
    assert "Sanne" not in pagina
    assert "Intake" not in pagina


def test_the_officer_finds_the_own_requests_on_mijn_gemeente(als_venray, venray):
    maak_aanvraag(venray, titel="Herkenning in Oostrum")
    pagina = als_venray.get("/mijn-gemeente/").text
    assert "Herkenning in Oostrum" in pagina
    assert f"/aanvragen/nieuw/?gemeente={venray.pk}" in pagina


@pytest.mark.parametrize(
    ("rol", "page"),
    [
        ("coordinator", "/aanvragen/"),
        ("adviseur_venray", "/aanvragen/"),
        ("deskundige", "/aanvragen/"),
        ("coordinator", "/aanvragen/{aanvraag}/"),
        ("adviseur_venray", "/aanvragen/{aanvraag}/"),
        ("coordinator", "/aanvragen/{aanvraag}/plannen/"),
        ("coordinator", "/aanvragen/nieuw/"),
        ("adviseur_venray", "/aanvragen/nieuw/"),
        ("coordinator", "/aanvragen/{besproken}/accepteren/"),
        ("coordinator", "/deelopdrachten/{deelopdracht}/"),
        ("adviseur_venray", "/mijn-gemeente/"),
    ],
)
def test_more_rows_ask_no_more_queries(
    client, request, wereld, rol, page, django_assert_max_num_queries
):
    persoon = request.getfixturevalue(rol)
    client.force_login(getattr(persoon, "user", persoon))
    page = page.format(
        aanvraag=wereld.aanvraag_geaccepteerd.pk,
        besproken=wereld.aanvraag_besproken.pk,
        deelopdracht=wereld.deelopdracht.pk,
    )
    client.get(page)
    with django_assert_max_num_queries(MAX_QUERIES) as een:
        assert client.get(page).status_code == 200
    for nummer in range(1, 4):
        maak_aanvraag(
            wereld.venray,
            status="geaccepteerd",
            antwoord=True,
            deelopdracht=wereld.deelopdracht,
        )
        maak_inzet(
            activiteit=maak_activiteit(
                gemeente=wereld.venray,
                aanvraag=wereld.aanvraag_geaccepteerd,
                begin=wereld.inzet.begin + nummer * 24 * UUR,
            ),
            deskundige=wereld.deskundige,
        )
        wereld.deelopdracht.monitormomenten.create(datum=f"2024-0{nummer}-11")
    with django_assert_max_num_queries(MAX_QUERIES) as drie:
        client.get(page)
    assert len(drie) == len(een)


@pytest.mark.parametrize("rol", ["coordinator", "adviseur_venray"])
def test_what_is_filled_in_wrong_is_said_in_fifteen_queries(
    client, request, invoer, venray, rol, django_assert_max_num_queries
):
    client.force_login(request.getfixturevalue(rol))
    aanvraag = maak_aanvraag(venray)
    behoefte = maak_behoefte(gemeente=venray)
    fout = invoer | {"voor_wie": "ja", "behoefte": behoefte.pk}
    for adres in ("/aanvragen/nieuw/", f"/aanvragen/{aanvraag.pk}/wijzigen/"):
        with django_assert_max_num_queries(MAX_QUERIES):
            response = client.post(adres, fout)
        assert response.context["form"].errors.keys() == {"voor_wie"}
