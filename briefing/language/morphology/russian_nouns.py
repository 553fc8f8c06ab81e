"""Russian nouns and adjectives: the forms of one word, or None where a rule would have to guess."""

from __future__ import annotations

import re

from briefing.language.morphology import russian_words as known

CASES = ("nom", "gen", "dat", "acc", "ins", "prep")
Forms = dict[str, str]

_VELAR = "кгх"
_HUSHING = "жшчщ"
_VOWELS = "аеёиоуыэюя"
_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"


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
    "m": re.compile(f"(?:[^{_VOWELS}йьъ]ый|[кгх{_HUSHING}]ий|[шждзтрнсл]ний|ой)$"),
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
    if base in known.NOT_ADJECTIVES or not any(c in _VOWELS for c in base[:-2]):
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
    elif ending in ("яя",) or (stem[-1].lower() not in _VELAR and ending in ("ий", "ее", "ие")):
        kind = "soft"
    elif stem[-1].lower() in _HUSHING and ending == "ая" and stem.lower() not in ("больш", "чуж"):
        kind = "soft"  # unstressed after a hushing sound: общей
    elif ending == "ой":
        kind = "velar" if stem[-1].lower() in _VELAR + _HUSHING else "hard"
    else:
        kind = "velar" if stem[-1].lower() in _VELAR else "hard"
    gen, dat, ins, prep = (stem + e for e in _ADJECTIVE_ENDINGS[kind]["m" if gender == "n" else gender].split())
    if gender == "f":
        acc = stem + ("юю" if ending == "яя" else "ую")
    else:
        acc = gen if animate and gender != "n" else word
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
    if last in _VELAR:
        kind = "velar"
    elif last in _HUSHING:
        kind = "hard" if ending == "ой" else "hushing"
    else:
        kind = "soft" if ending == "ий" else "hard"
    key = "pl" if number == "plural" or gender == "pl" else gender
    if key == "m":
        nominative_form = nom_masc
    elif kind == "hard" and key == "pl" and last in _HUSHING:
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
    return "m" if lower[-1:] in _CONSONANTS else None


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
    if gender == "f" or lower[-1:] not in _CONSONANTS:
        return None
    return _second(word, lower, animate)


def _first(word: str, lower: str) -> Forms:
    stem, last = word[:-1], lower[-2:-1]
    gen = stem + ("и" if last in _VELAR + _HUSHING else "ы")
    soft = last in _HUSHING + "ц" and lower not in known.STRESSED_SIBILANT_F
    return forms_of(word, gen, stem + "е", stem + "у", stem + ("ей" if soft else "ой"), stem + "е")


def _first_soft(word: str, lower: str) -> Forms:
    stem = word[:-1]
    prep = stem + ("и" if lower.endswith("ия") else "е")
    return forms_of(
        word, stem + "и", prep, stem + "ю", stem + ("ёй" if lower in known.STRESSED_YA else "ей"), prep
    )


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
    if last in _HUSHING + "ц" and lower.endswith("е"):
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
        if last in _HUSHING + "ц":
            ending = _sibilant_ending(lower)
            if ending is None:
                return None
            ins = stem + ending
        else:
            ins = stem + "ом"
    return forms_of(word, gen, dat, gen if animate else word, ins, prep)


def _second_soft(word: str, lower: str, animate: bool) -> Forms:
    stem = _cased(word, known.FLEETING[lower]) if lower in known.FLEETING else word[:-1]
    ins = stem + ("ём" if lower in known.STRESSED_SOFT_M else "ем")
    return forms_of(word, stem + "я", stem + "ю", stem + "я" if animate else word, ins, stem + "е")


def _oblique_stem(word: str, lower: str) -> str | None:
    """Return the stem before case endings, with a fleeting vowel taken out, or None where it is not known."""
    if lower in known.FLEETING:
        return _cased(word, known.FLEETING[lower])
    if lower.endswith(("ёк", "ручей", "воробей", "муравей", "соловей", "улей")):
        return None
    if lower.endswith("ец"):
        if lower[-3] in _VOWELS:
            return word[:-2] + "йц"
        if lower[-3] == "л":
            return word[:-2] + "ьц"
        cluster = lower[-4] not in _VOWELS and lower not in ("немец",)
        return word if cluster else word[:-2] + "ц"
    if lower.endswith("ок") and lower[-3] in _CONSONANTS:
        return word if lower in known.STEADY_OK or lower.endswith(("поток", "блок", "срок")) else word[:-2] + "к"
    if lower.endswith("ек") and lower[-3] in _CONSONANTS:
        if lower in known.STEADY_OK or lower.endswith("бек"):
            return word
        return word[:-2] + "к" if lower[-3] in _HUSHING and len(lower) > 4 else None  # noqa: PLR2004
    return word


def _sibilant_ending(lower: str) -> str | None:
    """Return ом or ем after ж, ш, ч, щ, ц: a matter of stress."""
    if lower in known.STRESSED_EC or lower in known.STRESSED_SIBILANT:
        return "ом"
    if lower in known.UNSTRESSED_EC or lower in known.UNSTRESSED_SIBILANT:
        return "ем"
    if lower.endswith(("анец", "енец", "инец", "овец", "иец", "лец")) and len(lower) > 6:  # noqa: PLR2004
        return "ем"
    return "ем" if lower.endswith(("ович", "евич")) else None


def decline_plural(word: str, gender: str | None = None, animate: bool = False) -> Forms | None:
    """Return the six forms of a noun given in the nominative plural, or None."""
    lower = word.lower()
    if lower in known.INDECLINABLE:
        return invariable(word)
    genitive = _genitive_plural(word, lower, gender)
    if genitive is None:
        return None
    stem = word[:-1]
    hard = lower[-1] in "ыа" or (lower[-1] == "и" and lower[-2] in _VELAR + _HUSHING)
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
        return None if lower in ("вина",) else True
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
    "(?:[аеиукзсэ]торы|[аеу]ллы|[зсмпб]оры|[нтдл]еры|змеры|меры|[аяеи]нты|[кпс]ты|льты|измы|[^нр][ао]ны|ены|"
    "[аеуы]лы|[ео]лы|[аои]мы|ёмы|умы|[ое]ды|оты|уты|ресы|[ое]вы|рты|[ао]ры|иры|юры)$"
)
_FEMININE_SAFE = re.compile("(?:[тдгкз]уры|ицы|[рл]мы|емы|раммы|йны|ульи|озы|юты|иды)$")


def _genitive_plural(word: str, lower: str, gender: str | None) -> str | None:
    stem = word[:-1]
    if lower in known.GENITIVE_PLURAL:
        return _cased(word, known.GENITIVE_PLURAL[lower])
    last = lower[-1]
    if last == "ы":
        return _genitive_of_y(stem, lower, gender)
    if last == "а":
        if lower in known.MASCULINE_A:
            return stem + "ов"
        safe = lower.endswith(("ства", "тва", "ища")) or (
            re.search("[аиыу]ла$", lower) and gender in (None, "n")
        )
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
        lower.endswith(word) and lower[: -len(word)].endswith(("о", "е")) for word in words if len(word) > 4  # noqa: PLR2004
    )


def _zero(stem: str, lower: str) -> str | None:
    """Return the bare stem as a genitive plural; None where a vowel may have to come in."""
    cluster = lower[-3] in _CONSONANTS and lower[-2] in "лнкмр" and lower[-3] != lower[-2]
    allowed = lower.endswith(("рмы", "рны", "лмы", "льны"))
    return None if cluster and not allowed else stem


def _genitive_of_i(stem: str, lower: str, gender: str | None) -> str | None:  # noqa: PLR0911
    before = lower[-2]
    if before == "к":
        return _genitive_of_ki(stem, lower, gender)
    if before in "гх":
        masculine = known.MASCULINE_GI | known.MASCULINE_HI
        feminine = known.FEMININE_GI | known.FEMININE_HI
        if lower in masculine or lower.endswith(("инги", "урги", "ологи")) or gender == "m":
            return stem + "ов"
        return stem if lower in feminine or gender == "f" else None
    if before in _HUSHING:
        if lower in known.SOFT_SIBILANT_PLURAL or gender == "m":
            return stem + "ей"
        return stem if lower in known.ZERO_SIBILANT_PLURAL else None
    if before == "и":
        if lower in known.MASCULINE_II or gender == "m":
            return stem + "ев"
        return stem + "й"
    if before in "аеоуя":
        if lower in known.MASCULINE_VOWEL_I or gender == "m":
            return stem + "ев"
        return stem + "й" if lower in known.FEMININE_VOWEL_I else None
    if before == "ь":
        return None
    if lower in known.ZERO_SOFT:
        return _cased(stem, known.ZERO_SOFT[lower])
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
    if before in _VOWELS:
        return stem if feminine or gender == "f" else None
    if before == "ь":
        return stem[:-2] + "ек"
    if before == "й":
        return stem[:-2] + "ек"
    if before in _HUSHING:
        return stem[:-1] + "ек"
    return stem[:-1] + "ок"


def _cased(word: str, form: str) -> str:
    """Return a form from a table with the capital of the word it belongs to."""
    return form[0].upper() + form[1:] if word[:1].isupper() else form
