"""Rights: hours that gemeenten cede to each other."""

from tests.rechten import Toegang

NIET, WEL, DOOR, WEG = 403, 200, 302, 404
# buitenstaander, two experts | Venray, Beesel, begeleidingsgroep | cm, coordinator | beheerder
AAN_TAFEL = (NIET, NIET, NIET, WEL, WEL, WEL, WEL, WEL, NIET)
VOORSTELLEN = (NIET, NIET, NIET, WEL, WEL, WEL, NIET, WEL, NIET)
RIJ = (WEG, WEG, WEG, WEL, WEL, WEL, WEL, WEL, WEG)
# The agreement is between Venray and Horst: Beesel reads it and decides nothing.
PARTIJ = (WEG, WEG, WEG, WEL, NIET, NIET, NIET, NIET, WEG)
PARTIJ_POST = (WEG, WEG, WEG, DOOR, NIET, NIET, NIET, NIET, WEG)
TERUG = (WEG, WEG, WEG, WEL, NIET, NIET, NIET, WEL, WEG)
TERUG_POST = (WEG, WEG, WEG, WEL, NIET, NIET, NIET, DOOR, WEG)

A = ("afwijking.pk",)
REDEN = {"reden": "=Wij hebben deze uren zelf nodig."}
VOORSTEL = {"halfjaar": "=2024-1", "uren": "=1", "reden": "=Daar is meer vraag."}
VAN_VENRAY = VOORSTEL | {"van": "venray.pk", "naar": "afwijking.naar_id"}
# Back to the form: the others may not propose this for two foreign gemeenten.
VOORSTEL_POST = (NIET, NIET, NIET, DOOR, WEL, WEL, NIET, DOOR, NIET)

TABEL: list = [
    Toegang("afwijkingsafspraak_list", AAN_TAFEL),
    Toegang("afwijkingsafspraak_detail", RIJ, args=A),
    Toegang("afwijkingsafspraak_create", VOORSTELLEN),
    Toegang("afwijkingsafspraak_create", VOORSTEL_POST, methode="post", data=VAN_VENRAY),
    Toegang(
        "afwijkingsafspraak_instemmen",
        PARTIJ_POST,
        methode="post",
        args=A,
        data={"gemeente": "venray.pk"},
    ),
    Toegang(  # for the other side: nobody's own
        "afwijkingsafspraak_instemmen",
        (WEG, WEG, WEG, NIET, NIET, NIET, NIET, NIET, WEG),
        methode="post",
        args=A,
        data={"gemeente": "afwijking.naar_id"},
    ),
    Toegang(  # for a gemeente that is no side of it
        "afwijkingsafspraak_instemmen",
        (WEG, WEG, WEG, WEG, WEG, WEG, WEG, WEG, WEG),
        methode="post",
        args=A,
        data={"gemeente": "beesel.pk"},
    ),
    Toegang("afwijkingsafspraak_weigeren", PARTIJ, args=A),
    Toegang("afwijkingsafspraak_weigeren", PARTIJ_POST, methode="post", args=A, data=REDEN),
    Toegang("afwijkingsafspraak_intrekken", TERUG, args=A),
    # Venray did not agree yet, so its officer gets the form back: refuse it instead.
    Toegang("afwijkingsafspraak_intrekken", TERUG_POST, methode="post", args=A, data=REDEN),
]
