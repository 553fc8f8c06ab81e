from collections.abc import Callable
from pathlib import Path

import measured
import pytest
from hypothesis import HealthCheck, settings

from briefing.data import Known, Loaded, load_text
from briefing.errors import BriefingError, Diagnostic
from briefing.reading.source_text import decode

MINIMAL = (Path(__file__).parent / "minimal.yaml").read_text(encoding="utf-8")
KNOWN = Known(
    countries=frozenset({"PT", "MN", "RS"}),
    currencies=frozenset({"EUR", "USD", "MNT"}),
    units={"km": "kilometre", "kilometre": "kilometre", "years": "year", "km2": "square-kilometre", "people": "person"},
    languages=frozenset({"en", "ru", "sr", "sr-Latn"}),
    wording=measured.KNOWN.wording,
)


@pytest.fixture
def minimal() -> str:
    return MINIMAL


# Busy machines are slow: no deadline. The same examples each time, so that a failure can be looked into.
settings.register_profile("data", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("data")


@pytest.fixture(scope="session")
def known() -> Known:
    return KNOWN


@pytest.fixture
def read() -> Callable[..., Loaded]:
    """Load a text as if it were the file ``case.yaml``."""

    def read(text: str, languages: tuple[str, ...] | None = None) -> Loaded:
        return load_text(decode(text.encode(), "case.yaml"), languages=languages, known=KNOWN)

    return read


@pytest.fixture
def mistakes(read: Callable[..., Loaded]) -> Callable[..., list[Diagnostic]]:
    """Replace something in the minimal file, and return what is then wrong, warnings included.

    Every diagnostic has its file, line, and a hint: this is asserted for all of them.
    """

    def mistakes(*changes: tuple[str, str]) -> list[Diagnostic]:
        text = MINIMAL
        for old, new in changes:
            assert text.count(old) == 1, f"{old!r} should stand in minimal.yaml once"
            text = text.replace(old, new)
        found = mistakes_in(text)
        assert all(one.file == "case.yaml" and one.line and one.hint for one in found)
        return found

    def mistakes_in(text: str) -> list[Diagnostic]:
        try:
            return list(read(text).warnings)
        except BriefingError as wrong:
            return list(wrong.diagnostics)

    return mistakes
