"""``importeer_deskundigen FILE``: experts and their dienstverbanden, all or nothing."""

from inzet.acties.importeren import deskundigen_importeren
from inzet.management.importopdracht import ImportOpdracht


class Command(ImportOpdracht):
    help = "Leest een bestand deskundigen.csv in. Bij een fout wordt er niets opgeslagen."
    importeren = staticmethod(deskundigen_importeren)
