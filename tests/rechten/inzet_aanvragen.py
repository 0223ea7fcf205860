"""Rights: aanvragen and the moments at which a deelopdracht is looked at."""

from tests.rechten import Toegang

# buitenstaander, deskundige, andere_deskundige, adviseur_venray, adviseur_beesel,
# begeleidingsgroep, contractmanager, coordinator, beheerder
LEZERS = (403, 200, 200, 200, 200, 200, 200, 200, 403)
RIJ = (404, 200, 404, 200, 404, 200, 200, 200, 404)
NIEUW = (403, 403, 403, 200, 200, 200, 403, 200, 403)
EIGEN = (404, 403, 404, 200, 404, 403, 403, 200, 404)  # the asker's side too
BESLUIT = (404, 403, 404, 403, 404, 403, 403, 200, 404)
BESLUIT_POST = (404, 403, 404, 403, 404, 403, 403, 302, 404)
# Of the whole region: every policy officer reads it, none of them writes it.
REGIO = (404, 404, 404, 200, 200, 200, 200, 200, 404)
REGIO_SCHRIJF = (404, 404, 404, 403, 403, 403, 403, 200, 404)

A, B = ("aanvraag.pk",), ("aanvraag_besproken.pk",)
G, R = ("aanvraag_geaccepteerd.pk",), ("aanvraag_regio.pk",)
D, M = ("deelopdracht.pk",), ("moment.pk",)

TABEL: list = [
    Toegang("aanvraag_list", LEZERS),
    Toegang("aanvraag_create", NIEUW),
    Toegang("aanvraag_detail", RIJ, args=G),
    Toegang("aanvraag_detail", REGIO, args=R),
    Toegang("aanvraag_update", REGIO_SCHRIJF, args=R),
    Toegang("aanvraag_intrekken", REGIO_SCHRIJF, args=R),
    Toegang(
        "aanvraag_update", (404, 404, 404, 200, 404, 403, 403, 200, 404), args=A
    ),  # not of an activity, so no expert sees it
    Toegang("aanvraag_intrekken", EIGEN, args=G),
    Toegang(
        "aanvraag_intrekken",
        (404, 403, 404, 302, 404, 403, 403, 302, 404),
        methode="post",
        args=G,
        data={"reden": "=Niet meer nodig."},
    ),
    Toegang("aanvraag_bespreken", (404, 404, 404, 403, 404, 403, 403, 200, 404), args=A),
    Toegang("aanvraag_accepteren", (404, 404, 404, 403, 404, 403, 403, 200, 404), args=B),
    Toegang("aanvraag_afwijzen", BESLUIT, args=G),
    Toegang("aanvraag_plannen", BESLUIT, args=G),
    Toegang("aanvraag_afronden", BESLUIT_POST, methode="post", args=G),
    Toegang("deelopdracht_momenten", BESLUIT_POST, methode="post", args=D),
    Toegang("monitormoment_create", BESLUIT, args=D),
    Toegang("monitormoment_afronden", BESLUIT, args=M),
    Toegang("monitormoment_verwijderen", BESLUIT_POST, methode="post", args=M),
]
