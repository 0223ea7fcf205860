"""``./test``: every check, then the tests. All of them run; one failure fails the whole."""

import os
import shutil
import subprocess
from pathlib import Path

from poolregio.kern.opstarten.machine import (
    BASE_DIR,
    PYTHON,
    StopError,
    install_system,
    main,
    one_at_a_time,
    prepare,
)

# mypy ends without cleaning up, and would leave an embedded server on.
NO_DATABASE = {"DATABASE_URL": "postgresql:///unused", "SECRET_KEY": "unused"}


def test(arguments: list[str]) -> int:
    with one_at_a_time():
        prepare("test")
        if not shutil.which("chromium"):
            install_system("Chromium en onderdelen", ["chromium"])
    os.environ["PATH"] = f"{PYTHON.parent}{os.pathsep}{os.environ['PATH']}"
    if arguments:
        return pytest(arguments)
    failed = [name for name, command in checks() if not succeeds(name, command)]
    status = pytest(["-n", "2", "--dist", "loadfile", "--create-db"])
    if failed:
        raise StopError(f"Niet goed: {', '.join(failed)} (zie hierboven).")
    return status


def checks() -> list[tuple[str, list[str]]]:
    templates = sorted(str(path) for path in Path("templates").rglob("*.html"))
    checks = [
        ("ruff check", ["ruff", "check", "."]),
        ("ruff format", ["ruff", "format", "--check", "."]),
        ("lint-imports", ["lint-imports"]),
        (
            "makemigrations",
            ["python", "manage.py", "makemigrations", "--check", "--dry-run"],
        ),
        ("mypy", ["mypy"]),
    ]
    if templates:
        checks += [
            ("djade", ["djade", "--check", "--target-version", "5.2", *templates]),
            ("djlint", ["djlint", "--quiet", "--lint", "templates"]),
        ]
    return checks


def succeeds(name: str, command: list[str]) -> bool:
    """Silent when all is well."""
    print(f"{name} …", flush=True)
    environment = os.environ | (NO_DATABASE if name == "mypy" else {})
    program, *arguments = command
    done = subprocess.run(
        [str(PYTHON.parent / program), *arguments],
        check=False,
        cwd=BASE_DIR,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    if done.returncode:
        print(done.stdout)
    return done.returncode == 0


def pytest(arguments: list[str]) -> int:
    command = [str(PYTHON), "-m", "pytest", *arguments]
    return subprocess.run(command, check=False, cwd=BASE_DIR).returncode


if __name__ == "__main__":
    main(test)
