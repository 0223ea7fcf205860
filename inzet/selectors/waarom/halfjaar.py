"""Why a number of the distribution is that number: each in sentences, with its figures.

One gemeente, or all of them together when ``gemeente`` is None.
"""

from inzet.models import Afwijkingsafspraak, Overdracht
from inzet.selectors.verdeeltabel import Verdeeltabel
from inzet.selectors.waarom.aandelen import (
    Vraag,
    recht_stap,
    regionaal_stap,
    sleutel_stap,
)
from inzet.selectors.waarom.feiten import (
    Soort,
    afspraken_in,
    overdrachten_in,
    som_van,
    soorten_in,
)
from inzet.selectors.waarom.som import Rij, Stap, Tabelletje, saldo_tabel
from poolregio.kern.opmaak import datum, getal, uren, uren_voluit


def waarom(user, tabel: Verdeeltabel, code: str | None) -> list[Stap]:
    """Every column of the table, in its order; ``code`` is a gemeentecode or all together."""
    uitkomst = tabel.uitkomst
    deel = uitkomst.deel_van(code) if code else None
    vraag = Vraag(
        uitkomst=uitkomst,
        gemeente=deel.gemeente if deel else None,
        regel=tabel.regel_van(code) if code else tabel.totaal,
        precies=deel or uitkomst.totaal,
    )
    mee_in, mee_uit = overdrachten_in(user, uitkomst.periode, code)
    # Only of gemeenten whose activities this user may see.
    open_ = [regel.heeft_pagina for regel in tabel.regels if code in (None, regel.code)]
    soorten = soorten_in(user, uitkomst.periode, code) if all(open_) else []
    return [
        *sleutel_stap(vraag),
        recht_stap(vraag),
        _afspraken(vraag, afspraken_in(user, uitkomst.periode, code)),
        _overdracht(vraag, mee_in, mee_uit),
        regionaal_stap(vraag),
        _gedaan(vraag, soorten, "gerealiseerd", is_exact=user.is_coordinator),
        _gedaan(vraag, soorten, "gepland", is_exact=user.is_coordinator),
        _saldo(vraag),
    ]


def _afspraken(vraag: Vraag, afspraken: list[Afwijkingsafspraak]) -> Stap:
    zinnen = []
    for afspraak in afspraken:
        op = max(m for m in (afspraak.akkoord_van_op, afspraak.akkoord_naar_op) if m)
        zinnen.append(
            f"{afspraak.van} geeft {uren(afspraak.minuten)} uur aan {afspraak.naar}. Beide "
            f"gemeenten waren akkoord op {datum(op)}. Reden: {afspraak.reden}"
        )
    if not zinnen:
        zinnen = ["Er zijn in dit halfjaar geen afspraken om uren aan elkaar te geven."]
    elif vraag.code:
        zinnen.append(f"Samen: {uren(som_van(afspraken, vraag.code))} uur.")
    if not vraag.code:
        zinnen.append("Wat de een geeft, krijgt de ander. Samen is het dus altijd 0.")
    return Stap(
        anker="afspraken",
        titel="Afspraken",
        antwoord=vraag.antwoord("afspraken"),
        zinnen=zinnen,
    )


def _overdracht(vraag: Vraag, erin: list[Overdracht], eruit: list[Overdracht]) -> Stap:
    periode = vraag.uitkomst.periode
    vorige, volgende = periode.vorige(), periode.volgende()
    zinnen = [_besluit(vraag, besluit, f"uit het {vorige}") for besluit in erin] or [
        f"Er is geen besluit om uren uit het {vorige} mee te nemen."
    ]
    if vraag.precies.overdracht:
        zinnen.append(
            f"Samen: {uren_voluit(vraag.precies.overdracht)}. "
            + vraag.kwartier_zin("overdracht")
        )
    zinnen += [_besluit(vraag, besluit, f"naar het {volgende}") for besluit in eruit] or [
        f"Er is geen besluit om uren mee te nemen naar het {volgende}."
    ]
    if eruit:
        zinnen.append(
            "Wat naar het volgende halfjaar meegaat, verandert niets aan de som van dit halfjaar."
        )
    return Stap(
        anker="overdracht",
        titel="Overdracht",
        antwoord=vraag.antwoord("overdracht"),
        zinnen=zinnen,
    )


def _besluit(vraag: Vraag, besluit: Overdracht, waarheen: str) -> str:
    van = "" if vraag.code else f" voor {besluit.gemeente}"
    hoeveel = uren_voluit(abs(besluit.minuten)) if besluit.minuten else "niets"
    if besluit.minuten < 0:
        hoeveel += " boven recht"
    zin = f"Er gaat {hoeveel}{van} mee {waarheen}."
    if (wie := besluit.besloten_door) and besluit.besloten_op:
        zin += (
            f" Besluit van {wie.roepnaam} ({wie.get_rol_display()}) op "
            f"{datum(besluit.besloten_op)}."
        )
    return f"{zin} {besluit.toelichting}".strip()


GEDAAN = {
    "gerealiseerd": "Gerealiseerd is inzet die is uitgevoerd of goedgekeurd",
    "gepland": "Gepland is inzet die is voorgesteld of bevestigd",
}
NIET_HIER = (
    "Deze uren zijn er voor de gemeente zelf. Van andere gemeenten staan ze hier zodra de "
    "rapportage is vastgesteld."
)


def _gedaan(vraag: Vraag, soorten: list[Soort], kolom: str, *, is_exact: bool) -> Stap:
    """Protected roles get no hours by kind, see ``soorten_in``."""
    stap = Stap(
        anker=kolom, titel=kolom.capitalize(), antwoord=vraag.antwoord(kolom), zinnen=[]
    )
    if not vraag.regel.mag_uren:
        stap.zinnen = [NIET_HIER]
        return stap
    minuten = getattr(vraag.precies, kolom)
    stap.zinnen = [f"{GEDAAN[kolom]}: {uren_voluit(minuten)}. {vraag.kwartier_zin(kolom)}"]
    rijen = [soort for soort in soorten if getattr(soort, kolom)]
    if not is_exact:
        stap.zinnen.append(
            "Persoonlijke gesprekken tellen mee in deze uren, maar staan niet in de lijst van "
            "activiteiten. Daarom staan hier geen uren per soort."
        )
    if not rijen:
        return stap
    cellen = [
        Rij(
            soort.naam,
            (getal(getattr(soort, kolom)),)
            + ((uren_voluit(getattr(soort, f"minuten_{kolom}") or 0),) if is_exact else ()),
        )
        for soort in rijen
    ]
    aantal = sum(getattr(soort, kolom) for soort in rijen)
    stap.tabel = Tabelletje(
        f"{kolom.capitalize()} per soort activiteit",
        ("Soort", "Activiteiten", "Uren") if is_exact else ("Soort", "Activiteiten"),
        cellen,
        Rij(
            "Samen",
            (getal(aantal), uren_voluit(minuten)) if is_exact else (getal(aantal),),
        ),
    )
    return stap


def _saldo(vraag: Vraag) -> Stap:
    stap = Stap(
        anker="saldo", titel="Nog te plannen", antwoord=vraag.antwoord("saldo"), zinnen=[]
    )
    if not vraag.regel.mag_uren:
        stap.zinnen = [NIET_HIER]
        return stap
    stap.tabel = saldo_tabel(vraag.regel, vraag.precies)
    stap.zinnen = [
        (
            "Nog te plannen is recht, plus afspraken, plus overdracht, min regionaal deel, min "
            "gerealiseerd, min gepland."
        ),
        (
            "In de tabel is elke kolom afgerond op kwartieren, zo dat alle rijen en kolommen "
            "precies optellen. Zo kan een getal wat afwijken van het precieze aantal minuten."
        ),
    ]
    if vraag.regel.boven_recht:
        stap.zinnen.append(
            f"Er is {uren(vraag.regel.boven_recht)} uur boven het recht gepland of gerealiseerd."
        )
    return stap
