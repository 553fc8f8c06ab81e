### The annex on what changed since an earlier edition. Serbian.
### reviewed_by:

# Heading of the annex.
section-changes = Измене у односу на претходно издање

# Title of its table. $was: the day of the earlier edition.
changes-title = Показатељи измењени у односу на издање од { DATE($was) }

# Head of a column: what figures were. $was: the day of the earlier edition.
changes-was = Издање од { DATE($was) }

# Head of a column: what figures are. $date: the day of this edition.
changes-is = Издање од { DATE($date) }

# How many texts and entries besides changed. $was: the day of the earlier edition, $revised, $added, $removed: how many.
changes-passages = Остале измене текста у односу на издање од { DATE($was) }: измењено – { CELL($revised) }, додато – { CELL($added) }, изостављено – { CELL($removed) }.

# Instead of all this, where nothing changed. $was: the day of the earlier edition.
changes-none = У односу на издање од { DATE($was) } нема измена.
