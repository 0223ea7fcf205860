"""Which look and which icon belong to a code from the lists of values.

The lists are rows that the beheerder renames and orders; the codes are fixed. A code that is
not here gets the neutral look, with its name beside it.
"""

NEUTRAAL = "t-regio"
THEMA_LOOK = {
    "armoede_schulden": "t-geld",
    "psychisch": "t-psyche",
    "verslaving": "t-verslaving",
    "dakloosheid": "t-wonen",
    "eenzaamheid": "t-eenzaam",
    "huiselijk_geweld": "t-veilig",
}

SOORT_ICOON = {
    "individueel_contact": "messages",
    "inloop": "coffee",
    "zelfhulpgroep": "users-group",
    "cursus": "book",
    "training": "school",
    "consultatie": "message-2",
    "casuistiek": "search",
    "beleid": "bulb",
    "voorlichting": "speakerphone",
    "outreach": "walk",
    "startbijeenkomst": "building-community",
    "regionaal": "map",
    "intervisie": "users",
    "scholing": "certificate",
    "werkoverleg": "calendar-event",
}
GEEN_SOORT = "calendar-event"
