"""The change trail only grows."""

from django.db import migrations

from poolregio.kern.db import alleen_toevoegen


class Migration(migrations.Migration):
    dependencies = [("kern", "0002_bevroren_rijen"), ("gemeenten", "0001_eerste_tabellen")]
    operations = alleen_toevoegen(
        "gemeenten_contractspoor",
        "gemeenten_contractjaarspoor",
        "gemeenten_begrotingspostspoor",
        "gemeenten_gemeentespoor",
        "gemeenten_medewerkerspoor",
        "gemeenten_werktvoorspoor",
        "gemeenten_halfjaarspoor",
        "gemeenten_themaspoor",
        "gemeenten_inzetrolspoor",
        "gemeenten_soortactiviteitspoor",
        "gemeenten_soortplekspoor",
        "gemeenten_kaderspoor",
        "gemeenten_verdeelsleutelspoor",
        "gemeenten_aandeelspoor",
    )
