"""The letters of the texts of a data file: where a character stands, words in another alphabet, quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from briefing.data.entries import Entries, Entry
from briefing.errors import Diagnostic, warning
from briefing.reading.lines import Lines, Path
from briefing.regex import regex

_WORD: Final = re.compile(r"[^\W\d_]+")
_LATIN, _CYRILLIC, _GREEK = "A-Za-z\u00c0-\u02af\u1e00-\u1eff", "\u0400-\u052f", "\u0370-\u03ff\u1f00-\u1fff"
_ALPHABETS: Final = {
    "Latin": re.compile(f"[{_LATIN}]"),
    "Cyrillic": re.compile(f"[{_CYRILLIC}]"),
    "Greek": re.compile(f"[{_GREEK}]"),
}
_BUT_CYRILLIC: Final = re.compile(f"[{_LATIN}{_GREEK}]")
_CYRILLIC_LETTERS: Final = regex("[\u0400-\u0481\u048a-\u052f]+")
_BUT_LATIN: Final = regex(f"[{_CYRILLIC}{_GREEK}]")
_SURE, _POSSIBLE = b"\xd0\xd1\xd3", b"\xd0\xd1\xd2\xd3\xd4"
"""What Cyrillic letters begin with in UTF-8: the first three bytes begin nothing else."""
_BUT_SURE, _BUT_POSSIBLE = (bytes(set(range(256)) - {*some}) for some in (_SURE, _POSSIBLE))


def holding(entries: Entries, characters: str, language: str) -> dict[str, str]:
    """Return the keys of the texts, in one language, that have some of the characters, and which of them."""
    found: dict[str, str] = {}
    for text in entries.texts:
        if text.given.language in {"", language, language.partition("-")[0]}:
            here = "".join(character for character in characters if character in text.value)
            if here:
                found[text.key] = here
    return found


def in_other_letters(entries: Entries, lines: Lines) -> Iterator[Diagnostic]:
    """Yield words of letters of two alphabets, and Latin words in texts of languages that are written in Cyrillic."""
    others = [text for text in entries.texts if (said := text.value).isascii() or _BUT_CYRILLIC.search(said)]
    yield from _mixed(others, lines)
    yield from _latin(entries, others, lines)


def _mixed(texts: Sequence[Entry], lines: Lines) -> Iterator[Diagnostic]:
    """Yield words of Latin and Cyrillic letters: nobody sees it, but no search finds them, and they are read wrong."""
    for text in texts:
        if text.value.isascii() or not _BUT_LATIN.search(text.value) or not _mixes(text.value):
            continue
        for word in filter(_mixes, dict.fromkeys(_WORD.findall(text.value))):
            found = {name: some for name, of in _ALPHABETS.items() if (some := of.findall(word))}
            odd_alphabet, odd = min(found.items(), key=lambda item: len(item[1]))
            place = lines.place(text.key)
            typed = ", ".join(f"“{letter}”" for letter in dict.fromkeys(odd))
            yield warning(
                f"“{word}” mixes {' and '.join(found)} letters",
                file=place.file,
                line=place.line,
                key=text.key,
                hint=f"type it anew: {typed} in it {'is' if len(set(odd)) == 1 else 'are'} {odd_alphabet}",
            )


_QUOTED: Final = re.compile("“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»")
_IN_QUOTES: Final = re.compile("[“„][^“”„]*[”“]|\"[^\"]*\"|'[^']*'")
_OPENING: Final = "“„\"'"
_ADDRESS: Final = re.compile(r"(?<![^\s}])\S*(?:@|://|www\.)\S*|\{[^{}]*\}")  # from where words begin: it tries each


def _latin(entries: Entries, others: Sequence[Entry], lines: Lines) -> Iterator[Diagnostic]:
    """Yield Latin words in texts of languages that are written in Cyrillic: Serbian typed in Latin, for one.

    Names of companies keep their letters: words in quotation marks, with a capital, or that the English text has, too.
    """
    texts: dict[str, list[Entry]] = {}
    for text in entries.texts:
        texts.setdefault(text.given.language, []).append(text)
    cyrillic = {tag for tag, said in texts.items() if tag and _is_cyrillic("\n".join([one.value for one in said]))}
    english: dict[Path, list[Entry]] = {}
    for text in others:
        if text.given.language not in cyrillic or not _ALPHABETS["Latin"].search(text.value):
            continue
        plain = _ADDRESS.sub(" ", _QUOTED.sub(" ", text.value))
        words = [word for word in _WORD.findall(plain) if _ALPHABETS["Latin"].fullmatch(word[0]) and len(word) > 1]
        whole = not _ALPHABETS["Cyrillic"].search(text.value)
        odd = [word for word in words if (word[0].islower() or whole) and not word.isupper() and not _mixes(word)]
        if odd and not english:
            for one in texts.get("en", ()):
                english.setdefault(_in_every_language(one), []).append(one)
        said_in_english = english.get(_in_every_language(text), ()) if odd else ()
        known = {word for one in said_in_english for word in _WORD.findall(one.value)}
        odd = [word for word in odd if word not in known]
        if odd:
            place = lines.place(text.key)
            hint = "type it in Cyrillic letters, or put a name that stays as it is in quotation marks"
            typed = f"“{odd[0]}” is typed in Latin letters"
            message = typed if len(odd) == 1 else f"{typed}, as {_more(len(odd) - 1)}"
            yield warning(message, file=place.file, line=place.line, key=text.key, hint=hint)


def _is_cyrillic(text: str) -> bool:
    """Tell whether more than half of the letters of a text are Cyrillic."""
    written = text.encode()
    sure = len(written.translate(None, _BUT_SURE))
    if 2 * sure > len(text) or not written.translate(None, _BUT_POSSIBLE):
        return bool(sure)
    cyrillic = sum(map(len, _CYRILLIC_LETTERS.findall(text)))
    return 2 * cyrillic > sum(map(str.isalpha, text))


def _in_every_language(text: Entry) -> Path:
    """Return the path of a text without its language, and what is below it."""
    language = text.given.language
    return text.path[: text.path.index(language)] if language in text.path else text.path


def _more(words: int) -> str:
    return "is one more word" if words == 1 else f"are {words} more words"


def _mixes(text: str) -> bool:
    """Tell whether a text has letters of two alphabets; most are asked no more than the first question or two."""
    if text.isascii():
        return False
    if _ALPHABETS["Cyrillic"].search(text):
        return _BUT_CYRILLIC.search(text) is not None
    return all(_ALPHABETS[one].search(text) for one in ("Greek", "Latin"))


def in_quotes(entries: Entries, lines: Lines) -> Iterator[Diagnostic]:
    """Yield texts that stand in quotation marks whole, and texts with one that has no partner.

    Word processors make the marks of YAML curly, and then they are part of the text. Terms may be names in quotes.
    """
    for text in entries.texts:
        value = text.value
        if value[:1] in _OPENING and text.path[0] != "terms" and _IN_QUOTES.fullmatch(value):
            hint = f'write it without them; around the whole of a value YAML takes straight ones: "{value[1:-1]}"'
            place = lines.place(text.key)
            message = f"the quotation marks {value[0]} and {value[-1]} are part of the text, and would be printed"
            yield warning(message, file=place.file, line=place.line, key=text.key, hint=hint)
        elif value.count('"') % 2:
            place, hint = lines.place(text.key), "delete it, or write its partner"
            yield warning(
                'one quotation mark, ", is without its partner',
                file=place.file,
                line=place.line,
                key=text.key,
                hint=hint,
            )
