### Sentences on trade in services, and in goods and services together. English.
### reviewed_by:

# Trade in services, or in goods and services. $part: services or total, $basis: institution, side or none (said before), $reporter: the institution or the country, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together.
trade-part = { $basis ->
    [institution] According to { NAME($reporter) }, trade
    [side] According to { NAME($reporter, case: "pos") } statistics, trade
    *[none] Trade
    } { $part ->
    [services] in services
    *[total] in goods and services
    } between { LIST($sides) } amounted { SAY("amounted", $value) } { PERIOD($period, role: "in") }, { DIR($change) ->
    [up] up { SAY("object", $change) } on { PERIOD($before) }
    [down] down { SAY("object", $change) } on { PERIOD($before) }
    [virtually] virtually unchanged from { PERIOD($before) }
    *[same] unchanged from { PERIOD($before) }
    }.

# The same where no change is known. $part, $basis, $reporter, $sides, $period, $value: as above.
trade-part-value = { $basis ->
    [institution] According to { NAME($reporter) }, trade
    [side] According to { NAME($reporter, case: "pos") } statistics, trade
    *[none] Trade
    } { $part ->
    [services] in services
    *[total] in goods and services
    } between { LIST($sides) } amounted { SAY("amounted", $value) } { PERIOD($period, role: "in") }.

# $part: services or total, $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-exports = Exports of { $part ->
    [services] services
    *[total] goods and services
    } from { NAME($home) } to { NAME($partner) } { DIR($change) ->
    [up] rose { SAY("by", $change) } { SAY("to", $value) }
    [down] fell { SAY("by", $change) } { SAY("to", $value) }
    [virtually] were virtually unchanged { SAY("at", $value) }
    *[same] were unchanged { SAY("at", $value) }
    }{ $record ->
    [change] , the highest growth in the entire observation period
    [value] , the highest level in the entire observation period
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-exports-value = Exports of { $part ->
    [services] services
    *[total] goods and services
    } from { NAME($home) } to { NAME($partner) } amounted { SAY("amounted", $value) }.

# $part: services or total, $home, $partner: countries, $value, $change: imports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-imports = Imports of { $part ->
    [services] services
    *[total] goods and services
    } from { NAME($partner) } to { NAME($home) } { DIR($change) ->
    [up] rose { SAY("by", $change) } { SAY("to", $value) }
    [down] fell { SAY("by", $change) } { SAY("to", $value) }
    [virtually] were virtually unchanged { SAY("at", $value) }
    *[same] were unchanged { SAY("at", $value) }
    }{ $record ->
    [change] , the highest growth in the entire observation period
    [value] , the highest level in the entire observation period
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-imports-value = Imports of { $part ->
    [services] services
    *[total] goods and services
    } from { NAME($partner) } into { NAME($home) } amounted { SAY("amounted", $value) }.

# The balance. $part: services or total, $home, $partner: countries, $sign: positive or negative, $now: the balance.
trade-part-balance = { CAP(NAME($home, case: "pos")) } { $sign ->
    [negative] deficit
    *[positive] surplus
    } in trade { $part ->
    [services] in services
    *[total] in goods and services
    } with { NAME($partner) } amounted { SAY("amounted", $now) }.

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] This accounts { SAY("share", $share) } of { NAME($whole) }
    [rank] { NUMBER($among) ->
        [plural] This ranks { NAME($partner) }
        *[singular] This makes { NAME($partner) } the
        }
    *[both] { NUMBER($among) ->
        [plural] This accounts { SAY("share", $share) } of { NAME($whole) } and ranks { NAME($partner) }
        *[singular] This accounts { SAY("share", $share) } of { NAME($whole) }, making { NAME($partner) } the
        }
    }{ $known ->
    [share] {""}
    *[rank] { NUMBER($among) ->
        [plural] { $position ->
            [first] {" "}first among the { NAME($among) }
            *[other] {" "}{ ORD($place, style: "text") } among the { NAME($among) }
            }
        *[singular] { $position ->
            [first] {" "}{ NAME($among) }
            *[other] {" "}{ ORD($place, style: "text") } { NAME($among) }
            }
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = The target { PERIOD($year, role: "plan") } { $stage ->
    [past] was
    *[ahead] is
    } { SAY("bare", $target) }.
