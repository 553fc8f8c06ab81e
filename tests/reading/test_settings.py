"""Settings laid over others: key by key, each with the place that it comes from."""

from pathlib import Path

import pytest

from briefing.errors import DataError
from briefing.reading.lines import Place
from briefing.reading.settings import lines_of, overlaid, settings_of, settings_text
from briefing.reading.tree import Tree


@pytest.fixture
def settings(tmp_path: Path):
    def settings(text: str, name: str = "own.yaml") -> Tree:
        (tmp_path / name).write_text(text, encoding="utf-8")
        tree = settings_of(settings_text(tmp_path / name, "theme"))
        tree.places = {path: Place(name, place.line) for path, place in tree.places.items()}
        return tree

    return settings


def test_mappings_are_laid_over_key_by_key_and_lists_as_a_whole(settings) -> None:
    under = settings("a: {x: 1, y: 2}\nb: [1, 2, 3]\nc: kept\n", "under.yaml")
    over = settings("b: [4]\na:\n  y: 5\n  z: 6\n")
    merged = overlaid(under, over)
    assert merged.data == {"a": {"x": "1", "y": "5", "z": "6"}, "b": ["4"], "c": "kept"}
    lines = lines_of(merged, "own.yaml")
    assert lines.place("a.x") == Place("under.yaml", 1)
    assert lines.place("a.y") == Place("own.yaml", 3)
    assert lines.place("b.0") == Place("own.yaml", 1)
    assert lines.place("c") == Place("under.yaml", 3)


def test_a_key_without_a_value_counts_as_not_written(settings) -> None:
    assert overlaid(settings("a: {x: 1}\n", "under.yaml"), settings("a:\n")).data == {"a": {"x": "1"}}


def test_what_lies_under_does_not_change(settings) -> None:
    under = settings("a: {x: 1}\n", "under.yaml")
    overlaid(under, settings("a: {x: 2}\n"))
    assert under.data == {"a": {"x": "1"}}


def test_a_text_may_take_the_place_of_a_mapping_so_that_the_model_can_say_what_is_wrong(settings) -> None:
    merged = overlaid(settings("a: {x: 1}\n", "under.yaml"), settings("a: 3\n"))
    assert merged.data == {"a": "3"}
    assert lines_of(merged, "own.yaml").place("a") == Place("own.yaml", 1)


def test_an_empty_file_holds_nothing(settings) -> None:
    assert settings("# nothing yet\n").data == {}


def test_settings_are_a_mapping_of_bounded_size(settings) -> None:
    with pytest.raises(DataError, match="holds no keys"):
        settings("- a\n")
    with pytest.raises(DataError, match="too large"):
        settings("#" + "x" * 100_001)
