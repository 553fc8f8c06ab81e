"""Pages in a real browser: axe-core finds nothing, and they are used with the keyboard. Slow: ``-m conformance``."""

from __future__ import annotations

import shutil

import pypdfium2
import pytest
from browser import Browser, missing
from papers import SECOND, SHIPPED, TAGS
from some import some

from briefing.acceptance import page, read
from briefing.build import build
from briefing.request import BuildRequest

pytestmark = [pytest.mark.conformance, pytest.mark.skipif(bool(missing()), reason=missing())]
WIDTHS = (1280, 320)


@pytest.fixture(scope="module")
def browser():
    with Browser() as opened:
        yield opened


def problems(browser, path):
    """Return what axe-core finds at each width, and whether the page is wider than its window."""
    found = []
    for width in WIDTHS:
        shown = browser.open(path, width=width)
        found += shown.accessibility()
        if shown.value("document.documentElement.scrollWidth") > width:
            found.append(f"wider than {width}")
    return found


@pytest.mark.parametrize(
    "data", [SECOND, SHIPPED["latvia-uzbekistan"], SHIPPED["kazakhstan-serbia"]], ids=lambda p: p.stem
)
def test_web_pages_are_accessible_at_any_width(browser, tmp_path, data):
    languages = ("en", "ru") if data == SECOND else TAGS
    files = build(BuildRequest(data, languages, ("html",), out=tmp_path)).files
    assert {file.path.name: problems(browser, file.path) for file in some(files)} == {
        file.path.name: [] for file in files
    }


@pytest.fixture
def review(tmp_path):
    """Return a review page of an example that nobody has accepted, in two languages."""
    for file in SHIPPED["united-kingdom-mongolia"].parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    return page(read(BuildRequest(tmp_path / "briefing.yaml", ("kk", "sr-Latn"), ())))


def test_the_review_page_is_accessible_at_any_width(browser, review):
    assert problems(browser, review) == []


def test_the_review_page_is_used_with_the_keyboard(browser, review):
    shown = browser.open(review)
    tips = "document.querySelectorAll('.tip:not([hidden])').length"
    shown.value("document.getElementById('next').focus()")
    shown.press("Enter")
    assert "look-here" in shown.value("document.activeElement.className")
    shown.value("document.querySelector('.figure').focus()")
    assert shown.value(tips) == 1
    shown.press("Escape")
    assert shown.value(tips) == 0
    assert shown.value("document.activeElement.className") == "figure"


def test_one_language_can_be_read_alone(browser, review):
    shown = browser.open(review)
    shown.value("document.querySelector('input[data-language=kk]').focus()")
    shown.press(" ")
    seen = "[...new Set(Array.from(document.querySelectorAll('.cell')).filter(c => c.offsetParent).map(c => c.lang))]"
    assert shown.value(seen) == ["sr-Latn-RS"]


def test_a_tooltip_stays_while_it_is_pointed_at(browser, review):
    shown = browser.open(review)
    shown.value("document.querySelector('.figure').scrollIntoView({block: 'center'})")
    place = "(n => [n.getBoundingClientRect().x + 3, n.getBoundingClientRect().y + 5])(document.querySelector('%s'))"
    shown.point(*shown.value(place % ".figure"))
    shown.point(*shown.value(place % ".tip:not([hidden])"))
    shown.value("new Promise(go => setTimeout(go, 500))")
    assert shown.value("document.querySelectorAll('.tip:not([hidden])').length") == 1


def test_figures_of_a_passage_are_one_stop_and_arrows_go_between_them(browser, review):
    shown = browser.open(review)
    here = "(f => [f.closest('.line').dataset.key, [...f.closest('.cell').querySelectorAll('.figure')].indexOf(f)])"
    at = f"{here}(document.activeElement)"
    first = "[...document.querySelectorAll('.cell')].find(c => c.querySelectorAll('.figure').length > 2)"
    shown.value(f"({first}).querySelector('.figure').focus()")
    [key, begin] = shown.value(at)
    assert begin == 0
    shown.press("ArrowRight", "ArrowDown", "ArrowLeft")
    assert shown.value(at) == [key, 1]
    assert shown.value("document.querySelectorAll('.tip:not([hidden])').length") == 1
    stops = "[...document.querySelectorAll('.cell')].map(c => c.querySelectorAll('.figure[tabindex=\"0\"]').length)"
    assert max(shown.value(stops)) == 1
    shown.value("window.cell = document.activeElement.closest('.cell'), 1")
    shown.press("Tab")  # to a link of the passage, or to the next
    assert not shown.value("document.activeElement.matches('.figure') && window.cell.contains(document.activeElement)")


@pytest.mark.parametrize("is_review", [True, False])
def test_the_marking_stands_over_the_text_of_each_printed_sheet(browser, tmp_path, is_review):
    data = SHIPPED["latvia-uzbekistan"]
    for file in data.parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    request = BuildRequest(tmp_path / data.name, ("en",), ("html",), out=tmp_path / "out")
    path = page(read(request)) if is_review else build(request).files[0].path
    with pypdfium2.PdfDocument(browser.open(path).printed()) as printed:
        sheets = [sheet.get_textpage() for sheet in printed]
        assert len(sheets) > 1
        for text in sheets:
            boxes = [text.get_rect(at) for at in range(text.count_rects())]  # left, foot, right, top
            top = max(box[3] for box in boxes)
            head = [box for box in boxes if box[3] > top - 3]
            foot = min(box[1] for box in head)
            told = text.get_text_bounded(min(box[0] for box in head) - 1, foot - 1, 9999, top + 1)
            assert "".join(told.split()) == "Forofficialuse·CopyNo.2"
            assert all(box[3] <= foot for box in boxes if box not in head)
