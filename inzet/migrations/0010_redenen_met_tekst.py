"""A reason, a story or what was seen is more than spaces."""

from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0010_getallen_en_redenen"),
        ("inzet", "0009_afspraak_en_besluit_liggen_vast"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="aanvraag",
            name="aanvraag_vangnet_bij_alleen",
        ),
        migrations.RemoveConstraint(
            model_name="aanvraag",
            name="aanvraag_nee_met_reden",
        ),
        migrations.RemoveConstraint(
            model_name="afwijkingsafspraak",
            name="afwijkingsafspraak_afsluiten_compleet",
        ),
        migrations.RemoveConstraint(
            model_name="inzet",
            name="inzet_geannuleerd_met_reden",
        ),
        migrations.RemoveConstraint(
            model_name="inzet",
            name="inzet_waarschuwing_met_reden",
        ),
        migrations.RemoveConstraint(
            model_name="monitormoment",
            name="monitormoment_gedaan_compleet",
        ),
        migrations.RemoveConstraint(
            model_name="verhaal",
            name="verhaal_niet_leeg",
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("veiligheid", "vangnet"), _negated=True),
                    ("vangnet__regex", "\\S"),
                    _connector="OR",
                ),
                name="aanvraag_vangnet_bij_alleen",
                violation_error_message="Vul in wie na afloop te bellen is, of kies voor twee ervaringsdeskundigen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ["afgewezen", "ingetrokken"]), _negated=True),
                    ("reden__regex", "\\S"),
                    _connector="OR",
                ),
                name="aanvraag_nee_met_reden",
                violation_error_message="Vul een reden in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="afwijkingsafspraak",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        models.Q(
                            ("status__in", ("geweigerd", "ingetrokken")), _negated=True
                        ),
                        ("afgesloten_door", None),
                        ("afgesloten_op", None),
                        ("toelichting", ""),
                    ),
                    models.Q(
                        models.Q(("toelichting__regex", "\\S")),
                        ("afgesloten_door__isnull", False),
                        ("afgesloten_op__isnull", False),
                        ("status__in", ("geweigerd", "ingetrokken")),
                    ),
                    _connector="OR",
                ),
                name="afwijkingsafspraak_afsluiten_compleet",
            ),
        ),
        migrations.AddConstraint(
            model_name="inzet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status", "geannuleerd"), _negated=True),
                    ("reden__regex", "\\S"),
                    _connector="OR",
                ),
                name="inzet_geannuleerd_met_reden",
                violation_error_message="Vul een reden in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="inzet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("waarschuwing_reden", ""), ("waarschuwingen", [])),
                    models.Q(
                        models.Q(("waarschuwingen", []), _negated=True),
                        ("waarschuwing_reden__regex", "\\S"),
                    ),
                    _connector="OR",
                ),
                name="inzet_waarschuwing_met_reden",
                violation_error_message="Vul in waarom je dit toch plant.",
            ),
        ),
        migrations.AddConstraint(
            model_name="monitormoment",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("gedaan_door", None), ("gedaan_op", None)),
                    models.Q(
                        ("gedaan_door__isnull", False),
                        ("gedaan_op__isnull", False),
                        ("gezien__regex", "\\S"),
                    ),
                    _connector="OR",
                ),
                name="monitormoment_gedaan_compleet",
                violation_error_message="Vul in wat er is gezien.",
            ),
        ),
        migrations.AddConstraint(
            model_name="verhaal",
            constraint=models.CheckConstraint(
                condition=models.Q(("tekst__regex", "\\S")), name="verhaal_niet_leeg"
            ),
        ),
    ]
