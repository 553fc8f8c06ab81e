"""What sentences say beside a figure: which way it went, and that it is not exact, in each language."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from briefing import resources
from briefing.data.quantity_text import parse
from briefing.verification import wanted
from briefing.verify.assertions import assertion_wrongs
from briefing.verify.authored import Cover
from briefing.verify.expected import Expected
from briefing.verify.finished import Finished, Mark, Passage
from briefing.verify.tongue import tongue

UP, DOWN, ABOUT = "trade.exports.change", "trade.imports.change", "trade.exports.previous"


@pytest.fixture(scope="module")
def should() -> Expected:
    return wanted(resources.example())


def found(should: Expected, language: str, text: str, figure: str, part: str, *, cover: str = "") -> list[str]:
    start = text.index(part)
    passage = Passage(text, language, "paragraph", "page 1", marks=(Mark(figure, start, start + len(part)),))
    covers = [Cover(text.index(cover), text.index(cover) + len(cover), "key")] if cover else []
    file = Finished(Path("a.pdf"), "pdf", language, "A", passages=(passage,))
    return [one.message for one in assertion_wrongs(file, tongue(language), should, [covers])]


@pytest.mark.parametrize(
    ("language", "rise", "fall", "part"),
    [
        ("en", "Exports rose by 80.4 per cent.", "Exports fell by 80.4 per cent.", "80.4 per cent"),
        ("en", "Exports were up 80.4 per cent.", "Exports were down 80.4 per cent.", "80.4 per cent"),
        ("ru", "Экспорт увеличился на 80,4 %.", "Экспорт сократился на 80,4 %.", "80,4 %"),
        ("kk", "Экспорт 80,4 пайызға өсіп, артты.", "Экспорт 80,4 пайызға төмендеп, артты.", "80,4 пайызға"),
        ("sr", "Извоз је повећан за 80,4%.", "Извоз је смањен за 80,4%.", "80,4%"),
        ("sr-Latn", "Izvoz je za 80,4% više.", "Izvoz je za 80,4% manje.", "80,4%"),
    ],
)
def test_a_figure_that_went_the_other_way_is_found(
    should: Expected, language: str, rise: str, fall: str, part: str
) -> None:
    assert found(should, language, rise, UP, part) == []
    assert found(should, language, fall, DOWN, part) == []
    assert found(should, language, fall, UP, part) == [f"{UP}: the figure went the other way in the data"]
    assert found(should, language, rise, DOWN, part) == [f"{DOWN}: the figure went the other way in the data"]
    assert found(should, language, fall, UP, part, cover=fall) == []


@pytest.mark.parametrize(
    ("language", "text", "part"),
    [
        ("en", "Exports were about US$16 million.", "US$16 million"),
        ("ru", "Экспорт составил около 16 млн долл. США.", "16 млн долл. США"),
        ("kk", "Экспорт 16 млн АҚШ долларына жуық болды.", "16 млн АҚШ долларына"),
        ("sr", "Извоз је износио око 16 милиона долара.", "16 милиона долара"),
    ],
)
def test_a_lost_about_is_found(should: Expected, language: str, text: str, part: str) -> None:
    assert found(should, language, text, ABOUT, part) == []
    exact = text.replace("about ", "").replace("около ", "").replace(" жуық", "").replace("око ", "")
    assert found(should, language, exact, ABOUT, part) == [f"{ABOUT}: the figure is not exact in the data"]


def test_another_figure_parts_the_words_of_one_from_those_of_the_next(should: Expected) -> None:
    text = "Imports fell by 6.1 per cent. Exports rose by 80.4 per cent, the highest growth."
    assert found(should, "en", text, UP, "80.4 per cent") == []


@pytest.mark.parametrize(
    ("language", "value", "text", "part"),
    [
        ("en", "over -5%", "Change, %: < −5", "−5"),
        ("ru", "at least -5%", "Экспорт сократился не более чем до −5 %.", "−5 %"),
        ("ru", "at least 5%", "Экспорт вырос не\u00a0менее чем на 5 %.", "5 %"),
        ("kk", "over 5%", "Экспорттың 5 пайыздан астамын беретін тауар.", "5 пайыздан"),
        ("kk", "under 5%", "Экспорттың 5 пайыздан азын беретін тауар.", "5 пайыздан"),
    ],
)
def test_more_than_a_fall_may_be_below_it_and_words_have_endings(
    should: Expected, language: str, value: str, text: str, part: str
) -> None:
    figure = replace(should.figures[UP], quantity=parse(value))
    held = replace(should, figures={**should.figures, UP: figure})
    assert found(held, language, text, UP, part) == []
    exact = text.replace("< ", "").replace("не более чем ", "").replace("до ", "")
    exact = exact.replace("не\u00a0менее чем ", "")
    exact = exact.replace(" астамын", "").replace(" азын", "")
    assert found(held, language, exact, UP, part) == [f"{UP}: the figure is not exact in the data"]


@pytest.mark.parametrize(
    ("language", "right", "wrong"),
    [
        ("en", "Exports rose by 80.4 per cent.", "Exports fell by 80.4 per cent."),
        ("ru", "Экспорт увеличился на 80,4 %.", "Экспорт сократился на 80,4 %."),
        ("kk", "Экспорт 80,4 пайызға өсіп, артты.", "Экспорт 80,4 пайызға төмендеп, артты."),
    ],
)
def test_numbers_that_nothing_marks_are_judged_where_they_can_be_of_one_figure(
    should: Expected, language: str, right: str, wrong: str
) -> None:
    def told(text: str) -> list[str]:
        file = Finished(Path("a.pdf"), "pdf", language, "A", passages=(Passage(text, language, "paragraph", "page 1"),))
        return [one.message for one in assertion_wrongs(file, tongue(language), should, [[]])]

    assert told(right) == []
    assert told(wrong) == [f"{UP}: the figure went the other way in the data"]


@pytest.mark.parametrize(
    ("language", "value", "text"),
    [
        ("en", "over -5%", "Exports fell by more than 5 per cent."),
        ("en", "under 5%", "Exports rose by less than 5 per cent."),
        ("ru", "over -5%", "Экспорт сократился больше чем на 5 %."),
        ("kk", "under 5%", "Экспорт 5 пайыздан кем өсті."),
        ("sr", "over -5%", "Извоз је смањен за више од 5%."),
        ("sr-Latn", "under 5%", "Izvoz je povećan za manje od 5%."),
    ],
)
def test_more_than_says_how_exact_an_unmarked_figure_is_and_not_which_way_it_went(
    should: Expected, language: str, value: str, text: str
) -> None:
    figure = replace(should.figures[UP], quantity=parse(value))
    held = replace(should, figures={UP: figure})
    file = Finished(Path("a.pdf"), "pdf", language, "A", passages=(Passage(text, language, "paragraph", "page 1"),))
    assert list(assertion_wrongs(file, tongue(language), held, [[]])) == []
    other = replace(figure, quantity=parse(value.replace("-5", "5") if "-" in value else value.replace("5", "-5")))
    against = replace(should, figures={UP: other})
    told = [one.message for one in assertion_wrongs(file, tongue(language), against, [[]])]
    assert told == [f"{UP}: the figure went the other way in the data"]
