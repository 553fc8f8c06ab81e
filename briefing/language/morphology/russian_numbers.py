"""Russian numerals in words: cardinals to 999 and ordinals to 999, in gender and case."""

from __future__ import annotations

from briefing.language.morphology.russian_adjectives import CASES, adjective, adjective_forms
from briefing.language.morphology.tables import word_list

_ONE = {
    "m": "один одного одному один одним одном",
    "f": "одна одной одной одну одной одной",
    "n": "одно одного одному одно одним одном",
    "pl": "одни одних одним одни одними одних",
}
_TWO = {"m": "два", "f": "две", "n": "два", "pl": "два"}
_UNITS = {
    2: "двух двум два двумя двух",
    3: "трёх трём три тремя трёх",
    4: "четырёх четырём четыре четырьмя четырёх",
    8: "восьми восьми восемь восемью восьми",
    0: "ноля нолю ноль нолём ноле",
}
_NAMES = word_list(
    "ноль один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать "
    "пятнадцать шестнадцать семнадцать восемнадцать девятнадцать"
)
_TENS = word_list("двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто")
_HUNDREDS = word_list("сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот")
_ORDINALS = word_list(
    "нулевой первый второй третий четвёртый пятый шестой седьмой восьмой девятый десятый одиннадцатый двенадцатый "
    "тринадцатый четырнадцатый пятнадцатый шестнадцатый семнадцатый восемнадцатый девятнадцатый"
)
_ORDINAL_TENS = word_list("двадцатый тридцатый сороковой пятидесятый шестидесятый семидесятый восьмидесятый девяностый")
_ORDINAL_HUNDREDS = word_list(
    "сотый двухсотый трёхсотый четырёхсотый пятисотый шестисотый семисотый восьмисотый девятисотый"
)
LIMIT = 999


def number_words(n: int, gender: str = "m", case: str = "nom", animate: bool = False) -> str:
    """Return a cardinal number in words: шесть, две, двадцатью одной."""
    if not 0 <= n <= LIMIT:
        raise ValueError(f"{n} is not written in words")
    at = CASES.index(case)
    hundreds, rest = divmod(n, 100)
    words = [_hundred(hundreds, at)] if hundreds else []
    if rest >= 20:
        tens, rest = divmod(rest, 10)
        words.append(_ten(tens, at))
    if rest or not n:
        words.append(_unit(rest, gender, at, animate))
    return " ".join(words)


def ordinal(n: int, gender: str = "m", case: str = "nom", number: str = "singular", animate: bool = False) -> str:
    """Return an ordinal in words: четвёртое, двадцать первого, тридцатая."""
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
    if not rest and hundreds:
        before, last = [], _ORDINAL_HUNDREDS[hundreds - 1]
    else:
        before = [_HUNDREDS[hundreds - 1]] if hundreds else []
        tens, ones = divmod(rest, 10)
        if rest < 20:
            last = _ORDINALS[rest]
        elif ones:
            before.append(_TENS[tens - 2])
            last = _ORDINALS[ones]
        else:
            last = _ORDINAL_TENS[tens - 2]
    return [*before, last]


def _unit(n: int, gender: str, at: int, animate: bool) -> str:
    if n == 1:
        forms = _ONE[gender].split()
        return forms[1] if animate and gender in ("m", "pl") and CASES[at] == "acc" else forms[at]
    if n in _UNITS:
        nominative = _TWO[gender] if n == 2 else _NAMES[n]
        forms = [nominative, *_UNITS[n].split()]
        if CASES[at] == "acc":
            return forms[1] if animate and n in (2, 3, 4) else nominative
        return forms[at]
    name = _NAMES[n]
    return (name, name[:-1] + "и", name[:-1] + "и", name, name + "ю", name[:-1] + "и")[at]


def _ten(tens: int, at: int) -> str:
    name = _TENS[tens - 2]
    if tens == 4:
        return name if CASES[at] in ("nom", "acc") else "сорока"
    if tens == 9:
        return name if CASES[at] in ("nom", "acc") else "девяноста"
    if tens < 4:
        return (name, name[:-1] + "и", name[:-1] + "и", name, name + "ю", name[:-1] + "и")[at]
    unit = _unit(tens, "m", at, animate=False)
    tail = ("десят", "десяти", "десяти", "десят", "десятью", "десяти")[at]
    return unit + tail


def _hundred(hundreds: int, at: int) -> str:
    if hundreds == 1:
        return "сто" if CASES[at] in ("nom", "acc") else "ста"
    if CASES[at] in ("nom", "acc"):
        return _HUNDREDS[hundreds - 1]
    tail = ("", "сот", "стам", "", "стами", "стах")[at]
    return _unit(hundreds, "m", at, animate=False) + tail
