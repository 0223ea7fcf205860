"""Addresses of the start page and the reports."""

from django.urls import path

from rapportage.views import delen, rapportages, start

urlpatterns = [
    path("", start.start, name="start"),
    path("rapportages/", rapportages.rapportage_list, name="rapportage_list"),
    path(
        "rapportages/aanmaken/", rapportages.rapportage_aanmaken, name="rapportage_aanmaken"
    ),
    path(
        "rapportages/<slug:code>/", rapportages.rapportage_detail, name="rapportage_detail"
    ),
    path(
        "rapportages/<slug:code>/rapport.pdf",
        rapportages.rapportage_pdf,
        name="rapportage_pdf",
    ),
    path(
        "rapportages/<slug:code>/teksten/<slug:deel>/",
        delen.rapportdeel_bewaren,
        name="rapportdeel_bewaren",
    ),
    path(
        "rapportages/<slug:code>/ter-beoordeling-geven/",
        rapportages.rapportage_ter_beoordeling_geven,
        name="rapportage_ter_beoordeling_geven",
    ),
    path(
        "rapportages/<slug:code>/aanbieden/",
        rapportages.rapportage_aanbieden,
        name="rapportage_aanbieden",
    ),
    path(
        "rapportages/<slug:code>/terugsturen/",
        rapportages.rapportage_terugsturen,
        name="rapportage_terugsturen",
    ),
]
