### The page on which people review papers. Kazakh.
### reviewed_by:

# Title of the page, and of the browser's tab. $title: title of the paper.
review-title = Тексеру: { $title }

# On the review page: see the English text.
review-how = Көрсеткіштің нені білдіретінін және қайдан алынғанын көру үшін оған меңзерді апарыңыз. Пернетақтада: Tab пернесі әр үзіндінің бірінші көрсеткішіне, бағыттауыш пернелер басқаларына өткізеді, Esc пернесі түсіндірмені жабады.

# On the review page: see the English text.
review-skip = Мәтінге өту

# On the review page: see the English text.
review-bar = Нені көрсету керек

# On the review page: see the English text.
review-languages = Тілдер

# On the review page: see the English text.
review-only = Тек тексеруді қажет ететіндер

# On the review page: see the English text.
review-back = Алдыңғысы

# On the review page: see the English text.
review-next = Келесісі

# On the review page: see the English text.
review-nothing = Бұл тілдерде тексеруді қажет ететін ештеңе жоқ.

# On the review page: see the English text.
review-none = тексеруді қажет ететін ештеңе жоқ

# On the review page: see the English text.
review-look = Тексеруді қажет етеді

# On the review page: see the English text.
review-new = Әлі ешкім тексерген жоқ.

# On the review page: see the English text.
review-changed = Мәтін өзгерді.

# On the review page: see the English text.
review-stale = Түпнұсқа мәтін өзгерді: аударма ескірген болуы мүмкін.

# On the review page: see the English text.
review-figures = Көрсеткіштері өзгерді.

# On the review page: see the English text.
review-was = Бұрын:

# On the review page: see the English text.
review-now = Қазір:

# Who accepted the passage last. $by: a name, $on: a day, printed.
review-accepted = Соңғы рет тексерген: { $by }, { $on }

# A figure went the other way since. $was, $now: review-rise, review-fall or review-same.
review-turned = Бағыты өзгерді: бұрын — { $was }, қазір — { $now }.

# On the review page: see the English text.
review-crossed = Таңбасы ауысты: оң мән теріс мәнге айналды немесе керісінше.

# On the review page: see the English text.
review-rise = өсу

# On the review page: see the English text.
review-fall = төмендеу

# On the review page: see the English text.
review-same = өзгеріссіз

# On the review page: see the English text.
review-value = Мәні:

# Label of a figure's value as the data file writes it.
review-written = Деректер файлында:

# On the review page: see the English text.
review-period = Кезең:

# On the review page: see the English text.
review-source = Дереккөз:

# On the review page: see the English text.
review-origin = Қалай алынған:

# On the review page: see the English text.
review-line = Жол:

# On the review page: see the English text.
review-no-source = көрсетілмеген

# On the review page: see the English text.
review-derived = басқа көрсеткіштер бойынша есептелген

# On the review page: see the English text.
review-published = жарияланған

# On the review page: see the English text.
review-all-figures = Барлық көрсеткіштер

# On the review page: see the English text.
review-figure = Көрсеткіш

# Heading above words with their forms, and texts of the data that are printed nowhere.
review-elsewhere = Сөздер және құжатқа енбеген мәтіндер

# In place of a block that a language does not have.
review-lacking = Бұл тілде жоқ.

# How many passages need a look, after the name of a language. $count: how many.
review-count = тексерілуі керек: { CELL($count) }
