### Sentences and tables on what is invested in all, and on jobs. Russian.
### reviewed_by:

# What one side has invested in the other in all. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $period: the period at whose end, $value: the sum, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes.
investment-stock = { $told ->
    [no] на конец { PERIOD($period, case: "gen") }{" "}
    *[yes] {""}
    }накопленные прямые инвестиции { FROM($from) } { TO($to) }{ $told ->
    [no] {""}
    [same] {" "}на ту же дату
    *[yes] {" "}на конец { PERIOD($period, case: "gen") }
    } составили { SAY("amounted", $value) }.

# The same with its change. $from, $to, $way, $period, $told, $value: as above, $before: the period that it is compared with, $change: the change.
investment-stock-change = { $told ->
    [no] на конец { PERIOD($period, case: "gen") }{" "}
    *[yes] {""}
    }накопленные прямые инвестиции { FROM($from) } { TO($to) }{ $told ->
    [no] {""}
    [same] {" "}на ту же дату
    *[yes] {" "}на конец { PERIOD($period, case: "gen") }
    } составили { SAY("amounted", $value) }, { DIR($change) ->
    [up] увеличившись { SAY("by", $change) }
    [down] сократившись { SAY("by", $change) }
    [virtually] практически не изменившись
    *[same] не изменившись
    } по сравнению с концом { PERIOD($before, case: "gen") }.

# The same where nothing was recorded. $from, $to, $way, $period, $told: as above. $value: left out.
investment-stock-none = { $told ->
    [no] на конец { PERIOD($period, case: "gen") }{" "}
    *[yes] {""}
    }накопленные прямые инвестиции { FROM($from) } { TO($to) }{ $told ->
    [no] {""}
    [same] {" "}на ту же дату
    *[yes] {" "}на конец { PERIOD($period, case: "gen") }
    } не зафиксированы.

# After the sentence on investment: that of an earlier period. $period: the period, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } { $after ->
    [none] они составили
    *[sum] он составил
    } { SAY("amounted", $value) }.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-earlier-none = { CAP(PERIOD($period, role: "in")) } такие инвестиции не зафиксированы.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-stock-earlier = На конец { PERIOD($period, case: "gen") } они составляли { SAY("amounted", $value) }.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-stock-earlier-none = На конец { PERIOD($period, case: "gen") } такие инвестиции не зафиксированы.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = Потоки прямых инвестиций между { LIST($sides, case: "ins") }, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = Накопленные прямые инвестиции между { LIST($sides, case: "ins") } на конец периода, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = { CAP(FROM($partner)) } { TO($home) }

# Head of a column of investment. $home, $partner: countries.
column-outward = { CAP(FROM($home)) } { TO($partner) }

# Right after a sentence that counts companies. $jobs: how many people they employ, $size: one (company) or many. $home, $partner: left out.
investment-jobs = Число занятых — { SAY("bare", $jobs, "person") }.

# The same where other sentences stand between, or nothing is counted. $home: where they are, $partner: whose capital it is, $jobs: as above. $size: left out.
investment-jobs-alone = Число занятых в компаниях { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием капитала { FROM($partner) }
    } { IN($home) } — { SAY("bare", $jobs, "person") }.
