"""Ending every session of someone who may no longer log in."""

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.models import Session
from django.utils import timezone

from poolregio.accounts.models import Gebruiker


def beeindig_sessies(gebruiker: Gebruiker) -> None:
    """Log out everywhere. The key of the user is inside the signed data, so read each one.

    Sessions last a working day (SESSION_COOKIE_AGE), so there are never many.
    """
    lopend = Session.objects.filter(expire_date__gte=timezone.now())
    van_gebruiker = [
        sessie.pk
        for sessie in lopend.iterator()
        if sessie.get_decoded().get(SESSION_KEY) == str(gebruiker.pk)
    ]
    Session.objects.filter(pk__in=van_gebruiker).delete()
