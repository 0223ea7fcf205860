"""How allauth behaves here: nobody signs up by themselves, and it speaks our Dutch."""

import datetime as dt

from allauth.account.adapter import DefaultAccountAdapter
from django.utils import timezone

EEN_BEZOEK = dt.timedelta(hours=4)  # who logs in again within it, is still at it


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

    def login(self, request, user):
        """Remembers the visit before this one, once every step of logging in is done."""
        vorige = user.last_login
        if vorige and vorige < timezone.now() - EEN_BEZOEK:
            user.vorige_login_op = vorige
            user.save(update_fields=["vorige_login_op"])
        super().login(request, user)
