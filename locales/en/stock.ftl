### Sentences and tables on what is invested in all, and on jobs. English.
### reviewed_by:

# What one side has invested in the other in all. $from, $to: countries, $period: the period at whose end, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-stock = { $told ->
    [yes] The stock
    *[no] At the end of { PERIOD($period) } the stock
    } of foreign direct investment from { NAME($from) } { IN($to) } amounted { SAY("amounted", $value) }{ $told ->
    [yes] {" "}at the end of { PERIOD($period) }
    *[no] {""}
    }.

# The same with its change. $from, $to, $period, $value: as above, $before: the period that it is compared with, $change: the change, $told: yes where the other direction was told before, else no. $way: left out.
investment-stock-change = { $told ->
    [yes] The stock
    *[no] At the end of { PERIOD($period) } the stock
    } of foreign direct investment from { NAME($from) } { IN($to) } amounted { SAY("amounted", $value) }{ $told ->
    [yes] {" "}at the end of { PERIOD($period) }
    *[no] {""}
    }, { DIR($change) ->
    [up] up { SAY("object", $change) } on the end of { PERIOD($before) }
    [down] down { SAY("object", $change) } on the end of { PERIOD($before) }
    [virtually] virtually unchanged from the end of { PERIOD($before) }
    *[same] unchanged from the end of { PERIOD($before) }
    }.

# After the sentence on the inflow of investment: that of an earlier period. $period: the period, $value: the sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } it amounted { SAY("amounted", $value) }.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum.
investment-stock-earlier = It amounted { SAY("amounted", $value) } at the end of { PERIOD($period) }.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = Flows of direct investment between { LIST($sides) }, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = Stock of direct investment between { LIST($sides) } at the end of the period, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = From { NAME($partner) } to { NAME($home) }

# Head of a column of investment. $home, $partner: countries.
column-outward = From { NAME($home) } to { NAME($partner) }

# After a sentence that counts companies. $jobs: how many people they employ.
investment-jobs = They employ { SAY("object", $jobs, "person") }.

# The same where companies are not counted. $home: where they are, $partner: whose capital it is, $jobs: as above.
investment-jobs-alone = Companies { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with participation from { NAME($partner) }
    } employ { SAY("object", $jobs, "person") } { IN($home) }.
