"""Addresses of the fourteen, the contract and the lists."""

from django.urls import path

from gemeenten.views import contract

urlpatterns = [
    path("contract/", contract.contract_detail, name="contract_detail"),
    path("contract/begroting/", contract.contract_begroting, name="contract_begroting"),
    path("contract/kosten/", contract.contract_kosten, name="contract_kosten"),
]
