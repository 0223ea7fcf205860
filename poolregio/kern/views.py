"""Pages that belong to no app: errors."""

from django.shortcuts import render


def csrf_failure(request, reason=""):  # noqa: ARG001 -- Django's signature
    """A form that stood open too long or came from another site."""
    return render(request, "403_csrf.html", status=403)
