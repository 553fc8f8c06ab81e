"""Objects are written as every reader of PDF files takes them, and in as few bytes as reportlab needs."""

from __future__ import annotations

import math
import re
import zlib
from decimal import Decimal
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.pdf.canvas import Canvas
from briefing.pdf.objects import Destination, Reference, Stream, name, number, string, text, utf16, written
from briefing.pdf.writing import write

LETTERS = st.text(st.sampled_from("aZ (\\)\n\x1f\u0416\u049b\u00e9\u20ac\u2013\u00a0%#/"), max_size=12)
PLAIN = st.one_of(st.integers(-(10**9), 10**9), st.sampled_from(["true", "/Type"]))
OBJECTS = st.recursive(
    PLAIN,
    lambda inner: st.one_of(
        st.lists(inner, max_size=24), st.dictionaries(st.sampled_from("ABCDEFGHIJK"), inner, max_size=11)
    ),
    max_leaves=40,
)


def as_read(held: Any) -> Any:
    """Return an object as pikepdf has it, in the terms of Python."""
    if isinstance(held, pikepdf.Dictionary):
        return {key.removeprefix("/"): as_read(value) for key, value in held.items()}
    if isinstance(held, pikepdf.Array):
        return [as_read(one) for one in held]
    if isinstance(held, bool):
        return str(held).lower()
    return str(held) if isinstance(held, pikepdf.Name) else held


@given(held=OBJECTS)
def test_an_object_is_read_as_it_is(held: Any) -> None:
    read = pikepdf.Object.parse(written({"Held": held}))
    assert as_read(read) == {"Held": held}


@given(said=LETTERS)
def test_a_text_is_read_as_it_is(said: str) -> None:
    held = pikepdf.Object.parse(written({"Held": [text(said), utf16(said)]}))
    assert [str(one) for one in held.Held] == [said, said]


def test_a_text_is_as_short_as_its_letters_allow() -> None:
    assert text("5 – 6 € (Žižek)") == b"(5 \\205 6 \\240 \\(\\231i\\236ek\\))"
    assert text("ү") == b"(\\376\\377\\004\\257)"
    assert text("a\u00a0b") == b"(\\376\\377\\000a\\000\\240\\000b)"  # which that encoding lacks


def test_bytes_are_escaped_where_they_are_no_plain_letters() -> None:
    assert string(b"a(b)\\\n\xff") == b"(a\\(b\\)\\\\\\012\\377)"


@given(value=st.floats(-1e6, 1e6))
def test_a_number_is_read_as_it_is_with_six_digits(value: float) -> None:
    read = Decimal(number(value).decode())
    assert math.isclose(read, value, rel_tol=1e-5, abs_tol=1e-6)
    assert not re.search(rb"e|\.\d*0$|\.$|^0.", number(value))


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        (0, b"0"),
        (-7, b"-7"),
        (12345678, b"12345678"),
        (0.5, b".5"),
        (-0.5, b"-0.5"),
        (595.27559, b"595.2756"),
        (1e-8, b"0"),
    ],
)
def test_a_number_has_no_digit_too_many(value: float, shown: bytes) -> None:
    assert number(value) == shown


def test_a_name_has_codes_for_what_is_no_plain_letter() -> None:
    assert name("A b#/ж") == "/A#20b#23#2F#D0#B6"


def test_a_place_may_be_told_after_the_link_to_it() -> None:
    canvas = Canvas(100, 100)
    link = {"Type": "/Annot", "Subtype": "/Link", "Rect": [0, 0, 9, 9], "Dest": canvas.destination("there")}
    canvas.annotate(link)
    canvas.show_page()
    canvas.place("there", 50.0)
    canvas.show_page()
    with pikepdf.open(BytesIO(write(canvas))) as pdf:
        page, kind, *place = pdf.pages[0].Annots[0].Dest
        assert page.objgen == pdf.pages[1].objgen
        assert (str(kind), [one and float(one) for one in place]) == ("/XYZ", [0, 50, None])


def test_what_is_no_object_is_named() -> None:
    for held in Destination(), object():
        with pytest.raises(TypeError, match="no object of a PDF file"):
            written({"Held": held})


def test_a_stream_says_how_it_is_packed() -> None:
    canvas = Canvas(100, 100)
    packed, plain = canvas.add(Stream({"A": 1}, b"x" * 99)), canvas.add(Stream({}, b"y", packed=False))
    canvas.show_page()
    with pikepdf.open(BytesIO(write(canvas))) as pdf:
        first, second = (pdf.get_object(one.number, 0) for one in (packed, plain))
        assert zlib.decompress(first.read_raw_bytes()) == first.read_bytes() == b"x" * 99
        assert (first.A, second.read_raw_bytes()) == (1, b"y")
    assert written(Reference(7)) == b"7 0 R"
