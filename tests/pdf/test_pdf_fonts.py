"""Letters that a template's font lacks: another font draws them, and the text can be found and copied."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from borrowed import LENT
from borrowed import theme as lent_theme

from briefing.document import Emphasis, Foreign, Heading, Paragraph, Strong, Text
from briefing.scene.faces import Fonts
from briefing.theme import Theme

Draw = Callable[..., Any]


def fonts(data: bytes) -> dict[str, bool]:
    """Return the fonts of a file by their names without subset tags, and whether each is in the file."""
    with pikepdf.open(BytesIO(data)) as file:
        held = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        return {re.sub(r"^/[A-Z]+\+", "", str(one.BaseFont)): "/FontFile2" in one.FontDescriptor for one in held}


def test_lacking_letters_come_from_the_second_family(draw: Draw, tmp_path: Path) -> None:
    blocks = (Heading(1, (Text(LENT),)), Paragraph((Text(LENT), Text(" "), Emphasis((Strong((Text(LENT),)),)))))
    pdf = draw(*blocks, theme=lent_theme(tmp_path))
    assert pdf.text.count("Nguyễn") == 3
    assert pdf.finds("Қазақстан")
    found = fonts(pdf.data)
    assert all(found.values())
    second = {name.removesuffix("-2") for name in found if name.endswith("-2")}
    assert {"NotoSans-Bold", "NotoSerif-Regular", "NotoSerif-BoldItalic"} <= second


def test_a_text_that_lacks_nothing_has_no_other_font(draw: Draw, tmp_path: Path) -> None:
    assert "\ufffd" not in draw(Paragraph((Text("Нгуен"),)), theme=lent_theme(tmp_path)).text
    sizes = [len(draw(Paragraph((Text(text),)), theme=lent_theme(tmp_path)).data) for text in ("Нгуен", "Нгуен Қ")]
    assert sizes[1] > sizes[0] + 1000


@pytest.mark.parametrize("lang", ["sr", "kk", "ru"])
def test_forms_of_a_language_are_those_of_the_font_that_draws(lang: str, draw: Draw, tmp_path: Path) -> None:
    text = "бпгдт қђ бпгдт"
    pdf = draw(Paragraph((Emphasis((Text(text), Foreign("sr", text))),)), theme=lent_theme(tmp_path), lang=lang)
    assert pdf.text.replace(" ", "").count(text.replace(" ", "")) == 2


def test_more_letters_than_one_font_has_codes_for_are_in_several(draw: Draw, theme: Theme) -> None:
    known = map(chr, sorted(Fonts.of(theme, "en").face().characters))
    letters = "".join([char for char in known if char.isalpha() and char not in "\ufb01\ufb02"])
    assert len(letters) > 256
    words = [letters[start : start + 9] for start in range(0, len(letters), 9)]
    pdf = draw(Paragraph((Text(" ".join(words)),)))
    assert sorted(pdf.text.split()) == sorted(words)
    with pikepdf.open(BytesIO(pdf.data)) as file:
        held = [one for one in file.objects if isinstance(one, pikepdf.Dictionary) and one.get("/Type") == "/Font"]
        serif = [str(one.BaseFont) for one in held if "NotoSerif-Regular" in str(one.BaseFont)]
    assert serif[:2] == ["/AAAAAA+NotoSerif-Regular", "/AAAAAB+NotoSerif-Regular"]
