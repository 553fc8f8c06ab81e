### Sentences of the balance of trade, where the figures tell less than both balances and their order. English.
### reviewed_by:

# How the balance moved where the one of the period before has no certain digits. $home, $partner: countries, $movement: how, $now: the balance, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides, $sign: left out. The first letter becomes a capital.
trade-balance-moved = { $lead }{ $when ->
    [new] { PERIOD($period, role: "in") }{" "}
    [same] in the same period{" "}
    *[said] {""}
    }{ NAME($home, case: "pos") } trade { $movement ->
    [deficit-down] deficit with { NAME($partner) } narrowed { SAY("to", $now) }
    [deficit-up] deficit with { NAME($partner) } widened { SAY("to", $now) }
    [surplus-down] surplus with { NAME($partner) } narrowed { SAY("to", $now) }
    [surplus-up] surplus with { NAME($partner) } widened { SAY("to", $now) }
    [deficit-to-surplus] deficit with { NAME($partner) } turned into a surplus { SAY("of", $now) }
    *[surplus-to-deficit] surplus with { NAME($partner) } turned into a deficit { SAY("of", $now) }
    } { PERIOD($earlier, role: "compared") }.

# The balance beside that of the period before, where rounding leaves open which is the larger. $home, $partner: countries, $sign: positive or negative, $now, $before: the balances, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides: left out. The first letter becomes a capital.
trade-balance-beside = { $lead }{ $when ->
    [new] { PERIOD($period, role: "in") }{" "}
    [same] in the same period{" "}
    *[said] {""}
    }{ NAME($home, case: "pos") } trade { $sign ->
    [negative] deficit
    *[positive] surplus
    } with { NAME($partner) } amounted { SAY("amounted", $now) } ({ SAY("bare", $before) } { PERIOD($earlier, role: "in") }).
