"""What runs beside the web server: tasks that come round, in one process at a time.

A second worker waits until the first is gone: the database keeps a lock as long as the
session that took it lives, so nothing has to be tidied up after a crash.
"""

import logging
import os
import signal
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from types import FrameType

from django.db import InterfaceError, OperationalError, connection, connections

logger = logging.getLogger(__name__)

ENIGE = 2024_0003  # the lock of the one worker that works
TEL = 2  # seconds between two looks
NA_FOUT = 60  # seconds before a task that broke is tried again


@dataclass
class Taak:
    """Something to do every so many seconds; at once again as long as it answers True."""

    doe: Callable[[], object]
    elke: float
    straks: float = 0.0  # on the clock that never jumps


class Werker:
    """Does its tasks in turn until it is told to stop."""

    def __init__(self, taken: Sequence[Taak], *, ouder: int | None = None) -> None:
        self.taken = taken
        self.ouder = ouder  # whose end is ours too
        self.stop = threading.Event()
        self._slot: object = None  # the session that holds the lock
        self._is_los = False  # from the database; said once

    def draai(self) -> None:
        for nummer in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            signal.signal(nummer, self._stoppen)
        while not self._moet_stoppen():
            if not self.ronde():
                self.stop.wait(TEL)
        connections.close_all()

    def _stoppen(self, _nummer: int, _frame: FrameType | None) -> None:
        """What runs is finished first; a second Ctrl-C does not wait for that."""
        signal.signal(signal.SIGINT, signal.SIG_DFL)
        self.stop.set()

    def _moet_stoppen(self) -> bool:
        return self.stop.is_set() or (self.ouder is not None and os.getppid() != self.ouder)

    def ronde(self) -> bool:
        """Do every task whose time has come. True when there may be more right away."""
        try:
            if not self._is_enige():
                return False
            meer = [self._doe(taak) for taak in self.taken if self._is_tijd(taak)]
            return any(meer)
        except (OperationalError, InterfaceError) as error:
            self._zeg_los(error)
            connections.close_all()
            return False

    def _is_tijd(self, taak: Taak) -> bool:
        return not self._moet_stoppen() and taak.straks <= time.monotonic()

    def _is_enige(self) -> bool:
        """Take the lock, and after a broken connection take it again."""
        with connection.cursor() as cursor:
            if self._slot is not connection.connection:
                cursor.execute("SELECT pg_try_advisory_lock(%s)", [ENIGE])
                if cursor.fetchone()[0]:
                    self._slot = connection.connection
            else:
                cursor.execute("SELECT 1")  # does it still live?
        if self._is_los:
            self._is_los = False
            logger.error("De werker heeft de database terug en gaat verder.")
        return self._slot is connection.connection

    def _doe(self, taak: Taak) -> bool:
        """A task that breaks is told with its traceback, and holds up no other task."""
        taak.straks = time.monotonic() + taak.elke
        try:
            is_meer = taak.doe() is True
        except (OperationalError, InterfaceError):
            raise
        except Exception:
            logger.exception("Een taak van de werker is misgegaan.")
            taak.straks = time.monotonic() + max(taak.elke, NA_FOUT)
            return False
        if is_meer:
            taak.straks = 0.0
        return is_meer

    def _zeg_los(self, error: Exception) -> None:
        if not self._is_los:
            regel = str(error).strip().split("\n")[0]
            logger.error("De werker is de database kwijt en probeert het weer: %s", regel)
        self._is_los = True
