"""Addresses: mijn week."""

urlpatterns: list = []
