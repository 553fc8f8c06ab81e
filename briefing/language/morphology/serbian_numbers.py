"""Serbian numerals in words: cardinals to 999 and ordinals to 999."""

from __future__ import annotations

from briefing.language.morphology.serbian_nouns import CASES, adjective, adjective_forms
from briefing.language.morphology.tables import word_list

_NAMES = word_list(
    "нула један два три четири пет шест седам осам девет десет једанаест дванаест тринаест четрнаест петнаест "
    "шеснаест седамнаест осамнаест деветнаест"
)
_TENS = word_list("двадесет тридесет четрдесет педесет шездесет седамдесет осамдесет деведесет")
_HUNDREDS = word_list("сто двеста триста четиристо петсто шестсто седамсто осамсто деветсто")
_ORDINALS = word_list(
    "нулти први други трећи четврти пети шести седми осми девети десети једанаести дванаести тринаести четрнаести "
    "петнаести шеснаести седамнаести осамнаести деветнаести"
)
_ORDINAL_HUNDREDS = word_list("стоти двестоти тристоти четиристоти петстоти шестстоти седамстоти осамстоти деветстоти")
_ONE = {
    "m": "један једног једном један један једним једном",
    "f": "једна једне једној једну једна једном једној",
    "n": "једно једног једном једно једно једним једном",
}
_TWO = {"m": "два", "f": "две", "n": "два"}
LIMIT = 999


def number_words(n: int, gender: str = "m", case: str = "nom", animate: bool = False) -> str:
    """Return a cardinal number in words. Only "one" declines: the other numerals stay as they are in modern use."""
    if not 0 <= n <= LIMIT:
        raise ValueError(f"{n} is not written in words")
    hundreds, rest = divmod(n, 100)
    words = [_HUNDREDS[hundreds - 1]] if hundreds else []
    if rest >= 20:
        tens, rest = divmod(rest, 10)
        words.append(_TENS[tens - 2])
        if rest:
            words.append("и")
    if rest == 1:
        words.append("једног" if animate and gender == "m" and case == "acc" else _one(gender, case))
    elif rest == 2:
        words.append(_TWO[gender])
    elif rest or not n:
        words.append(_NAMES[rest])
    return " ".join(words)


def ordinal(n: int, gender: str = "m", case: str = "nom", number: str = "singular", animate: bool = False) -> str:
    """Return an ordinal in words: четврто, двадесет првог, тридесета."""
    *before, last = _ordinal(n)
    return " ".join([*before, adjective(last, gender, number, case, animate)])


def ordinal_forms(n: int) -> tuple[str, ...]:
    """Return an ordinal in words in all genders, numbers and cases, of what is not alive."""
    *before, last = _ordinal(n)
    return tuple(" ".join([*before, form]) for form in adjective_forms(last))


def _ordinal(n: int) -> list[str]:
    """Return the words of an ordinal, the last one as the dictionary has it."""
    if not 0 <= n <= LIMIT:
        raise ValueError(f"{n} is not written in words")
    hundreds, rest = divmod(n, 100)
    before = [_HUNDREDS[hundreds - 1]] if hundreds and rest else []
    tens, ones = divmod(rest, 10)
    if hundreds and not rest:
        last = _ORDINAL_HUNDREDS[hundreds - 1]
    elif rest < 20:
        last = _ORDINALS[rest]
    elif ones:
        before.append(_TENS[tens - 2])
        last = _ORDINALS[ones]
    else:
        last = _TENS[tens - 2] + "и"
    return [*before, last]


def _one(gender: str, case: str) -> str:
    return dict(zip(CASES, _ONE[gender].split(), strict=True))[case]
