"""The function behind every freeze trigger.

Plain SQL, not pgtrigger: no session setting of the application role switches it off.
"""

from django.db import migrations

MAAK = """
CREATE FUNCTION weiger_wijziging() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'Deze rij ligt vast en kan niet meer veranderen (%%).', TG_TABLE_NAME
        USING ERRCODE = 'restrict_violation', CONSTRAINT = TG_NAME, TABLE = TG_TABLE_NAME;
END $$;
"""


class Migration(migrations.Migration):
    dependencies = [("kern", "0001_rollen")]
    operations = [
        migrations.RunSQL(MAAK.replace("%%", "%"), "DROP FUNCTION weiger_wijziging();")
    ]
