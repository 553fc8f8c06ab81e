"""A search for a message finds where it is said: ids stand whole in the code, and none stands in vain."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from pathlib import Path
from typing import get_args

import pytest

import briefing
from briefing import compose, resources
from briefing.compose import (
    agreements,
    charts,
    corridor,
    goods,
    labels,
    memberships,
    policy,
    projects,
    trade,
    trade_table,
)
from briefing.data.lists import Agreement, Project, Status
from briefing.data.sections import Good, Mode, SupportItem
from briefing.language import available, load

COMPOSE = Path(briefing.__file__).parent / "compose"
LOCALES = resources.locales_dir()
FOLDERS = sorted(path.parent.name for path in LOCALES.glob("*/language.yaml"))
HEADING = "section-"
"""And the name of a section, which ``template.yaml`` gives: the only ids that do not stand in the code."""
ANCHOR = "source-"
"""And the key of a source: where its entry can be found, no message."""


def literals() -> set[str]:
    """Return the texts in the code of the rooms that say messages, without docstrings."""
    found: set[str] = set()
    for path in (
        path for room in ("compose", "review_page", "signing") for path in (COMPOSE.parent / room).glob("*.py")
    ):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found |= {
            node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str)
        }
    return found


def headings() -> set[str]:
    plans = (compose.load(resources.templates_dir() / name) for name in resources.templates())
    return {f"{HEADING}{one.id}" for plan in plans for one in plan.sections if one.id}


def test_every_language_is_looked_at() -> None:
    assert {tag.partition("-")[0] for tag in available(LOCALES)} == set(FOLDERS)


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_message_is_said_somewhere(folder: str) -> None:
    declared = load(folder, LOCALES).messages.keys()
    assert len(declared) > 100
    assert declared - literals() - headings() == set()


def test_no_id_is_put_together() -> None:
    """No f-string begins with the beginning of a message's id, but those of headings and anchors."""
    starts = {f"{name.partition('-')[0]}-" for name in load("en", LOCALES).messages}
    found = [
        f"{path.name}:{node.lineno}"
        for path in COMPOSE.glob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.JoinedStr)
        and isinstance(node.values[0], ast.Constant)
        and str(node.values[0].value).startswith(tuple(starts - {HEADING, ANCHOR}))
    ]
    assert found == []


@pytest.mark.parametrize(
    ("messages", "kinds", "unsaid"),
    [
        (corridor.MODES, Mode, set()),
        (dict.fromkeys(memberships.ORDER, ""), Status, {"none"}),
        (policy.SUPPORT, SupportItem.model_fields["kind"].annotation, {"territorial-integrity"}),
        (agreements.SENTENCES, get_args(Agreement.model_fields["status"].annotation)[0], set()),
        (dict.fromkeys(projects.STATUSES[:-1], ""), get_args(Project.model_fields["status"].annotation)[0], set()),
        (goods.TREND, get_args(Good.model_fields["trend"].annotation)[0], set()),
    ],
)
def test_each_kind_that_the_data_may_name_has_its_message(
    messages: Mapping[str, str], kinds: object, unsaid: set[str]
) -> None:
    """Those that no message names are said by sentences of their own, or not at all."""
    assert len(get_args(kinds)) > 1
    assert messages.keys() | unsaid == set(get_args(kinds))


def test_each_flow_has_its_message_wherever_flows_are_named() -> None:
    assert set(trade_table.FLOWS) == charts.ROWS.keys() == labels.FLOWS.keys()
    assert set(goods.DIRECTIONS) == goods.CHARTS.keys() == set(trade.FLOWS)
    assert set(goods.DIRECTIONS) == goods.SHARES.keys() == goods.TRENDS.keys()
    assert [trends.keys() for trends in goods.TRENDS.values()] == [goods.TREND.keys()] * 2
