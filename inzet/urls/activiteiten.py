"""Addresses: activiteiten."""

urlpatterns: list = []
