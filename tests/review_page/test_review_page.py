"""The review page: what needs a look is found in every language, and what figures are, with nothing loaded."""

from __future__ import annotations

import base64
import hashlib
import shutil
from pathlib import Path

import html5lib
import pytest
from papers import SECOND, SHIPPED
from some import some
from typer.testing import CliRunner

from briefing.cli import app

PAGE = Path("briefing.review.html")
LANGUAGES = "ru,en,sr-Latn"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder with an example whose papers somebody has accepted."""
    monkeypatch.chdir(tmp_path)
    for file in SHIPPED["united-kingdom-mongolia"].parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    run("review", "--lang", LANGUAGES, "--accept", "--by", "A. <Ivanova>")
    return tmp_path


def run(*arguments: str) -> None:
    result = CliRunner().invoke(app, list(arguments))
    assert result.exit_code == 0, result.output


def change(old: str, new: str) -> None:
    path = Path("briefing.yaml")
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def page(path: Path = PAGE):
    """Return the page as a strict parser of HTML 5 reads it."""
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    return parser.parse(path.read_text(encoding="utf-8"))


def of_class(root, name):
    return [node for node in root.iter() if isinstance(node.tag, str) and name in node.get("class", "").split()]


def text_of(node):
    return "".join(node.itertext()).replace("\u00a0", " ")


def test_what_is_accepted_needs_no_look() -> None:
    run("review", "--html", "--lang", LANGUAGES)
    assert of_class(page(), "look") == []


def test_a_changed_text_is_marked_in_its_language_and_its_translations_are_stale() -> None:
    change("en: Total trade", "en: All <b>trade</b>")
    run("review", "--html", "--lang", LANGUAGES)
    root = page()
    told = {node.get("lang"): text_of(node) for node in of_class(root, "look") if "summary.messages.0" in text_of(node)}
    assert told.keys() == {"ru-RU", "en-GB", "sr-Latn-RS"}
    assert "Изменился исходный текст: перевод мог устареть." in told["ru-RU"]
    assert "It reads differently." in told["en-GB"]
    assert "A. <Ivanova>" in told["en-GB"]
    assert "Izmenjen je izvorni tekst: prevod je možda zastareo." in told["sr-Latn-RS"]
    assert {text_of(node) for node in root.iter("del")} == {"Total"}


def test_a_number_that_changed_is_marked_whole() -> None:
    change("share: {value: 0.4%, of: mongolian_imports}", "share: {value: 0.5%, of: mongolian_imports}")
    run("review", "--html", "--lang", "en")
    boxes = some(of_class(page(), "text"))
    assert {text_of(node) for box in boxes for node in box.iter("del")} == {"0.4"}
    assert {text_of(node) for box in boxes for node in box.iter("ins")} == {"0.5"}


def test_all_languages_stand_side_by_side_with_every_figure_explained() -> None:
    run("review", "--html", "--lang", LANGUAGES)
    root = page()
    assert root.get("lang") == "ru-RU"
    for line in some(of_class(root, "line")):
        assert [cell.get("data-language") for cell in of_class(line, "cell")] == ["ru", "en", "sr-Latn"]
    tips = {node.get("id"): text_of(node) for node in of_class(root, "tip")}
    figures = some(of_class(root, "figure"))
    assert {node.get("aria-describedby") for node in figures} <= tips.keys()
    told = tips["tip-en-trade.exports.value"]
    for part in ("£38 million", "38 million GBP", "as published", "briefing.yaml:"):
        assert part in told


def test_the_policy_names_the_only_script_and_style() -> None:
    run("review", "--html", "--lang", "en", "--out", "there.html")
    root = page(Path("there.html"))
    [policy] = [one.get("content") for one in root.iter("meta") if one.get("http-equiv") == "Content-Security-Policy"]
    for kind in ("style", "script"):
        [node] = root.iter(kind)
        digest = base64.b64encode(hashlib.sha256(node.text.encode()).digest()).decode()
        assert f"{kind}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'")
    assert not {"link", "img", "iframe", "object", "base", "form"} & {node.tag for node in root.iter()}


def test_the_same_briefing_is_the_same_page() -> None:
    run("review", "--html", "--lang", LANGUAGES)
    before = PAGE.read_bytes()
    run("review", "--html", "--lang", LANGUAGES)
    assert PAGE.read_bytes() == before


def test_with_a_marking_the_page_carries_no_values_for_machines() -> None:
    shutil.copy(SECOND, "briefing.yaml")
    Path("briefing.review.yaml").unlink()
    run("review", "--html", "--lang", "en,ru")
    root = page()
    assert [text_of(node)[:16] for node in of_class(root, "banner")] == ["For official use"]
    assert not list(root.iter("data"))
    assert "In the data file:" not in text_of(root)
