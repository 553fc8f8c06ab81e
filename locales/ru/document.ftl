### Title block, headings, captions, tables and notes of every briefing. Russian.
### reviewed_by:

# Small line above the title: what kind of paper this is.
doc-kind = Справка

# Small line above the title of talking points.
doc-kind-talking-points = Тезисы для беседы

# Title. $sides: the two countries, home first.
doc-title = Отношения между { LIST($sides, form: "official", case: "ins") }

# Line below the title. $date: the date of the edition.
doc-date = { DATE($date) }

# Head of every page but the first. $home, $partner: countries, $date: the edition.
doc-running-head = { NAME($home, style: "bare") } – { NAME($partner, style: "bare") } · { DATE($date) }

# Page number where the page profile asks for a phrase; {"{page}"} and {"{pages}"} stand for the numbers.
doc-page = Страница {"{page}"} из {"{pages}"}

# Draft mark above the title and across the page.
doc-draft = Проект

# Mark of a paper made from the example data or from invented figures.
doc-example = Данные в этом документе вымышлены.

# Above the title. $number: the number given by the registry.
requisite-number = № { $number }

# Above the title. $addressee: as written in the data.
requisite-addressee = Кому: { $addressee }

# Above the title. $classification: subject class of the registry.
requisite-classification = Индекс дела: { $classification }

# Above the title. $copy: number of the copy.
requisite-copy = Экз. № { $copy }

# Heading.
section-summary = Резюме

# Heading.
section-trade = Торговля

# Heading.
section-investment = Инвестиции

# Heading.
section-corridor = Транспортный коридор

# Heading.
section-foreign-policy = Близость внешнеполитических подходов

# Heading of the same section where neither principles nor support are told, which alone are an alignment.
heading-foreign-policy = Внешняя политика

# Heading in talking points: what the meeting is to achieve.
section-objectives = Цели

# Heading in talking points: what our side says.
section-messages = Наши тезисы

# Heading in talking points: questions of the other side, each with our answer.
section-replies = Вопросы, которые может поднять другая сторона

# Heading in talking points: what may be said to the press.
section-press-line = Сообщение для прессы

# Heading of the numbered sources at the end.
section-sources = Источники

# Before the number of a table, with its space.
caption-table-before = Таблица{" "}

# Between the number of a table and its title.
caption-table-after = {" "}—{" "}

# Before the number of a figure, with its space.
caption-figure-before = Рисунок{" "}

# Between the number of a figure and its title.
caption-figure-after = {" "}—{" "}

# An entry of the sources. $title: title, $date: its date.
source-entry = { $title }, { DATE($date) }

# An entry of the sources whose figures are invented (examples, tests). $title: the entry.
source-invented = { $title } (вымышленные данные)

# An entry of the sources that is out of date on the day of the paper. $title: the entry, $date: to when it was valid.
source-over = { $title } (срок действия истёк { PERIOD($date, role: "when") })

# Label of a key figure. $period: the period of the trade figures.
key-turnover = Товарооборот, { PERIOD($period, role: "label") }

# Label of a key figure. $home, $partner: countries.
key-exports = Экспорт { FROM($home) } { TO($partner) }

# Label of a key figure. $home, $partner: countries.
key-imports = Импорт { TO($home) } { FROM($partner) }

# Label of a key figure. $home: whose balance of trade it is.
key-balance = Сальдо торговли { NAME($home, case: "gen") }

# Label of a key figure. $from: whose investment, $since: years it covers.
key-investment = Прямые инвестиции { FROM($from) }, { PERIOD($years, role: "label") }

# Label of a key figure, below the number. $partner: country, $companies: how many.
key-companies = { CAT($companies) ->
    [one] компания
    [few] компании
    *[many] компаний
    } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием капитала { FROM($partner) }
    }

# Small print of a key figure: its unit. $value: the figure.
key-note = { UNIT($value) }

# Small print of a key figure: its unit and change. $value, $change: figures.
key-note-change = { UNIT($value) }, { CELL($change) }

# Small print of the number of companies. $active: how many are active.
key-note-active = из них действующих: { CELL($active) }

# Title of the trade table. $sides: the countries, $value: a figure, for its unit.
table-trade = Торговля между { LIST($sides, case: "ins") }, { UNIT($value) }

# Title of the table of goods. $sides: the countries, $period: the period.
table-goods = Товарная структура торговли между { LIST($sides, case: "ins") }, { PERIOD($period) }

# Head of the first column of the trade table.
column-indicator = Показатель

# Head of a column of figures, category of a chart. $period: its period.
column-period = { CAP(PERIOD($period, role: "label")) }

# Head of the column of changes.
column-change = Изменение

# Head of the first column of the table of goods.
column-good = Товар

# Head of a column. $value: a figure, for its unit.
column-value = Стоимость, { UNIT($value) }

# Head of a column: share of all exports or imports.
column-share = Доля

# Head of a column: how a good moves.
column-trend = Динамика

# In the table of goods: a good that appears for the first time.
trend-new = новая позиция

# In the table of goods.
trend-growing = рост

# In the table of goods.
trend-falling = снижение

# In a table: there is no figure.
no-data = –

# A row, a group of rows or a series of a chart.
row-exports = Экспорт

# A row, a group of rows or a series of a chart.
row-imports = Импорт

# A row of the trade table.
row-turnover = Товарооборот

# A row of the trade table or the series of a chart.
row-balance = Сальдо

# The rest of the goods in a chart.
row-other = прочие товары

# Title of the chart of exports and imports. $sides: the countries.
chart-flows = Экспорт и импорт в торговле между { LIST($sides, case: "ins") }

# Title of the chart of what exports consist of. $home, $partner: countries, $period: the period.
chart-exports = Структура экспорта { FROM($home) } { TO($partner) }, { PERIOD($period) }

# Title of the chart of what imports consist of. $home, $partner: countries, $period: the period.
chart-imports = Структура импорта { TO($home) } { FROM($partner) }, { PERIOD($period) }

# Title of the chart of the balance of trade. $home, $partner: countries.
chart-balance = Сальдо торговли { NAME($home, case: "gen") } { WITH($partner) }

# Description of a chart for those who cannot see it. $title: its title, $unit: unit, $data: its figures.
chart-alt = Диаграмма. { $title } ({ $unit }). { $data }.

# Title of the drawing of the corridor. $from, $to: first and last stop.
route-title = Схема маршрута { NAME($from) } – { NAME($to) }

# Description of the drawing. $title: its title, $legs: the legs in order.
route-alt = { $title }. { $legs }.

# A leg in the description of the drawing. $from, $to: stops, $mode: how.
route-leg = { $from } – { $to }: { $mode }

# A leg of the route.
mode-rail = железная дорога

# A leg of the route.
mode-road = автодорога

# A leg of the route.
mode-sea = море

# A leg of the route.
mode-river = река

# A leg of the route.
mode-air = авиалиния

# A leg of the route: by several modes.
mode-multi = мультимодальный участок

# Below the trade table.
note-rounding = Отдельные расхождения между итогом и суммой слагаемых объясняются округлением данных.

# Below a table with derived figures, which stand in italics.
note-derived = Курсивом выделены показатели, рассчитанные по опубликованным данным; пометой «ок.» отмечены те из них, в которых из-за округления исходных данных достоверны только приведённые цифры.

# Below a chart with derived figures.
note-derived-chart = На диаграмме приведены и показатели, рассчитанные по опубликованным данным.

# Below the trade table: whose statistics these are. $reporter: country. $others: some where figures of others stand among them, else none.
note-reporter = Данные статистики { NAME($reporter, case: "gen") }{ $others ->
    [some] ; отдельные показатели взяты из других источников
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
quote-translated = { $attribution } (перевод)

# Indirect speech, at the speaker's first appearance. $person: the speaker, $text: what was said.
statement = По словам { PERSON($person, style: "full", case: "gen") }, { $text }

# Indirect speech of somebody already introduced. $person: the speaker, $text: what was said.
statement-again = По словам { PERSON($person, style: "short", case: "gen") }, { $text }

# Indirect speech right after another statement of the same person. $person: the speaker, $text: what was said.
statement-next = По { GENDER($person) ->
    [f] её
    *[m] его
    } словам, { $text }

# Indirect speech, the third in a row of the same person. $person: the speaker, $text: what was said.
statement-also = { GENDER($person) ->
    [f] Она также отметила
    *[m] Он также отметил
    }, что { $text }
