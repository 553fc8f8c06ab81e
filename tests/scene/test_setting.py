from __future__ import annotations

from briefing.document import Emphasis, Foreign, Strong, Text
from briefing.scene.faces import Fonts
from briefing.scene.setting import leaves


def test_each_text_has_the_face_of_what_it_is_in(fonts: Fonts) -> None:
    content = (Text("a"), Strong((Text("b"), Emphasis((Text("c"),)))), Foreign("sr", "d"))
    found = [(leaf.text, face) for leaf, face in leaves(content, fonts, sans=True)]
    assert found == [
        ("a", fonts.face(sans=True)),
        ("b", fonts.face(sans=True, bold=True)),
        ("c", fonts.face(sans=True, bold=True, italic=True)),
        ("d", fonts.face(sans=True, lang="sr")),
    ]


def test_emphasis_in_italic_text_is_upright(fonts: Fonts) -> None:
    [(_, face)] = leaves((Emphasis((Text("a"),)),), fonts, italic=True)
    assert face is fonts.face()
