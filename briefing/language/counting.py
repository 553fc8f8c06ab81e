"""Figures with what they count or measure: number, scale, noun or currency, in a case, and how exact they are."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Literal

from briefing.errors import DataError, error
from briefing.language import numbers
from briefing.language.config import SCALES
from briefing.language.constructions import ASKED, FIGURE_PARTS, HIGH, LOW, RANGE, WHOLE, Construction, Wording
from briefing.language.grammar import Grammar
from briefing.language.pattern import Variant, fill, tokens
from briefing.language.rich import capitalised, mark
from briefing.language.tables import Lexeme
from briefing.language.values import Approx, Kind, Quantity
from briefing.records import frozen, replace

Style = Literal["digits", "text", "words", "start", "full"]
PLAIN = "plain"
_NUMBER = "\0"  # stands for the digits while a pattern is taken apart
THOUSAND = 3  # as a power of ten
START_TO = 10**6 - 1  # how far numbers are spelled out at the start of a sentence
FULL_TO = 10**12


@frozen
class Phrase:
    """A figure to be written by a pattern.

    ``noun`` is the counted noun or the currency. ``style`` is ``words`` for small numbers in words, ``text`` for small
    numbers of what is counted in words, of what is measured in digits, ``start`` for the beginning of a sentence,
    ``full`` for any whole number. ``of`` is what a bare number counts, where the sentence has named it. ``plain``
    leaves out the word for how exact the figure is. ``id`` names the datum whose figure this is: what is printed of it
    is marked. ``sign`` is a minus before the number.
    """

    grammar: Grammar
    quantity: Quantity
    pattern: str
    noun: Lexeme | None = None
    style: Style = "digits"
    plain: bool = False
    countable: bool = False
    id: str = ""
    sign: str = ""
    of: Lexeme | None = None

    def text(self, case: str) -> str:
        """Return the figure by itself in a case, qualified as it would be there; a range is joined by a dash."""
        if self.quantity.approx is Approx.EXACT:
            return self._finished(self._exactly("{=}", case))
        return self.subject(case)

    def subject(self, case: str) -> str:
        """Return the figure as the subject of a verb: a range, too, in the words that the language has for it."""
        if self.plain or self.qualifier is None:
            return self._finished(self._exactly("{=}", case))
        pattern = self._pattern(self.grammar.constructions.frame(case)[self.qualifier])
        return self._finished(self._marked(self._qualified(pattern, case, "")))

    def said(self, construction: Construction) -> str:
        """Return the figure as a construction wants it, with all that the construction governs."""
        if construction.takes and self.quantity.kind not in construction.takes:
            wanted = " or ".join(construction.takes)
            raise DataError(error(f"a figure of the kind {wanted} is wanted here, not {self.quantity.kind}"))
        case = construction.figure.name
        if not construction.words and self.style == "text":
            return replace(self, style="digits").said(construction)
        if self.qualifier is None:
            animate = self.noun is not None and self.noun.animate
            asked = construction.animate if animate and construction.animate else case
            return self._finished(self._exactly(construction.exact, asked))
        own = construction.own.get(self.qualifier)
        if own is not None:
            return self._finished(self._between_marks(self._pattern(own), case))
        pattern = self._pattern(self.grammar.constructions.frames[construction.frame][self.qualifier])
        if any(token.name == WHOLE for token in tokens(pattern)):
            return self._finished(self._qualified(pattern, case, self._exactly(construction.exact, case)))
        figure = self._marked(self._qualified(pattern, case, ""))
        return self._finished(fill(construction.exact, lambda _name, _spec: figure, self._variant(case)))

    @property
    def qualifier(self) -> str | None:
        """What qualifies the figure: a key of the frames, None where it is exact."""
        if self.quantity.approx is not Approx.EXACT:
            return self.quantity.approx.value
        return RANGE if self.quantity.upper is not None else None

    @property
    def agrees(self) -> bool:
        """Whether a verb agrees with the number: not where a qualifier puts the figure into another case."""
        if self.plain or self.qualifier is None:
            return True
        pattern = self._pattern(self.grammar.constructions.frame("nom")[self.qualifier])
        return bool({token.name for token in tokens(pattern)} & {ASKED, "nom"})

    def exact(self, case: str) -> str:
        """Return the figure in a case, as if it were exact."""
        return self.sign + fill(self.pattern, lambda name, spec: self._token(name, spec, case))

    def _exactly(self, pattern: str, case: str) -> str:
        """Return a pattern with the exact figure."""
        return fill(pattern, lambda _name, _spec: self._marked(self.exact(case)), self._variant(case))

    def _pattern(self, wording: Wording) -> str:
        return wording.of(counted=self.countable, noun=self.noun is not None)

    def _qualified(self, pattern: str, case: str, whole: str) -> str:
        """Return a qualifier's pattern with the figure in the cases that it asks for."""
        return fill(pattern, lambda name, spec: self._part(name, spec, case, whole), self._variant(case))

    def _between_marks(self, pattern: str, case: str) -> str:
        """Return a qualifier's pattern in which the figure is marked, from its first part to its last."""
        parts = [self._part(token.name, token.spec, case, "") for token in tokens(pattern)]
        opening, closing = self._marked(_NUMBER).split(_NUMBER)
        parts[0] = opening + parts[0]
        parts[-1] += closing
        rest = iter(parts)
        return fill(pattern, lambda _name, _spec: next(rest), self._variant(case))

    def _part(self, name: str, spec: str, case: str, whole: str) -> str:
        if name == WHOLE:
            return whole
        if name == LOW:
            return self._lower(_case(spec, "nom"))
        if name == HIGH:
            return self._upper().exact(_case(spec, case))
        if name == "number" and self.quantity.scale:  # the thousand or million is a part of how many there are
            return number(self.grammar, abs(self.quantity)).exact(_case(spec, case))
        if name in FIGURE_PARTS:
            return self._token(name, spec, case)
        return self.exact(case if name == ASKED else name)

    def _upper(self) -> Phrase:
        quantity = self.quantity
        style: Style = "start" if self.style == "start" else "digits"  # small numbers of a range are no words
        upper = replace(quantity, value=quantity.upper or quantity.value, upper=None)
        return replace(self, quantity=upper, style=style)

    def _lower(self, case: str) -> str:
        if self.style == "start":  # all of it in words, or none
            return replace(self, quantity=replace(self.quantity, upper=None), pattern="{number:=}").exact(case)
        text = numbers.digits(self.grammar, self.quantity.value)
        return text if case == "nom" else self.grammar.rules.number(text, case)

    def _variant(self, case: str) -> Callable[[Variant, str, str], str]:
        # A number is an amount here, never a day of the month, so the rule for ordinals does not apply.
        return lambda variant, before, after: inflected(self.grammar, variant, case, before, after, amount=True)

    def nothing(self, pattern: str) -> str:
        """Return what is said of zero: ``{one:gen}`` is the numeral one, ``{noun:gen.plural}`` the noun."""

        def token(name: str, spec: str) -> str:
            if name == "one":
                return self._words(1, spec) or ""
            return self._noun_token(name, spec, "nom")

        return self._finished(self._marked(fill(pattern, token)))

    def _marked(self, text: str) -> str:
        return mark("figure", self.id, text) if self.id else text

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
        if numbers.spellable(quantity, self._words_to) and (words := self._words(int(quantity.value), case or "nom")):
            return words
        text = numbers.absolute(grammar, quantity)
        return grammar.rules.number(text, case) if case and case != "nom" else text

    @property
    def _words_to(self) -> int:
        """How far numbers are spelled out."""
        if self.style == "text":
            noun = self.noun or self.of
            measured = noun is not None and noun.unit and not (noun.discrete or noun.spelled)
            return 0 if measured else self.grammar.config.words_to
        return {"digits": 0, "words": self.grammar.config.words_to, "start": START_TO, "full": FULL_TO}[self.style]

    def _words(self, n: int, case: str) -> str | None:
        """Return a number in words, None where it has a gender that is not known."""
        noun = self.noun or self.of
        animate = noun is not None and noun.animate
        spelled = self.grammar.rules.spelled
        if noun is not None and noun.gender:
            return spelled(n, noun.gender, case, animate=animate)
        masculine = spelled(n, "m", case, animate=animate)
        certain = all(spelled(n, gender, case, animate=animate) == masculine for gender in ("f", "n"))
        return masculine if certain or self.style != "text" else None

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


def inflected(grammar: Grammar, variant: Variant, case: str, before: str, after: str, *, amount: bool = False) -> str:
    """Return a word in brackets as it stands between its neighbours: inflected, or chosen by them.

    ``amount`` tells that a number after it is an amount, never a day of the month.
    """
    if variant.spec:
        word = Lexeme(variant.word, {("nom", "singular"): variant.word})
        return grammar.form(word, _case(variant.spec, case))
    if amount:
        return grammar.rules.variant(variant.word, before, after)
    return preposition(grammar, variant.word, before, after)


def preposition(grammar: Grammar, word: str, before: str, after: str) -> str:
    """Return a word that depends on its neighbours; before a day of the month the ordinal decides (со 2 декабря)."""
    ordinals = grammar.config.ordinal_prepositions.get(word)
    if ordinals:
        first, _, rest = after.strip().partition(" ")
        if first in ordinals and rest[:1].isalpha():
            return ordinals[first]
    return grammar.rules.variant(word, before, after)


def count(grammar: Grammar, quantity: Quantity, noun: Lexeme, *, style: Style = "digits") -> Phrase:
    """Return a counted noun: «37 компаний», «более 90 видов товаров», “six visits”."""
    quantity = _unfolded(grammar, quantity)
    pattern = grammar.config.pattern("patterns.count.scaled" if quantity.scale else "patterns.count.plain")
    return Phrase(grammar, quantity, pattern, noun, style, countable=noun.discrete or not noun.unit)


def number(grammar: Grammar, quantity: Quantity, *, style: Style = "digits") -> Phrase:
    """Return a bare number, with its minus where it has one; it stands for things that are counted."""
    quantity = _unfolded(grammar, quantity)
    pattern = grammar.config.pattern("patterns.number.scaled" if quantity.scale else "patterns.number.plain")
    sign = grammar.config.marks.minus if quantity.value < 0 else ""
    return Phrase(grammar, quantity, pattern, None, style, countable=quantity.kind is Kind.COUNT, sign=sign)


def _unfolded(grammar: Grammar, quantity: Quantity) -> Quantity:
    """Return a figure as prose has it: thousands in all their digits where the language writes them so."""
    if quantity.scale != THOUSAND or grammar.config.marks.thousands != "digits":
        return quantity
    upper = None if quantity.upper is None else _whole(quantity.upper)
    return replace(quantity, value=_whole(quantity.value), upper=upper, scale=0)


def _whole(thousands: Decimal) -> Decimal:
    """Return thousands as ones; what has no decimal places keeps none."""
    value = thousands.scaleb(THOUSAND)
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def percent(grammar: Grammar, quantity: Quantity, *, style: str = "") -> Phrase:
    """Return a percentage for prose, without its sign: the sentence says the direction."""
    config = grammar.config
    pattern = config.pattern(f"patterns.percent.{style or config.pattern('patterns.percent.default')}")
    return Phrase(grammar, quantity, pattern, grammar.noun("percent"))


def points(grammar: Grammar, quantity: Quantity) -> Phrase:
    """Return percentage points, without their sign."""
    return Phrase(grammar, quantity, grammar.config.pattern("patterns.points"), grammar.noun("point"))


def money(grammar: Grammar, quantity: Quantity, *, show: str = "full", style: str = "") -> Phrase:
    """Return an amount of money for prose, without its sign; ``show`` leaves out the currency, or the scale too."""
    config = grammar.config
    quantity = _unfolded(grammar, quantity)
    currency = grammar.currency(quantity.unit)
    style = style or config.pattern("patterns.money.default")
    if not currency.symbol and "{symbol}" in config.pattern(f"patterns.money.{style}.full.plain"):
        style = config.pattern("patterns.money.without-symbol") or style
    if show == "number":
        pattern = config.pattern("patterns.number.plain")
    else:
        pattern = config.pattern(f"patterns.money.{style}.{show}.{'scaled' if quantity.scale else 'plain'}")
    return Phrase(grammar, quantity, pattern, currency)


def measure(grammar: Grammar, quantity: Quantity, *, style: Style = "digits") -> Phrase:
    """Return a measure with its unit: «около 30 лет»."""
    return count(grammar, quantity, grammar.noun(quantity.unit), style=style)


def amount(grammar: Grammar, quantity: Quantity, noun: Lexeme | None = None, *, style: Style = "digits") -> Phrase:
    """Return a figure of any kind for prose, without its sign; ``noun`` is what a count counts."""
    if quantity.kind is Kind.PERCENT:
        return percent(grammar, quantity)
    if quantity.kind is Kind.POINTS:
        return points(grammar, quantity)
    if quantity.kind is Kind.MONEY:
        return money(grammar, quantity)
    if quantity.kind is Kind.MEASURE:
        return measure(grammar, quantity, style=style)
    if noun is not None:
        return count(grammar, abs(quantity), noun, style=style)
    return number(grammar, abs(quantity), style=style)


def say(grammar: Grammar, name: str, phrase: Phrase) -> str:
    """Return a figure in a construction of ``constructions.yaml``; raise DataError if there is none of that name."""
    rows = grammar.constructions.constructions
    if name not in rows:
        raise grammar.unknown("construction", name, dict(rows), "constructions.yaml")
    row = rows[name]
    if row.noun:
        counted = count(grammar, abs(phrase.quantity), grammar.noun(row.noun))
        phrase = replace(counted, id=phrase.id, plain=phrase.plain, countable=False)
    return phrase.said(row)


def say_both(grammar: Grammar, name: str, first: Phrase, second: Phrase) -> str:
    """Return two figures in a construction: «с 68,3 млн до 50,4 млн долларов США»."""
    pairs = grammar.constructions.pairs
    if name not in pairs:
        raise grammar.unknown("construction of two figures", name, dict(pairs), "constructions.yaml")
    pair = pairs[name]
    if pair.short != "no":
        first = _without_unit(first, second, money_too=pair.short == "yes")
    texts = {"first": say(grammar, pair.first, first), "second": say(grammar, pair.second, second)}
    return fill(pair.pattern, lambda name, _spec: texts[name])


def _without_unit(first: Phrase, second: Phrase, *, money_too: bool) -> Phrase:
    """Return a phrase without its currency or noun where the one after it has the same."""
    one, other = first.quantity, second.quantity
    if (one.kind, one.unit) != (other.kind, other.unit) or first.noun != second.noun:
        return first
    if one.kind is Kind.MONEY and money_too:
        return replace(money(first.grammar, one, show="scaled"), id=first.id, plain=first.plain)
    if one.kind in (Kind.COUNT, Kind.MEASURE) and first.noun is not None:
        bare = number(first.grammar, abs(one))
        return replace(first, pattern=bare.pattern, noun=None, of=first.noun)
    return first
