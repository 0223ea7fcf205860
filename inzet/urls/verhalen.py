"""Addresses: verhalen."""

urlpatterns: list = []
