"""A reason or story of only spaces is no reason; and not-a-number is no amount."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0009_besloten_geld_ligt_vast"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="afspraak",
            name="afspraak_vervallen_met_toelichting",
        ),
        migrations.RemoveConstraint(
            model_name="behoefte",
            name="behoefte_hoeveelheid_boven_nul",
        ),
        migrations.RemoveConstraint(
            model_name="behoefte",
            name="behoefte_vervallen_compleet",
        ),
        migrations.RemoveConstraint(
            model_name="kostenboeking",
            name="kostenboeking_terugdraaien_compleet",
        ),
        migrations.AddConstraint(
            model_name="afspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "vervallen"), _negated=True),
                    ("toelichting__regex", "\\S"),
                    _connector="OR",
                ),
                name="afspraak_vervallen_met_toelichting",
                violation_error_message="Schrijf erbij waarom de afspraak vervalt.",
            ),
        ),
        migrations.AddConstraint(
            model_name="behoefte",
            constraint=models.CheckConstraint(
                condition=models.Q(("hoeveelheid__gt", 0), ("hoeveelheid__lt", 10000)),
                name="behoefte_hoeveelheid_boven_nul",
                violation_error_message="Vul een getal in dat hoger is dan 0 en lager dan 10.000.",
            ),
        ),
        migrations.AddConstraint(
            model_name="behoefte",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("vervallen_door", None),
                        ("vervallen_op", None),
                        ("vervallen_reden", ""),
                    ),
                    models.Q(
                        ("vervallen_door__isnull", False),
                        ("vervallen_op__isnull", False),
                        ("vervallen_reden__regex", "\\S"),
                    ),
                    _connector="OR",
                ),
                name="behoefte_vervallen_compleet",
                violation_error_message="Vul in waarom dit niet meer nodig is.",
            ),
        ),
        migrations.AddConstraint(
            model_name="kostenboeking",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("reden", ""),
                        ("teruggedraaid_door", None),
                        ("teruggedraaid_op", None),
                    ),
                    models.Q(
                        models.Q(("reden__regex", "\\S")),
                        ("teruggedraaid_door__isnull", False),
                        ("teruggedraaid_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="kostenboeking_terugdraaien_compleet",
            ),
        ),
    ]
