"""What came of a sub-assignment."""

from django.db.models import Count, Q, Sum

from inzet.enums import GEPLAND, GEREALISEERD
from inzet.models import Activiteit, Deelopdracht
from poolregio.accounts.models import Gebruiker


def cijfers(deelopdracht: Deelopdracht, user: Gebruiker) -> dict[str, int]:
    """Number of activities, planned and realised minutes: of what this user may see."""
    zichtbaar = Activiteit.objects.visible_to(user).filter(deelopdracht=deelopdracht)
    eigen = Q() if not user.is_deskundige else Q(inzetten__deskundige__user=user)
    return zichtbaar.order_by().aggregate(
        activiteiten=Count("pk", distinct=True),
        gepland=Sum(
            "inzetten__minuten", filter=eigen & Q(inzetten__status__in=GEPLAND), default=0
        ),
        gerealiseerd=Sum(
            "inzetten__minuten",
            filter=eigen & Q(inzetten__status__in=GEREALISEERD),
            default=0,
        ),
    )
