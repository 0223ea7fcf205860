"""Rights: rapportage. The report of the world is ter beoordeling."""

from tests.rechten import Toegang

RAPPORT = ("rapportage.halfjaar_id",)
DEEL = (*RAPPORT, "=meerwaarde-GM0984")
# What only a coordinator does: who may not see the report finds nothing, who reads along
# is refused. The contract manager sees it from aangeboden on.
LEEST_MEE = (404, 404, 404, 403, 403, 403, 404)

TABEL = [
    Toegang("start", (200, 302, 302, 302, 302, 302, 200, 200, 302)),
    Toegang("rapportage_list", (403, 403, 403, 200, 200, 200, 200, 200, 403)),
    Toegang(
        "rapportage_aanmaken",
        (403, 403, 403, 403, 403, 403, 403, 302, 403),
        "post",
        data={"periode": "=2024-2"},
    ),
    Toegang(
        "rapportage_detail", (404, 404, 404, 200, 200, 200, 404, 200, 404), args=RAPPORT
    ),
    Toegang("rapportage_pdf", (*LEEST_MEE, 200, 404), args=RAPPORT),
    # Not in concept any more, so back to the report.
    Toegang("rapportdeel_bewaren", (*LEEST_MEE, 302, 404), args=DEEL),
    Toegang(
        "rapportdeel_bewaren",
        (*LEEST_MEE, 400, 404),  # and what was typed stays on the page
        "post",
        args=DEEL,
        data={"tekst": "=Anders.", "versie": "=0"},
    ),
    Toegang("rapportage_ter_beoordeling_geven", (*LEEST_MEE, 302, 404), args=RAPPORT),
    Toegang(
        "rapportage_ter_beoordeling_geven", (*LEEST_MEE, 302, 404), "post", args=RAPPORT
    ),
    Toegang("rapportage_aanbieden", (*LEEST_MEE, 200, 404), args=RAPPORT),
    Toegang("rapportage_aanbieden", (*LEEST_MEE, 302, 404), "post", args=RAPPORT),
    Toegang("rapportage_terugsturen", (*LEEST_MEE, 200, 404), args=RAPPORT),
    Toegang(
        "rapportage_terugsturen",
        (*LEEST_MEE, 302, 404),
        "post",
        args=RAPPORT,
        data={"terugkoppeling": "=Graag meer over de inloop."},
    ),
]
