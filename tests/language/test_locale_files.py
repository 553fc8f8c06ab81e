"""The tables of a language are read strictly: every mistake at once, each with file, line, key and remedy."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from briefing.errors import DataError, Diagnostic
from briefing.language import Country, available, load
from briefing.language.check import TABLES, check
from briefing.language.locale_file import read

LOCALES = Path(__file__).resolve().parents[2] / "locales"


def broken(folder: Path, file: str, find: str, replace: str) -> tuple[Diagnostic, ...]:
    """Return what is said of Russian with one of its tables changed."""
    shutil.copytree(LOCALES / "ru", folder / "ru")
    path = folder / "ru" / file
    text = path.read_text(encoding="utf-8")
    assert find in text
    path.write_text(text.replace(find, replace, 1), encoding="utf-8")
    with pytest.raises(DataError) as refused:
        read_all(folder)
    return refused.value.diagnostics


def read_all(folder: Path) -> None:
    """Read every table of Russian."""
    grammar = load("ru", folder).grammar
    _ = (grammar.nouns, grammar.currencies, grammar.countries, grammar.predicates, grammar.constructions)


@pytest.mark.parametrize(
    ("file", "find", "replace", "message"),
    [
        ("language.yaml", "cell-marks: {about:", "cell-marks: {abuot:", "cell-marks.abuot: is not a known key"),
        ("language.yaml", "quotes: [«, ".replace("«,", '"«",'), "quotes: [", "should be four marks"),
        ("language.yaml", "find: '", "find: '(", "typography.rewrite.0.find: is not a regular expression"),
        ("language.yaml", "- {nom: январь", "- {nm: январь", "months.0: 'nom' is missing"),
        ("language.yaml", "январь, gen: января", "январь, gne: января", "months.0.gne: unknown case 'gne'"),
        (
            "language.yaml",
            'few: {nom: paucal, acc: paucal, "*": "=.plural"}',
            "few: {nom: paucal}",
            "counting.few: the form for every other case",
        ),
        ("language.yaml", "    day: ", "    dya: ", "dates.date.dya: is not a known key"),
        ("language.yaml", "  million: млн\n", "", "scales: 'million' is missing"),
        ("language.yaml", "inflected: each", "inflected: eech", "“eech” is not one of each, last"),
        ("language.yaml", "default: sign", "default: sing", "'sing' is not one of the styles"),
        ("language.yaml", "    default: short", "    defualt: short", "patterns.money.defualt: is not a known key"),
        ("language.yaml", "scales:\n", "scales: 5\nscalez:\n", "scales: expected named entries, not “5”"),
        ("language.yaml", 'minus: "−"', 'minus: ""', "numbers.minus: is empty"),
        ("language.yaml", "    part: ", "    part: \n    pair: ", "dates.date.part: is empty"),
        ("language.yaml", "  million: млн", "  million:", "scales.million: is empty"),
        ("nouns.yaml", "gender: f", "gendre: f", "company.gendre: is not a known key"),
        (
            "nouns.yaml",
            "[соглашения, соглашений]",
            "[соглашения, соглашений, и]",
            "should be a text, or [singular, plural]",
        ),
        ("nouns.yaml", 'reviewed_by: ""', "bank: text", "bank: is written twice"),
        (
            "nouns.yaml",
            'reviewed_by: ""',
            "banks: 5\nbanq: {forms: [x]}",
            "banq.forms: expected named entries, not a list",
        ),
        ("countries.yaml", "short: {nom: Андорра", "short: {nmo: Андорра", "AD.short.nmo: unknown case 'nmo'"),
        ("countries.yaml", "AD:\n", "AD: text\nAX:\n", "AD: expected a mapping with `short:` and `official:`"),
        ("predicates.yaml", "few: действуют", "feww: действуют", "predicates.active.feww: is not a known key"),
        ("predicates.yaml", "{m: создан, f:", "{m: создан, ff:", "predicates.founded.one.ff: is not a known key"),
        ("predicates.yaml", "  moved:", "  mooved:", "movements.moved: is missing"),
        ("language.yaml", "bcp47: ru-RU\n", "", "bcp47: is missing"),
        ("language.yaml", "morphology: russian", "morphology: rusian", "'rusian' is not a morphology"),
        ("language.yaml", "  count: {plain:", "  cuont: {plain:", "patterns.cuont: is not a known key"),
        ("language.yaml", "few: {nom: paucal", "few: {nom: pacual", "'pacual' is not a form"),
        ("language.yaml", "one: v = 0 and", "one: v == 0 und", "is not a rule in CLDR's syntax"),
        ("language.yaml", "words-to: 10", "words-to: ten", "expected a whole number, not “ten”"),
        ("language.yaml", "name: русский", "name: русский\nname: русский", "is written twice, first in line"),
        ("nouns.yaml", "    gen: [", "    gne: [", "unknown case 'gne'"),
        ("nouns.yaml", "gender: f", "gender: x", "“x” is not one of m, f, n"),
        ("nouns.yaml", "    prep: [соглашении, соглашениях]\n", "", "forms are missing: prep singular, prep plural"),
        ("countries.yaml", "at: в\n", "at: во\n", "'во' is not a preposition of place"),
        ("countries.yaml", "short: {nom: Андорра, gen: Андорры,", "short: {nom: Андорра,", "forms are missing: gen"),
        ("predicates.yaml", "  deficit-up: дефицит увеличился\n", "", "'deficit-up' is missing"),
        ("predicates.yaml", "few: действуют, ", "", "'few' is missing"),
        ("constructions.yaml", "{nom: direct,", "{nmo: direct,", "unknown case 'nmo'"),
        ("constructions.yaml", "{nom: direct,", "{nom: drect,", "unknown frame 'drect'"),
        (
            "constructions.yaml",
            'exact: "на {acc}", frame: adverb',
            'exact: "на {acc}", frame: adverrb',
            "unknown frame",
        ),
        ("constructions.yaml", 'exact: "на {acc}"', 'exact: "на {ac}"', "unknown case 'ac'"),
        ("constructions.yaml", 'exact: "на {acc}"', 'exact: "на"', "'на' should have one figure"),
        ("constructions.yaml", 'over: "на сумму', 'ower: "на сумму', "worth.ower: is not a known key"),
        ("constructions.yaml", 'over: "на сумму свыше {gen}"', 'over: "на сумму свыше {gne}"', "unknown case 'gne'"),
        ("constructions.yaml", 'about: "около {gen}", ', "", "'about' is missing"),
        ("constructions.yaml", "takes: [money]", "takes: [mony]", "worth.takes.0: is not a known key"),
        ("constructions.yaml", "first: from", "first: form", "unknown construction 'form'"),
        ("constructions.yaml", '"{first}, {second}"', '"{first}"', "should have both figures"),
    ],
)
def test_mistakes(tmp_path: Path, file: str, find: str, replace: str, message: str) -> None:
    diagnostics = broken(tmp_path, file, find, replace)
    said = [found for found in diagnostics if message in f"{found.key}: {found.message}"]
    assert said, diagnostics
    assert Path(said[0].file).name == file
    assert said[0].line


def test_a_mistake_in_a_table_that_a_message_needs_is_told_as_it_is_without_the_message(tmp_path: Path) -> None:
    shutil.copytree(LOCALES / "ru", tmp_path / "ru")
    path = tmp_path / "ru" / "countries.yaml"
    text = path.read_text(encoding="utf-8").replace("  official:", "  ofical:", 1)
    path.write_text(text, encoding="utf-8")
    language, found = load("ru", tmp_path), []
    for home in ("KZ", "RS"):
        with pytest.raises(DataError) as refused:
            language.message("doc-running-head", home=Country(home), partner=Country("NL"), date=date(2026, 2, 26))
        found.append(refused.value.diagnostics)
    assert found[0] == found[1]
    assert {(one.key.partition(".")[2], one.message) for one in found[0]} == {
        ("ofical", "is not a known key"),
        ("official", "is missing"),
    }
    assert all(Path(one.file).name == "countries.yaml" and one.line for one in found[0])


def test_a_mistake_has_its_line(tmp_path: Path) -> None:
    (diagnostic,) = broken(tmp_path, "nouns.yaml", "agreement:\n  gender: n", "agreement:\n  gender: x")
    lines = (tmp_path / "ru" / "nouns.yaml").read_text(encoding="utf-8").splitlines()
    assert lines[diagnostic.line - 1] == "  gender: x"
    assert diagnostic.key == "agreement.gender"


def test_all_mistakes_of_a_file_are_told_at_once(tmp_path: Path) -> None:
    shutil.copytree(LOCALES / "ru", tmp_path / "ru")
    path = tmp_path / "ru" / "language.yaml"
    text = path.read_text(encoding="utf-8")
    mistakes = {"bcp47: ru-RU": "bpc47: ru-RU", "words-to: 10": "words-to: ten", "few: {nom: paucal": "few: {nom: x"}
    for right, wrong in mistakes.items():
        assert right in text
        text = text.replace(right, wrong, 1)
    path.write_text(text, encoding="utf-8")
    with pytest.raises(DataError) as refused:
        load("ru", tmp_path)
    found = [(one.key, one.line) for one in refused.value.diagnostics]
    lines = dict(enumerate(text.splitlines(), 1))
    assert [key for key, _ in found] == ["bcp47", "bpc47", "counting.few.nom", "words-to"]
    assert [lines[line].split(":")[0].strip() for _, line in found[1:]] == ["bpc47", "few", "words-to"]


def test_an_entry_with_a_wrong_value_and_a_missing_form_is_told_both(tmp_path: Path) -> None:
    found = broken(tmp_path, "nouns.yaml", "  gender: n\n  forms:\n    nom:", "  gender: x\n  forms:\n    nmo:")
    assert {"agreement.gender", "agreement.forms.nmo"} <= {one.key for one in found}


def test_an_unknown_key_hints_at_the_nearest(tmp_path: Path) -> None:
    (diagnostic, *_) = broken(tmp_path, "language.yaml", "morphology: russian", "morfology: russian")
    assert diagnostic.hint == "did you mean “morphology”?"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a: [", "a value is not finished"),
        ("a: &x 1\nb: *x\n", ""),
        ("a: e\u0301\n", "is not in Unicode form NFC"),
        ("[" * 50_000, "nests deeper than 40 levels"),
        ("- " * 50_000, "nests deeper than 40 levels"),
        ("\n".join(" " * n + "a:" for n in range(300)), "nests deeper than 40 levels"),
        ("#" + "x" * 2_000_000, "is too large"),
        ("a: \x07", "a control character, U\\+0007"),
        ("? [a]\n: b\n", "a key is not a word"),
    ],
    ids=lambda part: part[:24],
)
def test_what_is_not_a_table(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(text, encoding="utf-8")
    if not message:
        assert read(path) == {"a": "1", "b": "1"}
        return
    with pytest.raises(DataError, match=message):
        read(path)


def test_aliases_cannot_make_a_small_table_a_large_one(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    (tmp_path / "x.yaml").write_text("\n".join(lines), encoding="utf-8")
    with pytest.raises(DataError, match="more than 100,000 values"):
        read(tmp_path / "x.yaml")


def test_brackets_in_texts_are_no_depth(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text(f"a: '{'[' * 100}'\n", encoding="utf-8")
    assert read(tmp_path / "x.yaml") == {"a": "[" * 100}


def test_norway_is_not_a_boolean(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text("NO: {short: no}\n", encoding="utf-8")
    assert read(path) == {"NO": {"short": "no"}}


def test_an_unknown_language_hints_at_the_nearest() -> None:
    with pytest.raises(DataError) as refused:
        load("sr-Latin", LOCALES)
    assert refused.value.diagnostics[0].hint == "did you mean “sr-Latn”?"


def test_the_languages_of_the_product_are_complete() -> None:
    assert [str(found) for found in check(LOCALES) if found.severity == "error"] == []


def test_tables_that_no_person_has_reviewed_are_named() -> None:
    unreviewed = {Path(found.file).name for found in check(LOCALES) if found.key == "reviewed_by"}
    assert unreviewed <= set(TABLES)


def test_tags() -> None:
    assert available(LOCALES) == ("en", "kk", "ru", "sr", "sr-Latn")
