"""Addresses of the distribution of the hours, and why each number is what it is."""

from django.urls import path

from inzet.views import verdeling

urlpatterns = [
    path("verdeling/", verdeling.verdeling, name="verdeling"),
    path("verdeling/<slug:periode>/", verdeling.verdeling_detail, name="verdeling_detail"),
]
