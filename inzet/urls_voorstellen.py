"""Addresses of the proposals for a half-year."""

from django.urls import path

from inzet.views import voorstellen

urlpatterns = [
    path("voorstellen/", voorstellen.voorstel_list, name="voorstel_list"),
    path("voorstellen/nieuw/", voorstellen.voorstel_vragen, name="voorstel_vragen"),
    path("voorstellen/<int:pk>/", voorstellen.voorstel_detail, name="voorstel_detail"),
    path(
        "voorstellen/<int:pk>/stoppen/",
        voorstellen.voorstel_stoppen,
        name="voorstel_stoppen",
    ),
    path(
        "voorstellen/<int:pk>/overnemen/",
        voorstellen.voorstel_overnemen,
        name="voorstel_overnemen",
    ),
    path(
        "voorstellen/<int:pk>/verwijderen/",
        voorstellen.voorstel_verwijderen,
        name="voorstel_verwijderen",
    ),
]
