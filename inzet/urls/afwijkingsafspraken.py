"""Addresses of hours that gemeenten cede to each other."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
