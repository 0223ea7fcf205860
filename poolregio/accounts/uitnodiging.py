"""The mail with which someone chooses a first (or new) password."""

from datetime import timedelta

from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.core.mail import send_mail
from django.db import transaction
from django.template.loader import render_to_string
from django.urls import reverse

from poolregio.accounts.models import Gebruiker
from poolregio.kern.adres import volledig


def mail_wachtwoord_instellen(gebruiker: Gebruiker) -> None:
    """Send the link after commit, so that nobody gets mail about what was rolled back."""
    transaction.on_commit(lambda: _verstuur(gebruiker))


def _verstuur(gebruiker: Gebruiker) -> None:
    key = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(gebruiker)
    pad = reverse(
        "account_reset_password_from_key",
        kwargs={"uidb36": user_pk_to_url_str(gebruiker), "key": key},
    )
    context = {
        "gebruiker": gebruiker,
        "url": volledig(pad),
        "dagen": timedelta(seconds=settings.PASSWORD_RESET_TIMEOUT).days,
    }
    send_mail(
        subject="Stel je wachtwoord in voor de Pool Ervaringsdeskundigen",
        message=render_to_string("mail/wachtwoord_instellen.txt", context),
        from_email=None,  # DEFAULT_FROM_EMAIL
        recipient_list=[gebruiker.email],
    )
