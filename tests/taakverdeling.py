"""Which tests go together when more processes share them (``-n``).

By file, the largest first, so that small ones fill up the end. The browser tests stay
together and go before all others: they share a site full of demo data, and take longest.
"""

import pytest

BROWSER = "tests/browser"


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config, log):
    from xdist.scheduler import LoadFileScheduling  # noqa: PLC0415 -- only with -n

    class BrowserFirst(LoadFileScheduling):
        def _split_scope(self, nodeid):
            return BROWSER if nodeid.startswith(BROWSER) else super()._split_scope(nodeid)

        def _assign_work_unit(self, node):
            if BROWSER in self.workqueue:
                self.workqueue.move_to_end(BROWSER, last=False)
            super()._assign_work_unit(node)

    return BrowserFirst(config, log) if config.getvalue("dist") == "loadfile" else None
