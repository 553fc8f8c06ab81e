### Sentences of the balance of trade, where the figures tell less than both balances and their order. Kazakh.
### reviewed_by:

# How the balance moved where the one of the period before has no certain digits. $home, $partner: countries, $movement: how, $now: the balance, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides, $sign: left out. The first letter becomes a capital.
trade-balance-moved = { $lead }{ PERIOD($earlier, role: "compared") } { NAME($home, case: "gen") } { NAME($partner, case: "ins") } саудасындағы { $movement ->
    [deficit-down] теріс сальдо { SAY("to", $now) } қысқарды
    [deficit-up] теріс сальдо { SAY("to", $now) } ұлғайды
    [surplus-down] оң сальдо { SAY("to", $now) } қысқарды
    [surplus-up] оң сальдо { SAY("to", $now) } ұлғайды
    [deficit-to-surplus] теріс сальдо { SAY("of", $now) } оң сальдоға ауысты
    *[surplus-to-deficit] оң сальдо { SAY("of", $now) } теріс сальдоға ауысты
    }.

# The balance beside that of the period before, where rounding leaves open which is the larger. $home, $partner: countries, $sign: positive or negative, $now, $before: the balances, $earlier: the period before. $lead: whose figures they are, $when: new, same (as that of the paragraph before) or said, $period: the period of today. $part, $sides: left out. The first letter becomes a capital.
trade-balance-beside = { $lead }{ NAME($home, case: "gen") } { NAME($partner, case: "ins") } саудасындағы { $sign ->
    [negative] теріс
    *[positive] оң
    } сальдо { SAY("amounted", $now) } ({ PERIOD($earlier, role: "in") } — { SAY("bare", $before) }).
