"""Logging in: in Dutch, silent about who has an account, slowed down, safe by default."""

import os
import re
import subprocess
import sys

import pytest
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.core import mail
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.urls import reverse

from poolregio.accounts.models import Gebruiker
from tests.bouwers import maak_gebruiker

WACHTWOORD = "vier-woorden-achter-elkaar"
HOORT_NIET = "Dit e-mailadres en wachtwoord horen niet bij elkaar."
TE_VAAK = "Dit ging te vaak mis."


@pytest.fixture(autouse=True)
def _no_throttle_left_from_another_test(db):
    cache.clear()


@pytest.fixture
def loes(db):
    return Gebruiker.objects.create_user(
        email="loes@pool.example", password=WACHTWOORD, roepnaam="Loes", rol="coordinator"
    )


def log_in(client, email="loes@pool.example", wachtwoord=WACHTWOORD, **extra):
    return client.post(
        reverse("account_login"), {"login": email, "password": wachtwoord} | extra
    )


def is_ingelogd(client):
    return "_auth_user_id" in client.session


def test_you_log_in_with_your_address_however_you_write_it(client, loes):
    html = client.get(reverse("account_login")).content.decode()
    assert '<html lang="nl">' in html
    assert "E-mailadres" in html
    assert log_in(client, "Loes@Pool.Example").status_code == 302
    assert is_ingelogd(client)


def test_a_wrong_password_does_not_tell_whether_the_account_exists(client, loes):
    fout = log_in(client, wachtwoord="fout").content.decode()
    onbekend = log_in(client, "niemand@pool.example", "fout").content.decode()
    assert HOORT_NIET in fout
    assert HOORT_NIET in onbekend
    zonder = re.compile(r'value="[^"]*"')
    assert zonder.sub("", fout) == zonder.sub("", onbekend)


def test_after_five_wrong_tries_even_the_right_password_has_to_wait(client, loes):
    for _ in range(5):
        assert HOORT_NIET in log_in(client, wachtwoord="fout").content.decode()
    assert TE_VAAK in log_in(client).content.decode()
    assert not is_ingelogd(client)


def test_one_address_that_is_locked_does_not_lock_another(client, loes):
    for _ in range(6):
        log_in(client, "iemand@pool.example", "fout")
    assert log_in(client).status_code == 302


def test_too_many_tries_from_one_place_get_a_page_in_dutch(client, loes, settings):
    settings.ACCOUNT_RATE_LIMITS = {"login": "1/m/ip"}
    log_in(client, wachtwoord="fout")
    response = log_in(client, wachtwoord="fout")
    assert response.status_code == 429
    assert "Dit ging te vaak achter elkaar" in response.content.decode()


@pytest.mark.parametrize(
    ("doel", "waarheen"),
    [
        ("/deskundigen/", "/deskundigen/"),
        ("https://boef.example/", "/"),
        ("//boef.example/", "/"),
        ("javascript:alert(1)", "/"),
    ],
)
def test_after_logging_in_you_only_go_to_a_page_of_this_site(client, loes, doel, waarheen):
    assert log_in(client, next=doel).url == waarheen


def test_a_closed_account_does_not_get_in(client, loes):
    loes.is_active = False
    loes.save()
    assert "Dit account is gesloten" in client.get(log_in(client).url).content.decode()
    assert not is_ingelogd(client)


def test_nobody_makes_an_account_by_themself(client, db):
    response = client.post(
        reverse("account_signup"),
        {"email": "x@pool.example", "password1": WACHTWOORD, "password2": WACHTWOORD},
    )
    assert "zelf geen account" in response.content.decode()
    assert not Gebruiker.objects.exists()


@pytest.mark.parametrize(
    "naam",
    [
        "deskundige_list",
        "mijn_gegevens",
        "gebruiker_list",
        "lijst_list",
        "verdeelsleutel_list",
        "contract_detail",
    ],
)
def test_without_a_role_there_is_nothing_to_see(client, buitenstaander, naam):
    client.force_login(buitenstaander)
    assert client.get(reverse(naam)).status_code in (403, 404)


@pytest.mark.parametrize(
    ("wachtwoord", "reden"),
    [
        ("kort", "ten minste 12"),
        ("qwertyuiop123", "algemeen"),
        ("839201745629", "cijfers"),
        ("loes@pool.example", "e-mailadres"),
    ],
)
def test_a_weak_password_is_refused_with_the_reason(loes, wachtwoord, reden):
    with pytest.raises(ValidationError, match=reden):
        validate_password(wachtwoord, loes)


def test_a_long_uncommon_password_is_fine(loes):
    validate_password(WACHTWOORD, loes)


def test_the_mail_for_a_new_password_is_dutch_and_its_link_works_once(client, loes):
    client.post(reverse("account_reset_password"), {"email": loes.email})
    bericht = mail.outbox[0]
    assert bericht.subject == "Nieuw wachtwoord voor de Pool Ervaringsdeskundigen"
    assert "kies een nieuw wachtwoord" in bericht.body
    link = re.search(r"http\S+", bericht.body)[0]
    formulier = client.get(link, follow=True)
    adres = formulier.redirect_chain[-1][0]
    nieuw = "een-heel-ander-wachtwoord"
    client.post(adres, {"password1": nieuw, "password2": nieuw})
    loes.refresh_from_db()
    assert loes.check_password(nieuw)
    assert "Deze link werkt niet meer" in client.get(link, follow=True).content.decode()


def test_asking_for_a_new_password_does_not_tell_whether_the_account_exists(client, loes):
    bekend = client.post(reverse("account_reset_password"), {"email": loes.email})
    onbekend = client.post(reverse("account_reset_password"), {"email": "x@pool.example"})
    assert (bekend.status_code, bekend.url) == (onbekend.status_code, onbekend.url)


def test_without_a_mail_server_mail_is_a_file_on_this_machine():
    code = (
        "from django.conf import settings as s; print(s.EMAIL_BACKEND, s.EMAIL_FILE_PATH)"
    )
    backend, pad = met_instellingen(code).split()
    assert backend == "poolregio.kern.mail.BestandenBackend"
    assert pad.endswith(".lokaal/mail")


def test_mail_in_files_is_for_who_runs_the_site_alone(tmp_path):
    backend = "poolregio.kern.mail.BestandenBackend"
    map_ = tmp_path / "mail"
    map_.mkdir(mode=0o755)
    with mail.get_connection(backend, file_path=map_) as verbinding:
        verbinding.send_messages([mail.EmailMessage("Hoi", "Dag.", to=["x@pool.example"])])
    assert len(list(map_.iterdir())) == 1
    assert map_.stat().st_mode & 0o077 == 0


def test_every_answer_carries_headers_that_keep_others_out(client, db):
    response = client.get(reverse("account_login"))
    csp = response["Content-Security-Policy"]
    assert "default-src 'self'" in csp
    assert "unsafe-" not in csp
    assert "frame-ancestors 'none'" in csp
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "same-origin"


def test_cookies_are_out_of_reach_for_scripts_and_other_sites(client, loes):
    client.get(reverse("account_login"))
    log_in(client)
    for naam in ("sessionid", "csrftoken"):
        assert client.cookies[naam]["httponly"]
        assert client.cookies[naam]["samesite"] == "Lax"


@pytest.mark.parametrize(("adres", "veilig"), [("https", True), ("http", False)])
def test_an_https_address_makes_every_cookie_and_page_https_only(adres, veilig):
    code = (
        "from django.conf import settings as s;"
        "print(s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.SECURE_SSL_REDIRECT,"
        " s.SECURE_HSTS_SECONDS > 0)"
    )
    uitkomst = met_instellingen(code, SITE_URL=f"{adres}://pool.example")
    assert uitkomst.split() == [str(veilig)] * 4


def met_instellingen(code, **omgeving):
    """Run a line in a fresh process, with these settings; the database is never asked."""
    basis = {naam: waarde for naam, waarde in os.environ.items() if naam != "EMAIL_URL"} | {
        "DJANGO_SETTINGS_MODULE": "poolregio.settings",
        "DATABASE_URL": "postgresql://nobody@localhost/none",
        "SECRET_KEY": "test",
    }
    klaar = subprocess.run(
        [sys.executable, "-c", code],
        env=basis | omgeving,
        cwd=settings.BASE_DIR,
        capture_output=True,
        text=True,
        check=True,
    )
    return klaar.stdout


def test_someone_else_cannot_be_guessed_from_the_own_password_page(client, loes):
    client.force_login(maak_gebruiker("coordinator"))
    html = client.get(reverse("account_change_password")).content.decode()
    assert loes.email not in html
