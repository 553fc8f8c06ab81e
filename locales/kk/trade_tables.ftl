### Titles, heads, rows and notes of the tables of trade. Kazakh.
### reviewed_by:

# Above the rows of a table of trade: goods.
row-goods = Тауарлар

# Above the rows of a table of trade: services.
row-services = Қызметтер

# Above the rows of a table of trade: goods and services together.
row-total = Тауарлар мен қызметтер

# In a table of trade in services, or in goods and services: exports and imports together.
row-part-turnover = Айналым

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-services = { LIST($sides) } арасындағы қызметтер саудасы, { UNIT($value) }

# Title of a table of trade. $sides: the countries, $value: a figure, for its unit.
table-trade-total = { LIST($sides) } арасындағы тауарлар мен қызметтер саудасы, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history = { LIST($sides) } арасындағы сауда, кезеңдер бойынша, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-services = { LIST($sides) } арасындағы қызметтер саудасы, кезеңдер бойынша, { UNIT($value) }

# Title of the table of all periods that are known. $sides: the countries, $value: a figure, for its unit.
table-history-total = { LIST($sides) } арасындағы тауарлар мен қызметтер саудасы, кезеңдер бойынша, { UNIT($value) }

# Below a table of trade: who publishes its figures, neither of the sides. $reporter: an institution. $others: some where figures of others stand among them, else none.
note-third = Деректер көзі — { NAME($reporter) }{ $others ->
    [some] ; жекелеген көрсеткіштер басқа дереккөздерден алынған
    *[none] {""}
    }.

# Below a table of trade whose figures the source has the other way round. $home, $partner: countries.
note-turned = Дереккөзде { NAME($home, case: "abl") } экспорт { NAME($partner, case: "gen") } импорты ретінде, ал { NAME($home, case: "dat") } импорт { NAME($partner, case: "gen") } экспорты ретінде есепке алынған.

# Below a table, before the numbers of its sources.
note-sources = Дереккөздер:

# The same before the number of its only source.
note-source = Дереккөз:
