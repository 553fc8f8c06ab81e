"""Colours that can be seen and read, whatever a theme asks for."""

import pytest

from briefing.scene.colours import SEEN, contrast, is_seen, seen, text_on

INK = "#1a1a1a"
STEPS = [f"{channel:02x}" for channel in range(0, 256, 51)]
GRID = [f"#{red}{green}{blue}" for red in STEPS for green in STEPS for blue in STEPS]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#ffffff", "#ffffff", 1.0),
        ("#777777", "#ffffff", 4.48),
        ("#ff0000", "#ffffff", 4.0),
    ],
)
def test_contrast_is_that_of_the_guidelines_and_has_no_direction(first, second, expected):
    assert contrast(first, second) == pytest.approx(expected, abs=0.01)
    assert contrast(second, first) == contrast(first, second)


def test_text_on_any_colour_takes_the_better_of_white_and_ink():
    chosen = {colour: text_on(colour, INK) for colour in GRID}
    assert set(chosen.values()) == {"#ffffff", INK}
    assert [colour for colour in GRID if contrast(chosen[colour], colour) < 4.1] == []


def test_a_pale_colour_is_darkened_until_it_is_seen_and_no_further():
    assert len([colour for colour in GRID if not is_seen(colour)]) > 20
    assert [colour for colour in GRID if not is_seen(seen(colour))] == []
    assert [colour for colour in GRID if is_seen(colour) and seen(colour) != colour] == []
    assert SEEN <= contrast(seen("#f5f5dc"), "#ffffff") < SEEN + 0.6
