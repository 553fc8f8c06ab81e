### The same trade by the statistics of both sides: table, and why they differ. English.
### reviewed_by:

# Title of the table of what both sides publish. $sides: the countries, $period: the period.
table-mirror = Trade between { LIST($sides) } by the data of both sides, { PERIOD($period, role: "label") }

# Head of a column of one side's figures. $reporter: the country.
column-reporter = Data of { NAME($reporter) }

# Below a table of one side's statistics, or of both sides', where the paper gives the other side's too: why they differ.
note-sides-differ = The data of the two sides may differ: exports are usually valued free on board (FOB) and imports with cost, insurance and freight (CIF); goods may be recorded by country of origin or by country of consignment, so that re-exports through third countries are counted differently; and deliveries may fall into different periods.

# Below a table of a third party's statistics or of several sources, where the paper gives others' too: why they differ.
note-sources-differ = Data from different sources may differ: exports are usually valued free on board (FOB) and imports with cost, insurance and freight (CIF); goods may be recorded by country of origin or by country of consignment, so that re-exports through third countries are counted differently; and deliveries may fall into different periods.
