### Sentences of the section on trade. English.
### reviewed_by:

# What a sentence on figures begins with, with the space after it. $basis: institution, side (the statistics of a country), person, again (a person who was introduced), same (the source of the sentence before), other (no name is known) or none (said before), $reporter: who or whose, $when: new, same (as that of the paragraph before) or said, $period: what the figures cover. In English the period stands at the end of the sentence.
lead = { $basis ->
    [institution] According to { NAME($reporter) },{" "}
    [side] According to { NAME($reporter, case: "pos") } statistics,{" "}
    [person] According to { PERSON($reporter, style: "full") },{" "}
    [again] According to { PERSON($reporter, style: "name") },{" "}
    [same] According to the same source,{" "}
    [other] According to other data,{" "}
    *[none] {""}
    }

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total (goods and services), $sides: the countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together. $home, $partner: left out.
trade-turnover = { $lead }{ $part ->
    [services] trade in services
    [total] trade in goods and services
    *[goods] trade turnover
    } between { LIST($sides) } amounted { SAY("amounted", $value) }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }, { DIR($change) ->
    [up] up { SAY("object", $change) } on { PERIOD($before) }
    [down] down { SAY("object", $change) } on { PERIOD($before) }
    [virtually] virtually unchanged from { PERIOD($before) }
    *[same] unchanged from { PERIOD($before) }
    }.

# The same where no change is known. $lead, $part, $sides, $when, $period, $value: as above. $home, $partner: left out.
trade-turnover-value = { $lead }{ $part ->
    [services] trade in services
    [total] trade in goods and services
    *[goods] trade turnover
    } between { LIST($sides) } amounted { SAY("amounted", $value) }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }.

# Nothing was recorded. The first letter becomes a capital. $lead, $part, $sides, $when, $period: as above, $flow: exports, imports or turnover, $home, $partner: countries. $value: left out.
trade-none = { $lead }{ $flow ->
    [exports] no exports{ $part ->
        [services] {" "}of services
        [total] {" "}of goods and services
        *[goods] {""}
        } from { NAME($home) } to { NAME($partner) } were
    [imports] no imports{ $part ->
        [services] {" "}of services
        [total] {" "}of goods and services
        *[goods] {""}
        } from { NAME($partner) } into { NAME($home) } were
    *[turnover] no trade{ $part ->
        [services] {" "}in services
        [total] {" "}in goods and services
        *[goods] {" "}in goods
        } between { LIST($sides) } was
    } recorded{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }.

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $flow: exports or imports, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $value, $change: its figures, $record: change (highest growth observed), value (highest value observed) or none. $sides: left out.
trade-flow = { $lead }{ $flow ->
    [exports] { $part ->
        [services] exports of services from { NAME($home) } to { NAME($partner) }
        [total] exports of goods and services from { NAME($home) } to { NAME($partner) }
        *[goods] { NAME($home, case: "pos") } exports to { NAME($partner) }
        }
    *[imports] { $part ->
        [services] imports of services from { NAME($partner) } into { NAME($home) }
        [total] imports of goods and services from { NAME($partner) } into { NAME($home) }
        *[goods] imports from { NAME($partner) }
        }
    } { DIR($change) ->
    [up] rose { SAY("by", $change) } { SAY("to", $value) }
    [down] fell { SAY("by", $change) } { SAY("to", $value) }
    [virtually] were virtually unchanged { SAY("at", $value) }
    *[same] were unchanged { SAY("at", $value) }
    }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }{ $record ->
    [change] , the highest growth in the entire observation period
    [value] , the highest level in the entire observation period
    *[none] {""}
    }.

# The same where no change is known. $lead, $part, $flow, $home, $partner, $when, $period, $value: as above. $sides: left out.
trade-flow-value = { $lead }{ $flow ->
    [exports] { $part ->
        [services] exports of services from { NAME($home) } to { NAME($partner) }
        [total] exports of goods and services from { NAME($home) } to { NAME($partner) }
        *[goods] { NAME($home, case: "pos") } exports to { NAME($partner) }
        }
    *[imports] { $part ->
        [services] imports of services from { NAME($partner) } into { NAME($home) }
        [total] imports of goods and services from { NAME($partner) } into { NAME($home) }
        *[goods] imports from { NAME($partner) }
        }
    } amounted { SAY("amounted", $value) }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }.

# The balance and how it moved, by absolute values. The first letter becomes a capital. $result: yes after both flows were said to have moved, $lead: whose figures they are, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $movement: how, $before, $now: the balances. $part, $sides, $sign: left out.
trade-balance = { $result ->
    [yes] as a result,{" "}
    *[no] { $lead }{ $when ->
        [new] { PERIOD($period, role: "in") }{" "}
        [same] in the same period{" "}
        *[said] {""}
        }
    }{ NAME($home, case: "pos") } trade { $movement ->
    [deficit-down] deficit with { NAME($partner) } narrowed { SAY_BOTH("from-to", $before, $now) }
    [deficit-up] deficit with { NAME($partner) } widened { SAY_BOTH("from-to", $before, $now) }
    [deficit-same] deficit with { NAME($partner) } was unchanged { SAY("at", $now) }
    [surplus-down] surplus with { NAME($partner) } narrowed { SAY_BOTH("from-to", $before, $now) }
    [surplus-up] surplus with { NAME($partner) } widened { SAY_BOTH("from-to", $before, $now) }
    [surplus-same] surplus with { NAME($partner) } was unchanged { SAY("at", $now) }
    [deficit-to-surplus] deficit { SAY("of", $before) } with { NAME($partner) } turned into a surplus { SAY("of", $now) }
    *[surplus-to-deficit] surplus { SAY("of", $before) } with { NAME($partner) } turned into a deficit { SAY("of", $now) }
    }.

# The balance alone. The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $sign: positive, negative or zero, $now: the balance. $sides: left out.
trade-balance-value = { $lead }{ NAME($home, case: "pos") } { $part ->
    [services] { $sign ->
        [negative] deficit in trade in services with { NAME($partner) } amounted { SAY("amounted", $now) }
        [positive] surplus in trade in services with { NAME($partner) } amounted { SAY("amounted", $now) }
        *[zero] trade in services with { NAME($partner) } was balanced
        }
    [total] { $sign ->
        [negative] deficit in trade in goods and services with { NAME($partner) } amounted { SAY("amounted", $now) }
        [positive] surplus in trade in goods and services with { NAME($partner) } amounted { SAY("amounted", $now) }
        *[zero] trade in goods and services with { NAME($partner) } was balanced
        }
    *[goods] { $sign ->
        [negative] trade deficit with { NAME($partner) } amounted { SAY("amounted", $now) }
        [positive] trade surplus with { NAME($partner) } amounted { SAY("amounted", $now) }
        *[zero] trade with { NAME($partner) } was balanced
        }
    }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }.

# The same where trade was balanced in the period before too. $lead, $home, $partner, $when, $period: as above. $sides, $part, $sign, $now: left out.
trade-balance-still = { $lead }{ NAME($home, case: "pos") } trade with { NAME($partner) } remained balanced{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }.

# After the sentence on how the balance moved: what moved it most. $cause: exports-up, exports-down, imports-up or imports-down.
trade-balance-cause = { $cause ->
    [exports-up] The main reason was the growth of exports.
    [exports-down] The main reason was the decline in exports.
    [imports-up] The main reason was the growth of imports.
    *[imports-down] The main reason was the decline in imports.
    }

# A good that makes up more than half of exports. $good: what, $home, $partner: countries, $share, $value: its figures, $more: yes or no, whether others follow, $others: those with their figures. $next: left out.
trade-export-main = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] account
    *[singular] accounts
    } { SAY("share", $share) } of { NAME($home, case: "pos") } exports to { NAME($partner) }, or { SAY("object", $value) }{ $more ->
    [yes] , followed by { LIST($others) }
    *[no] {""}
    }.

# A good of the exports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-export-good = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] account
    *[singular] accounts
    } { SAY("share", $share) } of { NAME($home, case: "pos") } exports to { NAME($partner) }, or { SAY("object", $value) }{ $more ->
    [yes] , followed by { LIST($others) }
    *[no] {""}
    }.

# A good that makes up more than half of imports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-import-main = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] account
    *[singular] accounts
    } { SAY("share", $share) } of { NAME($home, case: "pos") } imports from { NAME($partner) }, or { SAY("object", $value) }{ $more ->
    [yes] , followed by { LIST($others) }
    *[no] {""}
    }.

# A good of the imports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-import-good = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] account
    *[singular] accounts
    } { SAY("share", $share) } of { NAME($home, case: "pos") } imports from { NAME($partner) }, or { SAY("object", $value) }{ $more ->
    [yes] , followed by { LIST($others) }
    *[no] {""}
    }.

# One of the goods that follow in the sentences above. $good: what, $share, $value: its figures.
trade-good-next = { NAME($good) } ({ SAY("bare", $share) }, { SAY("bare", $value) })

# $goods: goods that appear for the first time among exports, $told: yes after a sentence on other exports, else no, $partner: where to.
trade-exports-new = The range of goods { $told ->
    [yes] supplied
    *[no] exported to { NAME($partner) }
    } is widening and now includes { LIST($goods) }.

# $goods: goods that appear for the first time among imports, $told: yes after a sentence on other imports, else no, $partner: where from.
trade-imports-new = The range of { $told ->
    [yes] imported goods
    *[no] goods imported from { NAME($partner) }
    } is widening and now includes { LIST($goods) }.

# $goods: goods whose exports grow. $told, $partner: left out.
trade-exports-growing = { SIZE($goods) ->
    [one] Exports of { LIST($goods) } are growing
    *[many] Exports of certain goods are growing, including { LIST($goods) }
    }.

# $goods: goods whose exports fall. $told, $partner: left out.
trade-exports-falling = { SIZE($goods) ->
    [one] Exports of { LIST($goods) } are falling
    *[many] Exports of certain goods are falling, including { LIST($goods) }
    }.

# $goods: goods whose imports grow. $told, $partner: left out.
trade-imports-growing = { SIZE($goods) ->
    [one] Imports of { LIST($goods) } are growing
    *[many] Imports of certain goods are growing, including { LIST($goods) }
    }.

# $goods: goods whose imports fall. $told, $partner: left out.
trade-imports-falling = { SIZE($goods) ->
    [one] Imports of { LIST($goods) } are falling
    *[many] Imports of certain goods are falling, including { LIST($goods) }
    }.

# What could be exported besides, where nobody is quoted. $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { CAP(NAME($home)) } could export to { NAME($partner) } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# The same as somebody said it. $known: dated or undated, $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { $known ->
    [dated] { CAP(WHEN($date)) } { PERSON($person, style: "titled") }
    *[undated] { CAP(PERSON($person, style: "titled")) }
    } said that { NAME($home) } was ready to offer { NAME($partner) } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# After one of the two sentences above. $branches: from what branches the goods come, $what: offer (somebody made it) or goods.
trade-potential-branches = { $what ->
    [offer] The offer covers { LIST($branches) }.
    *[goods] The goods come from { LIST($branches) }.
    }

# The figure of others. The first letter becomes a capital. $lead: whose it is, $flow: turnover, exports or imports (as home sees them), $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $value: the figure. $part: left out.
trade-mirror = { $lead }{ $flow ->
    [exports] exports from { NAME($home) } to { NAME($partner) }
    [imports] imports from { NAME($partner) } into { NAME($home) }
    *[turnover] trade turnover
    } amounted { SAY("amounted", $value) }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }.

# The turnover with its change. $lead, $when, $period, $value: as above, $change: the change, $before: the period it is compared with. $part, $flow, $home, $partner: left out.
trade-mirror-change = { $lead }trade turnover amounted { SAY("amounted", $value) }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}in the same period
    *[said] {""}
    }, { DIR($change) ->
    [up] up { SAY("object", $change) } on { PERIOD($before) }
    [down] down { SAY("object", $change) } on { PERIOD($before) }
    [virtually] virtually unchanged from { PERIOD($before) }
    *[same] unchanged from { PERIOD($before) }
    }.
