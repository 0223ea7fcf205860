"""Every address of the site."""

from django.urls import include, path

urlpatterns = [
    path("", include("poolregio.accounts.urls")),
    path("", include("gemeenten.urls")),
    path("", include("inzet.urls")),
    path("", include("inzet.urls_aanvragen")),
    path("", include("rapportage.urls")),
    path("", include("poolregio.kern.urls")),
]
