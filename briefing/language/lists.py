"""Enumerations: conjunctions, commas, and lists whose last item is itself a list."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.language.counting import inflected
from briefing.language.grammar import Grammar
from briefing.language.names import name, official_name
from briefing.language.pattern import fill
from briefing.language.rich import unmarked
from briefing.language.values import Country, Item

_PAIR = 2


def enumeration(grammar: Grammar, items: Sequence[Item], case: str, *, official: bool = False) -> str:
    """Return items as a list in a case: «A, B и C», «A мен B», «лекова, лимова, као и папира и картона»."""
    config = grammar.config
    each = config.pattern("lists.inflected") == "each"
    if len(items) == _PAIR:
        each = (config.pattern("lists.two-inflected") or config.pattern("lists.inflected")) == "each"
    named = official_name if official else name
    texts = [named(grammar, item, case if each else "nom") for item in items[:-1]]
    texts += [named(grammar, item, case) for item in items[-1:]]
    if not texts:
        return ""
    if len(texts) == 1:
        return texts[0]
    # The conjunction inside «Босния и Герцеговина» belongs to one name; that in «бумага и картон» begins a list.
    lists = [text for item, text in zip(items, texts, strict=True) if not isinstance(item, Country)]
    inner = any(word in unmarked(text) for text in lists for word in config.lists.inner)
    head = texts[0]
    for text in texts[1:-1]:
        head = _joined(grammar, "lists.middle", head, text)
    # A phrase of a message may stand in its case already, and then «мен» joins nothing to it.
    ends = tuple(config.lists.case_endings)
    phrase = isinstance(items[0], str) and bool(ends) and unmarked(head).endswith(ends)
    if len(texts) == _PAIR and not inner and not phrase:
        return _joined(grammar, "lists.two", head, texts[-1])
    return _joined(grammar, "lists.nested" if inner else "lists.last", head, texts[-1])


def _joined(grammar: Grammar, key: str, first: str, second: str) -> str:
    """Fill a list pattern: ``{0}`` and ``{1}`` are the text so far and the next item."""
    texts = {"0": first, "1": second}
    return fill(
        grammar.config.pattern(key),
        lambda index, _spec: texts[index],
        lambda variant, before, after: inflected(grammar, variant, "nom", before, after),
    )
