"""The pages of a watch: for each data file the review page, or what is wrong, and what a browser is told of them."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Final

from briefing.errors import BriefingError, Diagnostic
from briefing.html.elements import Element, element, markup
from briefing.html.page import policy
from briefing.review_page import Companion
from briefing.series.running import unexpected

Rendering = Callable[[Path, Companion], bytes]
INDEX: Final = 0
"""The number of the page that lists the others."""


@dataclass
class _Page:
    """A data file as it is shown: ``good`` counts its papers, ``wrong`` is why there are no newer ones."""

    name: str
    good: int = 0
    wrong: tuple[Diagnostic, ...] = ()
    heading: str = ""
    made: int = -1
    content: bytes = b""


@dataclass
class Site:
    """The pages. ``render`` makes the review page of a data file, ``alone`` is held while it does."""

    render: Rendering
    alone: threading.RLock = field(default_factory=threading.RLock)
    _changed: threading.Condition = field(default_factory=threading.Condition)
    _pages: dict[Path, _Page] = field(default_factory=dict)
    _version: int = 0

    def tell(self, data: Path, wrong: Sequence[Diagnostic] = (), heading: str = "", *, is_new: bool) -> None:
        """Take over what came of a data file: whether its papers are new, and what is wrong, under a heading."""
        with self._changed:
            page = self._pages.setdefault(data, _Page(str(data)))
            page.good += is_new
            page.wrong, page.heading = tuple(wrong), heading
            self._version += 1
            self._changed.notify_all()

    def content(self, number: int) -> bytes | None:
        """Return a page, made now if its papers are others; None if there is none of that number."""
        if number == INDEX:
            return self._index()
        with self._changed:
            found = list(self._pages.items())[number - 1 : number]
        if not found:
            return None
        [(data, page)] = found
        with self.alone:
            if page.made != page.good and (page.good or not page.content):
                page.content, page.made = self._made(data, page), page.good
            return page.content

    def state(self, number: int) -> str | None:
        """Return what a browser is told of a page, as JSON: which one it should show, and what is wrong."""
        with self._changed:
            if number == INDEX:
                return json.dumps({"version": self._version, "heading": "", "wrong": []})
            found = list(self._pages.values())[number - 1 : number]
            told = ({"version": one.good, "heading": one.heading, "wrong": _told(one.wrong)} for one in found)
            return next(map(json.dumps, told), None)

    def wait(self, number: int, known: str, patience: float) -> str | None:
        """Wait until something else is told of a page, at most so many seconds; return what is told then."""
        with self._changed:
            self._changed.wait_for(lambda: self.state(number) != known, patience)
            return self.state(number)

    @property
    def is_of_many(self) -> bool:
        """Whether there are several pages."""
        with self._changed:
            return len(self._pages) > 1

    def _made(self, data: Path, page: _Page) -> bytes:
        companion = Companion(_file("live.css"), _script(page.good))
        if page.good:
            try:
                return self.render(data, companion)
            except BriefingError as problem:
                wrong = problem.diagnostics
            except Exception as problem:  # noqa: BLE001 - the watch goes on, whatever it is
                wrong = unexpected(problem).diagnostics
            items = [element("li", text) for text in _told(wrong)]
            return _document(page.name, companion, element("ul", *items, class_="live-wrong"))
        return _document(page.name, companion, element("p", "There is no paper yet."))

    def _index(self) -> bytes:
        with self._changed:
            pages, version = list(self._pages.values()), self._version
        rows = [
            element("li", element("a", page.name, href=f"{at}/"), " could not be built" if page.wrong else "")
            for at, page in enumerate(pages, 1)
        ]
        companion = Companion(_file("live.css"), _script(version))
        return _document("Briefings", companion, element("ul", *rows))


def _document(title: str, companion: Companion, *content: Element) -> bytes:
    """Return a page of our own; its words are those of the command line."""
    allowed = policy(companion.style, scripts=(companion.script,), asks=True)
    head = element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", **{"http-equiv": "Content-Security-Policy", "content": allowed}),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", companion.style),
    )
    body = element(
        "body", element("main", element("h1", title), *content), element("script", companion.script), class_="live-own"
    )
    return f"<!DOCTYPE html>\n{markup(element('html', head, body, lang='en'))}\n".encode()


def _told(wrong: Sequence[Diagnostic]) -> list[str]:
    return [f"{one} – {one.hint}" if one.hint else str(one) for one in wrong]


def _script(version: int) -> str:
    return _file("live.js").replace("VERSION", str(version))


@cache
def _file(name: str) -> str:
    return (resources.files("briefing.watching") / name).read_text(encoding="utf-8")
