"""Dependencies point down the list of stages: who may import whom."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import briefing

PACKAGE = Path(briefing.__file__).parent

# Each room with the rooms that it may import; every room may import errors, records and regex. Names of
# modules, or of one module in a package where a room may use only that.
MAY_IMPORT: dict[str, set[str]] = {
    "": set(),
    "__main__": {"cli", "endings", "streams"},
    "endings": set(),
    "streams": set(),
    "locks": set(),
    "cli": {
        "units",
        "", "build", "request", "formats", "forms", "forms_file", "outputs", "report", "terminal", "resources",
        "language", "data", "figures",
        "manifest_file", "verification", "verify",
        "migration", "editions", "acceptance", "corrections", "refreshing", "differing", "review", "translators",
        "updating", "signing", "series", "watching", "endings", "review_page",
    },
    "report": {"endings", "terminal"},
    "terminal": set(),
    "links": set(),
    "choices": {"resources", "reading"},
    "provenance": {""},
    "rendering": {
        "annotation", "preparation", "formats", "manifest", "verification", "verify", "review", "resources", "data",
        "language", "compose", "document", "extracts", "theme", "collecting",
    },
    "build": {
        "choices", "rendering", "request", "preparation", "formats", "outputs", "workers", "data", "language",
        "compose", "review", "editions", "manifest", "verify", "reading",
    },
    "preparation": {
        "choices", "request", "formats", "resources", "reading", "data", "figures", "language", "compose", "theme",
        "collecting",
    },
    "collecting": set(),
    "request": {"annotation", "review", "formats", "resources", "data", "document"},
    "formats": {
        "annotation", "resources", "reading", "data", "figures", "language", "document", "extracts", "compose", "theme",
        "pdf", "docx", "html",
    },
    "manifest": {
        "provenance", "", "manifest_file", "request", "preparation", "formats", "resources", "reading", "data",
        "figures", "language",
        "compose", "document", "extracts", "theme",
    },
    "manifest_file": {"figures", "reading"},
    "forms": {"request", "build", "preparation", "reading", "language", "compose"},
    "forms_file": {"forms", "migration", "reading", "data", "language"},
    "series": {
        "choices", "provenance", "request", "build", "data", "reading", "resources", "endings",
    },
    "watching": {
        "choices", "request", "build", "resources", "review_page", "html", "series", "updating", "endings",
    },
    "differing": set(),
    "review": {"reading", "data", "figures", "document", "extracts", "dump", "differing"},
    "translation": {"reading", "data", "figures", "review"},
    "translators": {
        "choices", "preparation", "language", "resources", "reading", "data", "figures", "migration",
        "review", "translation",
        "outputs",
    },
    "feeds": {"reading", "data", "workers"},
    "updating": {"choices", "preparation", "resources", "reading", "data", "migration", "feeds", "endings"},
    "corrections": {"request", "build", "preparation", "data", "document", "docx", "extracts"},
    "refreshing": {
        "rendering", "request", "build", "preparation", "resources", "language", "document", "extracts",
        "docx", "corrections",
        "editions", "outputs",
    },
    "acceptance": {
        "choices", "rendering", "request", "build", "preparation", "reading", "formats", "review", "review_page",
        "outputs",
    },
    "review_page": {
        "reading", "data", "figures", "language", "document", "extracts", "theme", "html", "review",
    },
    "editions": {"compose", "differing", "preparation", "reading", "data", "figures", "migration", "resources"},
    "verification": {"resources", "data", "figures", "editions", "preparation", "verify"},
    "units": {"data", "language", "resources"},
    "signing": {"language", "reading", "resources", "outputs"},
    "outputs": {"endings", "locks"},
    "workers": {"crew"},
    "crew": {"endings", "workers"},
    "resources": set(),
    "errors": set(),
    "records": set(),
    "regex": set(),
    "compression": set(),
    "totals": set(),
    "document": set(),
    "annotation": set(),
    "extracts": {"annotation", "document"},
    "dump": {"annotation", "document", "extracts"},
    "theme": {"reading", "totals"},
    "reading": {"provenance"},
    "data": {"reading", "links"},
    "migration": {"reading", "data", "outputs"},
    "figures": {"data", "reading"},
    "language": {
        *("data.chapters", "data.known", "data.numerals", "data.quantities", "data.calendar", "data.periods"),
        *("document", "reading"),
    },
    "compose": {"data", "figures", "language", "document", "extracts", "reading"},
    "scene": {"document", "extracts", "theme", "totals"},
    "pdf": {"annotation", "document", "extracts", "theme", "links", "compression", "totals", "scene"},
    "html": {"annotation", "document", "extracts", "theme", "links", "scene"},
    "verify": {"data", "reading", "figures", "resources"},
    "docx": {"annotation", "document", "extracts", "theme", "links", "compression", "totals", "scene"},
}  # fmt: skip

MODULES = sorted(PACKAGE.rglob("*.py"))


def room_of(module: str) -> str:
    """Return the room of a module, given without ``briefing``: ``pdf.table`` is in ``pdf``."""
    return module.partition(".")[0]


def imports(path: Path) -> Iterator[str]:
    """Yield the modules of the package that a file imports, wherever it does, without ``briefing``."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                if alias.name.partition(".")[0] == "briefing":
                    yield alias.name.partition(".")[2]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path} has a relative import"
            first, _, rest = (node.module or "").partition(".")
            if first == "briefing":
                for alias in node.names:
                    whole = f"{rest}.{alias.name}".lstrip(".")
                    is_module = (PACKAGE / Path(*whole.split("."))).with_suffix(".py").exists() or (
                        PACKAGE / Path(*whole.split("."))
                    ).is_dir()
                    yield whole if is_module else rest


def module_of(path: Path) -> str:
    """Return the module of a file, without ``briefing``."""
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(part for part in parts if part != "__init__")


def calls(source: str) -> set[str]:
    """Return what is called in a module, as it is written there."""
    return {ast.unparse(node.func) for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)}


def test_every_module_has_a_room() -> None:
    assert {room_of(module_of(path)) for path in MODULES} <= MAY_IMPORT.keys()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_modules_import_only_what_their_room_may(path: Path) -> None:
    room = room_of(module_of(path))
    allowed = MAY_IMPORT[room] | {room, "errors", "records", "regex"}
    assert [name for name in imports(path) if not {room_of(name), name} & allowed] == []


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    if room_of(module_of(path)) in {"cli", "report", "__main__"}:
        return
    assert calls(path.read_text(encoding="utf-8")) & {"print", "exit", "quit", "sys.exit", "typer.echo"} == set()


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_nothing_reads_the_clock(path: Path) -> None:
    clocks = (".today", ".now", ".utcnow", "time.time", ".localtime", ".gmtime")
    # The day on which somebody accepts, signs or begins what a paper says, or asks whether sources are valid, is
    # that of the calendar on the wall.
    allowed = {
        "cli/building.py": {"date.today"},
        "cli/reviewing.py": {"date.today"},
        "cli/starting.py": {"date.today"},
        "cli/translating.py": {"date.today"},
        "cli/signing.py": {"datetime.now"},
    }.get(path.relative_to(PACKAGE).as_posix(), set())
    assert {called for called in calls(path.read_text(encoding="utf-8")) if called.endswith(clocks)} == allowed


def test_the_check_sees_calls_inside_functions() -> None:
    assert calls("def f():\n    print(datetime.date.today())") == {"print", "datetime.date.today"}


def test_the_check_sees_imports_inside_functions(tmp_path: Path) -> None:
    source = tmp_path / "case.py"
    source.write_text("def f():\n    from briefing import pdf\n    import briefing.docx.table\n", encoding="utf-8")
    assert list(imports(source)) == ["pdf", "docx.table"]
