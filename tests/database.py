"""Tests run as production does: tables of the owner, rows through the application role.

``eigenaar`` makes and migrates the test database; ``default``, the role that the site uses,
is its mirror. Django then gives ``default`` the name of the test database and leaves its
user alone. So a missing grant fails a test, and so does a change to a trail.
"""

from contextlib import contextmanager

import psycopg2
import pytest
from django.conf import settings
from django.db import connections
from django.test import TransactionTestCase, override_settings
from django.test.utils import setup_databases, teardown_databases

EIGENAAR = "eigenaar"
KEEP = ["django_migrations", "django_content_type", "auth_permission"]  # made by migrate


@pytest.fixture(scope="session")
def django_db_setup(
    request,
    django_test_environment,
    django_db_blocker,
    django_db_keepdb,
    django_db_createdb,
    django_db_modify_db_settings,  # gives each process under ``-n`` its own database
):
    """As pytest-django's own, which leaves out an alias that no test asks for."""
    connections["default"].settings_dict["TEST"]["MIRROR"] = EIGENAAR
    verbosity = request.config.option.verbose
    with django_db_blocker.unblock():
        names = setup_databases(
            verbosity=verbosity,
            interactive=False,
            keepdb=django_db_keepdb and not django_db_createdb,
            serialized_aliases=[],
        )
    truncate_all()  # what a killed run left behind
    yield
    if not django_db_keepdb:
        with django_db_blocker.unblock():
            teardown_databases(names, verbosity=verbosity)


@pytest.fixture(scope="session", autouse=True)
def _empty_as_owner():
    """After a transactional test Django truncates, which the application role may not."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, "_fixture_teardown", truncate_all)
        yield


def truncate_all(test_case=None):
    """Empty every table as the owner, over a connection of its own.

    Django lets no test use the alias ``eigenaar``, and that is the point. A test that left
    a transaction open fails here, instead of waiting for ever.
    """
    address = connections[EIGENAAR].settings_dict
    assert address["NAME"].startswith("test_")
    with owner_cursor() as cursor:
        cursor.execute("SET lock_timeout = '15s'")
        cursor.execute(
            "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables"
            " WHERE schemaname = 'public' AND tablename <> ALL(%s)",
            [KEEP],
        )
        (tables,) = cursor.fetchone()
        cursor.execute(f"TRUNCATE {tables}")


def analyze():
    """Tell the planner what stands there: after a large fill autovacuum takes its time."""
    with owner_cursor() as cursor:
        cursor.execute("ANALYZE")


@contextmanager
def owner_cursor():
    """A transaction as the owner, over a connection of its own."""
    owner = psycopg2.connect(**connections[EIGENAAR].get_connection_params())
    try:
        with owner, owner.cursor() as cursor:
            yield cursor
    finally:
        owner.close()


@pytest.fixture(autouse=True, scope="session")
def _plain_static_files():
    """No ``collectstatic`` before a test: links without a checksum will do.

    Also between two tests, when a browser may still ask for something.
    """
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    with override_settings(STORAGES=settings.STORAGES | {"staticfiles": plain}):
        yield
