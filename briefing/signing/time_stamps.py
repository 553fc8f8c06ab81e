"""Time stamps of a server (RFC 3161): the only thing in the program that asks a network."""

from __future__ import annotations

from asyncio import to_thread
from http.client import HTTPException
from typing import Final
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import Request, urlopen

from asn1crypto.tsp import TimeStampReq, TimeStampResp
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.common_utils import TimestampRequestError

from briefing.errors import UsageError, error

PATIENCE: Final = 20.0  # seconds
LARGEST: Final = 1 << 20


class Server(TimeStamper):
    """A time-stamp server at an address of the web."""

    def __init__(self, address: str) -> None:
        """Take the address; raise UsageError if it is none of the web."""
        super().__init__()  # type: ignore[no-untyped-call] # of pyHanko
        parts = urlsplit(address)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            hint = "write --tsa https://…, as the time-stamp service says"
            raise UsageError(error("the address of the time-stamp server is not one of the web", hint=hint))
        self._address = address
        self.name: str = parts.hostname

    async def async_request_tsa_response(self, req: TimeStampReq) -> TimeStampResp:
        """Send a request and return the answer; raise TimestampRequestError if there is none that can be read."""
        content = await to_thread(self._answered, req.dump())
        try:
            found = TimeStampResp.load(content, strict=True)
            found["status"]["status"].native  # noqa: B018 - it is read when it is asked for
        except (ValueError, TypeError, KeyError):
            raise TimestampRequestError("its answer is not a time stamp") from None
        return found

    def _answered(self, content: bytes) -> bytes:
        headers = {"Content-Type": "application/timestamp-query", "Accept": "application/timestamp-reply"}
        try:
            asked = Request(self._address, data=content, headers=headers)  # noqa: S310 - of the web, as seen above
            with urlopen(asked, timeout=PATIENCE) as answer:  # noqa: S310 - likewise
                return bytes(answer.read(LARGEST))
        except (URLError, HTTPException, OSError, ValueError) as problem:
            raise TimestampRequestError(_reason(problem)) from None


def _reason(problem: Exception) -> str:
    reason = getattr(problem, "reason", None) or getattr(problem, "strerror", None) or problem
    return " ".join(str(reason).split()) or type(problem).__name__
