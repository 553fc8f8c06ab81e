"""How people write figures and countries in any language: what the tables tell the reader of data files."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from measured import KNOWN, parse

from briefing import language, resources
from briefing.data import quantity_text
from briefing.data.known import Known
from briefing.language import Language, written

Spoken = Callable[[str], Language]
FOLDERS = ("en", "kk", "ru", "sr")


def test_every_unit_has_spellings_and_words_in_every_language(spoken: Spoken) -> None:
    units = {tag: spoken(tag).units for tag in FOLDERS}
    assert units["en"] == units["kk"] == units["ru"] == units["sr"] == set(KNOWN.units.values())
    spelt = {unit for spelling, unit in KNOWN.units.items() if spelling != unit}
    assert {unit for unit in units["en"] if spoken("en").grammar.nouns[unit].spellings} >= spelt - {"teu"}


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("200 MW", "200 megawatts | 200 мегаватт | 200 мегаватт | 200 мегавата"),
        ("3 GWh", "3 gigawatt-hours | 3 гигаватт-сағат | 3 гигаватт-часа | 3 гигават-сата"),
        ("1 flight a week", "1 flight a week | 1 апталық рейс | 1 рейс в неделю | 1 лет недељно"),
        ("3 flights a week", "3 flights a week | 3 апталық рейс | 3 рейса в неделю | 3 лета недељно"),
        ("7 flights per week", "7 flights a week | 7 апталық рейс | 7 рейсов в неделю | 7 летова недељно"),
        ("22 passengers", "22 passengers | 22 жолаушы | 22 пассажира | 22 путника"),
        ("5 m2", "5 square metres | 5 шаршы метр | 5 квадратных метров | 5 квадратних метара"),
        (
            "2 thousand barrels/day",
            "2,000 barrels a day | 2 мың баррель/тәулік | 2 тысячи баррелей в сутки | 2 хиљаде барела дневно",
        ),
        ("2 wagons", "2 wagons | 2 вагон | 2 вагона | 2 вагона"),
        ("4 tkm", "4 tonne-kilometres | 4 тонна-километр | 4 тонно-километра | 4 тонска километра"),
    ],
)
def test_units_print_in_the_form_that_their_number_takes(text: str, lines: str, spoken: Spoken) -> None:
    printed = [spoken(tag).call("MEASURE", parse(text)).replace("\u00a0", " ") for tag in FOLDERS]
    assert " | ".join(printed) == lines


def test_a_unit_is_added_in_the_tables_alone(tmp_path: Path) -> None:
    locales = tmp_path / "locales"
    shutil.copytree(resources.locales_dir(), locales)
    words = {
        "en": "carat: {forms: {nom: [carat, carats]}, unit: true, spellings: [ct, carats, carat]}",
        "kk": "carat: {forms: {nom: [карат]}, unit: true}",
        "ru": "carat: {gender: m, unit: true, forms: {nom: [карат, караты], gen: [карата, каратов],"
        " dat: [карату, каратам], acc: [карат, караты], ins: [каратом, каратами], prep: [карате, каратах]}}",
        "sr": "carat: {gender: m, unit: true, paucal: карата, forms: {nom: [карат, карати], gen: [карата, карата],"
        " dat: [карату, каратима], acc: [карат, карате], ins: [каратом, каратима], loc: [карату, каратима]}}",
    }
    for tag, entry in words.items():
        path = locales / tag / "nouns.yaml"
        path.write_text(f"{path.read_text(encoding='utf-8').rstrip()}\n{entry}\n", encoding="utf-8")
    spoken = {tag: language.load(tag, locales) for tag in FOLDERS}
    units = written.spellings(one.grammar for one in spoken.values())
    quantity = quantity_text.parse("5 ct", Known(units=units))
    assert [one.call("MEASURE", quantity).replace("\u00a0", " ") for one in spoken.values()] == [
        "5 carats", "5 карат", "5 каратов", "5 карата",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("kazakhstan", "KZ"), ("kaz", "KZ"), ("398", "KZ"), ("казахстан", "KZ"), ("қазақстан", "KZ"), ("uk", "GB"),
        ("u.k.", "GB"), ("srb", "RS"), ("srbija", "RS"), ("србија", "RS"), ("turkey", "TR"), ("south korea", "KR"),
        ("the republic of serbia", "RS"), ("usa", "US"), ("european union", "EU"),
    ],
)  # fmt: skip
def test_countries_are_known_by_their_names_and_other_codes(text: str, code: str) -> None:
    assert KNOWN.wording().countries[text] == code


@pytest.mark.parametrize(
    ("tag", "before", "after"),
    [
        ("en", {"about", "more than", "nearly"}, set()),
        ("kk", {"шамамен", "кемінде"}, {"жуық", "астам", "дейін"}),
        ("ru", {"около", "свыше", "не менее"}, set()),
        ("sr", {"око", "преко", "најмање"}, set()),
        ("sr-Latn", {"oko", "preko", "najmanje"}, set()),
    ],
)
def test_the_words_that_qualify_a_figure(tag: str, before: set[str], after: set[str]) -> None:
    found = KNOWN.qualifiers(tag)
    assert before <= {word for word, _ in found.before}
    assert after <= {word for word, _ in found.after}
    assert after or not found.after
