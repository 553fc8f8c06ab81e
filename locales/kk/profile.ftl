### The profiles of the two sides. Kazakh.
### reviewed_by:

# Heading.
section-profile = { SIDES() ->
    [states] Елдер туралы мәліметтер
    *[parties] Тараптар туралы мәліметтер
    }

# Title of the table of profiles. $sides: the countries, one or both.
profile-title = { CAP(LIST($sides)) }: негізгі мәліметтер

# Head of the first column of profiles.
profile-column = Көрсеткіш

# Head of the column of a side. $side: the country, $date: when all in it was so.
profile-side = { CAP(NAME($side)) }, { PERIOD($date, role: "label") }

# In the table of profiles. $term: a name.
profile-term = { CAP(NAME($term)) }

# In the table of profiles. $terms: names.
profile-terms = { CAP(LIST($terms)) }

# In the table of profiles: who holds an office. $person: who.
profile-office = { PERSON($person, style: "name") }

# In the table of profiles: who holds an office. $person: who, $since: since when.
profile-office-since = { PERSON($person, style: "name") } ({ SINCE($since) })

# In the table of profiles: a currency. $code: its code.
profile-currency-name = { CAP(CURRENCY($code)) } ({ $code })

# In the table of profiles. $value: money or a bare number.
profile-figure = { SAY("bare", $value, style: "digits") }

# In the table of profiles. $value: money below zero, such as a deficit.
profile-negative = −{ SAY("bare", $value, style: "digits") }

# In the table of profiles. $value: what is counted, $things: its noun.
profile-count = { SAY("bare", $value, $things, style: "digits") }

# In the table of profiles. $value: a measure.
profile-measure = { CELL($value) } { UNIT($value) }

# In the table of profiles. $value: a percentage.
profile-percentage = { CELL($value) }

# In the table of profiles: a figure and its change. $fact: the figure, $change: its change.
profile-changed = { $fact }, { CELL($change) }

# In the table of profiles: what was so at another time than the rest. $fact: what, $when: its day or period.
profile-when = { $fact } ({ PERIOD($when, role: "label") })

# In the table of profiles: an estimate. $fact: what.
profile-estimate = { $fact } (бағалау)

# In the table of profiles: an estimate of another time than the rest. $fact: what, $when: its day or period.
profile-when-estimate = { $fact } ({ PERIOD($when, role: "label") }, бағалау)

# Below the table of profiles. $label: the line, $side: the country, $note: what must be known of it.
profile-note = { $label }, { NAME($side) }: { $note }

# In the first column of profiles. $term: what a figure is of.
profile-indicator = { CAP(NAME($term)) }

# A line of a profile.
profile-official-name = Ресми атауы

# A line of a profile.
profile-capital = Астанасы

# A line of a profile.
profile-area = Аумағы

# A line of a profile.
profile-population = Халқының саны

# A line of a profile.
profile-languages = Ресми тілдері

# A line of a profile.
profile-system = Мемлекеттік құрылымы

# A line of a profile.
profile-head-of-state = Мемлекет басшысы

# A line of a profile.
profile-head-of-government = Үкімет басшысы

# A line of a profile.
profile-foreign-minister = Сыртқы істер министрі

# A line of a profile.
profile-currency = Валютасы

# A line of a profile.
profile-gdp = Жалпы ішкі өнім

# A line of a profile.
profile-gdp-per-capita = Жан басына шаққандағы ЖІӨ

# A line of a profile.
profile-growth = ЖІӨ өсімі

# A line of a profile.
profile-inflation = Инфляция

# A line of a profile.
profile-unemployment = Жұмыссыздық деңгейі

# A line of a profile.
profile-organisations = Халықаралық ұйымдарға мүшелігі
