### The annex on what changed since an earlier edition. Kazakh.
### reviewed_by:

# Heading of the annex.
section-changes = Алдыңғы редакциядан кейінгі өзгерістер

# Title of its table. $was: the day of the earlier edition.
changes-title = Өзгерген көрсеткіштер (алдыңғы редакция: { DATE($was) })

# Head of a column: what figures were. $was: the day of the earlier edition.
changes-was = Алдыңғы редакция: { DATE($was) }

# Head of a column: what figures are. $date: the day of this edition.
changes-is = Осы редакция: { DATE($date) }

# How many texts and entries besides changed. $was: the day of the earlier edition, $revised, $added, $removed: how many.
changes-passages = Мәтіндегі өзге өзгерістер (алдыңғы редакция: { DATE($was) }): өзгертілгені — { CELL($revised) }, қосылғаны — { CELL($added) }, алып тасталғаны — { CELL($removed) }.

# Instead of all this, where nothing changed. $was: the day of the earlier edition.
changes-none = Алдыңғы редакциямен ({ DATE($was) }) салыстырғанда өзгеріс жоқ.
