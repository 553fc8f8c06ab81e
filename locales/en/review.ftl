### The page on which people review papers. English.
### reviewed_by:

# Title of the page, and of the browser's tab. $title: title of the paper.
review-title = Review: { $title }

# On the review page: see the English text.
review-how = Point at a figure to see what it is and where it comes from. With the keyboard: Tab goes to the first figure of each passage, the arrow keys to its others, Esc closes the note.

# On the review page: see the English text.
review-skip = Skip to the text

# On the review page: see the English text.
review-bar = What is shown

# On the review page: see the English text.
review-languages = Languages

# On the review page: see the English text.
review-only = Only what needs a look

# On the review page: see the English text.
review-back = Previous

# On the review page: see the English text.
review-next = Next to look at

# On the review page: see the English text.
review-nothing = Nothing needs a look in these languages.

# On the review page: see the English text.
review-none = nothing needs a look

# On the review page: see the English text.
review-look = Needs a look

# On the review page: see the English text.
review-new = Nobody has accepted it yet.

# On the review page: see the English text.
review-changed = It reads differently.

# On the review page: see the English text.
review-stale = The text that it was translated from has changed.

# On the review page: see the English text.
review-figures = Its figures have changed.

# On the review page: see the English text.
review-was = Was:

# On the review page: see the English text.
review-now = Now:

# Who accepted the passage last. $by: a name, $on: a day, printed.
review-accepted = Last accepted by { $by }, { $on }

# A figure went the other way since. $was, $now: review-rise, review-fall or review-same.
review-turned = The direction has turned: { $was } before, { $now } now.

# A figure went below zero since, as a surplus that became a deficit, or came back.
review-crossed = The sign has changed: what was positive is negative, or the other way round.

# On the review page: see the English text.
review-rise = a rise

# On the review page: see the English text.
review-fall = a fall

# On the review page: see the English text.
review-same = no change

# On the review page: see the English text.
review-value = Value:

# Label of a figure's value as the data file writes it.
review-written = In the data file:

# On the review page: see the English text.
review-period = Period:

# On the review page: see the English text.
review-source = Source:

# On the review page: see the English text.
review-origin = Origin:

# On the review page: see the English text.
review-line = Line:

# On the review page: see the English text.
review-no-source = none named

# On the review page: see the English text.
review-derived = calculated from other figures

# On the review page: see the English text.
review-published = as published

# On the review page: see the English text.
review-all-figures = All figures

# On the review page: see the English text.
review-figure = Figure

# Heading above words with their forms, and texts of the data that are printed nowhere.
review-elsewhere = Words, and texts that no paper prints

# In place of a block that a language does not have.
review-lacking = Not in this language.

# How many passages need a look, after the name of a language. $count: how many.
review-count = needs a look: { CELL($count) }
