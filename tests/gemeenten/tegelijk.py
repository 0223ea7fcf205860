"""Two at once: the second comes when the first has written but not committed."""

from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest
from django.db import connection, transaction

from poolregio.kern.errors import ActieError


def terwijl_de_eerste_bezig_is(eerste, tweede):
    """What ``tweede`` is told. Only proves something when it waits for ``eerste``."""

    def kom_tweede():
        try:
            tweede()
        except ActieError as error:
            return str(error)
        finally:
            connection.close()

    with ThreadPoolExecutor(1) as thread:
        with transaction.atomic():
            eerste()
            uitkomst = thread.submit(kom_tweede)
            _wacht_tot_iemand_wacht()
        return uitkomst.result(timeout=10)


def _wacht_tot_iemand_wacht():
    blocked = "SELECT FROM pg_locks WHERE pg_backend_pid() = ANY(pg_blocking_pids(pid))"
    deadline = monotonic() + 10
    with connection.cursor() as cursor:
        while monotonic() < deadline:
            cursor.execute(blocked)
            if cursor.rowcount:
                return
    pytest.fail("The second connection did not wait.")
