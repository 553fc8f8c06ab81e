"""Lines of titles: bound words give up a bond where no line holds them, and lines are of like length."""

from __future__ import annotations

import pytest

from briefing import resources
from briefing.document import Emphasis, Text
from briefing.extracts import plain
from briefing.scene.faces import Fonts
from briefing.scene.headline import SPARE, loosened, narrowest
from briefing.theme import load

SIZE = 20.0
FACE = Fonts.of(load(resources.default_template_dir(), resources.fonts_dir()), "en").face(bold=True)


def loose(text: str, room: str) -> str:
    """Return a title in a line that holds just ``room``; a dot is a bond."""
    content = (Text(text.replace("·", "\u00a0")),)
    return plain(loosened(content, FACE, SIZE, FACE.width(room, SIZE) + 1)).replace("\u00a0", "·")


@pytest.mark.parametrize(
    ("title", "room", "expected"),
    [
        ("Relations between·the·Republic·of·Malta", "between the Republic of Malta", None),
        ("Relations between·the·Republic·of·Malta", "the Republic of Malta", "Relations between the·Republic·of·Malta"),
        ("the·United·Kingdom·of·Great·Britain", "the United Kingdom", "the·United·Kingdom of·Great·Britain"),
        ("Солтүстік·Ирландия·Корольдігі·мен", "Корольдігі мен ", "Солтүстік Ирландия Корольдігі·мен"),
        (
            "и·Уједињеног·Краљевства·Велике·Британије",
            "и Уједињеног Краљевства ",
            "и·Уједињеног·Краљевства Велике·Британије",
        ),
        ("между·Республикой·Казахстан", "Республикой Казахстан ", "между Республикой·Казахстан"),
        ("i·Demokratske·Republike·Šri·Lanke", "i Demokratske ", "i·Demokratske Republike Šri·Lanke"),
    ],
)
def test_a_title_gives_up_the_bonds_that_no_line_holds(title: str, room: str, expected: str | None) -> None:
    assert loose(title, room) == (expected or title)


def test_what_is_bound_may_be_in_several_pieces() -> None:
    content = (Text("Trade with\u00a0"), Emphasis((Text("Sri\u00a0Lanka"),)), Text(" and\u00a0others"))
    assert loosened(content, FACE, SIZE, 1000.0) == content
    assert (
        plain(loosened(content, FACE, SIZE, FACE.width("and others", SIZE) + 1))
        == "Trade with Sri Lanka and\u00a0others"
    )


def test_the_narrowest_room_takes_no_more_lines_and_leaves_words_room_in_another_font() -> None:
    text = "Relations between Malta and Iceland in the year of two elections"
    width = FACE.width(text, SIZE) * 0.7
    room = narrowest(text, FACE, SIZE, width)
    assert len(FACE.lines(text, SIZE, room)) == len(FACE.lines(text, SIZE, width)) == 2
    assert FACE.width("Relations", SIZE) * SPARE <= room < width
    assert narrowest("Malta", FACE, SIZE, width) == width
