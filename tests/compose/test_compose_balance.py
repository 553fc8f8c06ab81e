"""What is said of the balance of trade and its cause, by "
"how much the figures tell; sums in sentences; signs in cells."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from retold import retelling

from briefing.dump import dump
from briefing.language import Language

DATA = """schema: 2
id: malta-iceland
home: MT
partner: IS
date: 2026-02-26
languages: [en]
sources:
  office:
    title: {en: Statistics Office, kk: Статистика басқармасы, ru: Статистическое управление, sr: Завод за статистику}
    date: 2026-02-10
trade:
  reporter: {country: MT, source: office}
  period: 2025
FLOWS
"""
BACK = """\
  exports: {value: 1 200 million EUR, change: +5%}
  imports: {value: 1 350 million EUR, change: +3%}"""
FLAT = """\
  exports: {value: 2.0 billion EUR, change: +0.04%}
  imports: {value: 3.1 billion EUR, change: -0.04%}"""
BESIDE = "  balance: {value: about 3 million EUR, previous: over 1 million EUR}"
TURNED = """\
  exports: {value: 1 400 million EUR, change: +25%}
  imports: {value: 1 350 million EUR, change: +3%}"""
GONE = """\
  exports: {value: 100.1 million EUR, change: -50.04%}
  imports: {value: 100.1 million EUR, change: +100%}
  balance: {value: 0 million EUR, previous: 150.3 million EUR}"""
SMALL = """\
  exports: {value: 0.04 million EUR}
  imports: {value: 1250.46 million EUR}"""
UNDER = """\
  exports: {value: 40.0 million EUR, change: under -5%}
  imports: {value: 30.0 million EUR}"""


@pytest.fixture
def said(spoken: Callable[[str], Language]) -> Callable[[str, str], str]:
    """Return a function from a language and flows to the text of the paper."""

    def text(tag: str, flows: str) -> str:
        document = retelling(DATA.replace("FLOWS", flows), spoken)(tag)
        return dump(document).replace("\u00a0", " ").replace("\u202f", " ")

    return text


@pytest.mark.parametrize(
    ("tag", "flows", "sentence"),
    [
        ("en", BACK, "Malta’s trade deficit with Iceland narrowed to €150 million compared with 2024. The main reason"),
        (
            "kk",
            BACK,
            (
                "2024 жылмен салыстырғанда Мальтаның Исландиямен "
                "саудасындағы теріс сальдо 150 миллион еуроға дейін қысқарды."
            ),
        ),
        (
            "ru",
            BACK,
            "отрицательное сальдо торговли Мальты с Исландией сократилось по сравнению с 2024 годом до 150 млн евро.",
        ),
        (
            "sr",
            BACK,
            (
                "У истом периоду негативан салдо Малте у робној размени са Исландом "
                "смањен је на 150 милиона евра у односу на 2024. годину."
            ),
        ),
        ("en", FLAT, "Malta’s trade deficit with Iceland amounted to €1.1 billion"),
        (
            "en",
            BESIDE,
            "Malta’s trade surplus with Iceland amounted to about €3 million (more than €1 million in 2024)",
        ),
        ("kk", BESIDE, "оң сальдо шамамен 3 миллион еуроны құрады (2024 жылы — 1 миллион еуродан астам)"),
        (
            "ru",
            BESIDE,
            "сальдо торговли Мальты с Исландией составило около 3 млн евро (в 2024 году — более 1 млн евро)",
        ),
        (
            "sr",
            BESIDE,
            "са Исландом у 2025. години износио је око 3 милиона евра (у 2024. години више од 1 милиона евра)",
        ),
        ("en", TURNED, "Malta’s trade deficit with Iceland turned into a surplus of €50 million compared with 2024"),
        ("kk", TURNED, "теріс сальдо 50 миллион еуро көлеміндегі оң сальдоға ауысты"),
        ("ru", TURNED, "отрицательное сальдо торговли Мальты с Исландией сменилось положительным (50 млн евро)"),
        ("sr", TURNED, "негативан салдо Малте у робној размени са Исландом прешао је у позитиван (50 милиона евра)"),
        ("ru", SMALL, "отрицательное сальдо торговли Мальты с Исландией составило 1250,42 млн евро"),
        ("en", UNDER, "fell by less than 5 per cent to €40.0 million"),
        ("en", UNDER, "> −5%"),
    ],
)
def test_the_balance_is_told_as_far_as_the_figures_do(
    said: Callable[[str, str], str], tag: str, flows: str, sentence: str
) -> None:
    assert sentence in said(tag, flows)


@pytest.mark.parametrize(
    ("flows", "never"),
    [
        (FLAT, "narrowed"),
        (FLAT, "main reason"),
        (FLAT, "strongest"),
        (BESIDE, "widened"),
        (GONE, "main reason"),
        (SMALL, "about"),
        (SMALL, "c. "),
    ],
)
def test_nothing_is_claimed_that_the_figures_leave_open(
    said: Callable[[str, str], str], flows: str, never: str
) -> None:
    assert never not in said("en", flows)
