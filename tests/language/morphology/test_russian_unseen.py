"""Russian forms of words that earlier rows did not show: acting officials, adverbs, brackets, double towns."""

from __future__ import annotations

import pytest

from briefing.language.morphology import russian


@pytest.mark.parametrize(
    ("phrase", "about", "genitive", "instrumental"),
    [
        ("Ахмед Абуль Гейт", {"kind": "person", "gender": "m"}, "Ахмеда Абуль Гейта", "Ахмедом Абуль Гейтом"),
        (
            "и. о. министра иностранных дел",
            {"kind": "position"},
            "и. о. министра иностранных дел",
            "и. о. министра иностранных дел",
        ),
        (
            "временно исполняющий обязанности Президента",
            {"kind": "position"},
            "временно исполняющего обязанности Президента",
            "временно исполняющим обязанности Президента",
        ),
        (
            "экологически чистая продукция",
            {"kind": "noun"},
            "экологически чистой продукции",
            "экологически чистой продукцией",
        ),
        ("член Коллегии (министр)", {"kind": "position"}, "члена Коллегии (министра)", "членом Коллегии (министром)"),
        ("технические вузы", {"kind": "noun"}, "технических вузов", "техническими вузами"),
        ("казахстанский тенге", {"kind": "noun"}, "казахстанского тенге", "казахстанским тенге"),
        ("цифровизация", {"kind": "noun"}, "цифровизации", "цифровизацией"),
        ("ветропарк", {"kind": "noun"}, "ветропарка", "ветропарком"),
        ("Госдума", {"kind": "noun"}, "Госдумы", "Госдумой"),
        ("Елец", {"kind": "place"}, "Ельца", "Ельцом"),
        ("Переславль-Залесский", {"kind": "place"}, "Переславля-Залесского", "Переславлем-Залесским"),
        ("Каменск-Уральский", {"kind": "place"}, "Каменска-Уральского", "Каменском-Уральским"),
    ],
)
def test_phrases_that_decline_for_sure(phrase: str, about: dict[str, str], genitive: str, instrumental: str) -> None:
    found = russian.forms(phrase, **about)  # type: ignore[arg-type]
    assert found is not None
    assert (found["gen"], found["ins"]) == (genitive, instrumental)


@pytest.mark.parametrize(
    ("phrase", "about", "likely"),
    [
        ("Клаудиа Шейнбаум", {"kind": "person", "gender": "f"}, "Клаудии Шейнбаум"),
        ("Христиан Мицкоски", {"kind": "person", "gender": "m"}, "Христиана Мицкоского"),
        ("Каменец-Подольский", {"kind": "place"}, None),
        ("заместитель Председателя Коллегии (Правления)", {"kind": "position"}, None),
    ],
)
def test_phrases_with_two_readings_are_asked(phrase: str, about: dict[str, str], likely: str | None) -> None:
    assert russian.forms(phrase, **about) is None  # type: ignore[arg-type]
    if likely:
        assert (russian.proposals(phrase, **about) or {})["gen"] == likely  # type: ignore[arg-type]
