"""``account_aanmaken e-mail rol``: the way in for the first beheerder of an installation."""

from smtplib import SMTPException
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from gemeenten.acties.gebruikers import account_aanmaken
from poolregio.kern.errors import ActieError
from poolregio.kern.opdracht import Opdracht


class Command(Opdracht):
    help = (
        "Maakt een account en mailt een link om een wachtwoord te kiezen, bijvoorbeeld: "
        "account_aanmaken naam@gemeente.nl beheerder. Nog een keer: de mail gaat opnieuw."
    )

    def add_arguments(self, parser):
        parser.add_argument("email", nargs="?", default="", metavar="e-mail")
        parser.add_argument(
            "rol", nargs="?", default="", help="beheerder, coordinator of contractmanager"
        )
        parser.add_argument("--roepnaam", default="", help="zonder: uit het e-mailadres")

    def handle(self, *_args: Any, **options: Any) -> None:
        email, rol = options["email"], options["rol"]
        if not (email and rol):
            raise ActieError(
                "Noem een e-mailadres en een rol: account_aanmaken naam@gemeente.nl beheerder"
            )
        try:
            validate_email(email)
        except ValidationError:
            raise ActieError(f"{email} is geen e-mailadres.") from None
        roepnaam = options["roepnaam"] or email.partition("@")[0].capitalize()
        try:
            gebruiker = account_aanmaken(email=email, rol=rol, roepnaam=roepnaam, door=None)
        except (OSError, SMTPException) as error:  # after the account was stored
            raise ActieError(
                f"Het account is er, maar de mail ging niet weg ({error}). Kijk EMAIL_URL na "
                "en geef de opdracht nog een keer."
            ) from error
        self.stdout.write(
            f"Er is een mail gestuurd naar {gebruiker.email}, om een wachtwoord te kiezen."
        )
