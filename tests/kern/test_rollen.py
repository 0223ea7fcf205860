"""The site may read and write rows, and nothing else. Neither may a test."""

import pytest
from django.db import ProgrammingError, connection

from poolregio.accounts.models import Gebruiker
from poolregio.kern.lokale_database import TOEPASSING
from tests.database import truncate_all


def query(sql, *params):
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        return cursor.fetchall()


@pytest.mark.django_db
def test_tests_run_as_the_application_role():
    assert query("SELECT current_user, session_user") == [(TOEPASSING, TOEPASSING)]


@pytest.mark.django_db
def test_the_application_role_has_no_powers():
    powers = (
        "SELECT rolsuper, rolcreatedb, rolcreaterole, rolreplication, rolbypassrls"
        " FROM pg_roles WHERE rolname = current_user"
    )
    assert query(powers) == [(False,) * 5]
    assert query("SELECT FROM pg_auth_members WHERE member = current_user::regrole") == []


@pytest.mark.django_db
def test_the_application_role_owns_nothing():
    owned = (
        "SELECT relname FROM pg_class WHERE relowner = current_user::regrole"
        " UNION ALL SELECT proname FROM pg_proc WHERE proowner = current_user::regrole"
        " UNION ALL SELECT nspname FROM pg_namespace WHERE nspowner = current_user::regrole"
        " UNION ALL SELECT datname FROM pg_database WHERE datdba = current_user::regrole"
    )
    assert query(owned) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    "sql",
    [
        "TRUNCATE accounts_gebruiker CASCADE",
        "ALTER TABLE accounts_gebruiker DISABLE TRIGGER ALL",
        "DROP TABLE accounts_gebruiker",
        "CREATE TABLE van_mij (id int)",
        "SET session_replication_role = replica",
    ],
)
def test_the_application_role_may_not(sql):
    with pytest.raises(ProgrammingError):
        query(sql)


@pytest.mark.django_db
def test_no_table_can_be_truncated():
    tables = connection.introspection.table_names()
    may = "SELECT has_table_privilege(%s, 'TRUNCATE')"
    assert "accounts_gebruiker" in tables
    assert [table for table in tables if query(may, table) == [(True,)]] == []


@pytest.mark.django_db(transaction=True)
def test_a_transactional_test_is_cleaned_up_by_the_owner():
    Gebruiker.objects.create_user("iemand@example.nl", roepnaam="Iemand")
    truncate_all()
    assert not Gebruiker.objects.exists()
