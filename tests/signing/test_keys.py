"""Keys as people have them: opened, refused, and whose they are."""

from __future__ import annotations

import traceback
from datetime import timedelta

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from signing_keys import FOR_SIGNATURES, MOMENT, PASSPHRASE, Person, private_key, usages

from briefing.errors import AuditError, DataError, UsageError
from briefing.signing import PassphraseError, passphrase_in, read_key

TRUE = b"the true one"


@pytest.fixture
def kept(tmp_path):
    """Return a function that writes a file of a key."""

    def write(content, name="key.p12"):
        path = tmp_path / name
        path.write_bytes(content)
        return path

    return write


def without(key, certificate):
    return pkcs12.serialize_key_and_certificates(b"key", key, certificate, None, BestAvailableEncryption(PASSPHRASE))


def said(caught):
    return [one.message for one in caught.value.diagnostics]


@pytest.mark.parametrize("kind", ["rsa", "ecdsa", "ed25519"])
@pytest.mark.parametrize("passphrase", [PASSPHRASE, None, "пароль Ж".encode()])
def test_a_key_is_opened_with_its_passphrase(kind, passphrase, kept):
    key = read_key(kept(Person(kind).pkcs12(passphrase)), passphrase, MOMENT)
    assert key.certificate.owner == "Ivanova Anna"
    assert len(key.warnings) == (kind == "ed25519")


@pytest.mark.parametrize(
    ("given", "message"),
    [(b"wrong", "is not opened by this passphrase"), (b"", "is not opened"), (None, "needs its passphrase")],
)
def test_a_wrong_passphrase_is_said_and_stands_in_no_traceback(given, message, kept):
    with pytest.raises(PassphraseError, match=message) as caught:
        read_key(kept(Person().pkcs12(TRUE)), given, MOMENT)
    assert caught.value.exit_code == 2
    shown = "".join(traceback.format_exception(caught.value))
    assert TRUE.decode() not in shown


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a key",
        b"\x30\x80",
        b"\x30\x03\x02\x01\x03",
        Person().certificate.public_bytes(Encoding.PEM),
        Person().certificate.public_bytes(Encoding.DER),
    ],
)
def test_what_is_no_pkcs12_file_is_said(content, kept):
    with pytest.raises(UsageError, match="is not a PKCS#12 file") as caught:
        read_key(kept(content), PASSPHRASE, MOMENT)
    assert "openssl pkcs12 -export" in caught.value.diagnostics[0].hint


def test_a_damaged_file_is_no_traceback(kept):
    whole = Person().pkcs12()
    assert len(whole) > 2000
    for at in range(0, len(whole), 53):
        with pytest.raises(UsageError):
            read_key(kept(whole[:at] + bytes([whole[at] ^ 0x55]) + whole[at + 1 :] + b"x"), b"wrong", MOMENT)


def test_a_file_that_is_not_there_or_too_large_is_said(kept, tmp_path):
    with pytest.raises(UsageError):
        read_key(tmp_path / "none.p12", PASSPHRASE, MOMENT)
    with pytest.raises(DataError):
        read_key(kept(bytes(2 << 20)), PASSPHRASE, MOMENT)


def test_a_key_without_its_certificate_and_a_certificate_without_its_key(kept):
    with pytest.raises(UsageError, match="holds no certificate of its key"):
        read_key(kept(without(private_key("rsa"), None)), PASSPHRASE, MOMENT)
    with pytest.raises(UsageError, match="holds no private key"):
        read_key(kept(without(None, Person().certificate)), PASSPHRASE, MOMENT)


def test_other_kinds_of_keys_are_refused(kept):
    with pytest.raises(UsageError, match="RSA, ECDSA and Ed25519 are"):
        read_key(kept(Person("dsa").pkcs12()), PASSPHRASE, MOMENT)


@pytest.mark.parametrize(
    ("person", "message"),
    [
        (Person(until=MOMENT - timedelta(days=1)), "the certificate has expired: it was valid until 2026-03-01"),
        (Person(since=MOMENT + timedelta(days=2)), "the certificate is not yet valid: it will be from 2026-03-04"),
        (
            Person(usage=usages("key_encipherment", "data_encipherment")),
            "the certificate is not for signatures: its key usage has neither digitalSignature nor nonRepudiation",
        ),
        (Person(is_authority=True), "the certificate is that of an authority, not of a person"),
        (Person("short"), "the key has 1024 bits, which is too short: 2048 is the least"),
    ],
    ids=lambda value: "" if isinstance(value, str) else value.kind,
)
def test_a_key_whose_signatures_nobody_accepts_is_refused(person, message, kept):
    with pytest.raises(AuditError) as caught:
        read_key(kept(person.pkcs12()), PASSPHRASE, MOMENT)
    assert said(caught) == [message]


def test_all_that_is_wrong_with_a_key_is_said_at_once(kept):
    person = Person("short", usage=usages("key_agreement"), until=MOMENT - timedelta(days=1))
    with pytest.raises(AuditError) as caught:
        read_key(kept(person.pkcs12()), PASSPHRASE, MOMENT)
    assert len(said(caught)) == 3


@pytest.mark.parametrize("usage", [FOR_SIGNATURES, usages("digital_signature"), usages("content_commitment"), None])
def test_either_usage_signs_and_none_said_as_well(usage, kept):
    assert read_key(kept(Person(usage=usage).pkcs12()), PASSPHRASE, MOMENT).warnings == ()


@pytest.mark.parametrize(
    ("person", "owner"),
    [
        (Person(common="Ana Jovanović 200012345"), "Ana Jovanović 200012345"),
        (Person(common="ИВАНОВА АННА", surname="ИВАНОВА", given="ПЕТРОВНА"), "ИВАНОВА АННА ПЕТРОВНА"),
        (
            Person(common="МИД России", surname="Иванова", given="Анна Петровна"),
            "Иванова Анна Петровна, МИД России",
        ),
        (
            Person(common="Иванова Анна Петровна", surname="Иванова", given="Анна Петровна", organisation="МИД"),
            "Иванова Анна Петровна, МИД",
        ),
        (Person(common="", surname="", organisation="Ministry"), "Ministry"),
        (Person(common="Anna\u202e \n Ivanova\x07"), "Anna Ivanova"),
    ],
    ids=str,
)
def test_whose_a_certificate_is(person, owner, kept):
    assert read_key(kept(person.pkcs12()), PASSPHRASE, MOMENT).certificate.owner == owner


@pytest.mark.parametrize(("serial", "number"), [(0xA1B2C3, "A1B2C3"), (0x1, "01"), (0xABC, "0ABC")])
def test_the_number_of_a_certificate_is_in_whole_bytes(serial, number, kept):
    assert read_key(kept(Person(serial=serial).pkcs12()), PASSPHRASE, MOMENT).certificate.number == number


@pytest.mark.parametrize("content", [b"secret", b"secret\n", b"secret\r\nsecond line"])
def test_a_passphrase_is_the_first_line_of_its_file(content, kept):
    assert passphrase_in(kept(content, "passphrase")) == b"secret"
    assert passphrase_in(kept(b"", "empty")) == b""
