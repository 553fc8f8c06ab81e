"""Talking points: a paper of its own, for the own side alone."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from papers import SECOND

from briefing.build import build, check
from briefing.errors import DataError
from briefing.figures.export import facts_of
from briefing.preparation import prepare
from briefing.request import BuildRequest

POINTS = """
talking_points:
  marking: {en: Eyes only, ru: Только для своих}
  objectives:
    - text: {en: Agree on a date., ru: Согласовать дату.}
  messages:
    - text: {en: "Trade amounted to {trade.turnover}.", ru: "Торговля составила {trade.turnover:acc}."}
  replies:
    - raised: {en: Why so few visas?, ru: Почему так мало виз?}
      text: {en: "We issue {visas} visas a year.", ru: "Мы выдаём {visas} виз в год."}
      figures: {visas: {value: 517, source: invented}}
  press_line:
    text: {en: The talks were open., ru: Беседа была открытой.}
"""


def text_of_pdf(path: Path) -> str:
    with pypdfium2.PdfDocument(path) as file:
        return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in file).split())


def with_points(tmp_path: Path, points: str = POINTS) -> Path:
    path = tmp_path / "data.yaml"
    path.write_text(SECOND.read_text(encoding="utf-8") + points, encoding="utf-8")
    return path


def test_they_are_printed_in_their_order_under_their_own_marking(tmp_path: Path) -> None:
    request = BuildRequest(with_points(tmp_path), ("en",), ("pdf",), tmp_path / "out", ("talking-points",), workers=1)
    (file,) = build(request).files
    text = text_of_pdf(file.path)
    told = ["Eyes only", "Talking points", "Agree on a date.", "Why so few visas?", "517 visas", "The talks were open."]
    assert [text.index(one) for one in told] == sorted(text.index(one) for one in told)
    assert "For official use" not in text
    assert "Permanent Secretary" not in text


def test_no_other_paper_prints_them_or_misses_them(tmp_path: Path) -> None:
    request = BuildRequest(with_points(tmp_path), ("en",), ("pdf",), tmp_path / "out", workers=1)
    result = build(request)
    text = text_of_pdf(result.files[0].path)
    assert not [one for one in ("Eyes only", "517", "visas", "The talks were open") if one in text]
    assert not [one for one in result.diagnostics if "talking_points" in one.key]


def test_no_export_holds_their_figures(tmp_path: Path) -> None:
    prepared = prepare(BuildRequest(with_points(tmp_path), ("en",)))
    briefing, figures = prepared.briefing, prepared.figures
    assert "talking_points.replies.0.visas" in figures
    content = facts_of(briefing, figures, figures, wordings={}, units={})
    assert "517" not in content.text()
    assert "trade.turnover.value" in [fact.id for fact in content.figures]


def test_no_other_text_may_show_their_figures(tmp_path: Path) -> None:
    shown = "{talking_points.replies.0.visas}"
    leak = f"corridor: {{points: [{{text: {{en: '{shown}', ru: '{shown}'}}}}]}}"
    with pytest.raises(DataError) as caught:
        check(BuildRequest(with_points(tmp_path, f"\n{leak}{POINTS}"), ("en",)))
    told = [one for one in caught.value.diagnostics if one.key == "corridor.points.0.text.en"]
    assert ["is for the own side alone" in one.message for one in told] == [True]


def test_without_a_marking_they_are_an_error(tmp_path: Path) -> None:
    unmarked = POINTS.replace("  marking: {en: Eyes only, ru: Только для своих}\n", "")
    with pytest.raises(DataError) as caught:
        check(BuildRequest(with_points(tmp_path, unmarked), ("en",)))
    assert [one.key for one in caught.value.diagnostics] == ["talking_points.marking"]


def test_their_template_without_any_says_what_to_add() -> None:
    with pytest.raises(DataError) as caught:
        check(BuildRequest(SECOND, ("en",), templates=("talking-points",)))
    (found,) = caught.value.diagnostics
    assert (found.message, "marking" in found.hint) == ("there are no talking points", True)


def test_a_template_cannot_print_them_below_another_title(tmp_path: Path) -> None:
    plan = "parts:\n- block: title\n- block: talking-points\n  of: messages\n"
    (tmp_path / "template.yaml").write_text(plan, encoding="utf-8")
    with pytest.raises(DataError) as caught:
        check(BuildRequest(with_points(tmp_path), ("en",), templates=(str(tmp_path),)))
    (found,) = caught.value.diagnostics
    assert (Path(found.file).name, found.line, found.key) == ("template.yaml", 3, "parts.1")
