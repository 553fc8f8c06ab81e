"""A template's plan: which blocks stand in which sections, in which order, with which options."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from briefing.compose.registry import BLOCKS
from briefing.data.model import Briefing
from briefing.data.shape import exists
from briefing.errors import DataError, Diagnostic, error

FILE = "template.yaml"


@dataclass(frozen=True, slots=True)
class BlockPlan:
    """A registered block and its options."""

    name: str
    options: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SectionPlan:
    """A section: its id, which names its heading's message (``section-trade``), and its blocks.

    The parts before the first section have no id and no heading.
    """

    id: str
    blocks: tuple[BlockPlan, ...]
    numbered: bool = True


@dataclass(frozen=True, slots=True)
class Template:
    """A template by its name, what it is for, its sections in order, and the keys of the data that it leaves out."""

    name: str
    description: str
    sections: tuple[SectionPlan, ...]
    omits: tuple[str, ...] = ()


def load(folder: Path) -> Template:
    """Read ``template.yaml`` of a template folder.

    Raises:
        DataError: The file is missing or not YAML, or it names blocks or options that do not exist; all of it at once.
    """
    path = folder / FILE
    try:
        data = yaml.safe_load(path.read_text(encoding="utf-8"))
    except OSError:
        raise DataError(
            error(
                "there is no template.yaml",
                file=str(folder),
                hint="Copy the one that `briefing init --template` writes.",
            )
        ) from None
    except yaml.MarkedYAMLError as wrong:
        line = wrong.problem_mark.line + 1 if wrong.problem_mark else 0
        raise DataError(error(f"not YAML: {wrong.problem}", file=str(path), line=line)) from None
    reader = _Reader(str(path))
    template = reader.template(data, folder.name)
    if reader.diagnostics:
        raise DataError(*reader.diagnostics)
    return template


class _Reader:
    """Reads the parts and collects what is wrong with them."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.diagnostics: list[Diagnostic] = []

    def wrong(self, key: str, message: str, hint: str = "") -> None:
        self.diagnostics.append(error(message, file=self.file, key=key, hint=hint))

    def template(self, data: Any, name: str) -> Template:
        if not isinstance(data, dict) or not isinstance(data.get("parts"), list):
            self.wrong("parts", "a list of parts is wanted", "Write `parts:` and below it `- block: title`.")
            return Template(name, "", ())
        for key in data.keys() - {"name", "description", "parts", "omits"}:
            self.wrong(str(key), "unknown key", "The keys are name, description, parts and omits.")
        sections = []
        for index, part in enumerate(data["parts"]):
            key = f"parts.{index}"
            if isinstance(part, dict) and "section" in part:
                sections.append(self.section(part, key))
            else:
                plan = self.block(part, key)
                sections.append(SectionPlan("", (plan,) if plan else ()))
        omits = self.omits(data.get("omits") or [])
        return Template(str(data.get("name", name)), str(data.get("description", "")), tuple(sections), omits)

    def omits(self, written: Any) -> tuple[str, ...]:
        if not isinstance(written, list):
            self.wrong("omits", "a list of keys is wanted", "Write `omits:` and below it `- relations.visits.as_of`.")
            return ()
        for index, pattern in enumerate(written):
            if not exists(str(pattern), Briefing):
                hint = "Write a path of the data file, with `*` for any entry: trade.history.*.balance."
                self.wrong(f"omits.{index}", f"no data file has the key {str(pattern)!r}", hint)
        return tuple(map(str, written))

    def section(self, part: dict[str, Any], key: str) -> SectionPlan:
        for unknown in part.keys() - {"section", "numbered", "blocks"}:
            self.wrong(f"{key}.{unknown}", "unknown key", "A section has section, numbered and blocks.")
        blocks = part.get("blocks")
        if not isinstance(blocks, list):
            self.wrong(f"{key}.blocks", "a list of blocks is wanted")
            blocks = []
        plans = [self.block(block, f"{key}.blocks.{index}") for index, block in enumerate(blocks)]
        return SectionPlan(str(part["section"]), tuple(filter(None, plans)), bool(part.get("numbered", True)))

    def block(self, part: Any, key: str) -> BlockPlan | None:
        if not isinstance(part, dict) or "block" not in part:
            self.wrong(key, "a block is wanted", "Write `- block: NAME`.")
            return None
        name = str(part["block"])
        options = {option: value for option, value in part.items() if option != "block"}
        if name not in BLOCKS:
            self.wrong(key, f"there is no block {name!r}", f"The blocks are {', '.join(sorted(BLOCKS))}.")
            return None
        for option in options.keys() - BLOCKS[name].options.keys():
            self.wrong(
                f"{key}.{option}",
                f"the block {name!r} has no such option",
                f"It takes {', '.join(sorted(BLOCKS[name].options)) or 'none'}.",
            )
        return BlockPlan(name, options)
