"""Rights: only a coordinator imports."""

from tests.rechten import Toegang

NIEMAND_ANDERS = (403, 403, 403, 403, 403, 403, 403)

TABEL: list = [
    Toegang("importeren", (*NIEMAND_ANDERS, 200, 403)),
    Toegang("importeren", (*NIEMAND_ANDERS, 200, 403), "post", data={"soort": "=inzet"}),
    # Without a file that was checked first: back to where it can be chosen.
    Toegang("importeren_bevestigen", (*NIEMAND_ANDERS, 302, 403), "post"),
]
