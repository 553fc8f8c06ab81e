"""A served page in a browser: it loads itself anew where it was, and says what is wrong; no console complains."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from browser import PROGRAM, Browser, Page
from papers import SHIPPED

from briefing import acceptance
from briefing.errors import error
from briefing.request import BuildRequest
from briefing.watching.server import Server
from briefing.watching.site import Site

pytestmark = [pytest.mark.conformance, pytest.mark.skipif(not PROGRAM, reason="needs Chromium")]
DATA = SHIPPED["united-kingdom-mongolia"]
TOP = "Array.from(document.querySelectorAll('[data-key]')).find(one => one.getBoundingClientRect().bottom > 0)"
STRIP = "document.querySelector('.live-strip')"


def strip(*, hidden: bool) -> str:
    """Return the script that waits until the strip is hidden, or is not, and answers with what it says.

    The page is told how things stand when it begins to listen, too, which may be before or after a test speaks.
    """
    there = f"{STRIP}.hidden === {str(hidden).lower()}"
    look = f"const look = () => {{ if ({there}) go({STRIP}.innerText); }}; look();"
    return f"new Promise(go => {{ {look} new MutationObserver(look).observe({STRIP}, {{attributes: true}}); }})"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    reading = acceptance.read(BuildRequest(DATA, ("en", "ru"), ()))
    made = Server(Site(lambda _, companion: acceptance.shown(reading, companion)))
    made.site.tell(DATA, is_new=True)
    made.begin()
    yield made
    made.shutdown()
    made.server_close()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with Browser() as made:
        yield made


@pytest.fixture
def page(browser: Browser, server: Server) -> Page:
    found = browser.visit(server.url)
    browser.until("Page.loadEventFired")
    return found


def test_it_is_loaded_anew_where_it_was(page: Page, browser: Browser, server: Server) -> None:
    page.value("scrollTo(0, 1500); document.querySelector('input[data-language=ru]').click(); window.old = true")
    before = page.value(f"[{TOP}.dataset.key, Math.round({TOP}.getBoundingClientRect().top)]")
    server.site.tell(DATA, is_new=True)
    browser.until("Page.loadEventFired")
    assert page.value("window.old") is None
    assert page.value(f"[{TOP}.dataset.key, Math.round({TOP}.getBoundingClientRect().top)]") == before
    assert page.value("document.querySelector('input[data-language=ru]').checked") is False
    assert browser.complaints == []


def test_what_is_wrong_stands_at_its_edge_until_it_is_mended(page: Page, browser: Browser, server: Server) -> None:
    wrong = error("is not known", file="a.yaml", line=5, hint="write <img src=x onerror=alert(1)>")
    server.site.tell(DATA, (wrong,), "It failed.", is_new=False)
    said = "It failed.\n\na.yaml:5: is not known – write <img src=x onerror=alert(1)>"
    assert page.value(strip(hidden=False)) == said
    server.site.tell(DATA, is_new=False)
    page.value(strip(hidden=True))
    assert browser.complaints == []
