"""Addresses that links lead to: from what people write to the ASCII that PDF and Word files must hold.

Hosts become punycode and other letters percent-encoded (RFC 3986, RFC 3490); what is encoded already stays. What is
printed of a link stays as it was written.
"""

from __future__ import annotations

from ipaddress import IPv6Address
from typing import Final
from urllib.parse import quote, unquote, urlsplit

from briefing.regex import regex

SCHEMES: Final = ("http", "https", "mailto")

_DELIMITERS: Final = "!$&'()*+,;=:@"
_STRAY_PERCENT: Final = regex("%(?![0-9A-Fa-f]{2})")
_HOST: Final = regex(r"[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*\.?")
_MAIL: Final = regex(r"[^@]+@[^@]+")


class LinkError(ValueError):
    """Text that is not an address; the message says why."""


def uri(address: str) -> str:
    """Return the URI of an address: ``http://министарство.срб/мир`` is ``http://xn--…/%D0%BC%D0%B8%D1%80``.

    Raises:
        LinkError: It is not an address of the web or of mail, or no host can have that name.
    """
    try:
        parts = urlsplit(address)
        port = parts.port
    except ValueError as problem:
        raise LinkError(f"its host or port cannot be read ({problem})") from None
    if port == 0:
        raise LinkError("no host listens at port 0")
    scheme = parts.scheme.lower()
    if scheme not in SCHEMES:
        raise LinkError(f"it begins with none of {', '.join(f'{one}:' for one in SCHEMES)}")
    if scheme == "mailto":
        if not _MAIL.fullmatch(parts.path):
            raise LinkError("it has no mail address")
        return f"mailto:{_encoded(parts.path)}{_tail(parts.query, parts.fragment)}"
    user, at, _ = parts.netloc.rpartition("@")
    number = "" if port is None else f":{port}"
    place = f"{_encoded(user).replace('@', '%40')}{at}{_host(parts.hostname or '')}{number}"
    return f"{scheme}://{place}{_encoded(parts.path, '/')}{_tail(parts.query, parts.fragment)}"


def _host(name: str) -> str:
    """Return a host's name in ASCII."""
    if ":" in name:
        try:
            return f"[{IPv6Address(name)}]"
        except ValueError:
            raise LinkError(f"no host has the number [{name}]") from None
    try:
        host = unquote(name, errors="strict").encode("idna").decode("ascii").lower() if name else ""
    except UnicodeError:
        host = ""
    if not _HOST.fullmatch(host):
        raise LinkError(f"no host has the name “{name}”" if name else "it names no host")
    return host


def _tail(query: str, fragment: str) -> str:
    asked = f"?{_encoded(query, '/?')}" if query else ""
    return asked + (f"#{_encoded(fragment, '/?')}" if fragment else "")


def _encoded(text: str, more: str = "") -> str:
    """Return text with all but the characters of a URI encoded; what is encoded already stays."""
    return quote(_STRAY_PERCENT.sub("%25", text), safe=f"{_DELIMITERS}{more}%-._~")
