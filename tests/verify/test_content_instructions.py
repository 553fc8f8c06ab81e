"""Instructions of content streams: what is read here is what the PDF library reads, and the unusual is left to it."""

from __future__ import annotations

import pikepdf
import pytest

from briefing.verify.pdf_operators import Instruction, instructions

WANTED = frozenset(("q", "rg", "re", "Tf", "Td", "Tj", "TJ", "BDC", "BMC", "EMC", "Do", "scn"))

USUAL = [
    b"q 0.93 .5 -1. rg 1 2 +3 -.25 re",
    b"/F5+0 10.5 Tf[(.\\005 \\(x\\)\\\\)-20(\\n\\101\\\\\\)1)3.5 <0a0B> 7]TJ",
    b"()Tj (a [b] << /c) Tj <>Tj [] TJ [ -400 ] TJ",
    b"/P <</MCID 7>> BDC EMC /Span<</MCID 1/ActualText<FEFF0438>/Lang (sr)>>BDC EMC",
    b"/Artifact BMC EMC /OC /Layer BDC /X1 Do /Cs1 .5 scn\n",
    b"5 w 1 0 0 RG [3 1] 0 d (skipped) Tx 1 2 Td",
]
UNUSUAL = [
    b"1 2 Td % a remark (with) [signs\n(b) Tj",
    b"(a (b) c) Tj",
    b"(a\\\nb\\7\\q) Tj",
    b"(a\rb) Tj",
    b"<0a 0> Tj [(a) [1] true null] TJ",
    b"/A#42 1 Tf",
    b"1 0 Td 0rg 2 3 Td",
    b"/Span <</MCID 1 /A <</B 2>>>> BDC",
    b"q BI /W 1 /H 1 /CS /G /BPC 8 ID \x00 EI (a) Tj",
    b"1 2\x00Td",
]


def by_library(stream: pikepdf.Stream) -> list[Instruction]:
    """Return the instructions without the bytes, so that only the library can read them."""
    return instructions(stream, None, WANTED)


@pytest.mark.parametrize("written", [*USUAL, *UNUSUAL])
def test_instructions_are_those_of_the_library(written: bytes) -> None:
    with pikepdf.new() as pdf:
        stream = pdf.make_stream(written)

        assert instructions(stream, written, WANTED) == by_library(stream) != []


@pytest.mark.parametrize("written", USUAL[:-1])
def test_the_usual_is_read_without_the_library(written: bytes) -> None:
    assert instructions(None, written, WANTED)


@pytest.mark.parametrize("written", UNUSUAL)
def test_the_unusual_is_left_to_the_library_as_a_whole(written: bytes) -> None:
    with pytest.raises(TypeError):
        instructions(None, written, WANTED)


def test_operands_without_an_operator_take_no_longer_the_more_they_are() -> None:
    with pikepdf.new() as pdf:
        written = b"1 " * 200_000
        with pytest.warns(UserWarning, match="end of stream"):
            assert instructions(pdf.make_stream(written), written, WANTED) == []
