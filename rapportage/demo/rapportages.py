"""Reports: those of past half-years are offered, the last one is being read, with gaps."""

import datetime as dt

from gemeenten.models import Gemeente
from inzet.models import Deelopdracht
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from rapportage.demo.opzet import Opzet
from rapportage.demo.teksten import teksten
from rapportage.enums import Deelsoort, RapportageStatus
from rapportage.models import Rapportage, Rapportdeel

MET_TEKST = 6  # of so many past half-years there is a report
NOG_LEEG = 2  # gemeenten without meerwaarde in the report that is being written


def maak_rapportages(opzet: Opzet, schrijvers: list[Gebruiker]) -> None:
    """No report for the half-year that still runs."""
    voorbij = [periode for periode in opzet.perioden if periode < opzet.huidige][
        -MET_TEKST:
    ]
    for periode in voorbij:
        is_laatste = periode == voorbij[-1]
        aangeboden = periode.tot_moment + dt.timedelta(days=38, hours=11)
        rapportage = Rapportage.objects.create(
            halfjaar_id=periode.code,
            status=(
                RapportageStatus.TER_BEOORDELING
                if is_laatste
                else RapportageStatus.AANGEBODEN
            ),
            aangeboden_op=None if is_laatste else aangeboden,
            aangeboden_door=None if is_laatste else schrijvers[0],
        )
        Rapportdeel.objects.bulk_create(
            _delen(opzet, periode, rapportage, schrijvers, is_laatste=is_laatste)
        )


def _delen(
    opzet: Opzet,
    periode: Periode,
    rapportage: Rapportage,
    schrijvers: list[Gebruiker],
    *,
    is_laatste: bool,
) -> list[Rapportdeel]:
    toeval = opzet.toeval("rapport", periode.code)
    geschreven = min(periode.tot_moment + dt.timedelta(days=24, hours=10), opzet.nu)

    def deel(soort: Deelsoort, tekst: str, **over: object) -> Rapportdeel:
        return Rapportdeel(
            rapportage=rapportage,
            soort=soort,
            tekst=tekst,
            gewijzigd_op=geschreven,
            gewijzigd_door=toeval.choice(schrijvers),
            **over,
        )

    tekst = teksten("rapport")
    trends = "\n\n".join(toeval.sample(tekst["trends"], 3))
    signalen = "\n\n".join(toeval.sample(tekst["signalen"], 2))
    delen = [
        deel(Deelsoort.INZET, tekst["inzet"]),
        deel(Deelsoort.ACTIVITEITEN, tekst["activiteiten"]),
        deel(Deelsoort.TRENDS, trends),
        deel(Deelsoort.SIGNALEN, signalen),
        deel(Deelsoort.OVERIG, tekst["overig"]),
    ]
    gemeenten = list(Gemeente.objects.order_by("naam"))
    leeg = toeval.sample(gemeenten, NOG_LEEG) if is_laatste else []
    for plaats, gemeente in enumerate(gemeenten, periode.jaar * 2 + periode.nummer):
        if gemeente not in leeg:
            meerwaarde = tekst["meerwaarde"][plaats % len(tekst["meerwaarde"])]
            delen.append(
                deel(
                    Deelsoort.MEERWAARDE,
                    meerwaarde.format(naam=gemeente.naam),
                    gemeente=gemeente,
                )
            )
    for deelopdracht in Deelopdracht.objects.order_by("titel"):
        resultaat = toeval.choice(tekst["deelopdracht"])
        delen.append(deel(Deelsoort.DEELOPDRACHT, resultaat, deelopdracht=deelopdracht))
    return delen
