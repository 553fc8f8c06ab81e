"""Objects stand in the file as reportlab would write them."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
    ViewerPreferencesPDFDictionary,
)
from reportlab.pdfbase.pdfdoc import format as by_reportlab
from reportlab.pdfgen.canvas import Canvas

from briefing.pdf import internals
from briefing.pdf.formatting import formatted

LETTERS = st.text(st.sampled_from("aZ (\\)\n\x1f\u0416\u049b\u00e9\u20ac%#/"), max_size=12)
SCALARS = st.one_of(
    st.integers(-(10**9), 10**9),
    st.floats(-1e6, 1e6).map(lambda value: round(value, 3)),
    st.booleans(),
    st.sampled_from(["true", "/Type", "[ 0 0 0 ]", b"<00ff>"]).filter(bool),
    LETTERS.map(PDFString),
    LETTERS.map(lambda text: PDFString(b"\xfe\xff" + text.encode("utf-16-be"), enc="raw")),
    st.just(PDFObjectReference("there")),
)
KEYS = st.text(st.sampled_from("ABcd#(1 "), min_size=1, max_size=3)
OBJECTS = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=24).map(PDFArray), st.dictionaries(KEYS, inner, max_size=14).map(PDFDictionary)
    ),
    max_leaves=40,
)


@pytest.fixture(scope="module")
def document() -> Any:
    made = internals.document(Canvas(BytesIO(), invariant=1))
    made.Reference(PDFDictionary({}), "there")
    return made


@given(held=OBJECTS)
def test_every_object_is_written_as_reportlab_writes_it(document: Any, held: Any) -> None:
    assert formatted(held, document) == by_reportlab(held, document, toplevel=1)


def test_what_stands_on_its_own_is_referred_to_from_inside_another(document: Any) -> None:
    stream = PDFStream(PDFDictionary({"Type": PDFName("Metadata")}), b"content", [])
    apart = PDFDictionary({"A": 1})
    apart.__RefOnly__ = 1
    for held in stream, apart:
        written = formatted(PDFDictionary({"Held": held}), document)
        assert written == by_reportlab(PDFDictionary({"Held": held}), document)
        assert written.endswith(b" 0 R\n>>")


def test_what_is_set_up_in_another_way_is_left_to_reportlab(document: Any) -> None:
    forced = PDFDictionary({"A": 1, "B": 2})
    forced.multiline = "forced"
    viewer = ViewerPreferencesPDFDictionary({"HideToolbar": "true"})
    for held in forced, viewer, PDFString("a(b", escape=3):
        assert formatted(held, document) == by_reportlab(held, document, toplevel=1)
