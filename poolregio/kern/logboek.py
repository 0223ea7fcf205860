"""The change trail: one append-only row for every change, written by the database.

django-pghistory installs a trigger for each tracked model, so bulk updates and raw SQL
leave their trace too. Who did it comes from ``HistoryMiddleware``, into the same row.
"""

import pghistory
import pgtrigger
from django.db import models


def spoor(*, zonder: tuple[str, ...] = ()):
    """Track every field except ``zonder``; a change in those leaves no value behind.

    For hours, budget, reports: what it was before must be found again.
    """
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=pgtrigger.AnyChange()),
        pghistory.DeleteEvent(),
        exclude=list(zonder),
    )


def spoor_zonder_waarden(*velden: str):
    """Track *that* and by whom a row changed, with the values of ``velden`` only.

    For contact data, lived experience and stories (design.md section 7).
    """

    def decorator(model: type[models.Model]) -> type[models.Model]:
        return pghistory.track(
            pghistory.InsertEvent(),
            pghistory.UpdateEvent(condition=pgtrigger.AnyChange()),
            pghistory.DeleteEvent(),
            fields=[model._meta.pk.name, *velden],
        )(model)

    return decorator
