"""Inputs gone wrong: seeded changes of YAML text and of Word files, as accidents, tools and attackers make them."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Callable
from io import BytesIO
from random import Random
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

#: What no value should be, or what a careless reader takes for something else.
VALUES = (
    *("", "~", "null", "[]", "{}", "[[]]", "{a: {b: c}}", "true", "no", "-1", "0", "1e999", "NaN", "0x10", "1_000"),
    *("99999999999999999999999999", "0.000000000000000000001", "28,6 million USD", "25 to 3 million USD", "about"),
    *("+%", "1.2.3 million USD", "over about 5", "up to up to 5%", "7 million euro", "-100%", "about -0.0 million USD"),
    *("1000000000000000000000000000000 USD", "3.14159265358979323846 million EUR", "2026-02-30", "0000-00-00"),
    *("9999-12-31", "2026-13", "2031/2020", "2025-01/2024-06", "12/12/2024", "KAZ", "UK", "К2", "ҚR", "*a", "&a [*a]"),
    *("!!python/object/apply:os.system [id]", "!tag x", "<<: *a", "? a", "- - - -", "|", ">-", "'", '"', '"\\x00"'),
    *('"\\U0010ffff"', '"\\ud800"', '"\\e[31m"', "http://[", "https://example.org:99999/", "javascript:alert(1)"),
    *("file:///etc/passwd", "../../etc/passwd", "/dev/zero", "{a}", "{trade.exports.change:xyz}", "{", "}", "{{}}"),
    *("{people.x:gen", "{}", "{trade}", "\u202eabc", "a\u00a0b", "\u2028", "\ue000", "\ufeff", "e\u0301", "ﬁ", "𝔘"),
    *("word " * 600, "x" * 3000, "[" * 200, "{a: " * 60, "т" * 400, "many", "nowhere", "zzz"),
)
_CHARACTERS = "\t\r\0\x1b\x7f\x85\u00a0\u200b\u2028\ufeff\ue000\U000f0000{}[]:,&*#?|-<>=!%@`'\"\\еоСх0й\n "
_KEYS = ("value", "change", "source", "text", "date", "of", "max", "block", "section", "letterhead", "page", "x-y", "")
_NASTY_XML = (
    '<!DOCTYPE a [<!ENTITY b "c">]>',
    "<w:p><w:r><w:t>{briefing}</w:t></w:r></w:p>",
    '<w:bookmarkStart w:id="0" w:name="briefing"/>',
    '<w:sdt><w:sdtPr><w:tag w:val=" Briefing "/></w:sdtPr></w:sdt>',
    '<w:fldSimple w:instr=" DDEAUTO c:\\\\x "/>',
    '<w:ins w:id="1" w:author="x"><w:r><w:t>y</w:t></w:r></w:ins>',
    "<w:sectPr/>",
    "&#0;",
    "<a>",
    "</w:body>",
    "\ufffe",
)
_TARGETS = (
    "NULL",
    "#x",
    "",
    "../../x.xml",
    "/word/document.xml",
    "file:///c:/x",
    "word\\styles.xml",
    "%00",
    "STYLES.XML",
)

Mutator = Callable[[bytes, Random], bytes]


def text(content: bytes, random: Random) -> bytes:
    """Return a YAML file with one to four things wrong, or, one time in ten, with bytes that are no text."""
    for _ in range(random.choice((1, 1, 1, 2, 3, 4))):
        content = random.choice(_TEXT_CHANGES)(content, random)
    return _bytes(content, random) if random.random() < 0.1 else content


def word_file(content: bytes, random: Random) -> bytes:
    """Return a Word file with one to three things wrong in its parts, relations, types or archive."""
    for _ in range(random.choice((1, 1, 2, 3))):
        try:
            entries = _unpack(content)
        except (BadZipFile, ValueError, KeyError, NotImplementedError, zlib.error, EOFError, RuntimeError, OSError):
            return _bytes(content, random)
        if not entries:
            return _bytes(content, random)
        content = _pack(random.choice(_PACKAGE_CHANGES)(entries, random), random)
    return _bytes(content, random) if random.random() < 0.05 else content


# ------------------------------------------------------------------------------------------------------------- bytes


def _bytes(content: bytes, random: Random) -> bytes:
    """Flip, cut, double or insert a few bytes."""
    changed = bytearray(content)
    for _ in range(random.randint(1, 4)):
        at = random.randrange(len(changed) + 1)
        match random.randrange(4):
            case 0 if at < len(changed):
                changed[at] = random.randrange(256)
            case 1:
                del changed[at : at + random.randint(1, 40)]
            case 2:
                changed[at:at] = changed[at : at + 40]
            case _:
                changed[at:at] = random.randbytes(random.randint(1, 4))
    return bytes(changed)


# -------------------------------------------------------------------------------------------------------------- text

_Lines = list[str]


def _on_lines(change: Callable[[_Lines, int, Random], None]) -> Mutator:
    """Make a change of bytes from a change at one line of a text."""

    def changed(content: bytes, random: Random) -> bytes:
        lines = content.decode("utf-8", "surrogateescape").split("\n")
        change(lines, random.randrange(len(lines)), random)
        return "\n".join(lines).encode("utf-8", "surrogatepass" if random.random() < 0 else "surrogateescape")

    return changed


def _delete(lines: _Lines, at: int, random: Random) -> None:
    del lines[at : at + random.randint(1, 3)]


def _double(lines: _Lines, at: int, random: Random) -> None:
    length = random.choice((1, 2, 5, 20))
    lines[at:at] = lines[at : at + length] * random.choice((1, 1, 2, 8))


def _move(lines: _Lines, at: int, random: Random) -> None:
    lines.insert(random.randrange(len(lines)), lines.pop(at))


def _indent(lines: _Lines, at: int, random: Random) -> None:
    line = lines[at]
    lines[at] = random.choice((" " + line, "  " + line, "\t" + line, line.lstrip(), line[1:], "\u00a0" + line))


def _value(lines: _Lines, at: int, random: Random) -> None:
    key, colon, _ = lines[at].partition(":")
    lines[at] = f"{key}{colon or ':'} {random.choice(VALUES)}"


def _key(lines: _Lines, at: int, random: Random) -> None:
    key, colon, rest = lines[at].partition(":")
    name = key.strip()
    swapped = name[1:] + name[:1] if len(name) > 1 else name
    lines[at] = key.replace(name, random.choice((*_KEYS, swapped, name.upper(), name + "\u00a0"))) + colon + rest


def _character(lines: _Lines, at: int, random: Random) -> None:
    column = random.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:column] + random.choice(_CHARACTERS) + lines[at][column + random.randrange(2) :]


def _cut(lines: _Lines, at: int, random: Random) -> None:
    lines[at] = lines[at][: random.randrange(len(lines[at]) + 1)]
    if random.random() < 0.2:
        del lines[at + 1 :]


def _swap_values(lines: _Lines, at: int, random: Random) -> None:
    other = random.randrange(len(lines))
    here, there = lines[at].partition(":"), lines[other].partition(":")
    lines[at], lines[other] = here[0] + here[1] + there[2], there[0] + there[1] + here[2]


def _uncolon(lines: _Lines, at: int, _random: Random) -> None:
    lines[at] = lines[at].replace(":", "", 1)


def _quote(lines: _Lines, at: int, random: Random) -> None:
    key, colon, rest = lines[at].partition(":")
    lines[at] = key + colon + " " + random.choice("\"'“«") + rest.strip() + random.choice(("", "", '"'))


_TEXT_CHANGES: tuple[Mutator, ...] = tuple(
    map(_on_lines, (_delete, _double, _move, _indent, _value, _value, _value, _key, _character, _cut, _swap_values))
) + tuple(map(_on_lines, (_uncolon, _quote)))


# ----------------------------------------------------------------------------------------------------------- packages

_Entries = list[tuple[str, bytes]]


def _unpack(content: bytes) -> _Entries:
    with ZipFile(BytesIO(content)) as archive:
        return [(entry.filename, archive.read(entry)) for entry in archive.infolist()]


def _pack(entries: _Entries, random: Random) -> bytes:
    """Write the entries; two of one name stay two, and now and then the archive says something untrue."""
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, content in entries:
            entry = ZipInfo(name.replace("\0", "") or "x")
            entry.compress_type = ZIP_DEFLATED
            archive.NameToInfo.pop(entry.filename, None)
            archive.writestr(entry, content)
    content = buffer.getvalue()
    return _untrue(content, random) if random.random() < 0.1 else content


def _untrue(content: bytes, random: Random) -> bytes:
    """Change a field of an entry in the directory: its flags, method, checksum or a size."""
    places = [at for at in range(len(content) - 46) if content[at : at + 4] == b"PK\x01\x02"]
    if not places:
        return content
    at, (offset, code) = (
        random.choice(places),
        random.choice(((8, "<H"), (10, "<H"), (16, "<I"), (20, "<I"), (24, "<I"))),
    )
    number = random.choice((1, 9, 12, 99, 0xFFFF)) if code == "<H" else random.choice((0, 1, 0xFFFFFFFF, 400_000_000))
    changed = bytearray(content)
    changed[at + offset : at + offset + struct.calcsize(code)] = struct.pack(code, number)
    return bytes(changed)


def _part(entries: _Entries, random: Random, ending: str = "") -> int:
    chosen = [index for index, (name, _) in enumerate(entries) if name.endswith(ending)]
    return random.choice(chosen or range(len(entries)))


def _drop_part(entries: _Entries, random: Random) -> _Entries:
    at = _part(entries, random)
    return entries[:at] + entries[at + 1 :]


def _rename_part(entries: _Entries, random: Random) -> _Entries:
    at = _part(entries, random)
    name, content = entries[at]
    ways = (name.upper(), name.lower(), name.replace("/", "\\"), "/" + name, "../" + name, name.rpartition(".")[0], "é")
    return [*entries[:at], (random.choice(ways), content), *entries[at + 1 :]]


def _repeat_part(entries: _Entries, random: Random) -> _Entries:
    at = _part(entries, random)
    return [*entries, entries[at]]


def _spoil_part(entries: _Entries, random: Random) -> _Entries:
    at = _part(entries, random)
    name, content = entries[at]
    recoded = content.decode("utf-8", "replace").encode("utf-16")
    ways = (_bytes(content, random), b"", b"\xef\xbb\xbf" + content, recoded, content[: len(content) // 2], b"\0" * 64)
    return [*entries[:at], (name, random.choice(ways)), *entries[at + 1 :]]


def _insert_markup(entries: _Entries, random: Random) -> _Entries:
    at = _part(entries, random, ".xml")
    name, content = entries[at]
    tags = [index for index, byte in enumerate(content) if byte == ord("<")] or [0]
    place = random.choice(tags)
    added = random.choice(_NASTY_XML).encode() * random.choice((1, 1, 1, 50))
    return [*entries[:at], (name, content[:place] + added + content[place:]), *entries[at + 1 :]]


def _change_attribute(entries: _Entries, random: Random) -> _Entries:
    at = _part(entries, random, random.choice((".xml", ".rels")))
    name, content = entries[at]
    quotes = [index for index, byte in enumerate(content) if byte == ord('"')]
    if len(quotes) < 2:
        return entries
    first = random.randrange(0, len(quotes) - 1, 2)
    value = random.choice((*_TARGETS, "0", "-1", "99999999999", "false", "x" * 300)).encode()
    changed = content[: quotes[first] + 1] + value + content[quotes[first + 1] :]
    return [*entries[:at], (name, changed), *entries[at + 1 :]]


def _delete_element(entries: _Entries, random: Random) -> _Entries:
    at = _part(entries, random, ".xml")
    name, content = entries[at]
    ends = [index for index in range(len(content) - 1) if content[index : index + 2] == b"/>"]
    if not ends:
        return entries
    end = random.choice(ends)
    start = content.rfind(b"<", 0, end)
    return [*entries[:at], (name, content[:start] + content[end + 2 :]), *entries[at + 1 :]]


_PACKAGE_CHANGES = (
    *(_drop_part, _rename_part, _repeat_part, _spoil_part),
    *(_insert_markup, _change_attribute, _change_attribute, _delete_element, _delete_element),
)
