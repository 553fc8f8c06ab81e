"""Widths of text: real ones, of whole thousandths of a point, with the forms of the language."""

from pathlib import Path

import pytest
import uharfbuzz
from borrowed import theme

from briefing import resources
from briefing.scene import faces
from briefing.scene.faces import PARTS, Face, Fonts
from briefing.totals import total


def test_a_width_is_what_the_font_says(fonts: Fonts) -> None:
    face = fonts.face(sans=True)
    font = uharfbuzz.Font(uharfbuzz.Face(face.path.read_bytes()))
    digit = font.get_glyph_h_advance(font.get_nominal_glyph(ord("7")))
    assert face.advance("777", 9.0) == round(3 * digit * 9.0 * PARTS / face.units)
    assert face.width("777", 9.0) == face.advance("777", 9.0) / PARTS


def test_kerning_and_weight_count(fonts: Fonts) -> None:
    face = fonts.face(sans=True)
    assert face.advance("AVA", 100.0) < sum(face.advance(letter, 100.0) for letter in "AVA")
    assert fonts.face(sans=True, bold=True).width("Порт", 9.0) > face.width("Порт", 9.0)


@pytest.mark.parametrize("parts", [["AV", "AT", "ar"], ["«Тех", "ника", "»,"], ["го", "ду"], ["whole"], [""]])
def test_parts_of_a_word_are_as_wide_as_each_of_them_alone(fonts: Fonts, parts: list[str]) -> None:
    face = fonts.face()
    assert face.advances(parts, 10.5) == pytest.approx([face.advance(part, 10.5) for part in parts], abs=1)


def test_parts_of_a_word_without_kerning_are_as_wide_as_the_word(fonts: Fonts) -> None:
    face, parts = fonts.face(), ["«меж", "пра", "ви", "тель", "ствен", "ная»,"]
    assert face.is_even("".join(parts))
    assert not face.is_even("AVAVA")
    assert total(face.advances(parts, 10.7)) == face.advance("".join(parts), 10.7)


def test_what_is_kerned_between_two_parts_belongs_to_neither(fonts: Fonts) -> None:
    face = fonts.face()
    assert face.advances(["A", "V"], 10) == [face.advance("A", 10), face.advance("V", 10)]
    assert face.advance("AV", 10) < face.advance("A", 10) + face.advance("V", 10)


def test_lines_hold_what_fits_and_keep_every_letter(fonts: Fonts) -> None:
    face, text = fonts.face(sans=True), "Transport across the Caspian Sea and the Danube"
    for width in (30.0, 60.0, 90.0, 1000.0):
        lines = face.lines(text, 8.0, width)
        assert "".join(lines).replace(" ", "") == text.replace(" ", "")
        assert [line for line in lines if face.width(line, 8.0) > width] == []
    assert face.lines(text, 8.0, 1000.0) == (text,)
    words = face.lines(text, 8.0, 60.0)
    first = words[1].split(" ")[0]
    assert face.width(f"{words[0]} {first}", 8.0) > 60.0, "a line is as full as it can be"


def test_a_word_that_is_too_long_is_cut_and_one_letter_always_fits(fonts: Fonts) -> None:
    face = fonts.face(sans=True)
    assert "".join(face.lines("w" * 500, 8.0, 50.0)) == "w" * 500
    assert face.lines("abc", 8.0, 0.1) == ("a", "b", "c")


WORDS = [
    *(
        "AVATAR",
        "Type",
        "Tuvalu,",
        "“Yes”",
        "WAVE-Tax",
        "Ќути",
        "Туркменистан",
        "ГУАМ",
        "«Тара»",
        "Өңір",
        "ђаци",
        "7,4",
        "–",
    ),
    *("1\u00a0177", "(LT)", "Łódź", "Ähnlich", "×2", "т", "У", "P.", "а\u0301", "Аx", "日", "", "ﬁ", "№\u00a04"),
]


@pytest.mark.parametrize("lang", ["en", "kk", "ru", "sr"])
@pytest.mark.parametrize("path", sorted(resources.fonts_dir().glob("*.ttf")), ids=lambda path: path.stem)
def test_words_that_are_shaped_together_are_set_as_each_of_them_alone(path: Path, lang: str) -> None:
    together, alone = Face(path, lang), Face(path, lang)
    together.learn({*WORDS})
    assert [together.shape(word) for word in WORDS] == [alone.shape(word) for word in WORDS]
    letters = [chr(code) for code in sorted(alone.characters) if code > ord(" ")]
    together.learn({*letters})
    assert [letter for letter in letters if together.shape(letter) != alone.shape(letter)] == []


def test_words_are_shaped_alone_where_a_font_kerns_what_stands_between_them(monkeypatch: pytest.MonkeyPatch) -> None:
    path = next(resources.fonts_dir().glob("*Serif-Regular.ttf"))
    words = ["TA", "ATA", "no"]
    alone = Face(path, "en")
    expected = [alone.shape(word) for word in words]
    monkeypatch.setattr(faces, "_BETWEEN", "V")  # as a line feed is in no font of ours
    together = Face(path, "en")
    together.learn({*words})
    assert [together.shape(word) for word in words] == expected


NAMES = "Əliyev Nguyễn Lương Cường ʿAbd al-Fattāḥ as-Sīsī Muḥammad Ḍāwūd Ṣāliḥ Erdoğan Łukasz Žužić Ștefănescu Ģirts ə"


@pytest.mark.parametrize("path", sorted(resources.fonts_dir().glob("*.ttf")), ids=lambda path: path.stem)
def test_every_bundled_face_has_the_letters_of_names_and_a_minus_as_wide_as_a_plus(path: Path) -> None:
    shaper = uharfbuzz.Font(uharfbuzz.Face(path.read_bytes()))
    assert not {letter for letter in NAMES if not shaper.get_nominal_glyph(ord(letter))}
    minus, plus, hyphen = (shaper.get_glyph_h_advance(shaper.get_nominal_glyph(ord(sign))) for sign in "\u2212+-")
    assert abs(minus - plus) < plus / 20
    assert minus > 1.5 * hyphen


def test_what_a_face_lacks_is_set_in_the_second_one_with_its_accents(tmp_path: Path) -> None:
    face = Fonts.of(theme(tmp_path), "en").face()
    told = [(part.path.stem, text) for part, text in face.parts("al-Fatta\u0304ḥ Нгуен Қаз e\u0301")]
    assert told == [
        ("OursSerif-Regular", "al-Fatt"),
        ("NotoSerif-Regular", "a\u0304ḥ"),
        ("OursSerif-Regular", " Нгуен "),
        ("NotoSerif-Regular", "Қ"),
        ("OursSerif-Regular", "аз "),
        ("NotoSerif-Regular", "e\u0301"),
    ]


def test_letters_of_two_faces_are_as_wide_as_each_of_them(tmp_path: Path, fonts: Fonts) -> None:
    face, whole = Fonts.of(theme(tmp_path), "en").face(), fonts.face()
    assert face.alone.path != whole.path
    assert face.width("Қ", 10.0) == whole.width("Қ", 10.0)
    assert face.width("аҚа", 10.0) == pytest.approx(whole.width("а", 10.0) * 2 + whole.width("Қ", 10.0))
    assert face.kerned("AVҚAV") == tuple((at, kern) for at, kern in whole.kerned("AVҚAV") if at not in {1, 2})
