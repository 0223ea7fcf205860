"""Addresses: mijn gegevens."""

urlpatterns: list = []
