"""Rights: deskundigen and mijn gegevens. Foreign rows are 404, a foreign act is 403."""

from tests.rechten import Toegang

DESKUNDIGE = ("deskundige.pk",)
DIENSTVERBAND = ("dienstverband.pk",)
ZELF_OF_COORDINATOR = (404, 200, 404, 404, 404, 404, 404, 200, 404)
ALLEEN_COORDINATOR = (404, 403, 404, 404, 404, 404, 404, 200, 404)
POST_COORDINATOR = (404, 403, 404, 404, 404, 404, 404, 302, 404)

TABEL = [
    Toegang("deskundige_list", (403, 403, 403, 403, 403, 403, 403, 200, 403)),
    Toegang("deskundige_create", (403, 403, 403, 403, 403, 403, 403, 200, 403)),
    Toegang("deskundige_create", (403, 403, 403, 403, 403, 403, 403, 200, 403), "post"),
    # The expert is sent on to the own page.
    Toegang(
        "deskundige_detail", (404, 302, 404, 404, 404, 404, 404, 200, 404), args=DESKUNDIGE
    ),
    Toegang("deskundige_update", ZELF_OF_COORDINATOR, args=DESKUNDIGE),
    Toegang("deskundige_update", ZELF_OF_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang("deskundige_uitnodigen", POST_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang("wensrollen_wijzigen", ZELF_OF_COORDINATOR, args=DESKUNDIGE),
    Toegang(
        "wensrollen_wijzigen",
        (404, 302, 404, 404, 404, 404, 404, 302, 404),
        "post",
        args=DESKUNDIGE,
    ),
    Toegang("deskundige_ervaring", ZELF_OF_COORDINATOR, args=DESKUNDIGE),
    Toegang("wensthema_toestemmen", ZELF_OF_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang(
        "wensthema_intrekken",
        (404, 302, 404, 404, 404, 404, 404, 302, 404),
        "post",
        args=DESKUNDIGE,
        data={"thema": "=eenzaamheid"},
    ),
    Toegang("dienstverband_create", ALLEEN_COORDINATOR, args=DESKUNDIGE),
    Toegang("dienstverband_create", ALLEEN_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang("dienstverband_update", ALLEEN_COORDINATOR, args=DIENSTVERBAND),
    Toegang("dienstverband_update", ALLEEN_COORDINATOR, "post", args=DIENSTVERBAND),
    Toegang("dienstverband_verwijderen", ALLEEN_COORDINATOR, args=DIENSTVERBAND),
    Toegang("dienstverband_verwijderen", POST_COORDINATOR, "post", args=DIENSTVERBAND),
    Toegang("opleiding_create", ALLEEN_COORDINATOR, args=DESKUNDIGE),
    Toegang("opleiding_create", ALLEEN_COORDINATOR, "post", args=DESKUNDIGE),
    Toegang("opleiding_update", ALLEEN_COORDINATOR, args=("opleiding.pk",)),
    Toegang("opleiding_update", ALLEEN_COORDINATOR, "post", args=("opleiding.pk",)),
    Toegang("opleiding_verwijderen", ALLEEN_COORDINATOR, args=("opleiding.pk",)),
    Toegang("opleiding_verwijderen", POST_COORDINATOR, "post", args=("opleiding.pk",)),
    Toegang("mijn_gegevens", (404, 200, 200, 404, 404, 404, 404, 404, 404)),
    Toegang("mijn_gegevens_download", (404, 200, 200, 404, 404, 404, 404, 404, 404)),
]
