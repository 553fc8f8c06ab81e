"""Papers to sign, and what checks them."""

from __future__ import annotations

import io
from dataclasses import replace

from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives.serialization import Encoding
from pdf_sample import FONTS, THEME, sample, syllables
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko_certvalidator import ValidationContext
from signing_keys import authority

from briefing import theme
from briefing.document import SignaturePlace
from briefing.pdf import render

TAGS = {"en": "en-GB", "kk": "kk-KZ", "ru": "ru-RU", "sr": "sr-Cyrl-RS", "sr-Latn": "sr-Latn-RS"}


def paper(tag="en", *, place=True, draft=""):
    """Return a paper as a build makes it."""
    made = sample(tag.partition("-")[0], draft=draft)
    signature = SignaturePlace("Place", needed=True) if place else None
    return render(
        replace(made, meta=replace(made.meta, lang=TAGS[tag], signature=signature)),
        theme.load(THEME, FONTS),
        syllables,
    )


def validated(data: bytes, number: int = 0, *, time=False):
    """Return what pyHanko's validator says of a signature."""
    root = Certificate.load(authority().public_bytes(Encoding.DER))
    embedded = PdfFileReader(io.BytesIO(data)).embedded_regular_signatures[number]
    trust = ValidationContext(trust_roots=[root], allow_fetching=False)
    found = validate_pdf_signature(embedded, trust, ts_validation_context=trust)
    assert (found.timestamp_validity is not None) == time
    return found
