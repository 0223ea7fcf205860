"""The change trail of requests, availability and planning only grows."""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("inzet", "0005_vraag_en_planning")]
    operations = alleen_toevoegen(
        "inzet_aanvraagspoor",
        "inzet_afwezigheidspoor",
        "inzet_berichtspoor",
        "inzet_beschikbaarheidspoor",
        "inzet_monitormomentspoor",
        "inzet_reeksspoor",
        "inzet_uitzonderingspoor",
        "inzet_voorstelspoor",
        "inzet_voorstelregelspoor",
    )
