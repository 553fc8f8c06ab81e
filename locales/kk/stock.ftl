### Sentences and tables on what is invested in all, and on jobs. Kazakh.
### reviewed_by:

# What one side has invested in the other in all. $from, $to: countries, $period: the period at whose end, $value: the sum, $way: inward or outward, as home sees it, $told: yes where the other direction was told before, else no.
investment-stock = { $told ->
    [yes] {""}
    *[no] { CAP(PERIOD($period, case: "gen")) } соңында{" "}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестицияның жинақталған көлемі{ $told ->
    [yes] {" "}{ PERIOD($period, case: "gen") } соңында
    *[no] {""}
    } { SAY("amounted", $value) }.

# The same with its change. $from, $to, $period, $value: as above, $before: the period that it is compared with, $change: the change, $way: inward or outward, as home sees it, $told: yes where the other direction was told before, else no.
investment-stock-change = { $told ->
    [yes] {""}
    *[no] { CAP(PERIOD($period, case: "gen")) } соңында{" "}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестицияның жинақталған көлемі{ $told ->
    [yes] {" "}{ PERIOD($period, case: "gen") } соңында
    *[no] {""}
    } { SAY("amounting", $value) }, { PERIOD($before, case: "gen") } соңымен салыстырғанда { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }.

# After the sentence on the inflow of investment: that of an earlier period. $period: the period, $value: the sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } ол { SAY("amounted", $value) }.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum.
investment-stock-earlier = Ол { PERIOD($period, case: "gen") } соңында { SAY("amounted", $value) }.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = { LIST($sides) } арасындағы тікелей инвестиция ағындары, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = { LIST($sides) } арасында кезең соңына жинақталған тікелей инвестициялар, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = { NAME($partner, case: "abl") } { NAME($home, case: "dat") }

# Head of a column of investment. $home, $partner: countries.
column-outward = { NAME($home, case: "abl") } { NAME($partner, case: "dat") }

# After a sentence that counts companies. $jobs: how many people they employ.
investment-jobs = Оларда { SAY("bare", $jobs, "person") } жұмыс істейді.

# The same where companies are not counted. $home: where they are, $partner: whose capital it is, $jobs: as above.
investment-jobs-alone = { IN($home) } { NAME($partner) } қатысатын компанияларда { SAY("bare", $jobs, "person") } жұмыс істейді.
