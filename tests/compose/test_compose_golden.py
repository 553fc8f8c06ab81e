"""The text of the examples, whole, in every language: golden dumps are read like prose before they are renewed."""

from pathlib import Path

import pytest
from papers import ALL_DOCUMENTS

from briefing.dump import dump

GOLDEN = Path(__file__).parent.parent / "golden"


@pytest.mark.parametrize(("example", "tag"), ALL_DOCUMENTS)
def test_example_reads_as_reviewed(example, tag, document_of, request):
    """After a change that is wanted: pytest --update-golden, then read the difference."""
    text = dump(document_of(example, tag))
    golden = GOLDEN / f"{example}_{tag}.txt"
    if request.config.getoption("--update-golden"):
        golden.write_text(text, encoding="utf-8")
    assert text == golden.read_text(encoding="utf-8")
