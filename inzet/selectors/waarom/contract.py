"""Why a number of the contract so far is that number: the sum of its half-years."""

from inzet.selectors.contractverdeling import Contracttabel, over_de_tijd
from inzet.selectors.verdeeltabel import EIGEN_KOLOMMEN, KOLOMMEN, ONZICHTBAAR, Regel
from inzet.selectors.verdeling import Uren
from inzet.selectors.waarom.som import Stap, Tabelletje, halfjaren_tabel, saldo_tabel
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import procent, uren
from poolregio.kern.uren import uren_in_kolom

ZINNEN = {
    "recht": "Het recht van elk halfjaar, opgeteld.",
    "afspraken": "Uren die van andere gemeenten kwamen, min uren die erheen gingen, opgeteld.",
    "regionaal": "Het deel in de regionale activiteiten van elk halfjaar, opgeteld.",
    "gerealiseerd": "Inzet die is uitgevoerd of goedgekeurd, van elk halfjaar, opgeteld.",
    "gepland": "Inzet die is voorgesteld of bevestigd, van elk halfjaar, opgeteld.",
    "saldo": "Recht, plus afspraken, plus overdracht, min regionaal deel, min gerealiseerd, min "
    "gepland. Het is ook de kolom Blijft staan, opgeteld.",
}
AFGEROND = (
    "In de tabel staat de som van de halfjaren, die elk op kwartieren zijn afgerond. Zo kan een "
    "getal wat afwijken van het precieze aantal minuten."
)
NIET_HIER = (
    "Deze uren zijn er voor de gemeente zelf. Van andere gemeenten staan ze in de verdeling van "
    "een halfjaar, zodra de rapportage daarover is vastgesteld."
)


def per_halfjaar(tabel: Contracttabel, gemeentecode: str | None) -> dict[str, Regel]:
    """The row of one gemeente, or of all, in each half-year."""
    return {
        halfjaar.uitkomst.periode.code: halfjaar.regel_van(gemeentecode)
        if gemeentecode
        else halfjaar.totaal
        for halfjaar in tabel.halfjaren
    }


def halfjaren_van(tabel: Contracttabel, gemeentecode: str | None) -> Tabelletje:
    """What every number of the row adds up."""
    samen = tabel.regel_van(gemeentecode) if gemeentecode else tabel.totaal
    regels = per_halfjaar(tabel, gemeentecode)
    return halfjaren_tabel(
        {str(Periode.parse(code)): regel for code, regel in regels.items()}, samen
    )


def _precies(tabel: Contracttabel, gemeentecode: str | None) -> Uren:
    """The same row to the minute."""
    return over_de_tijd(
        halfjaar.deel_van(gemeentecode) if gemeentecode else halfjaar.totaal
        for halfjaar in tabel.uitkomst.halfjaren
    )


def waarom_contract(tabel: Contracttabel, gemeentecode: str | None) -> list[Stap]:
    """Every column of the table, in words; the figures are those of ``halfjaren_van``."""
    samen = tabel.regel_van(gemeentecode) if gemeentecode else tabel.totaal
    regels = per_halfjaar(tabel, gemeentecode).values()
    erin = sum(regel.uren.overdracht for regel in regels)
    eruit = sum(regel.uren.overgedragen for regel in regels)
    honderdsten = samen.uren.honderdsten
    stappen = [
        Stap(
            anker="sleutel",
            titel="Sleutel",
            antwoord=ONZICHTBAAR if honderdsten is None else procent(honderdsten),
            zinnen=[
                "In de halfjaren gelden verschillende sleutels."
                if honderdsten is None
                else "In al deze halfjaren is de sleutel dezelfde."
            ],
        )
    ]
    for kolom, label in KOLOMMEN.items():
        minuten = samen.minuten(kolom)
        if kolom in EIGEN_KOLOMMEN and not samen.mag_uren:
            zinnen = [NIET_HIER]
        elif kolom == "overdracht":
            zinnen = [
                (
                    f"Uit een vorig halfjaar kwam {uren(erin)} uur mee. Naar een volgend halfjaar "
                    f"ging {uren(eruit)} uur mee. Samen {uren(erin - eruit)} uur."
                ),
                (
                    "Wat van het ene halfjaar van dit contract naar het andere ging, staat in "
                    "allebei en telt hier dus samen voor 0. Zo telt geen uur dubbel."
                ),
            ]
        else:
            zinnen = [ZINNEN[kolom]]
        antwoord = ONZICHTBAAR if minuten is None else f"{uren_in_kolom(minuten)} uur"
        stappen.append(Stap(anker=kolom, titel=label, antwoord=antwoord, zinnen=zinnen))
    if samen.mag_uren:
        stappen[-1].tabel = saldo_tabel(samen, _precies(tabel, gemeentecode))
        stappen[-1].zinnen.append(AFGEROND)
    return stappen
