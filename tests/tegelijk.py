"""Two people at once: the second comes while the transaction of the first is still open."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest
from django.db import connection, transaction

from poolregio.kern.errors import ActieError


def while_first_is_open(first, second):
    """What ``second`` is told when it comes in the middle of ``first``."""

    def come_second():
        try:
            second()
        except ActieError as error:
            return str(error)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as thread:
        with transaction.atomic():
            first()
            outcome = thread.submit(come_second)
            wait_until_someone_waits_for_us()
        return outcome.result(timeout=10)


def wait_until_someone_waits_for_us():
    blocked = "SELECT FROM pg_locks WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))"
    deadline = monotonic() + 10
    with connection.cursor() as cursor:
        while monotonic() < deadline:
            cursor.execute(blocked)
            if cursor.rowcount:
                return
    pytest.fail("The second connection did not wait.")
