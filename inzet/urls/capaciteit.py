"""Addresses of how many hours there are to divide, and what if."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
