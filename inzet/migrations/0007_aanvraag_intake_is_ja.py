"""An intake question without an answer is not a yes: NULL slipped through the check."""

from django.db import migrations, models

VRAGEN = {
    "is_geen_individuele_zorg": "het gaat niet om zorg voor één inwoner",
    "is_passend": "het past bij het doel van de pool",
    "is_deskundigheid_aanwezig": "de pool heeft de deskundigheid",
    "is_op_orde": "de voorwaarden zijn op orde",
    "is_veilig": "het is veilig voor de ervaringsdeskundige",
}


class Migration(migrations.Migration):
    dependencies = [("inzet", "0006_spoor_van_planning")]

    operations = [
        migrations.RemoveConstraint(
            model_name="aanvraag", name="aanvraag_aangenomen_na_intake"
        ),
        *(
            migrations.AlterField(
                model_name=model,
                name=veld,
                field=models.BooleanField(blank=True, null=True, verbose_name=vraag),
            )
            for model in ("aanvraag", "aanvraagspoor")
            for veld, vraag in VRAGEN.items()
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                name="aanvraag_aangenomen_na_intake",
                condition=~models.Q(status__in=("geaccepteerd", "afgerond"))
                | models.Q(
                    **dict.fromkeys(VRAGEN, True),
                    **{f"{veld}__isnull": False for veld in VRAGEN},
                    deelopdracht__isnull=False,
                ),
                violation_error_message="Beantwoord eerst alle vragen van de intake met ja, "
                "en kies een deelopdracht.",
            ),
        ),
    ]
