"""A template folder with a theme of one's own, and what is said of it."""

from pathlib import Path

import pytest

from briefing.errors import DataError
from briefing.theme import load

ROOT = Path(__file__).resolve().parents[2]
DEFAULT = ROOT / "templates" / "bilateral"
FONTS = ROOT / "briefing" / "fonts"


@pytest.fixture
def themed(tmp_path):
    """Write a theme, and load it."""

    def themed(text):
        (tmp_path / "theme.yaml").write_text(text, encoding="utf-8")
        return load(tmp_path, FONTS, default=DEFAULT)

    return themed


@pytest.fixture
def refused(themed):
    """Write a theme, and return the only thing that is wrong with it."""

    def refused(text):
        with pytest.raises(DataError) as caught:
            themed(text)
        (found,) = caught.value.diagnostics
        assert found.file.endswith("theme.yaml")
        assert found.line
        assert found.hint
        return found

    return refused
