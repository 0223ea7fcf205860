"""Addresses of the distribution of the hours, and why each number is what it is."""

from django.urls import path

from inzet.views import verdeling, verdeling_waarom

urlpatterns = [
    path("verdeling/", verdeling.verdeling, name="verdeling"),
    path("verdeling/contract/", verdeling.verdeling_contract, name="verdeling_contract"),
    path("verdeling/<slug:periode>/", verdeling.verdeling_detail, name="verdeling_detail"),
    path(
        "verdeling/<slug:periode>/waarom/",
        verdeling_waarom.verdeling_waarom,
        name="verdeling_waarom",
    ),
    path(
        "verdeling/<slug:periode>/waarom/<str:gemeentecode>/",
        verdeling_waarom.verdeling_waarom,
        name="verdeling_waarom",
    ),
]
