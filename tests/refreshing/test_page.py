"""Names of figures' bookmarks in a file that gets other figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from briefing.docx.edited import Mark
from briefing.refreshing.page import Names


@dataclass(frozen=True)
class Named:
    """A bookmark of which only the name matters."""

    name: str


def named(name: str) -> Mark:
    return cast("Mark", Named(name))


def test_a_bookmark_keeps_its_number_when_it_gets_another_figure() -> None:
    """A number that is missed would say that a figure has been taken out of the file."""
    names = Names(["trade.exports.value", "trade.imports.value"])
    names.taken |= {"_F1_trade_exports_value", "_F7_trade_exports_value"}
    assert names.name("trade.exports.value", named("_F7_trade_exports_value")) == "_F7_trade_exports_value"
    assert names.name("trade.imports.value", named("_F7_trade_exports_value")) == "_F7_trade_imports_value"
    assert names.name("trade.imports.value", named("_F7_trade_exports_value")) == "_F1_trade_imports_value"
