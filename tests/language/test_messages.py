"""What is wrong with a Fluent file is an error with file and line when it is read, or when a value is missing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from measured import parse

from briefing.errors import DataError
from briefing.language import Country, Datum, Language, available, load

LOCALES = Path(__file__).resolve().parents[2] / "locales"


def english(folder: Path, source: str) -> Language:
    """Return English with one message file instead of its own."""
    shutil.copytree(LOCALES / "en", folder / "en")
    for path in (folder / "en").glob("*.ftl"):
        path.unlink()
    (folder / "en" / "test.ftl").write_text(source, encoding="utf-8")
    return load("en", folder)


def test_a_message_with_functions_and_selectors(tmp_path: Path) -> None:
    language = english(
        tmp_path,
        'exports = { CAP(NAME($home, case: "pos")) } exports { DIR($change) ->\n'
        "    [up] rose by { PCT($change) }\n"
        "   *[down] fell by { PCT($change) }\n"
        "    }.\n",
    )
    rich = language.message("exports", home=Country("NL"), change=Datum("trade.exports.change", parse("+80.4%")))
    assert rich.text.replace("\u00a0", " ") == "The Netherlands’ exports rose by 80.4 per cent."
    assert [rich.text[span.start : span.end].replace("\u00a0", " ") for span in rich.spans] == ["80.4 per cent"]


def test_the_scripts_of_a_language_share_its_messages() -> None:
    assert load("sr", LOCALES).messages is load("sr-Latn", LOCALES).messages


@pytest.mark.parametrize(
    ("source", "message", "line"),
    [
        ("a = x\nb = { NUM($n }\n", "is not Fluent", 2),
        ("a = x\na = y\n", "'a' is written twice", 2),
        ("a = x\n\nb = { NUMM($n) }\n", "no function NUMM", 3),
        ("a = { NUM() }\n", "NUM takes 1 to 1 values, not 0", 1),
        ('a = { NUM($n, casus: "gen") }\n', "no option 'casus'", 1),
        ('a = { NUM($n, case: "gen") }\n', "case: 'gen' is not one of nom, pos", 1),
        ("a = { NUM($n, case: 3) }\n", "case should be a text in quotation marks", 1),
        ('a = { SAY("amuonted", $n) }\n', "'amuonted' is not in the tables", 1),
        ('a = { SAY("from-to", $n, $m) }\n', "'from-to' is not in the tables", 1),
        ('a = { SAY_BOTH("from-to", $n) }\n', "SAY_BOTH takes 3 to 4 values, not 2", 1),
        ('a = { COUNT($n, "kompany") }\n', "'kompany' is not in the tables", 1),
        ("a = x\n    .title = y\n", "attributes are not used here", 1),
        ("a = x\nb = { a }\n", "refers to the message 'a'", 2),
        ("a = { -term }\n", "the term -term is not defined above", 1),
        ("a = { NUM($n) ->\n   *[one] x\n }\n", "NUM cannot be selected by", 1),
        ("a = { CAT($n) ->\n    [1] x\n   *[other] y\n }\n", "a variant cannot be a number", 1),
        ("a = { CAT($n) ->\n    [one] x\n    [one] z\n   *[other] y\n }\n", "'one' is written twice", 1),
        ("a = { 1000 }\n", "prints the number 1000 by no function", 1),
        ('a = { "x" ->\n   *[other] y\n }\n', "only a function or a variable can be selected by", 1),
        ("-t = x\n-t = y\na = { -t }\n", "'-t' is written twice", 2),
        ("-t = { $x }\na = { -t }\n", "-t needs $x", 2),
        ("-t = x\na = { -t($n) }\n", "-t takes named values only", 2),
        ("-t = { $x }\na = { -t(x: 1) }\n", "-t: x should be a text in quotation marks", 2),
        ("-t = { NUMM($x) }\n", "no function NUMM", 1),
    ],
)
def test_what_is_wrong_with_a_file(tmp_path: Path, source: str, message: str, line: int) -> None:
    language = english(tmp_path, source)
    with pytest.raises(DataError) as refused:
        _ = language.messages
    diagnostic = refused.value.diagnostics[0]
    assert message in diagnostic.message
    assert (Path(diagnostic.file).name, diagnostic.line) == ("test.ftl", line)


def test_terms_are_put_where_they_are_referred_to(tmp_path: Path) -> None:
    language = english(
        tmp_path,
        "-many = { $case ->\n    [pos] ministries’\n   *[nom] ministries\n    }\n"
        'a = the { -many(case: "pos") } and { CAP({ -many }) }, { -many(case: "odd") }\n'
        '-own = { CAP($x) } { CAP({ $x ->\n    [y] yes\n   *[n] no\n    }) }\nb = { -own(x: "y") }{ "{" }\n',
    )
    assert language.message("a").text == "the ministries’ and Ministries, ministries"
    assert language.message("b").text == "Y Yes{"


def test_all_mistakes_are_told_at_once(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        _ = english(tmp_path, 'a = { NUMM($n) }\nb = { NUM($n, casus: "x") }\n').messages
    assert len(refused.value.diagnostics) == 2


@pytest.mark.parametrize(
    ("values", "message"),
    [
        ({}, "$n is missing"),
        ({"n": 3, "m": 4}, "$m is not used"),
        ({"n": Country("RS")}, "a figure is wanted here, not a country"),
    ],
)
def test_values_that_do_not_fit(tmp_path: Path, values: dict[str, object], message: str) -> None:
    language = english(tmp_path, "a = { NUM($n) }\n")
    with pytest.raises(DataError) as refused:
        language.message("a", **values)  # type: ignore[arg-type]
    assert message in str(refused.value)


def test_a_value_needs_a_function(tmp_path: Path) -> None:
    language = english(tmp_path, "a = { $n }\n")
    assert language.message("a", n="text").text == "text"
    with pytest.raises(DataError, match="needs a function"):
        language.message("a", n=Country("RS"))


def test_a_parameter_may_be_left_out_if_the_comment_names_it(tmp_path: Path) -> None:
    language = english(tmp_path, "# $n: how many, $home: left out in English\na = { NUM($n) }\n")
    assert language.message("a", n=5, home=Country("KZ")).text == "5"


def test_no_message_hints_at_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(DataError) as refused:
        english(tmp_path, "trade-exports = x\n").message("trade-export")
    assert refused.value.diagnostics[0].hint == "did you mean “trade-exports”?"


@pytest.mark.parametrize("tag", available(LOCALES))
def test_the_messages_of_every_language_load_and_agree(tag: str) -> None:
    english_messages = load("en", LOCALES).messages
    for name, message in load(tag, LOCALES).messages.items():
        assert message.declared == english_messages[name].declared, name
    assert set(load(tag, LOCALES).messages) == set(english_messages)


# ------------------------------------------------------------------------------------------------------- what data do

WHOLE = "text = { $text }, { CAP($text) }{ $text ->\n    [long] !\n   *[other] .\n    }\nnumber = { PCT($number) }\n"


@pytest.mark.parametrize("length", [2, 2_501, 200_000])
def test_texts_of_any_length(tmp_path: Path, length: int) -> None:
    words = "lo " * (length // 3) + "lo"
    assert english(tmp_path, WHOLE).message("text", text=words).text == f"{words}, L{words[1:]}."


def test_texts_are_selected_by_as_they_are(tmp_path: Path) -> None:
    assert english(tmp_path, WHOLE).message("text", text="long").text == "long, Long!"


def test_what_a_figure_does_is_named_by_its_key(tmp_path: Path) -> None:
    language = english(tmp_path, WHOLE)
    with pytest.raises(DataError) as refused:
        language.message("number", number=Datum("relations.sessions", parse("5 EUR")))
    found = refused.value.diagnostics
    assert [one.key for one in found] == ["relations.sessions"]
    assert not any(one.file for one in found)
