"""Feeds: the statistics files that figures of a data file come from, and what of them each figure is."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal

from briefing.data.amounts import PeriodKey
from briefing.data.types import CountryCode, FrozenMap, PlainText, SourceKey, TermKey, table
from briefing.reading.fields import After, Before, Field, JsonSchema
from briefing.reading.kinds import Ref
from briefing.reading.node import Node
from briefing.reading.scalars import Read
from briefing.reading.values import ValueWithHintError, scalar, shown
from briefing.regex import regex

_CELL: Final = regex(r"\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})")


def _cell(value: object) -> str:
    text = scalar(value, "a cell such as C12").strip()
    if not _CELL.fullmatch(text):
        raise ValueWithHintError(f"{shown(text)} is no cell", "write its column and row: C12")
    return text.replace("$", "")


CellAddress = Annotated[
    str,
    Read(_cell),
    JsonSchema({"type": "string", "pattern": f"^{_CELL.pattern}$", "description": "A cell: C12"}),
]
FeedKey = Annotated[
    str,
    Read(lambda value: scalar(value, "the name of an entry")),
    Ref("feeds"),
    JsonSchema({"type": "string", "description": "The name of an entry of `feeds`"}),
]
_Words = Annotated[Mapping[str, PlainText], Before(table), After(FrozenMap)]
_Terms = Annotated[Mapping[str, TermKey], Before(table), After(FrozenMap)]


class FeedFile(Node):
    """A statistics file, as it was downloaded or sent."""

    file: PlainText = Field(description="The file, from the folder of this one: statistics/comtrade.csv")
    layout: Literal["comtrade", "eurostat", "hmrc", "plain"] | None = Field(
        None, description="What its columns are; recognised by their names where it is left out"
    )
    source: SourceKey | None = Field(
        None, description="The source that it is; its `date` becomes that of the file when figures are refreshed"
    )
    dated: CellAddress | None = Field(None, description="The cell that holds the date of publication")
    sheet: PlainText = Field("", description="The sheet, where the workbook has several")
    encoding: PlainText = Field("", description="Of a CSV file that is not UTF-8: windows-1251")
    separator: Literal[",", ";", "tab"] | None = Field(None, description="Of a CSV file, where it is not recognised")
    decimal: Literal[".", ","] | None = Field(None, description="The decimal mark, where it is not recognised")
    unit: PlainText = Field(
        "", description="What its numbers are in, where the layout does not tell: thousand EUR, %, number"
    )
    fetch: tuple[PlainText, ...] = Field(
        (), description="The command that renews the file, by `briefing update --fetch` alone: [curl, -o, …]"
    )


class Feed(Node):
    """What of a statistics file a figure is: of trade statistics by what they say, of other tables by its place."""

    origin: FeedKey = Field(alias="from", description="The file, an entry of `feeds`")
    flow: Literal["turnover", "exports", "imports", "balance"] | None = Field(
        None, description="The flow, where it is not the name of the figure: exports go from home to partner"
    )
    reporter: CountryCode | None = Field(None, description="Who reports, where it is not the reporter of the section")
    code: PlainText = Field("", description="The commodity: a code of the Harmonized System; all of them if left out")
    period: PeriodKey | None = Field(None, description="The period, where it is not that of the figure")
    sheet: PlainText = Field("", description="The sheet, where it is not that of the file")
    cell: CellAddress | None = Field(None, description="The cell of a table: C12")
    row: PlainText = Field("", description="What names the row of a table, beside `column`")
    column: PlainText = Field("", description="The head of the column, beside `row` or `where`")
    where: _Words = Field(
        default_factory=FrozenMap, description="What columns of the row hold: `{Year: 2025, Flow: Export}`"
    )
    unit: PlainText = Field("", description="What the number is in, where it is not the unit of the file")


class GoodsFeed(Node):
    """Trade statistics that the largest goods of both directions are taken from."""

    origin: FeedKey = Field(alias="from", description="The file, an entry of `feeds`")
    reporter: CountryCode | None = Field(None, description="Who reports, where it is not the reporter of the section")
    terms: _Terms = Field(
        default_factory=FrozenMap,
        description='Terms for codes of the Harmonized System: `{"2204": wine}`; other goods are named by chapter',
    )
