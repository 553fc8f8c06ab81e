"""Letters and spaces that look like others are named where keys, codes and figures are refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.data import Known, load_text
from briefing.errors import DataError, Diagnostic
from briefing.reading.lookalikes import odd_space, oddity
from briefing.reading.source_text import decode


@pytest.fixture
def refused(minimal: str, known: Known) -> Callable[[str, str], list[Diagnostic]]:
    """Return a function from a change of the minimal file to what is said of it."""

    def said(old: str, new: str) -> list[Diagnostic]:
        assert old in minimal
        with pytest.raises(DataError) as wrong:
            load_text(decode(minimal.replace(old, new, 1).encode(), "f.yaml"), languages=None, known=known)
        return list(wrong.value.diagnostics)

    return said


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("СZ", "the letter “С” is Cyrillic", "write the Latin C: “CZ”"),
        ("КZ", "the letter “К” is Cyrillic", "write the Latin K: “KZ”"),
        ("trаde", "the letter “а” is Cyrillic", "write the Latin a: “trade”"),
        ("5 ЕUR", "the letter “Е” is Cyrillic", "write the Latin E: “5 EUR”"),
        ("ΕUR", "the letter “Ε” is Greek", "write the Latin E: “EUR”"),
        ("ＫＺ", "the letter “Ｋ” is a fullwidth character", "write the Latin K: “KZ”"),
        ("жz", "the letter “ж” is Cyrillic", "write it in Latin letters"),
        ("turnover\u00a0", "it has a no-break space (U+00A0)", "write turnover, with ordinary spaces"),
        ("state\u202fvisit", "it has a narrow no-break space (U+202F)", "write state visit, "),
        ("a\u2009b", "it has a thin space (U+2009)", "write a b, "),
        ("KZ", "", ""),
        ("107.7 million USD", "", ""),
    ],
)
def test_what_is_not_what_it_looks_like(text: str, message: str, hint: str) -> None:
    found = oddity(text)
    assert found[0] == message
    assert found[1].startswith(hint)


@pytest.mark.parametrize(
    ("old", "new", "key", "message"),
    [
        ("turnover:", "turnover\u00a0:", "trade.turnover\u00a0", "no-break space (U+00A0)"),
        ("turnover:", "turnоver:", "trade.turnоver", "the letter “о” is Cyrillic"),
        ("home: ", "home: С", "home", "the letter “С” is Cyrillic"),
        ("EUR", "EURС", "trade.turnover.value", "the letter “С” is Cyrillic"),
        ("  en:", "  еn:", "", "the letter “е” is Cyrillic"),
        ("date: 2", "date: О2", "date", "the letter “О” is Cyrillic"),
    ],
)
def test_they_are_named_in_a_file(
    old: str, new: str, key: str, message: str, refused: Callable[[str, str], list[Diagnostic]]
) -> None:
    found = [one for one in refused(old, new) if message in one.message]
    assert found
    assert found[0].hint
    assert not key or found[0].key == key


@pytest.mark.parametrize("new", ["home:\u00a0", "\u00a0home: ", "\u202f\u202fhome: ", "home\u00a0: "])
def test_spaces_in_the_place_of_spaces_are_named(new: str, refused: Callable[[str, str], list[Diagnostic]]) -> None:
    assert any("no-break space (U+" in one.message for one in refused("home: ", new))


def test_no_break_spaces_in_texts_are_no_fault() -> None:
    assert odd_space("    en: 28.6\u00a0million, that\u00a0is: much") == ""


@pytest.mark.parametrize("text", ["1 250 студентов", "5 Туристов", "35 ученика", "1 250 студенттер", "партнёр"])
def test_a_word_of_another_alphabet_is_not_taken_for_mistyped_latin(text: str) -> None:
    assert oddity(text) == ("", "")
