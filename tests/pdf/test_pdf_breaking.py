"""How paragraphs are broken into lines that look as if a person had set them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_sample import LANGUAGES, Words, syllables
from some import some

from briefing.document import Paragraph, Quote, Text
from briefing.pdf.breaking import Line, Measure, break_lines
from briefing.pdf.inline import runs
from briefing.pdf.styles import Styles
from briefing.scene.faces import Fonts
from briefing.theme import Theme

SetLines = Callable[..., tuple[Line, ...]]
SIZE = 10.5
LONG = "межправительственная парламентаризация сотрудничество благополучие договорённости"


@pytest.fixture(scope="session")
def set_lines(theme: Theme) -> SetLines:
    """Return a function that breaks text of the body into justified lines, hyphenated."""
    fonts, style = Fonts.of(theme, "ru-RU"), Styles.of(theme).body
    assert style.size == SIZE

    def setter(text: str, width: float) -> tuple[Line, ...]:
        return break_lines(runs((Text(text),), style, fonts), Measure(width, "justify"), syllables)

    return setter


def natural(line: Line) -> float:
    """Return the width of a space of a line that is neither stretched nor shrunk, in points."""
    return line.chunks[0].run.space / 1000


@settings(max_examples=80, deadline=None)
@given(words=st.lists(st.sampled_from(LONG.split()), min_size=2, max_size=30), width=st.floats(150, 480))
def test_the_last_word_of_a_paragraph_is_not_broken(set_lines: SetLines, words: list[str], width: float) -> None:
    lines = set_lines(" ".join(words), width)
    assert lines[-1].text.split()[-1] == words[-1]


def test_other_words_are_broken(set_lines: SetLines) -> None:
    assert any(line.text.endswith("-") for width in (180.0, 220.0, 260.0) for line in set_lines(f"{LONG} " * 5, width))


@settings(max_examples=80, deadline=None)
@given(words=st.integers(1, 4), width=st.floats(90, 480))
def test_a_word_broken_in_a_group_of_words_keeps_its_spaces_where_they_were(
    set_lines: SetLines, words: int, width: float
) -> None:
    text = f"{'сотрудничество ' * words}107,7\u00a0миллиона\u00a0долларов\u00a0Содружества в год, {LONG}"
    lines = set_lines(text, width)
    shown = "".join(line.text.removesuffix("-") + " " * line.more for line in lines)
    assert shown.replace("\u00a0", " ") == text.replace("\u00a0", " ")
    for line in lines:
        assert not line.spoken or line.spoken in text


@settings(max_examples=80, deadline=None)
@given(words=st.lists(st.sampled_from(LONG.split()), min_size=2, max_size=30), width=st.floats(40, 480))
def test_no_space_is_stretched_beyond_two_and_a_half_times_its_width(
    set_lines: SetLines, words: list[str], width: float
) -> None:
    """Where words are too long for that, the line is left short."""
    for line in some(set_lines(" ".join(words), width)):
        assert natural(line) + line.space <= 2.5 * natural(line) + 0.002


def test_a_line_that_would_be_stretched_too_far_is_left_short(set_lines: SetLines) -> None:
    word = "бржздвкрстввжзкбржздвкрств"
    width = set_lines(word, 400.0)[0].width + 3
    first, last = set_lines(f"а б {word}", width)
    assert (first.text, last.text) == ("а б", word)
    assert first.width < width / 4


@pytest.mark.parametrize("end", ["я", "и я", "он", "да"])
@pytest.mark.parametrize("words", LANGUAGES.values(), ids=LANGUAGES)
def test_a_short_last_word_takes_company_to_the_last_line(set_lines: SetLines, words: Words, end: str) -> None:
    """A last line of less than two ems looks like a line that was forgotten."""
    for width in range(300, 480, 12):
        lines = set_lines(f"{words.body} {end}", float(width))
        assert len(lines) > 1
        assert lines[-1].width >= 2 * SIZE


# ------------------------------------------------------------------------------------------------------------- quotes


def quoted(lines: int, set_lines: SetLines, width: float) -> str:
    """Return words that make so many lines of a quote."""
    words: list[str] = []
    while len(set_lines(" ".join(words), width)) < lines or len(words) % 3:
        words.append(f"слово{len(words)}")
    return " ".join(words)


def pages_of(draw: Callable[..., object], text: str, shift: int) -> int:
    """Return on how many pages words of a quote stand that follows so many paragraphs."""
    pdf = draw(*(Paragraph((Text("Short."),)) for _ in range(shift)), Quote((Text(text),), (Text("The speaker"),)))
    return sum("слово" in page for page in pdf.pages)  # type: ignore[attr-defined]


def test_a_quote_of_up_to_five_lines_stays_whole_and_a_long_one_may_be_broken(
    set_lines: SetLines, draw: Callable[..., object]
) -> None:
    short, long = (quoted(lines, set_lines, 390.0) for lines in (4, 12))
    around = range(24, 40)  # so many paragraphs nearly fill a page
    assert {pages_of(draw, short, shift) for shift in some(around)} == {1}
    assert {pages_of(draw, long, shift) for shift in some(around)} == {1, 2}


def test_a_quote_without_its_speaker_stands_on_the_page_of_the_next_one(draw: Callable[..., object]) -> None:
    for shift in range(24, 40):  # so many paragraphs nearly fill a page
        quotes = Quote((Text("First."),), ()), Quote((Text("Second."),), (Text("The speaker"),))
        pdf = draw(*(Paragraph((Text("Short."),)) for _ in range(shift)), *quotes)
        (page,) = (page for page in pdf.pages if "First." in page)  # type: ignore[attr-defined]
        assert "Second." in page
        assert "The speaker" in page
