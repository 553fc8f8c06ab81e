"""Links are ASCII in the files, whatever people write, and what cannot be one is refused."""

from __future__ import annotations

import re

import pytest

from briefing.links import LinkError, uri

URIS = {
    "https://example.org/page": "https://example.org/page",
    "HTTPS://Example.ORG": "https://example.org",
    "http://министарство.срб/мир": "http://xn--80aeqashkohcid.xn--90a3ac/%D0%BC%D0%B8%D1%80",
    "https://қазақстан.қаз/?сұрақ=жоқ&a=b#бөлім": None,
    "https://example.org/a b": "https://example.org/a%20b",
    "https://example.org/100%/a%20b%D0": "https://example.org/100%25/a%20b%D0",
    "https://example.org/?q=1%&r=ж#п 1": "https://example.org/?q=1%25&r=%D0%B6#%D0%BF%201",
    "https://user:п@ss@example.org:8080/": "https://user:%D0%BF%40ss@example.org:8080/",
    "http://[::1]:80/x": "http://[::1]:80/x",
    "http://127.0.0.1/": "http://127.0.0.1/",
    "http://%D0%BC%D0%B8%D1%80.org/": "http://xn--h1ahn.org/",
    "mailto:ministry@example.org": "mailto:ministry@example.org",
    "mailto:a@example.org?subject=Тема а": "mailto:a@example.org?subject=%D0%A2%D0%B5%D0%BC%D0%B0%20%D0%B0",
    "https://example.org/(a);b,c!'*": "https://example.org/(a);b,c!'*",
    "https://example.org/a[1]|b^c`{d}\\": "https://example.org/a%5B1%5D%7Cb%5Ec%60%7Bd%7D%5C",
}


@pytest.mark.parametrize("written", URIS, ids=ascii)
def test_addresses_become_ascii(written: str) -> None:
    made = uri(written)
    assert URIS[written] in {made, None}
    assert re.fullmatch(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+", made)
    assert uri(made) == made


@pytest.mark.parametrize(
    "written",
    [
        "http://[",
        "http://[::1",
        "http://[zz]/",
        "http://",
        "http:///path",
        "http://a..b/",
        "http://-a.org/",
        "http://example.org:port/",
        "http://example.org:99999/",
        f"http://{'ж' * 80}.org/",
        "http://exam ple.org/",
        "http://a\u2100b.org/",
        "javascript:alert(1)",
        "file:///etc/passwd",
        "mailto:",
        "mailto:nobody",
        "example.org",
        "",
    ],
    ids=ascii,
)
def test_what_is_no_address_is_refused(written: str) -> None:
    with pytest.raises(LinkError):
        uri(written)
