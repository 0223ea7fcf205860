"""Addresses of the pool, by what somebody comes for."""

from inzet.urls import mensen, plannen, uitkomsten, vraag

urlpatterns = [
    *plannen.urlpatterns,
    *vraag.urlpatterns,
    *mensen.urlpatterns,
    *uitkomsten.urlpatterns,
]
