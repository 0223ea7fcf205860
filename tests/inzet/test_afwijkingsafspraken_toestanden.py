"""From proposal to agreement: only the ways of the table, and only by whose turn it is."""

import pytest
from django.core.exceptions import PermissionDenied

from inzet.acties import afwijkingsafspraken as acties
from inzet.enums import AFWIJKING_TRANSITIONS, AfwijkingStatus
from inzet.models import Afwijkingsafspraak
from poolregio.kern.errors import ActieError
from poolregio.logboek.models import Gebeurtenis
from tests.bouwers import PERIODE, maak_adviseur, maak_gemeente
from tests.bouwers_verdeling import maak_afwijking, sluit

pytestmark = pytest.mark.django_db

S = AfwijkingStatus


def stel_voor(van, naar, door, uren=2, **meer):
    begin = {"periode": PERIODE, "kwartieren": int(uren * 4), "reden": "Meer vraag."}
    return acties.afwijkingsafspraak_create(van=van, naar=naar, door=door, **begin | meer)


@pytest.fixture
def beide(venray, beesel):
    """An officer who works for both."""
    return maak_adviseur(venray, beesel, roepnaam="Mia")


def test_a_closed_half_year_takes_no_proposal_and_no_decision(
    recht, venray, beesel, coordinator, adviseur_venray, contractmanager
):
    afspraak = stel_voor(venray, beesel, coordinator)
    sluit(PERIODE)
    with pytest.raises(ActieError, match="Het 1e halfjaar 2024 is gesloten"):
        stel_voor(venray, beesel, coordinator)
    for besluit in (
        lambda: acties.afwijkingsafspraak_instemmen(
            afspraak=afspraak, gemeente=venray, door=adviseur_venray
        ),
        lambda: acties.afwijkingsafspraak_weigeren(
            afspraak=afspraak, reden="Nee.", door=adviseur_venray
        ),
        lambda: acties.afwijkingsafspraak_intrekken(
            afspraak=afspraak, reden="Nee.", door=coordinator
        ),
    ):
        with pytest.raises(ActieError, match="is gesloten"):
            besluit()
    afspraak.refresh_from_db()
    assert afspraak.status == S.VOORGESTELD
    assert not Afwijkingsafspraak.objects.te_besluiten().exists()


def test_who_did_not_agree_refuses_and_who_agreed_takes_back(
    recht, venray, beesel, adviseur_venray, adviseur_beesel
):
    afspraak = stel_voor(venray, beesel, adviseur_venray)
    with pytest.raises(ActieError, match="Trek de afspraak dan in"):
        acties.afwijkingsafspraak_weigeren(
            afspraak=afspraak, reden="Nee.", door=adviseur_venray
        )
    with pytest.raises(ActieError, match="Weiger de afspraak dan"):
        acties.afwijkingsafspraak_intrekken(
            afspraak=afspraak, reden="Nee.", door=adviseur_beesel
        )
    geweigerd = acties.afwijkingsafspraak_weigeren(
        afspraak=afspraak, reden=" Niet nodig. ", door=adviseur_beesel
    )
    assert geweigerd.status == S.GEWEIGERD
    assert geweigerd.toelichting == "Niet nodig."
    assert geweigerd.afgesloten_door == adviseur_beesel
    regel = Gebeurtenis.objects.latest("pk")
    assert regel.actie == "afwijkingsafspraak_weigeren"
    assert regel.toelichting == "namens Beesel: Niet nodig."


def test_an_agreement_is_of_its_two_gemeenten_and_the_coordinator(
    recht, venray, beesel, coordinator, contractmanager
):
    afspraak = stel_voor(venray, beesel, coordinator)
    for vreemde in (contractmanager, maak_adviseur(maak_gemeente())):
        with pytest.raises(PermissionDenied):
            acties.afwijkingsafspraak_intrekken(
                afspraak=afspraak, reden="Nee.", door=vreemde
            )
        with pytest.raises(PermissionDenied):
            acties.afwijkingsafspraak_weigeren(
                afspraak=afspraak, reden="Nee.", door=vreemde
            )
        with pytest.raises(PermissionDenied):
            acties.afwijkingsafspraak_instemmen(
                afspraak=afspraak, gemeente=venray, door=vreemde
            )
    with pytest.raises(PermissionDenied):  # the coordinator speaks for no gemeente
        acties.afwijkingsafspraak_instemmen(
            afspraak=afspraak, gemeente=venray, door=coordinator
        )
    ingetrokken = acties.afwijkingsafspraak_intrekken(
        afspraak=afspraak, reden="Toch niet.", door=coordinator
    )
    assert ingetrokken.status == S.INGETROKKEN


def test_agreeing_twice_for_one_gemeente_changes_nothing(
    recht, venray, beesel, adviseur_venray
):
    afspraak = stel_voor(venray, beesel, adviseur_venray)
    with pytest.raises(ActieError, match="Venray heeft al ingestemd"):
        acties.afwijkingsafspraak_instemmen(
            afspraak=afspraak, gemeente=venray, door=adviseur_venray
        )


ACTIES = {
    S.OVEREENGEKOMEN: lambda a, door: acties.afwijkingsafspraak_instemmen(
        afspraak=a, gemeente=a.naar, door=door
    ),
    S.GEWEIGERD: lambda a, door: acties.afwijkingsafspraak_weigeren(
        afspraak=a, reden="Nee.", door=door
    ),
    S.INGETROKKEN: lambda a, door: acties.afwijkingsafspraak_intrekken(
        afspraak=a, reden="Nee.", door=door
    ),
}


@pytest.mark.parametrize("van", S)
@pytest.mark.parametrize("naar", ACTIES)
def test_an_agreement_only_goes_the_ways_of_the_table(venray, beesel, beide, van, naar):
    """From a stale page somebody reads what it became, and nothing changes."""
    afspraak = maak_afwijking(venray, beesel, status=van)
    if van == S.VOORGESTELD and naar == S.OVEREENGEKOMEN:
        assert ACTIES[naar](afspraak, beide).status == S.AKKOORD_EEN  # of one gemeente
    elif van == S.VOORGESTELD and naar == S.INGETROKKEN:
        with pytest.raises(ActieError, match="nog niet ingestemd"):
            ACTIES[naar](afspraak, beide)
        assert naar in AFWIJKING_TRANSITIONS[van]
    elif naar in AFWIJKING_TRANSITIONS[van]:
        assert ACTIES[naar](afspraak, beide).status == naar
    else:
        with pytest.raises(ActieError, match=f"al {van.label}. Er is niets veranderd"):
            ACTIES[naar](afspraak, beide)
        afspraak.refresh_from_db()
        assert afspraak.status == van
