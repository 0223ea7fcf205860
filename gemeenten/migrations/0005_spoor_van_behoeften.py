"""The change trail of kick-offs and needs only grows."""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("gemeenten", "0004_behoeften")]
    operations = alleen_toevoegen(
        "gemeenten_behoeftespoor", "gemeenten_startbijeenkomstspoor"
    )
