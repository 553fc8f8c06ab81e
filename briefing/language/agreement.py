"""Verbs that agree: with a count, with a subject that moves, and the wordings of a balance of trade."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from briefing.language import counting, numbers
from briefing.language.counting import Phrase
from briefing.language.grammar import Grammar
from briefing.language.pattern import fill
from briefing.language.tables import Lexeme, Predicate
from briefing.language.values import Approx, Quantity

FIRST, LATER = "first", "later"


def direction(quantity: Quantity) -> str:
    """Return where a change goes: up, down, same; virtually where it only rounds to zero (0.0, about 0)."""
    if quantity.value > 0:
        return "up"
    if quantity.value < 0:
        return "down"
    return "virtually" if quantity.places or quantity.approx is not Approx.EXACT else "same"


def sign(quantity: Quantity) -> str:
    """Return positive, negative or zero."""
    return "positive" if quantity.value > 0 else "negative" if quantity.value < 0 else "zero"


def category(grammar: Grammar, phrase: Phrase) -> str:
    """Return the plural category that a verb agrees with: a number that its qualifier declines has its own."""
    return grammar.category(numbers.last(phrase.quantity)) if phrase.agrees else grammar.config.approximate


def agree(grammar: Grammar, phrase: Phrase, verb: str, *, place: str = FIRST) -> str:
    """Return a verb with what it counts: «зарегистрировано 11 компаний», “six visits have taken place”.

    ``place`` is ``later`` where words of its clause stand before: „у Србији је регистровано 11 компанија“.
    """
    predicate = _predicate(grammar, verb)
    if predicate.none and phrase.style != "digits" and not phrase.quantity.value and phrase.qualifier is None:
        return phrase.nothing(predicate.none.alone if phrase.noun is None else predicate.none.counted)
    verbs = _verbs(grammar, predicate, phrase, place)
    noun = phrase.noun or phrase.of
    form = _by_gender(verbs, noun.gender if noun else "", plural=False)

    def token(name: str, spec: str) -> str:
        if name == "verb":
            return form
        return phrase.subject(spec or (predicate.counted_case if name == "counted" else "nom"))

    # “Eleven ventures are …”: the number starts the sentence only where the pattern starts with it.
    return fill(predicate.alone if phrase.noun is None else predicate.counted, token)


def _verbs(grammar: Grammar, predicate: Predicate, phrase: Phrase, place: str) -> Mapping[str, str]:
    """Return the forms of a verb by gender: those of its place in the clause, and of what it agrees with."""
    verbs = predicate.later if place == LATER and predicate.later else predicate.verbs
    if phrase.agrees:
        return verbs[category(grammar, phrase)]
    return predicate.qualified or verbs[grammar.config.approximate]


def _predicate(grammar: Grammar, verb: str) -> Predicate:
    predicates = grammar.predicates.predicates
    try:
        return predicates[verb]
    except KeyError:
        raise grammar.unknown("predicate", verb, dict(predicates), "predicates.yaml") from None


def _by_gender(forms: Mapping[str, str], gender: str, *, plural: bool) -> str:
    keys = (f"{gender}pl", "pl", "*") if plural else (gender, "*")
    for key in (*keys, *forms):
        if key in forms:
            return forms[key]
    return ""


def moved(grammar: Grammar, subject: Lexeme, quantity: Quantity) -> str:
    """Return a subject and how it moved: «товарооборот увеличился», “exports fell”."""
    plural = grammar.number_of(subject) == "plural"
    verb = _movement(
        grammar, direction(quantity), subject.gender if plural else grammar.gender_of(subject), plural=plural
    )
    texts = {"subject": grammar.form(subject, "nom"), "verb": verb}
    return fill(grammar.predicates.movements.moved, lambda name, _spec: texts[name])


def subject(grammar: Grammar, key: str) -> Lexeme:
    """Return a subject of ``predicates.yaml``."""
    subjects = grammar.subjects
    try:
        return subjects[key]
    except KeyError:
        raise grammar.unknown("subject", key, subjects, "predicates.yaml") from None


def change(grammar: Grammar, phrase: Phrase, gender: str, number: str, *, place: str = FIRST) -> str:
    """Return how something changed, without the subject: «сократился на 6,1 %», „повећана је за 7,6%“.

    ``place`` is ``later`` where the subject stands right before: „је повећана за 7,6%“.
    """
    way = direction(phrase.quantity)
    plural = number == "plural"
    movements = grammar.predicates.movements.verbs
    key = f"change-{way}" if place == FIRST and f"change-{way}" in movements else way
    verb = _movement(grammar, key, gender, plural=plural)
    if way in ("same", "virtually"):
        return verb

    def token(name: str, spec: str) -> str:
        return verb if name == "verb" else counting.say(grammar, spec, phrase)

    return fill(grammar.predicates.movements.change, token)


def place(grammar: Grammar, before: str) -> str:
    """Return where in its clause a verb stands after a text: first, or later, after a word that bears a clitic."""
    words = before.split()
    if not words or not words[-1][-1].isalpha() or words[-1].casefold() in grammar.predicates.movements.unleaned:
        return FIRST
    return LATER


def agrees_with_all(grammar: Grammar, gender: str, number: str) -> bool:
    """Tell whether the verbs of movement have one form for what is known of their subject."""
    verbs = grammar.predicates.movements.verbs["up"]
    if number == "plural":
        return "*" in verbs or "pl" in verbs or bool(gender)
    return "*" in verbs or bool(gender)


def _movement(grammar: Grammar, way: str, gender: str, *, plural: bool) -> str:
    return _by_gender(grammar.predicates.movements.verbs[way], gender, plural=plural)


def balance(grammar: Grammar, now: Quantity, before: Quantity) -> str:
    """Return how a balance moved: by its absolute value, or by its change of sign."""
    return grammar.predicates.balance[balance_key(now.amount, before.amount)]


def balance_key(now: Decimal, before: Decimal) -> str:
    """Return which wording of ``predicates.yaml`` a balance takes: deficit-down, surplus-to-deficit."""
    was, became = _side(before), _side(now)
    if was != became:
        return f"{was}-to-{became}"
    if was == "zero":
        return "zero-same"
    step = abs(now) - abs(before)
    return f"{was}-{'up' if step > 0 else 'down' if step < 0 else 'same'}"


def _side(value: Decimal) -> str:
    return "surplus" if value > 0 else "deficit" if value < 0 else "zero"
