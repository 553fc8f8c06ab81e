"""A language is a folder: a fifth one, written here, needs no Python."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
from measured import parse

from briefing.errors import DataError
from briefing.language import Country, Noun, available, load
from briefing.language.check import check
from briefing.language.values import Year

LOCALES = Path(__file__).resolve().parents[2] / "locales"
# Esperanto: plurals in -j, an accusative in -n, no genders, and all of it in tables.
LANGUAGE = """
reviewed_by: ""
tag: eo
bcp47: eo-001
name: Esperanto
cases: [nom, acc]
numbers: {decimal: ",", group: " ", group-from: 5, minus: "−", plus: "+", range: "–"}
plurals: {one: n = 1}
counting:
  one: {"*": "=.singular"}
  other: {"*": "=.plural"}
scales: {thousand: mil, million: mn, billion: md, trillion: bn}
patterns:
  number: {plain: "{number}", scaled: "{number} {scale:=}"}
  count: {plain: "{number} {noun:=}", scaled: "{number} {scale:nom} da {noun:nom.plural}"}
  percent: {default: words, words: "{number} {noun:=}"}
  points: "{number} {noun:=}"
  money:
    default: words
    words:
      full: {plain: "{number} {currency:=}", scaled: "{number} {scale:=} da {currency:nom.plural}"}
      scaled: {plain: "{number}", scaled: "{number} {scale:=}"}
  cell: {percent: "{number}%", points: "{number} pp", other: "{number}"}
  unit:
    percent: "%"
    points: p. p.
    measure: "{noun:nom.plural}"
    scaled: "{short} {unit}"
    count: {plain: nombro, scaled: "{short}"}
    money: {plain: "{currency:nom.plural}", scaled: "{short} {currency:nom.plural}"}
months: [januaro, februaro, marto, aprilo, majo, junio, julio, aŭgusto, septembro, oktobro, novembro, decembro]
dates:
  date: &dates
    day: "{d}-a de {m} {y}"
    days-month: "{d}–{d2}-a de {m} {y}"
    days-year: "{d}-a de {m} – {d2}-a de {m2} {y}"
    days: "{d}-a de {m} {y} – {d2}-a de {m2} {y2}"
    month: "{m} {y}"
    year: "{y}"
    years: "{y}–{y2}"
    months: "{m}–{m2} {y}"
    span: "{m} {y} – {m2} {y2}"
    part: "la unuaj {months} de {y}"
    quarter: "{q:digit}-a kvarono de {y}"
    quarters: "{quarters} ĝis la {q2:digit}-a kvarono de {y2}"
    half: "{h:digit}-a duono de {y}"
    financial: "financa jaro {y}/{yy2}"
"""
CONSTRUCTIONS = """
reviewed_by: ""
cases: {"*": direct}
frames:
  direct:
    about: "ĉirkaŭ {=}"
    over: "pli ol {=}"
    under: "malpli ol {=}"
    up-to: "ĝis {=}"
    at-least: "almenaŭ {=}"
    range: "{=}"
constructions:
  reached: {exact: "{acc}", frame: direct}
  by: {exact: "je {nom}", frame: direct}
pairs:
  from-to: {first: by, second: reached, pattern: "{first} {second}"}
"""
ROLES = "\n".join(
    f"  {role}:\n"
    + "\n".join(
        f'    {precision}: "{word} {pattern}"'
        for precision, pattern in {
            "day": "{d}-a de {m} {y}",
            "days-month": "{d}–{d2}-a de {m} {y}",
            "days-year": "{d}-a de {m} ĝis {d2}-a de {m2} {y}",
            "days": "{d}-a de {m} {y} ĝis {d2}-a de {m2} {y2}",
            "other": "{date}",
        }.items()
    )
    for role, word in {
        "when": "en",
        "since": "ekde",
        "result": "en",
        "compared": "kompare kun",
        "for": "por",
        "during": "dum",
    }.items()
)
REST = """
names:
  in: "en {nom}"
  to: "al {nom}"
  from-pattern: "el {nom}"
  with: "kun {nom}"
  about: "pri {nom}"
  full: "{name:=}, {position:nom}"
  titled: "{title:nom} {name:=}"
  pair: "{home}–{partner}"
  pair-names: "{home}–{partner}"
lists:
  two: "{0} kaj {1}"
  middle: "{0}, {1}"
  last: "{0} kaj {1}"
  nested: "{0}, kaj {1}"
  inner: [" kaj "]
  inflected: each
typography:
  {quotes: ["“", "”", "‘", "’"], apostrophe: "’", dash: "–", number-binds: any, bind-after: [], bind-before: ["–"]}
"""


def words(singular: str) -> str:
    plural = singular + "j"
    return f"{{forms: {{nom: [{singular}, {plural}], acc: [{singular}n, {plural}n]}}}}"


def esperanto(locales: Path) -> None:
    """Write the language's folder: the same keys as English, all words regular."""
    folder = locales / "eo"
    folder.mkdir(parents=True)
    text = LANGUAGE.replace("&dates\n", "\n") + ROLES + REST
    (folder / "language.yaml").write_text(text, encoding="utf-8")
    english = load("en", LOCALES).grammar
    known = {"company": "kompanio", "year": "jaro", "million": "miliono", "percent": "procento"}
    nouns = "".join(f"{key}: {words(known.get(key, 'vorto'))}\n" for key in english.nouns)
    (folder / "nouns.yaml").write_text(nouns, encoding="utf-8")
    currencies = "".join(f"{code}: {words('dolaro' if code == 'USD' else 'monero')}\n" for code in english.currencies)
    (folder / "currencies.yaml").write_text(currencies, encoding="utf-8")
    names = {"RS": "Serbio", "KZ": "Kazaĥio"}
    forms = {code: names.get(code, "Lando") for code in english.countries}
    countries = "".join(
        f'"{code}": {{short: {{nom: {name}, acc: {name}n}}, official: {{nom: {name}, acc: {name}n}}, adjective: ""}}\n'
        for code, name in forms.items()
    )
    (folder / "countries.yaml").write_text(countries, encoding="utf-8")
    predicates = english.predicates
    rows = "".join(
        f'  {key}: {{counted: "{{counted}} {{verb}}", alone: "{{number}} {{verb}}", one: okazis, other: okazis}}\n'
        for key in predicates.predicates
    )
    subjects = "".join(f"  {key}: {{nom: komerco}}\n" for key in predicates.subjects)
    balance = "".join(f"  {key}: ŝanĝiĝis\n" for key in predicates.balance)
    moves = '  moved: "{subject} {verb}"\n  change: "{verb} {amount:by}"\n  up: kreskis\n  down: falis\n'
    moves += "  same: restis sama\n  virtually: restis preskaŭ sama\n"
    text = f"predicates:\n{rows}subjects:\n{subjects}movements:\n{moves}balance:\n{balance}"
    (folder / "predicates.yaml").write_text(text, encoding="utf-8")
    (folder / "constructions.yaml").write_text(CONSTRUCTIONS, encoding="utf-8")
    source = "# $home: country, $value: money\n"
    source += 'exports = Eksporto el { NAME($home) } atingis { SAY("reached", $value) }.\n'
    (folder / "trade.ftl").write_text(source, encoding="utf-8")


@pytest.fixture
def locales(tmp_path: Path) -> Path:
    esperanto(tmp_path)
    return tmp_path


def test_a_folder_is_a_language(locales: Path) -> None:
    assert available(locales) == ("eo",)
    language = load("eo", locales)
    assert (language.tag, language.bcp47, language.name) == ("eo", "eo-001", "Esperanto")


@pytest.mark.parametrize(
    ("call", "values", "options", "expected"),
    [
        ("COUNT", (parse("1"), "company"), {}, "1 kompanio"),
        ("COUNT", (parse("over 12345"), "company"), {"case": "acc"}, "pli ol 12 345 kompaniojn"),
        ("MONEY", (parse("28.6 million USD"),), {"case": "acc"}, "28,6 milionojn da dolaroj"),
        ("MEASURE", (parse("about 30 years"),), {}, "ĉirkaŭ 30 jaroj"),
        ("PCT", (parse("-7.6%"),), {"case": "acc"}, "7,6 procentojn"),
        ("WHEN", (date(1996, 12, 10),), {}, "en 10-a de decembro 1996"),
        ("PERIOD", (Year(2024),), {"role": "compared"}, "kompare kun 2024"),
        ("IN", (Country("RS"),), {}, "en Serbio"),
        ("CHANGE", (parse("-6.1%"),), {}, "falis je 6,1 procentoj"),
        ("LIST", ((Country("KZ"), Country("RS")),), {"case": "acc"}, "Kazaĥion kaj Serbion"),
    ],
)
def test_its_functions_follow_its_tables(
    locales: Path, call: str, values: tuple[object, ...], options: dict[str, str], expected: str
) -> None:
    text = load("eo", locales).call(call, *values, **options)  # type: ignore[arg-type]
    assert text.replace("\u00a0", " ") == expected


def test_its_messages(locales: Path) -> None:
    rich = load("eo", locales).message("exports", home=Country("KZ"), value=parse("5 USD"))
    assert rich.text.replace("\u00a0", " ") == "Eksporto el Kazaĥio atingis 5 dolarojn."


def test_a_noun_of_the_data_needs_its_forms_written_out(locales: Path) -> None:
    language = load("eo", locales)
    assert language.call("NAME", Noun("terms.x.eo", "urbo", forms=(("acc", "urbon"),)), case="acc") == "urbon"
    with pytest.raises(DataError) as refused:
        language.call("NAME", Noun("terms.x.eo", "urbo"), case="acc")
    assert refused.value.diagnostics[0].paste == "    eo: {nom: urbo, acc: ''}"


def test_what_the_new_language_lacks_is_reported(locales: Path) -> None:
    shutil.copytree(LOCALES / "en", locales / "en")
    found = [str(diagnostic) for diagnostic in check(locales) if diagnostic.severity == "error"]
    assert any("eo" in line and "'trade-flow' is missing (it is in: en)" in line for line in found)
    assert any("/en" in line and "'exports' is missing (it is in: eo)" in line for line in found)
