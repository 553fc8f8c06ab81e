### Title block, headings, captions, tables and notes of every briefing. English.
### reviewed_by:

# Small line above the title: what kind of paper this is.
doc-kind = Briefing note

# Small line above the title of talking points.
doc-kind-talking-points = Talking points

# Title. $sides: the two countries, home first.
doc-title = Relations between { LIST($sides, form: "official") }

# Line below the title. $date: the date of the edition.
doc-date = { DATE($date) }

# Head of every page but the first. $home, $partner: countries, $date: the edition.
doc-running-head = { NAME($home, style: "bare") } – { NAME($partner, style: "bare") } · { DATE($date) }

# Page number where the page profile asks for a phrase; {"{page}"} and {"{pages}"} stand for the numbers.
doc-page = Page {"{page}"} of {"{pages}"}

# Draft mark above the title and across the page.
doc-draft = Draft

# Mark of a paper made from the example data or from invented figures.
doc-example = The figures in this paper are invented.

# Above the title. $number: the number given by the registry.
requisite-number = No. { $number }

# Above the title. $addressee: as written in the data.
requisite-addressee = To: { $addressee }

# Above the title. $classification: subject class of the registry.
requisite-classification = Classification: { $classification }

# Above the title. $copy: number of the copy.
requisite-copy = Copy No. { $copy }

# Heading.
section-summary = Summary

# Heading.
section-trade = Trade

# Heading.
section-investment = Investment

# Heading.
section-corridor = Transport corridor

# Heading.
section-foreign-policy = Foreign-policy alignment

# Heading of the same section where neither principles nor support are told, which alone are an alignment.
heading-foreign-policy = Foreign policy

# Heading in talking points: what the meeting is to achieve.
section-objectives = Objectives

# Heading in talking points: what our side says.
section-messages = Our messages

# Heading in talking points: questions of the other side, each with our answer.
section-replies = What the other side may raise

# Heading in talking points: what may be said to the press.
section-press-line = Line for the press

# Heading of the numbered sources at the end.
section-sources = Sources

# Before the number of a table, with its space.
caption-table-before = Table{" "}

# Between the number of a table and its title.
caption-table-after = .{" "}

# Before the number of a figure, with its space.
caption-figure-before = Figure{" "}

# Between the number of a figure and its title.
caption-figure-after = .{" "}

# An entry of the sources. $title: title, $date: its date.
source-entry = { $title }, { DATE($date) }

# An entry of the sources whose figures are invented (examples, tests). $title: the entry.
source-invented = { $title } (invented figures)

# An entry of the sources that is out of date on the day of the paper. $title: the entry, $date: to when it was valid.
source-over = { $title } (validity ended { PERIOD($date, role: "when") })

# Label of a key figure. $period: the period of the trade figures.
key-turnover = Trade turnover, { PERIOD($period, role: "label") }

# Label of a key figure. $home, $partner: countries.
key-exports = Exports from { NAME($home) } to { NAME($partner) }

# Label of a key figure. $home, $partner: countries.
key-imports = Imports into { NAME($home) } from { NAME($partner) }

# Label of a key figure. $home: whose balance of trade it is.
key-balance = Trade balance of { NAME($home) }

# Label of a key figure. $from: whose investment, $since: years it covers.
key-investment = Direct investment from { NAME($from) }, { PERIOD($years, role: "label") }

# Label of a key figure, below the number. $partner: country, $companies: how many.
key-companies = { CAT($companies) ->
    [one] company
    *[other] companies
    } { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with capital from { NAME($partner) }
    }

# Small print of a key figure: its unit. $value: the figure.
key-note = { UNIT($value) }

# Small print of a key figure: its unit and change. $value, $change: figures.
key-note-change = { UNIT($value) }, { CELL($change) }

# Small print of the number of companies. $active: how many are active.
key-note-active = of which active: { CELL($active) }

# Title of the trade table. $sides: the countries, $value: a figure, for its unit.
table-trade = Trade between { LIST($sides) }, { UNIT($value) }

# Title of the table of goods. $sides: the countries, $period: the period.
table-goods = Goods in trade between { LIST($sides) }, { PERIOD($period, role: "label") }

# Head of the first column of the trade table.
column-indicator = Indicator

# Head of a column of figures, category of a chart. $period: its period.
column-period = { PERIOD($period, role: "label") }

# Head of the column of changes.
column-change = Change

# Head of the first column of the table of goods.
column-good = Product

# Head of a column. $value: a figure, for its unit.
column-value = Value, { UNIT($value) }

# Head of a column: share of all exports or imports.
column-share = Share

# Head of a column: how a good moves.
column-trend = Trend

# In the table of goods: a good that appears for the first time.
trend-new = new

# In the table of goods.
trend-growing = growing

# In the table of goods.
trend-falling = falling

# In a table: there is no figure.
no-data = –

# A row, a group of rows or a series of a chart.
row-exports = Exports

# A row, a group of rows or a series of a chart.
row-imports = Imports

# A row of the trade table.
row-turnover = Turnover

# A row of the trade table or the series of a chart.
row-balance = Balance

# The rest of the goods in a chart.
row-other = other goods

# Title of the chart of exports and imports. $sides: the countries.
chart-flows = Exports and imports, { LIST($sides) }

# Title of the chart of what exports consist of. $home, $partner: countries, $period: the period.
chart-exports = Composition of exports from { NAME($home) } to { NAME($partner) }, { PERIOD($period, role: "label") }

# Title of the chart of what imports consist of. $home, $partner: countries, $period: the period.
chart-imports = Composition of imports into { NAME($home) } from { NAME($partner) }, { PERIOD($period, role: "label") }

# Title of the chart of the balance of trade. $home, $partner: countries.
chart-balance = Trade balance of { NAME($home) } with { NAME($partner) }

# Description of a chart for those who cannot see it. $title: its title, $unit: unit, $data: its figures.
chart-alt = Chart. { $title } ({ $unit }). { $data }.

# Title of the drawing of the corridor. $from, $to: first and last stop.
route-title = Schematic of the route from { NAME($from) } to { NAME($to) }

# Description of the drawing. $title: its title, $legs: the legs in order.
route-alt = Schematic. { $title }. { $legs }.

# A leg in the description of the drawing. $from, $to: stops, $mode: how.
route-leg = { $from } – { $to }: { $mode }

# A leg of the route.
mode-rail = rail

# A leg of the route.
mode-road = road

# A leg of the route.
mode-sea = sea

# A leg of the route.
mode-river = river

# A leg of the route.
mode-air = air

# A leg of the route: by several modes.
mode-multi = multimodal

# Below the trade table.
note-rounding = Figures may not add up owing to rounding.

# Below a table with derived figures, which stand in italics.
note-derived = Figures in italics are calculated from published ones; “c.” marks those that, because of rounding, are certain only to the digits shown.

# Below a chart with derived figures.
note-derived-chart = The chart includes figures calculated from published ones.

# Below the trade table: whose statistics these are. $reporter: country. $others: some where figures of others stand among them, else none.
note-reporter = Statistics of { NAME($reporter) }{ $others ->
    [some] ; individual figures are from other sources
    *[none] {""}
    }.

# Line below a quotation, at the speaker's first appearance. $person: the speaker, $date: when.
quote-by = { PERSON($person, style: "full") }, { DATE($date) }

# Line below a quotation, at the speaker's first appearance. $person: the speaker.
quote-by-undated = { PERSON($person, style: "full") }

# Line below a quotation of somebody already introduced. $person: the speaker, $date: when.
quote-again = { PERSON($person, style: "short") }, { DATE($date) }

# Line below a quotation of somebody already introduced. $person: the speaker.
quote-again-undated = { PERSON($person, style: "short") }

# Line below a quotation that is not in the language it was spoken in. $attribution: speaker and date.
quote-translated = { $attribution } (translation)

# Indirect speech, at the speaker's first appearance. $person: the speaker, $text: what was said.
statement = According to { PERSON($person, style: "full") }, { $text }

# Indirect speech of somebody already introduced. $person: the speaker, $text: what was said.
statement-again = According to { PERSON($person, style: "short") }, { $text }

# Indirect speech right after another statement of the same person. $person: the speaker, $text: what was said.
statement-next = According to { GENDER($person) ->
    [f] her
    *[m] him
    }, { $text }

# Indirect speech, the third in a row of the same person. $person: the speaker, $text: what was said.
statement-also = { GENDER($person) ->
    [f] She
    *[m] He
    } also said that { $text }
