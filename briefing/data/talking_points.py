"""Talking points: what an officer brings into the room, for the own side alone."""

from typing import Annotated

from briefing.data.entities import Point
from briefing.data.marks import Verbatim
from briefing.data.types import LocalText
from briefing.reading.fields import Field
from briefing.reading.node import Node


class Reply(Point):
    """What the other side may raise, and what is answered: the answer is the point's text."""

    raised: Annotated[LocalText, Field(description="What the other side may raise")]


class TalkingPoints(Node):
    """Objectives, messages, replies and a line for the press, in a paper with a marking of its own."""

    marking: Annotated[
        LocalText, Verbatim(), Field(description="The distribution marking of this paper, on every page of it")
    ]
    objectives: Annotated[tuple[Point, ...], Field(description="What the meeting is to achieve")] = ()
    messages: Annotated[tuple[Point, ...], Field(description="What our side says")] = ()
    replies: Annotated[tuple[Reply, ...], Field(description="What the other side may raise, with our answers")] = ()
    press_line: Annotated[Point | None, Field(description="What may be said to the press")] = None
