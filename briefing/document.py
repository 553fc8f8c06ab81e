"""The document tree: what a briefing says, in reading order, before anybody decides what it looks like.

All text in it is final and localised: renderers add nothing to it but looks. The tree imports nothing of the package.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from briefing.records import frozen

# ---------------------------------------------------------------------------------------------------------- inlines


@frozen
class Text:
    """Plain text."""

    text: str


@frozen
class Strong:
    """Text of weight (bold)."""

    content: tuple[Inline, ...]


@frozen
class Emphasis:
    """Emphasised text (italic)."""

    content: tuple[Inline, ...]


@frozen
class Numeral:
    """A figure in digits, by its parts, so that nobody has to look for them in the text.

    ``before`` says how exact it is (``c. ``), ``lower`` is the lower bound of a range with its dash (``25–``), ``sign``
    a minus or plus; ``whole`` are the digits with their group marks, ``fraction`` the decimal mark and what follows it,
    ``after`` the mark of a per cent.
    """

    whole: str
    fraction: str = ""
    sign: str = ""
    before: str = ""
    lower: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """Return the figure as it is printed."""
        return f"{self.head}{self.fraction}{self.after}"

    @property
    def head(self) -> str:
        """Return what is printed left of the decimal mark, or of the place where it would stand."""
        return f"{self.before}{self.sign}{self.lower}{self.whole}"


@frozen
class FigureText:
    """The printed form of a figure; ``id`` names the datum it shows (``trade.exports.value``).

    ``numeral`` holds its parts where it is digits alone, as in a cell of a table.
    """

    id: str
    text: str
    numeral: Numeral | None = None


@frozen
class Foreign:
    """A word or phrase in another language than the document's; ``lang`` is a BCP 47 tag (``en``, ``sr-Latn``)."""

    lang: str
    text: str


@frozen
class Citation:
    """A reference to a numbered source, printed as ``text`` (``[3]``); ``target`` is the id of its list item."""

    target: str
    text: str


@frozen
class Reference:
    """A reference to an exhibit by its number: ``Table 1`` or «1-кесте»; ``target`` is the id of the exhibit.

    Printed as ``before + number + after``; the parts are apart so that a renderer can make the number a field.
    """

    target: str
    before: str
    number: int
    after: str

    @property
    def text(self) -> str:
        """Return the reference as it is printed."""
        return f"{self.before}{self.number}{self.after}"


@frozen
class Link:
    """A link to a web address."""

    url: str
    text: str


Inline = Text | Strong | Emphasis | FigureText | Foreign | Citation | Reference | Link
Inlines = tuple[Inline, ...]

# ----------------------------------------------------------------------------------------------------------- blocks


@frozen(kw_only=True)
class Shown:
    """What a part of the tree says of itself, beside its text.

    ``key`` names a block in every language and edition alike (``trade.trade-flows.1``, ``trade.points.0``); ``shows``
    are the paths of the data that it prints (``trade.exports.value``), in the order printed.
    """

    key: str = ""
    shows: tuple[str, ...] = ()


@frozen
class Label:
    """What is printed before a heading or an item: ``•``, or counters in a pattern (``%1.``, ``[%1]``, ``%1.%2.``).

    ``counters`` are the numbers for ``%1``, ``%2`` and ``%3``; a heading of level 2 has those of both levels.
    """

    pattern: str = ""
    counters: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """Return the label as it is printed."""
        text = self.pattern
        for place, counter in enumerate(self.counters, 1):
            text = text.replace(f"%{place}", str(counter))
        return text


@frozen
class Heading(Shown):
    """A heading of level 1 (section) to 3 with its number (``2.``, ``2.1.``); ``id`` is its anchor."""

    level: int
    content: Inlines
    number: Label = Label()
    id: str = ""


ParagraphRole = Literal[
    "body",
    "title",
    "subtitle",
    "kicker",  # small line above the title: kind of document
    "draft",  # draft mark
    "marking",  # distribution marking, classification
    "requisite",  # number, date, addressee …
    "note",  # small print: rounding, mirror statistics
    "figure-value",  # inside a list of role key-figures: the large figure,
    "figure-label",  # what it is,
    "figure-note",  # and how it changed
]


PlaceName = Literal[
    "",
    "marking",
    "draft",
    "issuer",
    "number",
    "classification",
    "copy",
    "addressee",
    "kind",
    "title",
    "subtitle",
    "date",
    "contact",
]


@frozen
class Paragraph(Shown):
    """A paragraph; ``role`` is styled by the theme, ``place`` names the place of a letterhead that may hold it."""

    content: Inlines
    role: ParagraphRole = "body"
    place: PlaceName = ""


@frozen
class ListItem(Shown):
    """An item: its label (``•``, ``1.``, or nothing), its paragraphs, and its anchor when it can be cited."""

    content: tuple[Paragraph, ...]
    label: Label = Label()
    id: str = ""


ListRole = Literal["bullets", "numbers", "key-figures", "sources"]


@frozen
class List(Shown):
    """A list; ``key-figures`` is drawn as a panel of cells, ``sources`` as numbered small print."""

    items: tuple[ListItem, ...]
    role: ListRole = "bullets"


@frozen
class Caption:
    """A caption with its number: ``Table 2. Goods`` or «2-кесте. Тауарлар».

    Printed as ``before + number + after + text``; the parts are apart so that a renderer can make the number a field.
    ``continued`` is a pattern with ``{number}`` for the part of a table that stands on a next page.
    """

    before: str
    number: int
    after: str
    content: Inlines
    kind: Literal["table", "figure"] = "table"
    continued: str = ""

    @property
    def continuation(self) -> str:
        """Return what is printed above the part of a table that stands on a next page."""
        return self.continued.replace("{number}", str(self.number))


Align = Literal["left", "right", "decimal"]


@frozen
class Cell:
    """A cell of a table; ``header`` marks a row's heading cell, ``span`` the columns it covers."""

    content: Inlines
    header: bool = False
    span: int = 1


@frozen
class Row(Shown):
    """A row of a table; a ``total`` row is set apart by the theme, a ``group`` row heads the rows below it."""

    cells: tuple[Cell, ...]
    role: Literal["body", "total", "group"] = "body"


@frozen
class Column:
    """A column: how its cells are aligned (``decimal``: on their decimal marks) and its share of the width."""

    align: Align = "left"
    width: Decimal = Decimal(1)


@frozen
class Table(Shown):
    """A table with one or more header rows, which repeat on every page; ``notes`` stand below it.

    Where a page begins inside a group of rows, its head is repeated too, and ``group_continued`` added to it.
    """

    id: str
    caption: Caption
    columns: tuple[Column, ...]
    header: tuple[Row, ...]
    rows: tuple[Row, ...]
    notes: tuple[Paragraph, ...] = ()
    summary: str = ""  # for screen readers
    group_continued: str = ""


@frozen
class Point:
    """A plotted value: exact number, printed label, and the id of its figure. ``value`` None is a gap.

    ``numeral`` holds the parts of a label that shows the value in digits; without it the label is text.
    ``low`` and ``high`` are the ends of a range («between 10 and 20»), both set or none; ``value`` is then ``low``.
    """

    value: Decimal | None
    label: str
    id: str = ""
    numeral: Numeral | None = None
    low: Decimal | None = None
    high: Decimal | None = None


@frozen
class Series:
    """A named row of points, one for each category."""

    name: str
    points: tuple[Point, ...]


ChartKind = Literal["columns", "stacked", "bars", "lines"]


@frozen
class Chart(Shown):
    """A chart: ``columns`` grouped by category, ``stacked`` columns, horizontal ``bars``, or ``lines`` over many years.

    ``unit`` is the axis title («млн долларов США»), ``number_format`` the spreadsheet pattern (``#,##0.0``) and
    ``decimal_mark``/``group_mark`` the characters of the language for axis ticks. ``alt`` states what is plotted.
    """

    id: str
    kind: ChartKind
    caption: Caption
    categories: tuple[str, ...]
    series: tuple[Series, ...]
    unit: str
    alt: str
    category_title: str = ""
    number_format: str = "#,##0.0"
    decimal_mark: str = "."
    group_mark: str = ","
    notes: tuple[Paragraph, ...] = ()


@frozen
class Stop:
    """A stop of a route: its name and what stands below it (a country, a role)."""

    name: str
    detail: str = ""


@frozen
class Leg:
    """The way to the next stop: ``mode`` is rail, road, sea, river, air or multi; ``label`` is its printed form."""

    mode: str
    label: str
    detail: str = ""  # distance, time
    id: str = ""  # of the figure that ``detail`` shows


@frozen
class Route(Shown):
    """A schematic of a transport corridor; there is one leg less than stops."""

    id: str
    caption: Caption
    stops: tuple[Stop, ...]
    legs: tuple[Leg, ...]
    alt: str
    notes: tuple[Paragraph, ...] = ()


@frozen
class Quote(Shown):
    """Direct speech with its quotation marks in the text; the line that names the speaker, and notes («translated»).

    Of quotes in a row from one speaker and source, the last has that line; it is empty in the others.
    """

    content: Inlines
    attribution: Inlines


@frozen
class ContentsEntry:
    """A heading in the list of contents: its level (1 or 2), text and number; ``target`` is its anchor."""

    level: int
    content: Inlines
    target: str
    number: Label = Label()


@frozen
class Contents(Shown):
    """The list of contents, with a heading that is none of the document's own; formats with pages add their numbers."""

    title: Inlines
    entries: tuple[ContentsEntry, ...]


Block = Heading | Paragraph | List | Table | Chart | Route | Quote | Contents


# --------------------------------------------------------------------------------------------------------- document


@frozen
class SignaturePlace:
    """The empty field at the end of a paper that an electronic signature fills.

    ``name`` is what screen readers call it; one that is not ``needed`` is left out where it would make a page more.
    """

    name: str
    needed: bool = False


@frozen
class Meta:
    """What the files say about themselves, and the running texts.

    ``lang`` is the BCP 47 tag with region and, for Serbian, script (``kk-KZ``, ``sr-Cyrl-RS``); ``date`` the edition's
    ISO date; ``running_head`` stands at the head of every page but the first; ``page`` and ``pages`` are patterns
    with ``{page}`` and ``{pages}`` (``{page}``, ``Page {page} of {pages}``); ``decimal_mark`` is the language's;
    ``names`` are the names of people, which are not broken between lines; ``signature`` is the place for an electronic
    signature in files that have such fields, None without one.
    """

    title: str
    lang: str
    date: str
    subject: str = ""
    author: str = ""
    category: str = ""
    keywords: tuple[str, ...] = ()
    running_head: str = ""
    page: str = "{page}"
    marking: tuple[str, ...] = ()  # the lines of the distribution marking, which stand on every page
    draft: str = ""  # the watermark's word, empty when the edition is not a draft
    decimal_mark: str = "."
    names: tuple[str, ...] = ()
    signature: SignaturePlace | None = None


@frozen
class Document:
    """A whole briefing in one language."""

    meta: Meta
    blocks: tuple[Block, ...]
