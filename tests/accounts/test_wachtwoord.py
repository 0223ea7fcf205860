"""Logging in and choosing a password, in words that everybody understands."""

import pytest
from allauth.account.adapter import get_adapter
from allauth.core.context import request_context
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.template.loader import render_to_string
from django.test import RequestFactory
from django.urls import resolve

from poolregio.accounts.forms import LoginForm, ResetPasswordForm, ResetPasswordKeyForm

LINK = "http://127.0.0.1:8000/wachtwoord/nieuw/1-abc-def/"


def test_the_link_in_the_mail_leads_to_the_page_that_takes_the_new_password():
    request = RequestFactory().get("/")
    with request_context(request):
        url = get_adapter(request).get_reset_password_from_key_url("1-abc-def")
    match = resolve(url.removeprefix("http://testserver"))
    assert match.url_name == "account_reset_password_from_key"
    assert match.kwargs == {"uidb36": "1", "key": "abc-def"}


def test_the_page_after_it_is_not_taken_for_a_key():
    assert (
        resolve("/wachtwoord/nieuw/klaar/").url_name
        == "account_reset_password_from_key_done"
    )


@pytest.mark.parametrize(
    ("wachtwoord", "zin"),
    [("kort", "Neem ten minste 12 tekens."), ("918273645546372819", "alleen cijfers")],
)
def test_a_weak_password_is_refused_in_dutch(wachtwoord, zin):
    with pytest.raises(ValidationError, match=zin):
        validate_password(wachtwoord)


@pytest.mark.parametrize("form", [LoginForm, ResetPasswordForm, ResetPasswordKeyForm])
def test_an_empty_form_says_per_field_what_to_fill_in(form):
    form = form(data={})
    for errors in form.errors.values():
        assert all(error.startswith("Vul ") for error in errors)
    assert not any("placeholder" in f.widget.attrs for f in form.fields.values())


def test_the_mail_holds_the_link_and_no_markup():
    text = render_to_string(
        "account/email/password_reset_key_message.txt",
        {"password_reset_url": LINK + "?a=1&b=2"},
    )
    assert LINK + "?a=1&b=2" in text
    assert "<" not in text
