### Titles, heads, rows and notes of the tables of trade. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Above the rows of a table of trade: goods.
row-goods = Роба

# Above the rows of a table of trade: services.
row-services = Услуге

# Above the rows of a table of trade: goods and services together.
row-total = Роба и услуге

# In a table of trade in services, or in goods and services: exports and imports together.
row-part-turnover = Укупна размена

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-services = Размена услуга између { LIST($sides, case: "gen") }, { UNIT($value) }

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-total = Размена робе и услуга између { LIST($sides, case: "gen") }, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history = Трговина између { LIST($sides, case: "gen") } по периодима, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-services = Размена услуга између { LIST($sides, case: "gen") } по периодима, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-total = Размена робе и услуга између { LIST($sides, case: "gen") } по периодима, { UNIT($value) }

# Below a table of trade: who publishes its figures, neither of the sides. $reporter: an institution. $others: some where figures of others stand among them, else none.
note-third = Подаци { NAME($reporter, case: "gen") }{ $others ->
    [some] ; поједини показатељи преузети су из других извора
    *[none] {""}
    }.

# Below a table of trade whose figures the source has the other way round. $home, $partner: countries.
note-turned = Извоз { FROM($home) } у извору је исказан као увоз { NAME($partner, case: "gen") }, и обрнуто.

# Below a table, before the numbers of its sources.
note-sources = Извори:

# The same before the number of its only source.
note-source = Извор:
