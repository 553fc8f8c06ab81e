### The same trade by the statistics of both sides: table, and why they differ. Russian.
### reviewed_by:

# Title of the table of what both sides publish. $sides: the countries, $period: the period.
table-mirror = Торговля между { LIST($sides, case: "ins") } по данным обеих сторон, { PERIOD($period) }

# Head of a column of one side's figures. $reporter: the country.
column-reporter = Данные { NAME($reporter, case: "gen") }

# Below a table of one side's statistics, or of both sides', where the paper gives the other side's too: why they differ.
note-sides-differ = Данные сторон могут расходиться: экспорт, как правило, учитывается по ценам ФОБ, а импорт — по ценам СИФ, включающим расходы на перевозку и страхование; товары могут учитываться по стране происхождения или по стране отправления, поэтому реэкспорт через третьи страны отражается по-разному; поставки могут относиться к разным отчётным периодам.

# Below a table of a third party's statistics or of several sources, where the paper gives others' too: why they differ.
note-sources-differ = Данные разных источников могут расходиться: экспорт, как правило, учитывается по ценам ФОБ, а импорт — по ценам СИФ, включающим расходы на перевозку и страхование; товары могут учитываться по стране происхождения или по стране отправления, поэтому реэкспорт через третьи страны отражается по-разному; поставки могут относиться к разным отчётным периодам.
