"""Addresses of what comes of it: stories, gemeenten; and the import."""

from django.urls import path

from inzet.views import (
    gemeenten,
    importeren,
    mijn_gemeente,
    verhalen,
)

urlpatterns = [
    path(
        "activiteiten/<int:pk>/verhaal/",
        verhalen.verhaal_schrijven,
        name="verhaal_schrijven",
    ),
    path("verhalen/", verhalen.verhaal_list, name="verhaal_list"),
    path(
        "verhalen/<int:pk>/verwijderen/",
        verhalen.verhaal_verwijderen,
        name="verhaal_verwijderen",
    ),
    path(
        "verhalen/<int:pk>/vrijgeven/", verhalen.verhaal_vrijgeven, name="verhaal_vrijgeven"
    ),
    path(
        "verhalen/<int:pk>/intrekken/", verhalen.verhaal_intrekken, name="verhaal_intrekken"
    ),
    path(
        "verhalen/<int:pk>/redigeren/", verhalen.verhaal_redigeren, name="verhaal_redigeren"
    ),
    path("gemeenten/", gemeenten.gemeente_list, name="gemeente_list"),
    path(
        "gemeenten/<slug:gemeentecode>/", gemeenten.gemeente_detail, name="gemeente_detail"
    ),
    path("mijn-gemeente/", mijn_gemeente.mijn_gemeente, name="mijn_gemeente"),
    path("importeren/", importeren.importeren, name="importeren"),
    path(
        "importeren/bevestigen/",
        importeren.importeren_bevestigen,
        name="importeren_bevestigen",
    ),
]
