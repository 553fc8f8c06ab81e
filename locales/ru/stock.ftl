### Sentences and tables on what is invested in all, and on jobs. Russian.
### reviewed_by:

# What one side has invested in the other in all. $from, $to: countries, $period: the period at whose end, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-stock = { $told ->
    [yes] Накопленные прямые инвестиции { FROM($from) } { TO($to) } на конец { PERIOD($period, case: "gen") }
    *[no] На конец { PERIOD($period, case: "gen") } накопленные прямые инвестиции { FROM($from) } { TO($to) }
    } составили { SAY("amounted", $value) }.

# The same with its change. $from, $to, $period, $value: as above, $before: the period that it is compared with, $change: the change, $told: yes where the other direction was told before, else no. $way: left out.
investment-stock-change = { $told ->
    [yes] Накопленные прямые инвестиции { FROM($from) } { TO($to) } на конец { PERIOD($period, case: "gen") }
    *[no] На конец { PERIOD($period, case: "gen") } накопленные прямые инвестиции { FROM($from) } { TO($to) }
    } составили { SAY("amounted", $value) }, { DIR($change) ->
    [up] увеличившись { SAY("by", $change) }
    [down] сократившись { SAY("by", $change) }
    [virtually] практически не изменившись
    *[same] не изменившись
    } по сравнению с концом { PERIOD($before, case: "gen") }.

# After the sentence on the inflow of investment: that of an earlier period. $period: the period, $value: the sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } он составил { SAY("amounted", $value) }.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum.
investment-stock-earlier = К концу { PERIOD($period, case: "gen") } они составляли { SAY("amounted", $value) }.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = Потоки прямых инвестиций между { LIST($sides, case: "ins") }, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = Накопленные прямые инвестиции между { LIST($sides, case: "ins") } на конец периода, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = { CAP(FROM($partner)) } { TO($home) }

# Head of a column of investment. $home, $partner: countries.
column-outward = { CAP(FROM($home)) } { TO($partner) }

# After a sentence that counts companies. $jobs: how many people they employ.
investment-jobs = Число занятых в них — { SAY("bare", $jobs, "person") }.

# The same where companies are not counted. $home: where they are, $partner: whose capital it is, $jobs: as above.
investment-jobs-alone = Число занятых на предприятиях { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием { NAME($partner, case: "gen") }
    } { IN($home) } — { SAY("bare", $jobs, "person") }.
