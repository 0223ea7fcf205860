"""When the sub-assignments were looked at, and what was seen; a few are still to do."""

import datetime as dt

from dateutil.relativedelta import relativedelta

from inzet.models import Deelopdracht, Monitormoment
from inzet.selectors.monitormomenten import momenten_van
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import lokaal_moment
from rapportage.demo.opzet import Opzet
from rapportage.demo.teksten import teksten

BLIJFT_LIGGEN = 3  # of every so many sub-assignments one waits for its last moment


def maak_momenten(opzet: Opzet, coordinatoren: list[Gebruiker]) -> None:
    """As agreed in each sub-assignment, up to a year ahead."""
    gezien = teksten("aanvragen")["gezien"]
    tot = opzet.vandaag + relativedelta(years=1)
    rijen = []
    for nummer, deelopdracht in enumerate(Deelopdracht.objects.order_by("titel")):
        toeval = opzet.toeval("momenten", deelopdracht.titel)
        maanden = deelopdracht.maanden_tussen
        dagen = (
            list(momenten_van(deelopdracht.begin, tot, maanden=maanden)) if maanden else []
        )
        voorbij = [dag for dag in dagen if dag < opzet.vandaag - dt.timedelta(days=6)]
        gedaan = voorbij[:-1] if nummer % BLIJFT_LIGGEN == 0 else voorbij
        for dag in dagen:
            moment = Monitormoment(deelopdracht=deelopdracht, datum=dag)
            if dag in gedaan:
                op = dag + dt.timedelta(days=toeval.randint(0, 6))
                moment.gezien = toeval.choice(gezien)
                moment.gedaan_op = lokaal_moment(op, dt.time(15, 30))
                moment.gedaan_door = toeval.choice(coordinatoren)
            rijen.append(moment)
    Monitormoment.objects.bulk_create(rijen)
