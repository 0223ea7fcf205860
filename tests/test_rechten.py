"""The permission walk: every address, every role, own and foreign objects."""

from contextlib import contextmanager
from operator import attrgetter

import pytest
from django.conf import settings
from django.db import connection, reset_queries, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import URLPattern, get_resolver, reverse

from tests.rechten import (
    ROLLEN,
    accounts,
    beheer,
    gemeenten,
    gemeenten_contract,
    gemeenten_geld,
    gemeenten_vraag,
    inzet_aanvragen,
    inzet_afwijkingsafspraken,
    inzet_beschikbaarheid,
    inzet_capaciteit,
    inzet_deskundigen,
    inzet_importeren,
    inzet_mijn_week,
    inzet_overdrachten,
    inzet_planbord,
    inzet_planning,
    inzet_verdeling,
    inzet_voorstellen,
    inzet_wie_past,
    kern,
    rapportage,
)
from tests.rechten.wereld import maak_rondgang

TABEL = [
    *accounts.TABEL,
    *beheer.TABEL,
    *gemeenten.TABEL,
    *gemeenten_contract.TABEL,
    *gemeenten_geld.TABEL,
    *inzet_aanvragen.TABEL,
    *inzet_afwijkingsafspraken.TABEL,
    *inzet_beschikbaarheid.TABEL,
    *inzet_capaciteit.TABEL,
    *gemeenten_vraag.TABEL,
    *inzet_deskundigen.TABEL,
    *inzet_importeren.TABEL,
    *inzet_mijn_week.TABEL,
    *inzet_overdrachten.TABEL,
    *inzet_planbord.TABEL,
    *inzet_planning.TABEL,
    *inzet_verdeling.TABEL,
    *inzet_wie_past.TABEL,
    *inzet_voorstellen.TABEL,
    *kern.TABEL,
    *rapportage.TABEL,
]
# Everybody's, also without logging in: tested in tests/kern and tests/accounts.
OPEN = {
    "account_login",
    "account_inactive",
    "account_logout",
    "account_signup",
    "account_reset_password",
    "account_reset_password_done",
    "account_reset_password_from_key",
    "account_reset_password_from_key_done",
    "privacy",
    "toegankelijkheid",
    "gezondheid",
    "agenda_feed",  # the address is the key: tests/inzet/test_agenda.py
}
WALK = [
    pytest.param(
        toegang,
        rol,
        status,
        id=f"{toegang.methode} {toegang.naam} {','.join(toegang.args)} {rol}",
    )
    for toegang in TABEL
    for rol, status in zip(ROLLEN, toegang.statussen, strict=True)
]
REFUSED = (403, 404, 405)
MAX_QUERIES = 15


@pytest.fixture(scope="module")
def rondgang(django_db_setup, django_db_blocker):
    """The world and a session for every role, made once.

    Each test undoes its own work: its transaction is a savepoint within this one.
    """
    with django_db_blocker.unblock(), transaction.atomic():
        wereld, cast = maak_rondgang()
        sessions = {rol: log_in(persoon) for rol, persoon in cast.items()}
        yield wereld, sessions
        transaction.set_rollback(True)


def log_in(persoon):
    client = Client()
    client.force_login(persoon)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


@pytest.fixture
def wereld(rondgang, db):
    return rondgang[0]


@pytest.fixture
def als(rondgang, client):
    """The client of somebody: ``als("coordinator")``."""

    def log_in_again(rol):
        client.cookies[settings.SESSION_COOKIE_NAME] = rondgang[1][rol]
        return client

    return log_in_again


@contextmanager
def writes():
    """The statements that change a table."""
    found = []

    def look(execute, sql, params, many, context):
        if sql.startswith(("INSERT", "UPDATE", "DELETE")):
            found.append(sql)
        return execute(sql, params, many, context)

    with connection.execute_wrapper(look):
        yield found


def url_names(patterns):
    for pattern in patterns:
        if isinstance(pattern, URLPattern):
            yield pattern.name
        else:
            yield from url_names(pattern.url_patterns)


def waarde(wereld, tekst):
    """``=x`` is x itself; anything else is a path on the world."""
    return tekst[1:] if tekst.startswith("=") else attrgetter(tekst)(wereld)


def vraag(client, toegang, wereld):
    address = reverse(toegang.naam, args=[waarde(wereld, arg) for arg in toegang.args])
    data = {name: waarde(wereld, value) for name, value in toegang.data.items()}
    return getattr(client, toegang.methode)(address, data)


def test_every_address_is_in_the_table():
    assert set(url_names(get_resolver().url_patterns)) == {t.naam for t in TABEL} | OPEN


@pytest.mark.parametrize(("toegang", "rol", "status"), WALK)
def test_each_role_gets_what_the_table_says(als, wereld, toegang, rol, status):
    reset_queries()  # Django warns when its log of them is full
    with writes() as written, CaptureQueriesContext(connection) as queries:
        response = vraag(als(rol), toegang, wereld)
    assert response.status_code == status
    if status == 200:  # a page or a file, also what a form says when it is filled in wrong
        assert len(queries) <= MAX_QUERIES
    if status in REFUSED:
        assert not written


@pytest.mark.parametrize("toegang", TABEL, ids=lambda t: f"{t.methode} {t.naam}")
def test_without_logging_in_you_get_nowhere(client, wereld, toegang):
    with writes() as written:
        response = vraag(client, toegang, wereld)
    assert response.status_code == 302
    assert response.url.startswith("/inloggen/")
    assert not written
