"""The rules against independent tools and dictionaries, where these are installed."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest
from some import some

from briefing.language.morphology import kazakh, russian, serbian
from briefing.language.morphology.tables import word_list

RUSSIAN_GOODS = (
    "медь",
    "пшеница",
    "нефть",
    "сталь",
    "рис",
    "мясо",
    "зерно",
    "сахар",
    "хлопок",
    "уголь",
    "цемент",
    "мебель",
    "обувь",
    "одежда",
    "электроэнергия",
    "алюминий",
    "цинк",
    "минеральные удобрения",
    "табачные изделия",
    "лекарственные средства",
    "алюминиевые плиты",
    "молочные продукты",
    "овощи",
    "фрукты",
    "автомобили",
    "запасные части",
    "упаковочные материалы",
    "резиновые шины",
    "электрические машины",
    "стальные трубы",
    "ферросплавы",
    "косметические средства",
    "строительные материалы",
    "двигатели",
    "подшипники",
    "напитки",
    "контейнеры",
    "провода",
    "кабели",
    "насосы",
    "приборы",
)
SERBIAN_GOODS = (
    "бакар",
    "пшеница",
    "нафта",
    "опрема",
    "обућа",
    "одећа",
    "папир",
    "картон",
    "шећер",
    "цемент",
    "минерална ђубрива",
    "природни гас",
    "лекови",
    "производи",
    "алуминијумске плоче",
    "амбалажни материјал",
    "аутомобили",
    "делови",
    "машине",
    "електрични апарати",
    "документи",
    "возила",
    "воће",
    "поврће",
    "дуванске прерађевине",
    "медицинска опрема",
    "индустријска роба",
    "пољопривредни производи",
    "намештај",
    "челик",
)


# Right words that hunspell's Russian dictionary lacks, by their beginnings.
NOT_IN_HUNSPELL = ("Будан", "ТОО", "запчасть", "отгрузк", "отгрузок", "партнёрств")


def all_forms(derive: Callable[[str], dict[str, str] | None], phrases: Iterable[str]) -> list[str]:
    derived = {phrase: derive(phrase) for phrase in phrases}
    assert [phrase for phrase, forms in derived.items() if forms is None] == []
    return sorted({form for forms in derived.values() if forms for form in forms.values()})


def misspelt(dictionary: str, phrases: list[str]) -> list[str]:
    found = [folder for folder in (Path("/usr/share/hunspell"), Path("/usr/share/myspell")) if folder.is_dir()]
    if not shutil.which("hunspell") or not any((folder / f"{dictionary}.dic").exists() for folder in found):
        pytest.skip(f"hunspell or its dictionary {dictionary} is not installed")
    text = "\n".join(word for phrase in phrases for word in phrase.split())
    command = ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"]
    done = subprocess.run(command, input=text, capture_output=True, encoding="utf-8", check=True)
    return sorted(set(done.stdout.split()))


def test_russian_forms_are_words() -> None:
    """A word that exists proves no case: cases are proved by the rows that an editor read (russian_rows.txt)."""
    rows = (Path(__file__).with_name("russian_rows.txt")).read_text(encoding="utf-8").splitlines()
    phrases = [line.partition(" | ")[0] for line in rows if not line.startswith("#")]
    derived = all_forms(lambda phrase: russian.forms(phrase) or {}, [*RUSSIAN_GOODS, *phrases])
    unknown = set(misspelt("ru_RU", derived))
    assert {word for word in unknown if not word.startswith(NOT_IN_HUNSPELL)} == set()
    assert len(derived) > 1500


def test_serbian_forms_are_words() -> None:
    assert misspelt("sr_RS", all_forms(serbian.forms, SERBIAN_GOODS)) == []


def test_russian_names_decline_as_elsewhere() -> None:
    maker_module = pytest.importorskip("pytrovich.maker")
    enums = pytest.importorskip("pytrovich.enums")
    maker = maker_module.PetrovichDeclinationMaker()
    cases = {
        "gen": enums.Case.GENITIVE,
        "dat": enums.Case.DATIVE,
        "ins": enums.Case.INSTRUMENTAL,
        "prep": enums.Case.PREPOSITIONAL,
    }
    people = [
        ("Александр Вучич", "m"),
        ("Серик Жумангарин", "m"),
        ("Мурат Токаев", "m"),
        ("Валерий Ситенко", "m"),
        ("Ирина Ковальская", "f"),
        ("Мария Иванова", "f"),
    ]
    for name, gender in people:
        first, last = name.split()
        sex = enums.Gender.MALE if gender == "m" else enums.Gender.FEMALE
        found = russian.forms(name, gender=gender, kind="person")
        assert found is not None
        for case, theirs in cases.items():
            expected = " ".join(
                (
                    maker.make(enums.NamePart.FIRSTNAME, sex, theirs, first),
                    maker.make(enums.NamePart.LASTNAME, sex, theirs, last),
                )
            )
            assert found[case] == expected


def test_kazakh_common_words_inflect_as_elsewhere() -> None:
    inflector = pytest.importorskip("qazaq_inflector").QazaqNameInflector(strict=True)
    names = dict(
        zip(
            kazakh.CASES[1:],
            ("genitive", "dative", "accusative", "locative", "ablative", "instrumental"),
            strict=True,
        )
    )
    words = word_list(
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан жыл айналым экспорт сапар "
        "ұйым көлем тауар үлес қала ел өнім жұмыс келісім бала"
    )
    for word in some(words):
        for case, theirs in some(names.items()):
            assert kazakh.inflect(word, case) == inflector.inflect(word, theirs), (word, case)
