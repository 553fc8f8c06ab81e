### Sentences and tables on what is invested in all, and on jobs. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# What one side has invested in the other in all. $from, $to: countries, $period: the period at whose end, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-stock = { $told ->
    [yes] Стање страних директних инвестиција { FROM($from) } { IN($to) } крајем { PERIOD($period, case: "gen") }
    *[no] Крајем { PERIOD($period, case: "gen") } стање страних директних инвестиција { FROM($from) } { IN($to) }
    } износило је { SAY("amounted", $value) }.

# The same with its change. $from, $to, $period, $value: as above, $before: the period that it is compared with, $change: the change, $told: yes where the other direction was told before, else no. $way: left out.
investment-stock-change = { $told ->
    [yes] Стање страних директних инвестиција { FROM($from) } { IN($to) } крајем { PERIOD($period, case: "gen") }
    *[no] Крајем { PERIOD($period, case: "gen") } стање страних директних инвестиција { FROM($from) } { IN($to) }
    } износило је { SAY("amounted", $value) }, { DIR($change) ->
    [up] што је { SAY("more", $change) } него крајем { PERIOD($before, case: "gen") }
    [down] што је { SAY("less", $change) } него крајем { PERIOD($before, case: "gen") }
    [virtually] што је готово исто колико и крајем { PERIOD($before, case: "gen") }
    *[same] што је исто колико и крајем { PERIOD($before, case: "gen") }
    }.

# After the sentence on the inflow of investment: that of an earlier period. $period: the period, $value: the sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } тај прилив износио је { SAY("amounted", $value) }.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum.
investment-stock-earlier = Оно је крајем { PERIOD($period, case: "gen") } износило { SAY("amounted", $value) }.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = Токови директних инвестиција између { LIST($sides, case: "gen") }, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = Стање директних инвестиција између { LIST($sides, case: "gen") } на крају периода, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = { CAP(FROM($partner)) } { TO($home) }

# Head of a column of investment. $home, $partner: countries.
column-outward = { CAP(FROM($home)) } { TO($partner) }

# After a sentence that counts companies. $jobs: how many people they employ.
investment-jobs = Број запослених у њима износи { SAY("amounts", $jobs) }.

# The same where companies are not counted. $home: where they are, $partner: whose capital it is, $jobs: as above.
investment-jobs-alone = Број запослених у компанијама { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са учешћем { NAME($partner, case: "gen") }
    } { IN($home) } износи { SAY("amounts", $jobs) }.
