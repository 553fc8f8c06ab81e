"""What each language prints for every construction, every qualifier and every kind of figure.

The rows in ``constructions/`` are literal and were read by an editor: construction, kind of figure, then the figure as
data files have it and what is printed. ``~`` is a no-break space. Where a construction has two figures a slash stands
between them; what is counted are companies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import yaml
from measured import parse
from some import some

from briefing.data.quantities import Approx, Kind
from briefing.errors import DataError
from briefing.language import Language, load
from briefing.language.constructions import QUALIFIERS
from briefing.language.registry import REGISTRY

LOCALES = Path(__file__).resolve().parents[2] / "locales"
ROWS = Path(__file__).with_name("constructions")
LANGUAGES = ("en", "kk", "ru", "sr")
QUALIFIED = ("about", "over", "under", "up to", "at least")
Rows = dict[str, dict[str, dict[str, str]]]
VERBS = {"registered": ("company",), "active": ()}
"""The verbs that agree with a count, as rows of the same kind."""
ALONE = ("of-them", "multiple")
"""The constructions of a number without its noun."""


@cache
def rows(tag: str) -> Rows:
    """Return the literal rows of a language."""
    found: Rows = yaml.load((ROWS / f"{tag}.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506 - text only
    return found


def printed(language: Language, construction: str, kind: str, figures: str) -> str:
    """Return what a language prints for a row."""
    values = [parse(text) for text in figures.split(" / ")]
    noun = ("company",) if kind == "count" and construction not in ALONE else ()
    if construction in VERBS:
        text = language.call("AGREE", *values, *VERBS[construction], verb=construction)
    else:
        text = language.call("SAY" if len(values) == 1 else "SAY_BOTH", construction, *values, *noun)
    return text.replace("\u00a0", "~")


def every_row() -> Iterator[tuple[str, str, str]]:
    """Yield language, construction and kind of what the rows hold."""
    for tag in LANGUAGES:
        for construction, kinds in rows(tag).items():
            for kind in kinds:
                yield tag, construction, kind


@pytest.mark.parametrize(("tag", "construction", "kind"), list(every_row()))
def test_a_figure_in_a_construction(tag: str, construction: str, kind: str) -> None:
    language = load(tag, LOCALES)
    expected = rows(tag)[construction][kind]
    assert {figures: printed(language, construction, kind, figures) for figures in expected} == expected


@pytest.mark.parametrize("tag", LANGUAGES)
def test_every_construction_has_a_row_for_every_kind_and_qualifier(tag: str) -> None:
    constructions = load(tag, LOCALES).grammar.constructions
    written = rows(tag)
    assert written.keys() == {*constructions.constructions, *constructions.pairs, *VERBS}
    for name, row in constructions.constructions.items():
        assert written[name].keys() == set(row.takes or [kind for kind in Kind if kind is not Kind.POINTS])
        for kind, figures in written[name].items():
            qualified = [_qualifier(text) for text in figures]
            assert all(qualified.count(one) >= 2 for one in ("exact", *QUALIFIERS)), (name, kind)  # singular and plural


def _qualifier(figures: str) -> str:
    quantity = parse(figures)
    if quantity.approx is not Approx.EXACT:
        return quantity.approx.value
    return "exact" if quantity.upper is None else "range"


@pytest.mark.parametrize("tag", LANGUAGES)
def test_no_two_qualifiers_read_alike(tag: str) -> None:
    """About for over anywhere changes a row."""
    for construction, kinds in some(rows(tag).items()):
        for kind, figures in some(kinds.items()):
            assert len(set(figures.values())) == len(figures), (construction, kind)


@pytest.mark.parametrize(
    ("tag", "construction", "figure", "expected"),
    [
        ("en", "by", "over 2.5 points", "by more than 2.5 percentage points"),
        ("ru", "by", "over 2.5 points", "более чем на 2,5 процентного пункта"),
        ("sr", "by", "over 2.5 points", "за више од 2,5 процентних поена"),
        ("kk", "by", "over 2.5 points", "2,5 пайыздық тармақтан астам"),
        ("ru", "from", "100 million USD", "со 100 млн долларов США"),
        ("ru", "from", "over 100 million USD", "с более чем 100 млн долларов США"),
        ("ru", "from", "2 million USD", "с 2 млн долларов США"),
        ("ru", "multiple", "5", "в 5 раз"),
        ("sr-Latn", "worth", "over 500 million USD", "u vrednosti većoj od 500 miliona američkih dolara"),
        ("ru", "amounted", "about 25 to 30 million USD", "около 25–30 млн долларов США"),
        ("ru", "amounted", "-50.4 million USD", "50,4 млн долларов США"),
        ("en", "worth", "over 5 billion KZT", "worth over 5 billion tenge"),
    ],
)
def test_other_figures(tag: str, construction: str, figure: str, expected: str) -> None:
    text = load(tag, LOCALES).call("SAY", construction, parse(figure))
    assert text.replace("\u00a0", " ") == expected


@pytest.mark.parametrize(
    ("tag", "case", "expected"),
    [
        (
            "sr",
            "gen",
            [
                "око~21~компаније",
                "више од~21~компаније",
                "мање од~21~компаније",
                "до~21~компаније",
                "најмање 21~компаније",
            ],
        ),
        (
            "sr",
            "dat",
            [
                "приближно 21~компанији",
                "више од~21~компаније",
                "мање од~21~компаније",
                "највише 21~компанији",
                "најмање 21~компанији",
            ],
        ),
        (
            "sr",
            "loc",
            [
                "приближно 21~компанији",
                "више од~21~компаније",
                "мање од~21~компаније",
                "највише 21~компанији",
                "најмање 21~компанији",
            ],
        ),
        (
            "ru",
            "gen",
            ["около 21~компании", "более 21~компании", "менее 21~компании", "до~21~компании", "не~менее 21~компании"],
        ),
        (
            "ru",
            "ins",
            [
                "примерно 21~компанией",
                "более чем 21~компанией",
                "менее чем 21~компанией",
                "не~более чем 21~компанией",
                "не~менее чем 21~компанией",
            ],
        ),
        (
            "kk",
            "nom",
            [
                "21-ге жуық компания",
                "21-ден астам компания",
                "21-ден кем компания",
                "21-ге дейін компания",
                "кемінде 21~компания",
            ],
        ),
        (
            "kk",
            "dat",
            [
                "шамамен 21~компанияға",
                "21-ден астам компанияға",
                "21-ден кем компанияға",
                "ең көбі 21~компанияға",
                "кемінде 21~компанияға",
            ],
        ),
        (
            "en",
            "nom",
            [
                "about 21 companies",
                "more than 21 companies",
                "fewer than 21 companies",
                "up to 21 companies",
                "at least 21 companies",
            ],
        ),
    ],
)
def test_a_figure_by_itself(tag: str, case: str, expected: list[str]) -> None:
    """In a case that authored text asks for: about, over, under, up to, at least."""
    language = load(tag, LOCALES)
    printed = [language.call("COUNT", parse(f"{words} 21"), "company", case=case) for words in QUALIFIED]
    assert [text.replace("\u00a0", "~") for text in printed] == expected


@pytest.mark.parametrize(
    ("tag", "expected"),
    [
        ("en", "c.~5%|>~5%|<~5%|up to~5%|min.~5%"),
        ("kk", "шам.~5%|>~5%|<~5%|ең көбі~5%|кемінде~5%"),
        ("ru", "ок.~5~%|>~5~%|<~5~%|до~5~%|не~менее~5~%"),
        ("sr", "око~5%|>~5%|<~5%|до~5%|најмање~5%"),
    ],
)
def test_a_figure_in_a_cell(tag: str, expected: str) -> None:
    language = load(tag, LOCALES)
    printed = (language.call("CELL", parse(f"{words} 5%")) for words in QUALIFIED)
    assert "|".join(printed).replace("\u00a0", "~") == expected


def test_figures_in_different_units_keep_them() -> None:
    text = load("ru", LOCALES).call("SAY_BOTH", "from-to", parse("5 million EUR"), parse("7 million USD"))
    assert text.replace("\u00a0", " ") == "с 5 млн евро до 7 млн долларов США"


def test_small_counts_are_words_in_english() -> None:
    language = load("en", LOCALES)
    assert language.call("AGREE", parse("under 5"), verb="active", style="words") == "fewer than five are active"
    assert language.call("SAY", "object", parse("under 5"), "visit", style="words") == "fewer than five visits"


@pytest.mark.parametrize(
    ("call", "values", "message"),
    [
        ("SAY", ("worth", parse("5%")), "a figure of the kind money is wanted here, not percent"),
        ("SAY", ("amuonted", parse("5%")), "no construction 'amuonted' in en"),
        ("SAY_BOTH", ("by", parse("5%"), parse("6%")), "no construction of two figures 'by' in en"),
        ("SAY", (parse("5%"), parse("6%")), "the name of a construction is wanted here"),
    ],
)
def test_refused(call: str, values: tuple[object, ...], message: str) -> None:
    with pytest.raises(DataError) as refused:
        load("en", LOCALES).call(call, *values)  # type: ignore[arg-type]
    assert message in str(refused.value.diagnostics[0])


# -------------------------------------------------------------------------------------------------------- message files

BARE = ("NUM", "PCT", "POINTS", "MONEY", "COUNT", "MEASURE", "FIGURE", "CHANGE")
"""The functions that print a figure by itself: they are for placeholders of authored text."""
GOVERNS = {
    "en": "about above at below between by for from in of on over than to under until with",
    "ru": "в во до за из к на о около от по под при с свыше со у более менее",
    "sr": "до за из изнад испод код на о око од по преко при са с у више мање",
    "kk": "",
}
AFTER = {"en": "", "ru": "", "sr": "", "kk": "дейін жуық астам кем аз асты шамасында құрады жетті құрап болды"}
_PLACED = re.compile(r"(\w*)\s*\{ *(SAY|SAY_BOTH|AGREE)\(([^{}]*)\) *\}\s*(\w*)")


def faults(tag: str, source: str) -> list[str]:
    """Return where a message file has a figure outside a construction, or governs what a construction prints."""
    text = "\n".join(line for line in source.splitlines() if not line.startswith("#"))
    found = [name for name in BARE if re.search(rf"\b{name}\(", text)]
    for before, name, arguments, after in _PLACED.findall(text):
        if "case:" in arguments:
            found.append(f"{name}({arguments})")
        if before in GOVERNS[tag].split():
            found.append(f"{before} {{ {name}({arguments}) }}")
        if after in AFTER[tag].split():
            found.append(f"{{ {name}({arguments}) }} {after}")
    return found


@pytest.mark.parametrize("file", sorted(LOCALES.glob("*/*.ftl")), ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_messages_leave_cases_and_prepositions_to_constructions(file: Path) -> None:
    assert faults(file.parent.name, file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("tag", "source"),
    [
        ("ru", 'a = вырос на { PCT($change, case: "acc") }'),
        ("ru", 'a = вырос на { SAY("bare", $change) }'),
        ("sr", 'a = у вредности од { SAY("bare", $value) }'),
        ("en", 'a = amounted to { SAY("bare", $value) }'),
        ("kk", 'a = { SAY("object", $value) } құрады'),
        ("ru", 'a = { AGREE($n, verb: "active", case: "gen") }'),
        ("en", "a = { MONEY($value) }"),
    ],
)
def test_what_that_test_finds(tag: str, source: str) -> None:
    assert faults(tag, source)


def test_every_function_that_prints_a_figure_is_known_to_that_test() -> None:
    """A function that takes a case and a figure is either for authored text or named here."""
    takes_figures = {name for name, function in REGISTRY.items() if "approx" in function.options}
    assert takes_figures == set(BARE) - {"FIGURE", "CHANGE"}


@pytest.mark.parametrize(
    ("figure", "printed_in_kazakh"),
    [
        ("over 2 million", "2~миллионнан астам компания"),
        ("about 2 thousand", "2~мыңға жуық компания"),
        ("under 2 million", "2~миллионнан кем компания"),
        ("up to 5 thousand", "5~мыңға дейін компания"),
    ],
)
def test_thousands_and_millions_are_counted_where_a_qualifier_stands_after_them(
    figure: str, printed_in_kazakh: str
) -> None:
    assert load("kk", LOCALES).call("SAY", "bare", parse(figure), "company").replace("\u00a0", "~") == printed_in_kazakh
