"""Papers to sign, and keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from signed_papers import paper
from signing_keys import MOMENT, PASSPHRASE, Person

from briefing.signing import read_key


@pytest.fixture
def written(tmp_path):
    """Return a function that writes a paper and says where."""

    def write(tag="en", name="", **options) -> Path:
        path = tmp_path / (name or f"paper_{tag}.pdf")
        path.write_bytes(paper(tag, **options))
        return path

    return write


@pytest.fixture
def key_of(tmp_path):
    """Return a function from a person to their key, as it is read."""

    def key(person=Person(), moment=MOMENT):  # noqa: B008 - is frozen
        path = tmp_path / f"{person.kind}.p12"
        path.write_bytes(person.pkcs12())
        return read_key(path, PASSPHRASE, moment)

    return key
