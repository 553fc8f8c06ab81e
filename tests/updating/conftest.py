"""A data file with feeds, in a folder of its own with the statistics that it names."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

STATISTICS = Path(__file__).parent.parent / "feeds" / "statistics"
DATA = """\
schema: 2
id: kazakhstan-serbia
home: KZ
partner: RS
date: 2026-06-01
languages: [en]

sources:
  un: {title: {en: Comtrade}, date: 2026-02-10} # of the download
feeds:
  comtrade: {file: comtrade.csv, encoding: latin-1, source: un}

trade:
  reporter: {country: KZ, source: un}
  period: 2025
  exports: {value: 30.0 million USD, change: +1.2%, feed: {from: comtrade}} # as released
  imports:
    value:   70 million USD
    previous: '75 million USD'
    feed: {from: comtrade}
  history:
    - {period: 2024, exports: 30.8 million USD, feed: {from: comtrade}}
"""


@pytest.fixture
def data_file(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a data file, with some of its text replaced, beside the statistics."""

    def write(*replaced: tuple[str, str], text: str = DATA) -> Path:
        for file in STATISTICS.iterdir():
            shutil.copy(file, tmp_path)
        for old, new in replaced:
            assert old in text
            text = text.replace(old, new)
        path = tmp_path / "briefing.yaml"
        path.write_bytes(text.encode())
        return path

    return write
