"""What is left of a half-year, what was proposed about it, and what was decided."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import TextChoices
from django.utils import timezone

from gemeenten.enums import BesluitStatus
from gemeenten.models import Gemeente, Halfjaar
from inzet.models import Overdracht
from inzet.selectors.verdeeltabel import Verdeeltabel
from inzet.selectors.verdeling import Verdeling
from poolregio.accounts.models import Gebruiker
from poolregio.kern.halfjaar import Periode
from poolregio.kern.opmaak import datum
from poolregio.kern.uren import KWARTIER

VEEL = 4  # names in one sentence


class Stand(TextChoices):
    """How far a half-year is with its overdracht."""

    NIET_VOORBIJ = "niet_voorbij", "nog niet voorbij"
    OPEN = "open", "nog niets voorgesteld"
    VOORGESTELD = "voorgesteld", "voorgesteld"
    BESLOTEN = "besloten", "besloten"


@dataclass(frozen=True, kw_only=True)
class Rij:
    """One gemeente. Times in minutes; ``saldo`` is None when there is no recht.

    ``mag_uren`` says whether the reader may know the saldo, and so the proposal to move it.
    """

    gemeente: Gemeente
    saldo: int | None
    mag_uren: bool
    voorstel: Overdracht | None
    besluit: Overdracht | None
    eerder: list[Overdracht]

    @property
    def besloten(self) -> int:
        """What goes along as it stands now."""
        return self.besluit.minuten if self.besluit else 0

    @property
    def voorstel_minuten(self) -> int | None:
        return self.voorstel.minuten if self.voorstel else None

    @property
    def te_besluiten(self) -> bool:
        """Something is left, or something goes along."""
        return bool(self.saldo or self.besloten or self.voorstel)

    @property
    def is_veranderd(self) -> bool:
        """The saldo is no longer what was proposed."""
        return self.voorstel is not None and self.voorstel_minuten != self.saldo

    @property
    def past(self) -> bool:
        """What was decided still fits within the saldo."""
        return self.saldo is None or mag_mee(self.besloten, self.saldo)

    @property
    def gezien(self) -> str:
        """What someone who decides has seen; another answer means that it has changed."""
        return f"{self.saldo}/{self.voorstel_minuten}/{self.besluit.pk if self.besluit else None}"


@dataclass(frozen=True, kw_only=True)
class Overdrachtbeeld:
    """All gemeenten of one half-year, in alphabetical order, for one reader."""

    periode: Periode
    rijen: list[Rij]
    alle_uren: bool
    nog_gepland: int
    beletsel: str

    @property
    def saldo(self) -> int | None:
        """Unknown when a part is, or is not for this reader."""
        saldi = [rij.saldo for rij in self.rijen if rij.saldo is not None]
        volledig = self.alle_uren and len(saldi) == len(self.rijen)
        return sum(saldi) if volledig else None

    @property
    def voorstel_minuten(self) -> int | None:
        if not self.alle_uren:
            return None
        return sum(rij.voorstel_minuten or 0 for rij in self.rijen)

    @property
    def besloten(self) -> int:
        return sum(rij.besloten for rij in self.rijen)

    @property
    def heeft_voorstel(self) -> bool:
        return any(rij.voorstel for rij in self.rijen)

    @property
    def heeft_besluit(self) -> bool:
        return any(rij.besluit for rij in self.rijen)

    @property
    def eerder(self) -> list[Overdracht]:
        """Decisions that a newer one replaced, per gemeente."""
        return [besluit for rij in self.rijen for besluit in rij.eerder]

    @property
    def veranderd(self) -> list[Rij]:
        return [rij for rij in self.rijen if rij.mag_uren and rij.is_veranderd]

    @property
    def past_niet(self) -> list[Rij]:
        return [rij for rij in self.rijen if rij.mag_uren and not rij.past]


@dataclass(frozen=True, kw_only=True)
class Halfjaarstand:
    """One half-year in the list. ``voorgesteld`` and ``besloten`` are minutes of all together."""

    periode: Periode
    stand: Stand
    voorgesteld: int
    besloten: int
    besloten_op: datetime | None
    is_gesloten: bool
    kan_nog: bool

    @property
    def naar(self) -> Periode:
        return self.periode.volgende()


def mag_mee(minuten: int, saldo: int) -> bool:
    """All of the saldo, nothing, or whole quarter hours in between."""
    if not min(saldo, 0) <= minuten <= max(saldo, 0):
        return False
    return minuten == saldo or minuten % KWARTIER == 0


def te_voorstellen(beeld: Overdrachtbeeld) -> dict[str, int]:
    """Minutes by gemeentecode: the exact saldo, where it differs from what goes along now.

    So nothing left over is no proposal, unless that undoes a decision.
    """
    return {
        rij.gemeente.pk: rij.saldo
        for rij in beeld.rijen
        if rij.saldo is not None and rij.saldo != rij.besloten
    }


def verouderd_zin(rijen: list[Rij]) -> str:
    return (
        f"Er is intussen iets veranderd bij {namen(rijen)}. Kijk wat er nu staat en besluit dan "
        "opnieuw. Er is nog niets bewaard."
    )


def namen(rijen: list[Rij]) -> str:
    """As a list in a sentence; a long one would hide what to do."""
    if len(rijen) > VEEL:
        return f"{len(rijen)} gemeenten"
    *eerste, laatste = [rij.gemeente.naam for rij in rijen]
    return f"{', '.join(eerste)} en {laatste}" if eerste else laatste


def overdrachtbeeld(user: Gebruiker, tabel: Verdeeltabel) -> Overdrachtbeeld:
    """``tabel`` says of which gemeenten this reader may see the saldo."""
    zichtbaar = {regel.code for regel in tabel.regels if regel.mag_uren}
    return _beeld(user, tabel.uitkomst, zichtbaar)


def volledig_beeld(user: Gebruiker, uitkomst: Verdeling) -> Overdrachtbeeld:
    """For who proposes or decides: those see every saldo."""
    return _beeld(user, uitkomst, {deel.gemeente.pk for deel in uitkomst.delen})


def _beeld(user: Gebruiker, uitkomst: Verdeling, zichtbaar: set[str]) -> Overdrachtbeeld:
    periode = uitkomst.periode
    voorstellen: dict[str, Overdracht] = {}
    besluiten: dict[str, list[Overdracht]] = defaultdict(list)
    for rij in (
        Overdracht.objects.visible_to(user)
        .filter(halfjaar=periode.code)
        .select_related("gemeente", "voorgesteld_door", "besloten_door")
        .order_by("-besloten_op", "-pk")
    ):
        if rij.status == BesluitStatus.BESLOTEN:
            besluiten[rij.gemeente_id].append(rij)
        else:
            voorstellen[rij.gemeente_id] = rij
    rijen = [
        Rij(
            gemeente=deel.gemeente,
            saldo=deel.saldo if code in zichtbaar else None,
            mag_uren=code in zichtbaar,
            voorstel=voorstellen.get(code) if code in zichtbaar else None,
            besluit=next(iter(besluiten[code]), None),
            eerder=besluiten[code][1:],
        )
        for deel in uitkomst.delen
        for code in [deel.gemeente.pk]
    ]
    return Overdrachtbeeld(
        periode=periode,
        rijen=rijen,
        alle_uren=len(zichtbaar) == len(rijen),
        nog_gepland=uitkomst.totaal.gepland + uitkomst.regionaal_gepland,
        beletsel=_beletsel(uitkomst),
    )


def _beletsel(uitkomst: Verdeling) -> str:
    """Why nothing can be proposed or decided (any more); empty when it can."""
    naar = uitkomst.periode.volgende()
    if uitkomst.periode.einde >= timezone.localdate():
        return (
            f"Het {uitkomst.periode} is nog niet voorbij. Vanaf {datum(naar.begin)} kan hier "
            "een voorstel komen."
        )
    if Halfjaar.objects.filter(pk=naar.code, gesloten_op__isnull=False).exists():
        return (
            f"Het {naar} is gesloten: de rapportage is vastgesteld. Er kunnen geen uren meer "
            "naartoe."
        )
    return " ".join(uitkomst.ontbreekt)


def halfjaarstanden(user: Gebruiker, vandaag: date) -> list[Halfjaarstand]:
    """Every half-year up to the present one, newest first."""
    gesloten = dict(Halfjaar.objects.visible_to(user).values_list("pk", "gesloten_op"))
    nu = Periode.van(vandaag)
    eerste = min((Periode.parse(code) for code in gesloten), default=nu)
    zichtbaar = Overdracht.objects.visible_to(user).order_by()
    voorstellen = _per_halfjaar(
        zichtbaar.voorgesteld().values_list("halfjaar", "minuten", "besloten_op")
    )
    besluiten = _per_halfjaar(
        zichtbaar.geldend().values_list("halfjaar", "minuten", "besloten_op")
    )
    standen, periode = [], nu
    while periode >= eerste:
        voorgesteld = voorstellen.get(periode.code, [])
        besloten = besluiten.get(periode.code, [])
        standen.append(
            Halfjaarstand(
                periode=periode,
                stand=_stand(periode, nu, voorgesteld, besloten),
                voorgesteld=sum(minuten for minuten, _ in voorgesteld),
                besloten=sum(minuten for minuten, _ in besloten),
                besloten_op=max((op for _, op in besloten if op), default=None),
                is_gesloten=bool(gesloten.get(periode.code)),
                kan_nog=periode < nu and not gesloten.get(periode.volgende().code),
            )
        )
        periode = periode.vorige()
    return standen


def openstaand(standen: Iterable[Halfjaarstand]) -> list[Halfjaarstand]:
    """Half-years that are over and wait: for a proposal, or for a decision (``stand``)."""
    return [
        halfjaar
        for halfjaar in standen
        if halfjaar.kan_nog and halfjaar.stand in (Stand.OPEN, Stand.VOORGESTELD)
    ]


Waarden = list[tuple[int, datetime | None]]


def _per_halfjaar(
    rijen: Iterable[tuple[str, int, datetime | None]],
) -> dict[str, Waarden]:
    per_halfjaar: dict[str, Waarden] = defaultdict(list)
    for halfjaar, minuten, besloten_op in rijen:
        per_halfjaar[halfjaar].append((minuten, besloten_op))
    return per_halfjaar


def _stand(periode: Periode, nu: Periode, voorgesteld: Waarden, besloten: Waarden) -> Stand:
    if periode == nu:
        return Stand.NIET_VOORBIJ
    if voorgesteld:
        return Stand.VOORGESTELD
    return Stand.BESLOTEN if besloten else Stand.OPEN
