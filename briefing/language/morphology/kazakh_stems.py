"""What becomes of the end of a Kazakh word before a suffix, and where that is not certain."""

from __future__ import annotations

import re
from functools import lru_cache

from briefing.language.morphology.kazakh_sounds import GLIDES, VOWELS
from briefing.language.morphology.tables import endings, pairs, word_set
from briefing.regex import regex

_VOICED = {"к": "г", "қ": "ғ", "п": "б"}
# Words that keep their п before the possessive, unlike мектеп → мектебі.
_KEEPS_P = regex("(?:ип|этап|масштап|клуп|груп|скоп|стартап|(?:^|\\W)тарап)$", re.IGNORECASE)
_LOSES_P = regex("[әғқңөұүһі]|^(?:мектеп|талап|жауап|сап|топ|есеп|себеп|шарап|жып|сылтау|араб|мырап)$")
# The narrow vowel of the last syllable falls out before the possessive: орын → орны.
_SYNCOPE = pairs(
    "орын:орн халық:халқ қырық:қырқ ерік:ерк көрік:көрк құлық:құлқ ғұрып:ғұрп әріп:әрп парық:парқ қалып:қалп "
    "мұрын:мұрн ерін:ерн мойын:мойн қойын:қойн қарын:қарн көңіл:көңл ауыз:ауз бөрік:бөрк бүйрек:бүйрег "
    "мүлік:мүлк қауіп:қауп кейіп:кейп құлып:құлп зауық:зауқ ырық:ырқ сиық:сиқ"
)
# Loans in -кт to which use has settled the linking vowel of § 35: фактіге, актіні. Of others both forms are met.
_LINKING = word_set("факт акт объект субъект пакт")
_SK = word_set("диск киоск")
_DOUBLE = endings("бб вв гг дд жж зз кк лл мм нн пп рр сс тт фф хх цц чч")
_NG = word_set("холдинг лизинг маркетинг тренинг мониторинг консалтинг инжиниринг стерлинг")
_UNCERTAIN_END = endings("[пфк]т ст сть зд нг тч ск")


@lru_cache(maxsize=1024)
def before_case(text: str) -> str:
    """Return a text as it stands before a case suffix.

    A double consonant of a loan loses one (металл → металға), -ист its т (туриске), and a cluster in which Kazakh words
    cannot end takes a vowel (Минскіге, фактіге).
    """
    word = _last_word(text)
    if word.endswith(_DOUBLE):
        return text[:-1]
    if word.endswith("ист"):
        return text[:-1]
    if word.endswith("ск") or word in _LINKING:
        return text + "і"
    return text


def before_possessive(text: str, *, whole: bool = False) -> str:
    """Return the text as it stands before ы or і: voiced (серіктестіг-), shortened (орн-), without ь (рубл-).

    ``whole`` tells that its end does not change as it does before a case suffix.
    """
    word = _last_word(text)
    full = word if word in _SYNCOPE else ""
    if not full and word.endswith("орын"):
        full = "орын"  # and its compounds: кәсіпорын → кәсіпорны
    if full:
        return text[: 1 - len(full)] + _SYNCOPE[full][1:]
    if text.endswith("ь"):
        return text[:-1]
    if word.endswith("ск"):
        return text
    text = text if whole else before_case(text)
    last, before = text[-1], text[-2:-1].lower()
    if last in _VOICED and (before in VOWELS or before in "иу") and not (last == "п" and _KEEPS_P.search(text)):
        return text[:-1] + _VOICED[last]
    return text


def shows_stem(text: str, *, name: bool) -> bool:
    """Return whether a closed rule makes certain how a word ends before a case suffix.

    ``name`` tells that a capital begins it.
    """
    word = _last_word(text)
    if word.endswith(_DOUBLE):
        return not name
    if not word.endswith(_UNCERTAIN_END):
        return True
    if word.endswith("ист"):
        return not name
    if word.endswith("ск"):
        return word in _SK or (name and word[-3] not in VOWELS | GLIDES)
    return word in _NG or word in _LINKING


def shows_possessed_stem(text: str, *, name: bool) -> bool:
    """Return whether a closed rule makes certain how a word ends before the possessive."""
    word = _last_word(text)
    if word.endswith("п"):
        return bool(_KEEPS_P.search(word) or _LOSES_P.search(word) or word[-2] not in VOWELS)
    if word.endswith(("ю", "ск")):
        return False
    return shows_stem(text, name=name)


def _last_word(text: str) -> str:
    return re.split("[^\\w]+", text)[-1].lower()
