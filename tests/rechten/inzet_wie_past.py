"""Rights: who fits, and replacement. It is about experts, so for the coordinator alone."""

from tests.rechten import Toegang

# buitenstaander, deskundige, andere_deskundige, adviseur_venray, adviseur_beesel,
# begeleidingsgroep, contractmanager, coordinator, beheerder
ACTIVITEIT = (404, 403, 404, 403, 404, 403, 403, 200, 404)
INDIVIDUEEL = (404, 403, 404, 404, 404, 404, 404, 200, 404)
INZET = (404, 403, 404, 404, 404, 404, 404, 200, 404)

TABEL: list = [
    Toegang("wie_past", ACTIVITEIT, args=("activiteit.pk",)),
    Toegang("wie_past", INDIVIDUEEL, args=("individueel.pk",)),
    Toegang("wie_past_behoefte", ACTIVITEIT, args=("behoefte.pk",)),
    Toegang("inzet_vervangen", INZET, args=("inzet_voorstel.pk",)),
    Toegang("inzet_vervangen", INZET, methode="post", args=("inzet_voorstel.pk",)),
    Toegang("vervanging", INZET, args=("afwezigheid.pk",)),
]
