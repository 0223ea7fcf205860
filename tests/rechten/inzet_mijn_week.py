"""Rights: mijn week, registering, and stories."""

from tests.rechten import Toegang

ALLEEN_WIE_ERBIJ_WAS = (404, 200, 404, 404, 404, 404, 404, 200, 404)
VINKJES = {"geen_leeftijd": "=on", "geen_gebeurtenis": "=on", "schrijver_akkoord": "=on"}

WIE_EEN_DESKUNDIGE_IS = (404, 200, 200, 404, 404, 404, 404, 404, 404)
NAAR_MIJN_GEGEVENS = (404, 302, 302, 404, 404, 404, 404, 404, 404)

TABEL = [
    Toegang("mijn_week", WIE_EEN_DESKUNDIGE_IS),
    Toegang("mijn_voorstellen", WIE_EEN_DESKUNDIGE_IS),
    Toegang(  # of somebody else, or nothing: a message, and nothing is confirmed
        "inzetten_bevestigen",
        (302, 302, 302, 302, 302, 302, 302, 302, 302),
        methode="post",
        data={"inzet": "inzet_voorstel.pk"},
    ),
    Toegang("agenda_aanzetten", NAAR_MIJN_GEGEVENS, methode="post"),
    Toegang("agenda_vernieuwen", NAAR_MIJN_GEGEVENS),  # without an address to renew
    Toegang("agenda_vernieuwen", NAAR_MIJN_GEGEVENS, methode="post"),
    Toegang("agenda_uitzetten", NAAR_MIJN_GEGEVENS),
    Toegang("agenda_uitzetten", NAAR_MIJN_GEGEVENS, methode="post"),
    Toegang("inzet_registreren", ALLEEN_WIE_ERBIJ_WAS, args=("inzet.pk",)),
    Toegang(  # without times: the form again, with its errors
        "inzet_registreren",
        ALLEEN_WIE_ERBIJ_WAS,
        methode="post",
        args=("inzet_gepland.pk",),
    ),
    Toegang("inzet_afmelden", ALLEEN_WIE_ERBIJ_WAS, args=("inzet_voorstel.pk",)),
    Toegang(  # what is done cannot be signed off: back with a message
        "inzet_afmelden",
        (404, 302, 404, 404, 404, 404, 404, 302, 404),
        methode="post",
        args=("inzet.pk",),
        data={"versie": "=1"},
    ),
    Toegang(
        "bereik_opgeven",
        (404, 200, 404, 403, 404, 403, 403, 200, 404),
        args=("activiteit.pk",),
    ),
    Toegang("bereik_opgeven", ALLEEN_WIE_ERBIJ_WAS, args=("individueel.pk",)),
    Toegang(
        "bereik_opgeven",
        (404, 200, 404, 403, 404, 403, 403, 200, 404),
        methode="post",
        args=("activiteit.pk",),
        data={"aantal": "=veel"},
    ),
    Toegang(  # a story is the expert's own
        "verhaal_schrijven",
        (404, 200, 404, 403, 404, 403, 403, 403, 404),
        args=("activiteit.pk",),
    ),
    Toegang(
        "verhaal_schrijven",
        (404, 302, 404, 403, 404, 403, 403, 403, 404),
        methode="post",
        args=("activiteit.pk",),
        data={"tekst": "=Mensen bleven na."},
    ),
    Toegang("verhaal_list", (403, 200, 200, 200, 200, 200, 200, 200, 403)),
    Toegang(
        "verhaal_verwijderen",
        (404, 302, 404, 404, 404, 404, 404, 403, 404),
        methode="post",
        args=("verhaal.pk",),
    ),
    Toegang(
        "verhaal_vrijgeven",
        (404, 403, 404, 404, 404, 404, 404, 200, 404),
        args=("verhaal.pk",),
    ),
    Toegang(
        "verhaal_vrijgeven",
        (404, 403, 404, 404, 404, 404, 404, 302, 404),
        methode="post",
        args=("verhaal.pk",),
        data={"gelezen": "verhaal.vingerafdruk"} | VINKJES,
    ),
    Toegang(
        "verhaal_intrekken",
        (404, 403, 404, 404, 404, 404, 404, 302, 404),
        methode="post",
        args=("verhaal.pk",),
    ),
    Toegang(
        "verhaal_redigeren",
        (404, 403, 404, 404, 404, 404, 404, 200, 404),
        args=("verhaal.pk",),
    ),
    Toegang(
        "verhaal_redigeren",
        (404, 403, 404, 404, 404, 404, 404, 302, 404),
        methode="post",
        args=("verhaal.pk",),
        data={"gelezen": "verhaal.vingerafdruk", "tekst": "=Korter."},
    ),
]
