"""Addresses: verdeling."""

urlpatterns: list = []
