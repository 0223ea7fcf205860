"""The table, and what the ratios may be (issues 2, 3 and 4, "Speed")."""

LEEG, KALE_SQL, KAAL_CONTRACT, KAAL_INEENS, KAAL_BORD = (
    "floor: empty page",
    "floor: bare aggregate",
    "floor: bare aggregate contract",
    "floor: bare aggregate contract at once",
    "floor: bare planbord",
)
MAX_VRAGEN = 15
BORD, MAX_BORD, MAX_BORD_VRAGEN = "coordinator planbord_gegevens", 3, 8
MAX_BEELD = 1  # second, from the click to the first rows
# Of which pages the floor is measured in the same moment, and what it may be.
FLOORS = {
    f"{rol} {pagina}": (LEEG, sql)
    for rol in ("coordinator", "beleidsadviseur", "contractmanager")
    for pagina, sql in (
        ("verdeling_detail", KALE_SQL),
        ("verdeling_waarom", KALE_SQL),
        ("verdeling_waarom samen", KALE_SQL),
        ("verdeling_contract", KAAL_CONTRACT),
        ("verdeling_waarom contract", KAAL_CONTRACT),
        ("verdeling_waarom contract samen", KAAL_CONTRACT),
    )
} | {BORD: (LEEG, KAAL_BORD)}
# Of the contract also against one aggregate over the whole of it, the stricter of the two.
STRENG = {
    pagina: (LEEG, KAAL_INEENS)
    for pagina, floor in FLOORS.items()
    if KAAL_CONTRACT in floor
}
MAX_LANG, MAX_X50, MAX_FLOOR, MAX_PDF, MAX_MB = 1.2, 1.5, 2.5, 1.3, 250
X50 = ("coordinator activiteit_list", "deskundige mijn_week")  # the same at any size
REGEL = "{:<62} {:>6} {:>7} {:>7} {:>7}  {}"


def oordeel(naam: str, verhouding: float, grens: float) -> str:
    teken = "goed" if verhouding <= grens else "TE VEEL"
    return f"{naam} {verhouding:.2f} ({teken}, hoogstens {grens})"


def regels(gemeten: list[dict[str, dict[str, float]]]) -> list[str]:
    """``gemeten`` holds per size the medians by page: times one, times fifty, long history."""
    een = gemeten[0]
    floors = [maat[LEEG]["ms"] + maat[KALE_SQL]["ms"] for maat in gemeten]
    kop = REGEL.format("pagina", "vragen", "x1", "x50", "lang", "servertijd in ms (SQL)")
    tabel = [kop, REGEL.format("floor", "", *map(_ms, floors), "")]
    for pagina in een:
        maten = [maat[pagina] for maat in gemeten]
        ms = [maat["ms"] for maat in maten]
        vragen = int(max(maat["queries"] for maat in maten))
        woorden = [f"({', '.join(_ms(maat['sql']) for maat in maten)})"]
        if {maat["status"] for maat in maten} != {200}:
            woorden.append(f"STATUS {[maat['status'] for maat in maten]}")
        if vragen > (MAX_BORD_VRAGEN if pagina == BORD else MAX_VRAGEN):
            woorden.append("TE VEEL vragen")
        if "alles" not in pagina and not pagina.startswith("floor"):
            woorden.append(oordeel("lang", ms[2] / ms[0], MAX_LANG))
            kb = maten[0]["kb"], maten[2]["kb"]
            if kb[1] > kb[0] * MAX_LANG:
                woorden.append(f"meer op de pagina: {_ms(kb[0])} naar {_ms(kb[1])} kB")
        if pagina in X50:
            woorden.append(oordeel("x50", ms[1] / ms[0], MAX_X50))
        if pagina in FLOORS:
            grens = MAX_BORD if pagina == BORD else MAX_FLOOR
            hoogste = max(maat["ms"] / maat["floor"] for maat in maten)
            woorden.append(oordeel("floor", hoogste, grens))
        if pagina in STRENG:
            hoogste = max(maat["ms"] / maat["streng"] for maat in maten)
            woorden.append(oordeel("ineens", hoogste, MAX_FLOOR))
        tabel.append(REGEL.format(pagina, vragen, *map(_ms, ms), "  ".join(woorden)))
    return tabel


def pdf_regel(naam: str, pdf: dict[str, float]) -> str:
    return (
        f"PDF {naam}: {pdf['whole']:.0f} ms, kale WeasyPrint {pdf['bare']:.0f} ms, "
        f"{oordeel('verhouding', pdf['whole'] / pdf['bare'], MAX_PDF)}, "
        f"{oordeel('geheugen in MB', pdf['peak_mb'], MAX_MB)}"
    )


def beeld_regel(naam: str, beeld: dict[str, float]) -> str:
    return (
        f"eerste beeld planbord {naam}, {beeld['deskundigen']:.0f} deskundigen: "
        f"{oordeel('seconden', beeld['leeg'] / 1000, MAX_BEELD)}, "
        f"en daarna {beeld['ms'] / 1000:.2f}"
    )


def _ms(getal: float) -> str:
    return f"{getal:.1f}"
