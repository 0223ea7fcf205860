"""What came out of a calculation, in words: per gemeente, per need, and how good it is.

``uitleg`` of a Voorstel: ``bewezen``, ``verschil`` and ``grens`` (minutes), ``gat``
(percent), ``seconden``, ``keuzes``, ``regionaal`` (minutes kept for regional needs),
``gemeenten`` and ``behoeften`` (rows as below), ``zonder_beschikbaarheid`` and
``zonder_opleiding`` (keys of experts). ``voortgang``: ``poging``, ``fase``, ``beste``,
``grens``, ``seconden``, and ``geweigerd`` (by key of a row, why it could not be planned).
No wish and no theme of an expert is ever in here.
"""

from typing import Any

from gemeenten.models import Behoefte
from inzet.enums import VoorstelStatus
from inzet.models import Ervaringsdeskundige, Voorstel, Voorstelregel
from inzet.rekenen import Antwoord
from inzet.rekenen.antwoord import (
    AFRONDING,
    NIEMAND,
    NIET_GEVRAAGD,
    RECHT_OP,
    TIJD_OP,
    VOL,
)
from inzet.selectors.voorstellen import REGIO, Opgave
from poolregio.kern.dagdeel import maandag
from poolregio.kern.opmaak import dagdatum, getal, uren

WAAROM_GEMEENTE = {
    "": "",
    AFRONDING: "Zo dichtbij als hele dagdelen toelaten.",
    NIET_GEVRAAGD: "Er staan niet meer behoeften klaar.",
    VOL: "Er was geen deskundige meer met tijd op een dagdeel dat past.",
    TIJD_OP: "De rekentijd was op.",
    RECHT_OP: "Het recht was al op.",
}
WAAROM_BEHOEFTE = {
    "": "",
    RECHT_OP: "De uren van dit halfjaar zijn dan op.",
    NIEMAND: "Geen deskundige is beschikbaar{wanneer}.",
    VOL: "Wie kan{wanneer}, heeft geen uren of geen plek meer.",
    TIJD_OP: "De rekentijd was op.",
}


def als_uitleg(opgave: Opgave, antwoord: Antwoord) -> dict[str, Any]:
    delen = {deel.gemeente.pk: deel for deel in opgave.verdeling.delen}
    regionaal = sum(pot.recht for pot in antwoord.potten if pot.sleutel == REGIO)
    gemeenten = [
        {
            "code": pot.sleutel,
            "naam": deel.gemeente.naam,
            "recht": deel.beschikbaar,
            "gepland": deel.gerealiseerd + deel.gepland,
            "regionaal": (deel.saldo or 0) - pot.recht,
            "open": pot.recht,
            "voorgesteld": pot.voorgesteld,
            "reden": pot.reden,
        }
        for pot in antwoord.potten
        if (deel := delen.get(pot.sleutel))
    ]
    return {
        "bewezen": antwoord.is_bewezen,
        "verschil": antwoord.verschil,
        "grens": antwoord.verschil_grens,
        "gat": antwoord.gat,
        "seconden": antwoord.seconden,
        "keuzes": antwoord.keuzes,
        "regionaal": regionaal,
        "gemeenten": gemeenten,
        "behoeften": [
            {
                "pk": vraag.sleutel,
                "gevraagd": vraag.gevraagd,
                "voorgesteld": vraag.voorgesteld,
                "reden": vraag.reden,
            }
            for vraag in antwoord.vragen
            if vraag.voorgesteld < vraag.gevraagd
        ],
        "zonder_beschikbaarheid": opgave.zonder_beschikbaarheid,
        "zonder_opleiding": opgave.zonder_opleiding,
    }


def gemeenteregels(voorstel: Voorstel) -> list[dict[str, Any]]:
    """In alphabetical order, as they were kept: never by how much anyone lacks."""
    return [
        rij
        | {
            "over": rij["open"] - rij["voorgesteld"],
            "waarom": WAAROM_GEMEENTE.get(rij["reden"], ""),
        }
        for rij in voorstel.uitleg.get("gemeenten", [])
    ]


def niet_gelukt(voorstel: Voorstel) -> list[dict[str, Any]]:
    """The needs that got less than they asked, with why."""
    rijen = voorstel.uitleg.get("behoeften", [])
    behoeften = {
        behoefte.pk: behoefte
        for behoefte in Behoefte.objects.filter(
            pk__in=[rij["pk"] for rij in rijen]
        ).select_related("gemeente")
    }
    uit = []
    for rij in rijen:
        if behoefte := behoeften.get(rij["pk"]):
            wanneer = behoefte.dagdelen_in_woorden
            zin = WAAROM_BEHOEFTE.get(rij["reden"], "")
            uit.append(
                rij
                | {
                    "behoefte": behoefte,
                    "waarom": zin.format(wanneer=f" op {wanneer}" if wanneer else ""),
                }
            )
    return sorted(uit, key=lambda rij: (rij["behoefte"].voor, rij["behoefte"].titel))


def mensen_zonder(voorstel: Voorstel) -> list[tuple[str, list[Ervaringsdeskundige]]]:
    """Experts that could not be proposed, and what is missing."""
    soorten = {
        "zonder_beschikbaarheid": "Nog geen beschikbaarheid opgegeven",
        "zonder_opleiding": "Geen geldige opleiding",
    }
    keys = {pk for soort in soorten for pk in voorstel.uitleg.get(soort, [])}
    if not keys:
        return []
    mensen = list(
        Ervaringsdeskundige.objects.filter(pk__in=keys).order_by("roepnaam", "pk")
    )
    paren = [
        (label, [mens for mens in mensen if mens.pk in voorstel.uitleg.get(soort, [])])
        for soort, label in soorten.items()
    ]
    return [(label, wie) for label, wie in paren if wie]


def hoe_goed(voorstel: Voorstel) -> list[str]:
    """What is proven, or how much better it could at most be, in plain words."""
    uitleg = voorstel.uitleg
    if "verschil" not in uitleg:
        return []
    if uitleg["verschil"] <= uitleg["grens"]:
        zinnen = ["De uren per gemeente kunnen niet dichter bij het recht: dat is bewezen."]
    else:
        beter = uitleg["verschil"] - uitleg["grens"]
        zinnen = [
            f"De gemeenten samen kunnen misschien nog {uren(beter)} uur dichter bij het recht.",
            "Met meer rekentijd weet je dat zekerder.",
        ]
    if uitleg["gat"] == 0:
        zinnen.append(
            "Ook in reizen, wensen, wisselingen en eerlijk verdelen over de deskundigen is "
            "er geen beter voorstel: dat is bewezen."
        )
    else:
        winst = (
            f"hoogstens {uitleg['gat']} procent"
            if uitleg["gat"] < 100
            else "de tijd was te kort om te weten hoeveel"
        )
        zinnen.append(
            "Reizen, wensen, wisselingen en eerlijk verdelen over de deskundigen wegen we "
            f"samen. Daarin is misschien nog iets te winnen: {winst}."
        )
    zinnen.append(
        f"Gekozen uit {getal(uitleg['keuzes'])} ritmes, in {uren(60 * round(uitleg['seconden']))}"
        " seconden."
    )
    return zinnen


def voortgang_zinnen(voorstel: Voorstel) -> list[str]:
    """How far the calculation is, while it goes on."""
    if voorstel.status == VoorstelStatus.WACHT:
        return ["Het rekenen begint binnen enkele seconden."]
    stand = voorstel.voortgang
    if not stand.get("fase"):
        return ["De gegevens worden klaargezet."]
    seconden = f"{round(stand['seconden'])} van hoogstens {voorstel.tijdslimiet} seconden"
    if stand["fase"] == 1:
        zinnen = ["Stap 1 van 2: elke gemeente zo dicht mogelijk bij het recht."]
        if stand["beste"] is not None:
            zinnen.append(
                f"Beste tot nu toe: samen {uren(stand['beste'])} uur ernaast."
                + _grens(stand)
            )
    else:
        zinnen = ["Stap 2 van 2: met die uren minder reizen en wisselen, en meer wensen."]
        if stand["beste"] and stand["grens"] is not None:
            beter = -(-100 * (stand["beste"] - max(0, stand["grens"])) // stand["beste"])
            zinnen.append(f"Dit kan nog hoogstens {beter} procent beter.")
    return [*zinnen, f"Gerekend: {seconden}."]


def _grens(stand: dict[str, Any]) -> str:
    if stand["grens"] is None:
        return ""
    if stand["grens"] >= stand["beste"]:
        return " Beter kan niet: dat is bewezen."
    return f" Bewezen is dat het niet onder {uren(stand['grens'])} uur kan."


def groep_van(regel: Voorstelregel, groep: str) -> str:
    """The heading under which a row stands."""
    if groep == "gemeente":
        return regel.voor
    if groep == "deskundige":
        return str(regel.deskundige)
    eerste = maandag(regel.dag)
    return f"Week {eerste.isocalendar().week}, vanaf {dagdatum(eerste)}"
