"""Russian phrases: which words of a name or a term decline, and which stay as they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from briefing.language.morphology import russian_words as known
from briefing.language.morphology.russian_nouns import (
    CASES,
    Forms,
    adjective_gender,
    decline_adjective,
    decline_singular,
    invariable,
    noun_gender,
)
from briefing.language.morphology.russian_plurals import decline_plural, looks_plural
from briefing.language.morphology.tables import word_set

_PREPOSITIONS = word_set("в во на по при для с со из к ко о об от до за над под через между без у про против из-за")
_GAP = re.compile("((?:,?[ \u00a0](?:(?:и|или|а также|[–—])[ \u00a0])?))")
_BRACKET = re.compile("([^()]+?)([ \u00a0])\\(([^()]+)\\)")  # a second name: маршрут (Средний коридор)
_DASH = re.compile("[–—]")
_QUOTED = re.compile('^[«„“"]')
_LATIN_OR_DIGIT = re.compile("[A-Za-z0-9]")


@dataclass(frozen=True, slots=True)
class Wish:
    """What the caller knows about a phrase."""

    gender: str | None = None
    number: str = "singular"
    animate: bool = False


@dataclass(frozen=True, slots=True)
class _Part:
    """Words of a phrase that were understood, and where the rest begins."""

    forms: list[Forms]
    end: int  # index of the first word that is not part of this one


def decline_phrase(phrase: str, wish: Wish) -> Forms | None:
    """Return the forms of a noun phrase, or None if its parts cannot be told apart for sure."""
    # What stands between words says how they hang together: a space, a comma, a conjunction, a dash.
    bracket = _BRACKET.fullmatch(phrase)
    if bracket:
        head, name = decline_phrase(bracket[1], wish), decline_phrase(bracket[3], Wish())
        return {c: f"{head[c]}{bracket[2]}({name[c]})" for c in CASES} if head and name else None
    tokens = _GAP.split(phrase)
    words, gaps = tokens[::2], tokens[1::2]
    if is_invariable(words[0]):
        return invariable(phrase)
    quoted = re.fullmatch('([«„“"])([^\\s«»„“"]+)([»“”"])', phrase)
    if quoted:
        inner = decline_phrase(quoted[2], wish)
        return {case: quoted[1] + form + quoted[3] for case, form in inner.items()} if inner else None
    # Several things side by side have each their own number; a single one has the number that it was given.
    alone = not _is_coordinated(words, gaps)
    done: list[Forms] = []
    while len(done) < len(words):
        part = _noun_phrase(words, gaps, len(done), wish, alone=alone)
        if part is None:
            return None
        done += part.forms
    return {case: "".join(form[case] + gap for form, gap in zip(done, [*gaps, ""], strict=True)) for case in CASES}


def is_invariable(word: str) -> bool:
    """Return whether a first word makes the whole phrase indeclinable: an abbreviation, foreign letters, digits."""
    capitals = sum(c.isupper() for c in word)
    foreign = bool(_LATIN_OR_DIGIT.search(word)) and not re.search("[а-яё]", word)
    return foreign or (capitals > 1 and "-" not in word)


def _is_coordinated(words: list[str], gaps: list[str]) -> bool:
    """Return whether the phrase names several things: бумага и картон; плиты, листы и полосы."""
    i = 0
    while i < len(gaps) and adjective_gender(words[i]):
        i += 1
    return i < len(gaps) and not gaps[i].isspace()


def _noun_phrase(words: list[str], gaps: list[str], start: int, wish: Wish, *, alone: bool) -> _Part | None:
    """Decline one noun with its adjectives and leave what depends on it alone."""
    i, gender = start, None
    while i < len(words):
        found = adjective_gender(words[i])
        if found is None or (gender is not None and found != gender):
            break
        gender = found
        i += 1
        if words[i - 1].lower() in known.ADJECTIVE_HEADS:
            break
    if i == start + 1 and i == len(words) and words[start].lower().endswith("ой"):
        return None  # долгострой or часовой
    adjectives = words[start:i]
    done = [decline_adjective(word, gender, wish.animate) for word in adjectives] if gender else []
    if gender and _ends_at_adjective(words, i, gender, wish):
        head_at = i - 1
    else:
        head = _head(words[i], gender, wish, alone=alone) if i < len(words) else None
        if head is None:
            return None
        done.append(head)
        head_at = i
        i += 1
    if i == len(words) or not gaps[head_at].isspace():
        return _Part(done, i)
    # A person may hold two posts, the second after a dash: заместитель Премьер-Министра – министр экономики.
    end = next((at + 1 for at in range(i, len(gaps)) if _DASH.search(gaps[at])), len(words))
    unclear = any("," in gap for gap in gaps[i:]) or (end < len(words) and not wish.animate)
    if unclear or words[head_at].lower() in known.APPOSITIVE:
        return None  # what comes later may or may not depend on the head
    return _Part(done + _tail(words[i:end], gender or _shown_gender(words[head_at], wish)), end)


def _ends_at_adjective(words: list[str], i: int, gender: str, wish: Wish) -> bool:
    """Return whether the adjective before ``i`` is the head itself: управляющий делами, насекомые."""
    if words[i - 1].lower() in known.ADJECTIVE_HEADS or i == len(words) or words[i].lower() in _PREPOSITIONS:
        return True
    if gender == "pl" or not wish.animate:
        return False
    return looks_plural(words[i]) is True or noun_gender(words[i]) not in (gender, None)


def _shown_gender(word: str, wish: Wish) -> str | None:
    if wish.number == "plural" or looks_plural(word):
        return "pl"
    return wish.gender or noun_gender(word)


def _head(word: str, gender: str | None, wish: Wish, *, alone: bool) -> Forms | None:
    if is_invariable(word):
        return invariable(word)
    if _QUOTED.match(word) or not re.fullmatch("[А-Яа-яЁё]+(?:-[А-Яа-яЁё]+)*", word):
        return None
    plural = gender == "pl" or (gender is None and alone and wish.number == "plural")
    if gender is None and not plural:
        shown = looks_plural(word)
        if shown is None:
            return None
        plural = shown
    if plural:
        return decline_compound(word, lambda part: decline_plural(part, wish.gender if alone else None, wish.animate))
    shown_gender = noun_gender(word)
    masculine_a = shown_gender == "f" and word.lower() in ("глава", "судья", "староста", "коллега", "мужчина")
    if gender and shown_gender and shown_gender != gender and not (masculine_a and gender == "m"):
        return None
    known_gender = gender or wish.gender
    return decline_compound(word, lambda part: decline_singular(part, known_gender, wish.animate))


def decline_compound(word: str, decline: Callable[[str], Forms | None]) -> Forms | None:
    """Decline a hyphenated word: премьер-министр keeps its first part, министр-советник declines both."""
    *before, last = word.split("-")
    formed = decline(last)
    for part in reversed(before):
        if formed is None:
            return None
        first: Forms | None = None
        if part.lower() in known.DECLINED_PARTS:
            first = decline(part)
        elif part.lower() in known.FROZEN_PARTS or part.lower().endswith("о"):
            first = invariable(part)
        if first is None:
            return None
        formed = {case: f"{first[case]}-{formed[case]}" for case in CASES}
    return formed


def _tail(tail: list[str], gender: str | None) -> list[Forms]:
    """Return what follows the head: a postposed adjective declines (вата хлопковая), all else stays."""
    done = [invariable(word) for word in tail]
    nominative_only = tail[0].lower().endswith(("ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие"))
    agrees = nominative_only and gender is not None and adjective_gender(tail[0]) == gender
    # An adjective that agrees with the head belongs to it unless a noun of its own follows.
    if gender and agrees and (len(tail) == 1 or tail[1].lower() in _PREPOSITIONS):
        done[0] = decline_adjective(tail[0], gender)
    return done
