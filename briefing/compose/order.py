"""The order of sections: those of the template, those of the data's own at their places, as the data want them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from briefing.compose.sectioned import OfSection
from briefing.compose.template import EVERY_OWN, BlockPlan, SectionPlan, Template
from briefing.data.model import Briefing, OwnSection
from briefing.errors import Diagnostic, warning
from briefing.reading.lines import Lines
from briefing.records import replace

SUMMARY: Final = "summary"
"""The section that a reader must meet first, whatever the order of the others."""


def arranged(sections: Iterable[SectionPlan], briefing: Briefing) -> tuple[SectionPlan, ...]:
    """Return the sections of a template with those of the data's own, in the order that the data ask for.

    An own section stands after the one that it names, else where the template has the part for all of them. The order
    of the data comes first; what it does not name follows as it stood. What stands before the first section stays, and
    so does the summary where the order does not name it.
    """
    plans = tuple(sections)
    first = next((number for number, plan in enumerate(plans) if plan.id), len(plans))
    found: list[SectionPlan] = []
    later: dict[str, SectionPlan] = {}
    for plan in plans[first:]:
        if plan.id != EVERY_OWN:
            found.append(plan)
            continue
        for name, section in briefing.sections.items():
            own = _of(replace(plan, id=name, own=True), f"sections.{name}")
            if name not in briefing.order and _has_place(section, plans, briefing):
                later[name] = own
            else:
                found.append(own)
    ordered = sorted(found, key=lambda plan: _rank(plan, briefing.order))
    return (*plans[:first], *_placed(ordered, later, briefing))


def misplaced(template: Template, briefing: Briefing, lines: Lines) -> Iterator[Diagnostic]:
    """Yield a warning for a section that the data want at a place, and that the template prints within another one."""
    plans = [plan for plan in template.sections if plan.id]
    wanted = [(f"order.{number}", name) for number, name in enumerate(briefing.order)]
    wanted += [(f"sections.{name}.after", one.after) for name, one in briefing.sections.items() if one.after]
    places = {plan.data for plan in plans} | set(briefing.sections)
    for key, name in wanted:
        hosts = [
            plan.data for plan in plans if name not in places and any(_is_of(block, name) for block in plan.blocks)
        ]
        if hosts:
            at = lines.place(key)
            message = f"{name} has no place of its own in the template {template.name}: it is printed in {hosts[0]}"
            hint = f"name `{hosts[0]}` instead, or take it out"
            yield warning(message, file=at.file, line=at.line, key=key, hint=hint)


def _is_of(plan: BlockPlan, name: str) -> bool:
    return isinstance(plan.options, OfSection) and plan.options.of == name


def _of(plan: SectionPlan, path: str) -> SectionPlan:
    """Return a section whose blocks are of it, unless they say otherwise."""
    return replace(plan, blocks=tuple(_said(block, path) for block in plan.blocks))


def _said(plan: BlockPlan, path: str) -> BlockPlan:
    options = plan.options
    if isinstance(options, OfSection) and not options.of:
        return replace(plan, options=options.model_copy(update={"of": path}))
    return plan


def _has_place(section: OwnSection, plans: Iterable[SectionPlan], briefing: Briefing) -> bool:
    """Tell whether an own section stands after another: one of the template, or an own one wherever that stands."""
    after = section.after
    while after and after in briefing.sections:
        if after in briefing.order or briefing.sections[after].after is None:
            return True
        after = briefing.sections[after].after
    return any(plan.data == after for plan in plans)


def _rank(plan: SectionPlan, order: Sequence[str]) -> int:
    if plan.data in order:
        return order.index(plan.data)
    return -1 if plan.data == SUMMARY else len(order)


def _placed(ordered: list[SectionPlan], later: dict[str, SectionPlan], briefing: Briefing) -> Iterable[SectionPlan]:
    """Yield sections, each with those that stand after it, which keep their order."""
    for plan in ordered:
        yield plan
        after = [own for name, own in later.items() if plan.id and briefing.sections[name].after == plan.data]
        yield from _placed(after, later, briefing)
