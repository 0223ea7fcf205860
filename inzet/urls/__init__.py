"""Addresses of the pool, by what somebody comes for."""

from inzet.urls import (
    afwijkingsafspraken,
    capaciteit,
    mensen,
    overdrachten,
    plannen,
    uitkomsten,
    verdeling,
    vraag,
)

urlpatterns = [
    *plannen.urlpatterns,
    *vraag.urlpatterns,
    *mensen.urlpatterns,
    *verdeling.urlpatterns,
    *afwijkingsafspraken.urlpatterns,
    *overdrachten.urlpatterns,
    *capaciteit.urlpatterns,
    *uitkomsten.urlpatterns,
]
