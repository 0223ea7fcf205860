"""The personal calendar: what stands in it, who can open it, and what never leaves the site."""

import datetime as dt

import pytest
from django.urls import reverse
from icalendar import Calendar

from inzet.acties.activiteiten import activiteit_update
from inzet.acties.agenda import agenda_aanzetten, agenda_uitzetten, agenda_vernieuwen
from inzet.acties.inzetten import inzet_annuleren, inzet_bevestigen
from inzet.models import Ervaringsdeskundige
from inzet.selectors.agenda import agenda_adres
from poolregio.kern.errors import ActieError
from poolregio.kern.halfjaar import NEDERLAND
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import UUR, maak_activiteit, maak_inzet

pytestmark = pytest.mark.django_db
MORGEN = dt.datetime.now(NEDERLAND).replace(hour=9, minute=0, second=0, microsecond=0)
MORGEN += dt.timedelta(days=1)


@pytest.fixture
def sanne(deskundige):
    """With a calendar."""
    return agenda_aanzetten(deskundige=deskundige, door=deskundige.user)


def pad(deskundige):
    return "/" + agenda_adres(deskundige).split("/", maxsplit=3)[3]


def kalender(client, deskundige):
    return Calendar.from_ical(client.get(pad(deskundige)).content)


def gebeurtenis(client, deskundige):
    (event,) = kalender(client, deskundige).walk("VEVENT")
    return event


# What stands in it


def test_the_feed_parses_and_comes_out_the_same(client, sanne, venray):
    maak_inzet(deskundige=sanne, gemeente=venray, begin=MORGEN)
    inhoud = client.get(pad(sanne)).content
    agenda = Calendar.from_ical(inhoud)
    assert agenda.to_ical() == inhoud
    assert (agenda["version"], agenda["method"]) == ("2.0", "PUBLISH")
    assert "Pool Ervaringsdeskundigen" in agenda["prodid"]
    assert agenda["x-published-ttl"] == "PT1H"
    assert agenda["refresh-interval"].dt == UUR
    assert not agenda.errors
    assert all(len(regel) <= 75 for regel in inhoud.split(b"\r\n"))


def test_an_event_says_soort_and_gemeente_place_and_page(client, sanne, venray):
    activiteit = maak_activiteit(
        gemeente=venray,
        begin=MORGEN,
        locatie="De Brug; zaal 2, boven",
        titel="Groep schulden",
    )
    inzet = maak_inzet(activiteit=activiteit, deskundige=sanne, status="bevestigd")
    event = gebeurtenis(client, sanne)
    assert event["summary"] == "inloop in Venray"
    assert event["location"] == "De Brug; zaal 2, boven, Venray"
    assert event["status"] == "CONFIRMED"
    assert event["url"].endswith(f"/inzetten/{inzet.pk}/")
    assert event["dtstart"].params["TZID"] == "Europe/Amsterdam"
    assert event["dtstart"].dt == MORGEN


def test_what_leaves_the_site_names_no_theme_title_number_reason_or_home(
    client, sanne, venray, coordinator
):
    activiteit = maak_activiteit(
        gemeente=venray,
        soort="individueel_contact",
        begin=MORGEN,
        titel="Gesprek over verslaving",
        locatie="Dorpsstraat 1",
        themas=["verslaving"],
        aantal_inwoners=1,
    )
    inzet = maak_inzet(activiteit=activiteit, deskundige=sanne)
    inzet_annuleren(inzet=inzet, reden="Ziek geworden", door=coordinator)
    tekst = client.get(pad(sanne)).text.lower()
    for woord in ("verslaving", "gesprek", "dorpsstraat", "ziek", "inwoner", "location"):
        assert woord not in tekst


@pytest.mark.parametrize(
    ("status", "woord"),
    [
        ("voorgesteld", "TENTATIVE"),
        ("bevestigd", "CONFIRMED"),
        ("uitgevoerd", "CONFIRMED"),
        ("goedgekeurd", "CONFIRMED"),
        ("geannuleerd", "CANCELLED"),
        ("afgemeld", "CANCELLED"),
    ],
)
def test_the_status_of_an_inzet_is_that_of_its_event(client, sanne, status, woord):
    maak_inzet(deskundige=sanne, begin=MORGEN, status=status)
    assert gebeurtenis(client, sanne)["status"] == woord


def test_a_cancelled_inzet_stays_with_a_higher_sequence_and_says_so(
    client, sanne, coordinator
):
    inzet = maak_inzet(deskundige=sanne, begin=MORGEN)
    inzet = inzet_bevestigen(inzet=inzet, door=sanne.user)
    eerst = gebeurtenis(client, sanne)
    inzet_annuleren(inzet=inzet, reden="De zaal is dicht", door=coordinator)
    daarna = gebeurtenis(client, sanne)
    assert daarna["status"] == "CANCELLED"
    assert daarna["summary"].startswith("Gaat niet door: ")
    assert daarna["transp"] == "TRANSPARENT"
    assert daarna["sequence"] > eerst["sequence"]
    assert daarna["uid"] == eerst["uid"]


def test_a_move_keeps_the_uid_and_raises_the_sequence(client, sanne, coordinator):
    inzet = maak_inzet(deskundige=sanne, begin=MORGEN)
    eerst = gebeurtenis(client, sanne)
    activiteit = inzet.activiteit
    activiteit.begin += 24 * UUR
    activiteit.eind += 24 * UUR
    activiteit_update(activiteit=activiteit, versie=activiteit.versie, door=coordinator)
    daarna = gebeurtenis(client, sanne)
    assert daarna["uid"] == eerst["uid"] == f"inzet-{inzet.pk}@127.0.0.1"
    assert daarna["sequence"] == eerst["sequence"] + 1
    assert daarna["dtstart"].dt == MORGEN + dt.timedelta(days=1)


@pytest.mark.parametrize(("maand", "utc"), [(1, 8), (7, 7)])
def test_nine_oclock_is_nine_oclock_in_summer_and_in_winter(client, sanne, maand, utc):
    dag = dt.datetime(MORGEN.year + 1, maand, 12, 9, tzinfo=NEDERLAND)
    maak_inzet(deskundige=sanne, begin=dag)
    event = gebeurtenis(client, sanne)
    assert event["dtstart"].to_ical() == f"{dag:%Y%m%d}T090000".encode()
    assert event["dtstart"].dt.astimezone(dt.UTC).hour == utc


@pytest.mark.parametrize("maand", range(1, 13))
def test_the_time_zone_in_the_feed_is_that_of_the_netherlands(client, sanne, maand):
    (zone,) = kalender(client, sanne).walk("VTIMEZONE")
    assert zone["tzid"] == "Europe/Amsterdam"
    for dag in (1, 28):
        hier = dt.datetime(2027, maand, dag, 12, tzinfo=NEDERLAND)
        daar = hier.replace(tzinfo=zone.to_tz(lookup_tzid=False))
        assert daar.utcoffset() == hier.utcoffset()


def test_sixty_days_back_and_everything_ahead(client, sanne):
    for dagen in (-70, -50, 400):
        maak_inzet(deskundige=sanne, begin=MORGEN + dt.timedelta(days=dagen))
    assert len(kalender(client, sanne).walk("VEVENT")) == 2


def test_nobody_elses_inzet_is_in_it_also_not_for_a_coordinator(
    client, coordinator, andere_deskundige
):
    zelf = Ervaringsdeskundige.objects.create(
        roepnaam="Loes", achternaam="V", binding="regio", user=coordinator
    )
    maak_inzet(deskundige=andere_deskundige, begin=MORGEN)
    zelf = agenda_aanzetten(deskundige=zelf, door=coordinator)
    assert kalender(client, zelf).walk("VEVENT") == []


# As a program asks for it


def test_what_did_not_change_is_not_sent_again(client, sanne, coordinator):
    inzet = maak_inzet(deskundige=sanne, begin=MORGEN)
    eerst = client.get(pad(sanne))
    assert eerst["Content-Type"] == "text/calendar; charset=utf-8"
    assert "private" in eerst["Cache-Control"]
    kop = {"If-None-Match": eerst["ETag"]}
    weer = client.get(pad(sanne), headers=kop)
    assert (weer.status_code, weer.content) == (304, b"")
    inzet_annuleren(inzet=inzet, reden="De zaal is dicht", door=coordinator)
    assert client.get(pad(sanne), headers=kop).status_code == 200
    assert client.head(pad(sanne)).status_code == 200
    assert client.post(pad(sanne)).status_code == 405


def test_the_feed_takes_as_many_queries_for_one_inzet_as_for_three(
    client, sanne, venray, django_assert_num_queries
):
    for nummer in range(3):
        maak_inzet(
            deskundige=sanne, gemeente=venray, begin=MORGEN + dt.timedelta(days=nummer)
        )
        with django_assert_num_queries(2):
            client.get(pad(sanne))


# Who can open it


@pytest.mark.parametrize(
    "token", ["x", "1.1.x", "1.1", "....", "%00", "é", "1:1:abc", "9" * 3000]
)
def test_an_address_we_never_gave_out_is_not_found_and_asks_the_database_nothing(
    client, sanne, token, django_assert_num_queries
):
    with django_assert_num_queries(0):
        response = client.get(f"/agenda/{token}.ics")
    assert response.status_code == 404
    assert "Deze pagina bestaat niet" in response.text


def test_a_signature_of_one_expert_opens_no_other_calendar(
    client, sanne, andere_deskundige
):
    agenda_aanzetten(deskundige=andere_deskundige, door=andere_deskundige.user)
    ander = pad(sanne).replace(f"/{sanne.pk}.", f"/{andere_deskundige.pk}.")
    assert client.get(ander).status_code == 404


def test_a_new_address_stops_the_old_one_at_once(client, sanne):
    oud = pad(sanne)
    sanne = agenda_vernieuwen(deskundige=sanne, door=sanne.user)
    assert client.get(oud).status_code == 404
    assert client.get(pad(sanne)).status_code == 200


def test_after_off_and_on_no_old_address_works_again(client, sanne):
    oud = [pad(sanne)]
    sanne = agenda_vernieuwen(deskundige=sanne, door=sanne.user)
    oud.append(pad(sanne))
    sanne = agenda_uitzetten(deskundige=sanne, door=sanne.user)
    assert [client.get(adres).status_code for adres in oud] == [404, 404]
    sanne = agenda_aanzetten(deskundige=sanne, door=sanne.user)
    assert pad(sanne) not in oud
    assert [client.get(adres).status_code for adres in oud] == [404, 404]
    assert client.get(pad(sanne)).status_code == 200


def test_a_closed_account_closes_its_calendar(client, sanne):
    sanne.user.is_active = False
    sanne.user.save()
    assert client.get(pad(sanne)).status_code == 404


def test_renewing_an_address_that_is_not_there_is_refused(deskundige):
    for actie in (agenda_vernieuwen, agenda_uitzetten):
        with pytest.raises(ActieError):
            actie(deskundige=deskundige, door=deskundige.user)
    assert not Gebeurtenis.objects.exists()


# The page


@pytest.fixture
def als_sanne(client, deskundige):
    client.force_login(deskundige.user)
    return client


def test_the_expert_turns_it_on_copies_the_address_renews_and_turns_it_off(
    als_sanne, deskundige
):
    def pagina():
        return als_sanne.get("/mijn-gegevens/").text

    assert "/agenda/" not in pagina().replace("/mijn-gegevens/agenda/", "")
    als_sanne.post(reverse("agenda_aanzetten"))
    deskundige.refresh_from_db()
    eerste = agenda_adres(deskundige)
    assert eerste in pagina()
    assert f"webcal:{eerste.partition(':')[2]}" in pagina()
    assert (
        "oude adres werkt dan meteen niet meer"
        in als_sanne.get(reverse("agenda_vernieuwen")).text
    )
    als_sanne.post(reverse("agenda_vernieuwen"))
    assert eerste not in pagina()
    als_sanne.post(reverse("agenda_uitzetten"))
    deskundige.refresh_from_db()
    assert deskundige.agenda_versie is None
    acties = [m.actie for m in Gebeurtenis.objects.over(deskundige).order_by("pk")]
    assert acties == ["agenda_aanzetten", "agenda_vernieuwen", "agenda_uitzetten"]


def test_turning_on_twice_keeps_the_address(als_sanne, deskundige):
    als_sanne.post(reverse("agenda_aanzetten"))
    als_sanne.post(reverse("agenda_aanzetten"))
    deskundige.refresh_from_db()
    assert deskundige.agenda_versie == 1
    assert Gebeurtenis.objects.count() == 1
