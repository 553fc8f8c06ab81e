### Sentences and tables on what is invested in all, and on jobs. English.
### reviewed_by:

# What one side has invested in the other in all. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $period: the period at whose end, $value: the sum, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes.
investment-stock = { $told ->
    [no] at the end of { PERIOD($period) }{" "}
    *[yes] {""}
    }the stock of foreign direct investment from { NAME($from) } { IN($to) } amounted { SAY("amounted", $value) }{ $told ->
    [no] {""}
    [same] {" "}on the same date
    *[yes] {" "}at the end of { PERIOD($period) }
    }.

# The same with its change. $from, $to, $way, $period, $told, $value: as above, $before: the period that it is compared with, $change: the change.
investment-stock-change = { $told ->
    [no] at the end of { PERIOD($period) }{" "}
    *[yes] {""}
    }the stock of foreign direct investment from { NAME($from) } { IN($to) } amounted { SAY("amounted", $value) }{ $told ->
    [no] {""}
    [same] {" "}on the same date
    *[yes] {" "}at the end of { PERIOD($period) }
    }, { DIR($change) ->
    [up] up { SAY("object", $change) } on the end of { PERIOD($before) }
    [down] down { SAY("object", $change) } on the end of { PERIOD($before) }
    [virtually] virtually unchanged from the end of { PERIOD($before) }
    *[same] unchanged from the end of { PERIOD($before) }
    }.

# The same where nothing was recorded. $from, $to, $way, $period, $told: as above. $value: left out.
investment-stock-none = { $told ->
    [no] at the end of { PERIOD($period) }{" "}
    *[yes] {""}
    }no stock of foreign direct investment from { NAME($from) } { IN($to) } was recorded{ $told ->
    [no] {""}
    [same] {" "}on the same date
    *[yes] {" "}at the end of { PERIOD($period) }
    }.

# After the sentence on investment: that of an earlier period. $period: the period, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } { $after ->
    [none] such investment totalled
    *[sum] it was
    } { SAY("object", $value) }.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-earlier-none = None was recorded { PERIOD($period, role: "in") }.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-stock-earlier = At the end of { PERIOD($period) } { $after ->
    [none] the stock
    *[sum] it
    } stood { SAY("at", $value) }.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-stock-earlier-none = None was recorded at the end of { PERIOD($period) }.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = Flows of direct investment between { LIST($sides) }, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = Stock of direct investment between { LIST($sides) } at the end of the period, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = From { NAME($partner) } to { NAME($home) }

# Head of a column of investment. $home, $partner: countries.
column-outward = From { NAME($home) } to { NAME($partner) }

# Right after a sentence that counts companies. $jobs: how many people they employ, $size: one (company) or many. $home, $partner: left out.
investment-jobs = { $size ->
    [one] It employs
    *[many] They employ
    } { SAY("object", $jobs, "person") }.

# The same where other sentences stand between, or nothing is counted. $home: where they are, $partner: whose capital it is, $jobs: as above. $size: left out.
investment-jobs-alone = Companies { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with capital from { NAME($partner) }
    } employ { SAY("object", $jobs, "person") } { IN($home) }.
