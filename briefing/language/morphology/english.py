"""English: articles before numerals, ordinals, numbers in words, regular plurals and possessives."""

from __future__ import annotations

import re

from briefing.language.morphology.tables import word_list
from briefing.regex import regex

_SMALL = word_list(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = ["", "", *word_list("twenty thirty forty fifty sixty seventy eighty ninety")]
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"))
_BEYOND = 10**15
_ORDINAL_WORDS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_VOWELS = "aeiou"
_GROUPED = regex("\\d{1,3}(?:[,\u00a0\u202f]\\d{3})+|\\d+")
_SINGULAR_PLURALS = {
    "man": "men",
    "woman": "women",
    "person": "people",
    "child": "children",
    "foot": "feet",
    "tonne": "tonnes",
    "series": "series",
    "species": "species",
    "aircraft": "aircraft",
    "criterion": "criteria",
    "analysis": "analyses",
    "crisis": "crises",
    "leaf": "leaves",
    "half": "halves",
    "shelf": "shelves",
    "knife": "knives",
    "potato": "potatoes",
    "tomato": "tomatoes",
    "hero": "heroes",
    "cargo": "cargoes",
}

_IRREGULAR = {many for one, many in _SINGULAR_PLURALS.items() if one != many}


def indefinite_article(number_text: str) -> str:
    """Return "a" or "an" for a number in digits or words: an 80.4 per cent rise, an 11th, an 18, a 100."""
    text = number_text.lstrip("\u2066\u2068 ")
    found = _GROUPED.match(text)
    if not found:
        return "an" if text[:1].lower() in _VOWELS else "a"
    digits = re.sub("\\D", "", found.group())
    # What is said first is the leading group: 11,000 and 11 million are "eleven", 1,100 is "one thousand".
    head = digits[: (len(digits) - 1) % 3 + 1]
    return "an" if head[0] == "8" or head in ("11", "18") else "a"


def ordinal(n: int) -> str:
    """Return an ordinal in digits: 1st, 22nd, 113th."""
    if n % 100 in (11, 12, 13):
        return f"{n}th"
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th') }"


def ordinal_words(n: int) -> str:
    """Return an ordinal in words: fourth, twenty-first, thirtieth."""
    spoken = number_words(n)
    last = re.split("[ -]", spoken)[-1]
    before = spoken.removesuffix(last)
    if last in _ORDINAL_WORDS:
        return before + _ORDINAL_WORDS[last]
    return before + (last[:-1] + "ieth" if last.endswith("y") else last + "th")


def number_words(n: int) -> str:
    """Return an integer in words, as in British English: one hundred and one."""
    if n < 0:
        return f"minus {number_words(-n)}"
    if n >= _BEYOND:
        raise ValueError(f"{n} is too large to be written in words")
    if n < len(_SMALL):
        return _SMALL[n]
    for size, name in _SCALES:
        if n >= size:
            count, rest = divmod(n, size)
            joint = " and " if 0 < rest < 100 else " " if rest else ""
            return f"{number_words(count)} {name}{joint}{number_words(rest) if rest else ''}"
    hundreds, rest = divmod(n, 100)
    if hundreds:
        return f"{_SMALL[hundreds]} hundred" + (f" and {number_words(rest)}" if rest else "")
    tens, ones = divmod(n, 10)
    return _TENS[tens] + (f"-{_SMALL[ones]}" if ones else "")


def plural(noun: str) -> str:
    """Return the plural of a regular noun or phrase; its last word changes (joint venture → joint ventures)."""
    head, _, word = noun.rpartition(" ")
    lower = word.lower()
    if lower in _SINGULAR_PLURALS:
        formed = word[0] + _SINGULAR_PLURALS[lower][1:]
    elif re.search("[^aeiou]y$", lower):
        formed = word[:-1] + "ies"
    elif re.search("(?:s|x|z|ch|sh)$", lower):
        formed = word + "es"
    else:
        formed = word + "s"
    return f"{head} {formed}".lstrip()


def possessive(name: str, *, singular: bool = False) -> str:
    """Return the possessive of a name: Kazakhstan’s, Cyprus’s, the Netherlands’ (MHRA Style Guide, 2.5).

    Only a plural takes the apostrophe alone; ``singular`` tells that the name is none, whatever it ends in.
    """
    plural_name = name.endswith("s") and not singular and shown_number(name.rpartition(" ")[2]) == "plural"
    return name + ("’" if plural_name else "’s")


_HEAD = regex(
    r" (?:of|from|for|in|on|with|to|under|between|through|via|by|at|into|onto|among|within|without|across|along|against"
    r"|towards|over|about|outside|near|per|as|than|beyond|around) "
)
_UNSURE = regex("(?:[aeiou]s|z)es$")  # buses, but houses


def turned(phrase: str, number: str) -> str | None:
    """Return a phrase with its head in the plural or singular: “students from Malta”; None where that is not sure."""
    head = _HEAD.split(phrase, maxsplit=1)[0]
    other = plural(head) if number == "plural" else _singular(head)
    return other + phrase[len(head) :] if other else None


def _singular(phrase: str) -> str | None:
    before, space, noun = phrase.rpartition(" ")
    known = {many: one for one, many in _SINGULAR_PLURALS.items()}.get(noun.lower())
    endings = (known,) if known else () if _UNSURE.search(noun) else (f"{noun[:-3]}y", noun[:-2], noun[:-1])
    found = next((one for one in endings if one and plural(one) == noun), None)
    return f"{before}{space}{found}" if found else None


def shown_number(phrase: str) -> str:
    """Return whether a phrase is singular or plural by its head: “wadding of fibres” is one thing, “metals” are many.

    A head in -s is plural unless it ends like gas, glass, analysis or apparatus; things joined by “and” are plural.
    """
    head = _HEAD.split(phrase, maxsplit=1)[0]
    if " and " in head or head.rpartition(" ")[2] in _IRREGULAR:
        return "plural"
    return "plural" if re.search(r"[^isu]s$", head) and not head.endswith(("gas", "news")) else "singular"
