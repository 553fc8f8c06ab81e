### The annex on what changed since an earlier edition. Russian.
### reviewed_by:

# Heading of the annex.
section-changes = Изменения по сравнению с предыдущей редакцией

# Title of its table. $was: the day of the earlier edition.
changes-title = Показатели, изменившиеся по сравнению с редакцией от { DATE($was) }

# Head of a column: what figures were. $was: the day of the earlier edition.
changes-was = Редакция от { DATE($was) }

# Head of a column: what figures are. $date: the day of this edition.
changes-is = Редакция от { DATE($date) }

# How many texts and entries besides changed. $was: the day of the earlier edition, $revised, $added, $removed: how many.
changes-passages = Другие изменения в тексте по сравнению с редакцией от { DATE($was) }: изменено — { CELL($revised) }, добавлено — { CELL($added) }, исключено — { CELL($removed) }.

# Instead of all this, where nothing changed. $was: the day of the earlier edition.
changes-none = По сравнению с редакцией от { DATE($was) } изменений нет.
