"""The experts: twelve with a name, and for a larger region twelve more per group."""

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import ceil

from django.contrib.auth.hashers import make_password

from gemeenten.models import Gemeente
from inzet.enums import Bewijs
from inzet.models import Dienstverband, Ervaringsdeskundige, Opleiding, WensRol, WensThema
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import middernacht
from rapportage.demo.opzet import Opzet

OCHTEND, MIDDAG, AVOND = "ochtend", "middag", "avond"
TEKSTVERSIE = "2024-01"
# Roepnaam, hours a week, weekly rhythm (weekday and daypart), wish-themes, training.
PROFIELEN = (
    ("Sanne", 12, "ma-o wo-m do-o di-m vr-o", "eenzaamheid psychisch", "ad"),
    ("Mo", 8, "di-o do-m wo-o vr-o", "statushouders jeugd", "keuzedeel"),
    ("Wiel", 8, "ma-m wo-o vr-o do-o", "verslaving detentie", "hee"),
    ("Fatima", 10, "ma-o di-o wo-m do-m vr-o", "armoede_schulden statushouders", "edasu"),
    ("Joris", 8, "di-m do-o vr-m", "verslaving dakloosheid", "mbo"),
    ("Marloes", 8, "ma-o di-o do-a vr-m", "huiselijk_geweld psychisch", "ad"),
    ("Tygo", 6, "wo-m do-m za-o", "jeugd stigma", "bereid"),
    ("Aïcha", 8, "ma-m di-m do-o vr-o", "huiselijk_geweld verlies", "mbo"),
    ("Ger", 8, "di-o wo-o vr-o", "werk lichamelijk", "wmee"),
    ("Noor", 10, "ma-a wo-o do-m vr-m", "psychisch zingeving", "hee"),
    ("Piet-Hein", 10, "ma-o di-m wo-o do-m vr-o", "dakloosheid werk", "toed"),
    ("Lotte", 8, "ma-m di-a do-o", "eenzaamheid verlies", "keuzedeel"),
)
OPLEIDINGEN = {
    "ad": ("Ervaringsdeskundigheid in zorg en welzijn", "associate degree", Bewijs.DIPLOMA),
    "mbo": ("Persoonlijk begeleider met ervaringsdeskundigheid", "mbo-4", Bewijs.DIPLOMA),
    "keuzedeel": ("Keuzedeel ervaringsdeskundigheid", "mbo-4", Bewijs.CERTIFICAAT),
    "edasu": ("Ervaringsdeskundige in armoede", "mbo-3", Bewijs.DIPLOMA),
    "hee": ("Herstel, empowerment en ervaringsdeskundigheid", "", Bewijs.DEELNAME),
    "toed": ("Training opleiding ervaringsdeskundigheid", "", Bewijs.CERTIFICAAT),
    "wmee": ("Werken met eigen ervaring", "", Bewijs.DEELNAME),
    "bereid": ("Keuzedeel ervaringsdeskundigheid", "mbo-4", Bewijs.BEREID),
}
ROLLEN = ("ondersteuner", "groepsbegeleider", "trainer", "gesprekspartner", "initiator")
WEKDAGEN = ("ma", "di", "wo", "do", "vr", "za", "zo")
DAGDELEN = {"o": OCHTEND, "m": MIDDAG, "a": AVOND}
# Intervisie and werkoverleg, from five to half past six: everybody can come then.
OVERLEG = {(dag, deel) for dag in (1, 3) for deel in (MIDDAG, AVOND)}
INZETBAAR = Decimal("0.75")
GEMIDDELDE_INZET = 150  # minutes
WEG, ERBIJ, WISSELT = 8, 11, 9  # Ger leaves, Lotte comes, Noor changes hours


@dataclass(frozen=True)
class Lid:
    """An expert with periods of employment and a weekly rhythm of (weekday, daypart)."""

    deskundige: Ervaringsdeskundige
    dienstverbanden: tuple[tuple[dt.date, dt.date | None, int], ...]
    ritme: tuple[tuple[int, str], ...]

    @cached_property
    def mogelijk(self) -> frozenset[tuple[int, str]]:
        """When someone can work: the rhythm, the meetings, and on two days all day long."""
        heel = {(dag, deel) for dag, _ in self.ritme[:2] for deel in (OCHTEND, MIDDAG)}
        return frozenset({*self.ritme, *OVERLEG, *heel})

    def weekuren(self, dag: dt.date) -> int:
        for begin, eind, uren in self.dienstverbanden:
            if begin <= dag and (eind is None or dag <= eind):
                return uren
        return 0

    def slots(self, uren: int) -> tuple[tuple[int, str], ...]:
        """As many of the rhythm as the hours of the contract ask for."""
        return self.ritme[: ceil(uren * INZETBAAR * 60 / GEMIDDELDE_INZET)]


def maak_groep(opzet: Opzet, nummer: int) -> list[Lid]:
    """Twelve experts; those of the first group have an account with a password."""
    eerste_dag = min(opzet.perioden[0].begin, dt.date(2024, 1, 1))
    deskundigen = _bekende() if nummer == 0 else _nieuwe(opzet, nummer)
    leden = [
        Lid(deskundige, _dienstverbanden(plaats, eerste_dag), _ritme(PROFIELEN[plaats][2]))
        for plaats, deskundige in enumerate(deskundigen)
    ]
    Dienstverband.objects.bulk_create(
        Dienstverband(deskundige=lid.deskundige, begin=begin, eind=eind, weekuren=uren)
        for lid in leden
        for begin, eind, uren in lid.dienstverbanden
    )
    _wensen(opzet, nummer, deskundigen)
    return leden


def _bekende() -> list[Ervaringsdeskundige]:
    namen = [profiel[0] for profiel in PROFIELEN]
    gevonden = Ervaringsdeskundige.objects.filter(
        roepnaam__in=namen, achternaam="Voorbeeld", email__endswith="@pool.example"
    ).select_related("user")
    return sorted(gevonden, key=lambda deskundige: namen.index(deskundige.roepnaam))


def _nieuwe(opzet: Opzet, nummer: int) -> list[Ervaringsdeskundige]:
    codes = list(Gemeente.objects.order_by("pk").values_list("pk", flat=True))
    toeval = opzet.toeval("mensen", nummer)
    personen = [
        {
            "roepnaam": profiel[0],
            "achternaam": f"Voorbeeld {12 * nummer + plaats}",
            "email": f"deskundige{12 * nummer + plaats}@pool.example",
        }
        for plaats, profiel in enumerate(PROFIELEN, 1)
    ]
    accounts = Gebruiker.objects.bulk_create(
        Gebruiker(**persoon, rol=Rol.DESKUNDIGE, password=make_password(None))
        for persoon in personen
    )
    return Ervaringsdeskundige.objects.bulk_create(
        Ervaringsdeskundige(**persoon, user=account, woongemeente_id=toeval.choice(codes))
        for persoon, account in zip(personen, accounts, strict=True)
    )


def _dienstverbanden(
    plaats: int, eerste_dag: dt.date
) -> tuple[tuple[dt.date, dt.date | None, int], ...]:
    uren = PROFIELEN[plaats][1]
    if plaats == WEG:
        return ((eerste_dag, dt.date(2025, 3, 31), uren),)
    if plaats == ERBIJ:
        return ((dt.date(2024, 9, 16), None, uren),)
    if plaats == WISSELT:
        return (
            (eerste_dag, dt.date(2025, 8, 31), uren - 4),
            (dt.date(2025, 9, 1), None, uren),
        )
    return ((eerste_dag, None, uren),)


def _ritme(tekst: str) -> tuple[tuple[int, str], ...]:
    """``ma-o`` is Monday morning."""
    delen = (deel.split("-") for deel in tekst.split())
    return tuple((WEKDAGEN.index(dag), DAGDELEN[dagdeel]) for dag, dagdeel in delen)


def _wensen(opzet: Opzet, nummer: int, deskundigen: list[Ervaringsdeskundige]) -> None:
    """Training, wish-roles, and wish-themes with the consent that belongs to them."""
    toeval = opzet.toeval("wensen", nummer)
    opleidingen, rollen, themas = [], [], []
    for deskundige, profiel in zip(deskundigen, PROFIELEN, strict=True):
        naam, niveau, bewijs = OPLEIDINGEN[profiel[4]]
        bereid = dt.date(2024, 9, 1) if bewijs == Bewijs.BEREID else None
        opleidingen.append(
            Opleiding(
                deskundige=deskundige,
                naam=naam,
                niveau=niveau,
                bewijs=bewijs,
                bereid_op=bereid,
            )
        )
        rollen += [
            WensRol(deskundige=deskundige, rol_id=rol) for rol in toeval.sample(ROLLEN, 2)
        ]
        themas += [
            WensThema(
                deskundige=deskundige,
                thema_id=thema,
                toestemming_op=middernacht(dt.date(2024, 1, 8)) + dt.timedelta(hours=10),
                toestemming_door=deskundige.user,
                toestemming_tekst=TEKSTVERSIE,
            )
            for thema in profiel[3].split()
        ]
    Opleiding.objects.bulk_create(opleidingen)
    WensRol.objects.bulk_create(rollen)
    WensThema.objects.bulk_create(themas)
