"""All that a section lists, one list after another."""

from __future__ import annotations

from itertools import chain
from typing import Final

from briefing.compose.agreements import agreements
from briefing.compose.contacts import contacts
from briefing.compose.honours import awards
from briefing.compose.lists import ListOptions
from briefing.compose.material import Material
from briefing.compose.mechanisms import mechanisms
from briefing.compose.memberships import memberships
from briefing.compose.missions import missions
from briefing.compose.projects import projects
from briefing.compose.registry import block
from briefing.document import Block

IN_ORDER: Final = (contacts, agreements, mechanisms, missions, projects, awards, memberships)


@block("lists", options=ListOptions)
def lists(material: Material, options: ListOptions) -> tuple[Block, ...]:
    """All lists of a section (``of``), from contacts to memberships; each a table from ``table_from`` entries on."""
    return tuple(chain.from_iterable(build(material, options) for build in IN_ORDER))
