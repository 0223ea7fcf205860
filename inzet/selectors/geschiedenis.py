"""What happened to an activity, an inzet or an expert, in the words of a reader."""

from dataclasses import replace

from django.db.models import Model

from inzet.models import Inzet
from poolregio.accounts.models import Gebruiker
from poolregio.logboek.models import Gebeurtenis
from poolregio.logboek.selectors import Moment, als_moment

WOORDEN = {
    "activiteit_create": "Activiteit gepland",
    "activiteit_update": "Activiteit gewijzigd",
    "activiteit_annuleren": "Activiteit geannuleerd",
    "aanvraag_create": "Aanvraag ingediend",
    "aanvraag_update": "Aanvraag gewijzigd",
    "aanvraag_bespreken": "Aanvraag besproken",
    "aanvraag_accepteren": "Aanvraag geaccepteerd",
    "aanvraag_afwijzen": "Aanvraag afgewezen",
    "aanvraag_intrekken": "Aanvraag ingetrokken",
    "aanvraag_plannen": "Activiteiten gemaakt",
    "aanvraag_afronden": "Aanvraag afgerond",
    "afwijkingsafspraak_create": "Afspraak voorgesteld",
    "afwijkingsafspraak_instemmen": "Ingestemd met de afspraak",
    "afwijkingsafspraak_weigeren": "Afspraak geweigerd",
    "afwijkingsafspraak_intrekken": "Afspraak ingetrokken",
    "activiteit_inplannen": "Iemand gevonden die komt",
    "planning_terugzetten": "Laatste wijziging op het planbord teruggezet",
    "reeks_create": "Reeks gepland",
    "reeks_annuleren": "Reeks geannuleerd",
    "bereik_opgeven": "Bereik opgegeven",
    "inzet_plannen": "{wie} voorgesteld",
    "inzet_verplaatsen": "Tijden van {wie} gewijzigd",
    "inzet_verzetten": "Inzet van {wie} verplaatst met de activiteit",
    "inzet_overzetten": "{wie} neemt het over van een collega",
    "inzet_annuleren": "Inzet van {wie} geannuleerd",
    "inzet_bevestigen": "Inzet van {wie} bevestigd",
    "inzet_registreren": "Uren van {wie} geregistreerd",
    "inzet_goedkeuren": "Uren van {wie} goedgekeurd",
    "inzet_terugsturen": "Uren van {wie} teruggestuurd",
    "inzet_afmelden": "{wie} afgemeld",
    "deskundige_create": "Opgenomen in de pool",
    "deskundige_update": "Contactgegevens gewijzigd",
    "deskundige_uitnodigen": "Mail verstuurd om een wachtwoord in te stellen",
    "dienstverband_create": "Dienstverband toegevoegd",
    "dienstverband_update": "Dienstverband gewijzigd",
    "dienstverband_verwijderen": "Dienstverband verwijderd",
    "opleiding_create": "Opleiding toegevoegd",
    "opleiding_update": "Opleiding gewijzigd",
    "opleiding_verwijderen": "Opleiding verwijderd",
    "wensrollen_wijzigen": "Gewenste rollen gewijzigd",
    "wensthema_toestemmen": "Toestemming voor een thema vastgelegd",
    "wensthema_intrekken": "Toestemming voor een thema ingetrokken",
    "beschikbaarheid_opgeven": "Weekpatroon opgegeven",
    "beschikbaarheid_update": "Weekpatroon gewijzigd",
    "beschikbaarheid_verwijderen": "Weekpatroon verwijderd",
    "uitzondering_opgeven": "Andere dag opgegeven",
    "uitzondering_verwijderen": "Andere dag verwijderd",
    "afwezigheid_melden": "Afwezigheid gemeld",
    "afwezigheid_beeindigen": "Laatste dag van een afwezigheid ingevuld",
    "afwezigheid_verwijderen": "Afwezigheid verwijderd",
    "agenda_aanzetten": "Adres van de eigen agenda gemaakt",
    "agenda_vernieuwen": "Nieuw adres van de eigen agenda gemaakt",
    "agenda_uitzetten": "Adres van de eigen agenda ingetrokken",
}


def geschiedenis(user: Gebruiker, *onderwerpen: Model) -> list[Moment]:
    """Newest first. The reasons about one expert are for the coordinator and that expert."""
    inzetten = {str(rij.pk): rij for rij in onderwerpen if isinstance(rij, Inzet)}
    return [
        _moment(regel, inzetten[regel.onderwerp_id], user)
        if regel.soort == "inzet"
        else als_moment(regel, WOORDEN)
        for regel in Gebeurtenis.objects.over(*onderwerpen)
    ]


def _moment(regel: Gebeurtenis, inzet: Inzet, user: Gebruiker) -> Moment:
    moment = als_moment(regel, WOORDEN, wie=inzet.deskundige.roepnaam)
    if user.is_coordinator or inzet.deskundige.is_van(user):
        return moment
    return replace(moment, toelichting="")
