### Sentences of the balance of trade, where the figures tell less than both balances and their order. English.
### reviewed_by:

# How the balance moved where the one of the period before has no certain digits. $home, $partner: countries, $movement: how, $now: the balance, $period: the period before.
trade-balance-moved = { CAP(NAME($home, case: "pos")) } trade { $movement ->
    [deficit-down] deficit with { NAME($partner) } narrowed { SAY("to", $now) }
    [deficit-up] deficit with { NAME($partner) } widened { SAY("to", $now) }
    [surplus-down] surplus with { NAME($partner) } narrowed { SAY("to", $now) }
    [surplus-up] surplus with { NAME($partner) } widened { SAY("to", $now) }
    [deficit-to-surplus] deficit with { NAME($partner) } turned into a surplus { SAY("of", $now) }
    *[surplus-to-deficit] surplus with { NAME($partner) } turned into a deficit { SAY("of", $now) }
    } { PERIOD($period, role: "compared") }.

# The balance beside that of the period before, where rounding leaves open which is the larger. $home, $partner: countries, $sign: positive or negative, $now, $before: the balances, $period: the period before.
trade-balance-beside = { CAP(NAME($home, case: "pos")) } trade { $sign ->
    [negative] deficit
    *[positive] surplus
    } with { NAME($partner) } amounted { SAY("amounted", $now) } ({ SAY("bare", $before) } { PERIOD($period, role: "in") }).
