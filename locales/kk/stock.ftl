### Sentences and tables on what is invested in all, and on jobs. Kazakh.
### reviewed_by:

# What one side has invested in the other in all. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $period: the period at whose end, $value: the sum, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes.
investment-stock = { $told ->
    [no] { PERIOD($period, case: "gen") } соңында{" "}
    *[yes] {""}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестицияның жинақталған көлемі{ $told ->
    [no] {""}
    [same] {" "}сол кезеңнің соңында
    *[yes] {" "}{ PERIOD($period, case: "gen") } соңында
    } { SAY("amounted", $value) }.

# The same with its change. $from, $to, $way, $period, $told, $value: as above, $before: the period that it is compared with, $change: the change.
investment-stock-change = { $told ->
    [no] { PERIOD($period, case: "gen") } соңында{" "}
    *[yes] {""}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестицияның жинақталған көлемі{ $told ->
    [no] {""}
    [same] {" "}сол кезеңнің соңында
    *[yes] {" "}{ PERIOD($period, case: "gen") } соңында
    } { SAY("amounting", $value) }, { PERIOD($before, case: "gen") } соңымен салыстырғанда { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }.

# The same where nothing was recorded. $from, $to, $way, $period, $told: as above. $value: left out.
investment-stock-none = { $told ->
    [no] { PERIOD($period, case: "gen") } соңындағы жағдай бойынша{" "}
    *[yes] {""}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестиция{ $told ->
    [no] {""}
    [same] {" "}сол кезеңнің соңындағы жағдай бойынша
    *[yes] {" "}{ PERIOD($period, case: "gen") } соңындағы жағдай бойынша
    } тіркелмеген.

# After the sentence on investment: that of an earlier period. $period: the period, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-earlier = { CAP(PERIOD($period, role: "in")) } бұл көрсеткіш { SAY("bare", $value) } болған.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-earlier-none = { CAP(PERIOD($period, role: "in")) } мұндай инвестиция тіркелмеген.

# After the sentence on the stock of investment: that of an earlier period. $period: the period at whose end, $value: the sum, $after: none where a sentence before says that nothing was recorded, else sum.
investment-stock-earlier = { CAP(PERIOD($period, case: "gen")) } соңында бұл көрсеткіш { SAY("bare", $value) } болған.

# The same where nothing was recorded. $period: as above. $value, $after: left out.
investment-stock-earlier-none = { CAP(PERIOD($period, case: "gen")) } соңында мұндай инвестиция тіркелмеген.

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-flow = { LIST($sides) } арасындағы тікелей инвестиция ағындары, { UNIT($value) }

# Title of a table. $sides: the countries, $value: a figure, for its unit.
table-investment-stock = { LIST($sides) } арасындағы тікелей инвестициялардың кезең соңына жинақталған көлемі, { UNIT($value) }

# Head of a column of investment. $home, $partner: countries.
column-inward = { NAME($partner, case: "abl") } { NAME($home, case: "dat") }

# Head of a column of investment. $home, $partner: countries.
column-outward = { NAME($home, case: "abl") } { NAME($partner, case: "dat") }

# Right after a sentence that counts companies. $jobs: how many people they employ, $size: one (company) or many. $home, $partner: left out.
investment-jobs = { $size ->
    [one] Онда
    *[many] Оларда
    } { SAY("bare", $jobs, "person") } жұмыс істейді.

# The same where other sentences stand between, or nothing is counted. $home: where they are, $partner: whose capital it is, $jobs: as above. $size: left out.
investment-jobs-alone = { IN($home) } { NAME($partner) } капиталы қатысатын компанияларда { SAY("bare", $jobs, "person") } жұмыс істейді.
