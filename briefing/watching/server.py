"""Pages served to a browser on this machine, under an address that nobody can guess.

The server listens on the loopback interface alone. It answers requests that name its secret and come to its own name,
so that neither another page in the browser nor a foreign name that leads to this machine (DNS rebinding) can read a
page. It knows pages and nothing else: no file, no folder.
"""

from __future__ import annotations

import errno
import os
import secrets
import socketserver
import threading
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Final

from briefing import endings
from briefing.errors import UsageError, error
from briefing.watching.site import INDEX, Site

HOST: Final = "127.0.0.1"
_MOST: Final = 64  # connections at a time
_LONGEST: Final = 6  # digits of a page's number
_PATIENCE: Final = 15.0  # seconds after which a browser that listens is asked whether it is there
_HTML: Final = "text/html; charset=utf-8"
_EVENTS: Final = "text/event-stream; charset=utf-8"
_HEADERS: Final = {
    "Cache-Control": "no-store",
    "Content-Security-Policy": "frame-ancestors 'none'",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}


class Server(ThreadingHTTPServer):
    """A server of the pages of a watch."""

    daemon_threads = True
    allow_reuse_address = os.name == "posix"  # elsewhere another program could take the address over

    def __init__(self, site: Site, port: int = 0) -> None:
        """Listen on a port, or on one that is free.

        Raises:
            UsageError: The port is taken, or may not be used.
        """
        self.site = site
        self.token = secrets.token_urlsafe(24)
        self._free = threading.BoundedSemaphore(_MOST)
        try:
            super().__init__((HOST, port), _Handler)
        except OSError as problem:
            reason = "is taken" if problem.errno == errno.EADDRINUSE else f"cannot be used: {problem.strerror}"
            hint = "choose another, or leave --port out"
            raise UsageError(error(f"the port {port} {reason}", key="--port", hint=hint)) from None

    def server_bind(self) -> None:
        """Take the address, without a look for names that it may have."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]

    @property
    def url(self) -> str:
        """The address of the first page."""
        return f"http://{HOST}:{self.server_port}/{self.token}/"

    @property
    def names(self) -> frozenset[str]:
        """What browsers may call this server."""
        ports = (f":{self.server_port}", *([""] if self.server_port == 80 else []))  # noqa: PLR2004 - that of HTTP
        return frozenset(name + port for name in (HOST, "localhost") for port in ports)

    def begin(self) -> None:
        """Serve from now on, beside what else this process does."""
        with endings.held():  # in the threads that begin here, so that signals reach the main one
            threading.Thread(target=self.serve_forever, daemon=True).start()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Begin to answer, unless too many are being answered."""
        if not self._free.acquire(blocking=False):
            self.shutdown_request(request)
            return
        super().process_request(request, client_address)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Answer."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing of browsers that have gone."""


class _Handler(BaseHTTPRequestHandler):
    server: Server
    timeout = 30
    server_version = "briefing"
    sys_version = ""

    def do_GET(self) -> None:
        """Answer with a page, or tell what comes of it as long as the browser listens."""
        match self._asked():
            case number, "":
                content = self.server.site.content(number)
                if number == INDEX and not self.server.site.is_of_many:
                    self._answer(HTTPStatus.SEE_OTHER, Location=f"/{self.server.token}/1/")
                elif content is None:
                    self.send_error(HTTPStatus.NOT_FOUND)
                else:
                    self._answer(HTTPStatus.OK, content, **{"Content-Type": _HTML})
            case number, "events":
                self._listen(number)
            case _:
                self.send_error(HTTPStatus.NOT_FOUND)

    do_HEAD = do_GET  # noqa: N815

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:  # noqa: ARG002
        """Refuse, without a word of what was asked."""
        self._answer(HTTPStatus(code))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - named by http.server
        """Write no log."""

    def _asked(self) -> tuple[int, str] | None:
        """Return the number of the page that is asked for, and what of it; None where that is nobody's to ask."""
        hosts = self.headers.get_all("Host") or []
        if len(hosts) != 1 or hosts[0].lower() not in self.server.names:
            return None
        _, token, *rest = (*self.path.split("/"), "", "")
        if not secrets.compare_digest(token.encode(), self.server.token.encode()):
            return None
        match rest[:-2]:
            case [("" | "events") as what]:
                return INDEX, what
            case [number, ("" | "events") as what] if number.isascii() and number.isdigit() and len(number) < _LONGEST:
                return (int(number), what) if int(number) else None
            case _:
                return None

    def _answer(self, status: HTTPStatus, content: bytes = b"", **more: str) -> None:
        self.send_response(status)
        for name, value in {**_HEADERS, "Content-Length": str(len(content)), **more}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _listen(self, number: int) -> None:
        """Tell a browser what comes of a page, until it has gone."""
        site = self.server.site
        told = site.state(number)
        if told is None or self.command == "HEAD":
            self.send_error(HTTPStatus.NOT_FOUND)
            return
        self.send_response(HTTPStatus.OK)
        for name, value in {**_HEADERS, "Content-Type": _EVENTS}.items():
            self.send_header(name, value)
        self.end_headers()
        self._say(f"data: {told}\n\n")
        while (now := site.wait(number, told, _PATIENCE)) is not None:
            self._say(f"data: {now}\n\n" if now != told else ": still here\n\n")
            told = now

    def _say(self, text: str) -> None:
        self.wfile.write(text.encode())
        self.wfile.flush()
