"""The likeliest Russian forms of what the rules leave open, for a person to confirm; no paper ever prints them.

Of two readings the likelier is taken, a word that the dictionary lacks is read by its ending, and in a phrase the first
noun and the adjectives that agree with it decline.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from briefing.language.morphology.russian_adjectives import (
    CASES,
    CONSONANTS,
    Forms,
    adjective_gender,
    decline_adjective,
    invariable,
)
from briefing.language.morphology.russian_names import given
from briefing.language.morphology.russian_phrases import is_invariable
from briefing.regex import regex

if TYPE_CHECKING:
    from pymorphy3 import MorphAnalyzer
    from pymorphy3.analyzer import Parse

_GRAMMEMES = dict(zip(CASES, ("nomn", "gent", "datv", "accs", "ablt", "loct"), strict=True))
_NUMBERS = {"singular": "sing", "plural": "plur"}
_GENDERS = {"masc": "m", "femn": "f", "neut": "n"}
_GAP = regex("([ \u00a0]+)")
_WORD = regex('([«„“"(]*)([А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*)([»”"),;]*)')
_BESIDE = ("и", "–", "—")
_DOUBLED = ("город", "города", "река", "села", "село")  # города Белграда: the name declines with its kind


def likely_phrase(phrase: str, *, number: str = "", animate: bool = False) -> Forms | None:
    """Return the likeliest forms of a noun phrase, None if it holds no Russian word.

    Args:
        phrase: the nominative.
        number: singular or plural where it is known.
        animate: whether the phrase names a living being, as positions do.
    """
    tokens = _GAP.split(phrase)
    words, gaps = tokens[::2], tokens[1::2]
    declined: list[Forms] = []
    found = False
    while len(declined) < len(words):
        at = len(declined)
        before = words[at - 1].lower() if at else ""
        # Another thing or post beside the first one, or the proper name of a town.
        again = before in _BESIDE or (at and words[at - 1].endswith(",")) or before in _DOUBLED
        group = _group(words[at:], number=number, animate=animate) if not found or again else []
        found = found or bool(group)
        declined += group or [invariable(words[at])]
    if not found:
        return None
    return {case: "".join(form[case] + gap for form, gap in zip(declined, [*gaps, ""], strict=True)) for case in CASES}


def _group(words: list[str], *, number: str, animate: bool) -> list[Forms]:
    """Return a noun at the beginning of words with the adjectives before and after it, nothing if none is there."""
    before: list[re.Match[str]] = []
    for at, text in enumerate(words):
        match = _WORD.fullmatch(text)
        if match is None or is_invariable(match[2]):
            return []
        shape = adjective_gender(match[2])
        last = at + 1 == len(words) or _WORD.fullmatch(words[at + 1]) is None
        if shape and not last and _nominative_follows(words[at + 1 :], shape):
            before.append(match)
            continue
        if shape and not _is_noun(match[2]):
            return [_around(m, _adjective(m[2], shape, animate)) for m in (*before, match)]
        noun = _noun(match[2], number=number, animate=animate)
        if noun is None:
            return []
        return [*(_around(m, _adjective(m[2], noun[1], animate)) for m in before), _around(match, noun[0])]
    return []


def _nominative_follows(words: list[str], shape: str) -> bool:
    """Return whether an adjective has its noun, or another adjective of the noun, next to it."""
    match = _WORD.fullmatch(words[0])
    if match is None:
        return False
    if adjective_gender(match[2]) == shape:
        return True
    return any("nomn" in parse.tag and parse.tag.POS == "NOUN" for parse in _analyzer().parse(match[2].lower()))


def _is_noun(word: str) -> bool:
    known = [parse for parse in _analyzer().parse(word.lower()) if parse.is_known]
    return bool(known) and known[0].tag.POS == "NOUN"


def _adjective(word: str, gender: str, animate: bool) -> Forms:
    """Return an adjective in the gender of its noun: медвежьего as the dictionary has it, others by rule."""
    parses = _analyzer().parse(word.lower())
    possessive = next((parse for parse in parses if {"Poss", "nomn"} <= parse.tag.grammemes), None)
    if possessive is None or gender == "pl":
        return decline_adjective(word, gender, animate)
    forms = {case: _inflected(word, possessive, case) for case in CASES}
    return {**forms, "acc": word} if gender == "m" and not animate else forms


def _noun(word: str, *, number: str, animate: bool) -> tuple[Forms, str] | None:
    """Return a noun's forms and its gender, or pl; None for a word that the dictionary knows in other cases only."""
    every = _analyzer().parse(word.lower())
    known = [parse for parse in every if parse.is_known]
    parses = [p for p in known or every if p.tag.POS == "NOUN" and "nomn" in p.tag]
    parses = [p for p in parses if p.tag.number == _NUMBERS.get(number, p.tag.number)] or parses
    if not parses or (word[:1].isupper() and not known):
        return None if known else _by_ending(word)
    if animate:
        parses = [p for p in parses if p.tag.animacy == "anim"] or parses
    gender = "pl" if parses[0].tag.number == "plur" else _GENDERS.get(parses[0].tag.gender or "", "m")
    return {case: _inflected(word, parses[0], case) for case in CASES}, gender


def _inflected(word: str, parse: Parse, case: str) -> str:
    form = word if case == "nom" else None
    if form is None:
        found = parse.inflect({_GRAMMEMES[case], parse.tag.number or "sing"})
        form = found.word if found else word
    if "ё" not in word and "ё" in parse.word:
        form = form.replace("ё", "е")
    return form[:1].upper() + form[1:] if word[:1].isupper() else form


def _by_ending(word: str) -> tuple[Forms, str]:
    """Return a word that no dictionary knows as its last letter shows it."""
    last = word[-1].lower()
    if last in "ая":
        return given(word, "f").forms, "f"
    if last in CONSONANTS + "ь":
        forms = given(word, "m").forms
        return {**forms, "acc": word}, "m"
    return invariable(word), "n"


def _around(match: re.Match[str], forms: Forms) -> Forms:
    return {case: match[1] + form + match[3] for case, form in forms.items()}


@cache
def _analyzer() -> MorphAnalyzer:
    """Return the dictionary with what guesses about words that are not in it."""
    import pymorphy3  # noqa: PLC0415 - takes time that only a proposal is worth

    return pymorphy3.MorphAnalyzer(lang="ru")
