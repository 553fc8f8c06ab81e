### Titles, heads, rows and notes of the tables of trade. Russian.
### reviewed_by:

# Above the rows of a table of trade: goods.
row-goods = Товары

# Above the rows of a table of trade: services.
row-services = Услуги

# Above the rows of a table of trade: goods and services together.
row-total = Товары и услуги

# In a table of trade in services, or in goods and services: exports and imports together.
row-part-turnover = Оборот

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-services = Торговля услугами между { LIST($sides, case: "ins") }, { UNIT($value) }

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-total = Торговля товарами и услугами между { LIST($sides, case: "ins") }, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history = Торговля между { LIST($sides, case: "ins") } по периодам, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-services = Торговля услугами между { LIST($sides, case: "ins") } по периодам, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-total = Торговля товарами и услугами между { LIST($sides, case: "ins") } по периодам, { UNIT($value) }

# Below a table of trade: who publishes its figures, neither of the sides. $reporter: an institution. $others: some where figures of others stand among them, else none.
note-third = Данные { NAME($reporter, case: "gen") }{ $others ->
    [some] ; отдельные показатели взяты из других источников
    *[none] {""}
    }.

# Below a table of trade whose figures the source has the other way round. $home, $partner: countries.
note-turned = Экспорт { FROM($home) } учтён в источнике как импорт { NAME($partner, case: "gen") }, и наоборот.

# Below a table, before the numbers of its sources.
note-sources = Источники:

# The same before the number of its only source.
note-source = Источник:
