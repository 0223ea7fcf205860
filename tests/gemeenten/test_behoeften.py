"""What a gemeente asks for: written down, changed, taken along, and never lost."""

from decimal import Decimal

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.utils import timezone

from gemeenten.acties.behoeften import (
    WIJZIGBAAR,
    behoefte_create,
    behoefte_kopieren,
    behoefte_update,
    behoefte_vervallen,
)
from gemeenten.models import Behoefte
from gemeenten.selectors.behoeften import door_de_jaren
from gemeenten.selectors.geschiedenis import geschiedenis
from poolregio.kern.errors import ActieError, VerouderdError
from poolregio.logboek.acties import log_gebeurtenis
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import (
    maak_adviseur,
    maak_behoefte,
    thema,
)

pytestmark = pytest.mark.django_db
DIT_JAAR = timezone.localdate().year


@pytest.fixture
def behoefte(venray):
    return maak_behoefte(gemeente=venray)


def nieuw(**velden):
    """As a form hands it over: not saved yet."""
    bron = maak_behoefte()
    Behoefte.objects.filter(pk=bron.pk).delete()
    return Behoefte(**{naam: getattr(bron, naam) for naam in WIJZIGBAAR} | velden)


def gewijzigd(behoefte, **velden):
    rij = Behoefte.objects.get(pk=behoefte.pk)
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    return rij


@pytest.mark.parametrize(
    ("hoeveelheid", "eenheid", "minuten"),
    [
        ("1.5", "uur_week", 2340),
        ("40", "uur_halfjaar", 2400),
        ("1", "dagdeel_week", 4680),
        ("0.25", "dagdeel_halfjaar", 45),
    ],
)
def test_every_way_to_say_how_much_comes_down_to_minutes_in_a_half_year(
    hoeveelheid, eenheid, minuten
):
    behoefte = Behoefte(hoeveelheid=Decimal(hoeveelheid), eenheid=eenheid)
    assert behoefte.minuten_per_halfjaar == minuten


def test_one_dagdeel_is_said_in_the_singular():
    behoefte = Behoefte(hoeveelheid=Decimal(1), eenheid="dagdeel_week")
    assert behoefte.hoeveel == "1 dagdeel per week"
    behoefte.hoeveelheid = Decimal("2.50")
    assert behoefte.hoeveel == "2,5 dagdelen per week"


def test_a_policy_officer_writes_for_the_own_gemeente_only(adviseur_venray, venray, beesel):
    assert behoefte_create(behoefte=nieuw(gemeente=venray), door=adviseur_venray).pk
    for gemeente in (beesel, None):
        with pytest.raises(PermissionDenied):
            behoefte_create(behoefte=nieuw(gemeente=gemeente), door=adviseur_venray)
    assert Behoefte.objects.count() == 1


def test_a_need_cannot_be_moved_to_a_gemeente_of_someone_else(
    behoefte, adviseur_venray, beesel
):
    with pytest.raises(PermissionDenied):
        behoefte_update(
            behoefte=gewijzigd(behoefte, gemeente=beesel), versie=1, door=adviseur_venray
        )
    behoefte.refresh_from_db()
    assert behoefte.gemeente.naam == "Venray"


def test_the_mark_lets_read_but_not_write_for_another_gemeente(behoefte, begeleidingsgroep):
    assert behoefte in Behoefte.objects.visible_to(begeleidingsgroep)
    with pytest.raises(PermissionDenied):
        behoefte_vervallen(behoefte=behoefte, reden="Nee", door=begeleidingsgroep)


@pytest.mark.parametrize("soort", ["intervisie", "scholing", "werkoverleg"])
def test_what_the_pool_does_for_itself_is_no_need(coordinator, venray, soort):
    behoefte = maak_behoefte(gemeente=venray, soort=soort)
    with pytest.raises(ActieError, match="van de pool zelf"):
        behoefte_update(behoefte=behoefte, versie=1, door=coordinator)


def test_a_regional_activity_is_asked_for_the_region(coordinator, venray):
    behoefte = maak_behoefte(gemeente=venray, soort="regionaal")
    with pytest.raises(ActieError, match="hele regio"):
        behoefte_update(behoefte=behoefte, versie=1, door=coordinator)


def test_existing_local_offer_is_required(coordinator, venray):
    with pytest.raises(ActieError):
        behoefte_create(behoefte=nieuw(gemeente=venray, lokaal_aanbod=""), door=coordinator)
    assert not Behoefte.objects.exists()


@pytest.mark.parametrize("veld", ["titel", "lokaal_aanbod", "toelichting"])
def test_no_text_of_a_need_can_hold_a_phone_number(coordinator, venray, veld):
    with pytest.raises(ActieError, match="telefoonnummer"):
        behoefte_create(
            behoefte=nieuw(gemeente=venray, **{veld: "Bel 06-12345678."}), door=coordinator
        )


def test_a_stale_version_overwrites_nothing(behoefte, coordinator, adviseur_venray):
    behoefte_update(
        behoefte=gewijzigd(behoefte, titel="Van de gemeente"),
        versie=1,
        door=adviseur_venray,
    )
    with pytest.raises(VerouderdError):
        behoefte_update(
            behoefte=gewijzigd(behoefte, titel="Van Loes"), versie=1, door=coordinator
        )
    behoefte.refresh_from_db()
    assert behoefte.titel == "Van de gemeente"


def test_a_need_goes_along_to_the_next_year_once_with_all_it_says(venray, coordinator):
    behoefte = maak_behoefte(
        gemeente=venray,
        thema=thema("eenzaamheid"),
        dagdelen=["di_ochtend"],
        toelichting="Liefst met twee.",
    )

    kopie = behoefte_kopieren(behoefte=behoefte, door=coordinator)

    assert (kopie.jaar, kopie.versie) == (DIT_JAAR + 1, 1)
    for naam in ("gemeente", "titel", "soort", "rol", "thema", "plek", "hoeveelheid",
                 "eenheid", "dagdelen", "lokaal_aanbod", "prioriteit", "toelichting"):  # fmt: skip
        assert getattr(kopie, naam) == getattr(behoefte, naam)
    with pytest.raises(ActieError, match="al meegenomen"):
        behoefte_kopieren(behoefte=behoefte, door=coordinator)
    assert Behoefte.objects.count() == 2


def test_the_database_itself_keeps_a_need_from_going_along_twice(behoefte):
    maak_behoefte(overgenomen_van=behoefte)
    with pytest.raises(IntegrityError):
        maak_behoefte(overgenomen_van=behoefte)


def test_no_need_goes_further_ahead_than_next_year(coordinator):
    behoefte = maak_behoefte(jaar=DIT_JAAR + 1)
    with pytest.raises(ActieError, match="later"):
        behoefte_kopieren(behoefte=behoefte, door=coordinator)


def test_a_need_that_went_along_keeps_its_year_and_gemeente(behoefte, beesel, coordinator):
    behoefte_kopieren(behoefte=behoefte, door=coordinator)
    for velden in ({"jaar": DIT_JAAR - 1}, {"gemeente": beesel}):
        with pytest.raises(ActieError, match="ander jaar"):
            behoefte_update(
                behoefte=gewijzigd(behoefte, **velden), versie=1, door=coordinator
            )


def test_the_years_of_a_need_follow_each_other(venray, coordinator):
    rijen = [maak_behoefte(gemeente=venray, jaar=2024)]
    for jaar in (2025, 2026):
        rijen.append(maak_behoefte(gemeente=venray, jaar=jaar, overgenomen_van=rijen[-1]))
    maak_behoefte(gemeente=venray, jaar=2024)
    for rij in rijen:
        assert door_de_jaren(coordinator, rij) == rijen


def test_the_history_says_who_changed_what_and_what_stood_there_first(
    behoefte, coordinator, adviseur_venray
):
    behoefte_update(
        behoefte=gewijzigd(behoefte, hoeveelheid=Decimal(4), thema=thema("werk")),
        versie=1,
        door=coordinator,
    )
    behoefte_update(
        behoefte=gewijzigd(behoefte, toelichting="Niet in mei.", dagdelen=["ma_avond"]),
        versie=2,
        door=adviseur_venray,
    )
    behoefte_update(
        behoefte=gewijzigd(behoefte, toelichting=""), versie=3, door=coordinator
    )
    rij = behoefte_vervallen(behoefte=behoefte, reden="Klaar.", door=coordinator)

    assert [(m.wat, m.door, m.toelichting) for m in geschiedenis(coordinator, rij)] == [
        ("Behoefte vervallen", "Loes", "Klaar."),
        ("Behoefte gewijzigd", "Loes", "Eerst: toelichting “Niet in mei.”."),
        ("Behoefte gewijzigd", "Anouk", "Eerst: dagdelen niets; toelichting niets."),
        ("Behoefte gewijzigd", "Loes", "Eerst: thema niets; hoeveel 2."),
    ]


def test_only_the_coordinator_reads_how_often_something_was_planned_for_a_need(
    venray, coordinator, contractmanager, adviseur_venray
):
    """Of talks with one resident that number is protected, also as lines of a history."""
    behoefte = maak_behoefte(gemeente=venray, soort="individueel_contact")
    for _ in range(3):
        log_gebeurtenis("behoefte_inplannen", behoefte, door=coordinator)
    begeleiding = maak_adviseur(venray, is_begeleidingsgroep=True)

    assert len(geschiedenis(coordinator, behoefte)) == 3
    for beschermd in (contractmanager, adviseur_venray, begeleiding):
        assert geschiedenis(beschermd, behoefte) == []


def test_what_another_gemeente_wrote_stays_with_who_sees_that_gemeente(
    beesel, venray, coordinator, adviseur_venray
):
    behoefte = maak_behoefte(gemeente=venray, toelichting="Van Venray.")
    anders = gewijzigd(behoefte, gemeente=beesel, toelichting="Van Beesel.")
    rij = behoefte_update(behoefte=anders, versie=1, door=coordinator)
    rij = behoefte_update(
        behoefte=gewijzigd(rij, toelichting="Later."), versie=2, door=coordinator
    )

    def gelezen(user):
        return [moment.toelichting for moment in geschiedenis(user, rij)]

    assert gelezen(maak_adviseur(beesel)) == ["Eerst: toelichting “Van Beesel.”.", ""]
    for user in (coordinator, maak_adviseur(beesel, is_begeleidingsgroep=True)):
        assert "Van Venray" in gelezen(user)[1]


def test_the_log_holds_every_act(venray, coordinator):
    behoefte = behoefte_create(behoefte=nieuw(gemeente=venray), door=coordinator)
    kopie = behoefte_kopieren(behoefte=behoefte, door=coordinator)
    behoefte_vervallen(behoefte=kopie, reden="Toch niet.", door=coordinator)
    acties = Gebeurtenis.objects.order_by("pk").values_list("actie", "onderwerp_id")
    assert list(acties) == [
        ("behoefte_create", str(behoefte.pk)),
        ("behoefte_kopieren", str(behoefte.pk)),
        ("behoefte_kopieren", str(kopie.pk)),
        ("behoefte_vervallen", str(kopie.pk)),
    ]


def test_an_officer_of_two_gemeenten_moves_a_need_between_them(beesel, venray):
    adviseur = maak_adviseur(venray, beesel)
    behoefte = maak_behoefte(gemeente=venray)
    rij = behoefte_update(
        behoefte=gewijzigd(behoefte, gemeente=beesel), versie=1, door=adviseur
    )
    assert rij.gemeente == beesel
