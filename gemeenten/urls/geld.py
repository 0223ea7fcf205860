"""Addresses of the money: budget, costs, index and settlement."""

from django.urls import path

from gemeenten.views import (
    begroting,
    begrotingsposten,
    contract,
    kosten,
    kosten_importeren,
    ova,
    verrekening,
)

urlpatterns = [
    path("contract/begroting/", contract.contract_begroting, name="contract_begroting"),
    path("contract/kosten/", contract.contract_kosten, name="contract_kosten"),
    path("begroting/", begroting.begroting, name="begroting"),
    path("begroting/<int:jaar>/", begroting.begroting_detail, name="begroting_detail"),
    path(
        "begroting/<int:jaar>/aandelen/",
        begroting.begroting_aandelen,
        name="begroting_aandelen",
    ),
    path(
        "begroting/posten/nieuw/",
        begrotingsposten.begrotingspost_create,
        name="begrotingspost_create",
    ),
    path(
        "begroting/posten/<int:pk>/wijzigen/",
        begrotingsposten.begrotingspost_update,
        name="begrotingspost_update",
    ),
    path(
        "begroting/posten/<int:pk>/verwijderen/",
        begrotingsposten.begrotingspost_verwijderen,
        name="begrotingspost_verwijderen",
    ),
    path("ova/", ova.ovaindex_list, name="ovaindex_list"),
    path("ova/nieuw/", ova.ovaindex_create, name="ovaindex_create"),
    path("ova/<int:pk>/wijzigen/", ova.ovaindex_update, name="ovaindex_update"),
    path("kosten/", kosten.kostenboeking_list, name="kostenboeking_list"),
    path("kosten/nieuw/", kosten.kostenboeking_create, name="kostenboeking_create"),
    path(
        "kosten/importeren/",
        kosten_importeren.kostenboeking_importeren,
        name="kostenboeking_importeren",
    ),
    path(
        "kosten/importeren/bevestigen/",
        kosten_importeren.kostenboeking_importeren_bevestigen,
        name="kostenboeking_importeren_bevestigen",
    ),
    path("kosten/<int:pk>/", kosten.kostenboeking_detail, name="kostenboeking_detail"),
    path(
        "kosten/<int:pk>/terugdraaien/",
        kosten.kostenboeking_terugdraaien,
        name="kostenboeking_terugdraaien",
    ),
    path("verrekening/", verrekening.verrekening_list, name="verrekening_list"),
    path(
        "verrekening/<int:jaar>/", verrekening.verrekening_detail, name="verrekening_detail"
    ),
    path(
        "verrekening/<int:jaar>/voorstellen/",
        verrekening.verrekening_voorstellen,
        name="verrekening_voorstellen",
    ),
    path(
        "verrekening/<int:jaar>/vaststellen/",
        verrekening.verrekening_besluiten,
        name="verrekening_besluiten",
    ),
]
