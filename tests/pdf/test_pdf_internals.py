"""What we use of reportlab beside its documented interface is there, and is used in one module."""

from __future__ import annotations

import ast
from io import BytesIO
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

import briefing
from briefing.pdf import internals

MODULES = sorted((Path(briefing.__file__).parent / "pdf").glob("*.py"))


def test_this_version_of_reportlab_has_all_that_we_use() -> None:
    assert internals.missing(Canvas(BytesIO())) == ()


def test_what_an_upgrade_takes_away_is_named() -> None:
    canvas = Canvas(BytesIO())
    del canvas._doc.numberToId
    canvas._code = None
    del canvas._code
    assert internals.missing(canvas) == ("Canvas._code", "PDFDocument.numberToId")


def private_names(path: Path) -> list[str]:
    """Return the attributes with a leading underscore that a module takes from something else than itself."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr.startswith("_")]
    of_others = [node for node in found if not (isinstance(node.value, ast.Name) and node.value.id in {"self", "cls"})]
    return [node.attr for node in of_others if not node.attr.startswith("__")]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: path.stem)
def test_no_other_module_takes_what_is_private(path: Path) -> None:
    own = {"_page", "_attributes"}  # of an element, used beside it
    if path.stem == "internals":
        assert private_names(path)
    else:
        assert set(private_names(path)) <= own
