"""Addresses of the start page and the reports."""

urlpatterns: list = []
