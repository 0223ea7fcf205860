"""How soon the planning board can be used, in headless chromium, on the database at hand.

From the click to the first rows drawn with their blocks, everything included: the answer of
the server, the files, and the drawing itself. Wall time, so on a quiet machine; the best of
a few, because what neighbours take is not the page's.
"""

import json
import os
import shutil
import threading

import django

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
django.setup()

from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.handlers.wsgi import WSGIHandler
from django.core.servers.basehttp import ThreadedWSGIServer, WSGIRequestHandler
from playwright.sync_api import Page, sync_playwright

from tests.prestaties.paginas import vaste_client

TIMES = 5
BEELD = {"width": 1280, "height": 900}
KLAAR = """
() => {
  const kijk = () => document.querySelectorAll(".ec-event a.inz").length > 0
    ? requestAnimationFrame(() => { window.klaar = performance.now(); })
    : requestAnimationFrame(kijk);
  kijk();
}
"""


class Stil(WSGIRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *args) -> None:
        pass


def serve() -> ThreadedWSGIServer:
    settings.STORAGES["staticfiles"] = {
        "BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"
    }
    server = ThreadedWSGIServer(("127.0.0.1", 0), Stil)
    server.set_app(StaticFilesHandler(WSGIHandler()))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server


def measure() -> dict[str, float]:
    cookie = vaste_client("coordinator").cookies[settings.SESSION_COOKIE_NAME]
    server = serve()
    adres = f"http://127.0.0.1:{server.server_port}"
    sandbox = [] if os.geteuid() else ["--no-sandbox"]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=[*sandbox, "--disable-gpu"]
        )
        pages = [browser.new_context(viewport=BEELD).new_page() for _ in range(TIMES + 1)]
        for page in pages:
            page.context.add_cookies(
                [{"name": cookie.key, "value": cookie.value, "url": adres}]
            )
            page.context.add_init_script(f"({KLAAR})()")
        # The first wakes the server up; each of the others has an empty cache at first.
        leeg = [_open(page, adres) for page in pages][1:]
        vol = [_open(page, adres) for page in pages][1:]
        deskundigen = len(page.evaluate(
            "JSON.parse(document.getElementById('bord-gegevens').textContent).mensen"
        ))  # fmt: skip
        browser.close()
    server.shutdown()
    return {"ms": min(vol), "leeg": min(leeg), "deskundigen": deskundigen}


def _open(page: Page, adres: str) -> float:
    """Milliseconds from the click until the first rows with their blocks."""
    page.goto(f"{adres}/planbord/?beeld=bord")
    page.wait_for_function("window.klaar")
    return page.evaluate("window.klaar")


if __name__ == "__main__":
    print(json.dumps(measure()))
