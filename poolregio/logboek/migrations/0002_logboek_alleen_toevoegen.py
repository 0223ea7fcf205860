"""The logs only grow."""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_bevroren_rijen"), ("logboek", "0001_eerste_tabellen")]
    operations = alleen_toevoegen(
        "logboek_gebeurtenis",
        "logboek_inzage",
    )
