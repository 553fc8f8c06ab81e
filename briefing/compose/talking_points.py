"""Talking points: objectives, messages, what the other side may raise, and a line for the press."""

from __future__ import annotations

from typing import Literal

from briefing.compose.authored import told
from briefing.compose.draft import Authored, draft
from briefing.compose.material import Material
from briefing.compose.points import numbered, said
from briefing.compose.registry import Options, block
from briefing.data.talking_points import Reply
from briefing.document import Block, Paragraph, Strong

AT = "talking_points"


class Part(Options):
    """Which part of the talking points it is."""

    of: Literal["objectives", "messages", "replies", "press_line"]


@block("talking-points", options=Part, internal=True)
def talking_points(material: Material, options: Part) -> tuple[Block, ...]:
    """A part of the talking points (``of``), in a paper for the own side alone."""
    data = material.briefing.talking_points
    if data is None:
        return ()
    match options.of:
        case "objectives":
            return said(material, numbered(f"{AT}.objectives", data.objectives), "bullets")
        case "messages":
            return said(material, numbered(f"{AT}.messages", data.messages), "bullets")
        case "replies":
            replies = ((f"{AT}.replies.{index}", reply) for index, reply in enumerate(data.replies))
            return tuple(part for path, reply in replies for part in _reply(material, reply, path))
        case "press_line":
            return said(material, [(f"{AT}.press_line", data.press_line)] if data.press_line else [])


def _reply(material: Material, reply: Reply, path: str) -> tuple[Block, ...]:
    """Return what may be raised, in bold, and the answer below it."""
    shows = told(reply.raised, f"{path}.raised", material, path)
    raised = Paragraph((Strong(draft(Authored(reply.raised, path))),), key=f"{path}.raised", shows=shows)
    return (raised, *said(material, [(path, reply)]))
