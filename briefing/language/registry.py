"""The registry of functions: what each takes, and what can be wrong with a call before and when it is made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import field

from briefing.errors import DataError, error
from briefing.language.counting import PLAIN
from briefing.language.grammar import Grammar
from briefing.records import frozen

Allowed = Callable[[Grammar], frozenset[str]]


@frozen
class Function:
    """A function of the registry: how many values it takes, and its options with the words that each allows.

    ``keys`` names the table in which a literal at a position is looked up.
    """

    name: str
    call: Callable[..., str]
    least: int
    most: int
    options: Mapping[str, Allowed] = field(default_factory=dict)
    keys: Mapping[int, Allowed] = field(default_factory=dict)
    selector: bool = False


REGISTRY: dict[str, Function] = {}
"""Every function by its name; importing the modules of functions fills it."""


def words(*allowed: str) -> Allowed:
    """Allow these words."""
    known = frozenset(allowed)
    return lambda _grammar: known


def cases(grammar: Grammar) -> frozenset[str]:
    """Allow the cases of the language."""
    return frozenset(grammar.config.cases)


def styles(section: str) -> Allowed:
    """Allow the styles that the language declares for percentages or money."""

    def allowed(grammar: Grammar) -> frozenset[str]:
        prefix = f"patterns.{section}."
        keys = (key.removeprefix(prefix).split(".")[0] for key in grammar.config.patterns if key.startswith(prefix))
        return frozenset(key for key in keys if key not in ("default", "without-symbol"))

    return allowed


def since_words(grammar: Grammar) -> frozenset[str]:
    """Return the wordings that SINCE can be asked for."""
    keys = (key.split(".") for key in grammar.config.patterns if key.startswith("dates.since."))
    return frozenset(parts[2] for parts in keys if parts[3:])  # dates.since.WORD.precision


def nouns(grammar: Grammar) -> frozenset[str]:
    """Allow the keys of ``nouns.yaml``."""
    return frozenset(grammar.nouns)


def subjects(grammar: Grammar) -> frozenset[str]:
    """Allow the subjects of ``predicates.yaml``."""
    return frozenset(grammar.predicates.subjects)


def predicates(grammar: Grammar) -> frozenset[str]:
    """Allow the predicates of ``predicates.yaml``."""
    return frozenset(grammar.predicates.predicates)


def constructions(grammar: Grammar) -> frozenset[str]:
    """Allow the constructions of one figure."""
    return frozenset(grammar.constructions.constructions)


def pairs(grammar: Grammar) -> frozenset[str]:
    """Allow the constructions of two figures."""
    return frozenset(grammar.constructions.pairs)


GENDERS = words("m", "f", "n")
NUMBERS = words("singular", "plural")
STYLE = words("digits", "text", "words", "start", "full")
FIGURE: Mapping[str, Allowed] = {"case": cases, "approx": words(PLAIN)}


def function(
    name: str,
    least: int = 1,
    most: int = 1,
    options: Mapping[str, Allowed] | None = None,
    keys: Mapping[int, Allowed] | None = None,
    *,
    selector: bool = False,
) -> Callable[[Callable[..., str]], Callable[..., str]]:
    """Return a decorator that enters a function in the registry."""

    def register(implementation: Callable[..., str]) -> Callable[..., str]:
        REGISTRY[name] = Function(name, implementation, least, most, options or {}, keys or {}, selector)
        return implementation

    return register


def call(grammar: Grammar, name: str, values: tuple[object, ...], options: Mapping[str, str]) -> str:
    """Call a function of the registry; raise DataError for a name, an option or a value that it does not take."""
    found = REGISTRY.get(name)
    if found is None:
        raise DataError(error(f"no function {name}", hint=f"Functions: {', '.join(sorted(REGISTRY))}."))
    if not found.least <= len(values) <= found.most:
        raise DataError(error(f"{name} takes {how_many(found)}, not {len(values)}"))
    for option, word in options.items():
        problem = option_problem(grammar, found, option, word)
        if problem:
            raise DataError(error(f"{name}: {problem}"))
    return found.call(grammar, *values, **options)


def option_problem(grammar: Grammar, found: Function, option: str, word: str) -> str:
    """Return what is wrong with an option, empty if nothing is."""
    allowed = found.options.get(option)
    if allowed is None:
        known = ", ".join(found.options) or "none"
        return f"no option {option!r} (it has: {known})"
    known_words = _allowed(grammar, allowed)
    if word not in known_words:
        return f"{option}: {word!r} is not one of {', '.join(sorted(known_words))}"
    return ""


def key_problem(grammar: Grammar, found: Function, position: int, word: str) -> str:
    """Return what is wrong with a literal at a position, empty if nothing is."""
    allowed = found.keys.get(position)
    if allowed is None or word in _allowed(grammar, allowed):
        return ""
    return f"{word!r} is not in the tables of {grammar.config.tag}"


def how_many(found: Function) -> str:
    """Return how many values a function takes, in words."""
    if found.least == found.most:
        return f"{found.least} value{'s' if found.least > 1 else ''}"
    return f"{found.least} to {found.most} values"


def _allowed(grammar: Grammar, allowed: Allowed) -> frozenset[str]:
    if allowed not in grammar.allowed:
        grammar.allowed[allowed] = allowed(grammar)
    return grammar.allowed[allowed]
