### Title block, headings, captions, tables and notes of every briefing. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Small line above the title: what kind of paper this is.
doc-kind = Информација

# Small line above the title of talking points.
doc-kind-talking-points = Тезе за разговор

# Title. $sides: the two countries, home first.
doc-title = Односи између { LIST($sides, form: "official", case: "gen") }

# Line below the title. $date: the date of the edition.
doc-date = { DATE($date) }

# Head of every page but the first. $home, $partner: countries, $date: the edition.
doc-running-head = { NAME($home, style: "bare") } – { NAME($partner, style: "bare") } · { DATE($date) }

# Page number where the page profile asks for a phrase; {"{page}"} and {"{pages}"} stand for the numbers.
doc-page = Страна {"{page}"} од {"{pages}"}

# Draft mark above the title and across the page.
doc-draft = Нацрт

# Mark of a paper made from the example data or from invented figures.
doc-example = Подаци у овом документу су измишљени.

# Above the title. $number: the number given by the registry.
requisite-number = Број: { $number }

# Above the title. $addressee: as written in the data.
requisite-addressee = За: { $addressee }

# Above the title. $classification: subject class of the registry.
requisite-classification = Класификациони знак: { $classification }

# Above the title. $copy: number of the copy.
requisite-copy = Примерак бр. { $copy }

# Heading.
section-summary = Сажетак

# Heading.
section-trade = Трговина

# Heading.
section-investment = Инвестиције

# Heading.
section-corridor = Транспортни коридор

# Heading.
section-foreign-policy = Блискост спољнополитичких приступа

# Heading of the same section where neither principles nor support are told, which alone are an alignment.
heading-foreign-policy = Спољна политика

# Heading in talking points: what the meeting is to achieve.
section-objectives = Циљеви

# Heading in talking points: what our side says.
section-messages = Наше поруке

# Heading in talking points: questions of the other side, each with our answer.
section-replies = Питања која друга страна може покренути

# Heading in talking points: what may be said to the press.
section-press-line = Изјава за медије

# Heading of the numbered sources at the end.
section-sources = Извори

# Before the number of a table, with its space.
caption-table-before = Табела{" "}

# Between the number of a table and its title.
caption-table-after = .{" "}

# Before the number of a figure, with its space.
caption-figure-before = Слика{" "}

# Between the number of a figure and its title.
caption-figure-after = .{" "}

# An entry of the sources. $title: title, $date: its date.
source-entry = { $title }, { DATE($date) }

# An entry of the sources whose figures are invented (examples, tests). $title: the entry.
source-invented = { $title } (измишљени подаци)

# An entry of the sources that is out of date on the day of the paper. $title: the entry, $date: to when it was valid.
source-over = { $title } (рок важења истекао је { PERIOD($date, role: "when") })

# Label of a key figure. $period: the period of the trade figures.
key-turnover = Робна размена, { PERIOD($period, role: "label") }

# Label of a key figure. $home, $partner: countries.
key-exports = Извоз { FROM($home) } { TO($partner) }

# Label of a key figure. $home, $partner: countries.
key-imports = Увоз { FROM($partner) } { TO($home) }

# Label of a key figure. $home: whose balance of trade it is.
key-balance = Салдо { NAME($home, case: "gen") } у робној размени

# Label of a key figure. $from: whose investment, $since: years it covers.
key-investment = Директне инвестиције { FROM($from) }, { PERIOD($years, role: "label") }

# Label of a key figure, below the number. $partner: country, $companies: how many.
key-companies = { CAT($companies) ->
    [one] компанија
    [few] компаније
    *[other] компанија
    } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са капиталом { FROM($partner) }
    }

# Small print of a key figure: its unit. $value: the figure.
key-note = { UNIT($value) }

# Small print of a key figure: its unit and change. $value, $change: figures.
key-note-change = { UNIT($value) }, { CELL($change) }

# Small print of the number of companies. $active: how many are active.
key-note-active = од тога активних: { CELL($active) }

# Title of the trade table. $sides: the countries, $value: a figure, for its unit.
table-trade = Трговина између { LIST($sides, case: "gen") }, { UNIT($value) }

# Title of the table of goods. $sides: the countries, $period: the period.
table-goods = Производи у трговини између { LIST($sides, case: "gen") }, { PERIOD($period) }

# Head of the first column of the trade table.
column-indicator = Показатељ

# Head of a column of figures, category of a chart. $period: its period.
column-period = { CAP(PERIOD($period, role: "label")) }

# Head of the column of changes.
column-change = Промена

# Head of the first column of the table of goods.
column-good = Производ

# Head of a column. $value: a figure, for its unit.
column-value = Вредност, { UNIT($value) }

# Head of a column: share of all exports or imports.
column-share = Удео

# Head of a column: how a good moves.
column-trend = Кретање

# In the table of goods: a good that appears for the first time.
trend-new = ново

# In the table of goods.
trend-growing = раст

# In the table of goods.
trend-falling = пад

# In a table: there is no figure.
no-data = –

# A row, a group of rows or a series of a chart.
row-exports = Извоз

# A row, a group of rows or a series of a chart.
row-imports = Увоз

# A row of the trade table.
row-turnover = Укупна размена

# A row of the trade table or the series of a chart.
row-balance = Салдо

# The rest of the goods in a chart.
row-other = остали производи

# Title of the chart of exports and imports. $sides: the countries.
chart-flows = Извоз и увоз у размени између { LIST($sides, case: "gen") }

# Title of the chart of what exports consist of. $home, $partner: countries, $period: the period.
chart-exports = Структура извоза { FROM($home) } { TO($partner) }, { PERIOD($period) }

# Title of the chart of what imports consist of. $home, $partner: countries, $period: the period.
chart-imports = Структура увоза { FROM($partner) } { TO($home) }, { PERIOD($period) }

# Title of the chart of the balance of trade. $home, $partner: countries.
chart-balance = Салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) }

# Description of a chart for those who cannot see it. $title: its title, $unit: unit, $data: its figures.
chart-alt = Графикон. { $title } ({ $unit }). { $data }.

# Title of the drawing of the corridor. $from, $to: first and last stop.
route-title = Шематски приказ руте { NAME($from) } – { NAME($to) }

# Description of the drawing. $title: its title, $legs: the legs in order.
route-alt = { $title }. { $legs }.

# A leg in the description of the drawing. $from, $to: stops, $mode: how.
route-leg = { $from } – { $to }: { $mode }

# A leg of the route.
mode-rail = железница

# A leg of the route.
mode-road = друм

# A leg of the route.
mode-sea = море

# A leg of the route.
mode-river = река

# A leg of the route.
mode-air = ваздух

# A leg of the route: by several modes.
mode-multi = мултимодално

# Below the trade table.
note-rounding = Због заокруживања збирови се не морају поклапати.

# Below a table with derived figures, which stand in italics.
note-derived = Курзивом су исписане вредности израчунате на основу објављених података; речју „око“ означене су оне код којих су због заокруживања поуздане само наведене цифре.

# Below a chart with derived figures.
note-derived-chart = На графикону су приказане и вредности израчунате на основу објављених података.

# Below the trade table: whose statistics these are. $reporter: country. $others: some where figures of others stand among them, else none.
note-reporter = Статистички подаци { NAME($reporter, case: "gen") }{ $others ->
    [some] ; поједини показатељи преузети су из других извора
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
quote-translated = { $attribution } (превод)

# Indirect speech, at the speaker's first appearance. $person: the speaker, $text: what was said.
statement = Према речима { PERSON($person, style: "full", case: "gen") }, { $text }

# Indirect speech of somebody already introduced. $person: the speaker, $text: what was said.
statement-again = Према речима { PERSON($person, style: "short", case: "gen") }, { $text }

# Indirect speech right after another statement of the same person. $person: the speaker, $text: what was said.
statement-next = Према { GENDER($person) ->
    [f] њеним
    *[m] његовим
    } речима, { $text }

# Indirect speech, the third in a row of the same person. $person: the speaker, $text: what was said.
statement-also = Такође, према { GENDER($person) ->
    [f] њеним
    *[m] његовим
    } речима, { $text }
