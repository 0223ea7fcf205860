import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import poolregio.kern.vrije_tekst


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0003_vastgesteld_ligt_vast"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Behoefte",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "titel",
                    models.CharField(
                        help_text="Bijvoorbeeld: inloop over geldzorgen. Noem geen namen van inwoners.",
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat is er nodig?",
                    ),
                ),
                (
                    "hoeveelheid",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[django.core.validators.MinValueValidator(0.25)],
                        verbose_name="hoeveel",
                    ),
                ),
                (
                    "eenheid",
                    models.CharField(
                        choices=[
                            ("uur_week", "uur per week"),
                            ("uur_halfjaar", "uur per halfjaar"),
                            ("dagdeel_week", "dagdelen per week"),
                            ("dagdeel_halfjaar", "dagdelen per halfjaar"),
                        ],
                        max_length=16,
                        verbose_name="eenheid",
                    ),
                ),
                (
                    "dagdelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ma_ochtend", "maandagochtend"),
                                ("ma_middag", "maandagmiddag"),
                                ("ma_avond", "maandagavond"),
                                ("di_ochtend", "dinsdagochtend"),
                                ("di_middag", "dinsdagmiddag"),
                                ("di_avond", "dinsdagavond"),
                                ("wo_ochtend", "woensdagochtend"),
                                ("wo_middag", "woensdagmiddag"),
                                ("wo_avond", "woensdagavond"),
                                ("do_ochtend", "donderdagochtend"),
                                ("do_middag", "donderdagmiddag"),
                                ("do_avond", "donderdagavond"),
                                ("vr_ochtend", "vrijdagochtend"),
                                ("vr_middag", "vrijdagmiddag"),
                                ("vr_avond", "vrijdagavond"),
                                ("za_ochtend", "zaterdagochtend"),
                                ("za_middag", "zaterdagmiddag"),
                                ("za_avond", "zaterdagavond"),
                                ("zo_ochtend", "zondagochtend"),
                                ("zo_middag", "zondagmiddag"),
                                ("zo_avond", "zondagavond"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        help_text="Kies niets als elk dagdeel kan.",
                        size=None,
                        verbose_name="wanneer past het?",
                    ),
                ),
                (
                    "lokaal_aanbod",
                    models.TextField(
                        help_text="Kijk eerst wat er al is, en waarom dat niet genoeg is. Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat is er al in de gemeente?",
                    ),
                ),
                (
                    "prioriteit",
                    models.CharField(
                        choices=[
                            ("1_eerst", "als eerste"),
                            ("2_daarna", "daarna"),
                            ("3_ruimte", "als er ruimte is"),
                        ],
                        default="2_daarna",
                        max_length=10,
                        verbose_name="wanneer plannen",
                    ),
                ),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        help_text="Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "vervallen_op",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="vervallen op"
                    ),
                ),
                (
                    "vervallen_reden",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=300,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="waarom niet meer",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        help_text="Leeg als de behoefte voor de hele regio is.",
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="behoeften",
                        to="gemeenten.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "plek",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gemeenten.soortplek",
                        verbose_name="soort plek",
                    ),
                ),
                (
                    "rol",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gemeenten.inzetrol",
                        verbose_name="rol",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gemeenten.soortactiviteit",
                        verbose_name="soort",
                    ),
                ),
                (
                    "thema",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="gemeenten.thema",
                        verbose_name="thema",
                    ),
                ),
                (
                    "vervallen_door",
                    models.ForeignKey(
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "behoeften",
                "ordering": ["-jaar", "gemeente__naam", "prioriteit", "titel", "pk"],
            },
        ),
        migrations.CreateModel(
            name="BehoefteSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("jaar", models.PositiveSmallIntegerField(verbose_name="jaar")),
                (
                    "titel",
                    models.CharField(
                        help_text="Bijvoorbeeld: inloop over geldzorgen. Noem geen namen van inwoners.",
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat is er nodig?",
                    ),
                ),
                (
                    "hoeveelheid",
                    models.DecimalField(
                        decimal_places=2,
                        max_digits=6,
                        validators=[django.core.validators.MinValueValidator(0.25)],
                        verbose_name="hoeveel",
                    ),
                ),
                (
                    "eenheid",
                    models.CharField(
                        choices=[
                            ("uur_week", "uur per week"),
                            ("uur_halfjaar", "uur per halfjaar"),
                            ("dagdeel_week", "dagdelen per week"),
                            ("dagdeel_halfjaar", "dagdelen per halfjaar"),
                        ],
                        max_length=16,
                        verbose_name="eenheid",
                    ),
                ),
                (
                    "dagdelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ma_ochtend", "maandagochtend"),
                                ("ma_middag", "maandagmiddag"),
                                ("ma_avond", "maandagavond"),
                                ("di_ochtend", "dinsdagochtend"),
                                ("di_middag", "dinsdagmiddag"),
                                ("di_avond", "dinsdagavond"),
                                ("wo_ochtend", "woensdagochtend"),
                                ("wo_middag", "woensdagmiddag"),
                                ("wo_avond", "woensdagavond"),
                                ("do_ochtend", "donderdagochtend"),
                                ("do_middag", "donderdagmiddag"),
                                ("do_avond", "donderdagavond"),
                                ("vr_ochtend", "vrijdagochtend"),
                                ("vr_middag", "vrijdagmiddag"),
                                ("vr_avond", "vrijdagavond"),
                                ("za_ochtend", "zaterdagochtend"),
                                ("za_middag", "zaterdagmiddag"),
                                ("za_avond", "zaterdagavond"),
                                ("zo_ochtend", "zondagochtend"),
                                ("zo_middag", "zondagmiddag"),
                                ("zo_avond", "zondagavond"),
                            ],
                            max_length=10,
                        ),
                        blank=True,
                        default=list,
                        help_text="Kies niets als elk dagdeel kan.",
                        size=None,
                        verbose_name="wanneer past het?",
                    ),
                ),
                (
                    "lokaal_aanbod",
                    models.TextField(
                        help_text="Kijk eerst wat er al is, en waarom dat niet genoeg is. Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat is er al in de gemeente?",
                    ),
                ),
                (
                    "prioriteit",
                    models.CharField(
                        choices=[
                            ("1_eerst", "als eerste"),
                            ("2_daarna", "daarna"),
                            ("3_ruimte", "als er ruimte is"),
                        ],
                        default="2_daarna",
                        max_length=10,
                        verbose_name="wanneer plannen",
                    ),
                ),
                (
                    "toelichting",
                    models.TextField(
                        blank=True,
                        help_text="Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="toelichting",
                    ),
                ),
                (
                    "vervallen_op",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="vervallen op"
                    ),
                ),
                (
                    "vervallen_reden",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=300,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="waarom niet meer",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "gemeente",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        help_text="Leeg als de behoefte voor de hele regio is.",
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gemeenten.gemeente",
                        verbose_name="gemeente",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="gemeenten.behoefte",
                    ),
                ),
                (
                    "plek",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gemeenten.soortplek",
                        verbose_name="soort plek",
                    ),
                ),
                (
                    "rol",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gemeenten.inzetrol",
                        verbose_name="rol",
                    ),
                ),
                (
                    "soort",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gemeenten.soortactiviteit",
                        verbose_name="soort",
                    ),
                ),
                (
                    "thema",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gemeenten.thema",
                        verbose_name="thema",
                    ),
                ),
                (
                    "vervallen_door",
                    models.ForeignKey(
                        db_constraint=False,
                        editable=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Startbijeenkomst",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True,
                        primary_key=True,
                        serialize=False,
                        verbose_name="ID",
                    ),
                ),
                ("datum", models.DateField(verbose_name="datum")),
                ("plek", models.CharField(max_length=150, verbose_name="plek")),
                (
                    "aantal_aanwezigen",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Professionals en vrijwilligers samen. Leeg zolang het nog moet komen.",
                        null=True,
                        verbose_name="aantal aanwezigen",
                    ),
                ),
                (
                    "organisaties",
                    models.TextField(
                        blank=True,
                        help_text="Welke organisaties waren er? Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="organisaties",
                    ),
                ),
                (
                    "verslag",
                    models.TextField(
                        blank=True,
                        help_text="Wat is besproken en afgesproken? Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="verslag",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "gemeente",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="startbijeenkomsten",
                        to="gemeenten.gemeente",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "startbijeenkomsten",
                "ordering": ["-datum", "gemeente__naam"],
            },
        ),
        migrations.CreateModel(
            name="StartbijeenkomstSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("datum", models.DateField(verbose_name="datum")),
                ("plek", models.CharField(max_length=150, verbose_name="plek")),
                (
                    "aantal_aanwezigen",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        help_text="Professionals en vrijwilligers samen. Leeg zolang het nog moet komen.",
                        null=True,
                        verbose_name="aantal aanwezigen",
                    ),
                ),
                (
                    "organisaties",
                    models.TextField(
                        blank=True,
                        help_text="Welke organisaties waren er? Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="organisaties",
                    ),
                ),
                (
                    "verslag",
                    models.TextField(
                        blank=True,
                        help_text="Wat is besproken en afgesproken? Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="verslag",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
                (
                    "gemeente",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="gemeenten.gemeente",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="gemeenten.startbijeenkomst",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddConstraint(
            model_name="behoefte",
            constraint=models.CheckConstraint(
                condition=models.Q(("hoeveelheid__gt", 0)),
                name="behoefte_hoeveelheid_boven_nul",
                violation_error_message="Vul meer dan 0 in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="behoefte",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "eenheid__in",
                        ["uur_week", "uur_halfjaar", "dagdeel_week", "dagdeel_halfjaar"],
                    )
                ),
                name="behoefte_eenheid_bestaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="behoefte",
            constraint=models.CheckConstraint(
                condition=models.Q(("prioriteit__in", ["1_eerst", "2_daarna", "3_ruimte"])),
                name="behoefte_prioriteit_bestaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="behoefte",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "dagdelen__contained_by",
                        [
                            "ma_ochtend",
                            "ma_middag",
                            "ma_avond",
                            "di_ochtend",
                            "di_middag",
                            "di_avond",
                            "wo_ochtend",
                            "wo_middag",
                            "wo_avond",
                            "do_ochtend",
                            "do_middag",
                            "do_avond",
                            "vr_ochtend",
                            "vr_middag",
                            "vr_avond",
                            "za_ochtend",
                            "za_middag",
                            "za_avond",
                            "zo_ochtend",
                            "zo_middag",
                            "zo_avond",
                        ],
                    )
                ),
                name="behoefte_dagdelen_bestaan",
            ),
        ),
        migrations.AddConstraint(
            model_name="behoefte",
            constraint=models.CheckConstraint(
                condition=models.Q(("jaar__gte", 2020), ("jaar__lte", 2099)),
                name="behoefte_jaar_mogelijk",
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
                        models.Q(("vervallen_reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="behoefte_vervallen_compleet",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="behoefte",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gemeenten_behoeftespoor" ("dagdelen", "eenheid", "gemeente_id", "hoeveelheid", "id", "jaar", "lokaal_aanbod", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "prioriteit", "rol_id", "soort_id", "thema_id", "titel", "toelichting", "versie", "vervallen_door_id", "vervallen_op", "vervallen_reden") VALUES (NEW."dagdelen", NEW."eenheid", NEW."gemeente_id", NEW."hoeveelheid", NEW."id", NEW."jaar", NEW."lokaal_aanbod", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."prioriteit", NEW."rol_id", NEW."soort_id", NEW."thema_id", NEW."titel", NEW."toelichting", NEW."versie", NEW."vervallen_door_id", NEW."vervallen_op", NEW."vervallen_reden"); RETURN NULL;',
                    hash="1d3f608ca0d0d9d643bf79895043a3aaa2050149",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4e2cc",
                    table="gemeenten_behoefte",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="behoefte",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gemeenten_behoeftespoor" ("dagdelen", "eenheid", "gemeente_id", "hoeveelheid", "id", "jaar", "lokaal_aanbod", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "prioriteit", "rol_id", "soort_id", "thema_id", "titel", "toelichting", "versie", "vervallen_door_id", "vervallen_op", "vervallen_reden") VALUES (NEW."dagdelen", NEW."eenheid", NEW."gemeente_id", NEW."hoeveelheid", NEW."id", NEW."jaar", NEW."lokaal_aanbod", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."prioriteit", NEW."rol_id", NEW."soort_id", NEW."thema_id", NEW."titel", NEW."toelichting", NEW."versie", NEW."vervallen_door_id", NEW."vervallen_op", NEW."vervallen_reden"); RETURN NULL;',
                    hash="e7e3943334a0f9e0ec58088b09c3deaf5e3604bc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_6a035",
                    table="gemeenten_behoefte",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="behoefte",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gemeenten_behoeftespoor" ("dagdelen", "eenheid", "gemeente_id", "hoeveelheid", "id", "jaar", "lokaal_aanbod", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "prioriteit", "rol_id", "soort_id", "thema_id", "titel", "toelichting", "versie", "vervallen_door_id", "vervallen_op", "vervallen_reden") VALUES (OLD."dagdelen", OLD."eenheid", OLD."gemeente_id", OLD."hoeveelheid", OLD."id", OLD."jaar", OLD."lokaal_aanbod", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."prioriteit", OLD."rol_id", OLD."soort_id", OLD."thema_id", OLD."titel", OLD."toelichting", OLD."versie", OLD."vervallen_door_id", OLD."vervallen_op", OLD."vervallen_reden"); RETURN NULL;',
                    hash="9c7aa7818af046f2c7abd8fd7b552aea2e6538b1",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_5a349",
                    table="gemeenten_behoefte",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="startbijeenkomst",
            constraint=models.UniqueConstraint(
                fields=("gemeente", "datum"),
                name="startbijeenkomst_een_keer_per_dag",
                violation_error_message="Op deze dag staat er al een startbijeenkomst in deze gemeente.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="startbijeenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gemeenten_startbijeenkomstspoor" ("aantal_aanwezigen", "datum", "gemeente_id", "id", "organisaties", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "versie", "verslag") VALUES (NEW."aantal_aanwezigen", NEW."datum", NEW."gemeente_id", NEW."id", NEW."organisaties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plek", NEW."versie", NEW."verslag"); RETURN NULL;',
                    hash="e06e36f08c508e6e9fdad2a5e3b8d4710b98f31c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d23f0",
                    table="gemeenten_startbijeenkomst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="startbijeenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "gemeenten_startbijeenkomstspoor" ("aantal_aanwezigen", "datum", "gemeente_id", "id", "organisaties", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "versie", "verslag") VALUES (NEW."aantal_aanwezigen", NEW."datum", NEW."gemeente_id", NEW."id", NEW."organisaties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plek", NEW."versie", NEW."verslag"); RETURN NULL;',
                    hash="53eb1aa8f6c1f18d2cbaf3d7c88a950a747a0fef",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_17407",
                    table="gemeenten_startbijeenkomst",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="startbijeenkomst",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "gemeenten_startbijeenkomstspoor" ("aantal_aanwezigen", "datum", "gemeente_id", "id", "organisaties", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek", "versie", "verslag") VALUES (OLD."aantal_aanwezigen", OLD."datum", OLD."gemeente_id", OLD."id", OLD."organisaties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plek", OLD."versie", OLD."verslag"); RETURN NULL;',
                    hash="774613f0eb4bb669c0641c295f83b29eb74619cf",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_eef5e",
                    table="gemeenten_startbijeenkomst",
                    when="AFTER",
                ),
            ),
        ),
    ]
