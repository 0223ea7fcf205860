"""``importeer_inzet FILE``: activities, inzet and reach, all or nothing."""

from inzet.acties.importeren import inzetten_importeren
from inzet.management.importopdracht import ImportOpdracht


class Command(ImportOpdracht):
    help = "Leest een bestand inzet.csv in. Bij een fout wordt er niets opgeslagen."
    importeren = staticmethod(inzetten_importeren)
