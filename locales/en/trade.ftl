### Sentences of the section on trade. English.
### reviewed_by:

# Opening sentence. $basis: institution or side, $reporter: the institution, or the country where none is named, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: the turnover.
trade-turnover = According to { $basis ->
    [institution] { NAME($reporter) }
    *[side] { NAME($reporter, case: "pos") } statistics
    }, trade turnover between { LIST($sides) } amounted { SAY("amounted", $value) } { PERIOD($period, role: "in") }, { DIR($change) ->
    [up] up { SAY("object", $change) } on { PERIOD($before) }
    [down] down { SAY("object", $change) } on { PERIOD($before) }
    [virtually] virtually unchanged from { PERIOD($before) }
    *[same] unchanged from { PERIOD($before) }
    }.

# The same where no change is known. $basis, $reporter, $sides, $period, $value: as above.
trade-turnover-value = According to { $basis ->
    [institution] { NAME($reporter) }
    *[side] { NAME($reporter, case: "pos") } statistics
    }, trade turnover between { LIST($sides) } amounted { SAY("amounted", $value) } { PERIOD($period, role: "in") }.

# $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-exports = { CAP(NAME($home, case: "pos")) } exports to { NAME($partner) } { DIR($change) ->
    [up] rose { SAY("by", $change) } { SAY("to", $value) }
    [down] fell { SAY("by", $change) } { SAY("to", $value) }
    [virtually] were virtually unchanged { SAY("at", $value) }
    *[same] were unchanged { SAY("at", $value) }
    }{ $record ->
    [change] , the highest growth in the entire observation period
    [value] , the highest level in the entire observation period
    *[none] {""}
    }.

# The same where no change is known. $home, $partner, $value: as above.
trade-exports-value = { CAP(NAME($home, case: "pos")) } exports to { NAME($partner) } amounted { SAY("amounted", $value) }.

# $partner: country, $value, $change: imports, $record: as above.
trade-imports = Imports from { NAME($partner) } { DIR($change) ->
    [up] rose { SAY("by", $change) } { SAY("to", $value) }
    [down] fell { SAY("by", $change) } { SAY("to", $value) }
    [virtually] were virtually unchanged { SAY("at", $value) }
    *[same] were unchanged { SAY("at", $value) }
    }{ $record ->
    [change] , the highest growth in the entire observation period
    [value] , the highest level in the entire observation period
    *[none] {""}
    }.

# The same where no change is known. $partner, $value: as above.
trade-imports-value = Imports from { NAME($partner) } amounted { SAY("amounted", $value) }.

# The balance and how it moved, always by absolute values. $home, $partner: countries, $movement: how, $before, $now: the balances.
trade-balance = As a result, { $movement ->
    [deficit-down] { NAME($home, case: "pos") } trade deficit with { NAME($partner) } narrowed { SAY_BOTH("from-to", $before, $now) }
    [deficit-up] { NAME($home, case: "pos") } trade deficit with { NAME($partner) } widened { SAY_BOTH("from-to", $before, $now) }
    [deficit-same] { NAME($home, case: "pos") } trade deficit with { NAME($partner) } was unchanged { SAY("at", $now) }
    [surplus-down] { NAME($home, case: "pos") } trade surplus with { NAME($partner) } narrowed { SAY_BOTH("from-to", $before, $now) }
    [surplus-up] { NAME($home, case: "pos") } trade surplus with { NAME($partner) } widened { SAY_BOTH("from-to", $before, $now) }
    [surplus-same] { NAME($home, case: "pos") } trade surplus with { NAME($partner) } was unchanged { SAY("at", $now) }
    [deficit-to-surplus] { NAME($home, case: "pos") } trade deficit { SAY("of", $before) } with { NAME($partner) } turned into a surplus { SAY("of", $now) }
    *[surplus-to-deficit] { NAME($home, case: "pos") } trade surplus { SAY("of", $before) } with { NAME($partner) } turned into a deficit { SAY("of", $now) }
    }.

# The balance alone. $home, $partner: countries, $sign: positive, negative or zero, $now: the balance.
trade-balance-value = { $sign ->
    [negative] { CAP(NAME($home, case: "pos")) } trade deficit with { NAME($partner) } amounted { SAY("amounted", $now) }.
    *[positive] { CAP(NAME($home, case: "pos")) } trade surplus with { NAME($partner) } amounted { SAY("amounted", $now) }.
    }

# What moved the balance most. $cause: exports-up, exports-down, imports-up or imports-down.
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

# $goods: goods that appear for the first time among exports.
trade-exports-new = The range of goods supplied is widening and now includes { LIST($goods) }.

# $goods: goods that appear for the first time among imports.
trade-imports-new = The range of imported goods is widening and now includes { LIST($goods) }.

# $goods: goods whose exports grow.
trade-exports-growing = { SIZE($goods) ->
    [one] Exports of { LIST($goods) } are growing
    *[many] Exports of certain goods are growing, including { LIST($goods) }
    }.

# $goods: goods whose exports fall.
trade-exports-falling = { SIZE($goods) ->
    [one] Exports of { LIST($goods) } are falling
    *[many] Exports of certain goods are falling, including { LIST($goods) }
    }.

# $goods: goods whose imports grow.
trade-imports-growing = { SIZE($goods) ->
    [one] Imports of { LIST($goods) } are growing
    *[many] Imports of certain goods are growing, including { LIST($goods) }
    }.

# $goods: goods whose imports fall.
trade-imports-falling = { SIZE($goods) ->
    [one] Imports of { LIST($goods) } are falling
    *[many] Imports of certain goods are falling, including { LIST($goods) }
    }.

# $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { CAP(NAME($home)) } is ready to offer { NAME($partner) } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# The same as somebody said it. $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { CAP(WHEN($date)) } { PERSON($person, style: "titled") } said that { NAME($home) } was ready to offer { NAME($partner) } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# $branches: from what branches the goods come.
trade-potential-branches = The offer covers { LIST($branches) }.

# The other side's figure. $basis: person, institution or side, $reporter: who or whose, $period: the period, $flow: turnover, exports or imports (as home sees them), $value: the figure, $home, $partner: countries, $told: yes where the source was named in the sentence before, else no.
trade-mirror = { $told ->
    [yes] { $flow ->
        [exports] Exports from { NAME($home) } to { NAME($partner) }, according to the same source,
        *[imports] Imports into { NAME($home) } from { NAME($partner) }
        }
    *[no] According to { $basis ->
        [person] { PERSON($reporter, style: "full") }
        [institution] { NAME($reporter) }
        *[side] { NAME($reporter, case: "pos") } statistics
        }, { $flow ->
        [exports] exports from { NAME($home) } to { NAME($partner) }
        [imports] imports into { NAME($home) } from { NAME($partner) }
        *[turnover] trade turnover
        }
    } amounted { SAY("amounted", $value) }{ $told ->
    [yes] {""}
    *[no] {" "}{ PERIOD($period, role: "in") }
    }.

# The other side's figure with its change. $basis, $reporter, $period, $value: as above, $change: the change of the turnover.
trade-mirror-change = According to { $basis ->
    [person] { PERSON($reporter, style: "full") }
    [institution] { NAME($reporter) }
    *[side] { NAME($reporter, case: "pos") } statistics
    }, trade turnover amounted { SAY("amounted", $value) } { PERIOD($period, role: "in") }, { DIR($change) ->
    [up] up { SAY("object", $change) }
    [down] down { SAY("object", $change) }
    [virtually] virtually unchanged
    *[same] unchanged
    } year on year.
