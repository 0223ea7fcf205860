"""Inzetten as a calendar that Outlook, Google and Apple read (RFC 5545).

The same rows give the same bytes, so that a program that asks again hears "not modified".
"""

import datetime as dt
from collections.abc import Iterable

from icalendar import Calendar, Component, Event, vDuration

from inzet.enums import VERVALLEN, InzetStatus
from inzet.models import Inzet
from inzet.selectors.agenda import plaats, wat_en_waar
from inzet.selectors.planning import van_tot
from poolregio.kern.adres import hostnaam, volledig
from poolregio.kern.halfjaar import NEDERLAND

VERVERS = dt.timedelta(hours=1)  # how often we ask a calendar to look again
STATUS = {
    InzetStatus.VOORGESTELD: "TENTATIVE",
    InzetStatus.BEVESTIGD: "CONFIRMED",
    InzetStatus.UITGEVOERD: "CONFIRMED",
    InzetStatus.GOEDGEKEURD: "CONFIRMED",
    InzetStatus.GEANNULEERD: "CANCELLED",
    InzetStatus.AFGEMELD: "CANCELLED",
}
# Not every program shows a status, so the title says it too.
VOORAF = {
    InzetStatus.VOORGESTELD: "Voorstel: ",
    InzetStatus.GEANNULEERD: "Gaat niet door: ",
    InzetStatus.AFGEMELD: "Gaat niet door: ",
}
# As two rules: a list of dates, which the library would make, Outlook does not read.
AMSTERDAM = b"""\
BEGIN:VTIMEZONE
TZID:Europe/Amsterdam
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZNAME:CET
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:19970330T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZNAME:CEST
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
END:DAYLIGHT
END:VTIMEZONE
"""


def kalender(inzetten: Iterable[tuple[Inzet, dt.datetime]]) -> bytes:
    """Each inzet with when it last changed, as ``agenda_inzetten`` fetches them."""
    agenda = Calendar()
    agenda.add(
        "prodid", "-//Pool Ervaringsdeskundigen Noord- en Midden-Limburg//Agenda//NL"
    )
    agenda.add("version", "2.0")
    agenda.add("method", "PUBLISH")
    for naam in ("name", "x-wr-calname"):
        agenda.add(naam, "Pool Ervaringsdeskundigen")
    agenda.add("x-wr-timezone", NEDERLAND.key)
    agenda.add("refresh-interval", VERVERS, parameters={"VALUE": "DURATION"})
    agenda.add("x-published-ttl", vDuration(VERVERS).to_ical().decode())
    agenda.add_component(Component.from_ical(AMSTERDAM))
    for inzet, gewijzigd_op in inzetten:
        agenda.add_component(_gebeurtenis(inzet, gewijzigd_op))
    return agenda.to_ical()


def _gebeurtenis(inzet: Inzet, gewijzigd_op: dt.datetime) -> Event:
    begin, eind = van_tot(inzet)
    activiteit = inzet.activiteit
    status = InzetStatus(inzet.status)
    url = volledig(inzet.get_absolute_url())
    event = Event()
    event.add("uid", f"inzet-{inzet.pk}@{hostnaam()}")
    event.add("dtstamp", gewijzigd_op)
    event.add("last-modified", gewijzigd_op)
    event.add("sequence", inzet.versie - 1)
    event.add("dtstart", begin.astimezone(NEDERLAND))
    event.add("dtend", eind.astimezone(NEDERLAND))
    event.add("status", STATUS[status])
    event.add("transp", "TRANSPARENT" if status in VERVALLEN else "OPAQUE")
    event.add("class", "PRIVATE")
    event.add("summary", VOORAF.get(status, "") + wat_en_waar(activiteit))
    if waar := plaats(activiteit):
        event.add("location", waar)
    event.add("url", url)
    event.add("description", f"Meer weten, of kun je niet? {url}")
    return event
