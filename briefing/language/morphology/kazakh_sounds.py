"""Kazakh sounds: vowel harmony, the class of the last sound, and where letters do not show the harmony.

Rules are those of spelling (§ of the rules in the «Орфографиялық сөздік», emirsaba.org, “orfografiyali-sozdik-v2”).
"""

from __future__ import annotations

from functools import lru_cache

from briefing.language.morphology.tables import endings, word_list
from briefing.regex import regex

BACK = frozenset("аоұыя")
FRONT = frozenset("әөүіеэё")  # ё of loans: актёрге (§ 35, note)
# и, у, ю are neither: they follow the vowels around them or, in loans, their own rules below.
GLIDES = frozenset("иую")
VOWELS = BACK | FRONT
_VOICELESS = frozenset("пфкқтсшщчцхһбвгғд")  # б в г ғ д lose their voice at the end of a word (§ 36)
_NASAL = frozenset("мнң")
_BUZZING = frozenset("зж")
_BACK_BEFORE_K = frozenset("аоуыя")
_ANY_VOWEL = VOWELS | GLIDES

# Words whose harmony their letters do not show, or show wrongly; each is known from use.
_BACK_WORDS = frozenset(
    word_list("тарих мұхит ресурс секунд ми су ту бу ру қу шу цифр туу жуу қуу ғали уәли нетаньяху")
)
_FRONT_WORDS = frozenset(word_list("баку вильнюс сеул би ки ит диалект стокгольм"))
# Kazakh spelling shows that a surname is said with the vowels of its stem: Сүлейменовке.
_KAZAKH_LETTERS = frozenset("әғқңөұүһі")
_TURKIC_STEM = regex("бек|мұхамед|мухамед|ахмед|жан|кен$|ген$")
_BEFORE_GLIDE = frozenset("аәеоөұүыіэяё")
_SURNAME = ("ов", "ев", "ёв")
# § 35: after these and ь the suffixes are front whatever the vowel: паркке, полкке, боксте, циклге.
_FRONT_CLUSTER = endings("ь [рнл]к рг кс кл кт ск")


@lru_cache(maxsize=1024)
def is_front(word: str) -> bool:
    """Return whether suffixes of a Cyrillic word have front vowels (ге) rather than back ones (ға)."""
    word = _last_part(word)
    if word in _BACK_WORDS:
        return False
    if word in _FRONT_WORDS:
        return True
    for suffix in _SURNAME:
        stem = word.removesuffix(suffix)
        if stem != word and set(stem) & _ANY_VOWEL:
            # Surnames follow their stem (Тоқаевқа), but a palatal before -ев makes it front (Мирзиёевке).
            return True if stem[-1] in "иёь" else is_front(stem)
    if word.endswith("к") and word[-2:-1] in _BACK_BEFORE_K:
        return False  # after such a vowel the syllable decides: Новактың, Владивостокқа, Кравчукқа
    if word.endswith(("ь", "к", "г", "кт", "кс", "кл")):
        return True  # § 35: к, г and soft sounds of loans after consonants: банкке, Нью-Йоркке
    if word.endswith("ум") and word[-3:-2] not in VOWELS and len(word) > len("рум") + 1:
        return False  # меморандумға
    last = True
    for i in range(len(word) - 1, -1, -1):
        c = word[i]
        if c in BACK:
            return False
        if c in FRONT or (c == "и" and last):
            return True  # и of the last syllable: Вучичке, Берлинге, Дабиге
        last = last and c not in GLIDES
        if c == "ю" and i and word[i - 1] not in VOWELS:
            return True  # Вильнюске
    return False


def shows_harmony(word: str, *, name: bool = False) -> bool:
    """Return whether a closed rule makes the harmony of a Cyrillic word certain.

    ``name`` tells that a capital begins it: then Kazakh stems are not expected, and surnames in -ов and -ев are.
    """
    word = _last_part(word)
    if word in _BACK_WORDS or word in _FRONT_WORDS:
        return True
    if name and word.endswith(_SURNAME):
        return _surname_shows(word)
    if word.endswith(_FRONT_CLUSTER):
        return set(word) & _ANY_VOWEL != set()
    if word.endswith("г") and word[-2:-1] in _ANY_VOWEL:
        return word[-2] in "еиэ"  # педагог: the rules of 1983 and of 2018 differ
    last = max((word.rfind(vowel) for vowel in _ANY_VOWEL), default=-1)
    if last < 0:
        return False
    vowel, after = word[last], word[last + 1 :]
    if vowel in FRONT:
        # кінә: written with ә, but кінәға; цех and шейх: the rules of 2018 want back vowels
        return not (vowel == "ә" and not after) and not (after.endswith("х") and not name)
    if vowel in BACK:
        return "ь" not in after  # асфальт
    return _glide_shows(word, last, name=name)


def sound_class(word: str) -> str:
    """Return the class of the last sound: V vowel, N nasal, R liquid or glide, Z buzzing, T voiceless."""
    last = word.lower().rstrip("ьъ")[-1:]
    if last in VOWELS:
        return "V"
    if last in _NASAL:
        return "N"
    if last in _BUZZING:
        return "Z"
    return "T" if last in _VOICELESS else "R"


def _last_part(word: str) -> str:
    return word.lower().rpartition("-")[2] or word.lower()


def _surname_shows(word: str) -> bool:
    """Return whether a surname in -ов or -ев shows its harmony: stem and ending agree, or the stem is Kazakh."""
    stem = word[:-2]
    if word.endswith("ёв") or (word.endswith("ев") and stem[-1:] in "иеё"):
        return True  # Горбачёвке, Әлиевке, Мирзиёевке
    if not shows_harmony(stem, name=True):
        return False
    if set(stem) & _KAZAKH_LETTERS or _TURKIC_STEM.search(stem):
        return True
    if word.endswith("ев"):
        return is_front(stem) or stem[-1:] in BACK  # Медведевке, Тоқаевқа, but Патрушев
    return not is_front(stem)  # Лавровқа, but Песков


def _glide_shows(word: str, at: int, *, name: bool) -> bool:
    """Return whether a word whose last vowel letter is и, у or ю shows its harmony."""
    vowel, before, after = word[at], word[:at], word[at + 1 :]
    glides = (c in "уи" and previous in _BEFORE_GLIDE for previous, c in zip(f" {before}", before, strict=False))
    earlier = "".join(c for c, glide in zip(before, glides, strict=True) if c in _ANY_VOWEL and not glide)
    if vowel == "и":
        # Front in loans: Берлинге, тарифке, Тбилисиге; Kazakh words with қ and ғ may keep back vowels.
        native = set(word) & set("қғ") and not (name and after == "н")  # but Жұманғаринге
        return bool(after or earlier) and not native
    if before[-1:] in VOWELS and before[-1:] not in "ея":
        return True  # a glide after its vowel: тауға, белдеуге, Шейнбаумға
    if before[-1:] == "е":
        return not after  # белдеуге, but Сеул and музеум are two syllables
    if vowel == "ю":
        return False
    if not after:
        return not name and bool(earlier) and earlier[-1] not in GLIDES  # жазуға, келуге
    if after == "м" and not name:
        return True  # меморандумға, референдумға
    return not any(c in FRONT for c in earlier)  # институтқа, форумға, but ресурс, Теббун
