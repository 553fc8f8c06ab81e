"""What stands in cells of tables: how wide it is, and where its words may be broken."""

from __future__ import annotations

import pytest

from briefing.document import Citation, Emphasis, FigureText, Inlines, Numeral, Strong, Text
from briefing.extracts import plain
from briefing.scene.faces import Fonts
from briefing.scene.hyphens import SOFT_HYPHEN, whole
from briefing.scene.table import Extent, broken, extent, figure_widths

SIZE = 9.0
LONG = "Elektrizitätenhauptbetriebswerk"


def syllables(word: str) -> tuple[str, ...]:
    """Return a word in parts of four letters."""
    return tuple(word[at : at + 4] for at in range(0, len(word), 4))


def figure(whole: str, fraction: str) -> FigureText:
    return FigureText("f", whole + fraction, Numeral(whole, fraction))


def measured(text: str, fonts: Fonts) -> Extent:
    return extent((Text(text),), fonts, SIZE, syllables)


def test_a_figure_is_measured_on_both_sides_of_its_mark(fonts: Fonts) -> None:
    face = fonts.face(sans=True)
    found = figure_widths((figure("1,234", ".5"),), fonts, SIZE)
    assert found == pytest.approx((face.width("1,234", SIZE), face.width(".5", SIZE)))


def test_italic_and_bold_figures_are_measured_as_they_are_set(fonts: Fonts) -> None:
    content: Inlines = (Emphasis((figure("1,234", ".5"),)),)
    italic = fonts.face(sans=True, bold=True, italic=True)
    found = figure_widths(content, fonts, SIZE, bold=True)
    assert found == pytest.approx((italic.width("1,234", SIZE), italic.width(".5", SIZE)))


def test_words_have_no_mark(fonts: Fonts) -> None:
    assert figure_widths((Text("1,234.5"),), fonts, SIZE) is None


@pytest.mark.parametrize(
    ("text", "longest"),
    [
        ("a pharmaceutical good", "pharmaceutical"),
        ("machine-building", "machine-"),
        ("28\u00a0million", "28\u00a0million"),
        ("БҰҰ-ға", "БҰҰ-ға"),
        ("2024–2025", "2024–2025"),
        ("80\u00a0%", "80\u00a0%"),
        ("", ""),
    ],
)
def test_the_longest_word_is_one_that_no_line_breaks(text: str, longest: str, fonts: Fonts) -> None:
    assert measured(text, fonts).whole == pytest.approx(fonts.face(sans=True).width(longest, SIZE))


def test_a_citation_stays_with_the_word_before_it(fonts: Fonts) -> None:
    cited = extent((Text("Riga\u00a0"), Citation("source-a", "[1]")), fonts, SIZE, syllables)
    assert cited.whole > measured("Riga", fonts).whole
    assert cited.whole == pytest.approx(cited.natural)


def test_a_long_word_may_be_broken_by_hyphens_and_then_be_cut(fonts: Fonts) -> None:
    found = measured(f"the {LONG}", fonts)
    assert found.natural > found.whole > found.hyphenated > found.cut > 0


@pytest.mark.parametrize("text", ["1,234,567.8", "US$1,234\u00a0million", "80.5\u00a0%", "2024/2025"])
def test_figures_and_their_units_stay_whole(text: str, fonts: Fonts) -> None:
    found = measured(text, fonts)
    assert found.cut == found.hyphenated == found.whole == found.natural > 0


def test_names_that_no_hyphen_may_break_stay_whole_until_they_are_cut(fonts: Fonts) -> None:
    found = extent((Text(LONG),), fonts, SIZE, whole)
    assert found.hyphenated == found.whole > found.cut


def test_only_words_wider_than_their_room_get_places_for_hyphens(fonts: Fonts) -> None:
    content: Inlines = (Text(f"a considerable {LONG} "), Strong((Text("considerable"),)))
    room = fonts.face(sans=True).width(LONG, SIZE) - 1
    found = broken(content, fonts, SIZE, syllables, room)
    assert plain(found) == f"a considerable {SOFT_HYPHEN.join(syllables(LONG))} considerable"
    assert broken(content, fonts, SIZE, syllables, room + 2) is content
