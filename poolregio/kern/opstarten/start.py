"""``./start``, first half: the machine. ``serve`` goes on in the virtual environment."""

import os
import socket
from dataclasses import dataclass

from poolregio.kern.opstarten.machine import PYTHON, StopError, main, one_at_a_time, prepare

HELP = """\
Zet alles klaar en start de site.

  ./start             op http://127.0.0.1:8000, met voorbeeldgegevens
  ./start --poort N   op een andere poort
  ./start --leeg      zonder voorbeeldgegevens
  ./start --klaar     alleen klaarzetten, niet starten
  ./start --help      deze uitleg

Zonder DATABASE_URL draait er een eigen database in .lokaal/. Zie README.md.
Stoppen: Ctrl-C."""


@dataclass
class Options:
    poort: int = 8000
    leeg: bool = False
    klaar: bool = False
    help: bool = False


def parse(arguments: list[str]) -> Options:
    """
    >>> parse(["--poort", "8001", "--leeg"])
    Options(poort=8001, leeg=True, klaar=False, help=False)
    >>> parse(["--port", "8001"])
    Traceback (most recent call last):
    poolregio.kern.opstarten.machine.StopError: Onbekende optie: --port. Zie ./start --help.
    """
    options = Options()
    todo = [part for argument in arguments for part in argument.split("=", 1)]
    while todo:
        match todo.pop(0):
            case "--poort":
                options.poort = _port(todo.pop(0) if todo else "")
            case "--leeg":
                options.leeg = True
            case "--klaar":
                options.klaar = True
            case "--help" | "-h":
                options.help = True
            case other:
                raise StopError(f"Onbekende optie: {other}. Zie ./start --help.", status=2)
    return options


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 1 <= int(text) <= 65535):
        raise StopError("Geef na --poort een getal van 1 tot en met 65535.", status=2)
    return int(text)


def bind(port: int) -> socket.socket:
    """Take the port, so that nobody else can while the rest is prepared."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind(("127.0.0.1", port))
        listener.listen()
    except PermissionError:
        listener.close()
        raise StopError(
            f"Poort {port} mag je niet gebruiken. Kies er een boven 1023."
        ) from None
    except OSError:
        listener.close()
        raise StopError(
            f"Poort {port} is al bezet. Kies een andere: ./start --poort NUMMER"
        ) from None
    return listener


def start(arguments: list[str]) -> None:
    options = parse(arguments)
    if options.help:
        print(HELP)
        return
    if not options.klaar:
        bind(options.poort).close()
    with one_at_a_time() as turn:
        prepare("lokaal")
        os.set_inheritable(turn, True)  # until the database is filled too
        module = "poolregio.kern.opstarten.serve"
        os.execv(PYTHON, [str(PYTHON), "-m", module, str(turn), *arguments])  # noqa: S606


if __name__ == "__main__":
    main(start)
