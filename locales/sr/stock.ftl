### Sentences and tables on what is invested in all, and on jobs. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# What one side has invested in the other in all. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $period: the period at whose end, $value: the sum, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes.
investment-stock = { $told ->
    [no] крајем { PERIOD($period, case: "gen") }{" "}
    *[yes] {""}
    }стање страних директних инвестиција { FROM($from) } { IN($to) }{ $told ->
    [no] {""}
    [same] {" "}на исти датум
    *[yes] {" "}крајем { PERIOD($period, case: "gen") }
    } износило је { SAY("amounted", $value) }.

# The same with its change. $from, $to, $way, $period, $told, $value: as above, $before: the period that it is compared with, $change: the change.
investment-stock-change = { $told ->
    [no] крајем { PERIOD($period, case: "gen") }{" "}
    *[yes] {""}
    }стање страних директних инвестиција { FROM($from) } { IN($to) }{ $told ->
    [no] {""}
    [same] {" "}на исти датум
    *[yes] {" "}крајем { PERIOD($period, case: "gen") }
    } износило је { SAY("amounted", $value) }, { DIR($change) ->
    [up] што је { SAY("more", $change) } него крајем { PERIOD($before, case: "gen") }
    [down] што је { SAY("less", $change) } него крајем { PERIOD($before, case: "gen") }
    [virtually] што је готово исто колико и крајем { PERIOD($before, case: "gen") }
    *[same] што је исто колико и крајем { PERIOD($before, case: "gen") }
    }.

# The same where nothing was recorded. $from, $to, $way, $period, $told: as above. $value: left out.
investment-stock-none = { $told ->
    [no] крајем { PERIOD($period, case: "gen") }{" "}
    *[yes] {""}
    }стране директне инвестиције { FROM($from) } { IN($to) }{ $told ->
    [no] {""}
    [same] {" "}на исти датум
    *[yes] {" "}крајем { PERIOD($period, case: "gen") }
    } нису забележене.

# After the sentence on investment: that of an earlier period. $period: the period, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } { $after ->
    [none] износиле су
    *[sum] износио је
    } { SAY("amounted", $value) }.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-earlier-none = { CAP(PERIOD($period, role: "in")) } такве инвестиције нису забележене.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-stock-earlier = { $after ->
    [none] Оне су крајем { PERIOD($period, case: "gen") } износиле
    *[sum] Оно је крајем { PERIOD($period, case: "gen") } износило
    } { SAY("amounted", $value) }.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-stock-earlier-none = Крајем { PERIOD($period, case: "gen") } такве инвестиције нису забележене.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = Токови директних инвестиција између { LIST($sides, case: "gen") }, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = Стање директних инвестиција између { LIST($sides, case: "gen") } на крају периода, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = { CAP(FROM($partner)) } { TO($home) }

# Head of a column of investment. $home, $partner: countries.
column-outward = { CAP(FROM($home)) } { TO($partner) }

# Right after a sentence that counts companies. $jobs: how many people they employ, $size: one (company) or many. $home, $partner: left out.
investment-jobs = Број запослених износи { SAY("amounts", $jobs) }.

# The same where other sentences stand between, or nothing is counted. $home: where they are, $partner: whose capital it is, $jobs: as above. $size: left out.
investment-jobs-alone = Број запослених у компанијама { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са капиталом { FROM($partner) }
    } { IN($home) } износи { SAY("amounts", $jobs) }.
