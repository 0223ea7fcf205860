"""The distribution in words: what it comes to, and how it was calculated."""

from inzet.selectors.contractverdeling import Contracttabel, Contractverdeling
from inzet.selectors.verdeeltabel import Regel, Tabel, Verdeeltabel
from inzet.selectors.verdeling import Verdeling
from poolregio.kern.opmaak import datum, getal, uren


def samenvatting(tabel: Verdeeltabel) -> str:
    """One sentence with the numbers, for what this reader may see."""
    uitkomst = tabel.uitkomst
    if uitkomst.te_verdelen is None:
        return "Het recht over dit halfjaar is nog niet te berekenen."
    return _samen(f"Er is {uren(uitkomst.te_verdelen)} uur te verdelen.", tabel)


def samenvatting_contract(tabel: Contracttabel) -> str:
    """The same over the contract so far."""
    aantal = len(tabel.halfjaren)
    if not aantal:
        return "Over dit contract is nog niets te berekenen."
    halfjaren = "1 halfjaar" if aantal == 1 else f"{aantal} halfjaren"
    te_verdelen = uren(tabel.uitkomst.te_verdelen)
    return _samen(f"In {halfjaren} is er {te_verdelen} uur te verdelen.", tabel)


def _samen(begin: str, tabel: Tabel) -> str:
    if not tabel.alle_uren:
        return " ".join([begin, *(_zin_van(regel) for regel in tabel.eigen)])
    samen, regionaal = tabel.totaal.uren, tabel.regionaal.uren
    gerealiseerd = samen.gerealiseerd + regionaal.gerealiseerd
    gepland = samen.gepland + regionaal.gepland
    if samen.overdracht > 0:
        begin += f" Daar komt {uren(samen.overdracht)} uur overdracht bij."
    elif samen.overdracht < 0:
        begin += f" Daar gaat {uren(-samen.overdracht)} uur overdracht af."
    return (
        f"{begin} Daarvan is {uren(gerealiseerd)} uur gerealiseerd en {uren(gepland)} uur "
        f"gepland. {nog_te_plannen(tabel.totaal)}"
    )


def _zin_van(regel: Regel) -> str:
    return f"{regel.naam} heeft recht op {uren(regel.uren.recht or 0)} uur."


def nog_te_plannen(regel: Regel) -> str:
    """What is left, also when that is less than nothing."""
    saldo = regel.uren.saldo or 0
    if saldo < 0:
        return f"Dat is {uren(-saldo)} uur boven het recht."
    return f"Er is nog {uren(saldo)} uur te plannen."


def meer_afgestaan_dan_recht(uitkomst: Verdeling) -> list[str]:
    """Agreements stand, also when the recht falls below them later."""
    return [
        f"{deel.gemeente.naam} staat {uren(deel.afgestaan)} uur af, maar heeft nu recht op "
        f"{uren(deel.recht)} uur. De afspraken blijven staan. Is een nieuwe afspraak nodig?"
        for deel in uitkomst.delen
        if deel.recht is not None and deel.afgestaan > deel.recht
    ]


def zo_rekenen_we(uitkomst: Verdeling) -> list[str]:
    """The calculation step by step, with the numbers of this half-year."""
    zinnen = []
    contract = round(uitkomst.contracturen * 60)
    zinnen.append(
        f"Iedereen die in dienst is, heeft in dit halfjaar samen {uren(contract)} contracturen: "
        "de uren per week, keer het aantal dagen in dienst, gedeeld door 7."
    )
    if (jaar := uitkomst.contractjaar) and uitkomst.te_verdelen is not None:
        zinnen.append(
            f"Daarvan gaat {jaar.inzetbaarheid} procent naar inzet: "
            f"{uren(uitkomst.te_verdelen)} uur, naar beneden afgerond op een kwartier. De rest "
            "is voor reizen, voorbereiden, verlof en scholing. "
            f"Bron van dit percentage: {jaar.bron}."
        )
    if sleutel := uitkomst.sleutel:
        zinnen.append(
            f"De sleutel ‘{sleutel.naam}’ geldt vanaf {datum(sleutel.ingangsdatum)} "
            f"(bron: {sleutel.bron}). Elke gemeente krijgt haar deel in hele kwartieren. Wat "
            "door afronden overblijft, gaat per kwartier naar de gemeenten met het grootste "
            "deel achter de komma. Zo klopt de som altijd."
        )
        zinnen.append(
            f"Regionale inzet is er voor iedereen: {uren(uitkomst.regionaal_gerealiseerd)} uur "
            f"gerealiseerd en {uren(uitkomst.regionaal_gepland)} uur gepland. Die "
            f"{getal(uitkomst.regionaal)} minuten verdelen we met dezelfde sleutel. Dat is de "
            "kolom Regionaal deel."
        )
    zinnen += _gelijke_resten(uitkomst)
    zinnen.append(
        "Nog te plannen is recht, plus afspraken, plus overdracht, min regionaal deel, min "
        "gerealiseerd, min gepland. Is dat minder dan 0, dan is er meer gepland dan het recht."
    )
    zinnen.append(
        f"Interne uren, zoals intervisie, scholing en werkoverleg, tellen bij geen gemeente "
        f"mee. Dit halfjaar zijn dat {uren(uitkomst.intern_gerealiseerd)} uur gerealiseerd en "
        f"{uren(uitkomst.intern_gepland)} uur gepland."
    )
    zinnen.append(
        "In de tabel staan uren in kwartieren, zo afgerond dat elke rij en elke kolom precies "
        "optelt."
    )
    return zinnen


def zo_rekenen_we_contract(uitkomst: Contractverdeling) -> list[str]:
    """How the half-years come together."""
    looptijd = uitkomst.looptijd
    if not looptijd or not uitkomst.halfjaren:
        return []
    eerste, laatste = uitkomst.halfjaren[0].periode, uitkomst.halfjaren[-1].periode
    tot = "" if eerste == laatste else f" tot en met het {laatste}"
    return [
        (
            f"{looptijd.naam} begon op {datum(looptijd.begin)} en loopt tot en met "
            f"{datum(looptijd.einde)}, met de verlengingen waartoe besloten is. Hier telt het "
            f"{eerste}{tot}."
        ),
        (
            "Elk getal is de som van de halfjaren, zoals ze in de verdeling van dat halfjaar "
            "staan. Achter elk getal staat die som, per halfjaar."
        ),
        (
            "Uren die van het ene halfjaar naar het volgende meegaan, staan in allebei. Hier "
            "tellen ze één keer: de overdracht van het contract is wat erin komt, min wat "
            "eruit gaat. Binnen het contract is dat samen 0. Zo komt er geen uur bij en gaat er "
            "geen uur weg."
        ),
        (
            "Geldt in elk halfjaar dezelfde sleutel? Dan staat hij in de tabel. Anders staat daar "
            "een streepje."
        ),
    ]


def _gelijke_resten(uitkomst: Verdeling) -> list[str]:
    """A tie is shown: who got the last unit must not look like chance."""
    namen = {deel.gemeente.pk: deel.gemeente.naam for deel in uitkomst.delen}
    zinnen = []
    for wat, codes in (
        ("het recht", uitkomst.gelijk_recht),
        ("de regionale uren", uitkomst.gelijk_regionaal),
    ):
        if codes:
            lijst = [namen[code] for code in codes]
            zinnen.append(
                f"Bij {wat} was het deel achter de komma van {', '.join(lijst[:-1])} en "
                f"{lijst[-1]} precies gelijk. Dan gaat de grootste sleutel voor, en daarna de "
                "laagste gemeentecode."
            )
    return zinnen
