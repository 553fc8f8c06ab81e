"""Sums that are the same everywhere, and the lint that keeps other arithmetic out of what decides a layout."""

import ast
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest

import briefing
from briefing.totals import total

PACKAGE = Path(briefing.__file__).parent
#: What decides where things stand: the two renderers, and what they are told. A room is a module or a folder.
ROOMS = {
    room: sorted([*PACKAGE.glob(f"{room}.py"), *(PACKAGE / room).rglob("*.py")])
    for room in ("pdf", "docx", "scene", "theme", "document", "totals")
}
LAYOUT = [path for room in ROOMS.values() for path in room]
#: Functions of `math` that IEEE 754 or Python itself rounds correctly; others are the C library's.
EXACT = {"sqrt", "isqrt", "floor", "ceil", "trunc", "gcd", "isfinite", "isinf", "isnan", "inf", "pi"}
#: Attributes and functions that are whole numbers by what they mean.
WHOLE = {"len", "ord", "int", "bool", "count", "file_size", "st_size"}


def inexact(source: str) -> Iterator[str]:
    """Yield what could come out differently on another Python or system, as line number and text."""
    nodes = list(ast.walk(ast.parse(source)))
    whole = {id(node.func) for node in nodes if isinstance(node, ast.Call) and len(node.args) == 1 and is_whole(node)}
    for node in nodes:
        match node:
            case ast.Name(id="sum"):
                bad = id(node) not in whole
            case ast.Name(id="pow" | "fsum") | ast.alias(name="statistics" | "numpy" | "cmath"):
                bad = True
            case ast.Attribute(value=ast.Name(id="math"), attr=name):
                bad = name not in EXACT
            case ast.ImportFrom(module="math" | "statistics" | "numpy" | "cmath", names=names):
                bad = any(name.name not in EXACT for name in names)
            case ast.BinOp(op=ast.Pow(), right=right) | ast.AugAssign(op=ast.Pow(), value=right):
                bad = not (isinstance(right, ast.Call) and ast.unparse(right.func) == "Decimal")
            case _:
                bad = False
        if bad:
            yield f"{getattr(node, 'lineno', 0)}: {ast.unparse(node)}"


def is_whole(call: ast.Call) -> bool:
    """Tell whether all that a sum adds up are plainly whole numbers."""
    match call.args[0]:
        case ast.Call(func=ast.Name(id="map"), args=[ast.Name(id=name), *_]):
            return name in WHOLE
        case ast.GeneratorExp(elt=each) | ast.ListComp(elt=each):
            match each:
                case ast.Call(func=ast.Name(id=name) | ast.Attribute(attr=name)) | ast.Attribute(attr=name):
                    return name in WHOLE
            return isinstance(each, ast.Compare) or (isinstance(each, ast.Constant) and isinstance(each.value, int))
    return False


def test_every_room_is_looked_into():
    assert [room for room, modules in ROOMS.items() if not modules] == []


@pytest.mark.parametrize("path", LAYOUT, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_layout_depends_on_no_arithmetic_that_differs(path):
    """Use `briefing.totals.total` for `sum`, a product for a power, and `math.sqrt` of a sum of squares for `hypot`."""
    assert list(inexact(path.read_text(encoding="utf-8"))) == []


@pytest.mark.parametrize(
    "planted",
    [
        "width = sum(chunk.width for chunk in chunks)",
        "width = sum(widths)",
        "widths = list(map(sum, rows))",
        "add = sum",
        "width = sum(map(measure, words))",
        "width = sum((box.width for box in boxes), 0.0)",
        "badness = ratio ** 3",
        "badness **= 2",
        "badness = pow(ratio, 3)",
        "import math\nlength = math.hypot(1.0, 2.0)",
        "from math import log10",
        "import statistics",
        "from statistics import fmean",
        "import numpy as np",
    ],
)
def test_the_lint_finds_what_is_planted(planted):
    assert list(inexact(planted)) != []


@pytest.mark.parametrize(
    "fine",
    [
        "width = total(chunk.width for chunk in chunks)",
        "count = sum(len(row) for row in rows)",
        "count = sum(map(len, rows))",
        "count = sum(width > 3 for width in widths)",
        "count = sum(1 for width in widths)",
        "size = sum(entry.file_size for entry in archive.infolist())",
        "import math\nlength = math.sqrt(width * width + height * height)",
        "light = part ** Decimal('2.4')",
        "call(**options)",
    ],
)
def test_the_lint_lets_whole_numbers_and_exact_functions_be(fine):
    assert list(inexact(fine)) == []


def test_floats_are_added_one_by_one():
    """The builtin `sum` returns 1.0 here from Python 3.12 on."""
    tenths = [0.1] * 10
    assert total(tenths) == 0.9999999999999999
    assert total([1e100, 1.0, -1e100]) == 0.0


def test_whole_numbers_and_decimals_are_exact():
    assert total([1, 2, 10**30]) == 10**30 + 3
    assert total(Decimal(text) for text in ("0.1", "0.2")) == Decimal("0.3")
    assert total([]) == 0
