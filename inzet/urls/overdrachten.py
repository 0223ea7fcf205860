"""Addresses of hours that go along to the next half-year."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
