### Sentences on trade in services, and in goods and services together. Russian.
### reviewed_by:

# Trade in services, or in goods and services. $part: services or total, $basis: institution, side or none (said before), $reporter: the institution or the country, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together.
trade-part = { $basis ->
    [institution] По данным { NAME($reporter, case: "gen") }, { PERIOD($period, role: "in") } объём торговли
    [side] По статистическим данным { NAME($reporter, case: "gen") }, { PERIOD($period, role: "in") } объём торговли
    *[none] { CAP(PERIOD($period, role: "in")) } объём торговли
    } { $part ->
    [services] услугами
    *[total] товарами и услугами
    } между { LIST($sides, case: "ins") } составил { SAY("amounted", $value) }, { DIR($change) ->
    [up] увеличившись { SAY("by", $change) }
    [down] сократившись { SAY("by", $change) }
    [virtually] практически не изменившись
    *[same] не изменившись
    } { PERIOD($before, role: "compared") }.

# The same where no change is known. $part, $basis, $reporter, $sides, $period, $value: as above.
trade-part-value = { $basis ->
    [institution] По данным { NAME($reporter, case: "gen") }, { PERIOD($period, role: "in") } объём торговли
    [side] По статистическим данным { NAME($reporter, case: "gen") }, { PERIOD($period, role: "in") } объём торговли
    *[none] { CAP(PERIOD($period, role: "in")) } объём торговли
    } { $part ->
    [services] услугами
    *[total] товарами и услугами
    } между { LIST($sides, case: "ins") } составил { SAY("amounted", $value) }.

# $part: services or total, $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-exports = Экспорт { $part ->
    [services] услуг
    *[total] товаров и услуг
    } { FROM($home) } { TO($partner) } { DIR($change) ->
    [up] вырос { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [down] сократился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [virtually] практически не изменился и составил { SAY("amounted", $value) }
    *[same] не изменился и составил { SAY("amounted", $value) }
    }{ $record ->
    [change] , показав наибольший прирост за весь период наблюдений
    [value] , что стало наибольшим показателем за весь период наблюдений
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-exports-value = Экспорт { $part ->
    [services] услуг
    *[total] товаров и услуг
    } { FROM($home) } { TO($partner) } составил { SAY("amounted", $value) }.

# $part: services or total, $home, $partner: countries, $value, $change: imports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-imports = Импорт { $part ->
    [services] услуг
    *[total] товаров и услуг
    } { FROM($partner) } { TO($home) } { DIR($change) ->
    [up] вырос { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [down] сократился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [virtually] практически не изменился и составил { SAY("amounted", $value) }
    *[same] не изменился и составил { SAY("amounted", $value) }
    }{ $record ->
    [change] , показав наибольший прирост за весь период наблюдений
    [value] , что стало наибольшим показателем за весь период наблюдений
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-imports-value = Импорт { $part ->
    [services] услуг
    *[total] товаров и услуг
    } { FROM($partner) } { TO($home) } составил { SAY("amounted", $value) }.

# The balance. $part: services or total, $home, $partner: countries, $sign: positive or negative, $now: the balance.
trade-part-balance = { $sign ->
    [negative] Отрицательное
    *[positive] Положительное
    } сальдо { NAME($home, case: "gen") } в торговле { $part ->
    [services] услугами
    *[total] товарами и услугами
    } { WITH($partner) } составило { SAY("amounted", $now) }.

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] Это составляет { SAY("share-of", $share) } { NAME($whole, case: "gen") }
    [rank] { NAME($partner) }
    *[both] Это составляет { SAY("share-of", $share) } { NAME($whole, case: "gen") }; { NAME($partner) }
    }{ $known ->
    [share] {""}
    *[rank] { NUMBER($among) ->
        [plural] {" "}{ NUMBER($partner) ->
            [plural] занимают
            *[singular] занимает
            } { $position ->
            [first] первое
            *[other] { ORD($place, gender: "n", case: "acc", style: "text") }
            } место среди { NAME($among, case: "gen") }
        *[singular] {" "}— { $position ->
            [first] { NAME($among) }
            *[other] { ORD($place, $among, style: "text") }
            }
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = Целевой показатель { PERIOD($year, role: "plan") } { $stage ->
    [past] составлял { SAY("amounted", $target) }
    *[ahead] — { SAY("bare", $target) }
    }.
