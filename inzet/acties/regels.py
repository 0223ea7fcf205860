"""What planning and approving have in common: locks, and refusals that say what to do."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import IntegrityError, transaction
from django.utils import timezone

from inzet.models import Activiteit, Ervaringsdeskundige, Inzet
from inzet.selectors.planning import bezig, dubbel_zin, gesloten_halfjaar, niet_in_dienst
from inzet.selectors.waarschuwingen import Bezwaar, bezwaren, plan_van, rooster_voor
from poolregio.accounts.models import Gebruiker
from poolregio.kern.errors import ActieError
from poolregio.kern.opmaak import dagdatum

NIET_ZELF = "Je kunt niet over je eigen inzet beslissen. Vraag een andere coördinator."
GESLOTEN = (
    "Het {halfjaar} is gesloten: de rapportage is vastgesteld. "
    "Hier kan niets meer aan veranderen."
)
PLAN = ["begin", "eind", "waarschuwingen", "waarschuwing_reden", "versie"]
REGISTRATIE = [
    "werkelijk_begin",
    "werkelijk_eind",
    "pauze_minuten",
    "geregistreerd_op",
    "geregistreerd_door",
]
# What the database refuses when something slipped between our question and our write.
REGELS = {
    "inzet_niet_dubbel_geboekt": "Iemand is dan al ingezet. Kies een andere tijd of iemand "
    "anders.",
    "inzet_halfjaar_open": "Dit halfjaar is net gesloten. Hier kan niets meer aan "
    "veranderen.",
    "activiteit_halfjaar_open": "Dit halfjaar is net gesloten. Hier kan niets meer aan "
    "veranderen.",
}


class DubbeleBoekingError(ActieError):
    """Someone would be in two places at once; ``inzet`` is the one already there."""

    def __init__(self, inzet: Inzet, user: Gebruiker):
        super().__init__(dubbel_zin(inzet, user))
        self.inzet = inzet


class WaarschuwingError(ActieError):
    """Something speaks against this plan; with a reason it is allowed."""

    def __init__(self, bezwaren: list[Bezwaar]):
        zinnen = " ".join(bezwaar.zin for bezwaar in bezwaren)
        super().__init__(f"{zinnen} Vul in waarom je dit toch plant, of kies iets anders.")
        self.bezwaren = bezwaren


@dataclass(frozen=True)
class Toch:
    """Why to go on against warnings; ``gezien`` holds the sentences that were shown.

    None is for who knows without looking, as a proposal that is taken over.
    """

    reden: str
    gezien: frozenset[str] | None = None

    def is_genoeg(self, gevonden: Iterable[Bezwaar]) -> bool:
        zinnen = {bezwaar.zin for bezwaar in gevonden}
        return bool(self.reden) and (self.gezien is None or zinnen <= self.gezien)


def vergrendel(
    activiteit: Activiteit | int, deskundigen: Iterable[Ervaringsdeskundige | int] = ()
) -> tuple[Activiteit, dict[int, Ervaringsdeskundige]]:
    """Lock the activity, then these and its own experts by key: one order, no deadlock."""
    pk = activiteit if isinstance(activiteit, int) else activiteit.pk
    locked = (
        Activiteit.objects.select_for_update(of=["self"])
        .select_related("gemeente", "soort", "aanvraag")
        .filter(pk=pk)
        .first()
    )
    if not locked:
        raise ActieError("Deze activiteit bestaat niet meer.")
    keys = {d if isinstance(d, int) else d.pk for d in deskundigen}
    keys |= set(
        Inzet.objects.filter(activiteit=locked).values_list("deskundige", flat=True)
    )
    return locked, vergrendel_deskundigen(keys)


def vergrendel_deskundigen(keys: Collection[int]) -> dict[int, Ervaringsdeskundige]:
    rijen = (
        Ervaringsdeskundige.objects.select_for_update().filter(pk__in=keys).order_by("pk")
    )
    return {deskundige.pk: deskundige for deskundige in rijen}


def vergrendel_inzet(inzet: Inzet) -> Inzet:
    """Lock activity, experts and then the inzet itself."""
    vergrendel(inzet.activiteit_id)
    return (
        Inzet.objects.select_for_update(of=["self"])
        .select_related(
            "activiteit__gemeente",
            "activiteit__soort",
            "activiteit__aanvraag",
            "deskundige",
            "rol",
        )
        .get(pk=inzet.pk)
    )


@contextmanager
def heldere_weigering() -> Iterator[None]:
    """What the database refuses gets a sentence as well."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as error:
        regel = getattr(getattr(error.__cause__, "diag", None), "constraint_name", None)
        if regel not in REGELS:
            raise
        raise ActieError(REGELS[regel]) from error


def weiger_gesloten_halfjaar(*momenten: datetime) -> None:
    if halfjaar := gesloten_halfjaar(*momenten):
        raise ActieError(GESLOTEN.format(halfjaar=halfjaar))


def weiger_zichzelf(user: Gebruiker, deskundigen: Iterable[Ervaringsdeskundige]) -> None:
    if any(deskundige.is_van(user) for deskundige in deskundigen):
        raise ActieError(NIET_ZELF)


def weiger_buiten_dienst(
    deskundigen: Collection[Ervaringsdeskundige], begin: datetime, eind: datetime
) -> None:
    """The whole time, so also the day on which a night ends."""
    dagen = {timezone.localdate(begin), timezone.localdate(eind - timedelta(minutes=1))}
    for dag in sorted(dagen):
        buiten = niet_in_dienst(deskundigen, dag)
        for deskundige in deskundigen:
            if deskundige.pk in buiten:
                raise ActieError(
                    f"{deskundige.roepnaam} is op {dagdatum(dag)} niet in dienst. "
                    "Kies een andere dag of iemand anders."
                )


def weiger_dubbele_boeking(
    deskundigen: Iterable[Ervaringsdeskundige],
    begin: datetime,
    eind: datetime,
    *,
    behalve: Collection[int] = (),
    door: Gebruiker,
) -> None:
    """Only in a transaction that locked these experts: then the answer stays true."""
    for inzet in bezig(deskundigen, begin, eind, behalve=behalve).values():
        raise DubbeleBoekingError(inzet, door)


def weeg(inzetten: Sequence[Inzet], *, samen: int | None = None, toch: Toch | None) -> None:
    """Keep with each inzet of one activity what speaks against it, and why it is planned.

    ``samen`` is how many new experts come in this one act. What was accepted before and
    did not change needs no new reason. Raises WaarschuwingError, with every warning at
    once; to be called in a transaction that locked these experts.
    """
    eigen = [inzet.pk for inzet in inzetten if inzet.pk]
    al = Inzet.objects.telt().filter(activiteit=inzetten[0].activiteit_id)
    komen = al.exclude(pk__in=eigen).count() + max(samen or 0, len(inzetten))
    plannen = [plan_van(inzet, komen=komen, behalve=eigen) for inzet in inzetten]
    rooster = rooster_voor(plannen)
    open_bezwaren: list[Bezwaar] = []
    for inzet, plan in zip(inzetten, plannen, strict=True):
        gevonden = bezwaren(plan, rooster)
        soorten = sorted({str(bezwaar.soort) for bezwaar in gevonden})
        al_aanvaard = set(soorten) <= set(inzet.waarschuwingen)
        if toch and toch.is_genoeg(gevonden):
            inzet.waarschuwing_reden = toch.reden.strip() if soorten else ""
        elif not soorten:
            inzet.waarschuwing_reden = ""
        elif not al_aanvaard:
            open_bezwaren += gevonden
        inzet.waarschuwingen = soorten
    if open_bezwaren:
        raise WaarschuwingError(open_bezwaren)
