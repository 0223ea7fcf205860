"""The change trail only grows."""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_bevroren_rijen"), ("accounts", "0001_eerste_tabellen")]
    operations = alleen_toevoegen(
        "accounts_gebruikerspoor",
    )
