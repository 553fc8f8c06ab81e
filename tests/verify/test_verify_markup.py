"""Attributes and texts of finished files, as programs read them that show these."""

from __future__ import annotations

from briefing.verify.docx_styles import Look, look_of
from briefing.verify.markup import named, of_word, parsed, value
from briefing.verify.words import Words, plain

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def test_word_reads_its_own_attributes_before_those_of_others() -> None:
    colour = parsed(f'<w:color xmlns:w="{WORD}" xmlns:x="urn:x" x:val="000000" w:val="FFFFFF"/>'.encode(), "a part")
    assert of_word(colour, "val") == "FFFFFF"


def test_attributes_are_found_in_any_namespace() -> None:
    strict = parsed(b'<w:sz xmlns:w="urn:strict" w:val="2"/>', "a part")
    assert of_word(strict, "val") == value(strict, "val") == "2"
    assert value(strict, "id") == ""
    both = parsed(b'<a xmlns:r="urn:r" r:id="theirs" id="own"/>', "a part")
    assert value(both, "id") == "own"


def test_comments_have_no_name() -> None:
    root = parsed(b"<a><!-- of nobody --><b/></a>", "a part")
    assert [named(part.tag) for part in root] == ["", "b"]


def test_a_run_says_its_style_and_only_what_it_has_itself() -> None:
    run = parsed(f'<w:rPr xmlns:w="{WORD}"><w:rStyle w:val="Fact"/><w:vanish/></w:rPr>'.encode(), "a part")
    look, style = look_of(run)
    assert (look, style) == (Look(is_hidden=True), "Fact")
    assert look.over(Look(language="kk", is_hidden=False)) == Look(language="kk", is_hidden=True)
    assert look.fault == "hidden"


def test_pieces_are_tidied_across_their_ends_and_figures_stay_where_they_are() -> None:
    words = Words()
    words.add("Оборот\u00ad составил ", "ru")
    words.begin("1", "trade.turnover")
    words.add(" 57,4\tмлн ")
    words.end("1")
    words.add(" долларов")
    passage = words.passage("paragraph", "paragraph 1", "ru")
    assert passage.text == "Оборот составил 57,4 млн долларов"
    (mark,) = passage.marks
    assert passage.text[mark.start : mark.end] == "57,4 млн"


def test_text_without_anything_to_tidy_is_as_it_is() -> None:
    assert plain("57,4\u00a0млн долларов") == "57,4\u00a0млн долларов"
    assert not Words(pieces=["\u200b", " \u00a0"], languages=["", ""])
