"""Which blocks need no look of their own: those whose authored texts tell all that is other in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from briefing.review import Passage, Record, covered, looks
from briefing.review.passages import Value

TEXT = Passage("text", "en", "note", "Excluding {kind} “exchange” students.", shows={"share": Value("5%", "rise")})
TABLE = Passage(
    "block",
    "en",
    "culture.1",
    "[table] Table 1. Students\n  | Students | 1,250 |\nStudents. Excluding 5 per cent of ‘exchange’ students. [1]",
    "bilateral",
    shows={"students": Value("1250 students", "rise"), "share": Value("5%", "rise")},
    prints=("students.value", "students.term", "note"),
)
RECORD = Record().with_accepted([TEXT, TABLE], "A. Ivanova", date(2026, 3, 20))


def reworded(text: str = "Without {kind} “exchange” students.") -> Passage:
    return replace(TEXT, text=text)


def printed(old: str, new: str, **shows: Value) -> Passage:
    assert old in TABLE.text
    return replace(TABLE, text=TABLE.text.replace(old, new), shows={**TABLE.shows, **shows})


@pytest.mark.parametrize(
    ("block", "within"),
    [
        (printed("Excluding", "Without"), "note"),
        (printed("Excluding 5 per cent", "Without 6 per cent"), "note"),  # what its placeholder prints
        (printed("Table 1. Students", "Table 2. Pupils"), ""),  # words of its own changed
        (printed("1,250", "1,150", students=Value("1150 students", "fall")), ""),  # a figure of its own changed
        (printed("1,250", "1,251"), ""),
    ],
)
def test_a_block_that_is_other_in_words_of_its_own_is_listed_beside_its_text(block: Passage, within: str) -> None:
    found = covered(looks([reworded(), block], RECORD))
    assert [look.within for look in found] == ["", within]


def test_a_text_that_came_or_went_covers_a_list_only_where_it_is_all_that_did() -> None:
    one, other = (replace(TEXT, key=f"{at}.text", text=words, shows={}) for at, words in enumerate(("Yes.", "No.")))
    both = Passage(
        "block", "en", "points.1", "- [points] Yes.\n- [points] No.", "bilateral", prints=(one.key, other.key)
    )
    alone = replace(both, text="- [points] Yes.", prints=(one.key,))
    had_one = Record().with_accepted([one, alone], "A. Ivanova", date(2026, 3, 20))
    had_both = Record().with_accepted([one, other, both], "A. Ivanova", date(2026, 3, 20))
    assert [look.within for look in covered(looks([one, other, both], had_one))] == ["", "1.text"]
    assert [look.within for look in covered(looks([one, alone], had_both))] == [""]


def test_another_script_is_covered_by_its_text_alone() -> None:
    text = replace(TEXT, language="sr", shows={})
    plain = replace(TABLE, language="sr-Latn", prints=("note",), shows={})
    record = Record().with_accepted([text, plain, replace(plain, key="2")], "A. Ivanova", date(2026, 3, 20))
    new = replace(text, text="Bez razmene.")
    table = replace(plain, key="2", text="Tabela", prints=("note", "students.term"))
    found = covered(looks([new, replace(plain, text="Bez razmene."), table], record))
    assert [look.within for look in found] == ["", "note", ""]


def test_another_script_is_covered_by_what_covers_its_language() -> None:
    text = replace(TEXT, key="0.text", language="sr", text="Размена расте.", shows={})
    prints = ("0.text", "1.text")
    cyrillic = Passage("block", "sr", "0", "- Размена расте.\n- Мир.", "bilateral", prints=prints)
    latin = Passage("block", "sr-Latn", "0", "- Razmena raste.\n- Mir.", "bilateral", prints=prints)
    record = Record().with_accepted([text, cyrillic, latin], "A. Ivanova", date(2026, 3, 20))
    new = replace(text, text="Размена опада.")
    falls = replace(cyrillic, text="- Размена опада.\n- Мир."), replace(latin, text="- Razmena opada.\n- Mir.")
    assert [look.within for look in covered(looks([new, *falls], record))] == ["", "0.text", "0.text"]
    more = replace(latin, text="- Razmena opada.\n- Mir i rad.")
    assert [look.within for look in covered(looks([new, falls[0], more], record))] == ["", "0.text", ""]
