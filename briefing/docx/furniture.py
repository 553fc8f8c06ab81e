"""Looks of what stands around the text: tables, the panel of key figures, routes, running heads and page numbers."""

from __future__ import annotations

from briefing.docx.measure import twips
from briefing.docx.style import Style, border
from briefing.docx.xml import NONE, Xml, el
from briefing.records import replace
from briefing.scene import marking
from briefing.scene.lanes import BESIDE
from briefing.scene.route import sizes
from briefing.scene.table import HEAD_SMALLER
from briefing.theme import Theme


def styles(theme: Theme, figure_size: float) -> tuple[Style, ...]:
    """Return the paragraph styles of tables, panels, routes and running heads."""
    return (*_table_text(theme), *_panel_text(theme, figure_size), *_route_text(theme), *_running(theme))


def _table_text(theme: Theme) -> tuple[Style, ...]:
    return (
        Style(
            "TableText",
            "Table Text",
            size=theme.table_size,
            leading=round(theme.table_size * 1.34, 1),
            sans=True,
            hyphens=False,
            priority=6,
        ),
        Style("TableNumber", "Table Number", "TableText", align="right", priority=6),
        Style(
            "TableHeading",
            "Table Heading",
            "TableText",
            size=theme.table_size - HEAD_SMALLER,
            bold=True,
            colour="accent",
            keep_next=True,
            priority=6,
        ),
        # A column of words beside a column of numbers, which end where it begins.
        Style("TableTextIndented", "Table Text Indented", "TableText", left=twips(BESIDE), priority=6),
        Style("TableHeadingIndented", "Table Heading Indented", "TableHeading", left=twips(BESIDE), priority=6),
        Style("TableHeadingRight", "Table Heading Right", "TableHeading", align="right", priority=6),
        Style("TableTotal", "Table Total", "TableText", bold=True, priority=6),
        Style("TableTotalNumber", "Table Total Number", "TableNumber", bold=True, priority=6),
        Style("TableGroup", "Table Group", "TableText", colour="muted", bold=True, keep_next=True, priority=6),
    )


def _panel_text(theme: Theme, size: float) -> tuple[Style, ...]:
    small = theme.small_leading
    return (
        Style(
            "KeyFigureValue",
            "Key Figure Value",
            follows="KeyFigureLabel",
            size=size,
            leading=round(size * 1.2, 1),
            sans=True,
            bold=True,
            colour="accent",
            keep_next=True,
            hyphens=False,
            priority=7,
        ),
        Style(
            "KeyFigureLabel",
            "Key Figure Label",
            follows="KeyFigureNote",
            size=theme.small_size,
            leading=small,
            before=1,
            sans=True,
            hyphens=False,
            priority=7,
        ),
        Style("KeyFigureNote", "Key Figure Note", "KeyFigureLabel", before=1.5, colour="muted", priority=7),
    )


def _route_text(theme: Theme) -> tuple[Style, ...]:
    name, size, leading = sizes(theme.small_size)
    detail = Style(
        "RouteDetail",
        "Route Detail",
        size=size,
        leading=leading,
        exact=True,
        sans=True,
        colour="muted",
        align="center",
        hyphens=False,
        priority=8,
    )
    return (
        replace(detail, id="RouteStop", name="Route Stop", size=name, bold=True, colour="ink"),
        detail,
        replace(detail, id="RouteLeg", name="Route Leg", colour="accent"),
    )


def _running(theme: Theme) -> tuple[Style, ...]:
    size = theme.small_size - 0.3
    width = twips(theme.page.width - theme.page.left - theme.page.right)
    tabs = el("w:tabs", _tab("center", width // 2), _tab("right", width))
    places = {"top-center": "center", "bottom-center": "center", "bottom-right": "right"}
    footer = Style(
        "Footer",
        "footer",
        size=size,
        leading=round(size * 1.38, 1),
        sans=True,
        colour="muted",
        hyphens=False,
        tabs=tabs,
        priority=99,
        quick=False,
    )
    rule = border("bottom", theme.rule, size=4, space=4)
    return (
        replace(footer, id="Header", name="header", borders=rule),
        footer,
        replace(footer, id="PageNumber", name="Page Number", tabs=NONE, align=places[theme.page.number_at]),
        replace(footer, id="RunningMarking", name="Running Marking", size=marking.size(theme), colour="ink"),
    )


def _tab(kind: str, position: int) -> Xml:
    return el("w:tab", w_val=kind, w_pos=position)
