import pytest

from briefing.data.numbered import Numbered

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
