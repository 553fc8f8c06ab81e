"""Word lists as text that a linguist can read."""

from briefing.language.morphology.tables import endings


def test_letters_in_brackets_stand_each_for_itself() -> None:
    assert endings("[ае]н дговоран") == ("ан", "ен", "дговоран")


def test_every_bracket_of_an_ending_is_spelled_out() -> None:
    assert endings("[ыі][ғг]а") == ("ыға", "ыга", "іға", "іга")
    assert endings("ск[ая]") == ("ска", "скя")


def test_words_are_told_by_their_ends() -> None:
    in_ov = endings("[оеё]в [оеё]ва")
    assert "королёва".endswith(in_ov)
    assert not "иванович".endswith(in_ov)
