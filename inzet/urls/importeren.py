"""Addresses: importeren."""

urlpatterns: list = []
