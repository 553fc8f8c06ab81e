"""Russian adjectives by rule, whose forms follow from the nominative, and what declension needs everywhere."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from briefing.language.morphology.tables import endings

CASES = ("nom", "gen", "dat", "acc", "ins", "prep")
Forms = dict[str, str]

VELAR = "кгх"
HUSHING = "жшчщ"
VOWELS = "аеёиоуыэюя"
CONSONANTS = "бвгджзйклмнпрстфхцчшщ"


class Shape(NamedTuple):
    """How words end: with any of ``ends``, or with one of ``behind`` after a letter that makes it none of ``but``."""

    ends: tuple[str, ...]
    behind: tuple[str, ...] = ()
    but: tuple[str, ...] = ()

    def has(self, lower: str) -> bool:
        """Return whether a word in small letters has this shape."""
        return lower.endswith(self.ends) or (lower[1:].endswith(self.behind) and not lower.endswith(self.but))


def is_short(lower: str, ends: str) -> bool:
    """Return whether a word has one vowel, and behind it one of these letters."""
    vowels = [at for at, letter in enumerate(lower) if letter in VOWELS]
    return vowels == [len(lower) - 2] and lower[-1] in ends


def forms_of(*words: str) -> Forms:
    """Return six words as forms by case."""
    return dict(zip(CASES, words, strict=True))


def invariable(word: str) -> Forms:
    """Return the same word in all cases."""
    return dict.fromkeys(CASES, word)


# ----------------------------------------------------------------------------------------------- adjectives

# Kind of stem → gender or plural → endings of gen, dat, ins, prep (nominative and accusative are told by the word).
_ADJECTIVE_ENDINGS = {
    "hard": {"m": "ого ому ым ом", "f": "ой ой ой ой", "pl": "ых ым ыми ых"},
    "velar": {"m": "ого ому им ом", "f": "ой ой ой ой", "pl": "их им ими их"},
    "soft": {"m": "его ему им ем", "f": "ей ей ей ей", "pl": "их им ими их"},
}
_ADJECTIVE_NOMINATIVES = {
    "hard": {"m": "ый", "f": "ая", "n": "ое", "pl": "ые"},
    "velar": {"m": "ий", "f": "ая", "n": "ое", "pl": "ие"},
    "soft": {"m": "ий", "f": "яя", "n": "ее", "pl": "ие"},
    "hushing": {"m": "ий", "f": "ая", "n": "ее", "pl": "ие"},
}
_ADJECTIVE = {
    "m": Shape(endings(f"[кгх{HUSHING}]ий [шждзтрнсл]ний ой"), ("ый",), endings(f"[{VOWELS}йьъ]ый")),
    "f": Shape(endings("ая [нш]яя")),
    "n": Shape(endings("ое [нжшщч]ее")),
    # Among words in -жие, -чие, -шие nouns abound (наличие, оружие); these are the adjectives.
    "pl": Shape(
        endings("ые [кгхщ]ие [шждзтрнсл]ние [врдсчь]шие хорошие свежие чужие рабочие прочие [ая]чие ючие"),
        ("учие",),
        ("вучие",),
    ),
}


def adjective_gender(word: str) -> str | None:
    """Return m, f, n or pl if a word has the form of an adjective in the nominative, else None."""
    lower = word.lower().rpartition("-")[2]
    base = lower.removesuffix("ся") if lower.endswith(("ийся", "аяся", "ееся", "иеся")) else lower
    if not any(c in VOWELS for c in base[:-2]):
        return None
    return next((gender for gender, shape in _ADJECTIVE.items() if shape.has(base)), None)


def decline_adjective(word: str, gender: str, animate: bool = False) -> Forms:
    """Return the forms of an adjective given in the nominative of this gender (m, f, n, pl)."""
    if word.lower().endswith("ся"):
        return {case: form + "ся" for case, form in decline_adjective(word[:-2], gender, animate).items()}
    stem, ending = word[:-2], word[-2:].lower()
    if stem.lower() == "трет":
        stem, kind = stem + "ь", "soft"
    elif ending == "яя" or (stem[-1].lower() not in VELAR and ending in ("ий", "ее", "ие")):
        kind = "soft"
    elif stem[-1].lower() in HUSHING and ending == "ая" and stem.lower() not in ("больш", "чуж"):
        kind = "soft"  # unstressed after a hushing sound: общей
    else:
        kind = "velar" if stem[-1].lower() in VELAR + HUSHING else "hard"
    gen, dat, ins, prep = (stem + e for e in _ADJECTIVE_ENDINGS[kind]["m" if gender == "n" else gender].split())
    feminine = {"яя": "юю", "ья": "ю"}.get(ending, "ую")
    acc = stem + feminine if gender == "f" else gen if animate and gender != "n" else word
    return forms_of(word, gen, dat, acc, ins, prep)


def adjective(
    nom_masc: str, gender: str = "m", number: str = "singular", case: str = "nom", animate: bool = False
) -> str:
    """Return an adjective, given as the dictionary has it (казахстанский), in a gender, number and case."""
    return _paradigm(nom_masc, "pl" if number == "plural" else gender, animate=animate)[case]


def adjective_forms(nom_masc: str) -> tuple[str, ...]:
    """Return an adjective, given as the dictionary has it, in all genders, numbers and cases, of what is not alive."""
    return tuple(
        form for key in _ADJECTIVE_NOMINATIVES["hard"] for form in _paradigm(nom_masc, key, animate=False).values()
    )


@lru_cache(maxsize=512)
def _paradigm(nom_masc: str, key: str, *, animate: bool) -> Forms:
    """Return the forms of an adjective in a gender, or in the plural (``pl``)."""
    stem, ending = nom_masc[:-2], nom_masc[-2:]
    if stem == "трет":
        nominative = {"m": "третий", "f": "третья", "n": "третье", "pl": "третьи"}
        return {case: _third(key, case, animate, nominative) for case in CASES}
    last = stem[-1:]
    if last in VELAR:
        kind = "velar"
    elif last in HUSHING:
        kind = "hard" if ending == "ой" else "hushing"
    else:
        kind = "soft" if ending == "ий" else "hard"
    if key == "m":
        nominative_form = nom_masc
    elif kind == "hard" and key == "pl" and last in HUSHING:
        nominative_form = stem + "ие"
    else:
        nominative_form = stem + _ADJECTIVE_NOMINATIVES[kind][key]
    return decline_adjective(nominative_form, key, animate)


def _third(gender: str, case: str, animate: bool, nominative: dict[str, str]) -> str:
    if case == "nom" or (case == "acc" and (gender == "n" or (gender in ("m", "pl") and not animate))):
        return nominative[gender]
    if gender == "f":
        return "третью" if case == "acc" else "третьей"
    row = "третьего третьему третьего третьим третьем" if gender != "pl" else "третьих третьим третьих третьими третьих"
    return dict(zip(CASES[1:], row.split(), strict=True))[case]
