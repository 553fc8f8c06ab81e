"""Letterheads spoilt at random, by a seed: whatever is done to a file, it is refused plainly or gives a valid one.

Run it by itself for many: ``PYTHONPATH=tests python tests/docx/mutations.py --count 5000 --seed 1``.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import warnings
from collections import Counter
from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path
from posixpath import dirname, join, normpath
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import docx_samples as samples
import letterheads
import packages
from lxml import etree

from briefing.document import Document
from briefing.docx import check, render
from briefing.errors import DataError
from briefing.theme import Theme

Entries = list[tuple[str, bytes]]
VALUES = (
    "",
    "-1",
    "0",
    "abc",
    "99999999999999999999",
    "２",
    "true",
    "rId1",
    "rId999",
    "briefing",
    "x" * 3000,
    "%s",
    "1.5",
)
TARGETS = (
    "",
    "NULL",
    "#here",
    "../../../etc/passwd",
    "file:///etc/passwd",
    "http://[",
    "C:\\x.xml",
    "/",
    "%00",
    "\\\\x\\y",
)
KINDS = (
    "",
    "x",
    "image/png",
    "application/xml",
    "text/html",
    f"{packages.WORD}styles+xml",
    f"{packages.WORD}header+xml",
)


def sources() -> list[Entries]:
    """Return the sound files that are spoilt: hand-made ones of each program, and python-docx's own."""
    found = [list(make().blobs().items()) for make in packages.ALL.values()]
    for make in letterheads.ALL.values():
        buffer = BytesIO()
        make().save(buffer)
        found.append(read(buffer.getvalue()))
    return found


def read(blob: bytes) -> Entries:
    with ZipFile(BytesIO(blob)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


# ---------------------------------------------------------------------------------------------------------- mutations


def drop(entries: Entries, rng: random.Random) -> None:
    entries.pop(rng.randrange(len(entries)))


def rename(entries: Entries, rng: random.Random) -> None:
    place = rng.randrange(len(entries))
    name, blob = entries[place]
    new = (
        name.upper(),
        name.title(),
        name + "x",
        "../" + name,
        "/" + name,
        name.replace("/", "\\"),
        name[:-4],
        "",
        "a\nb",
    )
    entries[place] = (rng.choice(new), blob)


def twice(entries: Entries, rng: random.Random) -> None:
    name, blob = rng.choice(entries)
    entries.append((rng.choice((name, name.upper())), blob))


def corrupt(entries: Entries, rng: random.Random) -> None:
    place = rng.randrange(len(entries))
    name, blob = entries[place]
    changed = bytearray(blob or b"x")
    for _ in range(rng.choice((1, 1, 3, 30))):
        changed[rng.randrange(len(changed))] = rng.randrange(256)
    entries[place] = (name, bytes(changed))


def cut(entries: Entries, rng: random.Random) -> None:
    place = rng.randrange(len(entries))
    name, blob = entries[place]
    entries[place] = (name, blob[: rng.choice((0, 1, len(blob) // 2, max(len(blob) - 1, 0)))])


def swap(entries: Entries, rng: random.Random) -> None:
    one, other = rng.randrange(len(entries)), rng.randrange(len(entries))
    (name, blob), (second, content) = entries[one], entries[other]
    entries[one], entries[other] = (name, content), (second, blob)


def encode(entries: Entries, rng: random.Random) -> None:
    place = rng.randrange(len(entries))
    name, blob = entries[place]
    try:
        entries[place] = (name, blob.decode().replace("UTF-8", "UTF-16").encode(rng.choice(("utf-16", "utf-16-be"))))
    except UnicodeDecodeError:
        entries[place] = (name, b"\xef\xbb\xbf" + blob)


def declare(entries: Entries, rng: random.Random) -> None:
    place = rng.randrange(len(entries))
    name, blob = entries[place]
    head, mark, rest = blob.partition(b"?>")
    entries[place] = (name, head + mark + b'<!DOCTYPE x [<!ENTITY e "e">]>' + rest)


def change(entries: Entries, rng: random.Random) -> None:
    """Change an element or an attribute of a part, or the target of a relation, or a type."""
    markup = [place for place, (name, _) in enumerate(entries) if name.lower().endswith((".xml", ".rels"))]
    if not markup:
        return
    place = rng.choice(markup)
    name, blob = entries[place]
    try:
        root = etree.fromstring(blob)
    except (etree.XMLSyntaxError, ValueError):
        return
    node = rng.choice(list(root.iter("*")))
    parent = node.getparent()
    keys = list(node.attrib)
    what = rng.randrange(7)
    if what == 0 and parent is not None:
        parent.remove(node)
    elif what == 1 and parent is not None:
        parent.append(etree.fromstring(etree.tostring(node)))
    elif what == 2 and keys:
        del node.attrib[rng.choice(keys)]
    elif what == 3 and parent is not None:  # into another place
        rng.choice([one for one in root.iter("*") if one is not node and node not in one.iterancestors()]).append(node)
    elif what == 4:
        node.append(etree.Comment("x"))
        node.append(etree.ProcessingInstruction("x", "y"))
    elif what == 5:
        node.tag = rng.choice(["x", "{urn:x}y", *(one.tag for one in root.iter("*"))])
    elif keys:
        key = rng.choice(keys)
        odd = {"Target": TARGETS, "ContentType": KINDS, "TargetMode": ("External", "Internal", "x")}
        others = [one.get(key) or "" for one in root.iter("*") if one.get(key)]
        node.set(key, rng.choice([*odd.get(key, VALUES), *others]))
    entries[place] = (name, etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


MUTATIONS: tuple[Callable[[Entries, random.Random], None], ...] = (
    *(drop, rename, twice, corrupt, cut, swap, encode, declare),
    *(change,) * 8,
)


def spoilt(entries: Entries, rng: random.Random) -> bytes:
    """Return a file with one to four things done to it, and now and then one to the archive itself."""
    entries = list(entries)
    for _ in range(rng.choice((1, 1, 1, 2, 4))):
        if entries:
            rng.choice(MUTATIONS)(entries, rng)
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two entries of one name are wanted here
        for name, blob in entries:
            archive.writestr(name or "x", blob)
    blob = bytearray(buffer.getvalue())
    kind = rng.randrange(16)
    if kind == 0:
        return bytes(blob[: rng.randrange(len(blob))])
    if kind == 1:  # a word of the list at the end: sizes, methods, flags, places
        place = rng.randrange(blob.rfind(b"PK\x01\x02") if b"PK\x01\x02" in blob else 0, len(blob))
        blob[place] = rng.randrange(256)
    elif kind == 2:
        blob[rng.randrange(len(blob))] ^= 1 << rng.randrange(8)
    return bytes(blob)


# ------------------------------------------------------------------------------------------------------------- verdict


def verdict(blob: bytes, document: Document, theme: Theme, folder: Path) -> str:
    """Return why a file is refused, "" if it gives a valid one, or raise AssertionError; both ways ask the same."""
    path = folder / "letterhead.docx"
    path.write_bytes(blob)
    (message, done), (second, _) = (
        _outcome(make, path) for make in (building(document, theme), checking(document, theme))
    )
    assert message == second, f"building says “{message}”, checking “{second}”"
    if done:
        assert_valid(done)
    return message


def _outcome(make: Callable[[Path], bytes | None], path: Path) -> tuple[str, bytes | None]:
    """Return the message that a file is refused with, and what was made of it."""
    try:
        return "", make(path)
    except DataError as problem:
        [found] = problem.diagnostics
    assert found.file == str(path)
    assert found.hint
    assert found.message.isprintable()
    return found.message, None


def building(document: Document, theme: Theme) -> Callable[[Path], bytes | None]:
    return lambda path: render(document, theme, letterhead=path)


def checking(document: Document, theme: Theme) -> Callable[[Path], bytes | None]:
    return lambda path: check(document, theme, letterhead=path)


def assert_valid(blob: bytes) -> None:
    """Assert what the format wants of a package, written anew from the standard; and that python-docx opens it."""
    with ZipFile(BytesIO(blob)) as archive:
        names = archive.namelist()
        blobs = {name: archive.read(name) for name in names}
    folded = [name.lower() for name in names]
    assert len(set(folded)) == len(folded)
    marks: list[str] = []
    for name, content in blobs.items():
        if not name.endswith((".xml", ".rels")):
            continue
        root = etree.fromstring(content)
        if name.endswith(".rels"):
            for one in root:
                if one.get("TargetMode") != "External":
                    target = one.get("Target")
                    path = target[1:] if target[0] == "/" else normpath(join(dirname(dirname(name)), target))
                    assert path in blobs, f"{name}: {target}"
        elif name.startswith("word/") and "glossary" not in name:
            marks += root.xpath("//w:bookmarkStart/@w:id", namespaces=packages.SPACES)
    assert len(marks) == len(set(marks))
    docx.Document(BytesIO(blob))


def small() -> Document:
    """A document with a heading, links, a list and a table."""
    return samples.document(*samples.english().blocks[:14])


def main(arguments: Iterable[str] | None = None) -> int:
    """Try many files and tell what came of them."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--count", type=int, default=1000)
    options.add_argument("--seed", type=int, default=0)
    options.add_argument("--all", action="store_true", help="tell the messages in full")
    asked = options.parse_args(None if arguments is None else list(arguments))
    document, theme, bases = small(), samples.theme(), sources()
    told: Counter[str] = Counter()
    warnings.simplefilter("error")
    slowest = 0.0
    with tempfile.TemporaryDirectory() as name:
        for number in range(asked.count):
            rng = random.Random(f"{asked.seed}-{number}")
            blob = spoilt(rng.choice(bases), rng)
            began = time.process_time()
            try:
                message = verdict(blob, document, theme, Path(name))
            except Exception as problem:  # noqa: BLE001 - every kind is a find
                kept = Path(tempfile.gettempdir()) / f"letterhead-{asked.seed}-{number}.docx"
                kept.write_bytes(blob)
                print(f"{kept}: {type(problem).__name__}: {str(problem)[:200]}", file=sys.stderr)
                message = "FOUND"
            slowest = max(slowest, time.process_time() - began)
            told[(message if asked.all else message.partition(":")[0]) or "valid"] += 1
    for message, times in told.most_common():
        print(f"{times:7} {message}")
    import resource  # noqa: PLC0415 - not on Windows, where tests import this module

    print(f"slowest {slowest:.1f} s, most memory {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 1 if told["FOUND"] else 0


if __name__ == "__main__":
    sys.exit(main())
