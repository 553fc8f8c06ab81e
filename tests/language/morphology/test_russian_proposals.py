"""What is asked is proposed: the likeliest forms, beside those that are certain."""

from __future__ import annotations

import pytest

from briefing.language.morphology import russian


@pytest.mark.parametrize(
    ("phrase", "about", "genitive", "instrumental"),
    [
        ("вина", {"number": "plural"}, "вин", "винами"),
        ("цифровизация", {}, "цифровизации", "цифровизацией"),
        ("«Энергопроект»", {}, "«Энергопроекта»", "«Энергопроектом»"),
        ("город Белград", {}, "города Белграда", "городом Белградом"),
        ("порт Варна", {}, "порта Варна", "портом Варна"),
        ("мясо птицы и яйца", {}, "мяса птицы и яиц", "мясом птицы и яйцами"),
        ("медвежий жир", {}, "медвежьего жира", "медвежьим жиром"),
        ("посол", {"kind": "position"}, "посла", "послом"),
        ("КазМунайГаз", {}, "КазМунайГаза", "КазМунайГазом"),
        ("Косово", {"kind": "place"}, "Косово", "Косово"),
        ("Пётр Кравец", {"kind": "person", "gender": "m"}, "Петра Кравца", "Петром Кравцом"),
        ("Мигель Диас-Канель", {"kind": "person", "gender": "m"}, "Мигеля Диас-Канеля", "Мигелем Диас-Канелем"),
        ("Роберто Морин", {"kind": "person", "gender": "m"}, "Роберто Морина", "Роберто Морином"),
    ],
)
def test_a_sensible_guess(phrase: str, about: dict[str, str], genitive: str, instrumental: str) -> None:
    found = russian.proposals(phrase, **about)  # type: ignore[arg-type]
    assert found is not None
    assert set(found) == set(russian.CASES)
    assert (found["nom"], found["gen"], found["ins"]) == (phrase, genitive, instrumental)


def test_what_is_certain_is_proposed_as_it_is() -> None:
    assert russian.proposals("минеральные удобрения") == russian.forms("минеральные удобрения")
    year = russian.proposals("год")
    assert year is not None
    assert year["prep"] == "годе"
    assert "prep" not in (russian.forms("год") or {})


def test_nothing_is_proposed_for_nothing() -> None:
    assert russian.proposals("") is None
    assert russian.proposals("и. о.") is None
