"""``lokale_accounts``: one account per role on this machine, passwords in ``.lokaal``."""

from inzet.acties.lokale_accounts import lokale_accounts_maken
from poolregio.kern.opdracht import Opdracht


class Command(Opdracht):
    help = (
        "Maakt op een eigen computer een account per rol en schrijft de wachtwoorden in "
        ".lokaal/accounts.csv. Wie al een wachtwoord heeft, houdt het."
    )

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--demo",
            action="store_true",
            help="ook iedereen uit de voorbeeldgegevens: alle gemeenten en deskundigen",
        )

    def handle(self, *_args, **options) -> None:
        bestand = lokale_accounts_maken(met_demo=options["demo"], door=None)
        self.stdout.write(f"De accounts staan in {bestand}.")
