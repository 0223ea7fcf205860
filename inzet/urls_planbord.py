"""Addresses of the planning board, and of what a drag on it does."""

from django.urls import path

from inzet.views import planbord, planbord_wijzigen

urlpatterns = [
    path("planbord/", planbord.planbord, name="planbord"),
    path("planbord/gegevens/", planbord.planbord_gegevens, name="planbord_gegevens"),
    path(
        "planbord/terugzetten/",
        planbord.planning_terugzetten,
        name="planning_terugzetten",
    ),
    path(
        "inzetten/<int:pk>/verzetten/",
        planbord_wijzigen.inzet_verzetten,
        name="inzet_verzetten",
    ),
    path(
        "activiteiten/<int:pk>/inplannen/",
        planbord_wijzigen.activiteit_inplannen,
        name="activiteit_inplannen",
    ),
    path(
        "behoeften/<int:pk>/inplannen/",
        planbord_wijzigen.behoefte_inplannen,
        name="behoefte_inplannen",
    ),
]
