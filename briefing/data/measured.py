"""Whatever is measured: a value, and all that may be known of it beside: its change, series, rank, share, target."""

from collections.abc import Mapping
from typing import Annotated, Literal, TypeVar

from briefing.data.amounts import (
    AnyQuantity,
    Coverage,
    GrowthQuantity,
    MoneyQuantity,
    PeriodKey,
    RankQuantity,
    ShareQuantity,
    YearOfPlan,
)
from briefing.data.feeds import Feed
from briefing.data.marks import Aside, ByPeriod, Earlier, Estimates, Unnamed, When
from briefing.data.types import FrozenMap, LocalText, SourceKey, TermKey, table
from briefing.reading.fields import After, Before, Field
from briefing.reading.node import Node

V = TypeVar("V")

Series = Annotated[Mapping[PeriodKey, V], Before(table), After(FrozenMap), ByPeriod()]
"""Values by the period that each is of, as it is written, oldest first: 2021, 2025-01/2025-06."""


class Record(Node):
    """What of a figure is a record."""

    of: Literal["change", "value"] = Field(
        description="`change`: the highest growth ever observed; `value`: the highest value ever"
    )


class Rank(Node):
    """A place in an order: the 63rd largest trading partner."""

    place: Annotated[RankQuantity, Unnamed()]
    of: TermKey = Field(description="What is ordered, a term: largest trading partner")
    source: SourceKey | None = Field(None, description="Its source, if not that of the figure")


class Share(Node):
    """What part of a whole a figure is."""

    value: Annotated[ShareQuantity, Unnamed()]
    of: TermKey = Field(description="The whole, a term: the foreign trade of Kazakhstan")
    source: SourceKey | None = Field(None, description="Its source, if not that of the figure")


class Target(Node):
    """What a figure is to be, and by when."""

    value: Annotated[AnyQuantity, Unnamed()]
    year: YearOfPlan = Field(description="The year by which it is to be reached: 2030")
    source: SourceKey | None = Field(None, description="Its source, if not that of the figure")


class Standing(Node):
    """A figure, and what may be known of any besides."""

    value: AnyQuantity
    record: Record | None = None
    rank: Rank | None = None
    share: Share | None = None
    target: Annotated[Target | None, When("any")] = None
    note: LocalText | None = Field(None, description="What readers must know of the figure, in each language")
    source: SourceKey | None = None
    feed: Annotated[Feed | None, Aside()] = Field(
        None, description="What of a statistics file it is; `briefing update` refreshes it, its change and previous"
    )


class Measurement(Standing):
    """A figure of any kind: money, a count of things (1 250 students), a measure (4 200 km), a percentage."""

    value: AnyQuantity
    period: Coverage | None = None
    change: GrowthQuantity | None = None
    previous: Annotated[AnyQuantity | None, Earlier()] = Field(
        None, description="The value a year before, as published, in the unit of `value`"
    )
    series: Series[AnyQuantity] = Field(
        default_factory=FrozenMap, description="Published values by period, oldest first: `2021: 940 students`"
    )


class MoneyMeasurement(Measurement):
    """A figure that is an amount of money."""

    value: MoneyQuantity
    previous: Annotated[MoneyQuantity | None, Earlier()] = Field(
        None, description="The value a year before, as published"
    )
    series: Series[MoneyQuantity] = Field(
        default_factory=FrozenMap, description="Published values by period, oldest first: `2021: 2.1 million USD`"
    )


class Estimable(Node):
    """What may be an estimate or a forecast."""

    estimate: Annotated[bool, Estimates()] = Field(
        default=False,
        description="true for an estimate or forecast made before the period was over; it is printed as one",
    )


class ProfileFigure(Measurement, Estimable):
    """A figure of a profile."""


class ProfileMoney(MoneyMeasurement, Estimable):
    """A figure of a profile that is an amount of money."""


class Indicator(Measurement, Estimable):
    """A figure of a section, by a name of its own: students, tourists, cargo, flights a week."""

    term: TermKey = Field(description="What the figure is of, a term: Kazakh students in Serbia")
    value: Annotated[AnyQuantity, Unnamed()]
    chart: Annotated[bool, Aside()] = Field(default=False, description="true draws its series as a chart")
    key_figure: Annotated[bool, Aside()] = Field(
        default=False, description="true offers it to the panel of key figures on the first page"
    )
