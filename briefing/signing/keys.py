"""Keys of PKCS#12 files: read, looked at, and never stored."""

from __future__ import annotations

import unicodedata
import warnings
from dataclasses import field
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Final, TypeVar

from asn1crypto.pkcs12 import Pfx
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ec import EllipticCurvePrivateKey
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPrivateKey
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign.signers import SimpleSigner

from briefing.errors import AuditError, Diagnostic, UsageError, error, warning
from briefing.reading.source_text import read_bytes
from briefing.records import frozen

LARGEST: Final = 1 << 20
LONGEST_NAME: Final = 160
LARGEST_PASSPHRASE: Final = 4096
SHORTEST_RSA: Final = 2048
_FOR_SERVERS: Final = {
    ExtendedKeyUsageOID.SERVER_AUTH,
    ExtendedKeyUsageOID.TIME_STAMPING,
    ExtendedKeyUsageOID.OCSP_SIGNING,
}
_PEM_HINT: Final = (
    "make one of key and certificate: openssl pkcs12 -export -inkey KEY.pem -in CERTIFICATE.pem -out KEY.p12"
)


class PassphraseError(UsageError):
    """A key is not opened by the passphrase that was given, or by none."""


@frozen
class Certificate:
    """What a mark says of a certificate: its number in hexadecimal digits, whose it is, from when and until when."""

    number: str
    owner: str
    since: date
    until: date


@frozen
class Key:
    """A key that signs, with its certificate and the digest that it takes; ``warnings`` are what is odd about it."""

    certificate: Certificate
    signer: SimpleSigner = field(repr=False)
    digest: str = "sha256"
    warnings: tuple[Diagnostic, ...] = ()


def read_key(path: Path, passphrase: bytes | None, moment: datetime) -> Key:
    """Read a key and its certificate, for a signature at a moment (with its time zone).

    Raises:
        PassphraseError: The passphrase is wrong, or missing.
        UsageError: There is no such file, it is no PKCS#12 file, or it lacks a key or its certificate.
        AuditError: Nobody would accept a signature of this key: all reasons at once.
    """
    content = read_bytes(path, str(path), kind="PKCS#12 file", largest=LARGEST)
    with warnings.catch_warnings():
        # Libraries warn of certificates that authorities have in fact issued: Cyrillic names of more than 64 bytes.
        warnings.simplefilter("ignore")
        return _read(content, passphrase, moment, str(path))


def _read(content: bytes, passphrase: bytes | None, moment: datetime, file: str) -> Key:
    if not _is_pkcs12(content):
        raise UsageError(error("is not a PKCS#12 file", file=file, hint=_PEM_HINT))
    key, certificate = _opened(content, passphrase, file)
    if problems := tuple(_problems(key, certificate, moment, file)):
        raise AuditError(*problems)
    signer = SimpleSigner.load_pkcs12_data(content, (), passphrase)
    about = Certificate(
        _number(certificate.serial_number),
        _owner(certificate.subject),
        certificate.not_valid_before_utc.astimezone(moment.tzinfo).date(),
        certificate.not_valid_after_utc.astimezone(moment.tzinfo).date(),
    )
    # RFC 8419 binds Ed25519 to SHA-512.
    edwards = isinstance(key, Ed25519PrivateKey)
    return Key(about, signer, "sha512" if edwards else "sha256", tuple(_oddities(certificate, file, edwards=edwards)))


def passphrase_in(file: Path) -> bytes:
    """Return the passphrase in the first line of a file; raise UsageError or DataError if it cannot be read."""
    content = read_bytes(file, str(file), kind="passphrase file", largest=LARGEST_PASSPHRASE)
    return (content.splitlines() or [b""])[0]


def _is_pkcs12(content: bytes) -> bool:
    try:
        return bool(Pfx.load(content, strict=True)["version"].native == "v3")
    except (ValueError, TypeError, KeyError):
        return False


_Extension = TypeVar("_Extension", bound=x509.ExtensionType)
_Private = RSAPrivateKey | EllipticCurvePrivateKey | Ed25519PrivateKey


def _opened(content: bytes, passphrase: bytes | None, file: str) -> tuple[_Private, x509.Certificate]:
    kinds = "RSA, ECDSA and Ed25519 are"
    try:
        key, certificate, _ = pkcs12.load_key_and_certificates(content, passphrase)
    except ValueError:
        # Said without its cause: what a library knows of a passphrase goes into no traceback.
        raise _refused(passphrase, file) from None
    except (UnsupportedAlgorithm, TypeError, NotImplementedError):
        message = f"holds a key of a kind that is not read here; {kinds}"
        raise UsageError(error(message, file=file, hint="sign with the program of your key's issuer")) from None
    if key is None:
        raise UsageError(error("holds no private key", file=file, hint="export the certificate together with its key"))
    if not isinstance(key, _Private):
        message = f"holds a key of a kind that does not sign papers here; {kinds}"
        raise UsageError(error(message, file=file, hint="use a key of one of these"))
    if certificate is None or certificate.public_key() != key.public_key():
        hint = "export the key together with its certificate"
        raise UsageError(error("holds no certificate of its key", file=file, hint=hint))
    return key, certificate


def _refused(passphrase: bytes | None, file: str) -> PassphraseError:
    if passphrase is None:
        hint = "name a file that holds it with --passphrase-file, or set BRIEFING_PASSPHRASE"
        return PassphraseError(error("needs its passphrase, or is damaged", file=file, hint=hint))
    hint = "look at the passphrase; the file may also be damaged"
    return PassphraseError(error("is not opened by this passphrase", file=file, hint=hint))


def _problems(key: _Private, certificate: x509.Certificate, moment: datetime, file: str) -> list[Diagnostic]:
    """Return the reasons for which no reader would accept a signature."""
    found: list[Diagnostic] = []
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    now = moment.astimezone(UTC)
    if now > last:
        message = f"the certificate has expired: it was valid until {last:%Y-%m-%d}"
        found.append(error(message, file=file, hint="have it renewed by its issuer"))
    elif now < first:
        message = f"the certificate is not yet valid: it will be from {first:%Y-%m-%d}"
        found.append(error(message, file=file, hint="sign then, or look at the date of this machine"))
    usage = _extension(certificate, x509.KeyUsage)
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        message = "the certificate is not for signatures: its key usage has neither digitalSignature nor nonRepudiation"
        found.append(error(message, file=file, hint="use the certificate that its issuer gave you for signing"))
    basic = _extension(certificate, x509.BasicConstraints)
    if basic is not None and basic.ca:
        message = "the certificate is that of an authority, not of a person"
        found.append(error(message, file=file, hint="use the certificate that its issuer gave you for signing"))
    if isinstance(key, RSAPrivateKey) and key.key_size < SHORTEST_RSA:
        message = f"the key has {key.key_size} bits, which is too short: {SHORTEST_RSA} is the least"
        found.append(error(message, file=file, hint="have its issuer give you a longer one"))
    return found


def _oddities(certificate: x509.Certificate, file: str, *, edwards: bool) -> list[Diagnostic]:
    found: list[Diagnostic] = []
    if edwards:
        message = "an Ed25519 signature, which older readers cannot check"
        found.append(warning(message, file=file, hint="use an RSA or ECDSA key where you do not know the readers"))
    usage = _extension(certificate, x509.ExtendedKeyUsage)
    if usage is not None and set(usage) <= _FOR_SERVERS:
        message = "the certificate is for servers, so readers may refuse its signatures"
        found.append(warning(message, file=file, hint="use the certificate that its issuer gave you for signing"))
    return found


def _extension(certificate: x509.Certificate, kind: type[_Extension]) -> _Extension | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except (x509.ExtensionNotFound, ValueError):
        return None


def _number(serial: int) -> str:
    """Return a serial number in whole bytes, as other programs show it."""
    digits = f"{serial:X}"
    return digits.zfill(len(digits) + len(digits) % 2)


def _owner(subject: x509.Name) -> str:
    """Return whose a certificate is, with the organisation where it names one.

    Authorities differ: the common name is a person's whole name, or a surname and name to which ``givenName`` adds the
    patronymic (Kazakhstan), or an organisation whose signatory stands in ``surname`` and ``givenName`` (Russia).
    """
    common, surname, given = (_part(subject, oid) for oid in (NameOID.COMMON_NAME, NameOID.SURNAME, NameOID.GIVEN_NAME))
    organisation = _part(subject, NameOID.ORGANIZATION_NAME)
    if surname and surname.casefold() not in common.casefold():
        person, organisation = f"{surname} {given}".strip(), organisation or common
    elif given and common and given.casefold() not in common.casefold():
        person = f"{common} {given}"
    else:
        person = common or given or _part(subject, NameOID.PSEUDONYM) or organisation or subject.rfc4514_string()
    others = [organisation] if organisation and organisation.casefold() != person.casefold() else []
    text = _shown(", ".join((person, *others)))
    return text if len(text) <= LONGEST_NAME else f"{text[: LONGEST_NAME - 1].rstrip()}…"


def _part(subject: x509.Name, oid: x509.ObjectIdentifier) -> str:
    found = (one.value for one in subject.get_attributes_for_oid(oid))
    return _shown(" ".join(one if isinstance(one, str) else one.decode("utf-8", "replace") for one in found))


def _shown(text: str) -> str:
    """Return text without what cannot be seen, and with single spaces."""
    seen = (" " if char.isspace() else char for char in text if unicodedata.category(char) not in {"Cf", "Co", "Cs"})
    return " ".join(unicodedata.normalize("NFC", "".join(" " if ord(c) < ord(" ") else c for c in seen)).split())
