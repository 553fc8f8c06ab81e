"""Much of everything: long texts, long lists, many goods and years are composed and rendered in every language."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

import pytest
from measured import parse
from papers import TAGS

from briefing import compose, docx, pdf, resources, theme
from briefing.data import Briefing, Loaded
from briefing.data.periods import year_of
from briefing.document import Document
from briefing.dump import dump
from briefing.figures import derive
from briefing.language import Language

Part = TypeVar("Part")


def times(parts: tuple[Part, ...], count: int) -> tuple[Part, ...]:
    """Return parts over and over, that many in all."""
    return tuple(parts[number % len(parts)] for number in range(count))


def large(briefing: Briefing) -> Briefing:
    """Return a briefing with much of everything."""
    trade, corridor, investment, policy = (
        briefing.trade, briefing.corridor, briefing.investment, briefing.foreign_policy,
    )  # fmt: skip
    value = parse("1.1 million USD")
    goods = tuple(good.model_copy(update={"value": value}) for good in trade.goods.exports[1:])
    year = trade.history[0]
    history = tuple(
        year.model_copy(update={"period": year_of(1964 + number), "turnover": parse(f"{40 + number}.1 million USD")})
        for number in range(60)
    )
    legacy = investment.legacy[0]
    (route,) = corridor.routes
    point = next(one for one in investment.points if one.statement)
    assert point.statement is not None
    long_words = {
        tag: (f"{words} " * (20_000 // len(words) + 1)).strip() for tag, words in point.statement.text.items()
    }
    statement = point.statement.model_copy(update={"text": long_words})
    return briefing.model_copy(
        update={
            "trade": trade.model_copy(
                update={
                    "history": history,
                    "goods": trade.goods.model_copy(
                        update={"exports": times(goods, 200), "imports": times(goods, 200)}
                    ),
                }
            ),
            "corridor": corridor.model_copy(
                update={
                    "routes": (
                        route.model_copy(update={"stops": times(route.stops, 100), "legs": times(route.legs, 99)}),
                    )
                }
            ),
            "investment": investment.model_copy(
                update={
                    "legacy": (legacy.model_copy(update={"works": times(legacy.works, 50)}),),
                    "points": times((point.model_copy(update={"statement": statement}),), 2),
                }
            ),
            "foreign_policy": policy.model_copy(
                update={"awards": times(policy.awards, 50), "points": times(policy.points, 50)}
            ),
        }
    )


@pytest.fixture(scope="module")
def composed(briefing_of: Callable[[str], Loaded], spoken: Callable[[str], Language]) -> Callable[[str], Document]:
    """Return a function from a language to the large document in it."""
    briefing = large(briefing_of("kazakhstan-serbia").briefing)
    figures = derive(briefing)
    template = compose.load(resources.default_template_dir())
    return lambda tag: compose.compose(briefing, figures, spoken(tag), template)


@pytest.mark.parametrize("tag", TAGS)
def test_much_of_everything_is_composed(tag: str, composed: Callable[[str], Document]) -> None:
    text = dump(composed(tag))
    assert len(text) > 80_000
    assert not {"\ue010", "\ue011"} & set(text)


def test_much_of_everything_is_rendered(composed: Callable[[str], Document], spoken: Callable[[str], Language]) -> None:
    document = composed("ru")
    look = theme.load(resources.default_template_dir(), resources.fonts_dir())
    assert pdf.render(document, look, spoken("ru").hyphenate).startswith(b"%PDF")
    assert docx.render(document, look).startswith(b"PK")
