"""The fourteen as a policy officer sees them: which are the own ones."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import OuterRef, Subquery

from gemeenten.models import Gemeente, Medewerker
from poolregio.accounts.models import Gebruiker


@dataclass(frozen=True)
class Veertien:
    """All gemeenten, and which of them somebody works for; both by name."""

    alle: Sequence[Gemeente]
    eigen: Sequence[Gemeente]


def veertien_voor(user: Gebruiker) -> Veertien:
    """In one question; whether there is the mark comes along, so nobody asks for it again."""
    werk = Medewerker.objects.filter(gebruiker=user, gemeenten=OuterRef("pk"))
    alle = list(
        Gemeente.objects.visible_to(user).annotate(
            werk=Subquery(werk.values("pk")[:1]),
            merk=Subquery(werk.values("is_begeleidingsgroep")[:1]),
        )
    )
    eigen = [gemeente for gemeente in alle if gemeente.werk]
    for gemeente in eigen[:1]:
        user.medewerker = Medewerker(
            pk=gemeente.werk, gebruiker=user, is_begeleidingsgroep=gemeente.merk
        )
    return Veertien(alle, eigen)
