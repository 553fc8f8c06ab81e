"""The second family of a theme: which letters are taken from it."""

from __future__ import annotations

from pathlib import Path

import pytest
from borrowed import LENT, theme

from briefing import resources
from briefing.build import check
from briefing.errors import DataError
from briefing.request import BuildRequest
from briefing.theme import lacking_characters, load, missing_characters, undrawn_characters


def test_the_bundled_families_need_no_second_one() -> None:
    look = load(resources.default_template_dir(), resources.fonts_dir())
    assert look.serif.second is None
    assert look.sans.second is None
    assert lacking_characters(LENT, look.serif) == ()


def test_what_a_family_of_the_template_lacks_is_taken_from_the_bundled_one(tmp_path: Path) -> None:
    look = theme(tmp_path)
    assert look.serif.second is not None
    assert (look.serif.name, look.serif.second.name) == ("Ours Serif", "Noto Serif")
    assert "".join(lacking_characters(LENT, look.serif)) == "ễƏʿāḥҚқȘă"
    assert missing_characters(LENT, look) == ()
    assert missing_characters("中 к ع қ", look) == ("中", "ع")
    assert missing_characters("中\u00a0ع\U0001f600中-]^\\", look) == ("中", "ع", "\U0001f600")
    assert undrawn_characters("aқ中", look.serif) == ("қ", "中")


def test_a_theme_may_name_a_second_family_of_its_own(tmp_path: Path) -> None:
    files = ", ".join(f"{face}: NotoSans-Bold.ttf" for face in ("regular", "bold", "italic", "bold_italic"))
    folder = tmp_path / "ours"
    look = theme(folder, f"    second: {{name: Other, {files}}}")  # of the family that stands last, sans
    assert look.sans.second is not None
    assert look.sans.second.name == "Other"
    assert look.sans.second.regular.name == "NotoSans-Bold.ttf"


def test_a_second_family_is_read_as_strictly_as_the_first(tmp_path: Path) -> None:
    (tmp_path / "bad.ttf").write_bytes(b"no font")
    with pytest.raises(DataError) as caught:
        theme(tmp_path, "    second: {name: Other, regular: bad.ttf, colour: red}")
    assert {one.key for one in caught.value.diagnostics} == {"fonts.sans.second.regular", "fonts.sans.second.colour"}


def test_the_build_names_the_characters_and_where_they_come_from(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    theme(folder)
    result = check(BuildRequest(resources.example(), ("kk",), templates=(str(folder),)))
    serif, sans = (one for one in result.diagnostics if one.key.startswith("fonts."))
    assert serif.message.startswith("Ours Serif has no letters for Қ қ ғ ")
    assert "the paper in kk" in sans.message
    assert "Noto Sans" in sans.hint
    assert serif.file == str(folder / "theme.yaml")


def test_a_character_that_neither_has_is_an_error_at_its_text(tmp_path: Path) -> None:
    folder = tmp_path / "ours"
    theme(folder)
    text = resources.example().read_text(encoding="utf-8")
    data = tmp_path / "briefing.yaml"
    data.write_text(text.replace("Zemun Polje", "Zemun 中 Polje", 1), encoding="utf-8")
    with pytest.raises(DataError) as caught:
        check(BuildRequest(data, ("en",), templates=(str(folder),)))
    (found,) = [one for one in caught.value.diagnostics if "no font" in one.message]
    assert "“中” (U+4E2D)" in found.message
    assert found.line
