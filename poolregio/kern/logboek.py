"""The change trail: one append-only row for every change, written by the database itself.

django-pghistory installs a trigger for each tracked model, so bulk updates and raw SQL leave
their trace too. Who did it comes from ``HistoryMiddleware`` and stands in the same row.
"""

from collections.abc import Callable
from typing import Any

import pghistory
import pgtrigger
from django.db import models

Decorator = Callable[[type[models.Model]], type[models.Model]]


def spoor(*, zonder: tuple[str, ...] = ()) -> Decorator:
    """Keep every value a row had, except of ``zonder``: hours, money, report texts."""

    def decorator(model: type[models.Model]) -> type[models.Model]:
        generated = [f.name for f in model._meta.fields if f.generated]
        return _track(model, exclude=[*zonder, *generated])

    return decorator


def spoor_zonder_waarden(*velden: str) -> Decorator:
    """Keep *that* and by whom a row changed, with the values of ``velden`` only.

    For contact data, lived experience and stories (design.md section 7).
    """

    def decorator(model: type[models.Model]) -> type[models.Model]:
        return _track(model, fields=[model._meta.pk.name, *velden])

    return decorator


def _track(model: type[models.Model], **fields: Any) -> type[models.Model]:
    """Any change counts, also in a field of which the value is not kept.

    So the fields are named: left to itself, pghistory looks at the kept ones only.
    """
    changes = [
        field.name
        for field in model._meta.fields
        if not field.generated and field.name not in ("last_login", "vorige_login_op")
    ]
    return pghistory.track(
        pghistory.InsertEvent(),
        pghistory.UpdateEvent(condition=pgtrigger.AnyChange(*changes)),
        pghistory.DeleteEvent(),
        model_name=f"{model.__name__}Spoor",
        **fields,
    )(model)
