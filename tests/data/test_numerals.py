"""Numbers in texts, by tables as small as the examples need."""

from __future__ import annotations

from decimal import Decimal

import pytest

from briefing.data.numerals import Beginnings, Numerals, in_words, typed

RUSSIAN = Numerals(
    words={"два": 2, "три": 3, "двадцать": 20, "сто": 100},
    unsure={"второй": 2, "первый": 1},
    scales={"тысяч": 3, "млн": 6},
    decimal=",",
    group="\u00a0",
    compounds=Beginnings.of({"трёх*": 3, "вдвое": 2}),
    months=Beginnings.of({"марта": 3, "май": 5}),
)


@pytest.mark.parametrize(
    ("text", "said", "ordinals", "meant"),
    [
        ("Рост продолжился.", (), (), ()),
        ("Подписано 12 документов.", (12,), (), (12,)),
        ("Более 2 млн тонн", (2_000_000,), (), (2, 2_000_000)),
        ("Открыто двадцать три центра", (23,), (), (23,)),
        ("Двадцать первый саммит", (), (21, 1), (1, 21)),
        ("Обе, два, второй", (), (2,), (2,)),
        ("Саммит «С5+1»", (), (), (5, 1)),
        ("XIX и ХХІ века", (), (19, 21), (19, 21)),
        ("Сотрудничество в СТО и ВТО", (), (), ()),
        ("Выросло вдвое", (), (), (2,)),
        ("{trade.turnover.value} и {two}", (), (), ()),
    ],
)
def test_what_a_text_says_and_what_it_may_mean(
    text: str, said: tuple[int, ...], ordinals: tuple[int, ...], meant: tuple[int, ...]
) -> None:
    found = typed(text, RUSSIAN)
    assert found.said == set(map(Decimal, said))
    assert found.ordinals == set(map(Decimal, ordinals))
    assert found.meant == set(map(Decimal, meant))


@pytest.mark.parametrize(
    ("text", "months"),
    [("5 марта", {3}), ("в марта", set()), ("май прошлого года", set()), ("2025 жылғы май", {5})],
)
def test_months_stand_beside_a_number(text: str, months: set[int]) -> None:
    assert typed(text, RUSSIAN).months == months


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Двадцать три, сто и два", {23: "Двадцать три", 100: "сто"}),
        ("тысяч стран", {}),
        ("сто тысяч", {100_000: "сто тысяч"}),
        ("23 центра", {}),
    ],
)
def test_numbers_in_words_with_what_was_written(text: str, words: dict[int, str]) -> None:
    assert in_words(text, RUSSIAN) == {Decimal(number): said for number, said in words.items()}


@pytest.mark.parametrize(
    ("word", "number"),
    [("threefold", 3), ("thirdly", 30), ("thirds", 31), ("third", 30), ("thi", None), ("two", 2), ("twos", None)],
)
def test_the_longest_beginning_decides(word: str, number: int | None) -> None:
    known = Beginnings.of({"three*": 3, "third*": 30, "thirds*": 31, "two": 2})
    assert known.find(word) == number
    assert known.among({word, "none"}) == ({number} if number else set())
