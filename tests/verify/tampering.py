"""Finished files spoilt at random, as by somebody who wants the paper to say something else.

Each function takes the bytes of a file, a random source and a file of the same paper in another language, and returns
the spoilt bytes with what was done, or None where the file has nothing of the kind.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from random import Random

import pdf_tampering
from text_tampering import NUMBER, TEXTUAL, changed

Spoilt = tuple[bytes, str] | None
Tampering = Callable[[bytes, Random, bytes], Spoilt]


@dataclass(frozen=True)
class Case:
    """A tampering of one file: what was done, and the spoilt bytes."""

    source: Path
    kind: str
    what: str
    data: bytes


# ------------------------------------------------------------------------------------------------------------ Word


def parts_of(data: bytes) -> dict[str, bytes]:
    """Return the parts of a package."""
    with zipfile.ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def package(parts: dict[str, bytes]) -> bytes:
    """Return a package of parts."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as written:
        for name, data in parts.items():
            written.writestr(name, data)
    return target.getvalue()


def in_part(
    data: bytes, pattern: str, change: Callable[[re.Match[str]], str | None], random: Random, names: str
) -> Spoilt:
    """Return a package with one match of a pattern, in one of its parts, changed."""
    parts = parts_of(data)
    places = [
        (name, found)
        for name in sorted(parts)
        if re.fullmatch(names, name)
        for found in re.finditer(pattern, parts[name].decode("utf-8"), re.DOTALL)
    ]
    random.shuffle(places)
    for name, found in places:
        new = change(found)
        if new is not None and new != found[0]:
            text = parts[name].decode("utf-8")
            parts[name] = (text[: found.start()] + new + text[found.end() :]).encode()
            return package(parts), f"{name}: {short(found[0])} → {short(new)}"
    return None


def short(text: str) -> str:
    """Return a text without tags, shortened."""
    plain = re.sub(r"<[^>]+>", "", text) or text
    return plain if len(plain) < 60 else plain[:57] + "…"


def word_text(kind: str) -> Tampering:
    """Return the tampering of one text of the body."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        def change(found: re.Match[str]) -> str | None:
            new = changed(found[2], kind, random)
            return None if new is None else found[1] + new + found[3]

        return in_part(data, r"(<w:t(?: [^>]*)?>)([^<]+)(</w:t>)", change, random, r"word/document\.xml")

    return spoil


def word_part(pattern: str, names: str) -> Tampering:
    """Return the tampering of a digit in what the second group of a pattern matches."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        def change(found: re.Match[str]) -> str | None:
            new = changed(found[2], "digit", random)
            return None if new is None else found[1] + new + found[3]

        return in_part(data, pattern, change, random, names)

    return spoil


def word_workbook(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Change a value of a workbook."""
    parts = parts_of(data)
    books = sorted(name for name in parts if name.endswith(".xlsx"))
    if not books:
        return None
    name = random.choice(books)
    pattern = r"(<c r=\"[B-Z]+\d+\"(?: s=\"\d+\")?><v>)([\d.]+)(</v>)"

    def change(found: re.Match[str]) -> str | None:
        new = changed(found[2], "digit", random)
        return None if new is None or float(new) == float(found[2]) else found[1] + new + found[3]

    spoilt = in_part(parts[name], pattern, change, random, r"xl/worksheets/sheet1\.xml")
    if spoilt is None:
        return None
    parts[name] = spoilt[0]
    return package(parts), f"{name}: {spoilt[1]}"


ROW = r"<w:tr(?: [^>]*)?>(?:(?!</w:tr>).)*</w:tr>"


def word_row(how: str) -> Tampering:
    """Return the tampering of rows: one dropped, written twice, or two in each other's place."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        parts = parts_of(data)
        text = parts["word/document.xml"].decode("utf-8")
        rows = [found for found in re.finditer(ROW, text, re.DOTALL) if "tblHeader" not in found[0]]
        rows = [found for found in rows if NUMBER.search(re.sub(r"<[^>]+>", "", found[0]))]
        if not rows:
            return None
        row = random.choice(rows)
        if how == "swapped":
            following = [other for other in rows if other.start() == row.end()]
            if not following:
                return None
            text = text[: row.start()] + following[0][0] + row[0] + text[following[0].end() :]
        else:
            text = text[: row.start()] + (row[0] * 2 if how == "doubled" else "") + text[row.end() :]
        parts["word/document.xml"] = text.encode()
        return package(parts), f"row {how}: {short(row[0])}"

    return spoil


DOCUMENT = r"word/document\.xml"
PARAGRAPH = r"<w:p><w:pPr><w:pStyle w:val=\"BodyText\"/>(?:(?!</w:p>).)*</w:p>"


def word_dropped(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Drop a paragraph."""
    return in_part(data, PARAGRAPH, lambda _found: "", random, r"word/document\.xml")


def word_foreign(data: bytes, random: Random, other: bytes) -> Spoilt:
    """Put a paragraph of another language in the place of one."""
    texts = re.findall(PARAGRAPH, parts_of(other)["word/document.xml"].decode("utf-8"), re.DOTALL)
    bare = re.sub(r"<w:bookmark(?:Start|End)[^>]*>", "", random.choice(texts))
    return in_part(data, PARAGRAPH, lambda _found: bare, random, r"word/document\.xml")


def word_link(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Let a citation lead to another source."""
    anchors = sorted(
        set(re.findall(r'w:anchor="(_source_[^"]+)"', parts_of(data)["word/document.xml"].decode("utf-8")))
    )

    def change(found: re.Match[str]) -> str | None:
        others = [anchor for anchor in anchors if anchor != found[1]]
        return f'w:anchor="{random.choice(others)}"' if others else None

    return in_part(data, r'w:anchor="(_source_[^"]+)"', change, random, r"word/document\.xml")


def word_hidden(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Hide a run that has a figure in it."""
    pattern = r"<w:r>(<w:t(?: [^>]*)?>[^<]*\d[^<]*</w:t></w:r>)"
    return in_part(
        data, pattern, lambda found: "<w:r><w:rPr><w:vanish/></w:rPr>" + found[1], random, r"word/document\.xml"
    )


def word_language(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Say that the paper is in another language."""
    tags = ("de-DE", "kk-KZ", "ru-RU", "en-GB", "sr-Cyrl-RS")
    return in_part(
        data,
        r"(<dc:language>)([^<]+)(</dc:language>)",
        lambda found: found[1] + random.choice([tag for tag in tags if tag != found[2]]) + found[3],
        random,
        r"docProps/core\.xml",
    )


def word_header(data: bytes, _random: Random, _: bytes) -> Spoilt:
    """Take the marking or the mark of a draft out of the headers."""
    parts = parts_of(data)
    pattern = r'<w:p><w:pPr><w:pStyle w:val="Marking"/>(?:(?!</w:p>).)*</w:p>|<w:pict>(?:(?!</w:pict>).)*</w:pict>'
    names = [name for name in sorted(parts) if re.search(r"word/(header|footer)\d", name)]
    found = 0
    for name in names:
        text, times = re.subn(pattern, "", parts[name].decode("utf-8"), flags=re.DOTALL)
        parts[name], found = text.encode(), found + times
    return (package(parts), "marking or draft mark taken out") if found else None


def word_heads(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Let two heads of a table stand in each other's place, above figures that stay."""
    parts = parts_of(data)
    text = parts["word/document.xml"].decode("utf-8")
    swapped = swapped_heads(
        text,
        r"<w:t(?: [^>]*)?>([^<]+)</w:t>",
        [row[0] for row in re.finditer(ROW, text, re.DOTALL) if "tblHeader" in row[0]],
        random,
    )
    if swapped is None:
        return None
    parts["word/document.xml"] = swapped[0].encode()
    return package(parts), swapped[1]


def swapped_heads(text: str, pattern: str, rows: list[str], random: Random) -> tuple[str, str] | None:
    """Return a text in which two heads of one of the rows changed places, with what was done."""
    random.shuffle(rows)
    for row in rows:
        heads = list(re.finditer(pattern, row))
        if len(heads) > 2 and heads[-1][1] != heads[-2][1]:  # the last two: the first is of the row's own heads
            (one, other), (start, end) = (heads[-2], heads[-1]), (heads[-2].start(1), heads[-1].end(1))
            changed_row = row[:start] + other[1] + row[one.end(1) : other.start(1)] + one[1] + row[end:]
            return text.replace(row, changed_row, 1), f"heads swapped: {one[1]}, {other[1]}"
    return None


def page_heads(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Let two heads of a table stand in each other's place."""
    text = data.decode("utf-8")
    rows = [row[0] for row in re.finditer(r"<thead>.*?</thead>", text, re.DOTALL)]
    swapped = swapped_heads(text, r"<th[^>]*>([^<]+)</th>", rows, random)
    return None if swapped is None else (swapped[0].encode(), swapped[1])


WORD: dict[str, Tampering] = {
    **{kind: word_text(kind) for kind in TEXTUAL},
    "alt": word_part(r'( descr=")([^"]+)(")', r"word/document\.xml"),
    "label": word_part(r"(<a:t>)([^<]+)(</a:t>)", r"word/charts/chart\d+\.xml"),
    "cache": word_part(r"(<c:v>)([\d.]+)(</c:v>)", r"word/charts/chart\d+\.xml"),
    "workbook": word_workbook,
    "header": word_part(r"(<w:t(?: [^>]*)?>)([^<]*\d\d[^<]*)(</w:t>)", r"word/header\d\.xml"),
    "row dropped": word_row("dropped"),
    "row doubled": word_row("doubled"),
    "rows swapped": word_row("swapped"),
    "heads swapped": word_heads,
    "table dropped": lambda data, random, _: in_part(
        data, r"<w:tbl>(?:(?!</w:tbl>).)*tblHeader(?:(?!</w:tbl>).)*</w:tbl>", lambda _found: "", random, DOCUMENT
    ),
    "title": lambda data, random, _: in_part(
        data, r"(<dc:title>)[^<]+", lambda found: found[1] + "Note", random, r"docProps/core\.xml"
    ),
    "paragraph dropped": word_dropped,
    "paragraph foreign": word_foreign,
    "link": word_link,
    "hidden": word_hidden,
    "language": word_language,
    "marking": word_header,
}


# ------------------------------------------------------------------------------------------------------------- HTML


def in_page(data: bytes, pattern: str, change: Callable[[re.Match[str]], str | None], random: Random) -> Spoilt:
    """Return a page with one match of a pattern, after its head, changed."""
    text = data.decode("utf-8")
    start = text.index("</head>")
    places = list(re.compile(pattern, re.DOTALL).finditer(text, start))
    random.shuffle(places)
    for found in places:
        new = change(found)
        if new is not None and new != found[0]:
            return (text[: found.start()] + new + text[found.end() :]).encode(), f"{short(found[0])} → {short(new)}"
    return None


def page_text(kind: str) -> Tampering:
    """Return the tampering of one text of a page."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        def change(found: re.Match[str]) -> str | None:
            new = changed(found[1], kind, random)
            return None if new is None else f">{new}<"

        return in_page(data, r">([^<>]+)<", change, random)

    return spoil


def page_part(pattern: str) -> Tampering:
    """Return the tampering of a digit in what the second group of a pattern matches."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        def change(found: re.Match[str]) -> str | None:
            new = changed(found[2], "digit", random)
            return None if new is None else found[1] + new + found[3]

        return in_page(data, pattern, change, random)

    return spoil


PAGE_ROW = r"<tr(?: [^>]*)?>(?:(?!</tr>).)*<td(?:(?!</tr>).)*\d(?:(?!</tr>).)*</tr>"


def page_row(how: str) -> Tampering:
    """Return the tampering of rows of a page."""

    def spoil(data: bytes, random: Random, _: bytes) -> Spoilt:
        if how != "swapped":
            return in_page(data, PAGE_ROW, lambda found: found[0] * 2 if how == "doubled" else "", random)
        return in_page(data, f"({PAGE_ROW})({PAGE_ROW})", lambda found: found[2] + found[1], random)

    return spoil


PAGE_PARAGRAPH = r'<p data-key="[a-z][^"]*">(?:(?!</p>).){80,}</p>'


def page_foreign(data: bytes, random: Random, other: bytes) -> Spoilt:
    """Put a paragraph of another language in the place of one."""
    texts = re.findall(PAGE_PARAGRAPH, other.decode("utf-8"), re.DOTALL)
    bare = re.sub(r"</?data[^>]*>", "", random.choice(texts))
    return in_page(data, PAGE_PARAGRAPH, lambda _found: bare, random)


def page_link(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Let a citation lead to another source."""
    names = sorted(set(re.findall(r'href="(#source-[^"]+)"', data.decode("utf-8"))))

    def change(found: re.Match[str]) -> str | None:
        others = [name for name in names if name != found[1]]
        return f'href="{random.choice(others)}"' if others else None

    return in_page(data, r'href="(#source-[^"]+)"', change, random)


def page_language(data: bytes, random: Random, _: bytes) -> Spoilt:
    """Say that the paper is in another language."""
    text = data.decode("utf-8")
    tags = [tag for tag in ("de-DE", "kk-KZ", "ru-RU", "en-GB") if f'<html lang="{tag}"' not in text]
    tag = random.choice(tags)
    return re.sub(r'<html lang="[^"]+"', f'<html lang="{tag}"', text, count=1).encode(), f"language {tag}"


def page_marking(data: bytes, _random: Random, _: bytes) -> Spoilt:
    """Take marking and mark of a draft out."""
    pattern = r'<(p|div|strong) class="(?:marking|banner|draft)[^>]*>(?:(?!</\1>).)*</\1>'
    text, times = re.subn(pattern, "", data.decode("utf-8"), flags=re.DOTALL)
    return (text.encode(), "marking or draft mark taken out") if times else None


PAGE: dict[str, Tampering] = {
    **{kind: page_text(kind) for kind in TEXTUAL},
    "alt": page_part(r'( aria-label=")([^"]+)(")'),
    "label": page_part(r"(<text [^>]*>)([^<]+)(</text>)"),
    "attribute": page_part(r'(<data value=")([^"]+)(")'),
    "row dropped": page_row("dropped"),
    "row doubled": page_row("doubled"),
    "rows swapped": page_row("swapped"),
    "heads swapped": page_heads,
    "table dropped": lambda data, random, _: in_page(
        data, r"<table>(?:(?!</table>).)*</table>", lambda _found: "", random
    ),
    "title": lambda data, _random, _: (re.sub(rb"<title>[^<]+", b"<title>Note", data), "title"),
    "paragraph dropped": lambda data, random, _: in_page(data, PAGE_PARAGRAPH, lambda _found: "", random),
    "paragraph foreign": page_foreign,
    "link": page_link,
    "hidden": lambda data, random, _: in_page(
        data, r"<p (data-key=[^>]*>[^<]*\d)", lambda found: f'<p style="display: none" {found[1]}', random
    ),
    "language": page_language,
    "marking": page_marking,
}

BY_SUFFIX: dict[str, dict[str, Tampering]] = {".docx": WORD, ".html": PAGE, ".pdf": pdf_tampering.PDF}


def tampered(files: list[Path], count: int, random: Random) -> list[Case]:
    """Return so many tamperings of files, spread over formats and kinds; others of a paper lend their paragraphs."""
    cases: list[Case] = []
    kinds = [(suffix, kind) for suffix, held in BY_SUFFIX.items() for kind in held]
    while len(cases) < count:
        suffix, kind = kinds[len(cases) % len(kinds)] if len(cases) < len(kinds) else random.choice(kinds)
        own = [path for path in files if path.suffix == suffix]
        random.shuffle(own)
        for path in own:
            language = path.stem.rpartition("_")[2]
            others = [
                other
                for other in own
                if other.stem.rpartition("_")[0] == path.stem.rpartition("_")[0] and language[:2] not in other.stem[-8:]
            ]
            spoilt = BY_SUFFIX[suffix][kind](path.read_bytes(), random, random.choice(others or own).read_bytes())
            if spoilt is not None:
                cases.append(Case(path, kind, spoilt[1], spoilt[0]))
                break
        else:
            kinds.remove((suffix, kind))
    return cases
