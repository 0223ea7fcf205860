"""The distribution in words: what it comes to, and how it was calculated."""

from inzet.selectors.verdeeltabel import Regel, Verdeeltabel
from inzet.selectors.verdeling import Verdeling
from poolregio.kern.opmaak import datum, getal, uren


def samenvatting(tabel: Verdeeltabel) -> str:
    """One sentence with the numbers, for what this reader may see."""
    uitkomst = tabel.uitkomst
    if uitkomst.te_verdelen is None:
        return "Het recht over dit halfjaar is nog niet te berekenen."
    begin = f"Er is {uren(uitkomst.te_verdelen)} uur te verdelen."
    if tabel.alle_uren:
        samen, regionaal = tabel.totaal.uren, tabel.regionaal.uren
        gerealiseerd = samen.gerealiseerd + regionaal.gerealiseerd
        gepland = samen.gepland + regionaal.gepland
        return (
            f"{begin} Daarvan is {uren(gerealiseerd)} uur gerealiseerd en {uren(gepland)} uur "
            f"gepland. {nog_te_plannen(tabel.totaal)}"
        )
    return " ".join([begin, *(_zin_van(regel) for regel in tabel.eigen)])


def _zin_van(regel: Regel) -> str:
    return f"{regel.naam} heeft recht op {uren(regel.uren.recht or 0)} uur."


def nog_te_plannen(regel: Regel) -> str:
    """What is left, also when that is less than nothing."""
    saldo = regel.uren.saldo or 0
    if saldo < 0:
        return f"Dat is {uren(-saldo)} uur boven het recht."
    return f"Er is nog {uren(saldo)} uur te plannen."


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
