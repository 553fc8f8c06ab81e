### References from the text to tables, charts and maps. English.
### reviewed_by:

# A table in brackets behind a sentence. $number: its number.
exhibit-table = Table{"\u00A0"}{ $number }

# A chart or map in brackets behind a sentence. $number: its number.
exhibit-figure = Figure{"\u00A0"}{ $number }

# A table at the end of a sentence on where something is. $number: its number.
exhibit-in-table = Table{"\u00A0"}{ $number }

# A chart or map at the end of a sentence on where something is. $number: its number.
exhibit-in-figure = Figure{"\u00A0"}{ $number }

# Several tables in brackets behind a sentence. $numbers: their numbers, or one range.
exhibit-tables = Tables{"\u00A0"}{ LIST($numbers) }

# Several charts or maps in brackets behind a sentence. $numbers: their numbers, or one range.
exhibit-figures = Figures{"\u00A0"}{ LIST($numbers) }

# Several tables at the end of a sentence on where something is. $numbers: their numbers, or one range.
exhibit-in-tables = Tables{"\u00A0"}{ LIST($numbers) }

# Several charts or maps at the end of a sentence on where something is. $numbers: their numbers, or one range.
exhibit-in-figures = Figures{"\u00A0"}{ LIST($numbers) }

# Two numbers. $first, $last: numbers.
exhibit-pair = { $first } and { $last }

# The numbers of three or more in a row. $first, $last: numbers.
exhibit-range = { $first }–{ $last }

# Behind a sentence, before its full stop: which exhibits show what it says. $exhibits: one or several.
exhibits-shown = ({ LIST($exhibits) })

# A sentence before tables or charts that no sentence is about. $exhibits: one or several.
exhibits-where = Further details are given in { LIST($exhibits) }.
