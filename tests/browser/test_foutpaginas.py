"""The pages for when something is wrong are as accessible as the others, and say what to do."""

import pytest
from django.conf import settings
from django.core.cache import cache
from django.test import Client, RequestFactory
from django.views import defaults

from tests.browser.test_elke_pagina import gate

FACTORY = RequestFactory()
PAGES = {
    400: lambda request: defaults.bad_request(request, Exception()),
    403: lambda request: defaults.permission_denied(request, Exception()),
    404: lambda request: defaults.page_not_found(request, Exception()),
    500: defaults.server_error,
}


@pytest.mark.parametrize("status", PAGES)
def test_an_error_page_passes_the_gate(new_page, status):
    response = PAGES[status](FACTORY.get("/"))
    page = new_page()
    page.route("**/proef", lambda route: route.fulfill(status=200, body=response.text))
    page.goto("/proef")
    assert gate(page, str(status)) == []
    assert response.status_code == status


@pytest.fixture
def _forgotten():
    """Other tests may log in again: what was counted here goes."""
    yield
    cache.clear()


@pytest.mark.usefixtures("_forgotten")
def test_too_many_wrong_passwords_give_a_page_that_says_to_wait(new_page):
    client = Client()
    pogingen = int(settings.ACCOUNT_RATE_LIMITS["login"].partition("/")[0])
    for _ in range(pogingen + 1):
        response = client.post(
            "/inloggen/", {"login": "niemand@pool.example", "password": "onjuist"}
        )
    page = new_page()
    page.route("**/proef", lambda route: route.fulfill(status=200, body=response.text))
    page.goto("/proef")
    assert gate(page, "429") == []
    assert response.status_code == 429
