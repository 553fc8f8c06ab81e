### The page on which people review papers. Russian.
### reviewed_by:

# Title of the page, and of the browser's tab. $title: title of the paper.
review-title = Проверка: { $title }

# On the review page: see the English text.
review-how = Наведите указатель на показатель, чтобы увидеть, что он означает и откуда взят. С клавиатуры: клавиша Tab переводит к первому показателю каждого фрагмента, стрелки — к остальным, Esc закрывает пояснение.

# On the review page: see the English text.
review-skip = Перейти к тексту

# On the review page: see the English text.
review-bar = Что показывать

# On the review page: see the English text.
review-languages = Языки

# On the review page: see the English text.
review-only = Только то, что требует проверки

# On the review page: see the English text.
review-back = Предыдущее

# On the review page: see the English text.
review-next = Следующее

# On the review page: see the English text.
review-nothing = На этих языках проверять нечего.

# On the review page: see the English text.
review-none = проверять нечего

# On the review page: see the English text.
review-look = Требует проверки

# On the review page: see the English text.
review-new = Ещё не проверено.

# On the review page: see the English text.
review-changed = Текст изменился.

# On the review page: see the English text.
review-stale = Изменился исходный текст: перевод мог устареть.

# On the review page: see the English text.
review-figures = Показатели изменились.

# On the review page: see the English text.
review-was = Было:

# On the review page: see the English text.
review-now = Стало:

# Who accepted the passage last. $by: a name, $on: a day, printed.
review-accepted = Последняя проверка: { $by }, { $on }

# A figure went the other way since. $was, $now: review-rise, review-fall or review-same.
review-turned = Направление изменилось: раньше — { $was }, теперь — { $now }.

# On the review page: see the English text.
review-crossed = Изменился знак: положительное значение стало отрицательным или наоборот.

# On the review page: see the English text.
review-rise = рост

# On the review page: see the English text.
review-fall = снижение

# On the review page: see the English text.
review-same = без изменений

# On the review page: see the English text.
review-value = Значение:

# Label of a figure's value as the data file writes it.
review-written = В файле данных:

# On the review page: see the English text.
review-period = Период:

# On the review page: see the English text.
review-source = Источник:

# On the review page: see the English text.
review-origin = Происхождение:

# On the review page: see the English text.
review-line = Строка:

# On the review page: see the English text.
review-no-source = не указан

# On the review page: see the English text.
review-derived = рассчитано по другим показателям

# On the review page: see the English text.
review-published = опубликовано

# On the review page: see the English text.
review-all-figures = Все показатели

# On the review page: see the English text.
review-figure = Показатель

# Heading above words with their forms, and texts of the data that are printed nowhere.
review-elsewhere = Слова и тексты, которые не входят в документ

# In place of a block that a language does not have.
review-lacking = На этом языке отсутствует.

# How many passages need a look, after the name of a language. $count: how many.
review-count = нужно проверить: { CELL($count) }
