"""What stands at the front: title, who issues the paper, whom to ask, the bottom lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from brazil import PAPER, Speak, document, unprinted

from briefing.document import Document, List, Paragraph
from briefing.extracts import plain


def lines(paper: Document) -> list[tuple[str, str, str]]:
    """Return the paragraphs before the first list: role, place, text."""
    found = []
    for block in paper.blocks:
        if isinstance(block, List):
            break
        if isinstance(block, Paragraph):
            found.append((block.role, block.place, plain(block.content)))
    return found


def loose(text: str) -> str:
    """Return a title without the bonds between its words."""
    return text.replace("\u00a0", " ")


TITLES = {
    "en": (
        "Department for Europe",
        "Country brief",
        "Visit of the Minister for Foreign Affairs of Norway",
        "Brasília, spring session",
    ),
    "kk": (
        "Еуропа департаменті",
        "Ел туралы анықтама",
        "Норвегия Сыртқы істер министрінің сапары",
        "Бразилиа, көктемгі сессия",
    ),
    "ru": (
        "Департамент Европы",
        "Страновая справка",
        "Визит министра иностранных дел Норвегии",
        "Бразилиа, весенняя сессия",
    ),
    "sr": (
        "Управа за\u00a0Европу",
        "Информација о\u00a0држави",
        "Посета министра спољних послова Норвешке",
        "Бразилија, пролећно заседање",
    ),
}


@pytest.mark.parametrize("tag", TITLES)
def test_the_data_word_the_title_block_and_the_files_say_so(spoken: Speak, tag: str) -> None:
    paper = document(spoken, tag)
    issuer, kind, title, subtitle = TITLES[tag]
    requisite, kicker, *titles = lines(paper)[:4]
    assert (requisite, kicker) == (("requisite", "issuer", issuer), ("kicker", "kind", kind))
    assert [(role, place, loose(text)) for role, place, text in titles] == [
        ("title", "title", loose(title)),
        ("subtitle", "subtitle", loose(subtitle)),
    ]
    assert lines(paper)[4][:2] == ("subtitle", "date")
    assert (paper.meta.title, paper.meta.category) == (title, kind)


def test_a_title_may_show_what_the_data_hold(spoken: Speak) -> None:
    visit = "en: Visit of the Minister for Foreign Affairs of Norway"
    paper = document(spoken, "en", (visit, "en: Trade of {trade.turnover}"))
    assert paper.meta.title == "Trade of US$1.9\u00a0billion"


CONTACTS = {
    "en": "Contact: A. Souza, +55 61 2030 0000",
    "kk": "Байланыс: А. Соуза, +55 61 2030 0000",
    "ru": "Контактное лицо: А. Соуза, +55 61 2030 0000",
    "sr": "Контакт: А. Соуза, +55 61 2030 0000",
}


@pytest.mark.parametrize("tag", CONTACTS)
def test_whom_to_ask_stands_in_the_title_block(spoken: Speak, tag: str) -> None:
    last = lines(document(spoken, tag))[-1]
    assert (last[1], last[2].replace("\u00a0", " ")) == ("contact", CONTACTS[tag])


FIRST = {
    "en": "Trade grew by 6.2\u00a0per cent to US$1.9\u00a0billion\u00a0[1].",
    "kk": "Тауар айналымы 6,2\u00a0пайызға өсіп, 1,9\u00a0миллиард АҚШ долларын құрады\u00a0[1].",
    "ru": "Товарооборот вырос на\u00a06,2\u00a0% и\u00a0составил 1,9\u00a0млрд долларов США\u00a0[1].",
    "sr": "Размена је порасла за\u00a06,2% и\u00a0износи 1,9\u00a0милијарди америчких долара\u00a0[1].",
}


@pytest.mark.parametrize("tag", FIRST)
def test_the_bottom_lines_come_first_of_all_numbered(spoken: Speak, tag: str) -> None:
    first, second = [block for block in document(spoken, tag).blocks if isinstance(block, List)][:2]
    assert (first.role, second.role) == ("numbers", "key-figures")
    assert [item.label.text for item in first.items] == ["1.", "2.", "3."]
    assert plain(first.items[0].content[0].content) == FIRST[tag]
    assert [item.key for item in first.items] == [f"summary.messages.{number}" for number in range(3)]


def test_a_bottom_line_may_be_what_somebody_said(spoken: Speak) -> None:
    third = next(line for line in PAPER.read_text(encoding="utf-8").splitlines() if "en: The agreement with" in line)
    said = "{en: We count on Brazil., kk: Біз Бразилияға сенеміз., ru: Мы рассчитываем., sr: Рачунамо на Бразил.}"
    paper = document(spoken, "en", (third, f"    - quote: {{by: store, source: ssb, text: {said}}}"))
    item = next(block for block in paper.blocks if isinstance(block, List)).items[2]
    assert [plain(paragraph.content) for paragraph in item.content] == [
        "“We count on Brazil.”",
        "Jonas Gahr Støre\u00a0[2]",
    ]


def test_nothing_at_the_front_is_left_unprinted(spoken: Speak) -> None:
    front = ("title", "subtitle", "kind", "requisites", "summary", "profile", "key_figures")
    assert [key for key in unprinted(spoken) if key.startswith(front)] == []


@pytest.mark.parametrize("tag", TITLES)
def test_the_number_of_the_copy_stands_below_the_marking(document_of: Callable[..., Document], tag: str) -> None:
    paper = document_of("latvia-uzbekistan", tag)
    first, second, third = (block for block in paper.blocks[:3] if isinstance(block, Paragraph))
    assert [(one.role, one.place) for one in (first, second)] == [("marking", "marking"), ("marking", "copy")]
    assert third.role != "marking"
    assert paper.meta.marking == (plain(first.content), plain(second.content))
    assert paper.meta.keywords[-1] == plain(first.content)


@pytest.mark.parametrize("tag", ["en", "kk", "ru", "sr", "sr-Latn"])
def test_whom_to_ask_comes_before_the_messages_and_these_before_the_figures(
    document_of: Callable[..., Document], tag: str
) -> None:
    blocks = document_of("united-kingdom-mongolia", tag).blocks
    places = [block.place for block in blocks if isinstance(block, Paragraph)]
    lists = [block.role for block in blocks if isinstance(block, List)]
    assert places.index("issuer") < places.index("title") < places.index("contact")
    first_list = next(index for index, block in enumerate(blocks) if isinstance(block, List))
    contact = next(i for i, block in enumerate(blocks) if isinstance(block, Paragraph) and block.place == "contact")
    assert contact < first_list
    assert lists[:2] == ["numbers", "key-figures"]
