### References from the text to tables, charts and maps. Kazakh.
### reviewed_by:

# A table in brackets behind a sentence. $number: its number.
exhibit-table = { $number }-кесте

# A chart or map in brackets behind a sentence. $number: its number.
exhibit-figure = { $number }-сурет

# A table at the end of a sentence on where something is. $number: its number.
exhibit-in-table = { $number }-кестеде

# A chart or map at the end of a sentence on where something is. $number: its number.
exhibit-in-figure = { $number }-суретте

# Several tables in brackets behind a sentence. $numbers: their numbers, or one range.
exhibit-tables = { LIST($numbers) }-кестелер

# Several charts or maps in brackets behind a sentence. $numbers: their numbers, or one range.
exhibit-figures = { LIST($numbers) }-суреттер

# Several tables at the end of a sentence on where something is. $numbers: their numbers, or one range.
exhibit-in-tables = { LIST($numbers) }-кестелерде

# Several charts or maps at the end of a sentence on where something is. $numbers: their numbers, or one range.
exhibit-in-figures = { LIST($numbers) }-суреттерде

# Two numbers. $first, $last: numbers.
exhibit-pair = { $first } және { $last }

# The numbers of three or more in a row. $first, $last: numbers.
exhibit-range = { $first }–{ $last }

# Behind a sentence, before its full stop: which exhibits show what it says. $exhibits: one or several.
exhibits-shown = ({ LIST($exhibits) })

# A sentence before tables or charts that no sentence is about. $exhibits: one or several.
exhibits-where = Толық мәліметтер { LIST($exhibits) } келтірілген.
