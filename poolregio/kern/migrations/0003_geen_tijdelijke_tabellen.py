"""No temporary tables for the application role.

PostgreSQL looks for a table among the temporary ones first. With one of the same name the role
could hide from a freeze trigger, or from a change trail, the table that it looks at. The
owner of the database keeps the right.
"""

from django.db import migrations

NEEM = """
DO $$
BEGIN
    EXECUTE format(
        'REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC, pool_toepassing', current_database()
    );
END $$;
"""
GEEF = """
DO $$
BEGIN
    EXECUTE format('GRANT TEMPORARY ON DATABASE %I TO PUBLIC', current_database());
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_bevroren_rijen")]
    operations = [migrations.RunSQL(NEEM, GEEF)]
