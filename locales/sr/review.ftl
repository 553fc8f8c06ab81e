### The page on which people review papers. Serbian.
### reviewed_by:

# Title of the page, and of the browser's tab. $title: title of the paper.
review-title = Провера: { $title }

# On the review page: see the English text.
review-how = Поставите показивач на податак да бисте видели шта означава и одакле потиче. На тастатури: тастером Tab долази се до првог податка у сваком одељку, стрелицама до осталих, а тастером Esc затвара се објашњење.

# On the review page: see the English text.
review-skip = Пређи на текст

# On the review page: see the English text.
review-bar = Шта се приказује

# On the review page: see the English text.
review-languages = Језици

# On the review page: see the English text.
review-only = Само оно што треба проверити

# On the review page: see the English text.
review-back = Претходно

# On the review page: see the English text.
review-next = Следеће

# On the review page: see the English text.
review-nothing = На овим језицима ништа не треба проверити.

# On the review page: see the English text.
review-none = ништа не треба проверити

# On the review page: see the English text.
review-look = Треба проверити

# On the review page: see the English text.
review-new = Још није проверено.

# On the review page: see the English text.
review-changed = Текст је измењен.

# On the review page: see the English text.
review-stale = Измењен је изворни текст: превод је можда застарео.

# On the review page: see the English text.
review-figures = Подаци су измењени.

# On the review page: see the English text.
review-was = Било је:

# On the review page: see the English text.
review-now = Сада је:

# Who accepted the passage last. $by: a name, $on: a day, printed.
review-accepted = Последња провера: { $by }, { $on }

# A figure went the other way since. $was, $now: review-rise, review-fall or review-same.
review-turned = Смер се променио: раније — { $was }, сада — { $now }.

# On the review page: see the English text.
review-crossed = Променио се предзнак: позитивна вредност постала је негативна или обрнуто.

# On the review page: see the English text.
review-rise = раст

# On the review page: see the English text.
review-fall = пад

# On the review page: see the English text.
review-same = без промене

# On the review page: see the English text.
review-value = Вредност:

# Label of a figure's value as the data file writes it.
review-written = У датотеци с подацима:

# On the review page: see the English text.
review-period = Период:

# On the review page: see the English text.
review-source = Извор:

# On the review page: see the English text.
review-origin = Порекло:

# On the review page: see the English text.
review-line = Ред:

# On the review page: see the English text.
review-no-source = није наведен

# On the review page: see the English text.
review-derived = израчунато на основу других података

# On the review page: see the English text.
review-published = објављено

# On the review page: see the English text.
review-all-figures = Сви подаци

# On the review page: see the English text.
review-figure = Податак

# Heading above words with their forms, and texts of the data that are printed nowhere.
review-elsewhere = Речи и текстови који нису у документу

# In place of a block that a language does not have.
review-lacking = Нема на овом језику.

# How many passages need a look, after the name of a language. $count: how many.
review-count = треба проверити: { CELL($count) }
