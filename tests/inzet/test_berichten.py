"""What experts are told by mail: when, how often, and what never leaves the site."""

import datetime as dt
import threading
from smtplib import SMTPException, SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connections, transaction
from django.utils import timezone

from gemeenten.models import Inzetrol
from inzet.acties import inzetten as acties
from inzet.acties.activiteiten import (
    activiteit_annuleren,
    activiteit_create,
    activiteit_update,
)
from inzet.acties.berichten import berichten_versturen
from inzet.acties.registreren import inzet_afmelden
from inzet.models import Activiteit, Bericht, Ervaringsdeskundige, Inzet
from inzet.selectors.berichten import Bundel, samengevat
from inzet.selectors.planning import wanneer
from tests.bouwers import UUR, maak_activiteit, maak_deskundige, maak_gebruiker, maak_inzet

NU = timezone.localtime().replace(minute=0, second=0, microsecond=0)
MORGEN = NU.replace(hour=9) + 24 * UUR
MINUUT = dt.timedelta(minutes=1)


# What is told: the rule without a database


def bericht(soort, inzet, *, was=None):
    return Bericht(
        inzet=inzet,
        soort=soort,
        was=wanneer(*was) if isinstance(was, tuple) else was or "",
    )


def plan(*, status="voorgesteld", begin=MORGEN, pk=1):
    return Inzet(pk=pk, begin=begin, eind=begin + UUR, status=status)


EERST = (MORGEN - 2 * UUR, MORGEN - UUR)
ZELFDE = (MORGEN, MORGEN + UUR)


@pytest.mark.parametrize(
    ("status", "wat", "uitkomst"),
    [
        ("voorgesteld", [("voorstel", None)], ["voorstel"]),
        ("bevestigd", [("voorstel", None)], ["voorstel"]),
        ("voorgesteld", [("voorstel", None), ("wijziging", EERST)], ["voorstel"]),
        ("geannuleerd", [("voorstel", None), ("annulering", None)], []),
        ("geannuleerd", [("annulering", None)], ["annulering"]),
        ("geannuleerd", [("wijziging", EERST), ("annulering", None)], ["annulering"]),
        ("afgemeld", [("wijziging", EERST)], []),
        ("afgemeld", [("voorstel", None)], []),
        ("uitgevoerd", [("wijziging", EERST)], []),
        ("bevestigd", [("wijziging", EERST), ("wijziging", ZELFDE)], ["wijziging"]),
        ("bevestigd", [("wijziging", ZELFDE), ("wijziging", EERST)], []),  # there and back
        ("bevestigd", [("wijziging", None)], ["wijziging"]),  # another place
    ],
)
def test_of_one_inzet_only_the_last_state_is_told(status, wat, uitkomst):
    inzet = plan(status=status)
    berichten = [bericht(soort, inzet, was=was) for soort, was in wat]
    assert [regel.soort for regel in samengevat(berichten, NU)] == uitkomst


def test_a_move_is_told_from_the_time_that_was_told_before():
    inzet = plan(status="bevestigd")
    tussendoor = (MORGEN - 5 * UUR, MORGEN - 4 * UUR)
    berichten = [
        bericht("wijziging", inzet, was=EERST),
        bericht("wijziging", inzet, was=tussendoor),
    ]
    (regel,) = samengevat(berichten, NU)
    assert regel.was == wanneer(*EERST)
    assert regel.wanneer == wanneer(*ZELFDE)


def test_what_is_over_is_not_told_and_the_rest_comes_in_order_of_time():
    later, eerder = plan(pk=1, begin=MORGEN + 3 * UUR), plan(pk=2)
    geweest = plan(pk=3, begin=NU - 5 * UUR)
    berichten = [bericht("voorstel", inzet) for inzet in (later, geweest, eerder)]
    assert [regel.inzet.pk for regel in samengevat(berichten, NU)] == [2, 1]


@pytest.mark.parametrize(
    ("pogingen", "minuten"), [(0, 10), (1, 11), (2, 13), (3, 17), (6, 73), (7, 137)]
)
def test_a_mail_waits_ten_minutes_and_after_each_failure_twice_as_long(pogingen, minuten):
    bundel = Bundel(deskundige=1, oudste=NU, pogingen=pogingen)
    assert not bundel.is_aan_de_beurt(NU + (minuten - 1) * MINUUT)
    assert bundel.is_aan_de_beurt(NU + minuten * MINUUT)


# When there is something to tell


def soorten():
    return list(Bericht.objects.order_by("pk").values_list("soort", flat=True))


@pytest.fixture
def rol(db):
    return Inzetrol.objects.create(code="ondersteuner", naam="Ondersteuner")


def test_a_new_activity_proposes_to_each_expert(
    coordinator, deskundige, andere_deskundige, rol, venray
):
    activiteit_create(
        activiteit=_nieuw(venray),
        deskundigen=[(deskundige, rol), (andere_deskundige, rol)],
        door=coordinator,
    )
    assert soorten() == ["voorstel", "voorstel"]


def _nieuw(gemeente):
    bestaand = maak_activiteit(gemeente=gemeente, begin=MORGEN)
    kopie = Activiteit.objects.get(pk=bestaand.pk)
    kopie.pk = None
    kopie._state.adding = True  # noqa: SLF001 -- Django's way to copy a row
    return kopie


@pytest.fixture
def inzet(deskundige, venray):
    return maak_inzet(deskundige=deskundige, gemeente=venray, begin=MORGEN)


def test_moving_and_cancelling_are_told_with_the_old_time(inzet, coordinator):
    was = wanneer(inzet.begin, inzet.eind)
    inzet = acties.inzet_verplaatsen(
        inzet=inzet, begin=MORGEN + UUR, eind=MORGEN + 2 * UUR, versie=1, door=coordinator
    )
    acties.inzet_annuleren(inzet=inzet, reden="De zaal is dicht", door=coordinator)
    assert list(Bericht.objects.order_by("pk").values_list("soort", "was")) == [
        ("wijziging", was),
        ("annulering", ""),
    ]


def test_moving_or_cancelling_the_activity_tells_everybody_who_was_planned(
    inzet, andere_deskundige, coordinator
):
    activiteit = inzet.activiteit
    maak_inzet(activiteit=activiteit, deskundige=andere_deskundige)
    maak_inzet(activiteit=activiteit, status="afgemeld")
    activiteit.begin += 24 * UUR
    activiteit.eind += 24 * UUR
    activiteit = activiteit_update(activiteit=activiteit, versie=1, door=coordinator)
    assert soorten() == ["wijziging", "wijziging"]
    activiteit_annuleren(activiteit=activiteit, reden="Te warm", door=coordinator)
    assert soorten()[2:] == ["annulering", "annulering"]


def test_another_place_is_told_and_another_title_is_not(inzet, coordinator):
    activiteit = inzet.activiteit
    activiteit.titel = "Ochtendinloop"
    activiteit = activiteit_update(activiteit=activiteit, versie=1, door=coordinator)
    assert not Bericht.objects.exists()
    activiteit.locatie = "Wijkcentrum"
    activiteit_update(activiteit=activiteit, versie=2, door=coordinator)
    assert list(Bericht.objects.values_list("soort", "was")) == [("wijziging", "")]


def test_nothing_is_told_of_what_is_over_or_to_who_has_no_account(coordinator):
    zonder = maak_inzet(begin=MORGEN)
    voorbij = maak_inzet(
        deskundige=maak_deskundige(user=maak_gebruiker("deskundige")), begin=NU - 48 * UUR
    )
    for inzet in (zonder, voorbij):
        acties.inzet_annuleren(inzet=inzet, reden="Vergissing", door=coordinator)
    assert not Bericht.objects.exists()


def test_who_does_it_themself_knows_already(coordinator, inzet):
    inzet_afmelden(inzet=inzet, versie=1, door=inzet.deskundige.user)
    eigen = Ervaringsdeskundige.objects.create(
        roepnaam="Loes", achternaam="V", binding="regio", user=coordinator
    )
    zelf = maak_inzet(deskundige=eigen, begin=MORGEN)
    acties.inzet_annuleren(inzet=zelf, reden="Ander werk", door=coordinator)
    assert not Bericht.objects.exists()


def test_what_was_rolled_back_is_never_told(inzet, coordinator):
    with transaction.atomic():
        acties.inzet_annuleren(inzet=inzet, reden="Toch niet", door=coordinator)
        transaction.set_rollback(True)
    assert not Bericht.objects.exists()


# Sending


def meld(inzet, soort="voorstel", *, oud=11, was=""):
    rij = Bericht.objects.create(
        deskundige=inzet.deskundige, inzet=inzet, soort=soort, was=was
    )
    Bericht.objects.filter(pk=rij.pk).update(gemaakt_op=NU - oud * MINUUT)
    return rij


def test_one_mail_tells_all_that_changed_in_plain_words(inzet, venray):
    tweede = maak_inzet(
        deskundige=inzet.deskundige, begin=MORGEN + 24 * UUR, status="bevestigd"
    )
    derde = maak_inzet(
        deskundige=inzet.deskundige,
        gemeente=venray,
        begin=MORGEN + 48 * UUR,
        status="geannuleerd",
        reden="Zaal vol water",
    )
    meld(inzet)
    meld(tweede, "wijziging", was="vrijdag van 9.00 tot 11.00 uur")
    meld(derde, "annulering")
    assert berichten_versturen(nu=NU) == 1
    (brief,) = mail.outbox
    assert brief.to == [inzet.deskundige.user.email]
    assert brief.subject == "3 veranderingen in je agenda"
    for stuk in (
        "Dag Sanne,",
        f"- {wanneer(inzet.begin, inzet.eind)}\n  inloop in Venray\n",
        "laat weten of je kunt",
        "Eerst was dit vrijdag van 9.00 tot 11.00 uur.",
        f"Gaat niet door:\n\n- {wanneer(derde.begin, derde.eind)}\n",
        "http://127.0.0.1:8000/mijn-week/",
    ):
        assert stuk in brief.body
    assert "\n\n\n" not in brief.body
    assert not Bericht.objects.filter(verstuurd_op=None).exists()


def test_a_mail_names_no_title_theme_reason_colleague_or_home(
    deskundige, andere_deskundige, venray
):
    activiteit = maak_activiteit(
        gemeente=venray,
        soort="individueel_contact",
        titel="Gesprek over verslaving",
        locatie="Dorpsstraat 1",
        begin=MORGEN,
        themas=["verslaving"],
    )
    maak_inzet(activiteit=activiteit, deskundige=andere_deskundige)
    meld(maak_inzet(activiteit=activiteit, deskundige=deskundige))
    berichten_versturen(nu=NU)
    tekst = mail.outbox[0].subject + mail.outbox[0].body
    for woord in ("erslaving", "Gesprek", "Dorpsstraat", "Mo "):
        assert woord not in tekst


def test_a_mail_waits_for_the_rest_and_an_hour_after_the_one_before(inzet):
    meld(inzet, oud=5)
    assert berichten_versturen(nu=NU) == 0
    assert berichten_versturen(nu=NU + 5 * MINUUT) == 1
    meld(inzet, "wijziging", was="eerder", oud=0)
    assert berichten_versturen(nu=NU + 64 * MINUUT) == 0
    assert berichten_versturen(nu=NU + 65 * MINUUT) == 1
    assert berichten_versturen(nu=NU + 300 * MINUUT) == 0


def test_a_proposal_taken_back_before_the_mail_leaves_no_mail_and_no_wait(inzet):
    meld(inzet)
    meld(inzet, "annulering")
    Inzet.objects.filter(pk=inzet.pk).update(status="geannuleerd", reden="x")
    assert berichten_versturen(nu=NU) == 0
    assert mail.outbox == []
    assert not Bericht.objects.exists()


def test_a_closed_account_gets_no_mail(inzet):
    meld(inzet)
    inzet.deskundige.user.is_active = False
    inzet.deskundige.user.save()
    assert berichten_versturen(nu=NU) == 0


class KapotteServer(EmailBackend):
    """Refuses one address and takes the others; or nobody is there at all."""

    weigert = ""
    fout: Exception | None = None

    def send_messages(self, messages):
        (brief,) = messages
        if self.fout:
            raise self.fout
        if brief.to == [self.weigert]:
            raise SMTPRecipientsRefused({self.weigert: (550, b"unknown")})
        return super().send_messages(messages)


@pytest.fixture
def server(settings, monkeypatch):
    settings.EMAIL_BACKEND = f"{__name__}.KapotteServer"
    monkeypatch.setattr(KapotteServer, "weigert", "")
    monkeypatch.setattr(KapotteServer, "fout", None)
    return KapotteServer


def test_one_bad_address_holds_up_nobody_and_stands_in_no_log(
    inzet, andere_deskundige, server, caplog
):
    meld(inzet)
    meld(maak_inzet(deskundige=andere_deskundige, begin=MORGEN))
    server.weigert = inzet.deskundige.user.email
    assert berichten_versturen(nu=NU) == 1
    assert mail.outbox[0].to == [andere_deskundige.user.email]
    fout = Bericht.objects.get(inzet=inzet)
    assert (fout.verstuurd_op, fout.aantal_pogingen) == (None, 1)
    assert "het adres is geweigerd" in caplog.text
    assert server.weigert not in caplog.text


@pytest.mark.parametrize(
    "fout", [SMTPException("421 try later"), TimeoutError("timed out")]
)
def test_when_the_mail_server_is_away_nothing_is_lost(inzet, server, monkeypatch, fout):
    meld(inzet)
    monkeypatch.setattr(server, "fout", fout)
    assert berichten_versturen(nu=NU) == 0
    monkeypatch.setattr(server, "fout", None)
    assert berichten_versturen(nu=NU + MINUUT) == 1


def test_the_number_of_queries_does_not_grow_with_what_there_is_to_tell(
    deskundige, venray, django_assert_num_queries
):
    nu = NU
    for aantal in (1, 3):
        for nummer in range(aantal):
            begin = MORGEN + (aantal * 10 + nummer) * 24 * UUR
            meld(maak_inzet(deskundige=deskundige, gemeente=venray, begin=begin))
        nu += 61 * MINUUT
        with django_assert_num_queries(5):  # two make the transaction
            assert berichten_versturen(nu=nu) == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_send_one_mail(inzet):
    """The first holds its transaction open until the second is done."""
    meld(inzet)
    bezig, klaar, verstuurd = threading.Event(), threading.Event(), []

    def eerste():
        try:
            with transaction.atomic():
                verstuurd.append(berichten_versturen(nu=NU))
                bezig.set()
                assert klaar.wait(10)
        finally:
            connections.close_all()

    draad = threading.Thread(target=eerste)
    draad.start()
    assert bezig.wait(10)
    verstuurd.append(berichten_versturen(nu=NU))
    klaar.set()
    draad.join()
    assert verstuurd == [1, 0]
    assert len(mail.outbox) == 1
