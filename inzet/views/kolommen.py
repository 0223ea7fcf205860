"""The columns of the downloads, no more than the page itself may show."""

from inzet.enums import VERVALLEN, InzetStatus
from inzet.models import Activiteit, Deelopdracht, Inzet
from inzet.permissions.activiteiten import ziet_bereik, ziet_deskundigen
from inzet.selectors.planning import van_tot
from poolregio.accounts.models import Gebruiker
from poolregio.kern.export import Kolom

WAT = [
    Kolom("Kenmerk", lambda a: a.referentie),
    Kolom("Activiteit", lambda a: a.titel),
    Kolom("Soort", lambda a: a.soort.naam),
    Kolom("Voor", lambda a: a.voor),
    Kolom("Soort plek", lambda a: a.plek.naam),
    Kolom("Plek", lambda a: a.locatie),
    Kolom("Verband met hulp", lambda a: a.kader.naam),
    Kolom("Thema's", lambda a: ", ".join(t.naam for t in a.themas.all())),
    Kolom("Begin", lambda a: a.begin),
    Kolom("Eind", lambda a: a.eind),
    Kolom("Status", lambda a: a.status_nu.label),
]


def _doet_mee(activiteit: Activiteit) -> list[Inzet]:
    return [i for i in activiteit.inzetten.all() if i.status not in VERVALLEN]


def activiteit_kolommen(user: Gebruiker) -> list[Kolom]:
    """Protected roles: no names, no counts of residents (design.md section 6)."""
    zichtbaar = set(Deelopdracht.objects.visible_to(user).values_list("pk", flat=True))
    kolommen = [
        *WAT,
        Kolom(
            "Deelopdracht",
            lambda a: a.deelopdracht.titel if a.deelopdracht_id in zichtbaar else "",
        ),
    ]
    if ziet_deskundigen(user):
        kolommen.append(
            Kolom(
                "Ervaringsdeskundigen",
                lambda a: ", ".join(i.deskundige.roepnaam for i in _doet_mee(a)),
            )
        )
    if user.is_coordinator:
        kolommen.append(Kolom("Minuten", lambda a: sum(i.minuten for i in _doet_mee(a))))
    if ziet_bereik(user):
        kolommen += [
            Kolom("Aantal inwoners", lambda a: a.aantal_inwoners),
            Kolom("Voor het eerst", lambda a: a.aantal_nieuw),
            Kolom("Verwezen", lambda a: a.aantal_verwijzingen),
        ]
    return kolommen


INZET = [
    Kolom("Activiteit", lambda i: i.activiteit.titel),
    Kolom("Soort", lambda i: i.activiteit.soort.naam),
    Kolom("Voor", lambda i: i.activiteit.voor),
    Kolom("Rol", lambda i: i.rol.naam),
    Kolom("Begin", lambda i: van_tot(i)[0]),
    Kolom("Eind", lambda i: van_tot(i)[1]),
    Kolom("Pauze (minuten)", lambda i: i.pauze_minuten),
    Kolom("Minuten", lambda i: i.minuten),
    Kolom("Status", lambda i: InzetStatus(i.status).label),
    Kolom("Reden", lambda i: i.reden),
]


def inzet_kolommen(user: Gebruiker) -> list[Kolom]:
    if user.is_coordinator:
        return [Kolom("Ervaringsdeskundige", lambda i: str(i.deskundige)), *INZET]
    return INZET


DEELOPDRACHT = [
    Kolom("Deelopdracht", lambda d: d.titel),
    Kolom(
        "Gemeenten", lambda d: ", ".join(g.naam for g in d.gemeenten.all()) or "Hele regio"
    ),
    Kolom("Doelen", lambda d: d.doelen),
    Kolom("Manier van volgen", lambda d: d.monitoring),
    Kolom("Hoe vaak", lambda d: d.frequentie),
    Kolom("Kijken elke", lambda d: d.get_maanden_tussen_display()),
    Kolom("Verantwoorden", lambda d: d.verantwoording),
    Kolom("Begin", lambda d: d.begin),
    Kolom("Laatste dag", lambda d: d.eind),
]

VOORSTEL = [
    Kolom("Halfjaar", lambda v: v.halfjaar_id),
    Kolom("Plannen vanaf", lambda v: v.vanaf),
    Kolom("Gevraagd op", lambda v: v.gevraagd_op),
    Kolom("Gevraagd door", lambda v: str(v.gevraagd_door)),
    Kolom("Status", lambda v: v.get_status_display()),
    Kolom("Regels", lambda v: v.aantal),
    Kolom("Overgenomen", lambda v: v.overgenomen),
]

VOORSTELREGEL = [
    Kolom("Begin", lambda r: r.begin),
    Kolom("Eind", lambda r: r.eind),
    Kolom("Deskundige", lambda r: str(r.deskundige)),
    Kolom("Rol", lambda r: r.rol.naam),
    Kolom("Voor", lambda r: r.voor),
    Kolom("Behoefte", lambda r: r.behoefte.titel if r.behoefte else ""),
    Kolom("Overgenomen op", lambda r: r.overgenomen_op),
]
