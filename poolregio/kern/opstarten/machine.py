"""Prepares a machine: virtual environment, requirements, system libraries."""

import contextlib
import ctypes
import errno
import fcntl
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

BASE_DIR = Path(__file__).resolve().parents[3]
LOKAAL_DIR = BASE_DIR / ".lokaal"
LOG = LOKAAL_DIR / "opstarten.log"
VENV = BASE_DIR / ".venv"
PYTHON = VENV / "bin" / "python"

# What WeasyPrint loads, and the Debian package that brings it.
LIBRARIES = {
    "libpango-1.0.so.0": "libpango-1.0-0",
    "libpangoft2-1.0.so.0": "libpangoft2-1.0-0",
    "libharfbuzz-subset.so.0": "libharfbuzz-subset0",
}
MB = 1024 * 1024
FULL = "De schijf is vol. Maak ruimte vrij en probeer het opnieuw."


class StopError(Exception):
    """Cannot go on. The message says what to do, in one line."""

    def __init__(self, message: str, status: int = 1) -> None:
        super().__init__(message)
        self.status = status


def main(command: Callable[[list[str]], int | None]) -> NoReturn:
    """Run a command so that whoever started it never sees a traceback."""
    try:
        sys.exit(command(sys.argv[1:]))
    except StopError as stop:
        print(stop, file=sys.stderr)
        sys.exit(stop.status)
    except KeyboardInterrupt:
        print("\nGestopt.", file=sys.stderr)
        sys.exit(130)
    except OSError as error:
        line = FULL if error.errno == errno.ENOSPC else f"Dat lukt niet: {error}"
        print(line, file=sys.stderr)
        sys.exit(1)


@contextlib.contextmanager
def one_at_a_time() -> Iterator[int]:
    """A second command in this folder waits until the first has set everything up."""
    LOKAAL_DIR.mkdir(exist_ok=True)
    with (LOKAAL_DIR / "opstarten.beurt").open("a") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            print("Een ander commando is deze map aan het klaarzetten. Even wachten …")
            fcntl.flock(file, fcntl.LOCK_EX)
        yield file.fileno()


def prepare(requirements: str) -> None:
    """Make everything ready to run with ``requirements/<requirements>.txt``."""
    os.umask(0o022)  # the embedded server runs as another user when we are root
    need = 100 if PYTHON.exists() else {"lokaal": 500, "test": 1000}[requirements]
    if shutil.disk_usage(BASE_DIR).free < need * MB:
        raise StopError(f"De schijf is vol: er is {need} MB nodig. Maak ruimte vrij.")
    _install_packages(requirements)
    if missing := [debian for library, debian in LIBRARIES.items() if not _loads(library)]:
        install_system("Bibliotheken voor de pdf", missing)


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def install_system(what: str, packages: list[str]) -> None:
    names = " ".join(packages)
    sudo = [] if os.geteuid() == 0 else ["sudo", "-n"]
    can_sudo = not sudo or (
        shutil.which("sudo")
        and not subprocess.run([*sudo, "true"], check=False, capture_output=True).returncode
    )
    if not can_sudo or not shutil.which("apt-get"):
        raise StopError(f"{what} ontbreken. Installeer ze eerst: sudo apt install {names}")
    apt = [*sudo, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get"]
    run(f"{what} ophalen", [*apt, "update"])
    run(
        f"{what} installeren", [*apt, "install", "-y", "--no-install-recommends", *packages]
    )


def _install_packages(requirements: str) -> None:
    """Skipped when nothing changed: the checksum of the file is kept in the environment."""
    file = BASE_DIR / "requirements" / f"{requirements}.txt"
    checksum = hashlib.sha256(file.read_bytes()).hexdigest()
    stamp = VENV / f"{requirements}.sha256"
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    usable = (
        PYTHON.exists() and (VENV / "lib" / version).exists() and any(VENV.glob("*.sha256"))
    )
    if usable and stamp.exists() and stamp.read_text() == checksum:
        return
    if not usable:
        if importlib.util.find_spec("ensurepip") is None:
            install_system("Onderdelen van Python", [f"{version}-venv"])
        run("Python-omgeving maken", [sys.executable, "-m", "venv", "--clear", str(VENV)])
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    run("Pakketten installeren", [*pip, "--require-hashes", "-r", str(file)])
    stamp.write_text(checksum)


def run(what: str, command: list[str]) -> None:
    """Say what happens, keep the chatter in the log, and its last line when it fails."""
    print(f"{what} …", flush=True)
    with LOG.open("w+", errors="replace") as log:
        done = subprocess.run(
            command,
            check=False,
            cwd=BASE_DIR,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        if not done.returncode:
            return
        log.seek(0)
        lines = [line.strip() for line in log if line.strip()] or ["geen uitleg"]
    if any("No space left on device" in line for line in lines):
        raise StopError(FULL)
    reason = next((line for line in lines if line.startswith(("ERROR:", "E:"))), lines[-1])
    raise StopError(f"{what} is niet gelukt: {reason} (meer in .lokaal/{LOG.name})")
