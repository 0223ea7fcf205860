"""Rights: when an expert can work. The expert and the coordinator; for others it is not there."""

from tests.rechten import Toegang

DESKUNDIGE = ("deskundige.pk",)
PATROON = ("patroon.pk",)
UITZONDERING = ("uitzondering.pk",)
AFWEZIGHEID = ("afwezigheid.pk",)
ZELF_OF_COORDINATOR = (404, 200, 404, 404, 404, 404, 404, 200, 404)
ZELF_OF_COORDINATOR_KLAAR = (404, 302, 404, 404, 404, 404, 404, 302, 404)
VERSIE = {"versie": "=1"}

TABEL = [
    Toegang("mijn_beschikbaarheid", (404, 200, 200, 404, 404, 404, 404, 404, 404)),
    Toegang(  # the expert is sent on to the own page
        "deskundige_beschikbaarheid",
        (404, 302, 404, 404, 404, 404, 404, 200, 404),
        args=DESKUNDIGE,
    ),
    Toegang("beschikbaarheid_opgeven", ZELF_OF_COORDINATOR, args=DESKUNDIGE),
    Toegang("beschikbaarheid_opgeven", ZELF_OF_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang("beschikbaarheid_update", ZELF_OF_COORDINATOR, args=PATROON),
    Toegang("beschikbaarheid_update", ZELF_OF_COORDINATOR, "post", args=PATROON),
    Toegang("beschikbaarheid_verwijderen", ZELF_OF_COORDINATOR, args=PATROON),
    Toegang(
        "beschikbaarheid_verwijderen",
        ZELF_OF_COORDINATOR_KLAAR,
        "post",
        args=PATROON,
        data=VERSIE,
    ),
    Toegang("uitzondering_opgeven", ZELF_OF_COORDINATOR, args=DESKUNDIGE),
    Toegang("uitzondering_opgeven", ZELF_OF_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang(
        "uitzondering_verwijderen", ZELF_OF_COORDINATOR_KLAAR, "post", args=UITZONDERING
    ),
    Toegang("afwezigheid_melden", ZELF_OF_COORDINATOR, args=DESKUNDIGE),
    Toegang("afwezigheid_melden", ZELF_OF_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang("afwezigheid_beeindigen", ZELF_OF_COORDINATOR, args=AFWEZIGHEID),
    Toegang(
        "afwezigheid_beeindigen",
        ZELF_OF_COORDINATOR_KLAAR,
        "post",
        args=AFWEZIGHEID,
        data=VERSIE,
    ),
    Toegang("afwezigheid_verwijderen", ZELF_OF_COORDINATOR, args=AFWEZIGHEID),
    Toegang(
        "afwezigheid_verwijderen",
        ZELF_OF_COORDINATOR_KLAAR,
        "post",
        args=AFWEZIGHEID,
        data=VERSIE,
    ),
]
