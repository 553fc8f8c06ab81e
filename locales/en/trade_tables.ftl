### Titles, heads, rows and notes of the tables of trade. English.
### reviewed_by:

# Above the rows of a table of trade: goods.
row-goods = Goods

# Above the rows of a table of trade: services.
row-services = Services

# Above the rows of a table of trade: goods and services together.
row-total = Goods and services

# In a table of trade in services, or in goods and services: exports and imports together.
row-part-turnover = Turnover

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-services = Trade in services between { LIST($sides) }, { UNIT($value) }

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-total = Trade in goods and services between { LIST($sides) }, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history = Trade between { LIST($sides) } by period, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-services = Trade in services between { LIST($sides) } by period, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-total = Trade in goods and services between { LIST($sides) } by period, { UNIT($value) }

# Below a table of trade: who publishes its figures, neither of the sides. $reporter: an institution. $others: some where figures of others stand among them, else none.
note-third = Data of { NAME($reporter) }{ $others ->
    [some] ; individual figures are from other sources
    *[none] {""}
    }.

# Below a table of trade whose figures the source has the other way round. $home, $partner: countries.
note-turned = Exports from { NAME($home) } are recorded in the source as imports of { NAME($partner) }, and the other way round.

# Below a table, before the numbers of its sources.
note-sources = Sources:

# The same before the number of its only source.
note-source = Source:
