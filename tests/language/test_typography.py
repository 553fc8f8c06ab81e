"""The last pass: spaces that hold, quotation marks, dashes, minus signs; twice is the same as once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefing.language import available, load
from briefing.language.rich import Rich
from briefing.language.typography import Typesetter, quoted

LOCALES = Path(__file__).resolve().parents[2] / "locales"
TAGS = available(LOCALES)


def set_(tag: str, text: str) -> str:
    """Return text with its typography, no-break spaces shown as ``~``."""
    return load(tag, LOCALES).plain(text).text.replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("tag", "text", "expected"),
    [
        ("en", "It was 28.6 million in 2025 and 7.6 per cent", "It was 28.6~million in 2025 and 7.6~per cent"),
        ("en", 'He said "a "b" c" and \'d\'', "He said “a ‘b’ c” and ’d’"),
        ("en", "26 February - a day", "26~February~– a day"),
        ("ru", "В 2025 году и 26 февраля 2026 года", "В~2025~году и~26~февраля 2026~года"),
        ("ru", "№ 5, К. Токаев и (с ним) А. Вучич", "№~5, К.~Токаев и~(с~ним) А.~Вучич"),
        ("ru", 'ТОО "Завод "Будан"" - да', "ТОО «Завод „Будан“»~— да"),
        ("ru", "от -6 до 2026-2027", "от~−6 до~2026–2027"),
        ("ru", "EXPO-2017 и 2026-02-26", "EXPO-2017 и~2026-02-26"),
        ("en", "No. 12-15, 2024-25 and 10-12", "No.~12-15, 2024–25 and 10–12"),
        ("kk", "№ 12-15, 04-12 және 12-3, 10-12", "№~12-15, 04-12~және 12-3, 10–12"),
        ("ru", "Протокол № 4-7 и дело 01-02", "Протокол №~4-7 и~дело 01-02"),
        ("sr", "бр. 4-7 и 2026-2027", "бр.~4-7 и~2026–2027"),
        ("kk", "2026 жылғы 26 ақпан – күн", "2026~жылғы 26~ақпан~– күн"),
        ("sr", "у 2025. години и 5 компанија", "у~2025.~години и~5~компанија"),
        ("sr", "Орден за заслуге, 4. мај 2022.; Орден, 2024", "Орден за~заслуге, 4.~мај 2022; Орден, 2024"),
        ("sr", "крајем 2024., а затим (2025.) и 2026. – 2027.", "крајем 2024, а~затим (2025) и~2026.~– 2027."),
        ("sr-Latn", "у Србији и у Београду", "u~Srbiji i~u~Beogradu"),
        ("sr-Latn", "u Srbiji i u Beogradu", "u~Srbiji i~u~Beogradu"),
    ],
)
def test_examples(tag: str, text: str, expected: str) -> None:
    assert set_(tag, text) == expected


@pytest.mark.parametrize("tag", TAGS)
@settings(deadline=None)  # the first example reads the language
@example(text="-1-2")  # no range before a minus, whether that is set already or not
@given(text=st.text(st.sampled_from("абвјљуиAB xyz0123456789.,;:!?-–—\"'()«»%№ \u00a0"), max_size=60))
def test_twice_is_the_same_as_once(tag: str, text: str) -> None:
    language = load(tag, LOCALES)
    once = language.plain(text).text
    assert language.plain(once).text == once


@pytest.mark.parametrize("tag", TAGS)
def test_quotation_marks_inside_quotation_marks(tag: str) -> None:
    opens, closes, inner_opens, inner_closes = load(tag, LOCALES).grammar.config.typography.quotes
    rules = load(tag, LOCALES).grammar.config.typography
    assert Typesetter(rules).set(Rich('"a "b" c"')).text == f"{opens}a {inner_opens}b{inner_closes} c{closes}"
    assert quoted(rules, f"a {opens}b{closes}") == f"{opens}a {inner_opens}b{inner_closes}{closes}"
