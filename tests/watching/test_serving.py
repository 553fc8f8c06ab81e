"""Pages are served to those who know their address, on this machine, and to nobody else: asked over the loopback."""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Iterator
from contextlib import ExitStack, closing
from http.client import HTTPConnection, HTTPException, HTTPResponse
from pathlib import Path

import pytest

from briefing.errors import DataError, UsageError, error
from briefing.review_page import Companion
from briefing.watching.server import Server
from briefing.watching.site import Site

OPEN = ExitStack()
"""The answers of a test, which are closed when it ends."""
WRONG = error("is not known", file="a.yaml", line=5, key="home", hint="write <GB>")


def render(data: Path, companion: Companion) -> bytes:
    if data.name == "broken.yaml":
        raise DataError(WRONG)
    return f"{data} {companion.script}".encode()


@pytest.fixture
def server() -> Iterator[Server]:
    """Return a server that has one page."""
    made = Server(Site(render))
    made.site.tell(Path("a.yaml"), is_new=True)
    made.begin()
    with OPEN:
        yield made
    made.shutdown()
    made.server_close()


def ask(server: Server, path: str, *, host: str | None = "", method: str = "GET") -> HTTPResponse:
    """Return an answer; ``host`` is what the server is called, its own name if empty."""
    connection = OPEN.enter_context(closing(HTTPConnection("127.0.0.1", server.server_port, timeout=60)))
    connection.putrequest(method, path, skip_host=True)
    if host is not None:
        connection.putheader("Host", host or f"127.0.0.1:{server.server_port}")
    connection.endheaders()
    return OPEN.enter_context(connection.getresponse())


def read(server: Server, path: str) -> str:
    answer = ask(server, f"/{server.token}/{path}")
    assert answer.status == 200
    return answer.read().decode()


def told(stream: HTTPResponse) -> dict[str, object]:
    """Return the next thing that a browser is told."""
    line = stream.readline()
    while not line.startswith(b"data: "):
        assert line, "the stream has ended"
        line = stream.readline()
    return dict(json.loads(line[6:]))


def test_only_the_loopback_listens_under_an_address_that_nobody_guesses(server: Server) -> None:
    assert server.server_address[0] == "127.0.0.1"
    assert len(server.token) >= 32
    other = Server(Site(render))
    assert other.token != server.token
    other.server_close()


def test_the_page_is_where_the_address_leads(server: Server) -> None:
    answer = ask(server, f"/{server.token}/")
    assert (answer.status, answer.headers["Location"]) == (303, f"/{server.token}/1/")
    page = ask(server, f"/{server.token}/1/")
    assert (page.status, page.headers["Content-Type"]) == (200, "text/html; charset=utf-8")
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Content-Security-Policy"] == "frame-ancestors 'none'"
    assert page.read().startswith(b"a.yaml ")
    assert ask(server, f"/{server.token}/1/", method="HEAD").read() == b""


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "//",
        "/1/",
        "/wrong/",
        "/wrong/1/",
        "/TOKEN",
        "/TOKEN/1",
        "/TOKEN/0/",
        "/TOKEN/2/",
        "/TOKEN/-1/",
        "/TOKEN/1/events/",
        "/TOKEN/1/a.yaml",
        "/TOKEN/a.yaml",
        "/TOKEN/../../etc/passwd",
        "/TOKEN/%2e%2e/",
        "/TOKEN/2/events",
        "/TOKEN/%C2%B2/",
        "/TOKEN/9999999999/",
        "/TOKE%4E/1/",
        "/favicon.ico",
        "http://127.0.0.1/TOKEN/1/",
    ],
)
def test_there_is_nothing_else(server: Server, path: str) -> None:
    answer = ask(server, path.replace("TOKEN", server.token))
    assert (answer.status, answer.read()) == (404, b"")


@pytest.mark.parametrize("host", [None, "evil.example", "evil.example:PORT", "127.0.0.1:1", "127.0.0.1", "[::1]:PORT"])
def test_other_names_that_lead_here_are_refused(server: Server, host: str | None) -> None:
    called = host and host.replace("PORT", str(server.server_port))
    assert ask(server, f"/{server.token}/1/", host=called).status == 404
    assert ask(server, f"/{server.token}/1/", host=f"LocalHost:{server.server_port}").status == 200


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE"])
def test_nothing_can_be_done_but_reading(server: Server, method: str) -> None:
    answer = ask(server, f"/{server.token}/1/", method=method)
    assert (answer.status, answer.read()) == (501, b"")


def test_a_browser_is_told_of_new_papers_and_of_what_is_wrong(server: Server) -> None:
    page = Path("a.yaml")
    stream = ask(server, f"/{server.token}/1/events")
    assert stream.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert told(stream) == {"version": 1, "heading": "", "wrong": []}
    server.site.tell(page, (WRONG,), "It failed.", is_new=False)
    wrong = ["a.yaml:5: home: is not known – write <GB>"]
    assert told(stream) == {"version": 1, "heading": "It failed.", "wrong": wrong}
    assert "const" in read(server, "1/"), "the page is as it was"
    server.site.tell(page, is_new=True)
    assert told(stream) == {"version": 2, "heading": "", "wrong": []}


def test_a_page_knows_which_it_is(server: Server) -> None:
    assert "told.version !== 1)" in read(server, "1/")
    server.site.tell(Path("a.yaml"), is_new=True)
    assert "told.version !== 2)" in read(server, "1/")


def test_a_page_is_made_once_for_all_who_look(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[Path] = []

    def counted(data: Path, _: Companion) -> bytes:
        made.append(data)
        return b"page"

    monkeypatch.setattr(server.site, "render", counted)
    readers = [threading.Thread(target=read, args=(server, "1/")) for _ in range(4)]
    for one in readers:
        one.start()
    for one in readers:
        one.join()
    assert made == [Path("a.yaml")]


def test_what_was_never_built_has_a_page_that_waits(server: Server) -> None:
    server.site.tell(Path("b.yaml"), (WRONG,), "It failed.", is_new=False)
    assert "There is no paper yet." in read(server, "2/")
    server.site.tell(Path("b.yaml"), is_new=True)
    assert read(server, "2/").startswith("b.yaml ")


def test_what_cannot_be_shown_is_told_in_the_page(server: Server) -> None:
    server.site.tell(Path("broken.yaml"), is_new=True)
    assert "<li>a.yaml:5: home: is not known – write &lt;GB&gt;</li>" in read(server, "2/")


def test_several_data_files_have_a_list(server: Server) -> None:
    server.site.tell(Path("b<.yaml"), (WRONG,), "It failed.", is_new=False)
    page = read(server, "")
    assert re.findall(r'<li>(<a href="\d+/">[^<]*</a>[^<]*)</li>', page) == [
        '<a href="1/">a.yaml</a>',
        '<a href="2/">b&lt;.yaml</a> could not be built',
    ]


def test_too_many_connections_are_refused_and_the_server_goes_on(server: Server) -> None:
    streams = [ask(server, f"/{server.token}/1/events") for _ in range(64)]
    with pytest.raises((ConnectionError, HTTPException)):
        ask(server, f"/{server.token}/1/")
    assert told(streams[0])


def test_a_port_that_is_taken_is_wrong_usage(server: Server) -> None:
    with pytest.raises(UsageError, match=f"the port {server.server_port} is taken"):
        Server(Site(render), server.server_port)
