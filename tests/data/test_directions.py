"""Words of direction beside a change: they are warned of where they would outlive its sign."""

from __future__ import annotations

from pathlib import Path

import pytest
from papers import SHIPPED

from briefing.data.directions import apart, directed
from briefing.data.known import Directions
from briefing.errors import Diagnostic, Severity
from briefing.language import load, written
from briefing.preparation import prepare
from briefing.request import BuildRequest

LOCALES = Path(__file__).resolve().parents[2] / "locales"
CHANGES = {"change": True, "value": False}


def found(tag: str, text: str) -> list[str]:
    """Return the words of direction that a text is warned of."""
    words = Directions(*written.directions(load(tag, LOCALES).grammar, tag))
    return [message.split("”")[0].removeprefix("“") for message, _ in directed(text, CHANGES, words)]


@pytest.mark.parametrize(
    ("tag", "text", "word"),
    [
        ("en", "Exports grew by {change} in 2025.", "grew"),
        ("en", "Exports, at {value}, rose strongly, by {change}.", ""),  # another clause
        ("en", "The fall in exports of {change} is over.", "fall"),
        ("en", "A growth of about {change:plain} is expected.", "growth"),
        ("en", "Trade was up {change}.", "up"),
        ("en", "Exports {change:moved}.", ""),
        ("en", "Exports (change: {change:cell}) grew.", ""),
        ("en", "Exports grew to {value}.", ""),
        ("en", "Exports changed by {change} while imports fell.", ""),
        ("en", "The growth of exports. They changed by {change}.", ""),
        ("kk", "Экспорт {change:by} өсті.", "өсті"),
        ("kk", "Экспорттың {change:by} төмендеуі байқалды.", "төмендеуі"),
        ("kk", "Экспорт {change:moved}.", ""),
        ("ru", "Экспорт вырос {change:by}.", "вырос"),
        ("ru", "Снижение импорта составило {change}.", "Снижение"),
        ("ru", "Экспорт {change:by} больше, чем годом ранее.", "больше"),
        ("ru", "Изменение экспорта растений составило {change}.", ""),
        ("sr", "Извоз је порастао {change:by}.", "порастао"),
        ("sr", "Пад увоза од {change} није дуго трајао.", "Пад"),
        ("sr-Latn", "Izvoz je porastao {change:by}.", "porastao"),
    ],
)
def test_a_word_of_direction_is_seen_in_the_clause_of_a_change(tag: str, text: str, word: str) -> None:
    assert found(tag, text) == ([word] if word else [])


@pytest.mark.parametrize(
    ("tag", "text", "warned"),
    [
        ("en", "Sales {trade.exports.change:moved}.", False),
        ("kk", "Жеткізілім {trade.exports.change:moved}.", False),
        ("ru", "Экспорт из {home:gen} в 2025 году {trade.exports.change:moved}.", False),
        ("ru", "Поставки {trade.exports.change:moved}.", True),
        ("ru", "Экспорт важен. Торговля {trade.exports.change:moved}.", True),
        ("ru", "Торговля {trade.exports.change:moved.f}.", False),
        ("sr", "Робна размена {trade.turnover.change:moved}.", False),
        ("sr", "Извоз је важан; испоруке {trade.exports.change:moved}.", True),
        ("sr-Latn", "Izvoz {trade.exports.change:moved}.", False),
        ("sr-Latn", "Trgovina {trade.turnover.change:moved}.", True),
    ],
)
def test_a_verb_stands_with_the_word_that_it_agrees_with(tag: str, text: str, warned: bool) -> None:
    words = Directions(*written.directions(load(tag, LOCALES).grammar, tag))
    assert bool(list(apart(text, words))) == warned


POINT = """
corridor:
  points:
    - text: {{en: "{text}"}}
      source: statistics
{figures}"""
DATA = """schema: 2
id: malta-iceland
home: MT
partner: IS
date: 2026-02-26
languages: [en]
sources:
  statistics: {title: {en: Statistics Office}, date: 2026-02-10}
trade:
  reporter: {country: MT, source: statistics}
  period: 2025
  exports: {value: 28.6 million USD, change: +80.4%}
"""


def diagnostics(folder: Path, text: str, figures: str = "") -> tuple[Diagnostic, ...]:
    path = folder / "briefing.yaml"
    path.write_text(DATA + POINT.format(text=text, figures=figures), encoding="utf-8")
    return prepare(BuildRequest(data=path, languages=("en",))).warnings


def test_the_warning_names_the_place_and_the_remedy(tmp_path: Path) -> None:
    (one,) = diagnostics(tmp_path, "Exports grew by {trade.exports.change}.")
    assert (one.severity, one.line, one.key) == (Severity.WARNING, 16, "corridor.points.0.text.en")
    assert one.message.startswith("“grew” stands beside {trade.exports.change}")
    assert "{trade.exports.change:moved}" in one.hint


def test_a_figure_of_a_point_with_its_sign_is_a_change(tmp_path: Path) -> None:
    figures = "      figures: {growth: {value: +5%, source: statistics}}"
    assert len(diagnostics(tmp_path, "Tourism grew by {growth}.", figures)) == 1
    assert not diagnostics(tmp_path, "Tourism {growth:moved}.", figures)
    assert not diagnostics(tmp_path, "Tourism grew to {growth} of the economy.", figures.replace("+5%", "5%"))


@pytest.mark.parametrize("name", SHIPPED)
def test_the_examples_have_no_such_word(name: str) -> None:
    warnings = prepare(BuildRequest(data=SHIPPED[name])).warnings
    assert not [one for one in warnings if "stands beside" in one.message]
