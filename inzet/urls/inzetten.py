"""Addresses: inzetten."""

urlpatterns: list = []
