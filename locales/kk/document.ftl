### Title block, headings, captions, tables and notes of every briefing. Kazakh.
### reviewed_by:

# Small line above the title: what kind of paper this is.
doc-kind = Анықтама

# Small line above the title of talking points.
doc-kind-talking-points = Келіссөзге арналған негізгі тезистер

# Title. $sides: the two countries, home first.
doc-title = { LIST($sides, form: "official") } арасындағы қатынастар

# Line below the title. $date: the date of the edition.
doc-date = { DATE($date) }

# Head of every page but the first. $home, $partner: countries, $date: the edition.
doc-running-head = { NAME($home, style: "bare") } – { NAME($partner, style: "bare") } · { DATE($date) }

# Page number where the page profile asks for a phrase; {"{page}"} and {"{pages}"} stand for the numbers.
doc-page = {"{page}"} / {"{pages}"}

# Draft mark above the title and across the page.
doc-draft = Жоба

# Mark of a paper made from the example data or from invented figures.
doc-example = Бұл құжаттағы деректер ойдан алынған.

# Above the title. $number: the number given by the registry.
requisite-number = № { $number }

# Above the title. $addressee: as written in the data.
requisite-addressee = Кімге: { $addressee }

# Above the title. $classification: subject class of the registry.
requisite-classification = Іс индексі: { $classification }

# Above the title. $copy: number of the copy.
requisite-copy = № { $copy } дана

# Heading.
section-summary = Қысқаша мазмұны

# Heading.
section-trade = Сауда

# Heading.
section-investment = Инвестициялар

# Heading.
section-corridor = Көлік дәлізі

# Heading.
section-foreign-policy = Сыртқы саясаттағы үндестік

# Heading of the same section where neither principles nor support are told, which alone are an alignment.
heading-foreign-policy = Сыртқы саясат

# Heading in talking points: what the meeting is to achieve.
section-objectives = Мақсаттар

# Heading in talking points: what our side says.
section-messages = Біздің ұстанымымыз

# Heading in talking points: questions of the other side, each with our answer.
section-replies = Екінші тарап көтеруі мүмкін мәселелер

# Heading in talking points: what may be said to the press.
section-press-line = Баспасөзге арналған мәлімет

# Heading of the numbered sources at the end.
section-sources = Дереккөздер

# Before the number of a table, with its space.
caption-table-before = {""}

# Between the number of a table and its title.
caption-table-after = -кесте.{" "}

# Before the number of a figure, with its space.
caption-figure-before = {""}

# Between the number of a figure and its title.
caption-figure-after = -сурет.{" "}

# An entry of the sources. $title: title, $date: its date.
source-entry = { $title }, { DATE($date) }

# An entry of the sources whose figures are invented (examples, tests). $title: the entry.
source-invented = { $title } (ойдан алынған деректер)

# An entry of the sources that is out of date on the day of the paper. $title: the entry, $date: to when it was valid.
source-over = { $title } (жарамдылық мерзімі { PERIOD($date, role: "when") } аяқталды)

# Label of a key figure. $period: the period of the trade figures.
key-turnover = Тауар айналымы, { PERIOD($period, role: "label") }

# Label of a key figure. $home, $partner: countries.
key-exports = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } экспорт

# Label of a key figure. $home, $partner: countries.
key-imports = { NAME($partner, case: "abl") } { NAME($home, case: "dat") } импорт

# Label of a key figure. $home: whose balance of trade it is.
key-balance = { NAME($home, case: "gen") } сауда сальдосы

# Label of a key figure. $from: whose investment, $since: years it covers.
key-investment = { NAME($from, case: "abl") } тікелей инвестиция, { PERIOD($years, role: "label") }

# Label of a key figure, below the number. $partner: country, $companies: how many.
key-companies = { NAME($partner) } капиталы қатысатын компания{ CAT($companies) ->
    *[other] {""}
    }

# Small print of a key figure: its unit. $value: the figure.
key-note = { UNIT($value) }

# Small print of a key figure: its unit and change. $value, $change: figures.
key-note-change = { UNIT($value) }, { CELL($change) }

# Small print of the number of companies. $active: how many are active.
key-note-active = оның ішінде жұмыс істейтіні: { CELL($active) }

# Title of the trade table. $sides: the countries, $value: a figure, for its unit.
table-trade = { LIST($sides) } арасындағы сауда, { UNIT($value) }

# Title of the table of goods. $sides: the countries, $period: the period.
table-goods = { LIST($sides) } арасындағы сауданың тауарлық құрылымы, { PERIOD($period) }

# Head of the first column of the trade table.
column-indicator = Көрсеткіш

# Head of a column of figures, category of a chart. $period: its period.
column-period = { PERIOD($period, role: "label") }

# Head of the column of changes.
column-change = Өзгеріс

# Head of the first column of the table of goods.
column-good = Тауар

# Head of a column. $value: a figure, for its unit.
column-value = Құны, { UNIT($value) }

# Head of a column: share of all exports or imports.
column-share = Үлесі

# Head of a column: how a good moves.
column-trend = Үрдіс

# In the table of goods: a good that appears for the first time.
trend-new = жаңа

# In the table of goods.
trend-growing = өсуде

# In the table of goods.
trend-falling = төмендеуде

# In a table: there is no figure.
no-data = –

# A row, a group of rows or a series of a chart.
row-exports = Экспорт

# A row, a group of rows or a series of a chart.
row-imports = Импорт

# A row of the trade table.
row-turnover = Тауар айналымы

# A row of the trade table or the series of a chart.
row-balance = Сальдо

# The rest of the goods in a chart.
row-other = басқа тауарлар

# Title of the chart of exports and imports. $sides: the countries.
chart-flows = { LIST($sides) } арасындағы экспорт және импорт

# Title of the chart of what exports consist of. $home, $partner: countries, $period: the period.
chart-exports = { NAME($home, case: "gen") } { NAME($partner, case: "dat") } экспортының құрылымы, { PERIOD($period) }

# Title of the chart of what imports consist of. $home, $partner: countries, $period: the period.
chart-imports = { NAME($home, case: "gen") } { NAME($partner, case: "abl") } импортының құрылымы, { PERIOD($period) }

# Title of the chart of the balance of trade. $home, $partner: countries.
chart-balance = { NAME($home, case: "gen") } { NAME($partner, case: "ins") } сауда сальдосы

# Description of a chart for those who cannot see it. $title: its title, $unit: unit, $data: its figures.
chart-alt = Диаграмма. { $title } ({ $unit }). { $data }.

# Title of the drawing of the corridor. $from, $to: first and last stop.
route-title = { NAME($from) } – { NAME($to) } бағытының сызбасы

# Description of the drawing. $title: its title, $legs: the legs in order.
route-alt = Сызба. { $title }. { $legs }.

# A leg in the description of the drawing. $from, $to: stops, $mode: how.
route-leg = { $from } – { $to }: { $mode }

# A leg of the route.
mode-rail = теміржол

# A leg of the route.
mode-road = автожол

# A leg of the route.
mode-sea = теңіз

# A leg of the route.
mode-river = өзен

# A leg of the route.
mode-air = әуе

# A leg of the route: by several modes.
mode-multi = мультимодальды

# Below the trade table.
note-rounding = Деректердің дөңгелектенуіне байланысты қосылғыштардың сомасы жиынтыққа сәйкес келмеуі мүмкін.

# Below a table with derived figures, which stand in italics.
note-derived = Жарияланған деректер негізінде есептелген көрсеткіштер көлбеу қаріппен берілген; «шам.» белгісі қойылған көрсеткіштердің дөңгелектеу салдарынан келтірілген цифрлары ғана анық.

# Below a chart with derived figures.
note-derived-chart = Диаграммадағы көрсеткіштердің бір бөлігі жарияланған деректер негізінде есептелген.

# Below the trade table: whose statistics these are. $reporter: country. $others: some where figures of others stand among them, else none.
note-reporter = Деректер { NAME($reporter, case: "gen") } статистикасы бойынша берілген{ $others ->
    [some] ; жекелеген көрсеткіштер басқа дереккөздерден алынған
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
quote-translated = { $attribution } (аударма)

# Indirect speech, at the speaker's first appearance. $person: the speaker, $text: what was said.
statement = { CAP(PERSON($person, style: "full", case: "gen")) } айтуынша, { $text }

# Indirect speech of somebody already introduced. $person: the speaker, $text: what was said.
statement-again = { CAP(PERSON($person, style: "short", case: "gen")) } айтуынша, { $text }

# Indirect speech right after another statement of the same person. $person: the speaker, left out, $text: what was said.
statement-next = Оның айтуынша, { $text }

# Indirect speech, the third in a row of the same person. $person: the speaker, left out, $text: what was said.
statement-also = Сондай-ақ оның айтуынша, { $text }
