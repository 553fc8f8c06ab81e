"""Run a file of grammar cases against the language layer: ``python tests/grammar_cases.py FILE.jsonl``.

Each case names a language, an input and the expected text. This adapter only maps inputs to the functions that messages
call; it knows no words and no grammar. Where an input leaves open what messages would say (what kind of name it is, in
which scale an amount stands), every reading is tried and the case passes if one of them is as expected.

Prints each miss and the counts; exits 1 on any miss. Cases that are argued with stand in ``grammar_doubts.yaml``, each
with the reason, and are counted apart.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from briefing.data import quantities
from briefing.errors import DataError
from briefing.language import Language, available, load
from briefing.language.values import (
    Approx,
    Country,
    DateRange,
    Kind,
    Moment,
    Noun,
    Quantity,
    Year,
    YearMonth,
    Years,
)

ROOT = Path(__file__).resolve().parent.parent
DOUBTS = Path(__file__).with_name("grammar_doubts.yaml")
TAGS = {"sr-Cyrl": "sr"}
SCALES = {"million": 6, "mln": 6, "billion": 9, "bln": 9, "thousand": 3}
CURRENCIES = {"US dollars": "USD", "USD": "USD", "euros": "EUR", "EUR": "EUR", "tenge": "KZT", "dinars": "RSD"}
ROLES = {
    "in": ("in", "when", "attributive"),
    "on": ("when",),
    "in prose": ("date", "when"),
    "since": ("since",),
    "compared with": ("compared",),
    "by the end of": ("result",),
    "for (plan)": ("plan", "for"),
    "for": ("for", "plan"),
    "gen": ("attributive",),
}
Case = dict[str, Any]
Reading = Callable[[], str]


@dataclass(frozen=True)
class Result:
    """A case with what the language layer says."""

    case: Case
    got: tuple[str, ...]

    @property
    def passed(self) -> bool:
        """Whether one reading is what the case expects or accepts."""
        wanted = {plain(text) for text in (self.case["expected"], *self.case.get("accept", ()))}
        return any(plain(text) in wanted for text in self.got)


def plain(text: str) -> str:
    """Return text without the difference between spaces that break and those that do not."""
    return text.replace("\u00a0", " ").replace("\u202f", " ")


def count_of(text: str, kind: Kind = Kind.COUNT, **fields: Any) -> Quantity:
    """Return a quantity with the digits as they are written."""
    return Quantity(kind, Decimal(text), **fields)


class Adapter:
    """Maps the inputs of one language's cases to calls."""

    def __init__(self, language: Language) -> None:
        self.language = language
        self.call = language.call
        self.codes: dict[str, list[Country]] = {}
        self.official: dict[str, list[Country]] = {}
        for code in sorted(language.countries):
            self.codes.setdefault(self.call("NAME", Country(code), style="bare"), []).append(Country(code))
            self.official.setdefault(self.call("OFFICIAL", Country(code)), []).append(Country(code))

    def readings(self, case: Case) -> Iterator[str]:
        """Yield what the language layer says, in every reading of the input."""
        handlers = (
            ("cyrillic", self._script),
            ("balance", self._balance),
            ("change", self._change),
            ("subject", self._subject),
            ("adjective", self._adjective),
            ("object", self._object),
            ("month", self._month),
            ("date", self._date),
            ("written", self._number),
            ("number", self._percent),
            ("name", self._name),
            ("pred", self._predicate),
            ("pattern", self._pattern),
            ("unit", self._money),
            ("noun", self._noun),
        )
        given = case["input"]
        handler = next(handler for key, handler in handlers if key in given)
        for reading in handler(given):
            try:
                yield reading()
            except DataError:
                continue

    # ---------------------------------------------------------------------------------------------------- counted nouns

    def _noun(self, given: Case) -> Iterator[Reading]:
        noun, case = given["noun"], given.get("case", "nom")
        lead = given.get("preposition") or given.get("frame", "")
        amount = self._amount(noun)
        if amount:
            phrases = [self._in_money(given["n"], scale, code, case) for scale, code in amount]
        elif "(" in noun:
            style = noun.partition("(")[2].rstrip(")")
            phrases = [lambda: self.call("PCT", count_of(given["n"], Kind.PERCENT), style=style, case=case)]
        else:
            key = noun.replace("_", "-")
            phrases = [lambda: self.call("COUNT", count_of(given["n"]), key, case=case)]
        for phrase in phrases:
            yield lambda phrase=phrase: self._after(lead, phrase())
        if lead and not amount and "(" not in noun:
            # “more than 90 kinds” is one figure to us, not a preposition and a figure.
            for approx in (one for one in Approx if one is not Approx.EXACT):
                quantity = count_of(given["n"], approx=approx)
                yield lambda quantity=quantity: self.call("COUNT", quantity, noun.replace("_", "-"), case="nom")

    def _after(self, lead: str, text: str) -> str:
        return self.call("PREP", lead, text) if lead else text

    def _amount(self, noun: str) -> list[tuple[int, str]]:
        """Return scale and currency of “million US dollars”; without a scale, a few that it could mean."""
        words = noun.replace("_", " ").removesuffix("s")
        for name, code in CURRENCIES.items():
            head, found, _ = f"{words}s".partition(name) if name.endswith("s") else noun.partition(name)
            if found:
                return [(SCALES[head.strip()], code)] if head.strip() else [(0, code), (6, code)]
        return []

    def _in_money(self, n: str, scale: int, code: str, case: str, style: str = "words") -> Reading:
        quantity = count_of(n, Kind.MONEY, scale=scale, unit=code)
        options = {"style": style} if style else {}
        return lambda: self.call("MONEY", quantity, case=case, **options)

    def _money(self, given: Case) -> Iterator[Reading]:
        lead = given.get("preposition", "")
        for scale, code in self._amount(given["unit"]):
            case = given.get("case", "nom")
            cases = self.language.cases if case == "any" else (case,)
            for case in cases:
                words = self._in_money(given["n"], scale, code, case)
                yield lambda words=words: self._after(lead, words())
                yield self._in_money(given["n"], scale, code, case, style="")

    def _predicate(self, given: Case) -> Iterator[Reading]:
        verb, noun = given["pred"].replace(" ", "-"), given["noun"].replace("_", "-")
        yield lambda: self.call("AGREE", count_of(given["n"]), noun, verb=verb, style="digits")

    def _pattern(self, given: Case) -> Iterator[Reading]:
        pattern = given["pattern"]
        if "n" not in given:
            yield from self._fixed(pattern)
            return
        n = given["n"]
        if pattern.startswith("a/an "):
            percent = lambda: self.call("PCT", count_of(n, Kind.PERCENT))  # noqa: E731
            yield lambda: self.call("PREP", "a", pattern.removeprefix("a/an ").replace("{n} per cent", percent()))
        elif pattern == "ordinal":
            yield lambda: self.call("ORD", int(n), style="digits")
            yield lambda: self.call("ORD", int(n))
        elif pattern.startswith("ordinal"):
            for noun in self.language.grammar.nouns:
                yield lambda noun=noun: self.call("ORD", int(n), noun)
        else:
            kinds = (Approx.OVER, Approx.ABOUT, Approx.UNDER, Approx.UP_TO, Approx.AT_LEAST)
            for approx in kinds:
                if "money" in pattern:
                    money = count_of(n, Kind.MONEY, scale=6, unit="USD", approx=approx)
                    yield lambda money=money: self.call("MONEY", money)
                else:
                    for noun in self.language.grammar.nouns:
                        quantity = count_of(n, approx=approx)
                        yield lambda noun=noun, quantity=quantity: self.call("COUNT", quantity, noun)

    def _fixed(self, pattern: str) -> Iterator[Reading]:
        """Patterns that name no value: the pair of countries that the cases are about."""
        home, partner = Country("KZ"), Country("RS")
        if pattern.startswith("kaz-serb"):
            gender = pattern.rpartition(" ")[2]
            for key, noun in self.language.grammar.nouns.items():
                if noun.gender == gender:
                    yield lambda key=key: self.call("PAIR", home, partner, gender=gender) + " " + self.call("NOUN", key)

    # ---------------------------------------------------------------------------------------------------------- numbers

    def _number(self, given: Case) -> Iterator[Reading]:
        case = given["case"].replace(" nom (… of them)", "").replace(" ", ".")
        n = str(given["number"])
        if given["written"] == "word":
            yield lambda: self.call("NUM", count_of(n), case=case, style="full")
            scales = {10**power: name for name, power in quantities.SCALES.items() if name}
            if int(n) in scales:
                yield lambda: self.call("NOUN", scales[int(n)], case=case)
        else:
            yield lambda: self.call("NUM", count_of(n), case=case)

    def _percent(self, given: Case) -> Iterator[Reading]:
        case = given["case"].replace(" nom", "").replace(" ", ".")
        quantity = count_of(given["number"], Kind.PERCENT)
        for style in ("sign", "words"):
            yield lambda style=style: self.call("PCT", quantity, case=case, style=style)

    # ------------------------------------------------------------------------------------------------------------ names

    def _name(self, given: Case) -> Iterator[Reading]:
        name, case = given["name"], given["case"]
        for country in self.codes.get(name, ()):
            yield lambda country=country: self.call("NAME", country, case=case)
        for country in self.official.get(name, ()):
            yield lambda country=country: self.call("OFFICIAL", country, case=case)
        if name not in self.codes and name not in self.official:
            for noun in self._nouns(name, possessive=given.get("possessive", False)):
                yield lambda noun=noun: self.call("NAME", noun, case=case)

    def _nouns(self, name: str, *, possessive: bool = False) -> Iterator[Noun]:
        """Yield a name as the data could declare it: the input does not tell people from places and institutions."""
        for kind in ("person", "place", "position", "noun"):
            for gender in (None, "m", "f"):
                yield Noun("case", name, kind=kind, gender=gender, possessive=possessive)  # type: ignore[arg-type]

    def _object(self, given: Case) -> Iterator[Reading]:
        word, thing = given["preposition"], re.sub(r"\s*\(.*\)", "", given["object"])
        name, _, case = thing.partition(":")
        year = re.match(r"(\d{4}) ", thing)
        if year:
            yield lambda: self.call("WHEN", Year(int(year[1])))
        for country in self.codes.get(name, ()):
            yield lambda country=country: self.call("PREP", word, self.call("NAME", country, case=case or "nom"))
        for noun in self._nouns(name) if case else ():
            yield lambda noun=noun: self.call("PREP", word, self.call("NAME", noun, case=case))
        yield lambda: self.call("PREP", word, name)
        for noun in self._nouns(name):
            for relation in ("IN", "TO", "FROM", "WITH", "ABOUT"):
                yield lambda noun=noun, relation=relation: self.call(relation, noun)

    def _adjective(self, given: Case) -> Iterator[Reading]:
        """Find the form of the noun in the tables: it says gender, number and case."""
        adjective, form = given["adjective"], given["noun"]
        countries = [
            Country(code) for code, entry in self.language.grammar.countries.items() if entry.adjective == adjective
        ]
        for key, lexeme in (*self.language.grammar.nouns.items(),):
            for (case, number), text in lexeme.forms.items():
                if text == form:
                    for country in countries:
                        yield (
                            lambda c=country, k=key, a=case, n=number: (
                                self.call("ADJ", c, k, case=a, number=n) + " " + self.language.plain(form).text
                            )
                        )

    # ------------------------------------------------------------------------------------------------------------ dates

    def _month(self, given: Case) -> Iterator[Reading]:
        yield lambda: self.call("MONTH", int(given["month"]), case=given["case"])

    def _date(self, given: Case) -> Iterator[Reading]:
        moment, role = moment_of(given["date"]), given["role"]
        if role.endswith("short"):
            yield lambda: self.language.plain(self.call("PERIOD", moment, role="short") + ",").text
        for name in ROLES.get(role, (role,)):
            yield lambda name=name: self.call("PERIOD", moment, role=name)
        if role == "since":
            for word in self.language.since_words:
                yield lambda word=word: self.call("SINCE", moment, word=word)

    # --------------------------------------------------------------------------------------------------------- movement

    def _subject(self, given: Case) -> Iterator[Reading]:
        gender = str(given.get("gender", "")).replace("pl", "")
        plural = given.get("plural", False) or str(given.get("gender", "")).endswith("pl")
        subject = Noun(
            "case",
            given["subject"],
            gender=gender or None,  # type: ignore[arg-type]
            number="plural" if plural else "singular",
        )
        change = {"up": "1", "down": "-1", "same": "0"}[given["direction"]]
        yield lambda: self.call("MOVED", subject, count_of(change, Kind.PERCENT))

    def _change(self, given: Case) -> Iterator[Reading]:
        change = given.get("shown", given["change"])
        yield lambda: self.call("CHANGE", count_of(change, Kind.PERCENT), gender=given["subject_gender"])

    def _balance(self, given: Case) -> Iterator[Reading]:
        now, before = (count_of(given[key], Kind.MONEY, unit="USD") for key in ("balance", "balance_prev"))
        yield lambda: self.call("BALANCE", now, before)

    def _script(self, given: Case) -> Iterator[Reading]:
        yield lambda: self.language.plain(given["cyrillic"]).text


def moment_of(text: str) -> Moment:
    """Return a date as the cases write it: 2026-02-26, 2026-02-26/27, 2025-11, 2026-2027, 2025."""
    if re.fullmatch(r"\d{4}-\d{4}", text):
        first, last = text.split("-")
        return Years(int(first), int(last))
    if "/" in text:
        start, end = text.split("/")
        first_day = date.fromisoformat(start)
        tail = date.fromisoformat(end) if "-" in end else first_day.replace(day=int(end))
        return DateRange(first_day, tail)
    parts = [int(part) for part in text.split("-")]
    if len(parts) == 1:
        return Year(parts[0])
    return YearMonth(parts[0], parts[1]) if len(parts) == 2 else date(*parts)


def run(cases: list[Case], locales: Path = ROOT / "locales") -> list[Result]:
    """Return every case with what the language layer says."""
    adapters: dict[str, Adapter] = {}
    results: list[Result] = []
    for case in cases:
        tag = TAGS.get(case["lang"], case["lang"])
        if tag not in adapters:
            adapters[tag] = Adapter(load(tag, locales))
        results.append(Result(case, tuple(dict.fromkeys(adapters[tag].readings(case)))))
    return results


def doubts() -> dict[str, str]:
    """Return the cases that are argued with, by id, each with the reason."""
    return yaml.safe_load(DOUBTS.read_text(encoding="utf-8")) or {} if DOUBTS.exists() else {}


def main(path: str) -> int:
    """Print each miss of a file of cases and the counts; return the exit code."""
    cases = [json.loads(line) for line in Path(path).read_text(encoding="utf-8").splitlines() if line.strip()]
    argued = doubts()
    results = run(cases)
    missed = [result for result in results if not result.passed and result.case["id"] not in argued]
    for result in missed:
        case = result.case
        got = " | ".join(result.got) or "nothing"
        print(
            f"{case['id']}: {json.dumps(case['input'], ensure_ascii=False)}: expected {case['expected']!r}, got {got}"
        )
    passed = Counter((result.case["lang"], result.passed) for result in results)
    for language in sorted({lang for lang, _ in passed}):
        print(f"{language}: {passed[language, True]} of {passed[language, True] + passed[language, False]}")
    doubted = sum(result.case["id"] in argued and not result.passed for result in results)
    print(f"all: {sum(r.passed for r in results)} of {len(results)}, {doubted} argued with, {len(missed)} missed")
    return 1 if missed else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(f"usage: python {sys.argv[0]} FILE.jsonl; languages: {', '.join(available(ROOT / 'locales'))}")
    sys.exit(main(sys.argv[1]))
