"""briefing forms, and the errors that ask for forms: what is printed is listed, what is asked is proposed and kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml
from papers import SECOND
from typer.testing import CliRunner, Result

from briefing import resources
from briefing.cli import app
from briefing.compose import compose
from briefing.extracts import texts
from briefing.preparation import language_of, prepare
from briefing.request import BuildRequest

CHEESE = "ru: {nom: сыр, gender: m}"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run every test in an empty folder."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, list(arguments))


def data_file(*changes: tuple[str, str], newline: str = "\n", name: str = "briefing.yaml") -> Path:
    """Write the second example here, a draft in which cheese is a word that no dictionary knows."""
    text = SECOND.read_text(encoding="utf-8")
    for old, new in ((CHEESE, "ru: блокчейн"), ("trend: new", "trend: growing"), *changes):
        assert old in text
        text = text.replace(old, new, 1)
    path = Path(name)
    path.write_bytes(text.replace("\n", newline).encode())
    return path


def filled(path: Path) -> None:
    """Fill in what a file of forms leaves open, and correct what it proposes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    lines = [line for line in lines if not line.strip().startswith("gen:")]
    at = next(number for number, line in enumerate(lines) if "unconfirmed: true" in line and "#" in line and number > 2)
    path.write_text("\n".join([*lines[: at + 1], "      gen: блокчейна", *lines[at + 1 :], ""]), encoding="utf-8")


def confirmed(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([line for line in lines if "  unconfirmed:" not in line] + [""]), encoding="utf-8")


# --------------------------------------------------------------------------------------------------------------- asking


@pytest.mark.parametrize("command", ["check", "build"])
@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("ru: блокчейн", "the form 'gen' of “блокчейн” is not certain: no dictionary here knows “блокчейн”"),
        ("ru: банки", "the form 'gen' of “банки” is not certain"),
        ("ru: {nom: банки, number: plural}", "the form 'gen' of “банки” is not certain"),
    ],
)
def test_a_word_that_is_not_certain_is_asked_where_it_stands(command: str, words: str, message: str) -> None:
    path = data_file(("ru: блокчейн", words))
    line = path.read_text(encoding="utf-8").splitlines().index("    " + words) + 1
    result = run(command, "--lang", "ru")
    assert result.exit_code == 3
    first, hint, paste = result.stderr.splitlines()
    assert first.startswith(f"briefing.yaml:{line}: terms.cheese.ru: {message}")
    assert hint.startswith("    hint: look this over (")
    word = yaml.safe_load(paste)["ru"]
    assert word["nom"] in words
    assert "gen" in word
    assert not Path("out").exists()


def test_what_is_to_be_pasted_is_in_the_json() -> None:
    data_file()
    [found] = json.loads(run("check", "--lang", "ru", "--json").stdout)["diagnostics"]
    assert yaml.safe_load(found["paste"])["ru"]["nom"] == "блокчейн"


def test_thirty_words_are_asked_at_once_each_once() -> None:
    names = [f"good{number}" for number in range(30)]
    terms = "".join(f"  {name}:\n    en: goods of kind {name}\n    ru: щрукаж{name}\n" for name in names)
    goods = "".join(f"      - {{term: {name}, trend: growing}}\n" for name in names)
    data_file(("terms:\n", "terms:\n" + terms), ("    exports:\n", "    exports:\n" + goods))
    result = run("check", "--template", "bilateral,one-page")
    asked = [line for line in result.stderr.splitlines() if "not certain" in line]
    assert [sum(f"terms.{name}.ru: " in line for line in asked) for name in names] == [1] * 30
    assert len(asked) == 31


def test_what_is_pasted_and_filled_in_settles_it() -> None:
    path = data_file()
    paste = run("check", "--lang", "ru").stderr.splitlines()[2].strip()
    word = yaml.safe_load(paste)["ru"] | {"gen": "блокчейна"}
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("ru: блокчейн", f"ru: {json.dumps(word, ensure_ascii=False)}"), encoding="utf-8")
    assert run("check", "--lang", "ru").exit_code == 0


# -------------------------------------------------------------------------------------------------------------- listing


@pytest.mark.parametrize("name", ["kazakhstan-serbia", "latvia-uzbekistan"])
@pytest.mark.parametrize("tag", ["kk", "ru", "sr", "sr-Latn"])
def test_the_forms_are_those_that_the_paper_prints(name: str, tag: str) -> None:
    path = resources.example(name)
    listed = json.loads(run("forms", str(path), "--lang", tag, "--json").stdout)["forms"]
    prepared = prepare(BuildRequest(path, (tag,), ()))
    document = compose(prepared.briefing, prepared.figures, language_of(tag), prepared.designs[0].plan)
    printed = " ".join(texts(document)).replace("\u00a0", " ").casefold()
    assert len(listed) > 50
    assert [one for one in listed if one["text"].replace("\u00a0", " ").casefold() not in printed] == []


def test_forms_say_where_they_come_from_and_where_they_stand() -> None:
    data_file()
    listed = {(one["key"], one["case"]): one for one in json.loads(run("forms", "--json").stdout)["forms"]}
    assert listed["terms.havana.ru", "acc"]["origin"] == "derived"
    assert "посетила Гавану" in listed["terms.havana.ru", "acc"]["sentence"].replace("\u00a0", " ")
    assert listed["people.novak.name.ru", "nom"]["origin"] == "written"
    assert listed["terms.cheese.ru", "gen"]["origin"] == "asked"
    assert (listed["terms.cheese.ru", "gen"]["file"], listed["terms.cheese.ru", "gen"]["line"]) == ("briefing.yaml", 48)
    # nothing prints the other cases
    assert ("people.novak.name.ru", "dat") not in listed
    assert any(line.startswith("ru       derived  terms.havana.ru ") for line in run("forms").stdout.splitlines())


# -------------------------------------------------------------------------------------------------------------- keeping


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_proposals_are_kept_confirmed_and_printed(newline: str) -> None:
    path = data_file(newline=newline)
    before = path.read_bytes()
    result = run("forms", "--write")
    assert result.exit_code == 0, result.output
    assert "briefing.forms.yaml: terms.cheese.ru: блокчейн" in result.stdout
    kept = Path("briefing.forms.yaml")
    added = f"include: [briefing.forms.yaml]{newline}".encode()
    assert path.read_bytes().replace(added, b"") == before
    assert yaml.safe_load(kept.read_text(encoding="utf-8"))["forms"]["ru"]["блокчейн"]["unconfirmed"] is True
    filled(kept)

    draft = run("check")
    assert draft.exit_code == 0, draft.output
    assert "forms.ru.блокчейн.unconfirmed: warning: the forms are proposals" in draft.stderr

    path.write_bytes(path.read_bytes().replace(b"draft: true", b"draft: false"))
    for command in ("check", "build"):
        refused = run(command)
        assert refused.exit_code == 3
        assert "forms.ru.блокчейн.unconfirmed: the forms are proposals that nobody has confirmed" in refused.stderr
        assert "take `unconfirmed` away" in refused.stderr

    confirmed(kept)
    assert run("build", "--format", "docx").exit_code == 0


def test_what_stands_in_the_file_is_never_changed() -> None:
    path = data_file()
    mine = "# mine\nforms:\n  ru:   # by hand\n    блокчейн: {gen: блокчейна}  # asked A. B.\n"
    Path("briefing.forms.yaml").write_text(mine, encoding="utf-8")
    path.write_text(
        path.read_text(encoding="utf-8")
        .replace("ru: {nom: сахар, gender: m}", "ru: щрукаж")
        .replace("languages: [en, ru]\n", "languages: [en, ru]\ninclude:\n- briefing.forms.yaml\n")
        .replace("imports:\n      - {term: sugar", "imports:\n      - {term: sugar, trend: growing"),
        encoding="utf-8",
    )
    data = path.read_bytes()
    assert run("forms", "--write").exit_code == 0
    text = Path("briefing.forms.yaml").read_text(encoding="utf-8")
    assert text.startswith(mine)
    assert path.read_bytes() == data
    again = run("forms", "--write")
    assert again.exit_code == 0, again.output
    assert Path("briefing.forms.yaml").read_text(encoding="utf-8") == text


def test_a_file_of_another_name_and_a_list_of_files_that_is_there() -> None:
    path = data_file(("languages: [en, ru]\n", "languages: [en, ru]\ninclude: [a.yaml] # shared\n"))
    Path("a.yaml").write_text("terms: {}\n", encoding="utf-8")
    assert run("forms", "--write", "--file", "words.yaml").exit_code == 0
    assert "include: [a.yaml, words.yaml] # shared\n" in path.read_text(encoding="utf-8")


def test_a_file_that_cannot_be_included_is_refused() -> None:
    Path("deep/er").mkdir(parents=True)
    data_file(name="deep/er/briefing.yaml")
    result = run("forms", "deep/er/briefing.yaml", "--write", "--file", "words.yaml")
    assert result.exit_code == 2
    assert "words.yaml: the data file cannot include it" in result.stderr
    assert not Path("words.yaml").exists()


def test_nothing_is_written_beside_the_bundled_example() -> None:
    assert run("forms", "--write").exit_code == 2
    assert not list(Path().iterdir())


def test_a_file_in_brackets_is_left_alone() -> None:
    path = data_file()
    Path("briefing.forms.yaml").write_text("{forms: {ru: {банк: {gen: банка}}}}\n", encoding="utf-8")
    before = path.read_bytes()
    result = run("forms", "--write")
    assert result.exit_code == 3
    assert "is written in a way that this program cannot add to" in result.stderr
    assert path.read_bytes() == before


def test_forms_of_two_files_do_not_contradict_each_other() -> None:
    data_file(("languages: [en, ru]\n", "languages: [en, ru]\ninclude: [a.yaml, b.yaml]\n"))
    for name in ("a", "b"):
        Path(f"{name}.yaml").write_text("forms: {ru: {блокчейн: {gen: блокчейна}}}\n", encoding="utf-8")
    result = run("check")
    assert result.exit_code == 3
    assert "b.yaml:1: forms.ru.блокчейн: is written in a.yaml, line 1, too" in result.stderr
