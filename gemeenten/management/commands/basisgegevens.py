"""``basisgegevens``: the fourteen, key, contract, budget and lists, where missing."""

from django.core.management.base import BaseCommand

from gemeenten.acties.basisgegevens import basisgegevens_aanvullen


class Command(BaseCommand):
    help = (
        "Vult aan wat elke installatie nodig heeft: gemeenten, verdeelsleutel, contract, "
        "begroting, halfjaren en lijsten. Verandert niets wat er al is."
    )

    def handle(self, *_args, **_options) -> None:
        basisgegevens_aanvullen(door=None)
        self.stdout.write("De basisgegevens zijn compleet.")
