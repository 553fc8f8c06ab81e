### The same trade by the statistics of both sides: table, and why they differ. Kazakh.
### reviewed_by:

# Title of the table of what both sides publish. $sides: the countries, $period: the period.
table-mirror = { LIST($sides) } арасындағы сауда: екі тараптың деректері, { PERIOD($period) }

# Head of a column of one side's figures. $reporter: the country.
column-reporter = { NAME($reporter, case: "gen") } деректері

# Below a table of one side's statistics, or of both sides', where the paper gives the other side's too: why they differ.
note-sides-differ = Екі тараптың деректері бір-біріне сәйкес келмеуі мүмкін: экспорт әдетте ФОБ бағасымен, ал импорт тасымалдау мен сақтандыру шығындары қосылатын СИФ бағасымен есептеледі; тауар шығарылған еліне немесе жөнелтілген еліне қарай есепке алынуы мүмкін, сондықтан үшінші елдер арқылы реэкспорт әртүрлі көрсетіледі; жеткізілімдер әртүрлі есепті кезеңге жатқызылуы мүмкін.

# Below a table of a third party's statistics or of several sources, where the paper gives others' too: why they differ.
note-sources-differ = Әр дереккөздің деректері бір-біріне сәйкес келмеуі мүмкін: экспорт әдетте ФОБ бағасымен, ал импорт тасымалдау мен сақтандыру шығындары қосылатын СИФ бағасымен есептеледі; тауар шығарылған еліне немесе жөнелтілген еліне қарай есепке алынуы мүмкін, сондықтан үшінші елдер арқылы реэкспорт әртүрлі көрсетіледі; жеткізілімдер әртүрлі есепті кезеңге жатқызылуы мүмкін.
