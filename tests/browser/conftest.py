"""Headless chromium: Debian's own, so that nothing has to be downloaded apart."""

import os
import shutil

import pytest

# Playwright runs an event loop in this thread, in which Django then refuses the database.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args):
    sandbox = [] if os.geteuid() else ["--no-sandbox"]  # chromium refuses it for root
    return browser_type_launch_args | {
        "executable_path": shutil.which("chromium"),
        "args": sandbox,
    }
