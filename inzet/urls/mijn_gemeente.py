"""Addresses: mijn gemeente."""

urlpatterns: list = []
