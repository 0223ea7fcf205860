"""Addresses of the fourteen, the contract and the lists."""

urlpatterns: list = []
