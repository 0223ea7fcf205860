"""Addresses of the contract: its term, its goals, the talks and what was agreed there."""

from django.urls import path

from gemeenten.views import (
    afspraken,
    contract,
    contractdocumenten,
    contractjaren,
    doelen,
    gesprekken,
    verlengingsopties,
)

CONTRACT = [
    path("contract/", contract.contract_detail, name="contract_detail"),
    path("contract/<int:pk>/wijzigen/", contract.contract_update, name="contract_update"),
    path(
        "contract/<int:pk>/jaren/nieuw/",
        contractjaren.contractjaar_create,
        name="contractjaar_create",
    ),
    path(
        "contract/jaren/<int:pk>/wijzigen/",
        contractjaren.contractjaar_update,
        name="contractjaar_update",
    ),
    path(
        "contract/<int:pk>/verlengingen/nieuw/",
        verlengingsopties.verlengingsoptie_create,
        name="verlengingsoptie_create",
    ),
    path(
        "contract/verlengingen/<int:pk>/wijzigen/",
        verlengingsopties.verlengingsoptie_update,
        name="verlengingsoptie_update",
    ),
    path(
        "contract/verlengingen/<int:pk>/besluiten/",
        verlengingsopties.verlengingsoptie_besluiten,
        name="verlengingsoptie_besluiten",
    ),
    path(
        "contract/<int:pk>/documenten/nieuw/",
        contractdocumenten.contractdocument_create,
        name="contractdocument_create",
    ),
    path(
        "contract/documenten/<int:pk>/wijzigen/",
        contractdocumenten.contractdocument_update,
        name="contractdocument_update",
    ),
    path(
        "contract/documenten/<int:pk>/verwijderen/",
        contractdocumenten.contractdocument_verwijderen,
        name="contractdocument_verwijderen",
    ),
]
DOELEN = [
    path("doelen/", doelen.ontwikkeldoel_list, name="ontwikkeldoel_list"),
    path("doelen/nieuw/", doelen.ontwikkeldoel_create, name="ontwikkeldoel_create"),
    path("doelen/<int:pk>/", doelen.ontwikkeldoel_detail, name="ontwikkeldoel_detail"),
    path(
        "doelen/<int:pk>/wijzigen/",
        doelen.ontwikkeldoel_update,
        name="ontwikkeldoel_update",
    ),
    path(
        "doelen/<int:pk>/notities/nieuw/",
        doelen.doelnotitie_create,
        name="doelnotitie_create",
    ),
]
GESPREKKEN = [
    path("gesprekken/", gesprekken.contractgesprek_list, name="contractgesprek_list"),
    path(
        "gesprekken/nieuw/",
        gesprekken.contractgesprek_create,
        name="contractgesprek_create",
    ),
    path(
        "gesprekken/<int:pk>/",
        gesprekken.contractgesprek_detail,
        name="contractgesprek_detail",
    ),
    path(
        "gesprekken/<int:pk>/wijzigen/",
        gesprekken.contractgesprek_update,
        name="contractgesprek_update",
    ),
]
AFSPRAKEN = [
    path("afspraken/", afspraken.afspraak_list, name="afspraak_list"),
    path("afspraken/nieuw/", afspraken.afspraak_create, name="afspraak_create"),
    path("afspraken/<int:pk>/", afspraken.afspraak_detail, name="afspraak_detail"),
    path("afspraken/<int:pk>/wijzigen/", afspraken.afspraak_update, name="afspraak_update"),
    path(
        "afspraken/<int:pk>/afronden/",
        afspraken.afspraak_afronden,
        name="afspraak_afronden",
    ),
    path(
        "afspraken/<int:pk>/vervallen/",
        afspraken.afspraak_vervallen,
        name="afspraak_vervallen",
    ),
    path(
        "afspraken/<int:pk>/heropenen/",
        afspraken.afspraak_heropenen,
        name="afspraak_heropenen",
    ),
]
urlpatterns = [*CONTRACT, *DOELEN, *GESPREKKEN, *AFSPRAKEN]
