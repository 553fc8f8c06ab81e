"""Which passage is which: words first, then figures."""

from __future__ import annotations

from briefing.refreshing.pairing import Piece, pairs


def row(words: str, *ids: str) -> Piece:
    return Piece(words, ids, is_row=True)


def test_passages_are_found_where_they_were_moved_to() -> None:
    file = [Piece("Second"), Piece("First ￼", ("a",)), Piece("Own words of somebody")]
    paper = [Piece("First ￼", ("a",)), Piece("Second")]
    assert pairs(file, paper) == {0: 1, 1: 0}


def test_rows_of_a_list_that_grew_are_known_by_their_words() -> None:
    """Figures are named by their places in the list, which have moved."""
    file = [row("Wheat\t￼", "goods.0.value"), row("Rice\t￼", "goods.1.value")]
    paper = [row("Barley\t￼", "goods.0.value"), row("Wheat\t￼", "goods.1.value"), row("Rice\t￼", "goods.2.value")]
    assert pairs(file, paper) == {0: 1, 1: 2}


def test_rows_of_two_tables_are_known_by_their_figures() -> None:
    file = [row("Wheat\t￼", "imports.wheat")]
    paper = [row("Wheat\t￼", "exports.wheat"), row("Wheat\t￼", "imports.wheat")]
    assert pairs(file, paper) == {0: 1}
    assert pairs(file, paper[:1]) == {}


def test_a_row_of_a_figure_that_is_no_more_is_known_by_its_words() -> None:
    assert pairs([row("Wheat\t￼", "")], [row("Wheat\t￼", "exports.wheat")]) == {0: 0}


def test_a_sentence_with_other_words_is_the_same_by_its_figures_and_by_most_of_its_words() -> None:
    file = [Piece("Exports rose by ￼ to ￼.", ("change", "value")), Piece("Imports rose by ￼.", ("other",))]
    paper = [Piece("Imports fell by ￼.", ("other",)), Piece("Exports fell by ￼ to ￼.", ("change", "value"))]
    assert pairs(file, paper) == {0: 1, 1: 0}


def test_a_row_with_another_name_needs_the_same_figures() -> None:
    paper = [row("Wheat\t￼", "goods.1.value")]
    assert pairs([row("Wheat, durum\t￼", "goods.1.value")], paper) == {0: 0}
    assert pairs([row("Wheat, durum\t￼", "goods.0.value")], paper) == {}
