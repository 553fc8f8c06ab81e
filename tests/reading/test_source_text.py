import os
from pathlib import Path

import pytest

from briefing.errors import BriefingError, DataError, UsageError
from briefing.reading.source_text import _ANY_REFUSED, LARGEST_FILE, USUAL, decode, read


def refusal(content: bytes) -> str:
    with pytest.raises(DataError) as wrong:
        decode(content, "f.yaml")
    return str(wrong.value)


def test_byte_order_mark_line_ends_and_composition_make_no_difference() -> None:
    plain = "a: é\nb: ү\n"
    decomposed = "\ufeffa: e\u0301\r\nb: ү\r"
    assert decode(decomposed.encode(), "f").text == decode(plain.encode(), "f").text


def test_names_the_line_of_a_byte_that_is_not_utf_8() -> None:
    assert refusal("a: 1\nb: Вучић\n".encode("cp1251", "replace")) == "f.yaml:2: is not UTF-8: byte 0xc2"


@pytest.mark.parametrize(
    ("mark", "name"),
    [("utf-16-le", "UTF-16"), ("utf-16-be", "UTF-16"), ("utf-32-le", "UTF-32"), ("utf-32-be", "UTF-32")],
)
def test_names_other_encodings(mark: str, name: str) -> None:
    assert refusal("\ufeffa: 1".encode(mark)) == f"f.yaml:1: is {name}, not UTF-8"


@pytest.mark.parametrize("content", ["a: 1".encode("utf-16"), b"PK\x03\x04\0\0", b"%PDF-1.7\n\0"])
def test_refuses_other_kinds_of_file(content: bytes) -> None:
    assert "is UTF-16" in refusal(content) or "is not a text file" in refusal(content)


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("\x07", "a control character, U+0007"),
        ("\x85", "a control character, U+0085"),
        ("\u2028", "a line or paragraph separator, U+2028"),
        ("\u202e", "changes the direction of text, U+202E RIGHT-TO-LEFT OVERRIDE"),
        ("\u200b", "an invisible character, U+200B ZERO WIDTH SPACE"),
        ("\u00ad", "an invisible character, U+00AD SOFT HYPHEN"),
        ("\ue000", "a private-use character, U+E000"),
        ("\ufffd", "a replacement character"),
    ],
)
def test_refuses_characters_that_nobody_sees(character: str, name: str) -> None:
    source = decode(f"a: 1\nb: x{character}y\n".encode(), "f.yaml")
    (found,) = source.diagnostics
    assert name in found.message
    assert (found.line, "column 5" in found.message) == (2, True)
    assert found.hint
    assert source.text == "a: 1\nb: x y\n"  # so that reading goes on


def test_a_file_full_of_refused_characters_is_not_a_page_of_errors() -> None:
    assert len(decode(("\u200b\n" * 1000).encode(), "f").diagnostics) == 21


def test_no_such_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as wrong:
        read(tmp_path / "nothing.yaml", "nothing.yaml")
    assert str(wrong.value) == "nothing.yaml: there is no such file"
    assert "briefing init" in wrong.value.diagnostics[0].hint


@pytest.mark.parametrize("name", ["", "a\0b", "x" * 5000])
def test_names_that_no_file_has(name: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        read(tmp_path / name, name)


def test_no_character_that_texts_are_usually_made_of_is_refused() -> None:
    usual = [character for character in map(chr, range(0x11000)) if USUAL.fullmatch(character)]
    assert {*"aЯқђ“–«\n"} < {*usual}
    assert not any(_ANY_REFUSED.search(character) for character in usual)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UsageError, match="is not a file"):
        read(tmp_path / "pipe", "pipe")


def test_a_large_file_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "large.yaml"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)  # takes no room on the disk
    with pytest.raises(BriefingError, match=r"is too large: 50\.0 MB"):
        read(path, "large.yaml")
    path.write_bytes(b"a" * LARGEST_FILE)
    assert len(read(path, "large.yaml").text) == LARGEST_FILE
