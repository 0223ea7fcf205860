"""Addresses: deelopdrachten."""

urlpatterns: list = []
