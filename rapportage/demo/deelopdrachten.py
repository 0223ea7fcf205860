"""Seven sub-assignments, each with goals, way of following, how often and to whom (K8)."""

import datetime as dt

from gemeenten.models import Gemeente
from inzet.models import Deelopdracht
from rapportage.demo.opzet import Opzet
from rapportage.demo.teksten import teksten


def maak_deelopdrachten(opzet: Opzet) -> dict[str, tuple[int, set[str]]]:
    """By key: the number of the row, and the gemeentecodes it is for."""
    codes = dict(Gemeente.objects.values_list("naam", "pk"))
    gemaakt = {}
    for sleutel, velden in teksten("deelopdrachten").items():
        gemeenten = {codes[naam] for naam in velden["gemeenten"]}
        deelopdracht = Deelopdracht.objects.create(
            begin=min(opzet.perioden[0].begin, dt.date(2024, 1, 1)),
            **{veld: tekst for veld, tekst in velden.items() if veld != "gemeenten"},
        )
        deelopdracht.gemeenten.set(Gemeente.objects.filter(pk__in=gemeenten))
        gemaakt[sleutel] = (deelopdracht.pk, gemeenten)
    return gemaakt
