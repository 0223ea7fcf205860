"""Addresses of the money: budget, costs, index and settlement."""

from django.urls import path

from gemeenten.views import contract

urlpatterns = [
    path("contract/begroting/", contract.contract_begroting, name="contract_begroting"),
    path("contract/kosten/", contract.contract_kosten, name="contract_kosten"),
]
