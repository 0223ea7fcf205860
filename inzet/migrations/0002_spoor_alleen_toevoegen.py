"""The change trail only grows."""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_bevroren_rijen"), ("inzet", "0001_eerste_tabellen")]
    operations = alleen_toevoegen(
        "inzet_deelopdrachtspoor",
        "inzet_activiteitspoor",
        "inzet_bereikspoor",
        "inzet_ervaringsdeskundigespoor",
        "inzet_dienstverbandspoor",
        "inzet_opleidingspoor",
        "inzet_wensrolspoor",
        "inzet_wensthemaspoor",
        "inzet_inzetspoor",
        "inzet_verhaalspoor",
    )
