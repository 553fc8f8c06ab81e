"""Russian nouns and adjectives: the forms of one word, or None where a rule would have to guess."""

from __future__ import annotations

import re

from briefing.language.morphology import russian_words as known

CASES = ("nom", "gen", "dat", "acc", "ins", "prep")
Forms = dict[str, str]

VELAR = "кгх"
HUSHING = "жшчщ"
VOWELS = "аеёиоуыэюя"
CONSONANTS = "бвгджзйклмнпрстфхцчшщ"


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
    "m": re.compile(f"(?:[^{VOWELS}йьъ]ый|[кгх{HUSHING}]ий|[шждзтрнсл]ний|ой)$"),
    "f": re.compile("(?:ая|[нш]яя)$"),
    "n": re.compile("(?:ое|[нжшщч]ее)$"),
    # Among words in -жие, -чие, -шие nouns abound (наличие, оружие); these are the adjectives.
    "pl": re.compile(
        "(?:ые|[кгхщ]ие|[шждзтрнсл]ние|[врдсчь]шие|хорошие|свежие|чужие|рабочие|прочие|[ая]чие|[^в]учие|ючие)$"
    ),
}


def adjective_gender(word: str) -> str | None:
    """Return m, f, n or pl if a word has the form of an adjective in the nominative, else None."""
    lower = word.lower().rpartition("-")[2]
    base = lower.removesuffix("ся") if lower.endswith(("ийся", "аяся", "ееся", "иеся")) else lower
    if base in known.NOT_ADJECTIVES or not any(c in VOWELS for c in base[:-2]):
        return None
    for gender, pattern in _ADJECTIVE.items():
        if pattern.search(base):
            return gender
    return None


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
    elif ending == "ой":
        kind = "velar" if stem[-1].lower() in VELAR + HUSHING else "hard"
    else:
        kind = "velar" if stem[-1].lower() in VELAR else "hard"
    gen, dat, ins, prep = (stem + e for e in _ADJECTIVE_ENDINGS[kind]["m" if gender == "n" else gender].split())
    acc = stem + ("юю" if ending == "яя" else "ую") if gender == "f" else gen if animate and gender != "n" else word
    return forms_of(word, gen, dat, acc, ins, prep)


def adjective(
    nom_masc: str, gender: str = "m", number: str = "singular", case: str = "nom", animate: bool = False
) -> str:
    """Return an adjective, given as the dictionary has it (казахстанский), in a gender, number and case."""
    stem, ending = nom_masc[:-2], nom_masc[-2:]
    if stem == "трет":
        nominative = {"m": "третий", "f": "третья", "n": "третье", "pl": "третьи"}
        return _third("pl" if number == "plural" else gender, case, animate, nominative)
    last = stem[-1:]
    if last in VELAR:
        kind = "velar"
    elif last in HUSHING:
        kind = "hard" if ending == "ой" else "hushing"
    else:
        kind = "soft" if ending == "ий" else "hard"
    key = "pl" if number == "plural" or gender == "pl" else gender
    if key == "m":
        nominative_form = nom_masc
    elif kind == "hard" and key == "pl" and last in HUSHING:
        nominative_form = stem + "ие"
    else:
        nominative_form = stem + _ADJECTIVE_NOMINATIVES[kind][key]
    return decline_adjective(nominative_form, key, animate)[case]


def _third(gender: str, case: str, animate: bool, nominative: dict[str, str]) -> str:
    if case == "nom" or (case == "acc" and (gender == "n" or (gender in ("m", "pl") and not animate))):
        return nominative[gender]
    if gender == "f":
        return "третью" if case == "acc" else "третьей"
    row = "третьего третьему третьего третьим третьем" if gender != "pl" else "третьих третьим третьих третьими третьих"
    return dict(zip(CASES[1:], row.split(), strict=True))[case]


# --------------------------------------------------------------------------------------------------- nouns


def noun_gender(word: str) -> str | None:
    """Return m, f or n as the ending of a singular noun shows it, None where it does not."""
    lower = word.lower().rpartition("-")[2]
    if lower in known.INDECLINABLE:
        return "m" if lower in ("евро", "кофе", "тенге", "лари") else "n"
    if lower.endswith(("о", "е", "ё")) or lower in known.N_STEM:
        return "n"
    if lower.endswith(("а", "я")):
        return "f"
    if lower.endswith("ь"):
        if lower in known.SOFT_M or (lower.endswith("тель") and lower not in known.SOFT_F):
            return "m"
        soft_f = lower in known.SOFT_F or lower.endswith(("ость", "есть", "знь", "асть", "исть", "ысть", "пись"))
        return "f" if soft_f else None
    return "m" if lower[-1:] in CONSONANTS else None


def decline_singular(word: str, gender: str | None = None, animate: bool = False) -> Forms | None:
    """Return the six forms of a singular noun, or None."""
    lower = word.lower()
    if lower in known.INDECLINABLE or lower[-1:] in "иыуюэ" or lower.endswith(("уа", "оа")):
        return invariable(word)
    if lower.endswith("а"):
        return _first(word, lower)
    if lower.endswith("я"):
        return _n_stem(word) if lower in known.N_STEM else _first_soft(word, lower)
    if lower.endswith("ь"):
        found = noun_gender(word) or gender
        if found == "f":
            if lower in ("любовь", "церковь", "мать", "дочь", "вошь", "рожь", "ложь"):
                return None
            return forms_of(word, word[:-1] + "и", word[:-1] + "и", word, word + "ю", word[:-1] + "и")
        return _second_soft(word, lower, animate) if found == "m" and lower != "путь" else None
    if lower[-1:] in ("о", "е", "ё"):
        return _neuter(word, lower)
    if gender == "f" or lower[-1:] not in CONSONANTS:
        return None
    return _second(word, lower, animate)


def _first(word: str, lower: str) -> Forms:
    stem, last = word[:-1], lower[-2:-1]
    gen = stem + ("и" if last in VELAR + HUSHING else "ы")
    soft = last in HUSHING + "ц" and lower not in known.STRESSED_SIBILANT_F
    return forms_of(word, gen, stem + "е", stem + "у", stem + ("ей" if soft else "ой"), stem + "е")


def _first_soft(word: str, lower: str) -> Forms:
    stem = word[:-1]
    prep = stem + ("и" if lower.endswith("ия") else "е")
    return forms_of(word, stem + "и", prep, stem + "ю", stem + ("ёй" if lower in known.STRESSED_YA else "ей"), prep)


def _n_stem(word: str) -> Forms:
    stem = word[:-1] + "ен"
    return forms_of(word, stem + "и", stem + "и", word, stem + "ем", stem + "и")


def _neuter(word: str, lower: str) -> Forms | None:
    stem, last = word[:-1], lower[-2:-1]
    if lower.endswith("о"):
        stressed = lower in known.STRESSED_CO
        regular = lower in known.NEUTER_O or stressed or lower.endswith(("ство", "тво", "ло", "сло", "тно", "ечко"))
        if not regular:
            return None
        return forms_of(word, stem + "а", stem + "у", word, stem + "ом", stem + "е")
    if lower.endswith(("ие", "ье", "ьё", "поле", "море", "горе")):
        ins = word + "м"
        prep = stem + ("и" if lower.endswith("ие") else "е")
        return forms_of(word, stem + "я", stem + "ю", word, ins, prep)
    if last in HUSHING + "ц" and lower.endswith("е"):
        return forms_of(word, stem + "а", stem + "у", word, word + "м", stem + "е")
    return None


def _second(word: str, lower: str, animate: bool) -> Forms | None:
    stem = _oblique_stem(word, lower)
    if stem is None:
        return None
    last = lower[-1]
    if last == "й":
        soft = stem[:-1] if stem == word else stem
        gen, dat, ins = soft + "я", soft + "ю", soft + "ем"
        prep = soft + ("и" if lower.endswith("ий") else "е")
    else:
        gen, dat, prep = stem + "а", stem + "у", stem + "е"
        if last in HUSHING + "ц":
            ending = _sibilant_ending(lower)
            if ending is None:
                return None
            ins = stem + ending
        else:
            ins = stem + "ом"
    return forms_of(word, gen, dat, gen if animate else word, ins, prep)


def _second_soft(word: str, lower: str, animate: bool) -> Forms:
    stem = cased(word, known.FLEETING[lower]) if lower in known.FLEETING else word[:-1]
    ins = stem + ("ём" if lower in known.STRESSED_SOFT_M else "ем")
    return forms_of(word, stem + "я", stem + "ю", stem + "я" if animate else word, ins, stem + "е")


def _oblique_stem(word: str, lower: str) -> str | None:
    """Return the stem before case endings, with a fleeting vowel taken out, or None where it is not known."""
    if lower in known.FLEETING:
        return cased(word, known.FLEETING[lower])
    if lower.endswith(("ёк", "ручей", "воробей", "муравей", "соловей", "улей")):
        return None
    if lower.endswith("ец"):
        if lower[-3] in VOWELS:
            return word[:-2] + "йц"
        if lower[-3] == "л":
            return word[:-2] + "ьц"
        cluster = lower[-4] not in VOWELS and lower != "немец"
        return word if cluster else word[:-2] + "ц"
    if lower.endswith("ок") and lower[-3] in CONSONANTS:
        return (
            word if lower in known.STEADY_OK or lower.endswith(("поток", "блок", "срок", "восток")) else word[:-2] + "к"
        )
    if lower.endswith("ек") and lower[-3] in CONSONANTS:
        if lower in known.STEADY_OK or lower.endswith("бек"):
            return word
        return word[:-2] + "к" if lower[-3] in HUSHING and len(lower) > 4 else None
    return word


def _sibilant_ending(lower: str) -> str | None:
    """Return ом or ем after ж, ш, ч, щ, ц: a matter of stress."""
    if lower in known.STRESSED_EC or lower in known.STRESSED_SIBILANT:
        return "ом"
    if lower in known.UNSTRESSED_EC or lower in known.UNSTRESSED_SIBILANT:
        return "ем"
    if lower.endswith(("анец", "енец", "инец", "овец", "иец", "лец")) and len(lower) > 6:
        return "ем"
    return "ем" if lower.endswith(("ович", "евич")) else None


def cased(word: str, form: str) -> str:
    """Return a form from a table with the capital of the word it belongs to."""
    return form[0].upper() + form[1:] if word[:1].isupper() else form
