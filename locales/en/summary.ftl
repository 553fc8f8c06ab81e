### Sentences of the summary: the strongest figures. English.
### reviewed_by:

# $part: goods or total (goods and services), $period: the period, $change: change of the turnover, $value: the turnover.
summary-turnover = { CAP(PERIOD($period, role: "in")) } { $part ->
    [total] trade in goods and services
    *[goods] trade turnover
    } { DIR($change) ->
    [up] rose { SAY("by", $change) } { SAY("to", $value) }
    [down] fell { SAY("by", $change) } { SAY("to", $value) }
    [virtually] was virtually unchanged { SAY("at", $value) }
    *[same] was unchanged { SAY("at", $value) }
    }.

# The same where no change is known. $part, $period, $value: as above.
summary-turnover-value = { CAP(PERIOD($period, role: "in")) } { $part ->
    [total] trade in goods and services
    *[goods] trade turnover
    } amounted { SAY("amounted", $value) }.

# The flow, of the two, that changed more. $part: as above, $flow: exports or imports, $home, $partner: countries, $change: its change.
summary-flow = The larger percentage change was in { $flow ->
    [exports] exports{ $part ->
        [total] {" "}of goods and services
        *[goods] {""}
        } from { NAME($home) } to { NAME($partner) }
    *[imports] imports{ $part ->
        [total] {" "}of goods and services
        *[goods] {""}
        } into { NAME($home) } from { NAME($partner) }
    }, which { DIR($change) ->
    [down] fell
    *[up] rose
    } { SAY("by", $change) }.
