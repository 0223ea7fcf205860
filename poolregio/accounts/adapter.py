"""How allauth behaves here: nobody signs up by themselves, and it speaks our Dutch."""

from allauth.account.adapter import DefaultAccountAdapter


class PoolAccountAdapter(DefaultAccountAdapter):
    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": "Met dit account kun je niet meer inloggen. Vraag de beheerder waarom.",
        "email_password_mismatch": "Dit e-mailadres en wachtwoord horen niet bij elkaar.",
        "enter_current_password": "Dit is niet het wachtwoord van nu.",
        "invalid_password_reset": "Deze link werkt niet meer. Vraag een nieuwe aan.",
        "too_many_login_attempts": "Dit ging te vaak mis. Probeer het over 5 minuten opnieuw.",
    }

    def is_open_for_signup(self, request):  # noqa: ARG002 -- allauth's signature
        return False

    def format_email_subject(self, subject):
        """Without the name of a site in square brackets: the subject says enough."""
        return subject
