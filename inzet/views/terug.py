"""Back to the page where a button stood."""

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme


def veilig_terug(request: HttpRequest, anders: str) -> str:
    """``terug`` as posted or in the address, if that is a page of ours; else ``anders``."""
    waar = request.POST.get("terug") or request.GET.get("terug", "")
    is_veilig = url_has_allowed_host_and_scheme(
        waar, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return waar if is_veilig and waar.startswith("/") else anders
