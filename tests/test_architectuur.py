"""Guards the agreements that no single test can see."""

import ast
import inspect
import re
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.urls import get_resolver

from gemeenten.selectors.beheer import WOORDEN as GEBRUIKER_WOORDEN
from gemeenten.selectors.geschiedenis import WOORDEN as VRAAG_WOORDEN
from inzet.selectors.geschiedenis import WOORDEN as INZET_WOORDEN

BASE_DIR = Path(__file__).parent.parent
APPS = ("accounts", "logboek", "gemeenten", "inzet", "rapportage")
MODELS = [
    model
    for label in APPS
    for model in apps.get_app_config(label).get_models()
    if not model.__name__.endswith("Spoor")
]
SOURCES = sorted(
    path
    for room in ("poolregio", "gemeenten", "inzet", "rapportage", "tests")
    for path in (BASE_DIR / room).rglob("*.py")
    if "migrations" not in path.parts
)
TEMPLATES = sorted((BASE_DIR / "templates").rglob("*.html"))
STATIC = sorted(  # our own; static/vendor is another's
    path for room in ("css", "js") for path in (BASE_DIR / "static" / room).iterdir()
)
READERS = [
    path for path in SOURCES if {"views", "forms", "filters"} & {*path.parts, path.stem}
]
each_model = pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
each_template = pytest.mark.parametrize(
    "path", TEMPLATES, ids=lambda path: str(path.relative_to(BASE_DIR))
)


def named(path):
    return str(path.relative_to(BASE_DIR))


def acties():
    """Every public function of every acties module, but for what acts share."""
    for path in SOURCES:
        if "acties" in {*path.parts, path.stem} and not {
            "tests",
            "regels.py",
            "melden.py",
        } & {*path.parts}:
            module = import_module(
                ".".join(path.relative_to(BASE_DIR).with_suffix("").parts)
            )
            for name, actie in inspect.getmembers(module, inspect.isfunction):
                if actie.__module__ == module.__name__ and not name.startswith("_"):
                    yield pytest.param(actie, id=f"{module.__name__}.{name}")


def is_for_a_user(actie):
    """Not an act that only a command on the server asks for."""
    door = inspect.signature(actie).parameters.get("door")
    is_log = actie.__module__ == "poolregio.logboek.acties"
    return not is_log and (door.default is door.empty)


def permissions(app):
    package = import_module(f"{app}.permissions")
    yield package
    for path in (BASE_DIR / app / "permissions").glob("*.py"):
        yield import_module(f"{app}.permissions.{path.stem}")


ADDRESSES = {
    address.name: address.callback
    for part in get_resolver().url_patterns
    for address in part.url_patterns
}


def guarded_fields(model):
    """The fields that each check constraint is about."""
    return [
        rule.condition.referenced_base_fields
        for rule in model._meta.constraints
        if getattr(rule, "condition", None)
    ]


@pytest.mark.django_db
def test_no_migration_is_missing():
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


@each_model
def test_every_model_has_row_rights(model):
    assert hasattr(model._default_manager, "visible_to")


@each_model
def test_who_and_when_are_filled_in_together(model):
    names = {field.name for field in model._meta.fields}
    stems = [name.removesuffix("_door") for name in names if name.endswith("_door")]
    assert all(
        {f"{stem}_op", f"{stem}_door"} <= set().union(*guarded_fields(model))
        for stem in stems
    )


@each_model
def test_the_database_knows_every_choice(model):
    names = [field.name for field in model._meta.fields if field.choices]
    assert all(any(name in fields for fields in guarded_fields(model)) for name in names)


@pytest.mark.parametrize("path", READERS, ids=named)
def test_views_and_forms_reach_rows_only_through_visible_to(path):
    code = path.read_text()
    assert set(re.findall(r"\.objects\.(\w+)", code)) <= {"visible_to"}
    assert not re.findall(r"get_(?:object|list)_or_404\([A-Z]\w*,", code)


@pytest.mark.parametrize("actie", list(acties()))
def test_every_act_names_its_arguments_and_ends_with_who_did_it(actie):
    parameters = list(inspect.signature(actie).parameters.values())
    if actie.__module__ != "poolregio.logboek.acties":
        assert all(parameter.kind is parameter.KEYWORD_ONLY for parameter in parameters)
    assert parameters[-1].name == "door"


# One page and one right for both files; several approvals or changes are that many acts; to
# a colleague is one way to move.
OTHER_NAME = {
    "deskundigen_importeren": "importeren",
    "inzetten_importeren": "importeren",
    "inzetten_bevestigen": "inzet_bevestigen",
    "inzetten_goedkeuren": "inzet_goedkeuren",
    "reeks_update": "activiteit_update",
    "inzet_overzetten": "inzet_verzetten",
}


@pytest.mark.parametrize("actie", [act for act in acties() if is_for_a_user(act.values[0])])
def test_an_act_its_right_its_address_and_its_line_in_the_log_have_one_name(actie):
    name = OTHER_NAME.get(actie.__name__, actie.__name__)
    app = actie.__module__.split(".", maxsplit=1)[0]
    rights = {right for module in permissions(app) for right in vars(module)}
    assert f"mag_{name}" in rights
    assert name in ADDRESSES
    assert ADDRESSES[name].__name__ == name
    assert f'"{actie.__name__}"' in inspect.getsource(actie) or name != actie.__name__


@pytest.mark.parametrize(
    ("words", "nouns"),
    [
        (
            INZET_WOORDEN,
            (
                "aanvraag activiteit inzet bereik deskundige dienstverband opleiding "
                "wensrollen wensthema beschikbaarheid uitzondering afwezigheid "
                "afwijkingsafspraak"
            ),
        ),
        (GEBRUIKER_WOORDEN, "gebruiker"),
        (VRAAG_WOORDEN, "behoefte startbijeenkomst contractgesprek afspraak"),
    ],
)
def test_the_history_of_a_row_has_words_for_every_act(words, nouns):
    gone = {"activiteit_verwijderen"}  # and its page with it
    names = {act.values[0].__name__ for act in acties()} - gone
    assert {name for name in names if name.split("_")[0] in nouns.split()} <= words.keys()
    assert words.keys() <= names


@pytest.mark.parametrize("path", [*SOURCES, *TEMPLATES, *STATIC], ids=named)
def test_no_file_is_longer_than_three_hundred_lines(path):
    assert len(path.read_text().splitlines()) <= 300


@pytest.mark.parametrize("path", SOURCES, ids=named)
def test_every_module_says_what_it_is_for(path):
    if path.name != "apps.py" and path.read_text().strip():
        assert ast.get_docstring(ast.parse(path.read_text()))


@each_template
def test_templates_hold_no_inline_script_or_style_and_trust_nothing(path):
    html = path.read_text()
    assert not re.findall(
        r"<script(?![^>]*(?:\bsrc=|application/json))|<style|\sstyle=|\son\w+=", html
    )
    assert "|safe" not in html
    assert "{% autoescape off" not in html


@pytest.mark.parametrize(
    "path",
    [path for path in TEMPLATES if path.parent.name == "onderdelen"],
    ids=lambda path: path.name,
)
def test_a_component_declares_its_inputs_on_the_first_line(path):
    assert path.read_text().startswith("{% comment %}" + path.stem + ":")


FORBIDDEN = re.compile(
    r"\b(?:cli[eë]nt|pati[eë]nt|lotgeno|klant|kpi|achterstand)\w*|\bscore\w*", re.IGNORECASE
)


@each_template
def test_templates_use_no_word_the_glossary_forbids(path):
    html = re.sub(
        r"{#.*?#}|{% comment %}.*?{% endcomment %}", "", path.read_text(), flags=re.DOTALL
    )
    assert not FORBIDDEN.findall(html)


@pytest.mark.parametrize(
    "path", [path for path in SOURCES if "tests" not in path.parts], ids=named
)
def test_sentences_for_users_use_no_word_the_glossary_forbids(path):
    """Every string in the code, docstrings apart."""
    tree = ast.parse(path.read_text())
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef)
        and node.body
        and isinstance(node.body[0], ast.Expr)
    }
    texts = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
    ]
    assert not [text for text in texts if FORBIDDEN.search(text)]
