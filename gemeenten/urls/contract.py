"""Addresses of the contract: its term, its goals, the talks and what was agreed there."""

from django.urls import path

from gemeenten.views import contract

urlpatterns = [
    path("contract/", contract.contract_detail, name="contract_detail"),
]
