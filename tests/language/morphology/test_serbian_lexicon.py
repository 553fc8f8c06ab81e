"""Serbian nouns against the lexicon of Debian's apertium-hbs-eng, which knows nothing of the rules here.

The lexicon is an oracle of this test only: no part of it is in the program. It writes Latin letters; its generator has
one form a case, and its analyser reads the others that are in use.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from some import some

from briefing.language.morphology import serbian

FOLDER = Path("/usr/share/apertium/apertium-hbs-eng")
ANALYSER, GENERATOR = FOLDER / "hbs-eng.automorf.bin", FOLDER / "eng-hbs_SR.autogen.bin"
SAMPLE = Path(__file__).parents[3] / "benchmarks" / "forms" / "sr-nouns.txt"
CASES = ("gen", "dat", "acc", "ins", "loc")
NUMBERS = {"sg": "singular", "pl": "plural"}
_READING = re.compile(r"/([^/<$]+)<n><(m[ai]|f|nt)><(sg|pl)><nom>")
_LETTERS = {"lj": "љ", "nj": "њ", "dž": "џ"} | dict(
    zip("abvgdđežzijklmnoprstćufhcčš", "абвгдђежзијклмнопрстћуфхцчш", strict=True)
)
_TWO_WORDS = ("injekc", "konjunk")  # н and ј, not њ

# Forms of the standard language that the lexicon lacks, where it has another or is mistaken: nominative and why.
OTHERS = {
    "послови": "пословима beside послима",
    "делови": "деловима beside делима",
    "смислови": "смисловима beside смислима",
    "углови": "угловима beside углима",
    "орлови": "орловима beside орлима",
    "котлови": "котловима beside котлима",
    "ветрови": "the lexicon's genitive is an accusative",
    "ноге": "ногу",
    "моменти": "момената beside момента",
    "пројекти": "пројеката",
    "ефекти": "ефеката",
    "контингенти": "контингената",
    "полицајаци": "a nominative that is none",
    "подретла": "a nominative that is none",
    "генији": "the lexicon's accusative is a genitive",
}


@dataclass(frozen=True, slots=True)
class Paradigm:
    """A noun in one number as the lexicon has it."""

    nominative: str
    lemma: str
    gender: str
    number: str
    forms: dict[str, frozenset[str]]


def ask(transducer: Path, lines: list[str], *options: str) -> list[str]:
    """Return what a transducer answers to each line."""
    command = ["lt-proc", *options, str(transducer)]
    done = subprocess.run(command, input="\n".join(lines) + "\n", capture_output=True, check=True, encoding="utf-8")
    return done.stdout.splitlines()


def cyrillic(word: str) -> str:
    digraphs = "dž" if any(part in word for part in _TWO_WORDS) else "lj|nj|dž"
    return re.sub(f"{digraphs}|.", lambda match: _LETTERS.get(match[0], match[0]), word)


@cache
def paradigms() -> tuple[Paradigm, ...]:
    """Return both numbers of the nouns of the sample that the lexicon knows in the nominative."""
    if not shutil.which("lt-proc") or not GENERATOR.exists():
        pytest.skip("Debian's lttoolbox and apertium-hbs-eng are not installed")
    if not SAMPLE.exists():
        pytest.skip("the list of nouns is not beside the tests")
    words = SAMPLE.read_text(encoding="utf-8").split()
    readings = ask(ANALYSER, [f"{serbian.latin(word)} ." for word in words])
    nouns = dict.fromkeys(
        (lemma, gender) for line in readings for lemma, gender, number in _READING.findall(line) if number == "sg"
    )
    keys = [(lemma, gender, number) for lemma, gender in nouns for number in NUMBERS]
    lines = [f"^{lemma}<n><{gender}><{number}><{case}>$" for lemma, gender, number in keys for case in ("nom", *CASES)]
    answers = iter(ask(GENERATOR, lines, "-g"))
    return tuple(_paradigms(keys, answers))


def _paradigms(keys: list[tuple[str, str, str]], answers: Iterator[str]) -> Iterator[Paradigm]:
    for lemma, gender, number in keys:
        nominative, *others = (frozenset(map(cyrillic, next(answers).split("/"))) for _ in ("nom", *CASES))
        for word in sorted(nominative):
            if word.isalpha() and re.fullmatch("[а-шђјљњћџ]+", word):
                yield Paradigm(word, lemma, gender, number, dict(zip(CASES, others, strict=True)))
                break


def derived(noun: Paradigm) -> dict[str, str] | None:
    return serbian.forms(noun.nominative, number=NUMBERS[noun.number], animate=noun.gender == "ma")


def departures(noun: Paradigm, forms: dict[str, str]) -> list[str]:
    """Return the forms that the generator has otherwise, and the analyser does not read as this case of the noun."""
    other = {case: form for case, form in forms.items() if case in CASES and form not in noun.forms[case]}
    if not other:
        return []
    read = ask(ANALYSER, [f"{serbian.latin(form)} ." for form in other.values()])
    tags = f"/{noun.lemma}<n><{noun.gender}><{noun.number}>"
    return [
        f"{case} {form} for {'/'.join(sorted(noun.forms[case]))}"
        for (case, form), line in zip(other.items(), read, strict=True)
        if f"{tags}<{case}>" not in line and not _doublet(noun, case, form)
    ]


def _doublet(noun: Paradigm, case: str, form: str) -> bool:
    """Return whether a genitive plural in -и stands beside one in -а: резерви and резерва are both in use."""
    return (noun.gender, noun.number, case) == ("f", "pl", "gen") and form[:-1] + "а" in noun.forms[case]


@pytest.mark.parametrize(("number", "asked"), [("sg", 0.01), ("pl", 0.04)])
def test_nouns_decline_as_in_the_lexicon_or_are_asked_for(number: str, asked: float) -> None:
    nouns = [noun for noun in some(paradigms()) if noun.number == number]
    by_nominative: dict[str, list[list[str]]] = {}
    unknown = set()
    for noun in nouns:
        forms = derived(noun)
        if forms is None:
            unknown.add(noun.nominative)
        elif noun.nominative not in OTHERS:
            by_nominative.setdefault(noun.nominative, []).append(departures(noun, forms))
    # Two nouns may have one nominative (пас, бол): the forms of one of them are right.
    wrong = {word: found[0] for word, found in by_nominative.items() if all(found)}
    assert len(nouns) > 2900
    assert len(wrong) < 0.003 * len(nouns), wrong
    assert len(unknown) < asked * len(nouns), sorted(unknown)
