"""``basisgegevens``: the fourteen, key, contract, budget and lists, where missing."""

from gemeenten.acties.basisgegevens import basisgegevens_aanvullen
from poolregio.kern.opdracht import Opdracht


class Command(Opdracht):
    help = (
        "Vult aan wat elke installatie nodig heeft: gemeenten, verdeelsleutel, contract, "
        "begroting, halfjaren en lijsten. Verandert niets wat er al is."
    )

    def handle(self, *_args, **_options) -> None:
        basisgegevens_aanvullen(door=None)
        self.stdout.write("De basisgegevens zijn compleet.")
