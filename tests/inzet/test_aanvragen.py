"""A request: the goal first, an intake that nobody can skip, then activities."""

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction

from inzet.acties.aanvragen import (
    aanvraag_accepteren,
    aanvraag_afronden,
    aanvraag_afwijzen,
    aanvraag_bespreken,
    aanvraag_create,
    aanvraag_intrekken,
    aanvraag_update,
)
from inzet.enums import AANVRAAG_TRANSITIONS, AanvraagStatus
from inzet.models import Aanvraag
from inzet.selectors.aanvragen import (
    INTAKE,
    waarom_niet_accepteren,
)
from poolregio.kern.errors import ActieError, VeldError, VerouderdError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import maak_activiteit, maak_inzet
from tests.bouwers_aanvraag import maak_aanvraag

pytestmark = pytest.mark.django_db
JA = {vraag.veld: True for vraag in INTAKE}


@pytest.fixture
def aanvraag(venray):
    return maak_aanvraag(venray)


def nieuw(gemeente, **fields):
    """As a form makes it: filled in, not saved."""
    voorbeeld = maak_aanvraag(gemeente, **fields)
    Aanvraag.objects.filter(pk=voorbeeld.pk).update(titel="Voorbeeld")
    voorbeeld.pk = None
    return voorbeeld


def test_the_way_of_a_request_from_question_to_done(
    venray, adviseur_venray, coordinator, deelopdracht
):
    aanvraag = aanvraag_create(
        aanvraag=nieuw(venray), is_voor_een_inwoner=False, door=adviseur_venray
    )
    assert (aanvraag.status, aanvraag.ingediend_door) == ("nieuw", adviseur_venray)
    aanvraag = aanvraag_bespreken(
        aanvraag=aanvraag, antwoorden=JA, versie=1, door=coordinator
    )
    assert aanvraag.status == "in_overleg"
    aanvraag = aanvraag_accepteren(
        aanvraag=aanvraag, deelopdracht=deelopdracht, versie=2, door=coordinator
    )
    aanvraag = aanvraag_afronden(aanvraag=aanvraag, door=coordinator)
    aanvraag.refresh_from_db()
    assert (aanvraag.status, aanvraag.deelopdracht) == ("afgerond", deelopdracht)
    assert list(Gebeurtenis.objects.over(aanvraag).values_list("actie", flat=True)) == [
        "aanvraag_afronden",
        "aanvraag_accepteren",
        "aanvraag_bespreken",
        "aanvraag_create",
    ]


def test_a_contracted_partner_is_told_why_and_nothing_is_stored(venray, coordinator):
    aanvraag = nieuw(venray)
    aanvraag.aanvrager_soort = "gecontracteerde_partner"
    aantal = Aanvraag.objects.count()
    with pytest.raises(VeldError, match="hebben eigen ervaringsdeskundigen") as fout:
        aanvraag_create(aanvraag=aanvraag, is_voor_een_inwoner=False, door=coordinator)
    assert fout.value.veld == "aanvrager_soort"
    assert Aanvraag.objects.count() == aantal
    assert not Gebeurtenis.objects.filter(actie="aanvraag_create").exists()


def test_the_database_takes_no_request_of_a_contracted_partner(aanvraag):
    with (
        pytest.raises(IntegrityError, match="niet_van_gecontracteerde"),
        transaction.atomic(),
    ):
        Aanvraag.objects.update(aanvrager_soort="gecontracteerde_partner")


def test_care_for_one_resident_is_refused_and_stored_nowhere(venray, coordinator):
    aanvraag, aantal = nieuw(venray), Aanvraag.objects.count()
    with pytest.raises(VeldError, match="geen zorg of begeleiding aan één inwoner"):
        aanvraag_create(aanvraag=aanvraag, is_voor_een_inwoner=True, door=coordinator)
    assert Aanvraag.objects.count() == aantal


@pytest.mark.parametrize("soort", ["intervisie", "individueel_contact"])
def test_what_is_no_work_in_public_cannot_be_asked_for(venray, coordinator, soort):
    aanvraag = nieuw(venray, soort=maak_activiteit(soort=soort).soort)
    with pytest.raises(VeldError, match="Kies een andere soort"):
        aanvraag_create(aanvraag=aanvraag, is_voor_een_inwoner=False, door=coordinator)


@pytest.mark.parametrize("vraag", INTAKE, ids=lambda vraag: vraag.veld)
@pytest.mark.parametrize("antwoord", [False, None])
def test_one_answer_that_is_not_yes_stops_the_acceptance(
    aanvraag, coordinator, deelopdracht, vraag, antwoord
):
    aanvraag = aanvraag_bespreken(
        aanvraag=aanvraag,
        antwoorden=JA | {vraag.veld: antwoord},
        versie=1,
        door=coordinator,
    )
    assert waarom_niet_accepteren(aanvraag).startswith("Accepteren kan n")
    with pytest.raises(ActieError, match="Accepteren kan n"):
        aanvraag_accepteren(
            aanvraag=aanvraag, deelopdracht=deelopdracht, versie=2, door=coordinator
        )


def test_a_question_left_out_is_not_an_answer(aanvraag, coordinator):
    with pytest.raises(ActieError, match="alle vragen"):
        aanvraag_bespreken(
            aanvraag=aanvraag, antwoorden={"is_veilig": True}, versie=1, door=coordinator
        )


@pytest.mark.parametrize("veld", [*JA, "deelopdracht"])
def test_the_database_accepts_nothing_without_the_whole_intake(geaccepteerd, veld):
    """Straight at the table, as the role that the site uses."""
    with pytest.raises(IntegrityError, match="aangenomen_na_intake"), transaction.atomic():
        Aanvraag.objects.filter(pk=geaccepteerd.pk).update(**{veld: None})


def test_a_deelopdracht_of_another_gemeente_is_no_choice(
    venray, beesel, coordinator, deelopdracht
):
    deelopdracht.gemeenten.set([beesel])
    aanvraag = maak_aanvraag(venray, status="in_overleg", antwoord=True)
    with pytest.raises(ActieError, match="loopt niet"):
        aanvraag_accepteren(
            aanvraag=aanvraag, deelopdracht=deelopdracht, versie=1, door=coordinator
        )


def test_another_wording_asks_the_intake_again(venray, coordinator):
    aanvraag = maak_aanvraag(venray, status="in_overleg", antwoord=True)
    aanvraag.doel = "Iets heel anders."
    aanvraag = aanvraag_update(
        aanvraag=aanvraag, is_voor_een_inwoner=False, versie=1, door=coordinator
    )
    assert [getattr(aanvraag, veld) for veld in JA] == [None] * len(JA)


def test_who_read_an_older_version_changes_nothing(aanvraag, coordinator):
    Aanvraag.objects.update(versie=4)
    aanvraag.doel = "Iets heel anders."
    with pytest.raises(VerouderdError):
        aanvraag_update(
            aanvraag=aanvraag, is_voor_een_inwoner=False, versie=1, door=coordinator
        )
    with pytest.raises(VerouderdError):
        aanvraag_bespreken(aanvraag=aanvraag, antwoorden=JA, versie=1, door=coordinator)


def test_a_policy_officer_writes_for_the_own_gemeente_only_and_while_it_is_new(
    venray, beesel, adviseur_venray, begeleidingsgroep
):
    with pytest.raises(PermissionDenied):
        aanvraag_create(
            aanvraag=nieuw(beesel), is_voor_een_inwoner=False, door=adviseur_venray
        )
    aanvraag = maak_aanvraag(venray)
    for iemand in (begeleidingsgroep, adviseur_venray):
        aanvraag.gemeente = beesel  # nor from or to another one
        with pytest.raises(PermissionDenied):
            aanvraag_update(
                aanvraag=aanvraag, is_voor_een_inwoner=False, versie=1, door=iemand
            )
    besproken = maak_aanvraag(venray, status="in_overleg")
    with pytest.raises(ActieError, match="bespreekt deze aanvraag al"):
        aanvraag_update(
            aanvraag=besproken, is_voor_een_inwoner=False, versie=1, door=adviseur_venray
        )


def test_the_asker_decides_nothing(aanvraag, geaccepteerd, adviseur_venray, deelopdracht):
    wie = {"aanvraag": aanvraag, "door": adviseur_venray}
    for besluit in (
        lambda: aanvraag_bespreken(antwoorden=JA, versie=1, **wie),
        lambda: aanvraag_accepteren(deelopdracht=deelopdracht, versie=1, **wie),
        lambda: aanvraag_afwijzen(reden="Nee.", **wie),
        lambda: aanvraag_afronden(aanvraag=geaccepteerd, door=adviseur_venray),
    ):
        with pytest.raises(PermissionDenied):
            besluit()
    assert aanvraag_intrekken(reden="Niet meer nodig.", **wie).status == "ingetrokken"


@pytest.mark.parametrize("status", AanvraagStatus)
@pytest.mark.parametrize(
    ("actie", "naar"),
    [
        (aanvraag_afwijzen, AanvraagStatus.AFGEWEZEN),
        (aanvraag_intrekken, AanvraagStatus.INGETROKKEN),
    ],
)
def test_a_request_ends_only_from_where_the_table_says(
    venray, coordinator, deelopdracht, status, actie, naar
):
    fields = {"reden": "Al klaar."} if status in {"afgewezen", "ingetrokken"} else {}
    aanvraag = maak_aanvraag(
        venray, status=status, antwoord=True, deelopdracht=deelopdracht, **fields
    )
    if naar in AANVRAAG_TRANSITIONS[status]:
        assert actie(aanvraag=aanvraag, reden="Daarom.", door=coordinator).status == naar
    else:
        with pytest.raises(ActieError, match=r"kan niet|is al"):
            actie(aanvraag=aanvraag, reden="Daarom.", door=coordinator)


def test_no_is_never_without_a_reason(aanvraag, coordinator):
    with pytest.raises(ActieError, match="Vul een reden in"):
        aanvraag_afwijzen(aanvraag=aanvraag, reden="  ", door=coordinator)


def test_an_expert_reads_the_request_of_an_own_activity(
    geaccepteerd, aanvraag, deskundige, andere_deskundige
):
    activiteit = maak_activiteit(gemeente=geaccepteerd.gemeente, aanvraag=geaccepteerd)
    maak_inzet(activiteit=activiteit, deskundige=deskundige)
    assert list(Aanvraag.objects.visible_to(deskundige.user)) == [geaccepteerd]
    assert not Aanvraag.objects.visible_to(andere_deskundige.user)
