"""Addresses: deskundigen."""

urlpatterns: list = []
