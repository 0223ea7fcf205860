"""How many residents came: the counters that three pages share."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime

from django import forms
from django.forms import BoundField

from gemeenten.enums import INDIVIDUEEL_CONTACT
from gemeenten.models import Thema
from inzet.acties.bereik import Bereikopgave
from inzet.models import Activiteit
from poolregio.kern.errors import ActieError

MEESTE = 2000  # residents at one activity; more is a slip of the finger


class Telveld(forms.IntegerField):
    """Zero or more; empty is unknown."""

    def __init__(self, label: str, **kwargs):
        super().__init__(
            label=label,
            min_value=0,
            max_value=MEESTE,
            required=False,
            widget=forms.NumberInput(attrs={"inputmode": "numeric"}),
            error_messages={
                "invalid": "Vul een heel getal in.",
                "min_value": "Vul 0 of meer in.",
                "max_value": f"Vul hoogstens {MEESTE} in.",
            },
            **kwargs,
        )


@dataclass(frozen=True)
class ThemaRij:
    """One thema on the page: its two fields, and the code for colour and pattern."""

    code: str
    aantal: BoundField
    nieuw: BoundField | None


class BereikForm(forms.Form):
    """Residents in all, for the first time, and per thema.

    An internal activity has no reach; a regional one no *nieuw*. What follows from the other
    numbers need not be filled in: with nobody new, nobody under a thema is new.
    """

    def __init__(self, *args, activiteit: Activiteit, user, **kwargs):
        super().__init__(*args, **kwargs)
        self.activiteit = activiteit
        self.vraagt_bereik = not activiteit.is_intern
        self.vraagt_nieuw = activiteit.gemeente_id is not None
        self._codes: list[str] = []
        self._eigen: set[str] = set()
        if self.vraagt_bereik:
            self._voeg_velden_toe(user)

    def _voeg_velden_toe(self, user) -> None:
        huidig = Bereikopgave.van(self.activiteit)
        is_een = self.activiteit.soort_id == INDIVIDUEEL_CONTACT
        aantal = 1 if huidig.aantal is None and is_een else huidig.aantal
        self.fields["aantal"] = Telveld("Inwoners in totaal", initial=aantal)
        if self.vraagt_nieuw:
            self.fields["nieuw"] = Telveld(
                "Voor het eerst dit halfjaar", initial=huidig.nieuw
            )
        self.fields["verwijzingen"] = Telveld(
            "Verwezen naar ander aanbod", initial=huidig.verwijzingen
        )
        self.fields["onbekend"] = forms.BooleanField(
            label="Weet ik niet", required=False, initial=False
        )
        self.fields["bereik_op"] = forms.CharField(
            required=False,
            widget=forms.HiddenInput,
            initial=huidig.gezien_op.isoformat() if huidig.gezien_op else "",
        )
        self._eigen = {t.pk for t in self.activiteit.themas.all()} | set(huidig.themas)
        for thema in Thema.objects.visible_to(user):
            if not thema.is_actief and thema.pk not in self._eigen:
                continue
            van_thema = huidig.themas.get(thema.pk, (None, None))
            self._codes.append(thema.pk)
            self.fields[f"thema_{thema.pk}"] = Telveld(thema.naam, initial=van_thema[0])
            if self.vraagt_nieuw:
                self.fields[f"nieuw_{thema.pk}"] = Telveld(
                    "waarvan voor het eerst", initial=van_thema[1]
                )

    @property
    def eigen_rijen(self) -> list[ThemaRij]:
        return [self._rij(code) for code in self._codes if code in self._eigen]

    @property
    def andere_rijen(self) -> list[ThemaRij]:
        return [self._rij(code) for code in self._codes if code not in self._eigen]

    @property
    def heeft_ander_thema(self) -> bool:
        """Keep the fold open when something is filled in or wrong there."""
        return any(
            veld.errors or veld.value() not in (None, "")
            for rij in self.andere_rijen
            for veld in (rij.aantal, rij.nieuw)
            if veld
        )

    def _rij(self, code: str) -> ThemaRij:
        return ThemaRij(
            code,
            self[f"thema_{code}"],
            self[f"nieuw_{code}"] if self.vraagt_nieuw else None,
        )

    @property
    def heeft_verwijzingen(self) -> bool:
        """Keep that fold open too."""
        veld = self["verwijzingen"]
        return bool(veld.errors) or veld.value() not in (None, "")

    @property
    def al_ingevuld_door(self) -> str:
        """The colleague who was first, if any."""
        return self.activiteit.bereik_door.roepnaam if self.activiteit.bereik_door else ""

    def clean(self):
        data = super().clean()
        self.opgave = self._opgave(data) if self.vraagt_bereik else None
        return data

    def _opgave(self, data) -> Bereikopgave:
        gezien_op = None
        with suppress(ValueError):
            gezien_op = datetime.fromisoformat(data.get("bereik_op") or "")
        aantal, nieuw = data.get("aantal"), data.get("nieuw")
        if data.get("onbekend"):
            if aantal is not None and aantal != self.fields["aantal"].initial:
                self.add_error(
                    "onbekend", "Kies één van de twee: een aantal of ‘weet ik niet’."
                )
            return Bereikopgave(gezien_op=gezien_op)
        if aantal is None:
            self._fout(
                "aantal", "Vul in hoeveel inwoners er waren, of kies ‘weet ik niet’."
            )
        elif self.vraagt_nieuw and nieuw is None:
            nieuw = 0 if aantal == 0 else None
            if nieuw is None:
                self._fout("nieuw", "Vul in hoeveel inwoners er voor het eerst waren. "
                                    "Niemand? Vul dan 0 in.")  # fmt: skip
        elif nieuw is not None and nieuw > aantal:
            self._fout("nieuw", "Dat zijn er meer dan er inwoners waren.")
        verwijzingen = data.get("verwijzingen")
        if verwijzingen is not None and aantal is not None and verwijzingen > aantal:
            self._fout("verwijzingen", "Dat zijn er meer dan er inwoners waren.")
        themas = {}
        for code in self._codes:
            van_thema = data.get(f"thema_{code}")
            if van_thema is not None and not self.errors:
                themas[code] = (van_thema, self._nieuw_van(code, van_thema, aantal, nieuw))
        return Bereikopgave(aantal, nieuw, themas, gezien_op, verwijzingen)

    def _nieuw_van(
        self, code: str, van_thema: int, aantal: int, nieuw: int | None
    ) -> int | None:
        """As filled in, or what follows from the other numbers."""
        if van_thema > aantal:
            self._fout(f"thema_{code}", f"Er waren in totaal {aantal} inwoners. "
                                        "Bij een thema kunnen het er niet meer zijn.")  # fmt: skip
            return None
        if nieuw is None:
            return None
        minstens, hoogstens = max(0, nieuw - (aantal - van_thema)), min(van_thema, nieuw)
        gegeven = self.cleaned_data.get(f"nieuw_{code}")
        if gegeven is None and minstens != hoogstens:
            self._fout(
                f"nieuw_{code}",
                f"Vul in hoeveel van deze {van_thema} inwoners er voor het eerst waren.",
            )
        if gegeven is not None and gegeven > hoogstens:
            self._fout(f"nieuw_{code}", f"Dat kunnen er hoogstens {hoogstens} zijn.")
        return minstens if gegeven is None else gegeven

    def _fout(self, veld: str, zin: str) -> None:
        """Not on top of an error that the field already has."""
        if veld not in self.errors:
            self.add_error(veld, zin)

    def toon_weigering(self, fout: ActieError) -> None:
        """What the act refused, beside its field; a next try starts from how it stands now."""
        veld = getattr(fout, "veld", None)
        self.add_error(veld if veld in self.fields else None, str(fout))
        self.activiteit.refresh_from_db()
        op = self.activiteit.bereik_op
        self.data = dict(self.data.items()) | {"bereik_op": op.isoformat() if op else ""}
