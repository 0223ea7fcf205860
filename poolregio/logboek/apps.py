from django.apps import AppConfig


class LogboekConfig(AppConfig):
    name = "poolregio.logboek"
    label = "logboek"
