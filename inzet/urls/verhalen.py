"""Addresses: stories."""

from django.urls import path

from inzet.views import verhalen as views

urlpatterns = [
    path(
        "activiteiten/<int:pk>/verhaal/", views.verhaal_schrijven, name="verhaal_schrijven"
    ),
    path("verhalen/", views.verhaal_list, name="verhaal_list"),
    path(
        "verhalen/<int:pk>/verwijderen/",
        views.verhaal_verwijderen,
        name="verhaal_verwijderen",
    ),
    path("verhalen/<int:pk>/vrijgeven/", views.verhaal_vrijgeven, name="verhaal_vrijgeven"),
    path("verhalen/<int:pk>/intrekken/", views.verhaal_intrekken, name="verhaal_intrekken"),
    path("verhalen/<int:pk>/redigeren/", views.verhaal_redigeren, name="verhaal_redigeren"),
]
