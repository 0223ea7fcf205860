"""What was agreed: who does it and by when; done, lapsed, taken up again."""

import csv
import datetime as dt
import io

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from gemeenten.acties.afspraken import (
    afspraak_afronden,
    afspraak_create,
    afspraak_heropenen,
    afspraak_update,
    afspraak_vervallen,
)
from gemeenten.enums import AFSPRAAK_TRANSITIONS, AfspraakStatus
from gemeenten.models import Afspraak
from gemeenten.selectors.geschiedenis import geschiedenis
from poolregio.kern.errors import ActieError
from tests.bouwers import maak_gemeente
from tests.bouwers_contract import maak_afspraak, maak_gesprek

pytestmark = pytest.mark.django_db
VANDAAG = timezone.localdate()
DAG = dt.timedelta(days=1)
AFSPRAAK = {"wat": "Plan maken", "wie": "mgr", "einddatum": "2024-05-01"}
STAP = {
    AfspraakStatus.GEDAAN: lambda a, door: afspraak_afronden(afspraak=a, door=door),
    AfspraakStatus.VERVALLEN: lambda a, door: afspraak_vervallen(
        afspraak=a, reden="Niet nodig.", door=door
    ),
    AfspraakStatus.OPEN: lambda a, door: afspraak_heropenen(afspraak=a, door=door),
}


@pytest.mark.parametrize("van", AfspraakStatus)
@pytest.mark.parametrize("naar", AfspraakStatus)
def test_an_agreement_takes_the_steps_of_the_table_and_no_others(
    contractmanager, van, naar
):
    afspraak = maak_afspraak(status=van)
    if naar in AFSPRAAK_TRANSITIONS[van]:
        assert STAP[naar](afspraak, contractmanager).status == naar
    else:
        with pytest.raises(
            ActieError, match="is al" if van == naar else "Ververs de pagina"
        ):
            STAP[naar](afspraak, contractmanager)
    afspraak.refresh_from_db()
    assert (afspraak.afgesloten_op is None) == (afspraak.status == AfspraakStatus.OPEN)


def test_a_button_pushed_twice_says_how_it_stands(bart):
    afspraak = maak_afspraak()
    page = f"/afspraken/{afspraak.pk}/afronden/"
    assert "De afspraak is gedaan." in bart.post(page, follow=True).text
    assert (
        "Deze afspraak is al gedaan. Er is niets veranderd."
        in bart.post(page, follow=True).text
    )
    assert bart.get(page).status_code == 405


def test_an_agreement_lapses_with_a_reason(bart):
    afspraak = maak_afspraak()
    page = f"/afspraken/{afspraak.pk}/vervallen/"
    assert "Vul een reden in." in bart.post(page, {"reden": " "}).text
    text = bart.post(page, {"reden": "Staat al in het plan."}, follow=True).text
    assert "Staat al in het plan." in text
    assert "Heropen de afspraak" in text
    with (
        pytest.raises(IntegrityError, match="vervallen_met_toelichting"),
        transaction.atomic(),
    ):
        Afspraak.objects.update(toelichting="")


def test_an_agreement_that_is_closed_changes_only_after_it_is_reopened(
    bart, contractmanager
):
    afspraak = maak_afspraak(status="gedaan")
    invoer = AFSPRAAK | {"versie": "1"}
    text = bart.post(f"/afspraken/{afspraak.pk}/wijzigen/", invoer).text
    assert "Heropen de afspraak om iets te wijzigen." in text
    afspraak_heropenen(afspraak=afspraak, door=contractmanager)
    bart.post(f"/afspraken/{afspraak.pk}/wijzigen/", invoer | {"versie": "2", "wie": "mgr"})
    assert Afspraak.objects.get().versie == 3


def test_who_does_it_is_one_choice_and_may_become_a_gemeente(bart, venray):
    afspraak = maak_afspraak()
    invoer = AFSPRAAK | {"wie": venray.pk, "versie": "1"}
    bart.post(f"/afspraken/{afspraak.pk}/wijzigen/", invoer)
    afspraak.refresh_from_db()
    assert (afspraak.eigenaar, afspraak.van_wie) == ("gemeente", "Venray")
    text = bart.get(f"/afspraken/{afspraak.pk}/wijzigen/").text
    assert '<option value="GM0984" selected>' in text
    bart.post(
        f"/afspraken/{afspraak.pk}/wijzigen/",
        invoer | {"wie": "begeleidingsgroep", "versie": "2"},
    )
    afspraak.refresh_from_db()
    assert (afspraak.eigenaar, afspraak.gemeente) == ("begeleidingsgroep", None)


def test_a_stale_agreement_is_not_overwritten(bart):
    afspraak = maak_afspraak()
    Afspraak.objects.update(wat="Plan bespreken", versie=2)
    text = bart.post(
        f"/afspraken/{afspraak.pk}/wijzigen/",
        AFSPRAAK | {"wat": "Plan sturen", "versie": "1"},
    ).text
    assert "<li>Wat is afgesproken? Plan bespreken</li>" in text
    assert 'value="Plan sturen"' in text
    assert Afspraak.objects.get().wat == "Plan bespreken"


def test_an_agreement_is_not_due_before_its_talk(contractmanager):
    gesprek = maak_gesprek()
    nieuw = Afspraak(
        gesprek=gesprek, wat="Plan", eigenaar="mgr", einddatum=gesprek.datum - DAG
    )
    with pytest.raises(ActieError, match="ligt voor het gesprek van 4 maart 2024"):
        afspraak_create(afspraak=nieuw, door=contractmanager)


def test_overdue_means_open_and_the_day_has_passed(bart):
    for einddatum, status in [
        (VANDAAG - 12 * DAG, "open"),
        (VANDAAG, "open"),
        (VANDAAG - DAG, "gedaan"),
        (VANDAAG - DAG, "vervallen"),
    ]:
        maak_afspraak(einddatum=einddatum, status=status, wat=f"{status} {einddatum}")
    (laat,) = Afspraak.objects.te_laat(VANDAAG)
    assert laat.einddatum == VANDAAG - 12 * DAG
    text = bart.get("/afspraken/").text
    assert text.count("te laat</span>") == 1
    assert "12 dagen te laat" in text
    assert "2 open afspraken, 1 te laat" in bart.get("/contract/").text


@pytest.mark.parametrize(
    ("query", "namen"),
    [
        ("", ["laat", "straks"]),
        ("stand=te_laat", ["laat"]),
        ("stand=gedaan", ["klaar"]),
        ("stand=alles", ["laat", "klaar", "straks"]),
        ("wie=GM0984", ["straks"]),
        ("wie=mgr&stand=alles", ["laat", "klaar"]),
        ("zoek=STRAKS", ["straks"]),
        ("wie=niemand", []),
    ],
)
def test_list_and_download_follow_the_filter(bart, venray, query, namen):
    maak_afspraak(wat="laat", einddatum=VANDAAG - 2 * DAG)
    maak_afspraak(wat="klaar", einddatum=VANDAAG - DAG, status="gedaan")
    maak_afspraak(
        wat="straks", einddatum=VANDAAG + DAG, eigenaar="gemeente", gemeente=venray
    )
    rijen = bart.get(f"/afspraken/?{query}").context["pagina"]
    assert [regel.afspraak.wat for regel in rijen] == namen
    bestand = b"".join(bart.get(f"/afspraken/?{query}&formaat=csv")).decode()
    regels = csv.DictReader(io.StringIO(bestand.removeprefix("\ufeff")), delimiter=";")
    gevonden = {regel["Afspraak"]: regel["Te laat"] for regel in regels}
    assert list(gevonden) == namen
    assert all((naam == "laat") == (te == "ja") for naam, te in gevonden.items())


def test_the_history_tells_every_step(contractmanager, venray):
    nieuw = Afspraak(wat="Plan", eigenaar="mgr", einddatum=dt.date(2024, 5, 1))
    rij = afspraak_create(afspraak=nieuw, door=contractmanager)
    rij.eigenaar, rij.gemeente = "gemeente", venray
    rij = afspraak_update(afspraak=rij, versie=1, door=contractmanager)
    rij = afspraak_vervallen(afspraak=rij, reden="Dubbel.", door=contractmanager)
    rij = afspraak_heropenen(afspraak=rij, door=contractmanager)
    rij = afspraak_afronden(afspraak=rij, door=contractmanager)
    momenten = [(m.wat, m.toelichting) for m in geschiedenis(contractmanager, rij)]
    assert momenten == [
        ("Afspraak gedaan", ""),
        ("Afspraak heropend", ""),
        ("Afspraak vervallen", "Dubbel."),
        ("Afspraak gewijzigd", "Eerst: wie MGR; gemeente niets."),
        ("Afspraak opgeschreven", ""),
    ]


def test_who_reads_agreements_does_not_write_them(coordinator, adviseur_venray, venray):
    afspraak = maak_afspraak(eigenaar="gemeente", gemeente=venray)
    for user in (coordinator, adviseur_venray):
        for stap in STAP.values():
            with pytest.raises(PermissionDenied):
                stap(afspraak, user)
        with pytest.raises(PermissionDenied):
            afspraak_update(afspraak=afspraak, versie=1, door=user)
    assert list(Afspraak.objects.visible_to(coordinator)) == [afspraak]
    assert not Afspraak.objects.visible_to(adviseur_venray).exists()


def test_a_talk_is_chosen_in_the_address(bart):
    gesprek = maak_gesprek()
    maak_gesprek(onderwerp="Ander gesprek")
    text = bart.get(f"/afspraken/nieuw/?gesprek={gesprek.pk}").text
    assert f'<option value="{gesprek.pk}" selected>' in text
    assert bart.get("/afspraken/nieuw/?gesprek=onzin").status_code == 200


def test_pages_ask_as_many_questions_for_three_rows_as_for_one(bart, venray):
    afspraak = maak_afspraak(maak_gesprek(), eigenaar="gemeente", gemeente=venray)
    for page in (
        "/afspraken/",
        "/afspraken/nieuw/",
        afspraak.get_absolute_url(),
        f"{afspraak.get_absolute_url()}wijzigen/",
    ):
        with CaptureQueriesContext(connection) as een:
            bart.get(page)
        for _ in range(2):
            maak_afspraak(maak_gesprek(), eigenaar="gemeente", gemeente=maak_gemeente())
        with CaptureQueriesContext(connection) as drie:
            bart.get(page)
        assert len(een) == len(drie) <= 15
