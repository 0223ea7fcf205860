"""Import experts and their work: one transaction, all or nothing, one import at a time.

``proef`` checks everything and stores nothing. ``door`` is empty for a command on the server.
"""

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, connection, transaction
from django.utils import timezone

from inzet.enums import GEREALISEERD, VERVALLEN, InzetStatus
from inzet.importeren import deskundigen as deskundigen_csv
from inzet.importeren.inzetten import Inhoud, Rij
from inzet.importeren.plan import InzettenPlan, maak_plan
from inzet.models import Activiteit, Bereik, Dienstverband, Ervaringsdeskundige, Inzet
from inzet.permissions.importeren import mag_importeren
from inzet.selectors.waarschuwingen import bezwaren, plan_van, rooster_voor
from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern.db import zonder_uitstel
from poolregio.kern.errors import ActieError
from poolregio.kern.importeren.fouten import Uitkomst
from poolregio.logboek.acties import log_gebeurtenis

IMPORT_ACCOUNT = "import@pool.example"  # nobody can log in with it
REDEN = "import"
BATCH = 2000
_EEN_TEGELIJK = 2024_0002  # the lock that keeps two imports apart
_TEGELIJK_GEWIJZIGD = (
    "Iemand anders veranderde tegelijk dezelfde gegevens. Er is niets opgeslagen. "
    "Probeer het opnieuw."
)


def deskundigen_importeren(
    *, inhoud: bytes, proef: bool, door: Gebruiker | None
) -> Uitkomst:
    """Raises ImportGeweigerdError, which names every wrong row."""
    try:
        with transaction.atomic():
            _begin(proef=proef, door=door)
            plan = deskundigen_csv.maak_plan(inhoud)
            if not proef and plan.nieuw:
                _bewaar_deskundigen(plan)
                _log("deskundigen_importeren", len(plan.nieuw), door)
    except IntegrityError:
        raise ActieError(_TEGELIJK_GEWIJZIGD) from None
    return Uitkomst(len(plan.nieuw), plan.aantal_ongewijzigd)


def inzetten_importeren(*, inhoud: bytes, proef: bool, door: Gebruiker | None) -> Uitkomst:
    """Raises ImportGeweigerdError, which names every wrong row."""
    try:
        with transaction.atomic():
            _begin(proef=proef, door=door)
            plan = maak_plan(inhoud, met_slot=not proef, door=door)
            if not proef and plan.nieuw:
                account = door or _import_account()
                _bewaar_inzetten(plan, _bewaar_activiteiten(plan, account), account)
                _log("inzetten_importeren", len(plan.nieuw), door)
    except IntegrityError:
        raise ActieError(_TEGELIJK_GEWIJZIGD) from None
    return Uitkomst(len(plan.nieuw), plan.aantal_ongewijzigd)


def _begin(*, proef: bool, door: Gebruiker | None) -> None:
    if door and not mag_importeren(door):
        raise PermissionDenied
    if not proef:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_EEN_TEGELIJK])
        zonder_uitstel()


def _log(actie: str, aantal: int, door: Gebruiker | None) -> None:
    onderwerp = door or _import_account()
    log_gebeurtenis(actie, onderwerp, toelichting=f"{aantal} nieuw", door=door)


def _import_account() -> Gebruiker:
    """Who registered and approved what came in by a command: no person did."""
    account = Gebruiker.objects.filter(email=IMPORT_ACCOUNT).first()
    return account or Gebruiker.objects.create_user(
        IMPORT_ACCOUNT, roepnaam="Import", is_active=False
    )


def _bewaar_deskundigen(plan: deskundigen_csv.DeskundigenPlan) -> None:
    """New experts get an account without password: they choose one by mail."""
    per_email = dict(plan.bekend)
    for rij in plan.nieuw:
        if rij.email not in per_email:
            account = plan.accounts.get(rij.email) or Gebruiker.objects.create_user(
                rij.email,
                roepnaam=rij.roepnaam,
                achternaam=rij.achternaam,
                rol=Rol.DESKUNDIGE,
            )
            per_email[rij.email] = Ervaringsdeskundige.objects.create(
                roepnaam=rij.roepnaam,
                achternaam=rij.achternaam,
                email=rij.email,
                woongemeente_id=rij.woongemeente,
                user=account,
            )
    Dienstverband.objects.bulk_create(
        Dienstverband(
            deskundige=per_email[rij.email],
            weekuren=rij.weekuren,
            begin=rij.begin,
            eind=rij.eind,
        )
        for rij in plan.nieuw
    )


def _bewaar_activiteiten(
    plan: InzettenPlan, account: Gebruiker
) -> dict[str | None, Activiteit]:
    """All activities of the file by reference: known ones, and new ones with their reach."""
    nu = timezone.now()
    inhoud: dict[str, Inhoud] = {
        rij.activiteit: rij.inhoud
        for rij in plan.nieuw
        if rij.activiteit not in plan.activiteiten
    }
    nieuw = Activiteit.objects.bulk_create(
        [
            Activiteit(
                referentie=referentie,
                titel=wat.titel,
                soort_id=wat.soort,
                gemeente_id=wat.gemeentecode,
                plek_id=wat.plek,
                kader_id=wat.kader,
                begin=wat.begin,
                eind=wat.eind,
                aantal_inwoners=wat.bereik.aantal,
                aantal_nieuw=wat.bereik.nieuw,
                bereik_op=None if wat.bereik.aantal is None else nu,
                bereik_door=None if wat.bereik.aantal is None else account,
            )
            for referentie, wat in inhoud.items()
        ],
        batch_size=BATCH,
    )
    per_referentie = {activiteit.referentie: activiteit for activiteit in nieuw}
    tussentabel = Activiteit.themas.through
    tussentabel._default_manager.bulk_create(
        [
            tussentabel(activiteit_id=per_referentie[referentie].pk, thema_id=thema)
            for referentie, wat in inhoud.items()
            for thema in sorted(wat.themas)
        ],
        batch_size=BATCH,
    )
    Bereik.objects.bulk_create(
        [
            Bereik(
                activiteit=per_referentie[referentie],
                thema_id=thema,
                aantal=aantal,
                nieuw=deel_nieuw,
            )
            for referentie, wat in inhoud.items()
            for thema, aantal, deel_nieuw in sorted(
                wat.bereik.per_thema, key=lambda deel: deel[0]
            )
        ],
        batch_size=BATCH,
    )
    return plan.activiteiten | per_referentie


def _bewaar_inzetten(
    plan: InzettenPlan, activiteiten: dict[str | None, Activiteit], account: Gebruiker
) -> None:
    inzetten = Inzet.objects.bulk_create(
        [
            Inzet(
                activiteit=activiteiten[rij.activiteit],
                deskundige=plan.deskundigen[rij.deskundige],
                rol_id=rij.rol,
                begin=rij.inhoud.begin,
                eind=rij.inhoud.eind,
                status=rij.status,
                reden=REDEN if rij.status == InzetStatus.GEANNULEERD else "",
                **_registratie(rij, account),
            )
            for rij in plan.nieuw
        ],
        batch_size=BATCH,
    )
    _bewaar_waarschuwingen([inzet for inzet in inzetten if inzet.status not in VERVALLEN])


def _bewaar_waarschuwingen(inzetten: list[Inzet]) -> None:
    """What speaks against them is kept with "import" as the reason (design.md section 4)."""
    if not inzetten:
        return
    plannen = [plan_van(inzet, komen=1) for inzet in inzetten]
    rooster = rooster_voor(plannen)
    gewaarschuwd = []
    for inzet, plan in zip(inzetten, plannen, strict=True):
        if gevonden := bezwaren(plan, rooster):
            inzet.waarschuwingen = sorted({str(bezwaar.soort) for bezwaar in gevonden})
            inzet.waarschuwing_reden = "import"
            gewaarschuwd.append(inzet)
    Inzet.objects.bulk_update(
        gewaarschuwd, ["waarschuwingen", "waarschuwing_reden"], batch_size=BATCH
    )


def _registratie(rij: Rij, account: Gebruiker) -> dict:
    """What was done was done as planned: the format knows no other times."""
    velden: dict = {}
    nu = timezone.now()
    if rij.status in GEREALISEERD:
        velden |= {
            "werkelijk_begin": rij.inhoud.begin,
            "werkelijk_eind": rij.inhoud.eind,
            "geregistreerd_op": nu,
            "geregistreerd_door": account,
        }
    if rij.status == InzetStatus.GOEDGEKEURD:
        velden |= {"goedgekeurd_op": nu, "goedgekeurd_door": account}
    return velden
