### Sentences on trade in services, and in goods and services together. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Trade in services, or in goods and services. $part: services or total, $basis: institution, side or none (said before), $reporter: the institution or the country, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together.
trade-part = { $basis ->
    [institution] Према подацима { NAME($reporter, case: "gen") }, размена
    [side] Према статистичким подацима { NAME($reporter, case: "gen") }, размена
    *[none] Размена
    } { $part ->
    [services] услуга
    *[total] робе и услуга
    } између { LIST($sides, case: "gen") } { PERIOD($period, role: "in") } износила је { SAY("amounted", $value) }, { DIR($change) ->
    [up] што је { SAY("more", $change) } { PERIOD($before, role: "compared") }
    [down] што је { SAY("less", $change) } { PERIOD($before, role: "compared") }
    [virtually] што је готово на нивоу { PERIOD($before, role: "attributive") }
    *[same] што је на нивоу { PERIOD($before, role: "attributive") }
    }.

# The same where no change is known. $part, $basis, $reporter, $sides, $period, $value: as above.
trade-part-value = { $basis ->
    [institution] Према подацима { NAME($reporter, case: "gen") }, размена
    [side] Према статистичким подацима { NAME($reporter, case: "gen") }, размена
    *[none] Размена
    } { $part ->
    [services] услуга
    *[total] робе и услуга
    } између { LIST($sides, case: "gen") } { PERIOD($period, role: "in") } износила је { SAY("amounted", $value) }.

# $part: services or total, $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-exports = Извоз { $part ->
    [services] услуга
    *[total] робе и услуга
    } { FROM($home) } { TO($partner) } { DIR($change) ->
    [up] повећан је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [down] смањен је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [virtually] остао је готово непромењен и износио је { SAY("amounted", $value) }
    *[same] остао је непромењен и износио је { SAY("amounted", $value) }
    }{ $record ->
    [change] , што је највећи раст у целом посматраном периоду
    [value] , што је највећи износ у целом посматраном периоду
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-exports-value = { SIGN($value) ->
    [zero] Извоза
    *[positive] Извоз
    } { $part ->
    [services] услуга
    *[total] робе и услуга
    } { FROM($home) } { TO($partner) } { SIGN($value) ->
    [zero] није било
    *[positive] износио је { SAY("amounted", $value) }
    }.

# $part: services or total, $home, $partner: countries, $value, $change: imports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-imports = Увоз { $part ->
    [services] услуга
    *[total] робе и услуга
    } { FROM($partner) } { TO($home) } { DIR($change) ->
    [up] повећан је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [down] смањен је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [virtually] остао је готово непромењен и износио је { SAY("amounted", $value) }
    *[same] остао је непромењен и износио је { SAY("amounted", $value) }
    }{ $record ->
    [change] , што је највећи раст у целом посматраном периоду
    [value] , што је највећи износ у целом посматраном периоду
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-imports-value = { SIGN($value) ->
    [zero] Увоза
    *[positive] Увоз
    } { $part ->
    [services] услуга
    *[total] робе и услуга
    } { FROM($partner) } { TO($home) } { SIGN($value) ->
    [zero] није било
    *[positive] износио је { SAY("amounted", $value) }
    }.

# The balance. $part: services or total, $home, $partner: countries, $sign: positive or negative, $now: the balance.
trade-part-balance = { $sign ->
    [negative] Негативан
    *[positive] Позитиван
    } салдо { NAME($home, case: "gen") } у размени { $part ->
    [services] услуга
    *[total] робе и услуга
    } { WITH($partner) } износио је { SAY("amounted", $now) }.

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] То чини { SAY("share-of", $share) } { NAME($whole, case: "gen") }
    [rank] { NAME($partner) }
    *[both] То чини { SAY("share-of", $share) } { NAME($whole, case: "gen") }, а { NAME($partner) }
    }{ $known ->
    [share] {""}
    *[rank] {" "}{ NUMBER($partner) ->
        [plural] су
        *[singular] је
        } { NUMBER($among) ->
        [plural] на { $position ->
            [first] првом
            *[other] { ORD($place, gender: "n", case: "loc", style: "text") }
            } месту међу { NAME($among, case: "ins") }
        *[singular] { $position ->
            [first] { NAME($among) }
            *[other] { ORD($place, $among, style: "text") }
            }
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = Циљ { PERIOD($year, role: "plan") } { $stage ->
    [past] износио је { SAY("amounted", $target) }
    *[ahead] износи { SAY("amounts", $target) }
    }.
