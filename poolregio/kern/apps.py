from django.apps import AppConfig


class KernConfig(AppConfig):
    name = "poolregio.kern"
    label = "kern"
