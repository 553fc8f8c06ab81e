"""Figures with what they count or measure: number, scale, noun or currency, in a case, and how exact they are."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from briefing.document import Numeral
from briefing.language import numbers
from briefing.language.config import SCALES
from briefing.language.grammar import Grammar
from briefing.language.rich import capitalised
from briefing.language.tables import Lexeme
from briefing.language.template import Variant, fill
from briefing.language.values import Approx, Quantity

Style = Literal["digits", "words", "start", "full"]
PLAIN = "plain"
_NUMBER = "\0"  # stands for the digits while a pattern is taken apart
START_TO = 20  # how far numbers are spelled out at the start of a sentence
FULL_TO = 10**12


@dataclass(frozen=True, slots=True)
class Phrase:
    """A figure to be written by a pattern.

    ``noun`` is the counted noun or the currency. ``style`` is ``words`` for small numbers in words, ``start`` for the
    beginning of a sentence, ``full`` for any whole number. ``over`` chooses another wording of the figure's
    approximator, ``plain`` leaves it out.
    """

    grammar: Grammar
    quantity: Quantity
    pattern: str
    noun: Lexeme | None = None
    style: Style = "digits"
    over: str = ""
    countable: bool = False

    def text(self, case: str) -> str:
        """Return the figure in a case, with its approximator."""
        approx = self.quantity.approx
        if approx is Approx.EXACT or self.over == PLAIN:
            return self._finished(self.exact(case))
        pattern = self.approximator(case)
        text = fill(
            pattern,
            lambda name, spec: self._approximated(name, spec, case),
            lambda variant, before, after: inflected(self.grammar, variant, case, before, after),
        )
        return self._finished(text)

    def exact(self, case: str) -> str:
        """Return the figure in a case, as if it were exact."""
        return fill(self.pattern, lambda name, spec: self._token(name, spec, case))

    def approximator(self, case: str) -> str:
        """Return the pattern that says how exact the figure is."""
        config = self.grammar.config
        wordings = config.wordings[self.quantity.approx.value]
        wording = self.over if self.over in wordings else wordings[0]
        key = f"approximators.{self.quantity.approx.value}.{wording}"
        if self.countable and (counted := config.pattern(f"{key}.count")):
            return counted
        direct = config.pattern(f"{key}.direct")
        return direct if case in config.direct_cases else config.pattern(f"{key}.oblique") or direct

    def _approximated(self, name: str, spec: str, case: str) -> str:
        """Fill a token of an approximator: the whole figure in a case, or its number or noun alone."""
        if name in ("number", "noun"):
            return self._token(name, spec, case)
        return self.exact(case if name == "=" else name)

    def _finished(self, text: str) -> str:
        return capitalised(text) if self.style == "start" else text

    def _token(self, name: str, spec: str, case: str) -> str:
        grammar, quantity = self.grammar, self.quantity
        if name == "number":
            return self._number(_case(spec, case) if spec else "")
        if name == "percent":
            return grammar.rules.number(f"{numbers.absolute(grammar, quantity)}%", _case(spec, case))
        if name == "scale":
            return self._word(grammar.noun(scale_name(quantity.scale)), spec, case)
        if name == "short":
            return grammar.config.scales[scale_name(quantity.scale)]
        if name == "code":
            return quantity.unit
        return self._noun_token(name, spec, case)

    def _noun_token(self, name: str, spec: str, case: str) -> str:
        if self.noun is not None:
            if name in ("noun", "currency"):
                return self._word(self.noun, spec, case)
            if name == "symbol":
                return self.noun.symbol
            if name == "short-currency":
                return self.noun.short or self.quantity.unit
        raise KeyError(f"a pattern asks for {{{name}}}, which is not known here")

    def _number(self, case: str) -> str:
        grammar, quantity = self.grammar, self.quantity
        most = {"digits": 0, "words": grammar.config.words_to, "start": START_TO, "full": FULL_TO}[self.style]
        if numbers.spellable(quantity, most):
            gender = self.noun.gender if self.noun else ""
            words = grammar.rules.spelled(int(quantity.value), gender, case or "nom")
            if words:
                return words
        text = numbers.absolute(grammar, quantity)
        return grammar.rules.number(text, case) if case and case != "nom" else text

    def _word(self, lexeme: Lexeme, spec: str, case: str) -> str:
        wanted, _, number = spec.partition(".")
        wanted = _case(wanted, case)
        if number:
            return self.grammar.form(lexeme, wanted, number)
        return self.grammar.counted(lexeme, numbers.last(self.quantity), wanted)


def _case(spec: str, case: str) -> str:
    return case if spec in ("=", "") else spec


def scale_name(scale: int) -> str:
    """Return the name of a power of ten: 6 is a million."""
    return SCALES[scale // 3 - 1]


def inflected(grammar: Grammar, variant: Variant, case: str, before: str, after: str) -> str:
    """Return a word in brackets as it stands between its neighbours: inflected, or chosen by them."""
    if variant.spec:
        word = Lexeme(variant.word, {("nom", "singular"): variant.word})
        return grammar.form(word, _case(variant.spec, case))
    return preposition(grammar, variant.word, before, after)


def preposition(grammar: Grammar, word: str, before: str, after: str) -> str:
    """Return a word that depends on its neighbours; before a day of the month the ordinal decides (со 2 декабря)."""
    ordinals = grammar.config.ordinal_prepositions.get(word)
    if ordinals:
        first, _, rest = after.strip().partition(" ")
        if first in ordinals and rest[:1].isalpha():
            return ordinals[first]
    return grammar.rules.variant(word, before, after)


def count(
    grammar: Grammar, quantity: Quantity, noun: Lexeme, case: str, *, style: Style = "digits", over: str = ""
) -> str:
    """Return a counted noun: «37 компаний», «более 90 видов товаров», “six visits”."""
    pattern = grammar.config.pattern("patterns.count.scaled" if quantity.scale else "patterns.count.plain")
    return Phrase(grammar, quantity, pattern, noun, style, over, countable=not noun.unit).text(case)


def number(grammar: Grammar, quantity: Quantity, case: str, *, style: Style = "digits", over: str = "") -> str:
    """Return a bare number in a case, with its minus where it has one."""
    pattern = grammar.config.pattern("patterns.number.scaled" if quantity.scale else "patterns.number.plain")
    text = Phrase(grammar, quantity, pattern, None, style, over).text(case)
    return grammar.config.marks.minus + text if quantity.value < 0 else text


def percent(grammar: Grammar, quantity: Quantity, case: str, *, style: str = "", over: str = "") -> str:
    """Return a percentage for prose, without its sign: the sentence says the direction."""
    config = grammar.config
    pattern = config.pattern(f"patterns.percent.{style or config.pattern('patterns.percent.default')}")
    return Phrase(grammar, quantity, pattern, grammar.noun("percent"), over=over).text(case)


def points(grammar: Grammar, quantity: Quantity, case: str, *, over: str = "") -> str:
    """Return percentage points, without their sign."""
    return Phrase(grammar, quantity, grammar.config.pattern("patterns.points"), grammar.noun("point"), over=over).text(
        case
    )


def money(
    grammar: Grammar, quantity: Quantity, case: str, *, show: str = "full", style: str = "", over: str = ""
) -> str:
    """Return an amount of money for prose, without its sign; ``show`` leaves out the currency, or the scale too."""
    config = grammar.config
    currency = grammar.currency(quantity.unit)
    style = style or config.pattern("patterns.money.default")
    if not currency.symbol and "{symbol}" in config.pattern(f"patterns.money.{style}.full.plain"):
        style = config.pattern("patterns.money.without-symbol") or style
    if show == "number":
        pattern = config.pattern("patterns.number.plain")
    else:
        pattern = config.pattern(f"patterns.money.{style}.{show}.{'scaled' if quantity.scale else 'plain'}")
    return Phrase(grammar, quantity, pattern, currency, over=over).text(case)


def measure(grammar: Grammar, quantity: Quantity, case: str, *, style: Style = "digits", over: str = "") -> str:
    """Return a measure with its unit: «около 30 лет»."""
    return count(grammar, quantity, grammar.noun(quantity.unit), case, style=style, over=over)


def numeral(grammar: Grammar, quantity: Quantity, *, plus: bool) -> Numeral:
    """Return a figure for a table: digits, sign, the mark of a per cent, a mark for what is not exact."""
    config = grammar.config
    pattern = config.pattern("patterns.cell.percent" if quantity.kind == "percent" else "patterns.cell.other")
    before, after = fill(pattern, lambda _name, _spec: _NUMBER).split(_NUMBER)
    return replace(
        numbers.numeral(grammar, quantity, plus=plus),
        before=config.cell_marks.get(quantity.approx.value, "") + before,
        after=after,
    )


def unit(grammar: Grammar, quantity: Quantity) -> str:
    """Return the unit of a figure for the head of a table or the title of an axis: «млн долларов США»."""
    config = grammar.config
    noun: Lexeme | None = None
    key = f"patterns.unit.{quantity.kind.value}"
    if quantity.kind == "money":
        noun = grammar.currency(quantity.unit)
        if not noun.symbol and "{symbol}" in config.pattern(f"{key}.plain"):
            key += "-without-symbol"
    elif quantity.kind == "measure":
        noun = grammar.noun(quantity.unit)
        if noun.short:
            return noun.short
    if quantity.kind in ("money", "count"):
        key += ".scaled" if quantity.scale else ".plain"
    return Phrase(grammar, quantity, config.pattern(key), noun).exact("nom")
