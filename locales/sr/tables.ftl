### Tables of every kind: what is said of their parts. Serbian.
### reviewed_by:

# Above the part of a table that stands on a next page; {"{number}"} stands for its number.
caption-table-continued = Табела {"{number}"} (наставак)

# Right after the head of a group of rows that goes on on a next page.
row-continued = (наставак)

# Title of a table or head of a column whose figures are all in per cent, which they do not say themselves. $title: without it.
title-percent = { $title },{"\u00A0"}%

# Title of a table or head of a column whose figures all have one unit. $title: without it, $value: a figure, for its unit.
title-unit = { $title }, { UNIT($value) }

# Title of a table whose figures all count the same. $title: without it, $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: a figure.
title-counted = { $title }, { $size ->
    [scaled] { UNIT($value) } { NAME($noun, case: "gen") }
    *[plain] { NAME($noun) }
    }

# Head of the first column of a table of investment whose rows are its directions.
column-direction = Смер
