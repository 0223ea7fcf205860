"""Pages that belong to no app: privacy, accessibility, health, errors."""

from django.contrib.auth.decorators import login_not_required
from django.db import DatabaseError, connection
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe


@login_not_required
@require_safe
def privacy(request):
    return render(request, "kern/privacy.html")


@login_not_required
@require_safe
def toegankelijkheid(request):
    return render(request, "kern/toegankelijkheid.html")


@login_not_required
@never_cache
@require_safe
def gezondheid(request):
    """For the machine that watches the site.

    ``?soort=leven`` asks whether the process answers; without it, whether the site can do its
    work, which needs the database.
    """
    if request.GET.get("soort") == "leven":
        return HttpResponse("leeft\n", content_type="text/plain")
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return HttpResponse(
            "database onbereikbaar\n", content_type="text/plain", status=503
        )
    return HttpResponse("klaar\n", content_type="text/plain")


def csrf_failure(request, reason=""):  # noqa: ARG001 -- Django's signature
    """A form that stood open too long or came from another site."""
    return render(request, "403_csrf.html", status=403)
