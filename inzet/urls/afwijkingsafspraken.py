"""Addresses of hours that gemeenten cede to each other."""

from django.urls import path

from inzet.views import afwijkingsafspraken, afwijkingsafspraken_besluiten

urlpatterns = [
    path(
        "afwijkingsafspraken/",
        afwijkingsafspraken.afwijkingsafspraak_list,
        name="afwijkingsafspraak_list",
    ),
    path(
        "afwijkingsafspraken/nieuw/",
        afwijkingsafspraken.afwijkingsafspraak_create,
        name="afwijkingsafspraak_create",
    ),
    path(
        "afwijkingsafspraken/<int:pk>/",
        afwijkingsafspraken.afwijkingsafspraak_detail,
        name="afwijkingsafspraak_detail",
    ),
    path(
        "afwijkingsafspraken/<int:pk>/instemmen/",
        afwijkingsafspraken_besluiten.afwijkingsafspraak_instemmen,
        name="afwijkingsafspraak_instemmen",
    ),
    path(
        "afwijkingsafspraken/<int:pk>/weigeren/",
        afwijkingsafspraken_besluiten.afwijkingsafspraak_weigeren,
        name="afwijkingsafspraak_weigeren",
    ),
    path(
        "afwijkingsafspraken/<int:pk>/intrekken/",
        afwijkingsafspraken_besluiten.afwijkingsafspraak_intrekken,
        name="afwijkingsafspraak_intrekken",
    ),
]
