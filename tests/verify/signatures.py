"""Signatures for tests: a key made here, and PDF files signed with it as other programs sign them."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import fields, signers

Box = tuple[int, int, int, int]


@cache
def signer() -> signers.SimpleSigner:
    """Return somebody who signs."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Test")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(datetime(2020, 1, 1, tzinfo=UTC))
        .not_valid_after(datetime(2120, 1, 1, tzinfo=UTC))
        .sign(key, hashes.SHA256())
    )
    stored = pkcs12.serialize_key_and_certificates(b"test", key, certificate, None, serialization.NoEncryption())
    found = signers.SimpleSigner.load_pkcs12_data(stored, other_certs=[])
    assert found is not None
    return found


def signed(content: bytes, box: Box | None = None, name: str = "Signature", certify: bool = False) -> bytes:
    """Return a PDF with a signature appended; ``box`` is where on page 1 it is drawn."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    if box is not None:
        fields.append_signature_field(writer, fields.SigFieldSpec(name, box=box, on_page=0))
    metadata = signers.PdfSignatureMetadata(
        field_name=name, subfilter=fields.SigSeedSubFilter.PADES, md_algorithm="sha256", certify=certify
    )
    made: bytes = signers.sign_pdf(writer, metadata, signer=signer()).getvalue()
    assert made.startswith(content)
    return made


def with_field(content: bytes, box: Box, name: str = "Signature") -> bytes:
    """Return a PDF with an empty field appended that waits for a signature."""
    writer = IncrementalPdfFileWriter(io.BytesIO(content))
    fields.append_signature_field(writer, fields.SigFieldSpec(name, box=box, on_page=0))
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()
