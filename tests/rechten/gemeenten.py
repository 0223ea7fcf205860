"""Rights: gemeenten."""

from tests.rechten import Toegang

# buitenstaander, two experts | Venray, Beesel, begeleidingsgroep | cm, coordinator | beheerder
TABEL: list = [
    Toegang("contract_detail", (403, 403, 403, 200, 200, 200, 200, 200, 403)),
    Toegang("contract_begroting", (403, 403, 403, 403, 403, 403, 200, 200, 403)),
    Toegang("contract_kosten", (403, 403, 403, 200, 200, 200, 200, 200, 403)),
]
