"""Addresses of how many hours there are to divide, and what if."""

from django.urls import path

from inzet.views import capaciteit, wat_als

urlpatterns = [
    path("capaciteit/", capaciteit.capaciteit, name="capaciteit"),
    path(
        "capaciteit/<slug:periode>/", capaciteit.capaciteit_detail, name="capaciteit_detail"
    ),
    path("capaciteit/<slug:periode>/wat-als/", wat_als.wat_als, name="wat_als"),
]
