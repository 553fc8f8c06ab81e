### Sentences of the balance of trade, where the figures tell less than both balances and their order. Serbian.
### reviewed_by:

# How the balance moved where the one of the period before has no certain digits. $home, $partner: countries, $movement: how, $now: the balance, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides, $sign: left out. The first letter becomes a capital.
trade-balance-moved = { $lead }{ $when ->
    [new] { PERIOD($period, role: "in") }{" "}
    [same] у истом периоду{" "}
    *[said] {""}
    }{ $movement ->
    [deficit-down] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен је { SAY("to", $now) }
    [deficit-up] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан је { SAY("to", $now) }
    [surplus-down] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен је { SAY("to", $now) }
    [surplus-up] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан је { SAY("to", $now) }
    [deficit-to-surplus] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } прешао је у позитиван ({ SAY("bare", $now) })
    *[surplus-to-deficit] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } прешао је у негативан ({ SAY("bare", $now) })
    } { PERIOD($earlier, role: "compared") }.

# The balance beside that of the period before, where rounding leaves open which is the larger. $home, $partner: countries, $sign: positive or negative, $now, $before: the balances, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides: left out. The first letter becomes a capital.
trade-balance-beside = { $lead }{ $sign ->
    [negative] негативан
    *[positive] позитиван
    } салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } износио је { SAY("amounted", $now) } ({ PERIOD($earlier, role: "in") } { SAY("bare", $before) }).
