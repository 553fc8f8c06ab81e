### Sentences of the balance of trade, where the figures tell less than both balances and their order. Kazakh.
### reviewed_by:

# How the balance moved where the one of the period before has no certain digits. $home, $partner: countries, $movement: how, $now: the balance, $period: the period before.
trade-balance-moved = { CAP(PERIOD($period, role: "compared")) } { NAME($home, case: "gen") } { NAME($partner, case: "ins") } саудасындағы { $movement ->
    [deficit-down] теріс сальдо { SAY("to", $now) } қысқарды
    [deficit-up] теріс сальдо { SAY("to", $now) } ұлғайды
    [surplus-down] оң сальдо { SAY("to", $now) } қысқарды
    [surplus-up] оң сальдо { SAY("to", $now) } ұлғайды
    [deficit-to-surplus] теріс сальдо { SAY("of", $now) } оң сальдоға ауысты
    *[surplus-to-deficit] оң сальдо { SAY("of", $now) } теріс сальдоға ауысты
    }.

# The balance beside that of the period before, where rounding leaves open which is the larger. $home, $partner: countries, $sign: positive or negative, $now, $before: the balances, $period: the period before.
trade-balance-beside = { NAME($home, case: "gen") } { NAME($partner, case: "ins") } саудасындағы { $sign ->
    [negative] теріс
    *[positive] оң
    } сальдо { SAY("amounted", $now) } ({ PERIOD($period, role: "in") } — { SAY("bare", $before) }).
