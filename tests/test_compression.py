"""The compressor: its bytes are known, everybody can read them, and nothing else of ours compresses."""

import ast
import hashlib
import zlib
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest

import briefing
from briefing import compression
from briefing.compression import deflate, zipped

PACKAGE = Path(briefing.__file__).parent
#: Several hundred kilobytes that repeat in part, the same on any machine: more than one block, more than one window.
MUCH = b"".join(hashlib.sha256(b"%d" % (number % 3000)).digest()[: number % 31] for number in range(20_000))


@pytest.mark.parametrize(
    "data", [b"", b"a", "Қазақстан".encode() * 1000, MUCH], ids=["nothing", "letter", "text", "much"]
)
def test_data_come_back(data):
    assert zlib.decompress(deflate(data)) == data


def test_the_bytes_are_those_of_the_pinned_version():
    """If this fails, the compressor is another one, and every document is another file."""
    made = (deflate(MUCH), zipped([("a", MUCH), ("b", b"")]))
    assert [hashlib.sha256(one).hexdigest() for one in made] == [
        "21cb2ce5da8f43f0d7ebc6754e2a224071e4188743b05ac9bee7e512d0c6b0eb",
        "88c8bacde878ad9c05cd8b2dc0cc39f0267e08429ad858f45ba5dc04324bdb8f",
    ]


def test_a_zip_file_is_read_by_others():
    entries = [("[Content_Types].xml", b"<Types/>"), ("слово.xml", MUCH), ("empty", b"")]
    with ZipFile(BytesIO(zipped(entries))) as archive:
        assert archive.testzip() is None
        assert [(one.filename, archive.read(one)) for one in archive.infolist()] == entries


def test_what_many_files_have_is_the_same_in_each():
    entries = [("styles.xml", b"<styles/>" * 100), ("document.xml", MUCH)]
    first, again = (zipped(entries) for _ in range(2))
    assert first == again
    with ZipFile(BytesIO(zipped([("other", b"other"), *entries]))) as archive:
        assert [(one.filename, archive.read(one)) for one in archive.infolist()] == [("other", b"other"), *entries]


def test_a_zip_file_knows_no_clock_and_no_system():
    with ZipFile(BytesIO(zipped([("a", b"a")]))) as archive:
        [entry] = archive.infolist()
    assert entry.date_time == (1980, 1, 1, 0, 0, 0)
    assert (entry.create_system, entry.external_attr, entry.flag_bits, entry.extra, entry.comment) == (
        0,
        0,
        0,
        b"",
        b"",
    )


def test_no_entries_are_a_zip_file():
    assert ZipFile(BytesIO(zipped([]))).namelist() == []


def test_more_than_a_zip_file_holds_is_refused(monkeypatch):
    monkeypatch.setattr(compression, "_MOST_ENTRIES", 2)
    with pytest.raises(ValueError, match="more than a zip file holds"):
        zipped([(str(number), b"") for number in range(3)])


def compressing(source):
    """Return the names in a module by which something else than our compressor would compress."""
    other = {"compress", "compressobj", "ZIP_DEFLATED", "ZIP_LZMA", "ZIP_BZIP2", "writestr", "gzip", "bz2", "lzma"}
    found = set()
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name) if name in other:
                found.add(name)
            case ast.Constant(value=str(text)) if text in other:  # `getattr` and the like
                found.add(text)
    return found


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_else_compresses(path):
    assert compressing(path.read_text(encoding="utf-8")) == set()


def test_the_check_sees_what_compresses():
    assert compressing("import zlib\nzlib.compress(b'')") == {"compress"}
    assert compressing("from zipfile import ZIP_DEFLATED, ZipFile") == {"ZIP_DEFLATED"}
    assert compressing("import gzip") == {"gzip"}
