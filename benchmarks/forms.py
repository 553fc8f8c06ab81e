"""How often word forms are right, asked for or wrong: the commonest nouns and names of office holders, by language.

Truth never comes from the rules that derive: rows of `benchmarks/forms/` that people checked, and, at run time, the
dictionaries of hunspell (Russian, Kazakh, Serbian) and the analyser of Debian's `apertium-hbs-eng` (Serbian). A noun is
right if all of its cases are, asked if the rules leave one open, wrong if one is. What no oracle knows is not counted.
Cases that no paper prints (the vocative) are left out. The Kazakh dictionary lacks many good forms, has some that are
none (ablatives of words in a nasal) and takes и, у, ю, я for front vowels, so it is asked for the other vowels alone: a
form is wrong if the dictionary has the stem with suffixes of that case in the other harmony only. All else of Kazakh
suffixes is judged by rows with forms.

    python benchmarks/forms.py              a table
    python benchmarks/forms.py --wrong      and each wrong form
    python benchmarks/forms.py --asked ru   and each word that is asked for, of some languages

The files: `<lang>-nouns.txt`, a noun a line, commonest first; with tabs and a first line `# noun gen …` also its true
forms. `<lang>-names.tsv`: a header `name`, `gender` if the language needs it, and a column for each case. Several true
forms are divided by `|`.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, get_args

from briefing.language import Language, load
from briefing.language.rules import script_named
from briefing.language.values import OBLIQUE, Gender, Noun, NounKind

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "benchmarks" / "forms"
LANGUAGES = ("ru", "sr", "kk")
MOST_NOUNS = 3000
DICTIONARIES = {"ru": "ru_RU", "kk": "kk_KZ", "sr": "sr_RS"}
ANALYSER = Path("/usr/share/apertium/apertium-hbs-eng/hbs-eng.automorf.bin")
SUFFIXES = {
    "gen": ("ның", "нің", "дың", "дің", "тың", "тің"),
    "dat": ("ға", "ге", "қа", "ке", "на", "не"),
    "acc": ("ны", "ні", "ды", "ді", "ты", "ті"),
    "loc": ("да", "де", "та", "те"),
    "abl": ("дан", "ден", "тан", "тен", "нан", "нен"),
}
_READING = re.compile(r"\^([^/$]*)((?:/[^/$]*)*)\$")

Verdict = Literal["right", "asked", "wrong", "unknown"]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sample, with its true forms by case where somebody wrote them."""

    text: str
    gender: str = ""
    truth: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """A word with what is to be said of its forms; ``why`` names those that are wrong, or asked."""

    word: Word
    verdict: Verdict
    why: tuple[str, ...] = ()


# ---------------------------------------------------------------------------------------------------------- samples


def nouns(path: Path) -> list[Word]:
    """Return the nouns of a file, with their forms where its first line names the columns."""
    lines = path.read_text(encoding="utf-8").splitlines()
    header = [line for line in lines[:1] if line.startswith("#") and len(line.split()) > 1 and "\t" in line]
    cases = re.split(r"\s+", header[0].lstrip("# "))[1:] if header else []
    rows = (line.split("\t") for line in lines if line.strip() and not line.startswith("#"))
    return [Word(first.strip(), truth=_truth(cases, rest)) for first, *rest in rows][:MOST_NOUNS]


def names(path: Path) -> list[Word]:
    """Return the names of a table."""
    header, *rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    found = []
    for row in rows:
        cells = dict(zip(header, row, strict=False))
        truth = {case: cells[case].strip() for case in OBLIQUE if cells.get(case, "").strip()}
        found.append(Word(cells["name"].strip(), cells.get("gender", ""), truth))
    return found


def _truth(cases: Iterable[str], cells: Iterable[str]) -> dict[str, str]:
    return {case: cell.strip() for case, cell in zip(cases, cells, strict=False) if cell.strip()}


# ---------------------------------------------------------------------------------------------------------- deriving


def derived(language: Language, word: Word, kind: NounKind) -> dict[str, str | None]:
    """Return a word's forms by case as papers would print them, None where they ask."""
    grammar = language.grammar
    gender: Gender | None = next((one for one in get_args(Gender) if one == word.gender), None)
    noun = Noun(f"sample.{language.tag}", word.text, gender=gender, animate=kind == "person", kind=kind)
    lexeme = grammar.lexeme(noun)
    cases = (case for case in grammar.config.cases if case in OBLIQUE and case not in grammar.config.optional_cases)
    return {case: grammar.found(lexeme, case, lexeme.number) for case in cases}


# ---------------------------------------------------------------------------------------------------------- oracles


def misspelt(tag: str, words: Iterable[str]) -> frozenset[str]:
    """Return the words that the hunspell dictionary of a language does not have."""
    command = ["hunspell", "-d", DICTIONARIES[tag], "-i", "utf-8", "-l"]
    text = "\n".join(sorted(set(words))) + "\n"
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, encoding="utf-8")
    return frozenset(done.stdout.split("\n"))


def analysed(words: Iterable[str]) -> dict[str, frozenset[tuple[str, frozenset[str]]]]:
    """Return the readings of Serbian words in Latin letters: lemma and tags."""
    distinct = sorted(set(words))
    command = ["lt-proc", str(ANALYSER)]
    text = "".join(f"{word}\n" for word in distinct)
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, encoding="utf-8")
    found = {}
    for match in _READING.finditer(done.stdout):
        readings = (reading.partition("<") for reading in match[2].split("/")[1:] if not reading.startswith("*"))
        found[match[1]] = frozenset((lemma, frozenset(re.findall(r"\w+", tags))) for lemma, _, tags in readings)
    return found


# ---------------------------------------------------------------------------------------------------------- judging


def judge(tag: str, words: Iterable[Word], kind: NounKind) -> Iterator[Judged]:
    """Yield each word with its verdict."""
    language = load(tag, ROOT / "locales")
    forms = [(word, derived(language, word, kind)) for word in words]
    written = [text for word, found in forms for text in (word.text, *filter(None, found.values()))]
    if tag == "kk":
        written += [
            other for _, found in forms for case, form in found.items() if form for other in _variants(case, form)
        ]
    use_oracles = kind == "noun"
    bad = misspelt(tag, written) if use_oracles and shutil.which("hunspell") else frozenset(written)
    latin = script_named("serbian-latin")
    readings = (
        analysed(map(latin, written))
        if use_oracles and tag == "sr" and ANALYSER.exists() and shutil.which("lt-proc")
        else {}
    )
    for word, found in forms:
        asked = tuple(case for case, form in found.items() if form is None)
        known = {case: form for case, form in found.items() if form is not None}
        if word.truth:
            wrong, knows = _against(word.truth, known), True
        elif nominative := _nominative(latin(word.text), readings):
            wrong, knows = _unlike({case: latin(form) for case, form in known.items()}, *nominative, readings), True
        elif tag == "kk":
            known_as = {
                case: {_is_front(one) for one in _variants(case, form) if one not in bad}
                for case, form in known.items()
            }
            wrong = [f"{case} {form}" for case, form in known.items() if known_as[case] == {not _is_front(form)}]
            knows = any(known_as.values())
        else:
            wrong, knows = [f"{case} {form}" for case, form in known.items() if form in bad], word.text not in bad
        yield Judged(word, *_verdict(wrong, asked, knows=knows))


def _verdict(wrong: list[str], asked: tuple[str, ...], *, knows: bool) -> tuple[Verdict, tuple[str, ...]]:
    if wrong and knows:
        return "wrong", tuple(wrong)
    if asked:
        return "asked", asked
    return ("right", ()) if knows else ("unknown", ())


def _against(truth: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    return [
        f"{case} {form} for {truth[case]}"
        for case, form in found.items()
        if case in truth and form not in truth[case].split("|")
    ]


def _variants(case: str, form: str) -> tuple[str, ...]:
    """Return a Kazakh form with each variant of its suffix; none where the dictionary errs or no vowel tells."""
    suffix = next((one for one in SUFFIXES.get(case, ()) if form.endswith(one)), "")
    vowels = [letter for letter in form.removesuffix(suffix).lower() if letter in "аәеёиоөуұүыіэюя"]
    if vowels and vowels[-1] in "ёиуэюя":
        return ()
    return tuple(form.removesuffix(suffix) + one for one in SUFFIXES[case]) if suffix else ()


def _is_front(form: str) -> bool:
    """Return whether the last vowel of a Kazakh form, its suffix's, is a front one."""
    return next(letter for letter in reversed(form) if letter in "аыеі") in "еі"


Readings = Mapping[str, frozenset[tuple[str, frozenset[str]]]]


def _nominative(word: str, readings: Readings) -> tuple[frozenset[str], str] | None:
    """Return the lemmas that a word is the nominative of, and its number; None where it is not known as a noun."""
    for number in ("sg", "pl"):
        lemmas = {lemma for lemma, tags in readings.get(word, ()) if {"n", "nom", number} <= tags}
        if lemmas:
            return frozenset(lemmas), number
    return None


def _unlike(found: Mapping[str, str], lemmas: frozenset[str], number: str, readings: Readings) -> list[str]:
    """Return the forms that the analyser does not read as this case of the noun."""
    return [
        f"{case} {form}"
        for case, form in found.items()
        if not any(lemma in lemmas and {"n", case, number} <= tags for lemma, tags in readings.get(form, ()))
    ]


# ---------------------------------------------------------------------------------------------------------- report


def main() -> None:
    """Print a table, and what is asked to be listed."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("languages", nargs="*", default=LANGUAGES, help="ru, sr, kk; all of them by default")
    parser.add_argument("--wrong", action="store_true", help="list the wrong forms")
    parser.add_argument("--asked", action="store_true", help="list the words that are asked for")
    given = parser.parse_args()
    print(f"{'sample':10}{'words':>7}{'known':>7}{'right':>7}{'asked':>7}{'wrong':>7}{'asked %':>9}{'wrong %':>9}")
    listed: list[str] = []
    for tag in given.languages:
        for name, read, kind in (("nouns.txt", nouns, "noun"), ("names.tsv", names, "person")):
            path = FOLDER / f"{tag}-{name}"
            if not path.exists():
                print(f"{path.stem:10} is missing", file=sys.stderr)
                continue
            found = list(judge(tag, read(path), kind))  # type: ignore[arg-type]
            _say(path.stem, found)
            wanted = [verdict for verdict in ("wrong", "asked") if getattr(given, verdict)]
            listed += [
                f"{path.stem} {one.verdict}: {one.word.text}: {', '.join(one.why)}"
                for one in found
                if one.verdict in wanted
            ]
    print("\n".join(["", *listed]) if listed else "", end="\n" if listed else "")


def _say(name: str, found: list[Judged]) -> None:
    count = Counter(one.verdict for one in found)
    known = len(found) - count["unknown"]
    share = {verdict: 100 * count[verdict] / known if known else 0.0 for verdict in ("asked", "wrong")}
    print(
        f"{name:10}{len(found):7}{known:7}{count['right']:7}{count['asked']:7}{count['wrong']:7}"
        f"{share['asked']:9.2f}{share['wrong']:9.2f}"
    )


if __name__ == "__main__":
    main()
