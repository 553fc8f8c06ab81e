### The annex on what changed since an earlier edition. English.
### reviewed_by:

# Heading of the annex.
section-changes = Changes since the previous edition

# Title of its table. $was: the day of the earlier edition.
changes-title = Figures changed since the edition of { DATE($was) }

# Head of a column: what figures were. $was: the day of the earlier edition.
changes-was = Edition of { DATE($was) }

# Head of a column: what figures are. $date: the day of this edition.
changes-is = Edition of { DATE($date) }

# How many texts and entries besides changed. $was: the day of the earlier edition, $revised, $added, $removed: how many.
changes-passages = Other changes to the text since the edition of { DATE($was) }: { CELL($revised) } revised, { CELL($added) } added, { CELL($removed) } removed.

# Instead of all this, where nothing changed. $was: the day of the earlier edition.
changes-none = Nothing has changed since the edition of { DATE($was) }.
