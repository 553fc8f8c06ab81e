"""Tests can fail: one that asserts in loops only shows that a loop runs."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from some import some

HERE = Path(__file__).parent
MODULES = sorted(HERE.rglob("test_*.py"))

LIKE_WHAT_THEY_TAKE = {"sorted", "reversed", "list", "tuple", "set", "product", "itertools.product", "zip"}
LIKE_WHAT_THEY_ARE_OF = {"items", "values", "keys", "split"}

Known = Mapping[str, ast.expr]


def known(body: list[ast.stmt]) -> dict[str, ast.expr]:
    """Return what names are set to in some statements."""
    return {
        name.id: node.value
        for node in body
        if isinstance(node, ast.Assign | ast.AnnAssign) and node.value
        for name in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(name, ast.Name)
    }


def holds_something(node: ast.expr, names: Known) -> bool:
    """Tell whether one can see, without running anything, that there is something to go through."""
    holds = False
    match node:
        case ast.Tuple(elts=parts) | ast.List(elts=parts) | ast.Set(elts=parts):
            holds = any(not isinstance(part, ast.Starred) or holds_something(part.value, names) for part in parts)
        case ast.Dict(keys=parts):
            holds = bool(parts)
        case ast.Constant(value=str(text)):
            holds = bool(text.strip())
        case ast.Name(id=name) if name in names:
            holds = holds_something(names[name], {key: names[key] for key in names if key != name})
        case ast.BinOp(left=left, op=ast.Add(), right=right):
            holds = holds_something(left, names) or holds_something(right, names)
        case ast.Call(func=ast.Attribute(value=owner, attr=name)) if name in LIKE_WHAT_THEY_ARE_OF:
            holds = holds_something(owner, names)
        case ast.Call(func=ast.Name(id="range"), args=bounds) if all(isinstance(one, ast.Constant) for one in bounds):
            holds = len(range(*(ast.literal_eval(bound) for bound in bounds))) > 0
        case ast.Call(func=ast.Name(id="enumerate"), args=[counted, *_]):
            holds = holds_something(counted, names)
        case ast.Call(func=function, args=parts):
            name = ast.unparse(function)
            holds = name == "some" or (name in LIKE_WHAT_THEY_TAKE and all(holds_something(p, names) for p in parts))
    return holds


def is_proof(node: ast.AST) -> bool:
    """Tell whether a statement can fail a test: an assertion, or an expected exception."""
    if isinstance(node, ast.With):
        return any("raises" in ast.unparse(item.context_expr) for item in node.items)
    return isinstance(node, ast.Assert)


def proofs(node: ast.AST, names: Known, *, runs: bool = True) -> Iterator[bool]:
    """Yield for each proof below a node whether all loops around it are seen to run; ``all`` of a generator is one."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.FunctionDef | ast.Lambda | ast.ClassDef):
            continue
        inner = runs
        if isinstance(child, ast.For):
            inner = runs and holds_something(child.iter, names)
        elif isinstance(child, ast.While):
            inner = False
        match child:
            case ast.Assert(test=ast.Call(func=ast.Name(id="all"), args=[ast.GeneratorExp(generators=loops)])):
                yield runs and all(not loop.ifs and holds_something(loop.iter, names) for loop in loops)
            case _ if is_proof(child):
                yield runs
        yield from proofs(child, names, runs=inner)


def empty_handed(module: str) -> list[str]:
    """Return the tests of a module in which every proof stands in a loop that perhaps never runs."""
    tree = ast.parse(module)
    tests = [node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")]
    found = {one.name: list(proofs(one, known(tree.body) | known(one.body))) for one in tests}
    return [name for name, seen in found.items() if seen and not any(seen)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(HERE)))
def test_assertions_in_loops_only_are_over_something(path: Path) -> None:
    assert empty_handed(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("loop", "seen"),
    [
        ("for one in found():", False),
        ("for one in some(found()):", True),
        ("for one in ('a', 'b'):", True),
        ("for one in ():", False),
        ("for one in [*found()]:", False),
        ("for one in LETTERS:", True),
        ("for one in NOTHING:", False),
        ("for key, one in {'a': 1}.items():", True),
        ("for number, one in enumerate(found()):", False),
        ("for one, other in zip(LETTERS, found()):", False),
        ("for one in range(3):", True),
        ("for one in range(3, 3):", False),
        ("while found():", False),
    ],
)
def test_a_loop_over_what_may_be_empty_is_found(loop: str, seen: bool) -> None:
    module = f"LETTERS = ['a']\nNOTHING = []\n\ndef test_it():\n    {loop}\n        assert one"
    assert empty_handed(module) == ([] if seen else ["test_it"])


def test_an_assertion_beside_the_loop_is_a_proof() -> None:
    assert not empty_handed("def test_it():\n    for one in found():\n        assert one\n    assert found")


def test_all_of_nothing_proves_nothing() -> None:
    assert empty_handed("def test_it():\n    assert all(one for one in found())") == ["test_it"]


def test_nothing_is_refused() -> None:
    assert some(iter("ab")) == ("a", "b")
    with pytest.raises(AssertionError, match="nothing to go through"):
        some(())
