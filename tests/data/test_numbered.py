import pytest

from briefing.data.numbered import WITHOUT_DIGIT, Numbered

NAMES = Numbered((name, name) for name in ("EXPO-2017", "EXPO-2017, hall 5", "MP3", "Riga"))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The EXPO-2017 was large.", {"EXPO-2017"}),
        ("EXPO-2017, hall 5, and EXPO-2017", {"EXPO-2017", "EXPO-2017, hall 5"}),
        ("ЭКСПО-20175", {"EXPO-2017", "EXPO-2017, hall 5"}),  # may be meant: whoever asks looks closer
        ("In Riga", set()),
        ("4", set()),
    ],
)
def test_what_may_be_meant(text: str, names: set[str]) -> None:
    assert set(NAMES.within(text)) == names


def test_a_raised_digit_is_a_digit() -> None:
    names = Numbered([("Hall ²", "Hall ²"), ("EXPO-2017", "EXPO-2017")])
    assert list(names.within("In Hall ²")) == ["Hall ²"]
    assert list(names.within("At EXPO-2017")) == ["EXPO-2017"]


def test_what_names_are_usually_made_of_has_no_digit() -> None:
    usual = [character for character in map(chr, range(0x11000)) if WITHOUT_DIGIT.fullmatch(character)]
    assert {*"aЯқђ -"} < {*usual}
    assert not any(map(str.isdigit, usual))
    assert set(Numbered([("² of 5", 1), ("V²", 2)]).within("V² and 5")) == {1, 2}
