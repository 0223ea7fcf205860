"""Rights: the contract, its goals, the talks and what was agreed there."""

from tests.rechten import Toegang

# buitenstaander, two experts | Venray, Beesel, begeleidingsgroep | cm, coordinator | beheerder
LEZERS = (403, 403, 403, 403, 403, 403, 200, 200, 403)
LEES = (404, 404, 404, 404, 404, 404, 200, 200, 404)  # one row
SCHRIJVER = (403, 403, 403, 403, 403, 403, 200, 403, 403)
SCHRIJF = (404, 404, 404, 404, 404, 404, 200, 403, 404)
# Of what policy officers read as well: the term and the years.
SCHRIJF_OPEN = (404, 404, 404, 403, 403, 403, 200, 403, 404)


def dan_terug(statussen):
    return tuple(302 if status == 200 else status for status in statussen)


CONTRACT = ("contractjaar.contract.pk",)
JAAR, OPTIE, DOCUMENT = ("contractjaar.pk",), ("optie.pk",), ("document.pk",)
DOEL, GESPREK = ("doel.pk",), ("gesprek.pk",)
AFSPRAAK, GEDAAN = ("afspraak.pk",), ("afspraak_gedaan.pk",)
NOTITIE = {"datum": "=2024-03-01", "tekst": "=Er is iemand bij gekomen."}
EEN_GESPREK = {
    "datum": "=2024-03-01",
    "onderwerp": "=Voortgang",
    "afspraken-TOTAL_FORMS": "=0",
    "afspraken-INITIAL_FORMS": "=0",
}
EEN_AFSPRAAK = {"wat": "=Plan maken", "wie": "=mgr", "einddatum": "=2027-01-01"}
EEN_DOEL = {"soort": "=kwaliteitseis", "titel": "=Dichtbij", "omschrijving": "=Bij mensen."}
EEN_DOCUMENT = {"naam": "=Memo 2", "url": "=https://a.example/2", "datum": "=2024-01-01"}
EEN_JAAR = {
    "jaar": "=2025",
    "weekuren_per_fte": "=36",
    "inzetbaarheid": "=75",
    "bron": "=besluit",
}
EEN_OPTIE = {"begin": "=2029-01-01", "einde": "=2030-12-31", "beslisdatum": "=2028-01-01"}

TABEL: list = [
    Toegang("contract_update", SCHRIJF_OPEN, args=CONTRACT),
    Toegang("contractjaar_create", SCHRIJF_OPEN, args=CONTRACT),
    Toegang(
        "contractjaar_create",
        dan_terug(SCHRIJF_OPEN),
        methode="post",
        args=CONTRACT,
        data=EEN_JAAR,
    ),
    Toegang("contractjaar_update", SCHRIJF_OPEN, args=JAAR),
    Toegang("verlengingsoptie_create", SCHRIJF_OPEN, args=CONTRACT),
    Toegang(
        "verlengingsoptie_create",
        dan_terug(SCHRIJF_OPEN),
        methode="post",
        args=CONTRACT,
        data=EEN_OPTIE,
    ),
    Toegang("verlengingsoptie_update", SCHRIJF_OPEN, args=OPTIE),
    Toegang("verlengingsoptie_besluiten", SCHRIJF_OPEN, args=OPTIE),
    Toegang("contractdocument_create", SCHRIJF_OPEN, args=CONTRACT),
    Toegang(
        "contractdocument_create",
        dan_terug(SCHRIJF_OPEN),
        methode="post",
        args=CONTRACT,
        data=EEN_DOCUMENT,
    ),
    Toegang("contractdocument_update", SCHRIJF, args=DOCUMENT),
    Toegang("contractdocument_verwijderen", SCHRIJF, args=DOCUMENT),
    Toegang(
        "contractdocument_verwijderen", dan_terug(SCHRIJF), methode="post", args=DOCUMENT
    ),
    Toegang("ontwikkeldoel_list", LEZERS),
    Toegang("ontwikkeldoel_create", SCHRIJVER),
    Toegang("ontwikkeldoel_create", dan_terug(SCHRIJVER), methode="post", data=EEN_DOEL),
    Toegang("ontwikkeldoel_detail", LEES, args=DOEL),
    Toegang("ontwikkeldoel_update", SCHRIJF, args=DOEL),
    Toegang("doelnotitie_create", SCHRIJF, args=DOEL),
    Toegang(
        "doelnotitie_create", dan_terug(SCHRIJF), methode="post", args=DOEL, data=NOTITIE
    ),
    Toegang("contractgesprek_list", LEZERS),
    Toegang("contractgesprek_create", SCHRIJVER),
    Toegang(
        "contractgesprek_create", dan_terug(SCHRIJVER), methode="post", data=EEN_GESPREK
    ),
    Toegang("contractgesprek_detail", LEES, args=GESPREK),
    Toegang("contractgesprek_update", SCHRIJF, args=GESPREK),
    Toegang("afspraak_list", LEZERS),
    Toegang("afspraak_create", SCHRIJVER),
    Toegang("afspraak_create", dan_terug(SCHRIJVER), methode="post", data=EEN_AFSPRAAK),
    Toegang("afspraak_detail", LEES, args=AFSPRAAK),
    Toegang("afspraak_update", SCHRIJF, args=AFSPRAAK),
    Toegang("afspraak_afronden", dan_terug(SCHRIJF), methode="post", args=AFSPRAAK),
    Toegang("afspraak_vervallen", SCHRIJF, args=AFSPRAAK),
    Toegang(
        "afspraak_vervallen",
        dan_terug(SCHRIJF),
        methode="post",
        args=AFSPRAAK,
        data={"reden": "=Niet meer nodig."},
    ),
    Toegang("afspraak_heropenen", dan_terug(SCHRIJF), methode="post", args=GEDAAN),
]
