"""Galleys: what a paragraph consists of before it has lines."""

from __future__ import annotations

import pytest
from pdf_sample import syllables
from some import some

from briefing.document import Strong, Text
from briefing.pdf import items
from briefing.pdf.galley import Galley, galley, longest_word, natural_width
from briefing.pdf.inline import runs
from briefing.pdf.styles import Styles
from briefing.scene.faces import Fonts
from briefing.theme import Theme

WORD = "межправительственная"


@pytest.fixture
def set_runs(theme: Theme):  # type: ignore[no-untyped-def]
    fonts, style = Fonts.of(theme, "ru-RU"), Styles.of(theme).body
    return lambda *content: runs(content, style, fonts)


@pytest.fixture(autouse=True)
def nothing_is_known_yet() -> None:
    items._shelf.cache_clear()


def shown(text: Galley) -> str:
    """Return a galley with ``-`` for hyphens that may be put in, and ``|`` for other places to break."""
    return "".join(item.text or ("-" if item.hyphen else "|") for item in text.items)


def test_words_have_their_places_for_hyphens_but_the_last(set_runs) -> None:
    text = galley(set_runs(Text(f"{WORD}  {WORD}")), 400_000, syllables)
    assert shown(text) == f"{WORD} {WORD}|"
    text = text.opened(range(len(text.stops)))
    first, last = shown(text).removesuffix("|").split(" ")
    assert first.replace("-", "") == last == WORD
    assert "-" in first


def test_a_text_is_worked_out_once(set_runs) -> None:
    one, other = (galley(set_runs(Text(f"{WORD} a")), 400_000, syllables).items for _ in range(2))
    assert one
    assert [id(item) for item in one] == [id(item) for item in other]


def test_texts_are_opened_where_it_is_asked_for_and_stay_as_wide(set_runs) -> None:
    closed = galley(set_runs(Text(f"а {WORD} "), Strong((Text(WORD),)), Text(f" {WORD}, {WORD} а")), 400_000, syllables)
    text = closed.opened({3})
    assert [word.replace("-", "") for word in shown(text).split(" ")] == shown(closed).split(" ")
    assert ["-" in word for word in shown(text).split(" ")] == [False, False, False, True, False, False]
    assert ["".join(item.text for item in items) for _, items in text.parts(0, len(text.items))] == [
        "".join(item.text for item in items) for _, items in closed.parts(0, len(closed.items))
    ]
    for one in text, closed:
        assert sum(item.width for item in one.items if not item.hyphen) == closed.width


def test_where_a_text_may_be_broken_is_worked_out_once(set_runs) -> None:
    asked: list[str] = []

    def hyphenate(word: str) -> tuple[str, ...]:
        asked.append(word)
        return syllables(word)

    for _ in range(2):
        text = galley(set_runs(Text(f"{WORD} а {WORD}")), 400_000, hyphenate)
        assert (shown(text), asked[1:]) == (f"{WORD} а {WORD}|", [])
        first, _, last = shown(text.opened({0, 2})).removesuffix("|").split(" ")
        assert ("-" in first, "-" in last) == (True, False)  # nor in the last word
    assert asked == [WORD]


def test_what_was_known_of_a_text_is_known_for_a_while_and_no_longer(set_runs, monkeypatch) -> None:
    monkeypatch.setattr(items, "_REMEMBERED", 2)

    def known(word: str) -> items.WordText:
        (run,) = set_runs(Text(word))
        return items.texts_of(run, None).known(word)

    first = known("a")
    assert [known(word) is first for word in ("b", "c", "a")] == [False, False, True]
    for word in "defghij":
        known(word)
    assert known("a") is not first


def test_stops_say_what_lies_before_them(set_runs) -> None:
    group = "107,7\u00a0миллиона\u00a0долларов"
    text = galley(
        set_runs(Text(f"Tavarka {group} "), Strong((Text(f"{WORD}-{WORD}"),)), Text(f" {WORD} а")), 900_000, syllables
    )
    for one in text, text.opened({0, 1, 5}), text.opened(range(len(text.stops))):
        places = [at for at, item in enumerate(one.items) if item.kind != "box"]
        for at, (end, stretch, shrink, cost, hyphen, width, item) in some(list(zip(places, one.stops, strict=True))):
            before = [item for item in one.items[:at] if item.kind != "break"]
            assert one.items[at] is item
            assert (cost, hyphen) == (item.cost, item.hyphen)
            assert width == sum(item.width for item in before)
            assert end == width + item.width * item.hyphen
            assert stretch == sum(item.stretch for item in before)
            assert shrink == sum(item.shrink for item in before)


def test_a_kerned_word_is_open_for_what_is_between_two_parts_belongs_to_neither(set_runs) -> None:
    text = galley(set_runs(Text("Tavarka а")), 400_000, lambda word: (word[:4], word[4:]))
    assert (shown(text), text.closed) == ("Tava-rka а|", [])


def test_a_word_of_several_runs_is_one_word(set_runs) -> None:
    text = galley(set_runs(Text("меж"), Strong((Text("правительственная"),)), Text(" а")), 400_000, None)
    assert [item.kind for item in text.items] == ["box", "box", "space", "box", "end"]
    assert text.starts == [0, 1, 3]
    assert len({id(run) for run in text.runs}) == 3


def test_a_word_that_no_line_holds_is_cut_into_parts_that_fit(set_runs) -> None:
    text = galley(set_runs(Text(WORD)), 40_000, None)
    boxes = [item for item in text.items if item.kind == "box"]
    assert "".join(box.text for box in boxes) == WORD
    assert len(boxes) > 1
    assert all(box.width <= 40_000 for box in boxes)


def test_the_width_is_that_of_one_line_and_the_longest_word_the_widest(set_runs) -> None:
    text = set_runs(Text(f"a {WORD}"))
    assert galley(text, 400_000, None).width == round(natural_width(text) * 1000)
    assert longest_word(text) == natural_width(set_runs(Text(WORD)))
