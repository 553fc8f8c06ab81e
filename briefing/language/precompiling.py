"""What a build of the package makes of the folders of languages, so that programs need not parse them each time."""

from __future__ import annotations

from pathlib import Path

from briefing.errors import DataError
from briefing.language import available, load, number_words
from briefing.reading import compiled, plain, sentences


def precompile(locales: Path, folder: Path) -> None:
    """Write what tables and messages of all languages are parsed into, and their words of numbers.

    ``folder`` is to be ``briefing/_compiled``.

    Raises:
        DataError: With what is wrong in a file.
    """
    for language in sorted(path.parent for path in locales.glob("*/language.yaml")):
        for path in sorted(language.glob("*.yaml")):
            data = plain.parsed(path, "table")
            compiled.keep(folder, f"{language.name}/{path.stem}", data, (path,), plain.CODE)
        files = sentences.sources(language)
        read, problems = sentences.parsed(files)
        if problems:
            raise DataError(*problems)
        compiled.keep(folder, f"{language.name}/{sentences.NAME}", read, files, sentences.CODE, write=sentences.written)
    for tag in available(locales):
        grammar = load(tag, locales).grammar
        words, sources = number_words.made(grammar, tag), number_words.sources(grammar)
        name = number_words.name(grammar, tag)
        compiled.keep(folder, name, words, sources, number_words.CODE, write=number_words.written)
