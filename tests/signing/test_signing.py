"""Signed papers, as validators find them."""

from __future__ import annotations

import io
import shutil
import subprocess
from dataclasses import replace
from datetime import UTC, date, datetime
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread
from types import SimpleNamespace

import pikepdf
import pytest
from asn1crypto import keys as asn1_keys
from asn1crypto.tsp import TimeStampReq
from asn1crypto.x509 import Certificate as Asn1
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from signed_papers import TAGS, paper, validated
from signing_keys import MOMENT, Person, as_der, authority, stamping_authority

from briefing.errors import AuditError, DataError, OutputError, UsageError
from briefing.signing import Request, Server, sign


def signed(files, key, **options):
    return sign(Request(tuple(files), MOMENT, **options), key)


def stamper():
    certificate, key = stamping_authority()
    return DummyTimeStamper(
        Asn1.load(certificate.public_bytes(Encoding.DER)),
        asn1_keys.PrivateKeyInfo.load(as_der(key)),
        [Asn1.load(authority().public_bytes(Encoding.DER))],
    )


def fields(data):
    """Return the fields of a file: name, text for screen readers, area, and the appearance with the size of its box."""
    with pikepdf.open(io.BytesIO(data)) as file:
        return [_field(one) for one in file.Root.AcroForm.Fields]


def _field(one):
    look = one.AP.N if "/AP" in one else None
    places = [
        [float(value) for value in operands]
        for operands, operator in (pikepdf.parse_content_stream(look) if look is not None else ())
        if str(operator) == "Td"
    ]
    return SimpleNamespace(
        name=str(one.T),
        said=str(one.get("/TU", "")),
        area=[float(value) for value in one.Rect],
        box=[float(value) for value in look.BBox] if look is not None else [],
        places=places,
    )


def drawn(path):
    """Return the text of the last page, as poppler reads it with what stands in fields."""
    text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True).stdout.decode()
    return " ".join(text.replace("\u00a0", " ").split())


# ---------------------------------------------------------------------------------------------------------- signatures


@pytest.mark.parametrize("kind", ["rsa", "ecdsa", "ed25519"])
def test_a_validator_finds_the_signature_whole_and_of_a_known_person(kind, written, key_of):
    path = written()
    [one] = signed([path], key_of(Person(kind)))
    assert (one.path, one.number, one.has_time) == (path.with_name("paper_en.signed.pdf"), 1, False)
    found = validated(one.path.read_bytes())
    assert found.bottom_line
    assert found.coverage.name == "ENTIRE_FILE"
    assert found.md_algorithm == ("sha512" if kind == "ed25519" else "sha256")
    signature = PdfFileReader(io.BytesIO(one.content)).embedded_regular_signatures[0].sig_object
    assert signature["/SubFilter"] == "/ETSI.CAdES.detached"


def test_the_paper_stays_byte_for_byte_what_it_was(written, key_of):
    path = written()
    before = path.read_bytes()
    [one] = signed([path], key_of())
    assert path.read_bytes() == before
    assert one.content.startswith(before)
    assert len(one.content) - len(before) < 40_000


def test_a_changed_byte_is_found(written, key_of):
    [one] = signed([written()], key_of())
    data = bytearray(one.content)
    at = data.index(b"/Producer")
    data[at + 12] ^= 1
    assert not validated(bytes(data)).intact


def test_a_time_stamp_makes_it_a_signature_with_time(written, key_of):
    [one] = signed([written()], key_of(), server=stamper())
    found = validated(one.content, time=True)
    assert one.has_time
    assert found.bottom_line
    assert found.timestamp_validity.trusted


class Answers(BaseHTTPRequestHandler):
    """A time-stamp server of one's own."""

    status = 200

    @staticmethod
    def answer(asked):
        return stamper().request_tsa_response(TimeStampReq.load(asked)).dump()

    def do_POST(self):
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        assert self.headers["Content-Type"] == "application/timestamp-query"
        self.send_response(self.status)
        self.end_headers()
        self.wfile.write(self.answer(asked))

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def server():
    made = HTTPServer(("127.0.0.1", 0), Answers)
    Thread(target=made.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{made.server_port}/tsa"
    made.shutdown()
    made.server_close()


def test_a_server_of_the_web_is_asked_for_the_time(server, written, key_of):
    [one] = signed([written()], key_of(), server=Server(server))
    assert validated(one.content, time=True).timestamp_validity.trusted


@pytest.mark.parametrize("answer", [(200, b"<html>"), (500, b""), (200, b""), (404, b"no")])
def test_a_server_that_gives_no_time_stamp_leaves_nothing_behind(answer, server, written, key_of, monkeypatch):
    monkeypatch.setattr(Answers, "status", answer[0])
    monkeypatch.setattr(Answers, "answer", staticmethod(lambda _: answer[1]))
    path = written()
    with pytest.raises(OutputError, match="there is no time stamp from"):
        signed([path], key_of(), server=Server(server))
    assert [one.name for one in path.parent.glob("*.pdf")] == ["paper_en.pdf"]


@pytest.mark.parametrize("address", ["file:///etc/passwd", "tsa.example.org", "ftp://example.org", "https://"])
def test_only_addresses_of_the_web_are_asked(address):
    with pytest.raises(UsageError, match="is not one of the web"):
        Server(address)


# ---------------------------------------------------------------------------------------------------------------- mark

ANNA = Person(
    common="Иванова Анна Петровна",
    organisation="Министерство",
    serial=0xA1B2C3,
    since=datetime(2025, 12, 1, tzinfo=UTC),
    until=datetime(2026, 12, 1, tzinfo=UTC),
)
MARKS = {
    "en": (
        "Signed electronically; Certificate no. A1B2C3; Signatory: Иванова Анна Петровна, Министерство; "
        "Certificate valid from 1 December 2025 to 1 December 2026; Date of signature: 2 March 2026; Reason: «Да»"
    ),
    "kk": (
        "Құжатқа электрондық цифрлық қолтаңбамен қол қойылды; Сертификат № A1B2C3; "
        "Қолтаңба иесі: Иванова Анна Петровна, Министерство; "
        "Жарамдылық мерзімі: 2025 жылғы 1 желтоқсан – 2026 жылғы 1 желтоқсан; "
        "Қол қойылған күні: 2026 жылғы 2 наурыз; Қол қою мақсаты: «Да»"
    ),
    "ru": (
        "Документ подписан электронной подписью; Сертификат A1B2C3; Владелец Иванова Анна Петровна, Министерство; "
        "Действителен с 1 декабря 2025 года по 1 декабря 2026 года; "
        "Дата подписания: 2 марта 2026 года; Цель подписания: «Да»"
    ),
    "sr": (
        "Електронски потписано; Број сертификата: A1B2C3; Потписник: Иванова Анна Петровна, Министерство; "
        "Сертификат важи од 1. децембра 2025. године до 1. децембра 2026. године; "
        "Датум потписивања: 2. марта 2026. године; Разлог потписивања: «Да»"
    ),
    "sr-Latn": (
        "Elektronski potpisano; Broj sertifikata: A1B2C3; Potpisnik: Иванова Анна Петровна, Министерство; "
        "Sertifikat važi od 1. decembra 2025. godine do 1. decembra 2026. godine; "
        "Datum potpisivanja: 2. marta 2026. godine; Razlog potpisivanja: «Да»"
    ),
}


@pytest.mark.parametrize("tag", TAGS)
def test_the_mark_is_in_the_papers_language(tag, written, key_of):
    [one] = signed([written(tag)], key_of(ANNA), reason="«Да»")
    assert one.mark.replace("\u00a0", " ") == MARKS[tag]
    assert one.warnings == ()
    [field] = fields(one.content)
    assert field.said == one.mark
    assert field.box[2] == pytest.approx(field.area[2] - field.area[0], abs=0.01)


@pytest.mark.skipif(not shutil.which("pdftotext"), reason="poppler is not installed")
@pytest.mark.parametrize("tag", TAGS)
def test_the_mark_is_printed(tag, written, key_of):
    [one] = signed([written(tag)], key_of(ANNA), reason="«Да»")
    assert " ".join(MARKS[tag].replace(";", "").split()) in drawn(one.path)


def test_a_long_name_fits_the_field(written, key_of):
    name = "Абдрахманова-Константинопольская " * 2
    key = key_of(Person(common=name.strip()[:64], organisation="Министерство " * 4 + "дел"))
    [one] = signed([written("ru")], key, reason="а" * 200)
    [field] = fields(one.content)
    lines = [y for x, y in field.places if x == 8]
    assert len(lines) > 7
    assert 0 < min(lines) < max(lines) < max(field.box[1], field.box[3])
    assert lines == sorted(lines, reverse=True)


def test_letters_that_the_font_lacks_are_told(written, key_of):
    [one] = signed([written()], key_of(Person(common="ნინო Nino")))
    assert [warning.message for warning in one.warnings] == [
        "the mark shows a question mark for what its font lacks: ნიო"
    ]
    assert validated(one.content).bottom_line


def test_without_a_place_the_signature_is_not_seen(written, key_of):
    [one] = signed([written(place=False)], key_of())
    assert one.mark == ""
    assert [warning.message for warning in one.warnings] == [
        "has no place for a mark: its signature is not seen on the page"
    ]
    [field] = fields(one.content)
    assert field.area == [0, 0, 0, 0]
    assert validated(one.content).bottom_line


# ------------------------------------------------------------------------------------------------------ more than one


def test_a_second_person_signs_beside_the_first(written, key_of):
    [first] = signed([written()], key_of())
    [second] = signed([first.path], key_of(Person("ecdsa", common="Second Person")))
    assert second.path.name == "paper_en.signed-2.pdf"
    assert second.content.startswith(first.content)
    assert (first.mark != "", second.mark, second.warnings) == (True, "", ())
    assert [field.name for field in fields(second.content)] == ["Signature1", "Signature2"]
    for number in (0, 1):
        found = validated(second.content, number)
        assert found.bottom_line
        assert found.modification_level <= ModificationLevel.FORM_FILLING


def test_all_papers_are_signed_or_none(written, key_of, tmp_path):
    good, draft = written("en"), written("ru", draft="ПРОЕКТ")
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(good.read_bytes()[:-2000])
    with pytest.raises(AuditError) as caught:
        signed([draft, good, broken], key_of())
    assert [one.file for one in caught.value.diagnostics] == [str(draft), str(broken)]
    assert not list(tmp_path.glob("*.signed.pdf"))
    assert len(signed([good, draft], key_of(), drafts=True)) == 2


def test_files_that_cannot_be_written_leave_the_others_unwritten(written, key_of, tmp_path):
    one, other = written("en"), written("ru")
    folder = tmp_path / "signed"
    (folder / other.name).mkdir(parents=True)
    with pytest.raises(OutputError):
        signed([one, other], key_of(), out=folder)
    assert [path.name for path in folder.iterdir()] == [other.name]


def test_a_file_that_is_there_is_not_replaced(written, key_of, tmp_path):
    path = written()
    signed([path], key_of())
    with pytest.raises(OutputError, match="is there already"):
        signed([path], key_of())
    with pytest.raises(OutputError, match="is there already"):
        signed([path], key_of(), out=tmp_path)
    [one] = signed([path], key_of(), out=tmp_path / "new" / "named.pdf")
    assert one.path.exists()


def test_a_paper_is_replaced_where_that_is_wanted(written, key_of):
    path = written()
    before = path.read_bytes()
    [one] = signed([path], key_of(), in_place=True)
    assert one.path == path
    assert path.read_bytes().startswith(before)
    assert len(path.read_bytes()) > len(before)


def test_two_papers_are_not_signed_into_one_file(written, key_of, tmp_path):
    one = written()
    (tmp_path / "other").mkdir()
    other = written(name="other/paper_en.pdf")
    with pytest.raises(OutputError, match="2 papers would be signed into this file"):
        signed([one, other], key_of(), out=tmp_path / "out")
    with pytest.raises(UsageError, match="names one file for 2 papers"):
        signed([one, other], key_of(), out=tmp_path / "out.pdf")
    assert len(signed([one, other], key_of())) == 2


# ----------------------------------------------------------------------------------------------------- what is refused


def encrypted(data):
    buffer = io.BytesIO()
    pikepdf.open(io.BytesIO(data)).save(buffer, encryption=pikepdf.Encryption(owner="a", user="b"))
    return buffer.getvalue()


def by_another(_):
    buffer = io.BytesIO()
    made = pikepdf.new()
    made.add_blank_page()
    made.save(buffer)
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda _: b"", "is not a PDF file"),
        (lambda _: b"PK\3\4 a Word file", "is not a PDF file"),
        (lambda data: data[:500], "is a broken PDF file"),
        (lambda data: data[:-100], "is a broken PDF file"),
        (lambda data: data.replace(b"/Catalog", b"/Katalog").replace(b"/Pages", b"/Pagez"), "is a broken PDF file"),
        (lambda _: b"%PDF-1.7\n" + b"[" * 100_000, "is a broken PDF file"),
        (encrypted, "is encrypted"),
        (by_another, "was not made by this program"),
    ],
)
def test_what_cannot_be_signed_is_said(spoil, said, tmp_path, key_of):
    path = tmp_path / "odd.pdf"
    path.write_bytes(spoil(paper()))
    with pytest.raises(DataError, match=said):
        signed([path], key_of())


def test_no_byte_that_is_spoilt_makes_a_traceback(tmp_path, key_of):
    data = paper()
    path = tmp_path / "odd.pdf"
    key = key_of()
    refused = 0
    for at in range(len(data) - 3000, len(data), 97):
        path.write_bytes(data[:at] + bytes([data[at] ^ 0x15]) + data[at + 1 :])
        try:
            signed([path], key, out=tmp_path / f"{at}.pdf")
        except DataError:
            refused += 1
    assert refused


def test_a_paper_in_a_language_without_words_is_refused(tmp_path, key_of):
    path = tmp_path / "french.pdf"
    path.write_bytes(paper().replace(b"(en-GB)", b"(fr-FR)"))
    with pytest.raises(DataError, match="there are no words of a mark for: fr-FR"):
        signed([path], key_of())


def test_a_reason_has_its_bounds(written, key_of):
    with pytest.raises(UsageError, match="201 characters"):
        signed([written()], key_of(), reason="a" * 201)


# ------------------------------------------------------------------------------------------------------ another engine

NO_POPPLER = "" if shutil.which("pdfsig") and shutil.which("certutil") else "pdfsig or certutil is not installed"


@pytest.mark.skipif(bool(NO_POPPLER), reason=NO_POPPLER)
def test_poppler_trusts_the_signature(written, key_of, tmp_path):
    base = f"sql:{tmp_path / 'nss'}"
    (tmp_path / "nss").mkdir()
    (tmp_path / "root.pem").write_bytes(authority().public_bytes(Encoding.PEM))
    subprocess.run(["certutil", "-N", "-d", base, "--empty-password"], check=True, capture_output=True)
    trusting = ["certutil", "-A", "-d", base, "-n", "root", "-t", "CT,C,C", "-i", tmp_path / "root.pem"]
    subprocess.run(trusting, check=True, capture_output=True)
    for kind in ("rsa", "ecdsa"):
        [one] = signed([written(name=f"{kind}.pdf")], key_of(Person(kind)))
        command = ["pdfsig", "-nssdir", base, one.path]
        said = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        assert "Signature Type: ETSI.CAdES.detached" in said
        assert "Total document signed" in said
        assert "Signature is Valid" in said
        assert "Certificate is Trusted" in said
        assert "SHA-256" in said


def test_the_day_of_the_mark_is_that_of_the_desk(written, key_of):
    [one] = sign(Request((written(),), datetime(2026, 3, 2, 23, 30, tzinfo=UTC)), key_of(ANNA))
    assert f"Date of signature: {date(2026, 3, 2).day} March" in one.mark.replace("\u00a0", " ")


def test_the_key_is_in_no_text(key_of):
    key = key_of()
    assert "signer" not in repr(key)
    assert "signer" not in repr(replace(key, warnings=()))
