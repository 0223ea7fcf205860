"""What experts are told by mail: when, how often, and what never leaves the site."""

import datetime as dt
import threading
from smtplib import SMTPException, SMTPRecipientsRefused

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend
from django.db import connections, transaction
from django.utils import timezone

from inzet.acties.berichten import berichten_versturen
from inzet.models import Bericht, Inzet
from inzet.selectors.planning import wanneer
from tests.bouwers import UUR, maak_activiteit, maak_inzet

NU = timezone.localtime().replace(minute=0, second=0, microsecond=0)
MORGEN = NU.replace(hour=9) + 24 * UUR
MINUUT = dt.timedelta(minutes=1)


@pytest.fixture
def inzet(deskundige, venray):
    return maak_inzet(deskundige=deskundige, gemeente=venray, begin=MORGEN)


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


def test_who_was_reported_off_reads_that_the_coordinator_did_it(inzet):
    meld(inzet, "annulering")
    Inzet.objects.filter(pk=inzet.pk).update(status="afgemeld")
    assert berichten_versturen(nu=NU) == 1
    assert "inloop in Venray\n  De coördinator heeft je hiervoor afgemeld.\n" in (
        mail.outbox[0].body
    )


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
                assert klaar.wait(60)
        finally:
            connections.close_all()

    draad = threading.Thread(target=eerste)
    draad.start()
    assert bezig.wait(60)
    verstuurd.append(berichten_versturen(nu=NU))
    klaar.set()
    draad.join()
    assert verstuurd == [1, 0]
    assert len(mail.outbox) == 1
