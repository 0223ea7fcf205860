"""The addresses of the app, by noun."""

from inzet.urls import (
    activiteiten,
    deelopdrachten,
    deskundigen,
    importeren,
    inzetten,
    mijn_gegevens,
    mijn_gemeente,
    mijn_week,
    verdeling,
    verhalen,
)

urlpatterns = [
    *deskundigen.urlpatterns,
    *mijn_gegevens.urlpatterns,
    *activiteiten.urlpatterns,
    *inzetten.urlpatterns,
    *deelopdrachten.urlpatterns,
    *mijn_week.urlpatterns,
    *verhalen.urlpatterns,
    *verdeling.urlpatterns,
    *mijn_gemeente.urlpatterns,
    *importeren.urlpatterns,
]
