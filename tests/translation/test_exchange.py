"""Translators' files: what goes out comes back, tools of others read it, and what is broken is refused by name."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from pathlib import Path

import polib
import pytest
import yaml
from lxml import etree
from papers import SHIPPED
from some import some
from typer.testing import CliRunner, Result

from briefing.cli import app

FORMATS = ("po", "xliff")
SUFFIXES = {"po": "po", "xliff": "xlf"}
PAPER = "latvia-uzbekistan"
X = "{urn:oasis:names:tc:xliff:document:2.0}"
SCHEMAS = Path(os.environ.get("XLIFF_SCHEMAS", "/usr/share/php/Symfony/Component/Translation/Resources/schemas"))
MESSAGE = "summary.messages.0.text"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in a folder that holds the example with a glossary."""
    monkeypatch.chdir(tmp_path)
    for file in SHIPPED[PAPER].parent.iterdir():
        shutil.copy(file, tmp_path / file.name)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def exported(form: str, *arguments: str) -> Path:
    result = run("texts", "export", "--to", form, "--lang", "ru", "--json", *arguments)
    assert result.exit_code == 0, result.stdout
    [found] = json.loads(result.stdout)["texts"]
    return Path(found["path"])


def translate(path: Path, key: str, text: str, *, done: bool = True) -> None:
    """Put a translation into a file as a translator's tool does."""
    if path.suffix == ".po":
        file = polib.pofile(str(path))
        entry = next(one for one in file if one.msgctxt == key)
        entry.msgstr = text
        entry.flags = [flag for flag in entry.flags if flag != "fuzzy"] + ([] if done else ["fuzzy"])
        file.save()
        return
    tree = etree.parse(path)
    unit = next(one for one in tree.iter(f"{X}unit") if one.get("name") == key)
    segment = unit.find(f"{X}segment")
    target = segment.find(f"{X}target")
    if target is None:
        target = etree.SubElement(segment, f"{X}target")
    codes = {one.get("equiv"): one for one in target}
    for inner in list(target):
        target.remove(inner)
    target.text, rest = text, ""
    for written, code in codes.items():
        if written in text:
            target.text, _, rest = text.partition(written)
            target.append(code)
            code.tail = rest
    segment.set("state", "reviewed" if done else "initial")
    tree.write(path, encoding="utf-8", xml_declaration=True)


def text_of(key: str, language: str = "ru", file: str = "briefing.yaml") -> str:
    found = yaml.safe_load(Path(file).read_text(encoding="utf-8"))
    for part in key.split("."):
        found = found[int(part)] if isinstance(found, list) else found[part]
    return str(found[language])


# ---------------------------------------------------------------------------------------------------------- round trips


@pytest.mark.parametrize("name", SHIPPED)
@pytest.mark.parametrize("form", FORMATS)
def test_a_round_trip_changes_nothing(name: str, form: str) -> None:
    for file in SHIPPED[name].parent.iterdir():
        shutil.copy(file, file.name)
    before = {path: path.read_bytes() for path in Path().glob("*.yaml")}
    assert run("texts", "export", "--to", form).exit_code == 0
    files = some(Path("texts").iterdir())
    result = run("texts", "import", *map(str, files))
    assert result.exit_code == 0, result.stderr
    assert result.stdout.count(": 0 changed") == len(files)
    assert {path: path.read_bytes() for path in Path().glob("*.yaml")} == before


@pytest.mark.parametrize("form", FORMATS)
def test_the_same_texts_make_the_same_file(form: str) -> None:
    assert exported(form).read_bytes() == exported(form, "--out", "again").read_bytes()


@pytest.mark.parametrize("form", FORMATS)
def test_a_translation_comes_into_its_place_and_nothing_else_changes(form: str) -> None:
    path = exported(form)
    was = text_of(MESSAGE)
    new = was.replace("Товарооборот", "Объём торговли")
    assert new != was
    before = Path("briefing.yaml").read_text(encoding="utf-8").splitlines()
    translate(path, MESSAGE, new)
    assert run("texts", "import", str(path)).exit_code == 0
    assert text_of(MESSAGE) == new
    after = Path("briefing.yaml").read_text(encoding="utf-8").splitlines()
    assert [number for number, (old, line) in enumerate(zip(before, after, strict=True)) if old != line] == [
        next(number for number, line in enumerate(after) if "Объём торговли достиг" in line)
    ]


@pytest.mark.parametrize("form", FORMATS)
def test_a_text_of_a_glossary_comes_into_the_glossary(form: str) -> None:
    glossary = yaml.safe_load(Path("words.yaml").read_text(encoding="utf-8"))
    key = next(iter(glossary["terms"]))
    path = exported(form)
    data = Path("briefing.yaml").read_bytes()
    translate(path, f"terms.{key}", "новое слово")
    result = run("texts", "import", str(path))
    assert result.exit_code == 0
    assert "whose forms are written in the data" in result.stderr  # they are of the old word
    assert "'nom': 'новое слово'" in text_of(f"terms.{key}", file="words.yaml")
    assert Path("briefing.yaml").read_bytes() == data


@pytest.mark.parametrize("form", FORMATS)
def test_a_language_that_was_not_there_is_added(form: str) -> None:
    text = Path("briefing.yaml").read_text(encoding="utf-8")
    line = next(line for line in text.splitlines(keepends=True) if "Справка о стране" in line)
    Path("briefing.yaml").write_text(text.replace(line, "", 1), encoding="utf-8")
    path = exported(form, "--untranslated")
    translate(path, "kind", "Справка о стране")
    assert run("texts", "import", str(path)).exit_code == 0
    assert text_of("kind") == "Справка о стране"
    assert run("check", "--lang", "ru").exit_code == 0


@pytest.mark.parametrize(
    "remade",
    [
        lambda text: text.replace("\n", "\r\n"),
        lambda text: "\ufeff" + text,
        lambda text: text.replace("Language: ru", "Language: ru_RU"),
        lambda text: unicodedata.normalize("NFD", text),
        lambda text: re.sub('^msgstr "(.+)"$', r'msgstr "\1\\n"', text, flags=re.MULTILINE),
        lambda text: "\n\n".join([text.split("\n\n")[0], *reversed(text.strip().split("\n\n")[1:])]) + "\n",
        lambda text: text + '\n#~ msgctxt "kind"\n#~ msgid "Country brief"\n#~ msgstr "Старое"\n',
    ],
    ids=["CRLF", "BOM", "region", "NFD", "line ends", "order", "obsolete"],
)
def test_what_a_tool_writes_in_its_own_way_is_the_same_text(remade: Callable[[str], str]) -> None:
    path, before = exported("po"), Path("briefing.yaml").read_bytes()
    text = path.read_text(encoding="utf-8")
    assert remade(text) != text
    path.write_bytes(remade(text).encode())
    result = run("texts", "import", str(path))
    assert (result.exit_code, result.stderr) == (0, "")
    assert Path("briefing.yaml").read_bytes() == before


def in_two(path: Path, key: str, texts: tuple[str, str], order: tuple[str, str] = ("", "")) -> None:
    """Split a unit after its first word, as tools do, with a translation of each segment; a space is between them."""
    tree = etree.parse(path)
    unit = next(one for one in tree.iter(f"{X}unit") if one.get("name") == key)
    whole = unit.find(f"{X}segment/{X}source").text
    unit.remove(unit.find(f"{X}segment"))
    for number, (source, text) in enumerate(zip(whole.split(" ", 1), texts, strict=True)):
        segment = etree.SubElement(unit, f"{X}segment", id=f"s{number}", state="translated")
        etree.SubElement(segment, f"{X}source").text = source
        if text:
            target = etree.SubElement(segment, f"{X}target", {"order": order[number]} if order[number] else {})
            target.text = text
        if not number:
            between = etree.SubElement(unit, f"{X}ignorable")
            etree.SubElement(between, f"{X}source").text = " "
    tree.write(path, encoding="utf-8", xml_declaration=True)


@pytest.mark.parametrize(
    ("texts", "order", "wanted"),
    [
        (("Записка", "о стране"), ("", ""), "Записка о стране"),
        (("о стране", "Записка"), ("3", "1"), "Записка о стране"),
        (("Записка", ""), ("", ""), "Справка о стране"),
    ],
    ids=["segments", "another order", "half a text is none"],
)
def test_a_text_that_a_tool_has_split_comes_back_whole(
    texts: tuple[str, str], order: tuple[str, str], wanted: str
) -> None:
    path = exported("xliff")
    in_two(path, "kind", texts, order)
    assert run("texts", "import", str(path)).exit_code == 0
    assert text_of("kind") == wanted


# -------------------------------------------------------------------------------------------------------------- refused


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Товарооборот вырос.", "{trade.turnover} is lost in the translation"),
        ("Товарооборот достиг {trade.turnovr:gen}.", "{trade.turnovr} is not in the source text"),
        ("Товарооборот достиг {trade.turnover.", "brace"),
        ("Товарооборот достиг {trade.turnover} и {trade.exports}.", "{trade.exports} is not in the source text"),
        ("Товарооборот {trade.turnover}, да, {trade.turnover}.", "{trade.turnover} stands twice in the translation"),
        ("Товарооборот достиг \u202e{trade.turnover}.", "U+202E RIGHT-TO-LEFT OVERRIDE, is in the translation"),
    ],
)
def test_a_broken_placeholder_is_refused_by_name(text: str, said: str) -> None:
    path = exported("po")
    before = Path("briefing.yaml").read_bytes()
    translate(path, MESSAGE, text)
    translate(path, "kind", "Справка")
    result = run("texts", "import", str(path))
    assert result.exit_code == 3
    assert said in result.stderr
    assert MESSAGE in result.stderr
    assert Path("briefing.yaml").read_bytes() == before


def test_nothing_is_written_that_could_not_be_read_again() -> None:
    path = exported("po")
    before = Path("briefing.yaml").read_bytes()
    path.write_text(path.read_text("utf-8").replace('"Справка о стране"', '"Справка\x07"', 1), encoding="utf-8")
    result = run("texts", "import", str(path))
    assert result.exit_code == 3
    assert "U+0007" in result.stderr
    assert Path("briefing.yaml").read_bytes() == before


@pytest.mark.parametrize("form", FORMATS)
def test_a_translation_of_a_text_that_changed_since_is_not_accepted(form: str) -> None:
    path = exported(form)
    text = Path("briefing.yaml").read_text(encoding="utf-8").replace("en: Country brief", "en: Country note", 1)
    Path("briefing.yaml").write_text(text, encoding="utf-8")
    assert run("texts", "import", str(path), "--by", "A. Ivanova").exit_code == 0
    record = yaml.safe_load(Path("briefing.review.yaml").read_text(encoding="utf-8"))
    assert MESSAGE in record["texts"]["ru"]
    assert "kind" not in record["texts"]["ru"]


@pytest.mark.parametrize("form", FORMATS)
def test_a_translation_of_a_text_that_changed_since_is_left_out(form: str) -> None:
    path = exported(form)
    translate(path, "kind", "Справка")
    text = Path("briefing.yaml").read_text(encoding="utf-8").replace("en: Country brief", "en: Country note", 1)
    Path("briefing.yaml").write_text(text, encoding="utf-8")
    result = run("texts", "import", str(path))
    assert result.exit_code == 0
    assert "another source text" in result.stderr
    assert text_of("kind") == "Справка о стране"


@pytest.mark.parametrize(
    ("name", "content", "code", "said"),
    [
        ("a.po", b"\xff\xfe", 3, "is no PO file"),
        ("a.po", b'msgid "x"\nmsgstr "y"\n', 3, "does not say its languages"),
        ("a.xlf", b"<xliff", 3, "is no XML"),
        ("a.xlf", b"<a/>", 3, "is no XLIFF of version 2"),
        ("a.xlf", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>', 3, "has a document type"),
        ("a.docx", b"", 2, "is no file of translators"),
        ("gone.po", None, 2, "there is no such file"),
    ],
)
def test_a_file_of_another_kind_is_refused(name: str, content: bytes | None, code: int, said: str) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    result = run("texts", "import", name)
    assert result.exit_code == code, result.stderr
    assert said in result.stderr


def test_the_file_of_another_briefing_is_refused() -> None:
    path = exported("po")
    text = Path("briefing.yaml").read_text(encoding="utf-8").replace("id: latvia-uzbekistan", "id: other", 1)
    Path("briefing.yaml").write_text(text, encoding="utf-8")
    result = run("texts", "import", str(path))
    assert result.exit_code == 3
    assert "is of latvia-uzbekistan, not of other" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("--to", "odt"), "none of"), (("--lang", "en"), "no language"), (("--lang", "xx"), "not known")],
)
def test_wrong_usage_is_told(arguments: tuple[str, ...], said: str) -> None:
    result = run("texts", "export", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr


# ---------------------------------------------------------------------------------------------------------------- state


@pytest.mark.parametrize("form", FORMATS)
def test_what_needs_a_look_goes_out_marked_and_comes_back_accepted(form: str) -> None:
    assert run("review", "--lang", "en,ru", "--accept", "--by", "A. Ivanova").exit_code == 0
    text = Path("briefing.yaml").read_text(encoding="utf-8").replace("en: Country brief", "en: Country note", 1)
    Path("briefing.yaml").write_text(text, encoding="utf-8")
    path = exported(form, "--untranslated")
    assert "kind" in path.read_text(encoding="utf-8")
    marks = {"po": "#, fuzzy", "xliff": 'subState="briefing:review"'}
    assert marks[form] in path.read_text(encoding="utf-8")
    translate(path, "kind", "Справка о государстве")
    result = run("texts", "import", str(path), "--by", "B. Petrov")
    assert result.exit_code == 0, result.stderr
    [look] = [one for one in looks("ru") if one["key"] == "kind"] or [None]
    assert look is None
    assert "B. Petrov" in Path("briefing.review.yaml").read_text(encoding="utf-8")


def test_what_a_translator_doubts_is_accepted_no_longer() -> None:
    assert run("review", "--lang", "ru", "--accept", "--by", "A. Ivanova").exit_code == 0
    path = exported("po")
    translate(path, "kind", "Справка о стране", done=False)
    assert run("texts", "import", str(path), "--by", "B. Petrov").exit_code == 0
    assert "kind" in {one["key"] for one in looks("ru")}


def looks(language: str) -> list[dict[str, object]]:
    return json.loads(run("review", "--lang", language, "--json").stdout).get("looks", [])


# ---------------------------------------------------------------------------------------------------------------- tools


def test_the_xliff_fits_the_schema_of_the_standard(tmp_path: Path) -> None:
    if not (SCHEMAS / "xliff-core-2.0.xsd").exists():
        pytest.skip("the schema of OASIS is not here")
    folder = tmp_path / "schemas" / "informativeCopiesOf3rdPartySchemas" / "w3c"
    folder.mkdir(parents=True)
    shutil.copy(SCHEMAS / "xml.xsd", folder / "xml.xsd")
    schema = tmp_path / "schemas" / "xliff-core-2.0.xsd"
    shutil.copy(SCHEMAS / "xliff-core-2.0.xsd", schema)
    command = ["xmllint", "--nonet", "--noout", "--schema", str(schema), str(exported("xliff"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_gettext_takes_the_file() -> None:
    command = ["msgfmt", "--check", "-o", os.devnull, str(exported("po"))]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def test_pofilter_finds_a_lost_placeholder_and_no_other_fault_but_forms() -> None:
    path = exported("po")
    assert all(names(entry.msgid) == names(entry.msgstr) for entry in filtered(path))
    translate(path, MESSAGE, "Товарооборот вырос.")
    assert MESSAGE in {entry.msgctxt for entry in filtered(path) if names(entry.msgid) != names(entry.msgstr)}


def filtered(path: Path) -> list[polib.POEntry]:
    """Return the entries that the check of translate-toolkit finds odd."""
    command = [
        sys.executable,
        "-m",
        "translate.filters.pofilter",
        "--progress=none",
        "-t",
        "pythonbraceformat",
        str(path),
        "odd.po",
    ]
    subprocess.run(command, capture_output=True, check=True)
    return list(polib.pofile("odd.po")) if Path("odd.po").exists() else []


def names(text: str) -> set[str]:
    return {part.partition("}")[0].partition(":")[0] for part in text.split("{")[1:]}
