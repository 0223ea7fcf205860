"""What is divided by the key: sleutel, recht and the regional part, to the last unit."""

from dataclasses import dataclass

from gemeenten.models import Gemeente
from inzet.selectors.verdeeltabel import ONZICHTBAAR, Regel
from inzet.selectors.verdeling import Uren, Verdeling, te_verdelen_kwartieren
from inzet.selectors.waarom.som import Stap, breuk, gemengd, quota_tabel
from poolregio.kern.opmaak import datum, getal, procent, uren, uren_voluit
from poolregio.kern.uren import KWARTIER, uren_in_kolom
from poolregio.kern.verdeel import Quotum, quota


@dataclass(frozen=True, kw_only=True)
class Vraag:
    """One row of the table, and what is needed to tell how it came about."""

    uitkomst: Verdeling
    gemeente: Gemeente | None
    regel: Regel
    precies: Uren

    @property
    def code(self) -> str | None:
        return self.gemeente.pk if self.gemeente else None

    @property
    def naam(self) -> str:
        return self.gemeente.naam if self.gemeente else "alle gemeenten samen"

    def antwoord(self, kolom: str) -> str:
        minuten = self.regel.minuten(kolom)
        return ONZICHTBAAR if minuten is None else f"{uren_in_kolom(minuten)} uur"

    def kwartier_zin(self, kolom: str) -> str:
        """What the table did with the minutes."""
        exact, in_tabel = getattr(self.precies, kolom), self.regel.minuten(kolom)
        if exact == in_tabel:
            return "Dat zijn hele kwartieren: zo staat het ook in de tabel."
        return f"In de tabel afgerond op kwartieren: {uren_in_kolom(in_tabel)} uur."


def sleutel_stap(vraag: Vraag) -> list[Stap]:
    sleutel, honderdsten = vraag.uitkomst.sleutel, vraag.regel.uren.honderdsten
    if not sleutel or honderdsten is None:
        return []
    zin = (
        f"De sleutel ‘{sleutel.naam}’ geldt vanaf {datum(sleutel.ingangsdatum)} "
        f"(bron: {sleutel.bron})."
    )
    som = sum(vraag.uitkomst.aandelen.values())
    deel = f"Daarin heeft {vraag.naam} {getal(honderdsten)} van de {getal(som)} delen."
    return [
        Stap(
            anker="sleutel",
            titel="Sleutel",
            antwoord=procent(honderdsten),
            zinnen=[zin, deel] if vraag.gemeente else [zin],
        )
    ]


def recht_stap(vraag: Vraag) -> Stap:
    uitkomst = vraag.uitkomst
    stap = Stap(anker="recht", titel="Recht", antwoord=vraag.antwoord("recht"), zinnen=[])
    if uitkomst.te_verdelen is None or uitkomst.contractjaar is None:
        stap.zinnen = uitkomst.ontbreekt
        return stap
    inzetbaarheid = uitkomst.contractjaar.inzetbaarheid
    aantal = te_verdelen_kwartieren(uitkomst.contracturen, inzetbaarheid)
    contract = uitkomst.contracturen
    stap.zinnen = [
        (
            f"Iedereen die in dienst is, heeft in dit halfjaar samen {gemengd(contract)} "
            "contracturen: de uren per week, keer het aantal dagen in dienst, gedeeld door 7."
        ),
        (
            f"Daarvan gaat {inzetbaarheid} procent naar inzet "
            f"(bron: {uitkomst.contractjaar.bron}): "
            f"{gemengd(contract * inzetbaarheid / 100)} uur. Naar beneden afgerond op een kwartier "
            f"is dat {uren(uitkomst.te_verdelen)} uur: {getal(aantal)} kwartieren om te verdelen."
        ),
    ]
    per_code = quota(aantal, uitkomst.aandelen)
    stap.zinnen += _quota_zinnen(vraag, per_code, aantal, "kwartier", "kwartieren")
    stap.zinnen += _gelijk(vraag, uitkomst.gelijk_recht)
    if vraag.code:
        deel = per_code[vraag.code].deel
        stap.zinnen.append(
            f"Samen is dat {getal(deel)} kwartieren, of {uren(deel * KWARTIER)} uur."
        )
    else:
        stap.tabel = quota_tabel(
            uitkomst, aantal, eenheid="kwartieren", gelijk=uitkomst.gelijk_recht
        )
    return stap


def _over(over: int, een: str, meer: str) -> str:
    if over == 1:
        return (
            f"Er is dus nog 1 {een} over. Dat gaat naar de gemeente met het grootste deel "
            "achter de komma."
        )
    return (
        f"Er zijn dus nog {over} {meer} over. Die gaan één voor één naar de gemeenten met het "
        "grootste deel achter de komma."
    )


def _quota_zinnen(
    vraag: Vraag, per_code: dict[str, Quotum], totaal: int, een: str, meer: str
) -> list[str]:
    """The exact quota, what was left over, and whether a unit of it went here."""
    heel = sum(quotum.heel for quotum in per_code.values())
    over = totaal - heel
    rest = (
        f"Alle gemeenten samen krijgen zo {getal(heel)} hele {meer}. Er blijft niets over."
        if not over
        else f"Alle gemeenten samen krijgen zo {getal(heel)} hele {meer}. {_over(over, een, meer)}"
    )
    if not vraag.code:
        begin = (
            f"Elke gemeente krijgt {getal(totaal)} {meer}, keer haar deel van de sleutel."
        )
        return [begin, rest]
    quotum = per_code[vraag.code]
    gewicht = getal(vraag.uitkomst.aandelen[vraag.code])
    zinnen = [
        (
            f"{getal(totaal)} × {gewicht} / {getal(quotum.som)} = {breuk(quotum)} {meer}. Dat zijn "
            f"{getal(quotum.heel)} hele {meer}."
        ),
        rest,
    ]
    if over:
        erbij = f"er een {een}" if quotum.krijgt_er_een else f"geen {een}"
        zinnen.append(
            f"Het deel achter de komma van {vraag.naam} staat op plaats {quotum.plaats} van "
            f"{len(per_code)}. Daarom krijgt {vraag.naam} {erbij} bij."
        )
    return zinnen


def _gelijk(vraag: Vraag, codes: list[str]) -> list[str]:
    """Told where it decided: to everybody it was about, and in the whole."""
    if not codes or (vraag.code and vraag.code not in codes):
        return []
    namen = {deel.gemeente.pk: deel.gemeente.naam for deel in vraag.uitkomst.delen}
    *eerste, laatste = [namen[code] for code in codes]
    wie = f"{', '.join(eerste)} en {laatste}"
    return [
        (
            f"Gelijke rest: het deel achter de komma van {wie} is precies gelijk. Dan "
            "gaat de grootste sleutel voor, en daarna de laagste gemeentecode."
        )
    ]


def regionaal_stap(vraag: Vraag) -> Stap:
    uitkomst, totaal = vraag.uitkomst, vraag.uitkomst.regionaal
    stap = Stap(
        anker="regionaal",
        titel="Regionaal deel",
        antwoord=vraag.antwoord("regionaal"),
        zinnen=[
            (
                "Regionale activiteiten zijn er voor alle gemeenten: "
                f"{uren_voluit(uitkomst.regionaal_gerealiseerd)} gerealiseerd en "
                f"{uren_voluit(uitkomst.regionaal_gepland)} gepland. Samen {getal(totaal)} "
                "minuten, die we met dezelfde sleutel verdelen."
            )
        ],
    )
    if vraag.precies.regionaal is None:
        return stap
    per_code = quota(totaal, uitkomst.aandelen)
    stap.zinnen += _quota_zinnen(vraag, per_code, totaal, "minuut", "minuten")
    stap.zinnen += _gelijk(vraag, uitkomst.gelijk_regionaal)
    stap.zinnen.append(
        f"Samen is dat {uren_voluit(vraag.precies.regionaal)}. "
        + vraag.kwartier_zin("regionaal")
    )
    if not vraag.code:
        stap.tabel = quota_tabel(
            uitkomst, totaal, eenheid="minuten", gelijk=uitkomst.gelijk_regionaal
        )
    return stap
