"""Serbian adjectives and nouns in the singular: the forms of one word, or None where a rule would have to guess."""

from __future__ import annotations

from functools import lru_cache

from briefing.language.morphology import serbian_words as known
from briefing.language.morphology.serbian_animates import is_animate
from briefing.language.morphology.tables import endings

CASES = ("nom", "gen", "dat", "acc", "voc", "ins", "loc")
Forms = dict[str, str]

_SOFT = "јљњћђчџшж"
_VOWELS = frozenset("аеиоу")
_CONSONANTS = "бвгдђжзјклљмнњпрстћфхцчџш"
_VOCATIVE = {"к": "ч", "г": "ж", "х": "ш", "ц": "ч"}
_SIBILANT = {"к": "ц", "г": "з", "х": "с"}
_VOICELESS = {"з": "с", "д": "т", "б": "п", "ж": "ш", "г": "к", "ђ": "ћ"}
# Endings of nouns whose last а falls out (добитак, притисак, боравак, туризам, километар) …
_FALLS = endings(
    "[аеиоу]так [аеиоу]сак лазак авак станак чланак [ае]нак [аи]зам метар литар [аеиоу]стар јатар центар мбар индар "
    "ритам екат епат менат ценат"
)
# … of those that keep it (рибњак, лекар, програм), and of those that may do either.
_KEEPS = endings(f"[{_CONSONANTS}]њак ђак [кнмлрјљњчшжџћђсзв]ар [днлрсв]ам")
_OPEN = endings("ак [тдкпбгхф]ар [тјбкпзм]ам ањ аљ акат икат укат")


def forms_of(*words: str) -> Forms:
    """Return seven words as forms by case."""
    return dict(zip(CASES, words, strict=True))


def invariable(word: str) -> Forms:
    """Return the same word in all cases."""
    return dict.fromkeys(CASES, word)


def cased(word: str, form: str) -> str:
    """Return a form from a table with the capital of the word it belongs to."""
    return form[0].upper() + form[1:] if word[:1].isupper() else form


# ----------------------------------------------------------------------------------------------- adjectives


def is_soft_adjective(stem: str) -> bool:
    """Return whether an adjective takes -ег and -ем: домаћег, Средњег, општег."""
    return stem[-1:].lower() in _SOFT or stem.lower().endswith("шт")


def decline_adjective(word: str, gender: str, animate: bool = False) -> Forms:
    """Return the forms of a definite adjective given in the nominative of this gender (m, f, n or mpl, fpl, npl)."""
    stem = word[:-1]
    if gender in ("mpl", "fpl", "npl"):
        acc = stem + "е" if gender == "mpl" else word
        return forms_of(word, stem + "их", stem + "им", acc, word, stem + "им", stem + "им")
    if gender == "f":
        return forms_of(word, stem + "е", stem + "ој", stem + "у", word, stem + "ом", stem + "ој")
    vowel = "е" if is_soft_adjective(stem) else "о"
    gen, dat = stem + vowel + "г", stem + vowel + "м"
    acc = gen if animate and gender == "m" else word
    return forms_of(word, gen, dat, acc, word, stem + "им", dat)


def adjective(
    nom_masc: str, gender: str = "m", number: str = "singular", case: str = "nom", animate: bool = False
) -> str:
    """Return a definite adjective, given as the dictionary has it (казахстански), in a gender, number and case."""
    if number == "plural" or gender == "pl":
        gender = {"m": "mpl", "f": "fpl", "n": "npl"}.get(gender, "mpl")
    return _paradigm(nom_masc, gender, animate=animate)[case]


def adjective_forms(nom_masc: str) -> tuple[str, ...]:
    """Return a definite adjective, given as the dictionary has it, in all forms of what is not alive."""
    return tuple(
        form for key in ("m", "f", "n", *_PLURALS) for form in _paradigm(nom_masc, key, animate=False).values()
    )


_PLURALS = {"mpl": "и", "fpl": "е", "npl": "а"}


@lru_cache(maxsize=512)
def _paradigm(nom_masc: str, key: str, *, animate: bool) -> Forms:
    """Return the forms of an adjective in a gender, or in the plural of one (``mpl``, ``fpl``, ``npl``)."""
    stem = nom_masc[:-1]
    if key in _PLURALS:
        word = stem + _PLURALS[key]
    else:
        word = {"m": nom_masc, "f": stem + "а", "n": stem + ("е" if is_soft_adjective(stem) else "о")}[key]
    return decline_adjective(word, key, animate)


# --------------------------------------------------------------------------------------------------- nouns


def noun_gender(word: str) -> str | None:
    """Return m, f or n as the ending of a singular noun shows it."""
    lower = word.lower()
    if (
        is_feminine_consonant(lower)
        or lower in known.FEMININE_O
        or (lower.endswith("а") and lower not in known.MASCULINE_A and lower != "доба")
    ):
        return "f"
    if lower in known.MASCULINE_A or lower in known.STEMS_IN_O or lower in known.KEEP_VOWEL:
        return "m"
    if lower.endswith(("ао", "ео", "ио")):
        return "m"
    if lower.endswith("о") and not _neuter_o(lower):
        return None  # тату, бонго: foreign nouns in -о are masculine
    return "n" if lower[-1] in "ое" or lower == "доба" else "m"


def is_feminine_consonant(lower: str) -> bool:
    """Return whether a noun in a consonant is feminine: in -ост, or one of a closed list."""
    if lower in known.FEMININE_CONSONANT:
        return True
    return lower.endswith("ост") and lower not in known.MASCULINE_OST


def syllables(lower: str) -> int:
    """Return the number of vowels, with the р that makes a syllable: црнац has two."""
    return sum(_is_vowel(lower, at) for at in range(len(lower)))


def _is_vowel(lower: str, at: int) -> bool:
    """Return whether a letter makes a syllable: a vowel, or an р without one beside it."""
    letter = lower[at : at + 1]
    return letter in _VOWELS or (letter == "р" and _VOWELS.isdisjoint((lower[at - 1 : at], lower[at + 1 : at + 2])))


def declines_in_o(word: str) -> bool:
    """Return whether the declension of a noun in -о is known: село, села; ниво, нивоа."""
    lower = word.lower()
    listed = lower in known.STEMS_IN_O or lower in known.KEEP_VOWEL or lower in known.FEMININE_O
    return listed or lower.endswith("ио") or _neuter_o(lower)


def _neuter_o(lower: str) -> bool:
    return lower in known.NEUTER_O or (lower.endswith(("ство", "штво", "иво", "ило", "ало")) and lower != "ниво")


def decline_singular(word: str, gender: str | None = None, animate: bool = False, proper: bool = False) -> Forms | None:
    """Return the seven forms of a singular noun, or None."""
    lower = word.lower()
    if lower == "доба":
        return forms_of(word, word, word[:-1] + "у", word, "", word[:-1] + "ом", word[:-1] + "у")
    if lower in known.ASKED:
        return None
    if lower in known.FEMININE_O:
        gen, ins = (cased(word, form) for form in known.FEMININE_O[lower])
        return forms_of(word, gen, gen, word, gen, ins, gen)
    if lower.endswith("а"):
        return _feminine(word, lower, proper=proper)
    if lower[-1] in _CONSONANTS:
        if is_feminine_consonant(lower) and gender != "m":
            return _feminine_consonant(word, lower)
        if gender == "f":
            return invariable(word) if proper else _feminine_consonant(word, lower)
        return _of_thing_or_being(word, animate=animate)
    if gender == "f":
        return None
    if lower in known.KEEP_VOWEL or lower[-1] in "иу" or lower in known.STEMS_IN_O or lower.endswith("ио"):
        return _of_thing_or_being(word, animate=animate)
    return _neuter(word, lower)


def _feminine(word: str, lower: str, *, proper: bool) -> Forms | None:
    stem = word[:-1]
    dat = stem + "и"
    if lower[-2] in _SIBILANT:
        steady = lower not in known.SIBILANT_PLACES if proper else _keeps_velar(lower)
        if steady is None:
            return None
        dat = dat if steady else stem[:-1] + _SIBILANT[lower[-2]] + "и"
    voc = stem + "е" if lower.endswith("ица") and syllables(lower) > 2 else ""
    return forms_of(word, stem + "е", dat, stem + "у", word if proper else voc, stem + "ом", dat)


def _keeps_velar(lower: str) -> bool | None:
    """Return whether -ка, -га, -ха stay before -и (тачки, Београђанки), None where a word may do either."""
    if lower in known.KEEP_VELAR or lower.endswith(("чка", "ћка", "цка", "тка", "жка", "зга", "ђка")):
        return True
    if lower in known.THINGS_KA:
        return False
    return True if lower.endswith(known.WOMEN_KA) else None if lower.endswith(("нка", "рка")) else False


def _feminine_consonant(word: str, lower: str) -> Forms:
    if lower.endswith("ст") and syllables(lower) > 1:
        ins = word[:-2] + "шћу"
    elif lower.endswith("ћ"):
        ins = word + "у"
    else:
        ins = word + "и"
    oblique = word + "и"
    if lower in known.FEMININE_MOVABLE:  # плесан, плесни
        oblique = ins = word[:-2] + word[-1] + "и"
    return forms_of(word, oblique, oblique, word, oblique, ins, oblique)


def _neuter(word: str, lower: str) -> Forms | None:
    stem = word[:-1]
    if lower in known.NEUTER_N_STEM or lower in known.NEUTER_T_STEM:
        base = word + ("н" if lower in known.NEUTER_N_STEM else "т")
        return forms_of(word, base + "а", base + "у", word, word, base + "ом", base + "у")
    if lower.endswith("о"):
        if not _neuter_o(lower):
            return None
    elif not is_neuter_e(lower):
        return None
    ins = stem + ("ем" if lower.endswith("е") else "ом")
    return forms_of(word, stem + "а", stem + "у", word, word, ins, stem + "у")


def is_neuter_e(lower: str) -> bool:
    """Return whether a noun in -е is surely a neuter that declines by its stem: насеље, предузеће, училиште."""
    if lower in known.NEUTER_E:
        return True
    return (
        lower.endswith(("ање", "ење", "еће", "уће", "шће", "ште", "вље", "суђе")) and lower not in known.FEMININE_PLURAL
    )


def _of_thing_or_being(word: str, *, animate: bool) -> Forms | None:
    """Return the forms of a masculine common noun; no accusative where it may be a person or a thing (приручник)."""
    being = animate or is_animate(word.lower())
    forms = masculine(word, animate=bool(being))
    return forms | {"acc": ""} if forms and being is None else forms


def masculine(word: str, *, animate: bool = False) -> Forms | None:
    """Return the forms of a masculine noun or name in a consonant, -и, -у, or a foreign stressed vowel."""
    lower = word.lower()
    if lower[-1] in "иу" or lower in known.KEEP_VOWEL or lower.endswith("ио"):
        stem = word[:-1] if lower.endswith("ио") else word
        link = "ј" if lower[-1] in "ио" and lower not in known.KEEP_VOWEL else ""
        gen, dat = stem + link + "а", stem + link + "у"
        return forms_of(word, gen, dat, gen if animate else word, "", stem + link + ("ем" if link else "ом"), dat)
    base = oblique_stem(word)
    if base is None:
        return None
    gen, dat = base + "а", base + "у"
    return forms_of(
        word,
        gen,
        dat,
        gen if animate else word,
        _vocative(base) if animate else "",
        base + _instrumental(word, base),
        dat,
    )


def _instrumental(word: str, stem: str) -> str:
    """Return ем after a soft consonant, unless the word has an е before it: бројем, but Бечом."""
    lower = word.lower()
    if lower.endswith("тељ") or lower in known.SOFT_R:
        return "ем"
    soft = stem[-1].lower() in _SOFT + "ц"
    return "ем" if soft and lower[-2:-1] != "е" else "ом"


def _vocative(stem: str) -> str:
    """Return the vocative of a living being, as positions have it: председниче, министре, саветниче; else nothing."""
    lower = stem.lower()
    if lower[-1] in _SOFT or lower.endswith("ар"):
        return stem + "у" if lower[-1] in _SOFT else ""
    return stem[:-1] + _VOCATIVE[lower[-1]] + "е" if lower[-1] in _VOCATIVE else stem + "е"


def without_movable(word: str) -> str:
    """Return a word without its movable а, the consonant before it as it is then said: одлазак → одласк."""
    before, last = word[-3:-2], word[-1]
    if last == "ц" and before in "дт":
        return word[:-3] + last
    if last == "ц" and before == "л" and word[-4:-3] in "иа" and word.lower() not in known.LOANS_ALAC | known.MOVABLE:
        return word[:-3] + "оц"  # руководилац → руководиоца
    return word[:-3] + (_VOICELESS.get(before, before) if last in "кц" else before) + last


def oblique_stem(word: str) -> str | None:
    """Return the stem of a masculine in a consonant before case endings, None where a movable а may fall out."""
    lower = word.lower()
    if lower in known.STEMS_IN_O:
        return cased(word, known.STEMS_IN_O[lower])
    if lower[-1] in _VOWELS:
        return None
    falls = falls_out(lower)
    return None if falls is None else without_movable(word) if falls else word


def falls_out(lower: str) -> bool | None:
    """Return whether the last а of a masculine in a consonant falls out, None where it may do either."""
    if lower in known.MOVABLE:
        return True
    if lower[-2:-1] != "а" or lower in known.STEADY or lower.endswith("секретар") or syllables(lower) == 1:
        return False
    if lower.endswith("ац"):
        if lower.endswith("алац") or not _is_vowel(lower[:-3], len(lower) - 4):
            return True if lower in known.AGENTS_ALAC or lower in known.LOANS_ALAC else None
        return None if lower[-3] in "чц" else True
    if lower.endswith(_FALLS):
        return True
    return False if lower.endswith(_KEEPS) or not lower.endswith(_OPEN) else None
