"""The change trail only grows."""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("gemeenten", "0007_contract_en_geld")]
    operations = alleen_toevoegen(
        "gemeenten_afspraakspoor",
        "gemeenten_contractdocumentspoor",
        "gemeenten_contractgesprekspoor",
        "gemeenten_doelnotitiespoor",
        "gemeenten_gespreksdeelnamespoor",
        "gemeenten_kostenboekingspoor",
        "gemeenten_ontwikkeldoelspoor",
        "gemeenten_ovaindexspoor",
        "gemeenten_verlengingsoptiespoor",
        "gemeenten_verrekendeelspoor",
        "gemeenten_verrekeningspoor",
    )
