### Sentences of the balance of trade, where the figures tell less than both balances and their order. Russian.
### reviewed_by:

# How the balance moved where the one of the period before has no certain digits. $home, $partner: countries, $movement: how, $now: the balance, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides, $sign: left out. The first letter becomes a capital.
trade-balance-moved = { $lead }{ $movement ->
    [deficit-down] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сократилось { PERIOD($earlier, role: "compared") } { SAY("to", $now) }
    [deficit-up] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } увеличилось { PERIOD($earlier, role: "compared") } { SAY("to", $now) }
    [surplus-down] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сократилось { PERIOD($earlier, role: "compared") } { SAY("to", $now) }
    [surplus-up] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } увеличилось { PERIOD($earlier, role: "compared") } { SAY("to", $now) }
    [deficit-to-surplus] { PERIOD($earlier, role: "compared") } отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сменилось положительным ({ SAY("bare", $now) })
    *[surplus-to-deficit] { PERIOD($earlier, role: "compared") } положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сменилось отрицательным ({ SAY("bare", $now) })
    }.

# The balance beside that of the period before, where rounding leaves open which is the larger. $home, $partner: countries, $sign: positive or negative, $now, $before: the balances, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides: left out. The first letter becomes a capital.
trade-balance-beside = { $lead }{ $sign ->
    [negative] отрицательное
    *[positive] положительное
    } сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } составило { SAY("amounted", $now) } ({ PERIOD($earlier, role: "in") } — { SAY("bare", $before) }).
