### The same trade by the statistics of both sides: table, and why they differ. Serbian.
### reviewed_by:

# Title of the table of what both sides publish. $sides: the countries, $period: the period.
table-mirror = Трговина између { LIST($sides, case: "gen") } према подацима обеју страна, { PERIOD($period) }

# Head of a column of one side's figures. $reporter: the country.
column-reporter = Подаци { NAME($reporter, case: "gen") }

# Below a table of one side's statistics, or of both sides', where the paper gives the other side's too: why they differ.
note-sides-differ = Подаци двеју страна могу се разликовати: извоз се по правилу исказује према паритету ФОБ, а увоз према паритету ЦИФ, који обухвата трошкове превоза и осигурања; роба се може евидентирати према земљи порекла или према земљи отпреме, па се реекспорт преко трећих земаља различито исказује; испоруке могу бити исказане у различитим извештајним периодима.

# Below a table of a third party's statistics or of several sources, where the paper gives others' too: why they differ.
note-sources-differ = Подаци различитих извора могу се разликовати: извоз се по правилу исказује према паритету ФОБ, а увоз према паритету ЦИФ, који обухвата трошкове превоза и осигурања; роба се може евидентирати према земљи порекла или према земљи отпреме, па се реекспорт преко трећих земаља различито исказује; испоруке могу бити исказане у различитим извештајним периодима.
