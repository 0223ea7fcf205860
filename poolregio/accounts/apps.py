from django.apps import AppConfig


class AccountsConfig(AppConfig):
    name = "poolregio.accounts"
    label = "accounts"
