"""Builds valid data with as few words as possible. Writes past the acties: that is its point."""

import datetime as dt
from decimal import Decimal
from itertools import count

from django.utils import timezone

from gemeenten.enums import Subregio
from gemeenten.models import (
    Aandeel,
    Behoefte,
    Contract,
    Contractjaar,
    Gemeente,
    Halfjaar,
    Inzetrol,
    Kader,
    Medewerker,
    SoortActiviteit,
    SoortPlek,
    Startbijeenkomst,
    Thema,
    Verdeelsleutel,
    WerktVoor,
)
from inzet.enums import GEREALISEERD, InzetStatus
from inzet.models import (
    Activiteit,
    Afwezigheid,
    Bereik,
    Beschikbaarheid,
    Dienstverband,
    Ervaringsdeskundige,
    Inzet,
    Opleiding,
    Uitzondering,
    Verhaal,
    WensThema,
)
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import NEDERLAND, Periode

UUR = dt.timedelta(hours=1)
MAANDAG = dt.datetime(2024, 3, 4, 9, 0, tzinfo=NEDERLAND)  # in 2024-1
PERIODE = Periode(2024, 1)
_counter = count(1)


def maak_gebruiker(rol="", **fields):
    """Someone with an account; without a password, tests log in by force."""
    defaults = {
        "email": f"persoon{next(_counter)}@pool.example",
        "roepnaam": "Robin",
        "password": "not a hash, so nobody logs in with it",
    }
    return Gebruiker.objects.create(**defaults | {"rol": rol} | fields)


def maak_gemeente(code=None, **fields):
    nummer = next(_counter)
    defaults = {
        "gemeentecode": code or f"GM{5000 + nummer % 5000}",  # no real one is above 2000
        "naam": f"Gemeente {nummer}",
        "subregio": Subregio.NOORD,
        "inwoners": 10_000,
        "inwoners_peildatum": dt.date(2025, 1, 1),
        "inwoners_bron": "test",
    }
    defaults |= fields
    return Gemeente.objects.create(**{"naam_cbs": defaults["naam"]} | defaults)


def maak_adviseur(*gemeenten, is_begeleidingsgroep=False, **fields):
    """A policy officer of these gemeenten."""
    gebruiker = maak_gebruiker("beleidsadviseur", **fields)
    medewerker = Medewerker.objects.create(
        gebruiker=gebruiker, is_begeleidingsgroep=is_begeleidingsgroep
    )
    for gemeente in gemeenten:
        WerktVoor.objects.create(medewerker=medewerker, gemeente=gemeente)
    return gebruiker


def maak_halfjaar(periode=PERIODE, **fields):
    halfjaar, _ = Halfjaar.objects.get_or_create(
        code=periode.code,
        defaults={"begin": periode.begin, "einde": periode.einde} | fields,
    )
    return halfjaar


def maak_sleutel(aandelen, *, ingangsdatum=dt.date(2024, 1, 1), vastgesteld=True):
    """A key from ``{gemeente: hundredths}``."""
    sleutel = Verdeelsleutel.objects.create(
        naam="Sleutel", ingangsdatum=ingangsdatum, bron="test"
    )
    for gemeente, honderdsten in aandelen.items():
        Aandeel.objects.create(
            verdeelsleutel=sleutel, gemeente=gemeente, honderdsten=honderdsten
        )
    if vastgesteld:
        sleutel.vastgesteld_op = timezone.now()
        sleutel.vastgesteld_door = maak_gebruiker("contractmanager")
        sleutel.save()
    return sleutel


def maak_contract():
    """Of 2024 and 2025; there is one."""
    dates = {"begin": dt.date(2024, 1, 1), "einde": dt.date(2025, 12, 31)}
    contract, _ = Contract.objects.get_or_create(
        naam="Contract", defaults={"bron": "test"} | dates
    )
    return contract


def maak_contractjaar(jaar=2024, inzetbaarheid=75):
    return Contractjaar.objects.create(
        contract=maak_contract(),
        jaar=jaar,
        weekuren_per_fte=Decimal(36),
        inzetbaarheid=inzetbaarheid,
        bron="test",
    )


def waarde(model, code):
    return model.objects.get_or_create(code=code, defaults={"naam": code})[0]


def thema(code="eenzaamheid"):
    return waarde(Thema, code)


def maak_deskundige(*, weekuren=36, woongemeente=None, is_opgeleid=True, **fields):
    """Employed from 2023 on, open-ended; ``weekuren=None`` for nobody's employ.

    Trained, so that planning gives no warning.
    """
    nummer = next(_counter)
    defaults = {
        "roepnaam": f"Naam{nummer}",
        "achternaam": "Voorbeeld",
        "email": f"deskundige{nummer}@pool.example",
        "woongemeente": woongemeente,
        "binding": "" if woongemeente else "opgegroeid in de regio",
    }
    deskundige = Ervaringsdeskundige.objects.create(**defaults | fields)
    if weekuren:
        Dienstverband.objects.create(
            deskundige=deskundige, weekuren=weekuren, begin=dt.date(2023, 1, 1)
        )
    if is_opgeleid:
        maak_opleiding(deskundige)
    return deskundige


def maak_opleiding(deskundige, **fields):
    defaults = {"naam": "Werken met eigen ervaring", "bewijs": "certificaat"}
    return Opleiding.objects.create(deskundige=deskundige, **defaults | fields)


def over(dagen):
    """So many days from today."""
    return timezone.localdate() + dt.timedelta(days=dagen)


def maak_beschikbaarheid(deskundige, *dagdelen, vanaf=None, **fields):
    """A weekly pattern from today on: Monday morning, unless told otherwise."""
    return Beschikbaarheid.objects.create(
        deskundige=deskundige,
        vanaf=vanaf or over(0),
        dagdelen=list(dagdelen or ["ma_ochtend"]),
        **fields,
    )


def maak_uitzondering(deskundige, *dagdelen, datum=None):
    """A day next week on which nothing is possible, unless told otherwise."""
    return Uitzondering.objects.create(
        deskundige=deskundige, datum=datum or over(7), dagdelen=list(dagdelen)
    )


def maak_afwezigheid(deskundige, **fields):
    """A week next month, unless told otherwise."""
    defaults = {"begin": over(30), "eind": over(36)}
    return Afwezigheid.objects.create(deskundige=deskundige, **defaults | fields)


def maak_wensthema(deskundige, code="eenzaamheid", **fields):
    """A theme someone wants to work in, with consent."""
    defaults = {
        "toestemming_op": timezone.now(),
        "toestemming_door": deskundige.user or maak_gebruiker("deskundige"),
        "toestemming_tekst": "2026-11",
    }
    return WensThema.objects.create(
        deskundige=deskundige, thema=thema(code), **defaults | fields
    )


def maak_activiteit(*, soort="inloop", themas=(), bereik=None, **fields):
    """Two hours, regional unless a gemeente is given.

    ``bereik`` is ``{thema code: (aantal, nieuw)}`` and needs ``aantal_inwoners``.
    """
    begin = fields.pop("begin", MAANDAG)
    defaults = {
        "titel": "Inloop in de bibliotheek",
        "soort": waarde(SoortActiviteit, soort),
        "plek": waarde(SoortPlek, "bibliotheek"),
        "kader": waarde(Kader, "geen"),
        "begin": begin,
        "eind": begin + 2 * UUR,
    }
    if fields.get("aantal_inwoners") is not None:
        defaults |= {"bereik_op": begin, "bereik_door": maak_gebruiker("deskundige")}
        if fields.get("gemeente"):
            defaults |= {"aantal_nieuw": 0}
    activiteit = Activiteit.objects.create(**defaults | fields)
    activiteit.themas.set([thema(code) for code in [*themas, *(bereik or {})]])
    for code, (aantal, nieuw) in (bereik or {}).items():
        Bereik.objects.create(
            activiteit=activiteit, thema=thema(code), aantal=aantal, nieuw=nieuw
        )
    return activiteit


def maak_inzet(*, gemeente=None, soort="inloop", **fields):
    """Two hours, at an activity of its own for this gemeente, unless told otherwise."""
    activiteit = fields.pop("activiteit", None)
    begin = fields.pop("begin", activiteit.begin if activiteit else MAANDAG)
    eind = fields.pop("eind", begin + 2 * UUR)
    activiteit = activiteit or maak_activiteit(
        gemeente=gemeente, soort=soort, begin=begin, eind=eind
    )
    status = fields.get("status", InzetStatus.VOORGESTELD)
    defaults = {
        "activiteit": activiteit,
        "rol": waarde(Inzetrol, "ondersteuner"),
        "begin": begin,
        "eind": eind,
    }
    if "deskundige" not in fields:
        defaults["deskundige"] = maak_deskundige()
    if status in GEREALISEERD:
        defaults |= {
            "werkelijk_begin": begin,
            "werkelijk_eind": eind,
            "geregistreerd_op": eind,
            "geregistreerd_door": maak_gebruiker("deskundige"),
        }
    if status == InzetStatus.GOEDGEKEURD:
        defaults |= {
            "goedgekeurd_op": eind,
            "goedgekeurd_door": maak_gebruiker("coordinator"),
        }
    if status == InzetStatus.GEANNULEERD:
        defaults |= {"reden": "De zaal is dicht."}
    return Inzet.objects.create(**defaults | fields)


def maak_verhaal(inzet, *, vrijgegeven=False, **fields):
    defaults = {
        "activiteit": inzet.activiteit,
        "deskundige": inzet.deskundige,
        "tekst": "Mensen vonden herkenning bij elkaar.",
    }
    if vrijgegeven:
        defaults |= {
            "vrijgegeven_op": timezone.now(),
            "vrijgegeven_door": maak_gebruiker("coordinator"),
        }
    return Verhaal.objects.create(**defaults | fields)


def maak_behoefte(*, soort="inloop", **fields):
    """Two hours a week in this year, for the region unless a gemeente is given."""
    defaults = {
        "jaar": timezone.localdate().year,
        "titel": "Inloop over geldzorgen",
        "soort": waarde(SoortActiviteit, soort),
        "rol": waarde(Inzetrol, "ondersteuner"),
        "plek": waarde(SoortPlek, "bibliotheek"),
        "hoeveelheid": Decimal(2),
        "eenheid": "uur_week",
        "lokaal_aanbod": "Er is een koffieochtend, maar die is vol.",
    }
    return Behoefte.objects.create(**defaults | fields)


def maak_startbijeenkomst(gemeente, **fields):
    defaults = {"datum": dt.date(2024, 2, 6), "plek": "Gemeentehuis"}
    return Startbijeenkomst.objects.create(gemeente=gemeente, **defaults | fields)
