"""Serbian nouns and adjectives: the forms of one word, or None where a rule would have to guess."""

from __future__ import annotations

import re

from briefing.language.morphology import serbian_words as known

CASES = ("nom", "gen", "dat", "acc", "voc", "ins", "loc")
Forms = dict[str, str]

_SOFT = "јљњћђчџшж"
_VOWELS = "аеиоу"
_CONSONANTS = "бвгдђжзјклљмнњпрстћфхцчџш"
_VOCATIVE = {"к": "ч", "г": "ж", "х": "ш", "ц": "ч"}
_SIBILANT = {"к": "ц", "г": "з", "х": "с"}
# Plurals in -зи of nouns in -г (разлози, тренинзи); others keep their з (прелази, порези).
_FROM_G = ("лози", "рзи", "инзи")
# Clusters that the genitive plural leaves together.
_STEADY_CLUSTERS = ("ст", "шт", "зд", "жд", "шћ", "жђ", "сл")


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
    stem = nom_masc[:-1]
    if number == "plural" or gender == "pl":
        key = {"m": "mpl", "f": "fpl", "n": "npl"}.get(gender, "mpl")
        word = stem + {"mpl": "и", "fpl": "е", "npl": "а"}[key]
    else:
        key = gender
        word = {"m": nom_masc, "f": stem + "а", "n": stem + ("е" if is_soft_adjective(stem) else "о")}[gender]
    return decline_adjective(word, key, animate)[case]


# --------------------------------------------------------------------------------------------------- nouns


def noun_gender(word: str) -> str | None:
    """Return m, f or n as the ending of a singular noun shows it."""
    lower = word.lower()
    if lower in known.FEMININE_CONSONANT or lower.endswith("ост"):
        return "f"
    if lower.endswith("а"):
        return "f"
    if lower.endswith(("ао", "ео", "ио")) or lower in known.MOVABLE or lower in known.MASCULINE_O:
        return "m"
    if lower.endswith("о") and not _neuter_o(lower):
        return None  # метро, ниво, депо are masculine
    return "n" if lower[-1] in "ое" else "m"


def declines_in_o(word: str) -> bool:
    """Return whether a noun in -о is known to decline by its stem (село, села), unlike ниво, нивоа."""
    lower = word.lower()
    return lower in known.MASCULINE_O or lower in known.MOVABLE or lower.endswith("ио") or _neuter_o(lower)


def _neuter_o(lower: str) -> bool:
    return lower in known.NEUTER_O or (lower.endswith(("ство", "иво", "ило", "ало")) and lower != "ниво")


def decline_singular(word: str, gender: str | None = None, animate: bool = False, proper: bool = False) -> Forms | None:
    """Return the seven forms of a singular noun, or None."""
    lower = word.lower()
    found = gender or noun_gender(word)
    if lower.endswith("а"):
        return _feminine(word, lower, proper=proper)
    if lower in known.FEMININE_CONSONANT or lower.endswith("ост"):
        return _feminine_consonant(word, lower)
    if found == "f":
        return invariable(word) if lower[-1] in _CONSONANTS and proper else None
    if lower[-1] in "ое" and lower not in known.MOVABLE:
        return _neuter(word, lower, gender, animate=animate)
    return masculine(word, animate=animate)


def _feminine(word: str, lower: str, *, proper: bool) -> Forms:
    stem = word[:-1]
    dat = stem + "и"
    steady = proper and lower not in known.SIBILANT_PLACES
    keeps = lower in known.FEMININE_KA_STEADY or lower.endswith(("чка", "ћка", "цка", "тка", "жка", "зга"))
    if lower[-2] in _SIBILANT and not steady and not keeps:
        dat = stem[:-1] + _SIBILANT[lower[-2]] + "и"
    voc = word if proper or lower.endswith("ија") else stem + ("е" if lower.endswith("ица") else "о")
    return forms_of(word, stem + "е", dat, stem + "у", voc, stem + "ом", dat)


def _feminine_consonant(word: str, lower: str) -> Forms | None:
    if lower.endswith("ст"):
        ins = word[:-2] + "шћу"
    elif lower[-1] in "ћчђ":
        ins = word + "у"
    else:
        ins = word + "и"
    return forms_of(word, word + "и", word + "и", word, word + "и", ins, word + "и")


def _neuter(word: str, lower: str, gender: str | None, *, animate: bool) -> Forms | None:
    stem = word[:-1]
    if lower in known.NEUTER_N_STEM:
        base = stem + "ен"
        return forms_of(word, base + "а", base + "у", word, word, base + "ом", base + "у")
    if lower.endswith("ио"):
        base = stem + "ј"
        return forms_of(word, base + "а", base + "у", word, word, base + "ом", base + "у")
    if lower.endswith(("ао", "ео", "уо")):
        return None
    if lower.endswith("е") and lower[-2] not in _SOFT + "цр" and gender != "m" and not lower.endswith("ште"):
        return None  # дугме, дете: with a stem of their own
    ins = stem + ("ем" if lower.endswith("е") else "ом")
    acc = stem + "а" if animate else word
    return forms_of(word, stem + "а", stem + "у", acc, word, ins, stem + "у")


def masculine(word: str, *, animate: bool = False) -> Forms | None:
    """Return the forms of a masculine noun or name in a consonant, -и, -у, or a foreign stressed vowel."""
    lower = word.lower()
    stem = oblique_stem(word)
    if stem is None:
        return None
    last = stem[-1].lower()
    if lower[-1] == "и":
        gen, dat, ins = word + "ја", word + "ју", word + "јем"
        return forms_of(word, gen, dat, gen if animate else word, word, ins, dat)
    if lower[-1] in "ауое" and lower not in known.MOVABLE:
        gen, dat = word + "а", word + "у"
        return forms_of(word, gen, dat, gen if animate else word, word, word + "ом", dat)
    soft = last in _SOFT or last == "ц"
    gen, dat = stem + "а", stem + "у"
    voc = stem + "у" if last in _SOFT else stem[:-1] + _VOCATIVE[last] + "е" if last in _VOCATIVE else stem + "е"
    ins = stem + ("ем" if soft else "ом")
    return forms_of(word, gen, dat, gen if animate else word, voc, ins, dat)


def oblique_stem(word: str) -> str | None:
    """Return the stem before case endings, with a movable а taken out, or None where it is not known."""
    lower = word.lower()
    if lower in known.MOVABLE:
        return cased(word, known.MOVABLE[lower])
    if lower.endswith("лац") and len(lower) > 4 and lower[-4] in _VOWELS:
        return word[:-3] + "оц"  # руководилац → руководиоца
    if lower.endswith("ац") and lower[-3:-2] in _CONSONANTS and lower[-3:-2]:
        voiced = {"з": "с", "д": "т", "б": "п", "ж": "ш"}.get(lower[-3], lower[-3])
        return None if lower[-3] in "дтч" else word[:-3] + voiced + "ц"
    if lower in known.STEADY:
        return word
    if re.search("[^аеиоу]а[кр]$", lower) and re.search("(?:так|дак|нак|зак|шак|љак|вак|пак|[тбд]ар)$", lower):
        return None
    return word


def decline_plural(word: str, animate: bool = False) -> Forms | None:
    """Return the seven forms of a noun given in the nominative plural, or None."""
    del animate  # the accusative plural does not depend on it
    lower = word.lower()
    genitive = genitive_plural(word)
    if genitive is None:
        return None
    stem = word[:-1]
    if lower.endswith("и"):
        oblique = word + "ма"
        if lower.endswith("ости") or lower in ("ствари", "речи", "вести", "области", "власти"):
            return forms_of(word, genitive, oblique, word, word, oblique, oblique)
        base = (
            cased(word, known.MOVABLE[known.PLURAL_STEMS_CI[lower]])
            if lower in known.PLURAL_STEMS_CI and (known.PLURAL_STEMS_CI[lower] in known.MOVABLE)
            else stem
        )
        if base == stem and lower.endswith("ници"):
            base = stem[:-1] + "к"
        elif base == stem and lower.endswith(_FROM_G):
            base = stem[:-1] + "г"
        return forms_of(word, genitive, oblique, base + "е", word, oblique, oblique)
    if lower.endswith("е"):
        oblique = stem + "ама"
        return forms_of(word, genitive, oblique, word, word, oblique, oblique)
    oblique = stem + "има"
    return forms_of(word, genitive, oblique, word, word, oblique, oblique)


def genitive_plural(word: str) -> str | None:
    """Return the genitive plural, with а inserted into a cluster, or None where it is not known."""
    lower = word.lower()
    stem = word[:-1]
    for table in (known.GENITIVE_PLURAL, known.SOFT_FEMININE_GENITIVE):
        if lower in table:
            return cased(word, table[lower])
    cluster = re.search(f"[{_CONSONANTS}]{{2,}}$", lower[:-1])
    if lower.endswith("и"):
        return _genitive_of_i(stem, lower, cluster=bool(cluster))
    if lower.endswith("е"):
        if cluster and not lower[:-1].endswith(_STEADY_CLUSTERS):
            return None
        return stem + "а"
    if lower.endswith("а"):
        if lower.endswith("ства"):
            return stem[:-1] + "ава"
        if cluster and not lower[:-1].endswith(_STEADY_CLUSTERS):
            return stem[:-1] + "а" + stem[-1] + "а"
        return word
    return None


def _genitive_of_i(stem: str, lower: str, *, cluster: bool) -> str | None:
    if lower.endswith("ости") or lower in ("ствари", "речи", "вести", "области", "власти"):
        return stem + "и"
    if lower.endswith("ници"):
        return stem[:-1] + "ка"
    if lower.endswith(("нци", "вци", "лци", "пци", "јци")):
        return stem[:-1] + "аца"
    if lower.endswith("ци"):
        return None
    if lower.endswith(_FROM_G):
        return stem[:-1] + "га"
    if lower.endswith("зи") and not lower.endswith(("ази", "ези", "ози", "изи")):
        return None
    if cluster and not lower[:-1].endswith(_STEADY_CLUSTERS):
        return stem[:-1] + "а" + stem[-1] + "а"
    return stem + "а"
