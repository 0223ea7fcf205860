"""Addresses of hours that go along to the next half-year."""

from django.urls import path

from inzet.views import overdrachten as views

urlpatterns = [
    path("overdrachten/", views.overdracht_list, name="overdracht_list"),
    path("overdrachten/<slug:periode>/", views.overdracht_detail, name="overdracht_detail"),
    path(
        "overdrachten/<slug:periode>/voorstellen/",
        views.overdracht_voorstellen,
        name="overdracht_voorstellen",
    ),
    path(
        "overdrachten/<slug:periode>/besluiten/",
        views.overdracht_besluiten,
        name="overdracht_besluiten",
    ),
]
