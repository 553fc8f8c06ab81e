"""What a phrase shows of itself once it is declined: whether it is plural, and its gender.

The first word of a phrase is its head or an adjective that agrees with it, and the dative tells numbers apart where the
nominative does not (Russian «сахара»; Serbian „ђубрива“).
"""

from __future__ import annotations

from collections.abc import Callable

AND = "и"


def number(nominative: str, dative: str, plural_endings: tuple[str, ...]) -> str:
    """Return singular or plural, as the dative of the first word ends; things joined by «и» are plural."""
    before, after = nominative.split(), dative.split()
    if after[0].lower().endswith(plural_endings):
        return "plural"
    pairs = list(zip(before, after, strict=False))
    joined = any(word == AND and pairs[i + 1][0] != pairs[i + 1][1] for i, (word, _) in enumerate(pairs[:-1]))
    return "plural" if joined else "singular"


def gender(
    nominative: str, dative: str, adjective: dict[str, str], noun_gender: Callable[[str], str | None]
) -> str | None:
    """Return m, f or n: of an adjective that declines as one, else of the noun; None where it is not shown.

    ``adjective`` maps endings of the dative to the gender, ``mn`` where the nominative decides between m and n.
    """
    first, declined = nominative.split(maxsplit=1)[0].lower(), dative.split(maxsplit=1)[0].lower()
    if len(nominative.split()) > 1:
        for ending, found in adjective.items():
            if declined.endswith(ending) and declined != first:
                return found if found != "mn" else "n" if first.endswith(("о", "е")) else "m"
    return noun_gender(first)
