"""What the experts do in the demo: kinds, places and themes that belong together."""

from dataclasses import dataclass

from rapportage.demo.mensen import AVOND, MIDDAG, OCHTEND


@dataclass(frozen=True)
class Programma:
    """Something that returns every week, every other week or every four weeks."""

    soort: str
    titel: str
    plek: str
    locatie: str
    themas: str  # codes with a space between them
    kader: str
    rol: str
    minuten: int
    dagdelen: tuple[str, ...] = (OCHTEND, MIDDAG)
    deelopdracht: str = ""
    samen: bool = False  # now and then with two experts


GEMEENTELIJK = (
    Programma("inloop", "Koffie-inloop De Brug", "buurthuis", "Buurthuis De Brug",
       "eenzaamheid psychisch", "voorkoming", "ondersteuner", 180, deelopdracht="inloop"),
    Programma("inloop", "Inloop in de bibliotheek", "bibliotheek", "Bibliotheek, leestafel",
       "eenzaamheid werk", "voorkoming", "ondersteuner", 150, deelopdracht="inloop"),
    Programma("inloop", "Open huis Zelfregie", "inloop", "Zelfregiecentrum Het Anker",
       "psychisch zingeving", "naast", "groepsbegeleider", 180, deelopdracht="inloop"),
    Programma("zelfhulpgroep", "Groep Samen verder na verlies", "welzijn", "Welzijn Centrum",
       "verlies eenzaamheid", "nazorg", "groepsbegeleider", 120, samen=True),
    Programma("zelfhulpgroep", "Groep Leven zonder gebruik", "inloop", "Zelfregiecentrum Het Anker",
       "verslaving", "nazorg", "groepsbegeleider", 120, dagdelen=(MIDDAG, AVOND),
       deelopdracht="herstel", samen=True),
    Programma("zelfhulpgroep", "Avondgroep Adem", "buurthuis", "Buurthuis De Brug",
       "psychisch stigma", "naast", "groepsbegeleider", 120, dagdelen=(AVOND,),
       deelopdracht="herstel", samen=True),
    Programma("cursus", "Herstelwerkgroep", "inloop", "Zelfregiecentrum Het Anker",
       "psychisch verslaving", "naast", "trainer", 180, deelopdracht="herstel", samen=True),
    Programma("cursus", "Cursus Grip op je geld", "buurthuis", "Wijkhuis De Linde",
       "armoede_schulden werk", "voorkoming", "trainer", 150, deelopdracht="geld"),
    Programma("cursus", "Cursus Opnieuw thuis", "welzijn", "Welzijn Centrum",
       "huiselijk_geweld zingeving", "nazorg", "trainer", 150, samen=True),
    Programma("training", "Gastles Praat erover", "school", "Vmbo-school",
       "jeugd stigma", "geen", "trainer", 120, deelopdracht="jeugd", samen=True),
    Programma("training", "Training voor het wijkteam", "welzijn", "Vergaderzaal wijkteam",
       "stigma psychisch", "geen", "trainer", 180, deelopdracht="wijkteam"),
    Programma("consultatie", "Meedenken met het wijkteam", "spreekuur", "Gemeentehuis",
       "psychisch armoede_schulden", "naast", "gesprekspartner", 120,
       deelopdracht="wijkteam"),
    Programma("consultatie", "Vraagbaak voor de praktijkondersteuner", "huisarts",
       "Huisartsenpraktijk", "psychisch eenzaamheid", "voorkoming", "gesprekspartner", 120),
    Programma("casuistiek", "Anoniem casusoverleg", "welzijn", "Vergaderzaal wijkteam",
       "huiselijk_geweld verslaving", "naast", "gesprekspartner", 120,
       deelopdracht="wijkteam"),
    Programma("beleid", "Meedenken over het minimabeleid", "spreekuur", "Gemeentehuis",
       "armoede_schulden", "geen", "beleidsadviseur", 120),
    Programma("voorlichting", "Bijeenkomst Schulden? Kom praten", "bibliotheek", "Bibliotheek",
       "armoede_schulden", "voorkoming", "trainer", 150, deelopdracht="geld", samen=True),
    Programma("voorlichting", "Themamiddag Alleen is maar alleen", "buurthuis", "Wijkhuis De Linde",
       "eenzaamheid lichamelijk", "voorkoming", "initiator", 150, samen=True),
    Programma("outreach", "Rondje centrum en station", "buiten", "Centrum en station",
       "dakloosheid verslaving", "naast", "ondersteuner", 150, deelopdracht="straat",
       samen=True),
    Programma("outreach", "Aanwezig bij de voedselbank", "anders", "Uitgiftepunt voedselbank",
       "armoede_schulden statushouders", "voorkoming", "ondersteuner", 150,
       deelopdracht="geld"),
    Programma("outreach", "Op het skatepark", "buiten", "Skatepark", "jeugd", "voorkoming",
       "ondersteuner", 120, dagdelen=(MIDDAG,), deelopdracht="jeugd"),
    Programma("individueel_contact", "Gesprek en meelopen", "thuis", "", "psychisch", "naast",
       "ondersteuner", 120),
    Programma("individueel_contact", "Samen naar het spreekuur", "spreekuur", "Gemeentehuis",
       "armoede_schulden", "naast", "ondersteuner", 120),
    Programma("individueel_contact", "Wandelgesprek", "buiten", "", "verlies", "nazorg",
       "ondersteuner", 120),
)  # fmt: skip
REGIONAAL = (
    Programma("regionaal", "Regionale themadag herstel", "anders", "Cultuurhuis in de regio",
       "psychisch stigma", "geen", "trainer", 180, samen=True),
    Programma("regionaal", "Regionaal netwerk ervaringskennis", "online", "", "stigma", "geen",
       "initiator", 120),
    Programma("beleid", "Regionale klankbordgroep wonen", "anders", "Streekhuis",
       "dakloosheid", "geen", "beleidsadviseur", 150),
)  # fmt: skip
INTERN = {
    "werkoverleg": "Werkoverleg van de pool",
    "intervisie": "Intervisie",
    "scholing": "Scholing: veilig werken met je eigen verhaal",
}
