"""Russian nouns given in the nominative plural: the genitive is what has to be known about each."""

from __future__ import annotations

import re

from briefing.language.morphology import russian_words as known
from briefing.language.morphology.russian_nouns import (
    CONSONANTS,
    HUSHING,
    VELAR,
    VOWELS,
    Forms,
    cased,
    forms_of,
    invariable,
)


def decline_plural(word: str, gender: str | None = None, animate: bool = False) -> Forms | None:
    """Return the six forms of a noun given in the nominative plural, or None."""
    lower = word.lower()
    if lower in known.INDECLINABLE:
        return invariable(word)
    genitive = _genitive_plural(word, lower, gender)
    if genitive is None:
        return None
    stem = word[:-1]
    hard = lower[-1] in "ыа" or (lower[-1] == "и" and lower[-2] in VELAR + HUSHING)
    vowel = "а" if hard else "я"
    ins = stem + vowel + "ми"
    if lower in ("люди", "дети"):
        ins = stem + "ьми"
    return forms_of(word, genitive, stem + vowel + "м", genitive if animate else word, ins, stem + vowel + "х")


def looks_plural(word: str) -> bool | None:
    """Return whether a noun in the nominative is plural by its form; None if it may be either."""
    lower = word.lower()
    if lower in known.INDECLINABLE:
        return False
    if lower in known.GENITIVE_PLURAL or lower in known.MASCULINE_A:
        return None if lower == "вина" else True
    if lower.endswith(("ы", "и")):
        return True
    if lower.endswith(("ства", "лища", "бища", "вища")) and lower not in known.COLLECTIVES:
        return True
    if lower.endswith("ия"):
        plural = re.search("(?:ения|ания|яния|ятия|бытия|крытия|вития|ствия|овия|елия|собия|удия|ужия|очия)$", lower)
        return bool(plural) and not lower.endswith(tuple(known.PLURAL_IA_SINGULARS))
    if lower == "вина":
        return None
    return False


_MASCULINE_SAFE = re.compile(
    "(?:[аеиукзсэ]торы|[зсмпб]оры|[нтдл]еры|меры|[аяеи]нты|[кпс]ты|льты|измы|[^нр][ао]ны|ены|[ао]лы|[ео]лы|аллы|ёмы|"
    "умы|оды|циды|уты|ресы|рты|[ао]ры|иры)$"
)
_FEMININE_SAFE = re.compile("(?:[тдгкз]уры|юры|ицы|[рл]мы|емы|раммы|йны)$")


def _genitive_plural(word: str, lower: str, gender: str | None) -> str | None:
    stem = word[:-1]
    if lower in known.GENITIVE_PLURAL:
        return cased(word, known.GENITIVE_PLURAL[lower])
    last = lower[-1]
    if last == "ы":
        return _genitive_of_y(stem, lower, gender)
    if last == "а":
        if lower in known.MASCULINE_A:
            return stem + "ов"
        safe = lower.endswith(("ства", "тва", "ища")) or (re.search("[аиыу]ла$", lower) and gender in (None, "n"))
        return stem if safe else None
    if last == "я":
        return stem + "й" if lower.endswith("ия") else None
    return _genitive_of_i(stem, lower, gender) if last == "и" else None


def _genitive_of_y(stem: str, lower: str, gender: str | None) -> str | None:
    if lower.endswith("цы"):
        if lower.endswith("ицы"):
            return stem
        singular = lower[:-2] + "ец"
        if lower == "месяцы":
            return stem + "ев"
        if singular in known.STRESSED_EC or lower[:-2].replace("й", "") + "ец" in known.STRESSED_EC:
            return stem + "ов"
        return stem + "ев" if lower.endswith(("анцы", "енцы", "инцы", "йцы", "льцы", "емцы", "овцы")) else None
    if _listed(lower, known.FEMININE_Y):
        gender = "f"
    elif _listed(lower, known.MASCULINE_Y):
        gender = "m"
    if gender is None:
        gender = "f" if _FEMININE_SAFE.search(lower) else "m" if _MASCULINE_SAFE.search(lower) else None
    if gender is None:
        return None
    return stem + "ов" if gender == "m" else _zero(stem, lower)


def _listed(lower: str, words: frozenset[str]) -> bool:
    """Return whether a word or the second part of a compound is in a list (ферросплавы by сплавы)."""
    return lower in words or any(
        lower.endswith(word) and lower[: -len(word)].endswith(("о", "е", "а", "и")) for word in words if len(word) > 4
    )


def _zero(stem: str, lower: str) -> str | None:
    """Return the bare stem as a genitive plural; None where a vowel may have to come in."""
    cluster = lower[-3] in CONSONANTS and lower[-2] in "лнкмр" and lower[-3] != lower[-2]
    allowed = lower.endswith(("рмы", "рны", "лмы", "льны"))
    return None if cluster and not allowed else stem


def _genitive_of_i(stem: str, lower: str, gender: str | None) -> str | None:
    before = lower[-2]
    if before == "к":
        return _genitive_of_ki(stem, lower, gender)
    if before in "гх":
        masculine = known.MASCULINE_GI | known.MASCULINE_HI
        feminine = known.FEMININE_GI | known.FEMININE_HI
        if lower in masculine or lower.endswith(("инги", "урги", "ологи")) or gender == "m":
            return stem + "ов"
        return stem if lower in feminine or gender == "f" else None
    if before in HUSHING:
        if lower in known.SOFT_SIBILANT_PLURAL or gender == "m":
            return stem + "ей"
        return stem if lower in known.ZERO_SIBILANT_PLURAL else None
    if before == "и":
        if lower in known.MASCULINE_II or (lower.endswith("арии") and lower not in ("аварии", "арии")) or gender == "m":
            return stem + "ев"
        return stem + "й"
    if before in "аеоуя":
        if lower in known.MASCULINE_VOWEL_I or gender == "m":
            return stem + "ев"
        return stem + "й" if lower in known.FEMININE_VOWEL_I else None
    if before == "ь":
        return None
    if lower in known.ZERO_SOFT:
        return cased(stem, known.ZERO_SOFT[lower])
    if lower.endswith(("ыни", "вли", "тли")) or (lower.endswith("ни") and lower[-3] in CONSONANTS + "ь"):
        # Feminines in -ня and -ля with a fleeting vowel stand among masculines like огни and камни.
        soft = lower[:-1] in known.FLEETING.values() or gender == "m"
        return stem + "ей" if soft else stem + "ь" if lower.endswith("ыни") else None
    return stem + "ей"


def _genitive_of_ki(stem: str, lower: str, gender: str | None) -> str | None:
    if lower in known.AMBIGUOUS_KI and gender is None:
        return None
    masculine = lower in known.MASCULINE_KI or lower.endswith(("чики", "щики"))
    feminine = lower in known.FEMININE_IKI
    if lower.endswith("ники") and not feminine:
        masculine = True
    if masculine or (gender == "m" and not feminine):
        return stem + "ов"
    before = lower[-3]
    feminine = (
        feminine or gender == "f" or _listed(lower, known.FEMININE_KI) or lower.endswith(("овки", "ёвки", "евки"))
    )
    if not feminine:
        return None
    if before in VOWELS:
        return stem
    if before in "ьй":
        return stem[:-2] + "ек"
    return stem[:-1] + ("ек" if before in HUSHING else "ок")
