"""Addresses: mijn week, and saying what happened."""

from django.urls import path

from inzet.views import mijn_week as week
from inzet.views import registreren as views

urlpatterns = [
    path("mijn-week/", week.mijn_week, name="mijn_week"),
    path(
        "inzetten/<int:pk>/registreren/", views.inzet_registreren, name="inzet_registreren"
    ),
    path("inzetten/<int:pk>/afmelden/", views.inzet_afmelden, name="inzet_afmelden"),
    path("activiteiten/<int:pk>/bereik/", views.bereik_opgeven, name="bereik_opgeven"),
]
