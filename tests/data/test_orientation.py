"""Whose exports stand under `exports:`: asked where home does not report, and figures turned round where it says so."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from briefing.data.orientation import turn, unnamed, unstated
from briefing.reading.lines import index
from briefing.reading.source_text import decode
from briefing.reading.tree import Tree, read_tree

HEAD = "home: MT\npartner: IS\nsources: {ice: {title: {en: Ice}}, comtrade: {title: {en: C}, publisher: {en: C}}}\n"


def tree(text: str) -> Tree:
    return read_tree(decode((HEAD + text).encode(), "case.yaml"))


@pytest.fixture
def asked() -> Callable[[str], list[str]]:
    return lambda text: [".".join(map(str, path)) for path, _, _ in unstated(tree(text).data)]


@pytest.mark.parametrize(
    ("text", "keys"),
    [
        ("trade: {reporter: {country: MT, source: ice}, exports: {value: 1}}", []),
        ("trade: {reporter: {country: IS, source: ice}, exports: {value: 1}}", ["trade.reporter.exports_from"]),
        ("trade: {reporter: {country: IS, source: ice}, turnover: {value: 1}}", []),
        ("trade: {reporter: {country: IS, source: ice}, balance: {value: 1}}", ["trade.reporter.exports_from"]),
        ("trade: {reporter: {country: IS, source: ice}, goods: {exports: [{term: x}]}}",
         ["trade.reporter.exports_from"]),
        ("trade: {reporter: {country: IS, source: ice}, services: {imports: {value: 1}}}",
         ["trade.reporter.exports_from"]),
        ("trade: {reporter: {country: IS, source: ice}, history: [{period: 2024, imports: 1}]}",
         ["trade.reporter.exports_from"]),
        ("trade: {reporter: {source: comtrade}, exports: {value: 1}}", ["trade.reporter.exports_from"]),
        ("trade: {reporter: {source: comtrade, exports_from: MT}, exports: {value: 1}}", []),
        ("trade: {mirror: [{country: IS, source: ice, exports: 1}]}", ["trade.mirror.0.exports_from"]),
        ("trade: {mirror: [{country: IS, source: ice, turnover: 1}]}", []),
    ],
)  # fmt: skip
def test_it_is_asked_where_a_direction_could_be_misread(asked, text: str, keys: list[str]) -> None:
    assert asked(text) == keys


def test_the_question_says_what_either_answer_means() -> None:
    ((_, message, hint),) = unstated(tree("trade: {reporter: {country: IS, source: ice}, exports: {value: 1}}").data)
    assert message == "the figures are IS’s, and nothing says whose exports stand under `exports:`"
    assert "`exports_from: IS` if they are as the partner published them" in hint
    assert "`exports_from: MT` if they are as home would" in hint


def test_a_third_party_needs_a_publisher() -> None:
    problems = list(unnamed(tree("trade: {reporter: {source: ice}, turnover: {value: 1}}").data))
    assert [path for path, _, _ in problems] == [("trade", "reporter", "country")]
    assert not list(unnamed(tree("trade: {reporter: {source: comtrade}, turnover: {value: 1}}").data))


TURNED = """\
trade:
  reporter: {country: IS, source: ice, exports_from: IS}
  exports: {value: 1 million USD}
  imports: {value: 3 million USD}
  balance: {value: -2 million USD, previous: about 1 million USD}
  history:
    - {period: 2024, exports: 4 million USD, balance: over 1 million USD}
  services:
    exports: {value: 7 million USD}
    history:
      - {period: 2024, imports: 8 million USD}
  goods:
    imports:
      - {term: fish}
  mirror:
    - {country: IS, source: ice, exports_from: MT, exports: 9 million USD}
    - {country: IS, source: ice, exports_from: IS, exports: 6 million USD}
"""


def test_figures_are_turned_round_with_their_places() -> None:
    turned = tree(TURNED)
    renamed = turn(turned)
    trade = turned.data["trade"]
    assert trade["imports"] == {"value": "1 million USD"}
    assert trade["exports"] == {"value": "3 million USD"}
    assert trade["balance"] == {"value": "2 million USD", "previous": "about -1 million USD"}
    assert trade["history"] == [{"period": "2024", "imports": "4 million USD", "balance": "over -1 million USD"}]
    assert trade["services"]["imports"] == {"value": "7 million USD"}
    assert trade["services"]["history"] == [{"period": "2024", "exports": "8 million USD"}]
    assert trade["goods"] == {"exports": [{"term": "fish"}]}
    assert trade["mirror"][0]["exports"] == "9 million USD"
    assert trade["mirror"][1]["imports"] == "6 million USD"
    lines = index("case.yaml", turned.places, renamed=renamed)
    text = (HEAD + TURNED).splitlines()
    assert text[lines.of("trade.imports.value") - 1].strip().startswith("exports: {value: 1")
    assert text[lines.of("trade.goods.exports.0") - 1].strip() == "- {term: fish}"
    assert lines.written("trade.imports.value") == "trade.exports.value"
    assert lines.written("trade.goods.exports.0.term") == "trade.goods.imports.0.term"
    assert lines.written("trade.turnover.value") == "trade.turnover.value"


def test_what_home_reports_stays_as_it_is() -> None:
    text = TURNED.replace("exports_from: IS}\n  exp", "exports_from: MT}\n  exp")
    stays = tree(text)
    turn(stays)
    assert stays.data["trade"]["exports"] == {"value": "1 million USD"}
    assert stays.data["trade"]["mirror"][1]["imports"] == "6 million USD"
