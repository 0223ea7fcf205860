"""Addresses: verdeling, and the fourteen with their hours."""

from django.urls import path

from inzet.views import gemeenten, verdeling

urlpatterns = [
    path("verdeling/", verdeling.verdeling, name="verdeling"),
    path("verdeling/<slug:periode>/", verdeling.verdeling_detail, name="verdeling_detail"),
    path("gemeenten/", gemeenten.gemeente_list, name="gemeente_list"),
    path(
        "gemeenten/<slug:gemeentecode>/", gemeenten.gemeente_detail, name="gemeente_detail"
    ),
]
