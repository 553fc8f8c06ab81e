"""The last pass over finished text: quotation marks, dashes, minus signs, and spaces at which a line must not break.

Every replacement is one character for one, so that spans stay where they are; what is longer or shorter are the
language's own ``rewrite`` rules, which move spans along. The pass changes nothing in text that it has set already.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from briefing.language.config import Typography
from briefing.language.rich import Rich

NBSP = "\u00a0"
_RANGE = re.compile(r"(?<![\w\-/.,])(\d{1,4})-(\d{1,4})(?![\w\-/])")
_MINUS = re.compile(r"(?<![^\s(\[«„“])-(?=\d)")
_DASH = re.compile(r"(?<=[\s\u00a0])-(?=[\s\u00a0])")
_DOUBLE = re.compile(r'"')
_SINGLE = re.compile(r"'")
_AFTER_NUMBER = re.compile(r"(?<=\d)(\.?) (?=([^\W\d_]|%|‰|°|₸|€|\$))")
_INITIAL = re.compile(r"(?<![^\W\d_])([^\W\d_]\.) (?=([^\W\d_]))")


class Typesetter:
    """The pass for one language; ``also`` converts words to the script that authored text may stand in besides."""

    def __init__(self, rules: Typography, also: Callable[[str], str] | None = None) -> None:
        """Compile the language's rules."""
        self._rules = rules
        after = _with(rules.bind_after, also)
        before = _with(rules.bind_before, also)
        self._after = re.compile(rf"(?<![\w.\-])({_choice(after)}) (?=\S)", re.IGNORECASE) if after else None
        self._before = re.compile(rf" (?=(?:{_choice(before)})(?!\w))") if before else None
        self._any = "any" in rules.number_binds
        units = _with(rules.number_binds, also)
        self._units = re.compile(rf"(?<=\d) (?=(?:{_choice(units)})(?!\w))") if units and not self._any else None
        self._rewrite = [(re.compile(find), replace) for find, replace in rules.rewrite]

    def set(self, rich: Rich) -> Rich:
        """Return text with its marks and spaces as the language's typographers want them."""
        text = self._spaces(self._marks(rich.text))
        done = Rich(text, rich.spans) if text != rich.text else rich
        for find, replace in self._rewrite:
            done = done.edit(find, lambda match, replace=replace: match.expand(replace))  # type: ignore[misc]
        return done

    def quoted(self, text: str) -> str:
        """Return text in quotation marks; those inside it become inner ones."""
        outer_open, outer_close, inner_open, inner_close = self._rules.quotes
        inner = text.replace(outer_open, inner_open).replace(outer_close, inner_close)
        return f"{outer_open}{inner}{outer_close}"

    def _marks(self, text: str) -> str:
        rules = self._rules
        if '"' in text:
            text = self._quotes(text)
        if "'" in text:
            text = _SINGLE.sub(rules.apostrophe, text)
        if "-" in text:
            text = _DASH.sub(rules.dash, text)
            text = _RANGE.sub(r"\1–\2", text)
            text = _MINUS.sub("−", text)
        return text

    def _quotes(self, text: str) -> str:
        """Turn straight quotation marks into the language's: one after a space or bracket opens."""
        outer_open, outer_close, inner_open, inner_close = self._rules.quotes
        depth = 0

        def mark(match: re.Match[str]) -> str:
            nonlocal depth
            before = match.string[match.start() - 1 : match.start()]
            after = match.string[match.end() : match.end() + 1]
            opens = (not before or before in " \u00a0([—–-«„“" or before == '"') and bool(after) and not after.isspace()
            if opens or not depth:
                depth += 1
                return outer_open if depth == 1 else inner_open
            depth -= 1
            return outer_close if depth == 0 else inner_close

        return _DOUBLE.sub(mark, text)

    def _spaces(self, text: str) -> str:
        if " " not in text:
            return text
        if self._any:
            text = _AFTER_NUMBER.sub(_number_space, text)
        elif self._units is not None:
            text = self._units.sub(NBSP, text)
        text = _INITIAL.sub(_initial_space, text)
        if self._after is not None:
            text = self._after.sub(rf"\1{NBSP}", text)
        if self._before is not None:
            text = self._before.sub(NBSP, text)
        return text


def _number_space(match: re.Match[str]) -> str:
    """Bind a number to the word that it counts; a capital letter begins a new sentence or a name."""
    following = match.group(2)
    binds = following.islower() or not following.isalpha()
    return match.group(1) + (NBSP if binds else " ")


def _initial_space(match: re.Match[str]) -> str:
    """Bind an initial to the name after it."""
    both = match.group(1)[0].isupper() and match.group(2).isupper()
    return match.group(1) + (NBSP if both else " ")


def _with(words: tuple[str, ...], also: Callable[[str], str] | None) -> tuple[str, ...]:
    return words if also is None else tuple(dict.fromkeys([*words, *map(also, words)]))


def _choice(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
