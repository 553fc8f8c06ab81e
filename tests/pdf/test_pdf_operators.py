"""Texts in the codes of a font: a string for each word, with the space before it, parted where it is kerned."""

from __future__ import annotations

import re

import pytest

from briefing.pdf.canvas import Canvas
from briefing.pdf.operators import Codes, number, numbers, path, rgb
from briefing.scene.faces import Face, Shaped


class Stub(Face):
    """A face in which an “A” is kerned before and after, wherever it stands."""

    def __init__(self) -> None:
        self.second = None
        self.units = 2000
        self.characters = frozenset(range(0x20, 0x7F))

    def shape(self, text: str) -> Shaped:
        return Shaped(0, tuple((at, -100) for at, letter in enumerate(text) if letter == "A"))


STUB = Stub()


@pytest.mark.parametrize(
    ("text", "strings"),
    [
        ("ab cd", "(ab)( cd)"),
        (" b  c ", "( b)( )( c)( )"),
        (" ", "( )"),
        ("", ""),
        ("bAc d", "(bA)50(c)( d)"),
        ("bA cA", "(bA)50( cA)50"),
        ("AA", "(A)50(A)50"),
        (" A b", "( A)50( b)"),
    ],
)
def test_each_word_is_a_string_that_its_kerning_parts(text: str, strings: str) -> None:
    canvas = Canvas(100, 100)
    letters = {canvas.font(STUB).shown[ord(letter)]: letter for letter in "abcdA"}
    shown = "".join(part for _, part in Codes(canvas).shown(STUB, text))
    assert re.sub(r"\\\d{3}", lambda code: letters[code.group()], shown) == strings


def test_letters_that_a_face_lacks_are_shown_as_no_letter() -> None:
    canvas = Canvas(100, 100)
    ((font, strings),) = Codes(canvas).shown(STUB, "aж")
    assert (font, strings) == ("/F1+0", "(\\001\\000)")


def test_numbers_are_as_short_as_hundredths_allow() -> None:
    assert [number(one) for one in (0.0, -0.001, 12.0, 12.5, -0.129, 1234.0)] == [
        "0",
        "0",
        "12",
        "12.5",
        "-0.13",
        "1234",
    ]
    assert numbers(1.0, 2.25) == "1 2.25"


def test_colours_and_paths() -> None:
    assert rgb("#ff8000") == "1 0.5 0"
    assert path([(0.0, 1.0), (2.0, 3.0), (4.0, 5.0)]) == "0 1 m 2 3 l 4 5 l"
