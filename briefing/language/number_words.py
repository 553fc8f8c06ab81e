"""The words of a language that say numbers, in all their forms: what numbers are found by in texts of people.

They are worked out of the tables and the rules of inflection, which takes as long as reading a data file: a build of
the package keeps them.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from briefing.data import numerals
from briefing.data.numerals import ANY_ENDING, Beginnings, Numerals, plain
from briefing.language.config import SCALES
from briefing.language.grammar import Grammar
from briefing.language.rules import Rules, script_named
from briefing.language.tables import forms_in
from briefing.reading import compiled

_HUNDRED: Final = 100
_SINGLE: Final = (*range(20), *range(20, 100, 10), *range(100, 1000, 100))
"""The numbers of which all others in words are made."""
_ORDINALS: Final = (*range(1, 21), *range(30, 101, 10))
_JOINED: Final = (21, 134)
"""Numbers that show what stands between the words of a number."""
CODE: Final = (numerals.__file__, *map(str, sorted(Path(__file__).parent.rglob("*.py"))))
"""The modules that the words depend on: those of rules and tables, and the one that says what is done with words."""


def read(grammar: Grammar, tag: str) -> Numerals:
    """Return how a language, in one of its scripts, writes numbers."""
    known: Numerals | None = compiled.kept(name(grammar, tag), sources(grammar), CODE, _read)
    return made(grammar, tag) if known is None else known


def made(grammar: Grammar, tag: str) -> Numerals:
    """Return what ``read`` returns, from the tables and rules."""
    marks = grammar.config.marks
    return Numerals(*_numerals(grammar, tag), marks.decimal, marks.group, *_compounds(grammar, tag))


def name(grammar: Grammar, tag: str) -> str:
    """Return what the words are kept as."""
    return f"{grammar.folder.name}/numerals-{tag}"


def sources(grammar: Grammar) -> tuple[Path, ...]:
    """Return the files that the words are worked out of."""
    return grammar.file, grammar.folder / "nouns.yaml"


def written(known: Numerals) -> str:
    """Return the words as they are kept."""
    begun = known.compounds.whole, known.months.whole
    return compiled.as_json(
        (known.words, known.unsure, known.scales, sorted(known.joins), known.decimal, known.group, *begun)
    )


def _read(content: bytes) -> Numerals:
    words, unsure, scales, joins, decimal, group, compounds, months = json.loads(content)
    begun = Beginnings.of(compounds), Beginnings.of(months)
    return Numerals(words, unsure, scales, frozenset(joins), decimal, group, *begun)


def _numerals(grammar: Grammar, tag: str) -> tuple[dict[str, int], dict[str, int], dict[str, int], frozenset[str]]:
    """Return the words of a language that are numbers, those that may be (ordinals), scales, and what joins numbers.

    A number that is another word, too, is one that may be: тоқсан is ninety, and the quarter of a year.
    """
    script = grammar.config.scripts.get(tag)
    convert = script_named(script.rule) if script else str

    words: dict[str, int] = {}
    unsure: dict[str, int] = {}
    for text, n in _listed_numerals(grammar):
        words.setdefault(plain(convert(text)), n)
    nouns = forms_in(grammar.nouns, grammar.config.cases)
    others = set(plain(convert("\n".join(nouns))).split("\n"))
    cases = [case for case in grammar.config.cases if not case.startswith("px3.")]
    ordinal, spelled = grammar.rules.ordinal, grammar.rules.spelled
    for n in _SINGLE:
        *before, last = _parts(plain(convert(spelled(n, "m", "nom", animate=False) or "")))
        if before and (n % _HUNDRED or words.get(last) == _HUNDRED):
            continue  # its words are those of other numbers
        forms = dict.fromkeys(plain(convert(form)) for form in dict.fromkeys(_spelled(grammar.rules, n, cases)))
        value, found = _HUNDRED if before else n, {} if others.isdisjoint(forms) else unsure
        for last in filter(None, (_parts(form)[-1] for form in forms)):
            words.setdefault(last, value)
            found.setdefault(last, value)
    for n in _ORDINALS:
        if len(_parts(ordinal(n, "m", "nom", words=True, number="singular") or "")) > 1:
            continue
        for text in dict.fromkeys(grammar.rules.ordinal_forms(n, cases)):
            unsure.setdefault(plain(convert(text)), n)
    scales = {plain(convert(text.rstrip("."))): power for text, power in _scale_words(grammar)}
    wholes = (_parts(spelled(n, "m", "nom", animate=False) or "") for n in _JOINED)
    joins = frozenset(plain(convert(part)) for whole in wholes for part in whole) - words.keys()
    return words, unsure, scales, joins


def _parts(text: str) -> list[str]:
    """Return the words of a number: of forty-two, two."""
    return text.replace("-", " ").split(" ")


def _spelled(rules: Rules, n: int, cases: Sequence[str]) -> Iterator[str]:
    """Yield the forms of a number in words."""
    alike = rules.spelled(n, "m", "nom", animate=False) == rules.spelled(n, "f", "nom", animate=False)
    for gender in "m" if alike else "mfn":
        for case in cases:
            for animate in (False, True) if case == "acc" else (False,):
                if text := rules.spelled(n, gender, case, animate=animate):
                    yield text


def _listed_numerals(grammar: Grammar) -> Iterator[tuple[str, int]]:
    return ((text, int(n)) for n, texts in grammar.config.numerals.items() for text in texts)


def _compounds(grammar: Grammar, tag: str) -> tuple[Beginnings, Beginnings]:
    """Return the words that have a number in them, and those of months."""
    script = grammar.config.scripts.get(tag)
    convert = script_named(script.rule) if script else str
    found = {plain(convert(text)): int(n) for n, texts in grammar.config.compounds.items() for text in texts}
    months: dict[str, int] = {}
    for number, forms in enumerate(grammar.config.months, 1):
        # A language whose tables have one form of each adds endings to it.
        is_stem = len(forms) == 1 and len(grammar.config.cases) > 1
        months |= {f"{plain(convert(text))}{ANY_ENDING if is_stem else ''}": number for text in forms.values()}
    return Beginnings.of(found), Beginnings.of(months)


def _scale_words(grammar: Grammar) -> Iterator[tuple[str, int]]:
    for number, scale in enumerate(SCALES, 1):
        texts = (*grammar.all_forms(grammar.noun(scale)), grammar.config.scales[scale])
        yield from ((text, 3 * number) for text in texts)
