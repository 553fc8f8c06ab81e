"""What is asked of a word of the data: the forms that no rule makes certain, with proposals for all that it has."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

from briefing.errors import Diagnostic, error
from briefing.language.tables import Lexeme
from briefing.language.values import OBLIQUE, Noun
from briefing.reading.writing import Written, flow
from briefing.records import frozen, replace

if TYPE_CHECKING:
    from briefing.language.grammar import Grammar

TRAITS: Final = ("gender", "number", "animate", "indeclinable", "harmony", "possessive", "spoken", "at")
COUNTED: Final = "one"
"""The key of what stands after 1, of a word that is known in the plural."""
_NAMES: Final = {COUNTED: "what stands after 1", "nom": "the plural"}


@frozen
class Asked:
    """A word that papers need more of than is certain.

    ``key`` says where it stands (``terms.berry.ru``), ``missing`` are the keys that are asked for. ``entry`` is all
    that can be said of the word, ready for the data file; of it, ``proposed`` are guesses, and what is empty must be
    filled in. ``unknown`` are the words of it that no dictionary here has. ``kept`` is the key of its forms
    where they stand by themselves, for somebody to confirm: ``forms.ru.…``.
    """

    key: str
    language: str
    nominative: str
    missing: tuple[str, ...]
    entry: tuple[tuple[str, Written], ...] = ()
    proposed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    kept: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return the fields for ``--json``."""
        return {
            "language": self.language,
            "key": self.key,
            "missing": list(self.missing),
            "entry": dict(self.entry),
            "proposed": list(self.proposed),
        }

    @property
    def diagnostic(self) -> Diagnostic:
        """The error that asks for it, with what can be put into the file."""
        empty = [key for key, value in self.entry if value == ""]
        guessed = [key for key in self.proposed if key not in empty]
        notes = [f"proposed: {', '.join(guessed)}"] if guessed else []
        notes += [f"to fill in: {', '.join(empty)}"] if empty else []
        if self.kept:
            hint = f"fill in what is missing there: {', '.join(f'`{one}: …`' for one in self.missing)}"
            return error(self._message(), key=self.kept, hint=hint)
        tag = self.key.rpartition(".")[2]
        hint = (
            f"look this over ({'; '.join(notes)}) and write it in the place of “{self.nominative}”; "
            "`briefing forms --write` keeps such proposals for all words"
        )
        paste = f"{'  ' * self.key.count('.')}{tag}: {flow(dict(self.entry))}"
        return error(self._message(), key=self.key, hint=hint, paste=paste)

    def _message(self) -> str:
        forms = [one for one in self.missing if one in OBLIQUE or "." in one or one not in (*TRAITS, *_NAMES)]
        traits = [one for one in self.missing if one in TRAITS]
        others = [_NAMES[one] for one in self.missing if one in _NAMES]
        parts = []
        if forms:
            named = ", ".join(f"'{one}'" for one in forms)
            parts.append(f"the {'form' if len(forms) == 1 else 'forms'} {named}")
        parts += [f"the {one}" for one in traits] + others
        why = f": no dictionary here knows {' and '.join(f'“{word}”' for word in self.unknown)}" if self.unknown else ""
        return (
            f"{' and '.join(parts)} of “{self.nominative}” {'is' if len(self.missing) == 1 else 'are'} not certain{why}"
        )


def together(asked: Iterable[Asked]) -> tuple[Asked, ...]:
    """Return each word once, with all that is asked of it anywhere."""
    found: dict[str, Asked] = {}
    for one in asked:
        first = found.get(one.key)
        if first is None:
            found[one.key] = one
            continue
        entry = dict(first.entry)
        entry |= {key: value for key, value in one.entry if not entry.get(key)}
        found[one.key] = replace(
            first,
            missing=tuple(dict.fromkeys((*first.missing, *one.missing))),
            entry=tuple(entry.items()),
            proposed=tuple(dict.fromkeys((*first.proposed, *one.proposed))),
            unknown=tuple(dict.fromkeys((*first.unknown, *one.unknown))),
        )
    return tuple(found.values())


def asked(grammar: Grammar, noun: Noun, missing: tuple[str, ...]) -> Asked:
    """Return what is missing of a word, with all its forms: as written, by rule, or else as they are likely to be."""
    lexeme = grammar.lexeme(noun)
    proposed: dict[str, None] = {}
    if lexeme.number == "singular" and "nom" in missing:
        lexeme = _plural(grammar, lexeme)
        proposed["nom"] = None
    nominative = lexeme.forms.get(("nom", lexeme.number), "")
    lexeme = _likely(grammar, lexeme, nominative)
    entry: dict[str, Written] = {"nom": nominative}
    for case in (case for case in grammar.config.cases if case in OBLIQUE):
        certain = grammar.found(lexeme, case, lexeme.number)
        likely = certain or grammar.rules.proposed(lexeme, nominative, case, lexeme.number) or ""
        if likely or case in missing:
            entry[case] = likely
        if not certain and case in entry:
            proposed[case] = None
    told = ("gender", "animate") if noun.kind == "person" else ()  # the person's own gender says so
    entry |= {
        one: value
        for one in TRAITS
        if one not in told and ((value := getattr(noun, one)) or (value is False and one == "possessive"))
    }
    for one in (one for one in ("gender", "number") if one in missing):
        entry[one] = getattr(lexeme, one)
        proposed[one] = None
    if "nom" in missing:
        entry |= {COUNTED: noun.nom, "number": "plural"}
    elif COUNTED in missing:
        entry[COUNTED] = noun.one or grammar.rules.turned(noun.nom, "singular") or ""
        proposed[COUNTED] = None
    unknown = grammar.rules.unknown(noun.nom) if noun.kind != "person" else ()
    language = grammar.folder.name
    kept = noun.unconfirmed.rpartition(".")[0] if noun.unconfirmed.startswith("forms.") else ""
    return Asked(noun.key, language, noun.nom, missing, tuple(entry.items()), tuple(proposed), tuple(unknown), kept)


def _plural(grammar: Grammar, lexeme: Lexeme) -> Lexeme:
    """Return a word in the plural, as it is if that is known, else without a nominative."""
    nominative = grammar.rules.turned(lexeme.forms["nom", "singular"], "plural") or ""
    forms = {**lexeme.forms, ("nom", "plural"): nominative}
    return replace(lexeme, forms=forms, number="plural", settled=True)


def _likely(grammar: Grammar, lexeme: Lexeme, nominative: str) -> Lexeme:
    """Return a word with the number and gender that its likeliest forms show, where they are not certain."""
    if (lexeme.settled and lexeme.gender) or lexeme.kind not in {"noun", "place"}:
        return lexeme
    dative = grammar.rules.proposed(lexeme, nominative, "dat", lexeme.number)
    if not dative or ("dat", lexeme.number) in lexeme.forms:
        return lexeme
    number, gender = grammar.rules.shown(
        replace(lexeme, forms={**lexeme.forms, ("dat", lexeme.number): dative}), nominative
    )
    return replace(
        lexeme, gender=lexeme.gender or gender, number=lexeme.number if lexeme.settled else number or "singular"
    )
