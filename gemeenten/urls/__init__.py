"""Addresses of the fourteen, what they ask for, the contract and its money, and the lists."""

from gemeenten.urls import beheer, contract, geld, vraag

urlpatterns = [
    *vraag.urlpatterns,
    *contract.urlpatterns,
    *geld.urlpatterns,
    *beheer.urlpatterns,
]
