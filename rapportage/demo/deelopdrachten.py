"""Seven sub-assignments, each with goals, way of following, how often and to whom (K8)."""

import datetime as dt

from gemeenten.models import Gemeente
from inzet.models import Deelopdracht
from rapportage.demo.teksten import teksten

BEGIN = dt.date(2024, 1, 1)


def maak_deelopdrachten() -> dict[str, tuple[int, set[str]]]:
    """By key: the number of the row, and the gemeentecodes it is for."""
    codes = dict(Gemeente.objects.values_list("naam", "pk"))
    gemaakt = {}
    for sleutel, velden in teksten("deelopdrachten").items():
        gemeenten = {codes[naam] for naam in velden["gemeenten"]}
        deelopdracht = Deelopdracht.objects.create(
            begin=BEGIN,
            **{veld: tekst for veld, tekst in velden.items() if veld != "gemeenten"},
        )
        deelopdracht.gemeenten.set(Gemeente.objects.filter(pk__in=gemeenten))
        gemaakt[sleutel] = (deelopdracht.pk, gemeenten)
    return gemaakt
