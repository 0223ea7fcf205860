"""What an app keeps to itself, also for the apps above it: its acts, forms and views.

Not a contract of import-linter, which refuses to speak of a module that is not there yet.
"""

import ast
from pathlib import Path

import pytest

BASE_DIR = Path(__file__).parent.parent
APPS = ["gemeenten", "inzet", "rapportage"]
OWN = ["acties", "admin", "filters", "forms", "urls", "views"]
FILES = sorted(
    path for app in [*APPS, "poolregio"] for path in (BASE_DIR / app).rglob("*.py")
)


def imports(code):
    """
    >>> sorted(imports("import a.b\\nfrom c.d import e"))
    ['a.b', 'c.d', 'c.d.e']
    """
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


@pytest.mark.parametrize("app", APPS)
def test_only_an_app_itself_uses_its_acts_forms_and_views(app):
    own = {f"{app}.{name}" for name in OWN}
    others = [path for path in FILES if path.relative_to(BASE_DIR).parts[0] != app]
    assert {
        str(path.relative_to(BASE_DIR)): name
        for path in others
        for name in imports(path.read_text())
        if ".".join(name.split(".")[:2]) in own
    } == {}
