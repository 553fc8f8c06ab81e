"""Marks become spans, and spans stay exact whatever happens to the text."""

from __future__ import annotations

import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st
from measured import parse

from briefing.language import Datum, Noun, load
from briefing.language.rich import Rich, Span, capitalised, mark, read, unmarked

LOCALES = Path(__file__).resolve().parents[2] / "locales"


def shown(rich: Rich) -> list[tuple[str, str]]:
    return [(span.ref, rich.text[span.start : span.end]) for span in rich.spans]


def test_marks_are_read_as_spans() -> None:
    rich = read("Exports: " + mark("figure", "trade.exports.value", "US$5") + ".")
    assert rich.text == "Exports: US$5."
    assert rich.spans == (Span(9, 13, "figure", "trade.exports.value"),)


def test_marks_may_stand_inside_marks() -> None:
    rich = read(mark("foreign", "en", "NS " + mark("figure", "n", "2") + " Seme"))
    assert shown(rich) == [("en", "NS 2 Seme"), ("n", "2")]
    assert [piece for piece, span in rich.pieces() if span] == ["NS 2 Seme"]


def test_pieces_cover_the_text() -> None:
    rich = read("a" + mark("figure", "x", "b") + "c" + mark("cite", "s", "[1]"))
    assert [(piece, span and span.ref) for piece, span in rich.pieces()] == [
        ("a", None),
        ("b", "x"),
        ("c", None),
        ("[1]", "s"),
    ]


def test_capitals_go_past_marks_and_quotation_marks() -> None:
    assert unmarked(capitalised(mark("figure", "x", "об экспорте"))) == "Об экспорте"
    assert capitalised("«будан» өсті") == "«Будан» өсті"
    assert capitalised("") == ""


def test_an_edit_moves_spans_along() -> None:
    rich = read("У 2024., " + mark("figure", "x", "5") + " и " + mark("figure", "y", "6"))
    edited = rich.edit(re.compile(r"\.(?=,)"), lambda _match: "")
    assert edited.text == "У 2024, 5 и 6"
    assert shown(edited) == [("x", "5"), ("y", "6")]


@settings(deadline=None)  # the first example reads the language
@given(st.lists(st.tuples(st.text("абвњЉџ., -x1", max_size=6), st.booleans()), max_size=6))
def test_spans_stay_on_their_text_in_another_script(pieces: list[tuple[str, bool]]) -> None:
    language = load("sr-Latn", LOCALES)
    marked = "".join(mark("figure", str(i), text) if is_figure else text for i, (text, is_figure) in enumerate(pieces))
    rich = language.finished(marked)
    whole = language.finished(unmarked(marked))
    assert rich.text == whole.text
    refs = [str(i) for i, (_, is_figure) in enumerate(pieces) if is_figure]
    assert [ref for ref, _ in shown(rich)] == refs
    assert all(0 <= span.start <= span.end <= len(rich.text) for span in rich.spans)


def test_foreign_words_keep_their_script() -> None:
    language = load("sr-Latn", LOCALES)
    name = Noun("terms.x.sr", "Самрук-Қазына", foreign="kk", indeclinable=True)
    rich = language.authored("Фонд {x} и њега", {"x": name})
    assert rich.text.replace("\u00a0", " ") == "Fond Самрук-Қазына i njega"
    assert shown(rich) == [("kk", "Самрук-Қазына")]


def test_a_figure_in_a_sentence_remembers_its_datum() -> None:
    value = Datum("trade.exports.value", parse("28.6 million USD"))
    rich = load("sr-Latn", LOCALES).rich("MONEY", value, case="acc")
    assert shown(rich) == [("trade.exports.value", rich.text)]
