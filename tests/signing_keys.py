"""Keys and certificates that are made when a test wants them."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import dsa, ec, ed25519, rsa
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

MOMENT = datetime(2026, 3, 2, 10, 30, tzinfo=UTC)
PASSPHRASE = b"correct horse"
NAMES = {
    "common": NameOID.COMMON_NAME,
    "surname": NameOID.SURNAME,
    "given": NameOID.GIVEN_NAME,
    "organisation": NameOID.ORGANIZATION_NAME,
}


@cache
def private_key(kind: str):
    """Return a key of a kind; the same within a run, because RSA keys take their time."""
    match kind:
        case "rsa":
            return rsa.generate_private_key(65537, 2048)
        case "authority":
            return rsa.generate_private_key(65537, 2048)
        case "short":
            return rsa.generate_private_key(65537, 1024)  # noqa: S505 - is to be refused
        case "ecdsa":
            return ec.generate_private_key(ec.SECP256R1())
        case "ed25519":
            return ed25519.Ed25519PrivateKey.generate()
        case "dsa":
            return dsa.generate_private_key(2048)
    raise ValueError(kind)


def named(**parts: str) -> x509.Name:
    with warnings.catch_warnings():  # of Cyrillic names, which have more bytes than letters
        warnings.simplefilter("ignore")
        return x509.Name([x509.NameAttribute(NAMES[key], text, _validate=False) for key, text in parts.items()])


AUTHORITY = named(common="Test Authority")


def usages(*wanted: str) -> x509.KeyUsage:
    every = (
        *("digital_signature", "content_commitment", "key_encipherment", "data_encipherment", "key_agreement"),
        *("key_cert_sign", "crl_sign", "encipher_only", "decipher_only"),
    )
    return x509.KeyUsage(**{one: one in wanted for one in every})


FOR_SIGNATURES = usages("digital_signature", "content_commitment")


@cache
def authority() -> x509.Certificate:
    return _certificate(AUTHORITY, private_key("authority"), usages("key_cert_sign", "crl_sign"), is_authority=True)


def _certificate(subject, key, usage, *, is_authority=False, since=None, until=None, serial=None, extended=()):
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(AUTHORITY)
        .public_key(key.public_key())
        .serial_number(serial or x509.random_serial_number())
        .not_valid_before(since or datetime.now(UTC) - timedelta(days=1000))
        .not_valid_after(until or datetime.now(UTC) + timedelta(days=1000))
        .add_extension(x509.BasicConstraints(ca=is_authority, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(private_key("authority").public_key()), critical=False
        )
    )
    if usage is not None:
        made = made.add_extension(usage, critical=True)
    if extended:
        made = made.add_extension(x509.ExtendedKeyUsage(extended), critical=False)
    return made.sign(private_key("authority"), hashes.SHA256())


@dataclass(frozen=True)
class Person:
    """Somebody who signs."""

    kind: str = "rsa"
    common: str = "Ivanova Anna"
    surname: str = ""
    given: str = ""
    organisation: str = ""
    usage: x509.KeyUsage | None = FOR_SIGNATURES
    since: datetime | None = None
    until: datetime | None = None
    serial: int | None = None
    extended: tuple = ()
    is_authority: bool = False

    @property
    def certificate(self) -> x509.Certificate:
        parts = {key: text for key in NAMES if (text := getattr(self, key))}
        return _certificate(
            named(**parts),
            private_key(self.kind),
            self.usage,
            since=self.since,
            until=self.until,
            serial=self.serial,
            extended=self.extended,
            is_authority=self.is_authority,
        )

    def pkcs12(self, passphrase: bytes | None = PASSPHRASE) -> bytes:
        locked = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
        return pkcs12.serialize_key_and_certificates(
            b"key", private_key(self.kind), self.certificate, [authority()], locked
        )


def stamping_authority():
    """Return the certificate of a time-stamp server, and its key."""
    usage = usages("digital_signature")
    extended = (ExtendedKeyUsageOID.TIME_STAMPING,)
    key = private_key("rsa")
    subject = named(common="Test Time")
    return _certificate(subject, key, usage, extended=extended), key


def as_der(key) -> bytes:
    return key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
