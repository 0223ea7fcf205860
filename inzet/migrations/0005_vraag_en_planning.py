import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.core.validators
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import poolregio.kern.db
import poolregio.kern.vrije_tekst


class Migration(migrations.Migration):
    dependencies = [
        ("gemeenten", "0005_spoor_van_behoeften"),
        ("inzet", "0004_snel_zoeken"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Aanvraag",
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
                (
                    "aanvrager_soort",
                    models.CharField(
                        choices=[
                            ("gemeente", "gemeente"),
                            ("welzijn", "welzijnsorganisatie"),
                            ("zelfregie", "zelfregiecentrum of inloop"),
                            ("onderwijs", "school of opleiding"),
                            ("huisarts", "huisarts of praktijkondersteuner"),
                            ("burgers", "burgerinitiatief of vereniging"),
                            ("anders", "andere organisatie"),
                            (
                                "gecontracteerde_partner",
                                "gecontracteerde partner (Beschermd Wonen, Opvang, Bemoeizorg of Preventie)",
                            ),
                        ],
                        max_length=23,
                        verbose_name="wie vraagt het?",
                    ),
                ),
                (
                    "organisatie",
                    models.CharField(
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "titel",
                    models.CharField(
                        help_text="Noem geen namen van inwoners.",
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="titel",
                    ),
                ),
                (
                    "doel",
                    models.TextField(
                        help_text="Eerst het doel, dan pas de persoon. Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat moet het opleveren?",
                    ),
                ),
                (
                    "verwachting",
                    models.TextField(
                        help_text="Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat verwacht u van de ervaringsdeskundige?",
                    ),
                ),
                (
                    "locatie",
                    models.CharField(
                        blank=True,
                        help_text="Nooit het huisadres van een inwoner.",
                        max_length=150,
                        verbose_name="adres of naam van de plek",
                    ),
                ),
                ("vanaf", models.DateField(verbose_name="vanaf wanneer")),
                (
                    "keren",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(200),
                        ],
                        verbose_name="hoe vaak",
                    ),
                ),
                (
                    "minuten_per_keer",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(15),
                            django.core.validators.MaxValueValidator(720),
                        ],
                        verbose_name="hoe lang per keer",
                    ),
                ),
                (
                    "wanneer",
                    models.CharField(
                        blank=True,
                        max_length=200,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="welke dagen en tijden passen?",
                    ),
                ),
                (
                    "veiligheid",
                    models.CharField(
                        choices=[
                            ("met_twee", "met twee ervaringsdeskundigen"),
                            ("vangnet", "alleen, met iemand om na afloop te bellen"),
                        ],
                        max_length=8,
                        verbose_name="hoe is het veilig?",
                    ),
                ),
                (
                    "vangnet",
                    models.CharField(
                        blank=True,
                        help_text="De functie en organisatie van wie na afloop te bellen is.",
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wie is het vangnet?",
                    ),
                ),
                (
                    "is_geen_individuele_zorg",
                    models.BooleanField(
                        null=True, verbose_name="het gaat niet om zorg voor één inwoner"
                    ),
                ),
                (
                    "is_passend",
                    models.BooleanField(
                        null=True, verbose_name="het past bij het doel van de pool"
                    ),
                ),
                (
                    "is_deskundigheid_aanwezig",
                    models.BooleanField(
                        null=True, verbose_name="de pool heeft de deskundigheid"
                    ),
                ),
                (
                    "is_op_orde",
                    models.BooleanField(
                        null=True, verbose_name="de voorwaarden zijn op orde"
                    ),
                ),
                (
                    "is_veilig",
                    models.BooleanField(
                        null=True, verbose_name="het is veilig voor de ervaringsdeskundige"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("nieuw", "nieuw"),
                            ("in_overleg", "in overleg"),
                            ("geaccepteerd", "geaccepteerd"),
                            ("afgerond", "afgerond"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        default="nieuw",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=300,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="reden",
                    ),
                ),
                ("ingediend_op", models.DateTimeField(auto_now_add=True)),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name_plural": "aanvragen",
                "ordering": ["-ingediend_op", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="AanvraagSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "aanvrager_soort",
                    models.CharField(
                        choices=[
                            ("gemeente", "gemeente"),
                            ("welzijn", "welzijnsorganisatie"),
                            ("zelfregie", "zelfregiecentrum of inloop"),
                            ("onderwijs", "school of opleiding"),
                            ("huisarts", "huisarts of praktijkondersteuner"),
                            ("burgers", "burgerinitiatief of vereniging"),
                            ("anders", "andere organisatie"),
                            (
                                "gecontracteerde_partner",
                                "gecontracteerde partner (Beschermd Wonen, Opvang, Bemoeizorg of Preventie)",
                            ),
                        ],
                        max_length=23,
                        verbose_name="wie vraagt het?",
                    ),
                ),
                (
                    "organisatie",
                    models.CharField(
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="organisatie",
                    ),
                ),
                (
                    "titel",
                    models.CharField(
                        help_text="Noem geen namen van inwoners.",
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="titel",
                    ),
                ),
                (
                    "doel",
                    models.TextField(
                        help_text="Eerst het doel, dan pas de persoon. Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat moet het opleveren?",
                    ),
                ),
                (
                    "verwachting",
                    models.TextField(
                        help_text="Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat verwacht u van de ervaringsdeskundige?",
                    ),
                ),
                (
                    "locatie",
                    models.CharField(
                        blank=True,
                        help_text="Nooit het huisadres van een inwoner.",
                        max_length=150,
                        verbose_name="adres of naam van de plek",
                    ),
                ),
                ("vanaf", models.DateField(verbose_name="vanaf wanneer")),
                (
                    "keren",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(1),
                            django.core.validators.MaxValueValidator(200),
                        ],
                        verbose_name="hoe vaak",
                    ),
                ),
                (
                    "minuten_per_keer",
                    models.PositiveSmallIntegerField(
                        validators=[
                            django.core.validators.MinValueValidator(15),
                            django.core.validators.MaxValueValidator(720),
                        ],
                        verbose_name="hoe lang per keer",
                    ),
                ),
                (
                    "wanneer",
                    models.CharField(
                        blank=True,
                        max_length=200,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="welke dagen en tijden passen?",
                    ),
                ),
                (
                    "veiligheid",
                    models.CharField(
                        choices=[
                            ("met_twee", "met twee ervaringsdeskundigen"),
                            ("vangnet", "alleen, met iemand om na afloop te bellen"),
                        ],
                        max_length=8,
                        verbose_name="hoe is het veilig?",
                    ),
                ),
                (
                    "vangnet",
                    models.CharField(
                        blank=True,
                        help_text="De functie en organisatie van wie na afloop te bellen is.",
                        max_length=150,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wie is het vangnet?",
                    ),
                ),
                (
                    "is_geen_individuele_zorg",
                    models.BooleanField(
                        null=True, verbose_name="het gaat niet om zorg voor één inwoner"
                    ),
                ),
                (
                    "is_passend",
                    models.BooleanField(
                        null=True, verbose_name="het past bij het doel van de pool"
                    ),
                ),
                (
                    "is_deskundigheid_aanwezig",
                    models.BooleanField(
                        null=True, verbose_name="de pool heeft de deskundigheid"
                    ),
                ),
                (
                    "is_op_orde",
                    models.BooleanField(
                        null=True, verbose_name="de voorwaarden zijn op orde"
                    ),
                ),
                (
                    "is_veilig",
                    models.BooleanField(
                        null=True, verbose_name="het is veilig voor de ervaringsdeskundige"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("nieuw", "nieuw"),
                            ("in_overleg", "in overleg"),
                            ("geaccepteerd", "geaccepteerd"),
                            ("afgerond", "afgerond"),
                            ("afgewezen", "afgewezen"),
                            ("ingetrokken", "ingetrokken"),
                        ],
                        default="nieuw",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                (
                    "reden",
                    models.CharField(
                        blank=True,
                        editable=False,
                        max_length=300,
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="reden",
                    ),
                ),
                ("ingediend_op", models.DateTimeField(auto_now_add=True)),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Afwezigheid",
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
                ("begin", models.DateField(verbose_name="eerste dag")),
                (
                    "eind",
                    models.DateField(
                        blank=True,
                        help_text="Leeg als nog niet bekend is wanneer het eindigt.",
                        null=True,
                        verbose_name="laatste dag",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name_plural": "afwezigheden",
                "ordering": ["begin", "pk"],
            },
        ),
        migrations.CreateModel(
            name="AfwezigheidSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Bericht",
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
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("voorstel", "voorstel"),
                            ("wijziging", "wijziging"),
                            ("annulering", "annulering"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("was", models.CharField(blank=True, max_length=100, verbose_name="was")),
                ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                ("verstuurd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "aantal_pogingen",
                    models.PositiveSmallIntegerField(default=0, editable=False),
                ),
            ],
            options={
                "verbose_name_plural": "berichten",
                "ordering": ["gemaakt_op", "pk"],
            },
        ),
        migrations.CreateModel(
            name="BerichtSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "soort",
                    models.CharField(
                        choices=[
                            ("voorstel", "voorstel"),
                            ("wijziging", "wijziging"),
                            ("annulering", "annulering"),
                        ],
                        max_length=10,
                        verbose_name="soort",
                    ),
                ),
                ("was", models.CharField(blank=True, max_length=100, verbose_name="was")),
                ("gemaakt_op", models.DateTimeField(auto_now_add=True)),
                ("verstuurd_op", models.DateTimeField(editable=False, null=True)),
                (
                    "aantal_pogingen",
                    models.PositiveSmallIntegerField(default=0, editable=False),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Beschikbaarheid",
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
                ("vanaf", models.DateField(verbose_name="vanaf")),
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
                        size=None,
                        verbose_name="dagdelen",
                    ),
                ),
                (
                    "max_minuten_dag",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(30),
                            django.core.validators.MaxValueValidator(1440),
                        ],
                        verbose_name="hoogstens per dag",
                    ),
                ),
                (
                    "max_minuten_week",
                    models.PositiveSmallIntegerField(
                        blank=True,
                        null=True,
                        validators=[
                            django.core.validators.MinValueValidator(30),
                            django.core.validators.MaxValueValidator(3600),
                        ],
                        verbose_name="hoogstens per week",
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name_plural": "beschikbaarheden",
                "ordering": ["-vanaf", "pk"],
            },
        ),
        migrations.CreateModel(
            name="BeschikbaarheidSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Monitormoment",
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
                ("datum", models.DateField(verbose_name="afgesproken dag")),
                (
                    "gezien",
                    models.TextField(
                        blank=True,
                        help_text="Hoe gaat het met de doelen? Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat is gezien?",
                    ),
                ),
                (
                    "gedaan_op",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="gedaan op"
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "monitormomenten",
                "ordering": ["datum", "pk"],
            },
        ),
        migrations.CreateModel(
            name="MonitormomentSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("datum", models.DateField(verbose_name="afgesproken dag")),
                (
                    "gezien",
                    models.TextField(
                        blank=True,
                        help_text="Hoe gaat het met de doelen? Noem geen namen van inwoners.",
                        validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                        verbose_name="wat is gezien?",
                    ),
                ),
                (
                    "gedaan_op",
                    models.DateTimeField(
                        editable=False, null=True, verbose_name="gedaan op"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Reeks",
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
                ("rrule", models.CharField(max_length=200, verbose_name="regel")),
                ("eerste_dag", models.DateField(verbose_name="eerste dag")),
                ("begin", models.TimeField(verbose_name="begin")),
                ("eind", models.TimeField(verbose_name="eind")),
                (
                    "is_zonder_feestdagen",
                    models.BooleanField(default=True, verbose_name="niet op feestdagen"),
                ),
                (
                    "is_zonder_schoolvakanties",
                    models.BooleanField(
                        default=False, verbose_name="niet in schoolvakanties"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "verbose_name_plural": "reeksen",
                "ordering": ["eerste_dag", "pk"],
            },
        ),
        migrations.CreateModel(
            name="ReeksSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("rrule", models.CharField(max_length=200, verbose_name="regel")),
                ("eerste_dag", models.DateField(verbose_name="eerste dag")),
                ("begin", models.TimeField(verbose_name="begin")),
                ("eind", models.TimeField(verbose_name="eind")),
                (
                    "is_zonder_feestdagen",
                    models.BooleanField(default=True, verbose_name="niet op feestdagen"),
                ),
                (
                    "is_zonder_schoolvakanties",
                    models.BooleanField(
                        default=False, verbose_name="niet in schoolvakanties"
                    ),
                ),
                ("versie", models.PositiveIntegerField(default=1, editable=False)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Uitzondering",
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
                (
                    "dagdelen",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("ochtend", "ochtend"),
                                ("middag", "middag"),
                                ("avond", "avond"),
                            ],
                            max_length=7,
                        ),
                        blank=True,
                        default=list,
                        help_text="Kies niets als iemand deze dag helemaal niet kan.",
                        size=None,
                        verbose_name="wel beschikbaar",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "uitzonderingen",
                "ordering": ["datum"],
            },
        ),
        migrations.CreateModel(
            name="UitzonderingSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Voorstel",
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
                ("vanaf", models.DateField(verbose_name="plannen vanaf")),
                (
                    "tijdslimiet",
                    models.PositiveSmallIntegerField(
                        default=60,
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(900),
                        ],
                        verbose_name="hoogstens rekenen (seconden)",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("wacht", "wacht op rekenen"),
                            ("bezig", "aan het rekenen"),
                            ("klaar", "klaar"),
                            ("gestopt", "gestopt"),
                            ("mislukt", "mislukt"),
                        ],
                        default="wacht",
                        max_length=7,
                        verbose_name="status",
                    ),
                ),
                ("is_stop_gevraagd", models.BooleanField(default=False, editable=False)),
                ("voortgang", models.JSONField(default=dict, editable=False)),
                ("uitleg", models.JSONField(default=dict, editable=False)),
                ("gevraagd_op", models.DateTimeField(auto_now_add=True)),
                ("begonnen_op", models.DateTimeField(editable=False, null=True)),
                ("hartslag_op", models.DateTimeField(editable=False, null=True)),
                ("klaar_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name_plural": "voorstellen",
                "ordering": ["-gevraagd_op", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="Voorstelregel",
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
                ("begin", models.DateTimeField(verbose_name="begin")),
                ("eind", models.DateTimeField(verbose_name="eind")),
                ("overgenomen_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "verbose_name_plural": "voorstelregels",
                "ordering": ["begin", "pk"],
            },
        ),
        migrations.CreateModel(
            name="VoorstelregelSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("begin", models.DateTimeField(verbose_name="begin")),
                ("eind", models.DateTimeField(verbose_name="eind")),
                ("overgenomen_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="VoorstelSpoor",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("vanaf", models.DateField(verbose_name="plannen vanaf")),
                (
                    "tijdslimiet",
                    models.PositiveSmallIntegerField(
                        default=60,
                        validators=[
                            django.core.validators.MinValueValidator(5),
                            django.core.validators.MaxValueValidator(900),
                        ],
                        verbose_name="hoogstens rekenen (seconden)",
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("wacht", "wacht op rekenen"),
                            ("bezig", "aan het rekenen"),
                            ("klaar", "klaar"),
                            ("gestopt", "gestopt"),
                            ("mislukt", "mislukt"),
                        ],
                        default="wacht",
                        max_length=7,
                        verbose_name="status",
                    ),
                ),
                ("is_stop_gevraagd", models.BooleanField(default=False, editable=False)),
                ("uitleg", models.JSONField(default=dict, editable=False)),
                ("gevraagd_op", models.DateTimeField(auto_now_add=True)),
                ("begonnen_op", models.DateTimeField(editable=False, null=True)),
                ("klaar_op", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="activiteit",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="activiteit",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="activiteit",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="deelopdracht",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="deelopdracht",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="deelopdracht",
            name="delete_delete",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="inzet",
            name="insert_insert",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="inzet",
            name="update_update",
        ),
        pgtrigger.migrations.RemoveTrigger(
            model_name="inzet",
            name="delete_delete",
        ),
        migrations.AddField(
            model_name="activiteit",
            name="aantal_verwijzingen",
            field=models.PositiveIntegerField(
                blank=True,
                help_text="Hoeveel inwoners zijn naar ander aanbod verwezen?",
                null=True,
                verbose_name="aantal verwijzingen",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="behoefte",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="gemeenten.behoefte",
                verbose_name="behoefte",
            ),
        ),
        migrations.AddField(
            model_name="activiteitspoor",
            name="aantal_verwijzingen",
            field=models.PositiveIntegerField(
                blank=True,
                help_text="Hoeveel inwoners zijn naar ander aanbod verwezen?",
                null=True,
                verbose_name="aantal verwijzingen",
            ),
        ),
        migrations.AddField(
            model_name="activiteitspoor",
            name="behoefte",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.behoefte",
                verbose_name="behoefte",
            ),
        ),
        migrations.AddField(
            model_name="deelopdracht",
            name="maanden_tussen",
            field=models.PositiveSmallIntegerField(
                blank=True,
                choices=[(1, "maand"), (3, "3 maanden"), (6, "half jaar"), (12, "jaar")],
                help_text="Dan zet het systeem de momenten klaar waarop je kijkt hoe het gaat.",
                null=True,
                verbose_name="kijken we elke",
            ),
        ),
        migrations.AddField(
            model_name="deelopdrachtspoor",
            name="maanden_tussen",
            field=models.PositiveSmallIntegerField(
                blank=True,
                choices=[(1, "maand"), (3, "3 maanden"), (6, "half jaar"), (12, "jaar")],
                help_text="Dan zet het systeem de momenten klaar waarop je kijkt hoe het gaat.",
                null=True,
                verbose_name="kijken we elke",
            ),
        ),
        migrations.AddField(
            model_name="ervaringsdeskundige",
            name="agenda_versie",
            field=models.PositiveSmallIntegerField(
                editable=False,
                help_text="Deel van het geheime adres van de eigen agenda; leeg is: geen adres.",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="inzet",
            name="waarschuwing_reden",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="Noem geen namen van inwoners en geen reden van afwezigheid.",
                max_length=300,
                validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                verbose_name="waarom toch",
            ),
        ),
        migrations.AddField(
            model_name="inzet",
            name="waarschuwingen",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("beschikbaarheid", "buiten de beschikbaarheid"),
                        ("afwezig", "tijdens afwezigheid"),
                        ("max_dag", "meer dan het eigen maximum per dag"),
                        ("max_week", "meer dan het eigen maximum per week"),
                        ("weekuren", "meer dan de contracturen per week"),
                        ("feestdag", "op een feestdag"),
                        ("reistijd", "te weinig reistijd"),
                        ("opleiding", "geen geldige opleiding"),
                        ("alleen", "alleen, waar er twee gevraagd zijn"),
                    ],
                    max_length=15,
                ),
                blank=True,
                default=list,
                editable=False,
                size=None,
            ),
        ),
        migrations.AddField(
            model_name="inzetspoor",
            name="waarschuwing_reden",
            field=models.CharField(
                blank=True,
                editable=False,
                help_text="Noem geen namen van inwoners en geen reden van afwezigheid.",
                max_length=300,
                validators=[poolregio.kern.vrije_tekst.zonder_herkenbare_inwoner],
                verbose_name="waarom toch",
            ),
        ),
        migrations.AddField(
            model_name="inzetspoor",
            name="waarschuwingen",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(
                    choices=[
                        ("beschikbaarheid", "buiten de beschikbaarheid"),
                        ("afwezig", "tijdens afwezigheid"),
                        ("max_dag", "meer dan het eigen maximum per dag"),
                        ("max_week", "meer dan het eigen maximum per week"),
                        ("weekuren", "meer dan de contracturen per week"),
                        ("feestdag", "op een feestdag"),
                        ("reistijd", "te weinig reistijd"),
                        ("opleiding", "geen geldige opleiding"),
                        ("alleen", "alleen, waar er twee gevraagd zijn"),
                    ],
                    max_length=15,
                ),
                blank=True,
                default=list,
                editable=False,
                size=None,
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteit",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_activiteitspoor" ("aantal_inwoners", "aantal_nieuw", "aantal_verwijzingen", "aanvraag_id", "begin", "behoefte_id", "bereik_door_id", "bereik_op", "deelopdracht_id", "eind", "gemeente_id", "id", "kader_id", "locatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reeks_id", "referentie", "soort_id", "titel", "versie") VALUES (NEW."aantal_inwoners", NEW."aantal_nieuw", NEW."aantal_verwijzingen", NEW."aanvraag_id", NEW."begin", NEW."behoefte_id", NEW."bereik_door_id", NEW."bereik_op", NEW."deelopdracht_id", NEW."eind", NEW."gemeente_id", NEW."id", NEW."kader_id", NEW."locatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."reeks_id", NEW."referentie", NEW."soort_id", NEW."titel", NEW."versie"); RETURN NULL;',
                    hash="f5e4b09b351b8f67f0098c1bb818be6aba67a217",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9d5b2",
                    table="inzet_activiteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteit",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_activiteitspoor" ("aantal_inwoners", "aantal_nieuw", "aantal_verwijzingen", "aanvraag_id", "begin", "behoefte_id", "bereik_door_id", "bereik_op", "deelopdracht_id", "eind", "gemeente_id", "id", "kader_id", "locatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reeks_id", "referentie", "soort_id", "titel", "versie") VALUES (NEW."aantal_inwoners", NEW."aantal_nieuw", NEW."aantal_verwijzingen", NEW."aanvraag_id", NEW."begin", NEW."behoefte_id", NEW."bereik_door_id", NEW."bereik_op", NEW."deelopdracht_id", NEW."eind", NEW."gemeente_id", NEW."id", NEW."kader_id", NEW."locatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."reeks_id", NEW."referentie", NEW."soort_id", NEW."titel", NEW."versie"); RETURN NULL;',
                    hash="432e9b052ac511a900d8341ea0217b0e0a717cb8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_cc30d",
                    table="inzet_activiteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="activiteit",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_activiteitspoor" ("aantal_inwoners", "aantal_nieuw", "aantal_verwijzingen", "aanvraag_id", "begin", "behoefte_id", "bereik_door_id", "bereik_op", "deelopdracht_id", "eind", "gemeente_id", "id", "kader_id", "locatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reeks_id", "referentie", "soort_id", "titel", "versie") VALUES (OLD."aantal_inwoners", OLD."aantal_nieuw", OLD."aantal_verwijzingen", OLD."aanvraag_id", OLD."begin", OLD."behoefte_id", OLD."bereik_door_id", OLD."bereik_op", OLD."deelopdracht_id", OLD."eind", OLD."gemeente_id", OLD."id", OLD."kader_id", OLD."locatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."reeks_id", OLD."referentie", OLD."soort_id", OLD."titel", OLD."versie"); RETURN NULL;',
                    hash="0aac8979589cc82450b4022e93d8d145db8454d0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_92362",
                    table="inzet_activiteit",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelopdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_deelopdrachtspoor" ("begin", "doelen", "eind", "frequentie", "id", "maanden_tussen", "monitoring", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "verantwoording", "versie") VALUES (NEW."begin", NEW."doelen", NEW."eind", NEW."frequentie", NEW."id", NEW."maanden_tussen", NEW."monitoring", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."titel", NEW."verantwoording", NEW."versie"); RETURN NULL;',
                    hash="f8bc0e0bef53759e4e2221ab508750a852a0bbe9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_aa1e8",
                    table="inzet_deelopdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelopdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_deelopdrachtspoor" ("begin", "doelen", "eind", "frequentie", "id", "maanden_tussen", "monitoring", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "verantwoording", "versie") VALUES (NEW."begin", NEW."doelen", NEW."eind", NEW."frequentie", NEW."id", NEW."maanden_tussen", NEW."monitoring", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."titel", NEW."verantwoording", NEW."versie"); RETURN NULL;',
                    hash="695b6285146d36b935081381cb88ab2a70fe3cf4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_89edd",
                    table="inzet_deelopdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="deelopdracht",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_deelopdrachtspoor" ("begin", "doelen", "eind", "frequentie", "id", "maanden_tussen", "monitoring", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "titel", "verantwoording", "versie") VALUES (OLD."begin", OLD."doelen", OLD."eind", OLD."frequentie", OLD."id", OLD."maanden_tussen", OLD."monitoring", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."titel", OLD."verantwoording", OLD."versie"); RETURN NULL;',
                    hash="ddcb0367de6ec202756aed0faabea16e92bf5d34",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1982c",
                    table="inzet_deelopdracht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzet",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_inzetspoor" ("activiteit_id", "begin", "deskundige_id", "eind", "geregistreerd_door_id", "geregistreerd_op", "goedgekeurd_door_id", "goedgekeurd_op", "id", "pauze_minuten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "rol_id", "status", "versie", "waarschuwing_reden", "waarschuwingen", "werkelijk_begin", "werkelijk_eind") VALUES (NEW."activiteit_id", NEW."begin", NEW."deskundige_id", NEW."eind", NEW."geregistreerd_door_id", NEW."geregistreerd_op", NEW."goedgekeurd_door_id", NEW."goedgekeurd_op", NEW."id", NEW."pauze_minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reden", NEW."rol_id", NEW."status", NEW."versie", NEW."waarschuwing_reden", NEW."waarschuwingen", NEW."werkelijk_begin", NEW."werkelijk_eind"); RETURN NULL;',
                    hash="0038c66d800edc773ef2353993e8eef112c3904c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_51998",
                    table="inzet_inzet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzet",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."activiteit_id" IS DISTINCT FROM (NEW."activiteit_id") OR OLD."begin" IS DISTINCT FROM (NEW."begin") OR OLD."deskundige_id" IS DISTINCT FROM (NEW."deskundige_id") OR OLD."eind" IS DISTINCT FROM (NEW."eind") OR OLD."geregistreerd_door_id" IS DISTINCT FROM (NEW."geregistreerd_door_id") OR OLD."geregistreerd_op" IS DISTINCT FROM (NEW."geregistreerd_op") OR OLD."goedgekeurd_door_id" IS DISTINCT FROM (NEW."goedgekeurd_door_id") OR OLD."goedgekeurd_op" IS DISTINCT FROM (NEW."goedgekeurd_op") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."pauze_minuten" IS DISTINCT FROM (NEW."pauze_minuten") OR OLD."reden" IS DISTINCT FROM (NEW."reden") OR OLD."rol_id" IS DISTINCT FROM (NEW."rol_id") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."versie" IS DISTINCT FROM (NEW."versie") OR OLD."waarschuwing_reden" IS DISTINCT FROM (NEW."waarschuwing_reden") OR OLD."waarschuwingen" IS DISTINCT FROM (NEW."waarschuwingen") OR OLD."werkelijk_begin" IS DISTINCT FROM (NEW."werkelijk_begin") OR OLD."werkelijk_eind" IS DISTINCT FROM (NEW."werkelijk_eind"))',
                    func='INSERT INTO "inzet_inzetspoor" ("activiteit_id", "begin", "deskundige_id", "eind", "geregistreerd_door_id", "geregistreerd_op", "goedgekeurd_door_id", "goedgekeurd_op", "id", "pauze_minuten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "rol_id", "status", "versie", "waarschuwing_reden", "waarschuwingen", "werkelijk_begin", "werkelijk_eind") VALUES (NEW."activiteit_id", NEW."begin", NEW."deskundige_id", NEW."eind", NEW."geregistreerd_door_id", NEW."geregistreerd_op", NEW."goedgekeurd_door_id", NEW."goedgekeurd_op", NEW."id", NEW."pauze_minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reden", NEW."rol_id", NEW."status", NEW."versie", NEW."waarschuwing_reden", NEW."waarschuwingen", NEW."werkelijk_begin", NEW."werkelijk_eind"); RETURN NULL;',
                    hash="d60af9270075416636eee1f2df095027dac241c7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f1e9c",
                    table="inzet_inzet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="inzet",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_inzetspoor" ("activiteit_id", "begin", "deskundige_id", "eind", "geregistreerd_door_id", "geregistreerd_op", "goedgekeurd_door_id", "goedgekeurd_op", "id", "pauze_minuten", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reden", "rol_id", "status", "versie", "waarschuwing_reden", "waarschuwingen", "werkelijk_begin", "werkelijk_eind") VALUES (OLD."activiteit_id", OLD."begin", OLD."deskundige_id", OLD."eind", OLD."geregistreerd_door_id", OLD."geregistreerd_op", OLD."goedgekeurd_door_id", OLD."goedgekeurd_op", OLD."id", OLD."pauze_minuten", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reden", OLD."rol_id", OLD."status", OLD."versie", OLD."waarschuwing_reden", OLD."waarschuwingen", OLD."werkelijk_begin", OLD."werkelijk_eind"); RETURN NULL;',
                    hash="8123478ce3bb46f8dea01a8dd35a6cc503a9b275",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_74a4b",
                    table="inzet_inzet",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="deelopdracht",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("maanden_tussen", None),
                    ("maanden_tussen__in", [1, 3, 6, 12]),
                    _connector="OR",
                ),
                name="deelopdracht_maanden_tussen_bestaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="inzet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "waarschuwingen__contained_by",
                        [
                            "beschikbaarheid",
                            "afwezig",
                            "max_dag",
                            "max_week",
                            "weekuren",
                            "feestdag",
                            "reistijd",
                            "opleiding",
                            "alleen",
                        ],
                    )
                ),
                name="inzet_waarschuwingen_bestaan",
            ),
        ),
        migrations.AddConstraint(
            model_name="inzet",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("waarschuwing_reden", ""), ("waarschuwingen", [])),
                    models.Q(
                        models.Q(("waarschuwingen", []), _negated=True),
                        models.Q(("waarschuwing_reden", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="inzet_waarschuwing_met_reden",
                violation_error_message="Vul in waarom je dit toch plant.",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="behoefte",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aanvragen",
                to="gemeenten.behoefte",
                verbose_name="behoefte",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="deelopdracht",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aanvragen",
                to="inzet.deelopdracht",
                verbose_name="deelopdracht",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="gemeente",
            field=models.ForeignKey(
                blank=True,
                help_text="Leeg als de aanvraag voor de hele regio is.",
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="aanvragen",
                to="gemeenten.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="ingediend_door",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="plek",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.soortplek",
                verbose_name="soort plek",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="rol",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.inzetrol",
                verbose_name="welke rol?",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="soort",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.soortactiviteit",
                verbose_name="soort",
            ),
        ),
        migrations.AddField(
            model_name="aanvraag",
            name="thema",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.thema",
                verbose_name="thema",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="aanvraag",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="inzet.aanvraag",
                verbose_name="aanvraag",
            ),
        ),
        migrations.AddField(
            model_name="activiteitspoor",
            name="aanvraag",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.aanvraag",
                verbose_name="aanvraag",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="behoefte",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.behoefte",
                verbose_name="behoefte",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="deelopdracht",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.deelopdracht",
                verbose_name="deelopdracht",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="gemeente",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                help_text="Leeg als de aanvraag voor de hele regio is.",
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.gemeente",
                verbose_name="gemeente",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="ingediend_door",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="inzet.aanvraag",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="plek",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.soortplek",
                verbose_name="soort plek",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="rol",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.inzetrol",
                verbose_name="welke rol?",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="soort",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.soortactiviteit",
                verbose_name="soort",
            ),
        ),
        migrations.AddField(
            model_name="aanvraagspoor",
            name="thema",
            field=models.ForeignKey(
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
        migrations.AddField(
            model_name="afwezigheid",
            name="deskundige",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="afwezigheden",
                to="inzet.ervaringsdeskundige",
            ),
        ),
        migrations.AddField(
            model_name="afwezigheidspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="id_events",
                to="inzet.afwezigheid",
            ),
        ),
        migrations.AddField(
            model_name="bericht",
            name="deskundige",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="berichten",
                to="inzet.ervaringsdeskundige",
            ),
        ),
        migrations.AddField(
            model_name="bericht",
            name="inzet",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="berichten",
                to="inzet.inzet",
            ),
        ),
        migrations.AddField(
            model_name="berichtspoor",
            name="deskundige",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.ervaringsdeskundige",
            ),
        ),
        migrations.AddField(
            model_name="berichtspoor",
            name="inzet",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.inzet",
            ),
        ),
        migrations.AddField(
            model_name="berichtspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="inzet.bericht",
            ),
        ),
        migrations.AddField(
            model_name="beschikbaarheid",
            name="deskundige",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="beschikbaarheden",
                to="inzet.ervaringsdeskundige",
            ),
        ),
        migrations.AddField(
            model_name="beschikbaarheidspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="id_events",
                to="inzet.beschikbaarheid",
            ),
        ),
        migrations.AddField(
            model_name="monitormoment",
            name="deelopdracht",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="monitormomenten",
                to="inzet.deelopdracht",
            ),
        ),
        migrations.AddField(
            model_name="monitormoment",
            name="gedaan_door",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="monitormomentspoor",
            name="deelopdracht",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.deelopdracht",
            ),
        ),
        migrations.AddField(
            model_name="monitormomentspoor",
            name="gedaan_door",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="monitormomentspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="inzet.monitormoment",
            ),
        ),
        migrations.AddField(
            model_name="reeks",
            name="vervolg_op",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="vervolgen",
                to="inzet.reeks",
            ),
        ),
        migrations.AddField(
            model_name="activiteit",
            name="reeks",
            field=models.ForeignKey(
                blank=True,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="activiteiten",
                to="inzet.reeks",
            ),
        ),
        migrations.AddField(
            model_name="activiteitspoor",
            name="reeks",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.reeks",
            ),
        ),
        migrations.AddConstraint(
            model_name="activiteit",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("aantal_verwijzingen", None),
                    models.Q(
                        ("aantal_inwoners__isnull", False),
                        ("aantal_verwijzingen__lte", models.F("aantal_inwoners")),
                    ),
                    _connector="OR",
                ),
                name="activiteit_verwijzingen_hoogstens_aantal",
                violation_error_message="Er kunnen niet meer inwoners verwezen zijn dan er waren.",
            ),
        ),
        migrations.AddField(
            model_name="reeksspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="inzet.reeks",
            ),
        ),
        migrations.AddField(
            model_name="reeksspoor",
            name="vervolg_op",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.reeks",
            ),
        ),
        migrations.AddField(
            model_name="uitzondering",
            name="deskundige",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="uitzonderingen",
                to="inzet.ervaringsdeskundige",
            ),
        ),
        migrations.AddField(
            model_name="uitzonderingspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="id_events",
                to="inzet.uitzondering",
            ),
        ),
        migrations.AddField(
            model_name="voorstel",
            name="gevraagd_door",
            field=models.ForeignKey(
                editable=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="voorstel",
            name="halfjaar",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.halfjaar",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregel",
            name="activiteit",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.SET_NULL,
                related_name="+",
                to="inzet.activiteit",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregel",
            name="behoefte",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.behoefte",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregel",
            name="deskundige",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="inzet.ervaringsdeskundige",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregel",
            name="gemeente",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.gemeente",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregel",
            name="overgenomen_door",
            field=models.ForeignKey(
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="voorstelregel",
            name="rol",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="gemeenten.inzetrol",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregel",
            name="voorstel",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE,
                related_name="regels",
                to="inzet.voorstel",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="activiteit",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.activiteit",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="behoefte",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.behoefte",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="deskundige",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.ervaringsdeskundige",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="gemeente",
            field=models.ForeignKey(
                blank=True,
                db_constraint=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.gemeente",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="overgenomen_door",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                null=True,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="inzet.voorstelregel",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="rol",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.inzetrol",
            ),
        ),
        migrations.AddField(
            model_name="voorstelregelspoor",
            name="voorstel",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="inzet.voorstel",
            ),
        ),
        migrations.AddField(
            model_name="voorstelspoor",
            name="gevraagd_door",
            field=models.ForeignKey(
                db_constraint=False,
                editable=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="voorstelspoor",
            name="halfjaar",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="+",
                related_query_name="+",
                to="gemeenten.halfjaar",
            ),
        ),
        migrations.AddField(
            model_name="voorstelspoor",
            name="pgh_obj",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.DO_NOTHING,
                related_name="events",
                to="inzet.voorstel",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "status__in",
                        [
                            "nieuw",
                            "in_overleg",
                            "geaccepteerd",
                            "afgerond",
                            "afgewezen",
                            "ingetrokken",
                        ],
                    )
                ),
                name="aanvraag_status_bestaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    (
                        "aanvrager_soort__in",
                        [
                            "gemeente",
                            "welzijn",
                            "zelfregie",
                            "onderwijs",
                            "huisarts",
                            "burgers",
                            "anders",
                            "gecontracteerde_partner",
                        ],
                    )
                ),
                name="aanvraag_aanvrager_soort_bestaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("aanvrager_soort", "gecontracteerde_partner"), _negated=True
                ),
                name="aanvraag_niet_van_gecontracteerde_partner",
                violation_error_message="Gecontracteerde partners gebruiken de pool niet: zij hebben eigen ervaringsdeskundigen.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(("veiligheid__in", ["met_twee", "vangnet"])),
                name="aanvraag_veiligheid_bestaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("veiligheid", "vangnet"), _negated=True),
                    models.Q(("vangnet", ""), _negated=True),
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
                    models.Q(("status__in", ("geaccepteerd", "afgerond")), _negated=True),
                    models.Q(
                        ("deelopdracht__isnull", False),
                        ("is_deskundigheid_aanwezig", True),
                        ("is_geen_individuele_zorg", True),
                        ("is_op_orde", True),
                        ("is_passend", True),
                        ("is_veilig", True),
                    ),
                    _connector="OR",
                ),
                name="aanvraag_aangenomen_na_intake",
                violation_error_message="Beantwoord eerst alle vragen van de intake met ja, en kies een deelopdracht.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("status__in", ["afgewezen", "ingetrokken"]), _negated=True),
                    models.Q(("reden", ""), _negated=True),
                    _connector="OR",
                ),
                name="aanvraag_nee_met_reden",
                violation_error_message="Vul een reden in.",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("ingediend_door__isnull", False), ("ingediend_op__isnull", False)
                ),
                name="aanvraag_indienen_compleet",
            ),
        ),
        migrations.AddConstraint(
            model_name="aanvraag",
            constraint=models.CheckConstraint(
                condition=models.Q(("keren__gt", 0), ("minuten_per_keer__gte", 15)),
                name="aanvraag_hoeveelheid_boven_nul",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_aanvraagspoor" ("aanvrager_soort", "behoefte_id", "deelopdracht_id", "doel", "gemeente_id", "id", "ingediend_door_id", "ingediend_op", "is_deskundigheid_aanwezig", "is_geen_individuele_zorg", "is_op_orde", "is_passend", "is_veilig", "keren", "locatie", "minuten_per_keer", "organisatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "rol_id", "soort_id", "status", "thema_id", "titel", "vanaf", "vangnet", "veiligheid", "versie", "verwachting", "wanneer") VALUES (NEW."aanvrager_soort", NEW."behoefte_id", NEW."deelopdracht_id", NEW."doel", NEW."gemeente_id", NEW."id", NEW."ingediend_door_id", NEW."ingediend_op", NEW."is_deskundigheid_aanwezig", NEW."is_geen_individuele_zorg", NEW."is_op_orde", NEW."is_passend", NEW."is_veilig", NEW."keren", NEW."locatie", NEW."minuten_per_keer", NEW."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."plek_id", NEW."reden", NEW."rol_id", NEW."soort_id", NEW."status", NEW."thema_id", NEW."titel", NEW."vanaf", NEW."vangnet", NEW."veiligheid", NEW."versie", NEW."verwachting", NEW."wanneer"); RETURN NULL;',
                    hash="ac2f43571af4c0776d34b1f023414129f0a8bdac",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_2068c",
                    table="inzet_aanvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_aanvraagspoor" ("aanvrager_soort", "behoefte_id", "deelopdracht_id", "doel", "gemeente_id", "id", "ingediend_door_id", "ingediend_op", "is_deskundigheid_aanwezig", "is_geen_individuele_zorg", "is_op_orde", "is_passend", "is_veilig", "keren", "locatie", "minuten_per_keer", "organisatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "rol_id", "soort_id", "status", "thema_id", "titel", "vanaf", "vangnet", "veiligheid", "versie", "verwachting", "wanneer") VALUES (NEW."aanvrager_soort", NEW."behoefte_id", NEW."deelopdracht_id", NEW."doel", NEW."gemeente_id", NEW."id", NEW."ingediend_door_id", NEW."ingediend_op", NEW."is_deskundigheid_aanwezig", NEW."is_geen_individuele_zorg", NEW."is_op_orde", NEW."is_passend", NEW."is_veilig", NEW."keren", NEW."locatie", NEW."minuten_per_keer", NEW."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."plek_id", NEW."reden", NEW."rol_id", NEW."soort_id", NEW."status", NEW."thema_id", NEW."titel", NEW."vanaf", NEW."vangnet", NEW."veiligheid", NEW."versie", NEW."verwachting", NEW."wanneer"); RETURN NULL;',
                    hash="a2ae3812825760b1bd1afa9a482d29a25c4ce6b9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_5aa5a",
                    table="inzet_aanvraag",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="aanvraag",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_aanvraagspoor" ("aanvrager_soort", "behoefte_id", "deelopdracht_id", "doel", "gemeente_id", "id", "ingediend_door_id", "ingediend_op", "is_deskundigheid_aanwezig", "is_geen_individuele_zorg", "is_op_orde", "is_passend", "is_veilig", "keren", "locatie", "minuten_per_keer", "organisatie", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "plek_id", "reden", "rol_id", "soort_id", "status", "thema_id", "titel", "vanaf", "vangnet", "veiligheid", "versie", "verwachting", "wanneer") VALUES (OLD."aanvrager_soort", OLD."behoefte_id", OLD."deelopdracht_id", OLD."doel", OLD."gemeente_id", OLD."id", OLD."ingediend_door_id", OLD."ingediend_op", OLD."is_deskundigheid_aanwezig", OLD."is_geen_individuele_zorg", OLD."is_op_orde", OLD."is_passend", OLD."is_veilig", OLD."keren", OLD."locatie", OLD."minuten_per_keer", OLD."organisatie", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."plek_id", OLD."reden", OLD."rol_id", OLD."soort_id", OLD."status", OLD."thema_id", OLD."titel", OLD."vanaf", OLD."vangnet", OLD."veiligheid", OLD."versie", OLD."verwachting", OLD."wanneer"); RETURN NULL;',
                    hash="5d857e1f4d213b9878ae2c3ce5a1377683cb379c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_224ca",
                    table="inzet_aanvraag",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="afwezigheid",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("eind", None), ("eind__gte", models.F("begin")), _connector="OR"
                ),
                name="afwezigheid_eindigt_niet_voor_begin",
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
        ),
        migrations.AddConstraint(
            model_name="afwezigheid",
            constraint=django.contrib.postgres.constraints.ExclusionConstraint(
                expressions=[
                    (poolregio.kern.db.KeyRange("deskundige"), "&&"),
                    (poolregio.kern.db.DagenRange("begin", "eind"), "&&"),
                ],
                name="afwezigheid_overlapt_niet",
                violation_error_message="Er staat al een afwezigheid in deze dagen. Pas die aan, of kies andere dagen.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_afwezigheidspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="731ef03be533a44679b6e495eb9df4fb1a3575f0",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3cbee",
                    table="inzet_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_afwezigheidspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="499570f9747836245042a64264885e64d86206f7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dce4f",
                    table="inzet_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="afwezigheid",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_afwezigheidspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="f50659372049091860d1a184901e9d722629667f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7cd42",
                    table="inzet_afwezigheid",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddIndex(
            model_name="bericht",
            index=models.Index(
                condition=models.Q(("verstuurd_op", None)),
                fields=["deskundige", "gemaakt_op"],
                name="bericht_te_versturen",
            ),
        ),
        migrations.AddConstraint(
            model_name="bericht",
            constraint=models.CheckConstraint(
                condition=models.Q(("soort__in", ["voorstel", "wijziging", "annulering"])),
                name="bericht_soort_bestaat",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bericht",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_berichtspoor" ("aantal_pogingen", "deskundige_id", "gemaakt_op", "id", "inzet_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "verstuurd_op", "was") VALUES (NEW."aantal_pogingen", NEW."deskundige_id", NEW."gemaakt_op", NEW."id", NEW."inzet_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."soort", NEW."verstuurd_op", NEW."was"); RETURN NULL;',
                    hash="9e0f6fab6b303a28d96d9925a2f57c41b26bbc53",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6008e",
                    table="inzet_bericht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bericht",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_berichtspoor" ("aantal_pogingen", "deskundige_id", "gemaakt_op", "id", "inzet_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "verstuurd_op", "was") VALUES (NEW."aantal_pogingen", NEW."deskundige_id", NEW."gemaakt_op", NEW."id", NEW."inzet_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."soort", NEW."verstuurd_op", NEW."was"); RETURN NULL;',
                    hash="d5cbcaefbcdcc5f9d0eeb34f341e4815c73b76f3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1b448",
                    table="inzet_bericht",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="bericht",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_berichtspoor" ("aantal_pogingen", "deskundige_id", "gemaakt_op", "id", "inzet_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "soort", "verstuurd_op", "was") VALUES (OLD."aantal_pogingen", OLD."deskundige_id", OLD."gemaakt_op", OLD."id", OLD."inzet_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."soort", OLD."verstuurd_op", OLD."was"); RETURN NULL;',
                    hash="cc898a2621a8a2310456849604efd280ba604ac6",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3ffc2",
                    table="inzet_bericht",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikbaarheid",
            constraint=models.UniqueConstraint(
                fields=("deskundige", "vanaf"),
                name="beschikbaarheid_een_per_dag",
                violation_error_message="Er begint op deze dag al een patroon.",
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikbaarheid",
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
                name="beschikbaarheid_dagdelen_bestaan",
            ),
        ),
        migrations.AddConstraint(
            model_name="beschikbaarheid",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("max_minuten_dag", None),
                        ("max_minuten_dag__gte", 30),
                        _connector="OR",
                    ),
                    models.Q(
                        ("max_minuten_week", None),
                        ("max_minuten_week__gte", 30),
                        _connector="OR",
                    ),
                ),
                name="beschikbaarheid_maxima_boven_nul",
                violation_error_message="Vul als maximum een half uur of meer in.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheid",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_beschikbaarheidspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="ea07cbd91b68b53ba1c09b60b7f4cbaa16ae25cb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4c5ba",
                    table="inzet_beschikbaarheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheid",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_beschikbaarheidspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="63fd636d636ce7c667050c767f69d11403bacb56",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1a0eb",
                    table="inzet_beschikbaarheid",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="beschikbaarheid",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_beschikbaarheidspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="b359f173a64ae11297f339a7fda515c974c00764",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7d45a",
                    table="inzet_beschikbaarheid",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="monitormoment",
            constraint=models.UniqueConstraint(
                fields=("deelopdracht", "datum"),
                name="monitormoment_een_per_dag",
                violation_error_message="Op deze dag staat er al een moment.",
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
                        models.Q(("gezien", ""), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="monitormoment_gedaan_compleet",
                violation_error_message="Vul in wat er is gezien.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="monitormoment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_monitormomentspoor" ("datum", "deelopdracht_id", "gedaan_door_id", "gedaan_op", "gezien", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."datum", NEW."deelopdracht_id", NEW."gedaan_door_id", NEW."gedaan_op", NEW."gezien", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="4191d6e58dd79b84a011a274f040cb6c63697ace",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_9471e",
                    table="inzet_monitormoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="monitormoment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_monitormomentspoor" ("datum", "deelopdracht_id", "gedaan_door_id", "gedaan_op", "gezien", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."datum", NEW."deelopdracht_id", NEW."gedaan_door_id", NEW."gedaan_op", NEW."gezien", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="50d033366d75f8b8eec5634f4da79e4976d2049b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eae0f",
                    table="inzet_monitormoment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="monitormoment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_monitormomentspoor" ("datum", "deelopdracht_id", "gedaan_door_id", "gedaan_op", "gezien", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."datum", OLD."deelopdracht_id", OLD."gedaan_door_id", OLD."gedaan_op", OLD."gezien", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="00ab357da6ab7daa6bd0c52636bf896418e8fa94",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_62854",
                    table="inzet_monitormoment",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="reeks",
            constraint=models.CheckConstraint(
                condition=models.Q(("rrule", ""), _negated=True),
                name="reeks_regel_niet_leeg",
            ),
        ),
        migrations.AddConstraint(
            model_name="reeks",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("vervolg_op", None),
                    models.Q(("vervolg_op", models.F("id")), _negated=True),
                    _connector="OR",
                ),
                name="reeks_vervolgt_een_ander",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reeks",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_reeksspoor" ("begin", "eerste_dag", "eind", "id", "is_zonder_feestdagen", "is_zonder_schoolvakanties", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rrule", "versie", "vervolg_op_id") VALUES (NEW."begin", NEW."eerste_dag", NEW."eind", NEW."id", NEW."is_zonder_feestdagen", NEW."is_zonder_schoolvakanties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rrule", NEW."versie", NEW."vervolg_op_id"); RETURN NULL;',
                    hash="f21021ddefe5c5cef5261124276e79e8262006d3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dc2fa",
                    table="inzet_reeks",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reeks",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_reeksspoor" ("begin", "eerste_dag", "eind", "id", "is_zonder_feestdagen", "is_zonder_schoolvakanties", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rrule", "versie", "vervolg_op_id") VALUES (NEW."begin", NEW."eerste_dag", NEW."eind", NEW."id", NEW."is_zonder_feestdagen", NEW."is_zonder_schoolvakanties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rrule", NEW."versie", NEW."vervolg_op_id"); RETURN NULL;',
                    hash="993d789ca7af97cbc86ce57046bac8a911ca64e8",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_16c6b",
                    table="inzet_reeks",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="reeks",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_reeksspoor" ("begin", "eerste_dag", "eind", "id", "is_zonder_feestdagen", "is_zonder_schoolvakanties", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rrule", "versie", "vervolg_op_id") VALUES (OLD."begin", OLD."eerste_dag", OLD."eind", OLD."id", OLD."is_zonder_feestdagen", OLD."is_zonder_schoolvakanties", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rrule", OLD."versie", OLD."vervolg_op_id"); RETURN NULL;',
                    hash="68c7555359b52861f18c265d640495d4227fcf93",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cfd60",
                    table="inzet_reeks",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="uitzondering",
            constraint=models.UniqueConstraint(
                fields=("deskundige", "datum"),
                name="uitzondering_een_per_dag",
                violation_error_message="Voor deze dag staat er al een uitzondering.",
            ),
        ),
        migrations.AddConstraint(
            model_name="uitzondering",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("dagdelen__contained_by", ["ochtend", "middag", "avond"])
                ),
                name="uitzondering_dagdelen_bestaan",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitzondering",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_uitzonderingspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="09286cd1960e4a3aeb286f9d86a3963d3fd2c0bb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_d6417",
                    table="inzet_uitzondering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitzondering",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_uitzonderingspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="1f35eb7670062af590d8740c3f7a6a040c33e619",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bca41",
                    table="inzet_uitzondering",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="uitzondering",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_uitzonderingspoor" ("id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="6bbf50847bf3c861e7c6b89b7ed223ab1a9ad87a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_08043",
                    table="inzet_uitzondering",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("status__in", ["wacht", "bezig", "klaar", "gestopt", "mislukt"])
                ),
                name="voorstel_status_bestaat",
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("gevraagd_door__isnull", False), ("gevraagd_op__isnull", False)
                ),
                name="voorstel_vragen_compleet",
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstel",
            constraint=models.UniqueConstraint(
                condition=models.Q(("status__in", ["wacht", "bezig"])),
                fields=("halfjaar",),
                name="voorstel_een_tegelijk_per_halfjaar",
                violation_error_message="Er wordt al aan een voorstel voor dit halfjaar gerekend. Wacht tot het klaar is, of stop het.",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorstel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_voorstelspoor" ("begonnen_op", "gevraagd_door_id", "gevraagd_op", "halfjaar_id", "id", "is_stop_gevraagd", "klaar_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tijdslimiet", "uitleg", "vanaf") VALUES (NEW."begonnen_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."halfjaar_id", NEW."id", NEW."is_stop_gevraagd", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."status", NEW."tijdslimiet", NEW."uitleg", NEW."vanaf"); RETURN NULL;',
                    hash="0837ff1e458cc49decdca3ed941134921ae8c029",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_272fe",
                    table="inzet_voorstel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorstel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_voorstelspoor" ("begonnen_op", "gevraagd_door_id", "gevraagd_op", "halfjaar_id", "id", "is_stop_gevraagd", "klaar_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tijdslimiet", "uitleg", "vanaf") VALUES (NEW."begonnen_op", NEW."gevraagd_door_id", NEW."gevraagd_op", NEW."halfjaar_id", NEW."id", NEW."is_stop_gevraagd", NEW."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."status", NEW."tijdslimiet", NEW."uitleg", NEW."vanaf"); RETURN NULL;',
                    hash="fb91ee9d13bf30c03a667344eddd40f866867ec9",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_64d32",
                    table="inzet_voorstel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorstel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_voorstelspoor" ("begonnen_op", "gevraagd_door_id", "gevraagd_op", "halfjaar_id", "id", "is_stop_gevraagd", "klaar_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "status", "tijdslimiet", "uitleg", "vanaf") VALUES (OLD."begonnen_op", OLD."gevraagd_door_id", OLD."gevraagd_op", OLD."halfjaar_id", OLD."id", OLD."is_stop_gevraagd", OLD."klaar_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."status", OLD."tijdslimiet", OLD."uitleg", OLD."vanaf"); RETURN NULL;',
                    hash="3e37cb39ed0003de26bab7457bc70e603542a817",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c868e",
                    table="inzet_voorstel",
                    when="AFTER",
                ),
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstelregel",
            constraint=models.CheckConstraint(
                condition=models.Q(("eind__gt", models.F("begin"))),
                name="voorstelregel_eindigt_na_begin",
            ),
        ),
        migrations.AddConstraint(
            model_name="voorstelregel",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("overgenomen_door", None), ("overgenomen_op", None)),
                    models.Q(
                        ("overgenomen_door__isnull", False),
                        ("overgenomen_op__isnull", False),
                    ),
                    _connector="OR",
                ),
                name="voorstelregel_overnemen_compleet",
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorstelregel",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_voorstelregelspoor" ("activiteit_id", "begin", "behoefte_id", "deskundige_id", "eind", "gemeente_id", "id", "overgenomen_door_id", "overgenomen_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_id", "voorstel_id") VALUES (NEW."activiteit_id", NEW."begin", NEW."behoefte_id", NEW."deskundige_id", NEW."eind", NEW."gemeente_id", NEW."id", NEW."overgenomen_door_id", NEW."overgenomen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."rol_id", NEW."voorstel_id"); RETURN NULL;',
                    hash="cd43fcee25781bc38cfd714241cab6ec00f168a9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_621f6",
                    table="inzet_voorstelregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorstelregel",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "inzet_voorstelregelspoor" ("activiteit_id", "begin", "behoefte_id", "deskundige_id", "eind", "gemeente_id", "id", "overgenomen_door_id", "overgenomen_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_id", "voorstel_id") VALUES (NEW."activiteit_id", NEW."begin", NEW."behoefte_id", NEW."deskundige_id", NEW."eind", NEW."gemeente_id", NEW."id", NEW."overgenomen_door_id", NEW."overgenomen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."rol_id", NEW."voorstel_id"); RETURN NULL;',
                    hash="519aa886234435db554c285193441f540c7699a6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c046f",
                    table="inzet_voorstelregel",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="voorstelregel",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "inzet_voorstelregelspoor" ("activiteit_id", "begin", "behoefte_id", "deskundige_id", "eind", "gemeente_id", "id", "overgenomen_door_id", "overgenomen_op", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "rol_id", "voorstel_id") VALUES (OLD."activiteit_id", OLD."begin", OLD."behoefte_id", OLD."deskundige_id", OLD."eind", OLD."gemeente_id", OLD."id", OLD."overgenomen_door_id", OLD."overgenomen_op", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."rol_id", OLD."voorstel_id"); RETURN NULL;',
                    hash="44861ecc2f042ef2d809a6b37f9534907c125f15",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_cfaec",
                    table="inzet_voorstelregel",
                    when="AFTER",
                ),
            ),
        ),
    ]
