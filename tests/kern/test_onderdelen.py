"""The form pack, the menu and the error pages: what every page relies on."""

from html.parser import HTMLParser

import pytest
from crispy_forms.helper import FormHelper
from crispy_forms.layout import ButtonHolder, Fieldset, Layout, Submit
from crispy_forms.utils import render_crispy_form
from django import forms
from django.contrib.auth.models import AnonymousUser
from django.core.paginator import Paginator
from django.template.loader import get_template, render_to_string
from django.test import RequestFactory
from django.urls import reverse

from poolregio.accounts.enums import Rol
from poolregio.accounts.models import Gebruiker
from poolregio.kern import menu
from poolregio.kern.views import gezondheid, privacy, toegankelijkheid
from poolregio.kern.widgets import DatumInput, SoortKeuze, ThemaKeuze, TijdInput

FOUTPAGINAS = ["400.html", "403.html", "403_csrf.html", "404.html", "429.html", "500.html"]


@pytest.fixture(autouse=True)
def plain_static_files(settings):
    settings.STORAGES = settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }


class Elementen(HTMLParser):
    """Every start tag with its attributes."""

    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def met(self, tag):
        return [attrs for name, attrs in self.tags if name == tag]

    @property
    def ids(self):
        return [attrs["id"] for _, attrs in self.tags if attrs.get("id")]


class ElkVeld(forms.Form):
    titel = forms.CharField(help_text="Kort.")
    plek = forms.CharField(required=False)
    doel = forms.CharField(widget=forms.Textarea, help_text="Noem geen namen van inwoners.")
    gemeente = forms.ChoiceField(choices=[("GM0889", "Beesel")], help_text="Waar is het?")
    datum = forms.DateField(widget=DatumInput)
    begin = forms.TimeField(widget=TijdInput)
    aantal = forms.IntegerField(min_value=0)
    bestand = forms.FileField(help_text="Een csv-bestand.")
    soort = forms.ChoiceField(widget=SoortKeuze, choices=[("inloop", "Inloop")])
    thema = forms.MultipleChoiceField(
        widget=ThemaKeuze, choices=[("psychisch", "Psychisch")], help_text="Een of meer."
    )
    akkoord = forms.BooleanField(help_text="Vraag het eerst.")


def met_layout(form):
    helper = FormHelper()
    helper.layout = Layout(
        Fieldset("Wat", *form.fields), ButtonHolder(Submit("", "Bewaar"))
    )
    return helper


@pytest.mark.parametrize("helper", [None, met_layout], ids=["plain", "layout"])
class TestFormPack:
    def render(self, form, helper):
        return Elementen(render_crispy_form(form, helper(form) if helper else None))

    def test_every_control_has_a_label_or_legend_of_its_own(self, helper):
        page = self.render(ElkVeld(), helper)
        labels = [attrs["for"] for attrs in page.met("label")]
        controls = page.met("input") + page.met("select") + page.met("textarea")
        for control in controls:
            if control.get("type") != "hidden":
                assert labels.count(control["id"]) == 1, control
        assert len(page.met("legend")) == (3 if helper else 2)

    def test_help_and_errors_are_read_with_their_field(self, helper):
        page = self.render(ElkVeld({}), helper)
        described = {
            ref
            for _, attrs in page.tags
            for ref in (attrs.get("aria-describedby") or "").split()
        }
        notes = {i for i in page.ids if i.endswith(("_helptext", "_error"))}
        assert described == notes
        assert len([i for i in notes if i.endswith("_error")]) == 10

    def test_a_field_with_an_error_says_so_to_assistive_software(self, helper):
        page = self.render(ElkVeld({}), helper)
        for name in ("titel", "doel", "datum", "bestand"):
            (control,) = [a for _, a in page.tags if a.get("id") == f"id_{name}"]
            assert control["aria-invalid"] == "true"

    def test_the_error_list_links_to_the_first_control_of_each_field(self, helper):
        page = self.render(ElkVeld({}), helper)
        links = [attrs["href"].removeprefix("#") for attrs in page.met("a")]
        assert len(links) == 10
        assert set(links) <= set(page.ids)
        assert "id_thema_0" in links

    def test_ids_are_unique(self, helper):
        ids = self.render(ElkVeld({}), helper).ids
        assert len(ids) == len(set(ids))

    def test_what_was_typed_stays(self, helper):
        page = self.render(ElkVeld({"titel": "Inloop", "datum": "2024-09-10"}), helper)
        values = {attrs.get("id"): attrs.get("value") for attrs in page.met("input")}
        assert values["id_titel"] == "Inloop"
        assert values["id_datum"] == "2024-09-10"

    def test_the_browser_leaves_checking_to_us(self, helper):
        (form,) = self.render(ElkVeld(), helper).met("form")
        assert "novalidate" in form
        assert form["enctype"] == "multipart/form-data"


def test_only_optional_fields_say_that_they_are():
    html = render_crispy_form(ElkVeld())
    assert html.count("(niet verplicht)") == 1


def test_dates_are_written_as_native_fields_understand_them():
    form = ElkVeld(initial={"datum": "2024-09-10", "begin": "09:00"})
    assert 'type="date"' in str(form["datum"])
    assert 'type="time"' in str(form["begin"])


def test_themes_and_kinds_show_their_look():
    html = render_crispy_form(ElkVeld())
    assert "thema t-psyche" in html
    assert "#i-coffee" in html


def gebruiker(rol):
    return Gebruiker(pk=1, roepnaam="Loes", email="loes@pool.example", rol=rol)


def verzoek(path="/", rol=None):
    request = RequestFactory().get(path)
    request.user = gebruiker(rol) if rol is not None else AnonymousUser()
    return request


@pytest.mark.parametrize(
    ("path", "label"),
    [
        ("/", "Vandaag"),
        ("/activiteiten/12/", "Planbord"),
        ("/reeksen/3/", "Planbord"),
        ("/afwezigheden/4/vervanging/", "Planbord"),
        ("/opleidingen/5/wijzigen/", "Deskundigen"),
        ("/elders/", None),
    ],
)
def test_the_menu_marks_where_one_is(path, label):
    punten = menu.menu_voor(verzoek(path, Rol.COORDINATOR))
    assert [p.label for p in punten if p.is_huidig] == ([label] if label else [])


def test_an_address_belongs_to_the_item_that_has_its_tab():
    punten = menu.menu_voor(verzoek("/ova/nieuw/", Rol.CONTRACTMANAGER))
    assert [p.label for p in punten if p.is_huidig] == ["Contract"]


def test_every_role_has_a_menu_of_at_most_six_words():
    assert set(menu.MENU) == set(Rol.values)
    assert all(len(punten) <= 6 for punten in menu.MENU.values())


def test_without_a_role_or_a_login_there_is_no_menu():
    assert menu.menu_voor(verzoek(rol="")) == []
    assert menu.menu_voor(verzoek()) == []
    assert menu.menu_voor(None) == []


@pytest.mark.parametrize("template", FOUTPAGINAS)
def test_error_pages_need_no_request_and_no_database(template):
    html = get_template(template).render()
    page = Elementen(html)
    assert page.met("html") == [{"lang": "nl"}]
    assert len(page.met("h1")) == 1
    assert 'href="/"' in html


@pytest.mark.parametrize("view", [privacy, toegankelijkheid])
def test_open_pages_open_without_login(view):
    assert view.login_required is False
    assert view(verzoek()).status_code == 200


def test_the_health_page_answers_without_database():
    response = gezondheid(RequestFactory().get("/gezondheid/?soort=leven"))
    assert response.status_code == 200
    assert gezondheid.login_required is False


def test_a_page_with_errors_says_so_in_its_title():
    form = ElkVeld({})
    html = render_to_string("kern/privacy.html", {"form": form}, verzoek())
    assert "<title>Fout: Privacy" in html
    assert "<title>Privacy" in render_to_string("kern/privacy.html", {}, verzoek())


def test_only_the_expert_gets_the_bar_at_the_bottom():
    assert 'class="telefoon' in render_to_string(
        "kern/privacy.html", {}, verzoek(rol=Rol.DESKUNDIGE)
    )
    assert 'class="telefoon' not in render_to_string(
        "kern/privacy.html", {}, verzoek(rol=Rol.COORDINATOR)
    )


def test_paging_and_exports_keep_the_filter():
    request = verzoek("/activiteiten/?gemeente=GM0889&pagina=2")
    context = {"page_obj": Paginator(range(100), 25).page(2)}
    html = render_to_string("onderdelen/paginering.html", context, request)
    assert "?gemeente=GM0889&amp;pagina=3" in html
    html = render_to_string("onderdelen/exportlinks.html", context, request)
    assert "?gemeente=GM0889&amp;formaat=ods" in html


def test_logging_out_is_a_post():
    page = Elementen(
        render_to_string("kern/privacy.html", {}, verzoek(rol=Rol.COORDINATOR))
    )
    (form,) = page.met("form")
    assert (form["method"], form["action"]) == ("post", reverse("account_logout"))
