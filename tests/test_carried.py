"""Printed figures as facts in every format, where papers may carry them, and in none where they may not."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pytest
from papers import BUNDLED
from word_facts import bookmarks

from briefing.build import build
from briefing.docx import facts
from briefing.request import BuildRequest

EXPORTS = "trade.exports.value"
Files = dict[str, bytes]


def built(folder: Path, *replaced: tuple[str, str]) -> Files:
    """Build the example, changed, in all formats; return the files by their formats."""
    text = BUNDLED.read_text(encoding="utf-8")
    for old, new in replaced:
        assert old in text
        text = text.replace(old, new, 1)
    data = folder / "briefing.yaml"
    data.write_text(text, encoding="utf-8")
    request = BuildRequest(data, ("en",), ("pdf", "docx", "html"), folder / "out", workers=1)
    return {file.format: file.path.read_bytes() for file in build(request).files}


def spans(pdf: bytes) -> list[tuple[str, str]]:
    """Return the figures of a PDF with what they are worth, as its structure says."""
    file = pikepdf.open(io.BytesIO(pdf))
    found: list[tuple[str, str]] = []
    for one in file.objects:
        if isinstance(one, pikepdf.Dictionary) and one.get("/S") == "/Span" and "/A" in one:
            assert one.A.O == "/UserProperties"
            said = {str(entry.N): str(entry.V) for entry in one.A.P}
            found.append((said["figure"], said["value"]))
    assert bool(found) == ("/UserProperties" in file.Root.MarkInfo)
    return found


def test_every_printed_figure_is_a_fact(tmp_path: Path) -> None:
    files = built(tmp_path)
    named = {facts.figure_of(name, [EXPORTS]) for name in bookmarks(files["docx"])}
    assert EXPORTS in named
    values = re.findall(r'<data value="([^"]+)" data-figure="([^"]+)"', files["html"].decode())
    assert (EXPORTS, "28600000") in spans(files["pdf"])
    assert set(spans(files["pdf"])) <= {(name, value) for value, name in values}


@pytest.mark.parametrize(
    "kept",
    [
        "marking: {en: For official use}",
        "classification: A/12",
    ],
)
def test_a_paper_with_a_marking_carries_figures_in_print_alone(tmp_path: Path, kept: str) -> None:
    files = built(tmp_path, ("\nrequisites:\n", f"\nrequisites:\n  {kept}\n"))
    assert not bookmarks(files["docx"])
    assert not spans(files["pdf"])
    assert b"data-figure" not in files["html"]
