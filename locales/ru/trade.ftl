### Sentences of the section on trade. Russian.
### reviewed_by:

# Opening sentence. $basis: institution or side, $reporter: the institution, or the country where none is named, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: the turnover.
trade-turnover = По { $basis ->
    [institution] данным { NAME($reporter, case: "gen") }
    *[side] статистическим данным { NAME($reporter, case: "gen") }
    }, { PERIOD($period, role: "in") } товарооборот между { LIST($sides, case: "ins") } составил { SAY("amounted", $value) }, { DIR($change) ->
    [up] увеличившись { SAY("by", $change) }
    [down] сократившись { SAY("by", $change) }
    [virtually] практически не изменившись
    *[same] не изменившись
    } { PERIOD($before, role: "compared") }.

# The same where no change is known. $basis, $reporter, $sides, $period, $value: as above.
trade-turnover-value = По { $basis ->
    [institution] данным { NAME($reporter, case: "gen") }
    *[side] статистическим данным { NAME($reporter, case: "gen") }
    }, { PERIOD($period, role: "in") } товарооборот между { LIST($sides, case: "ins") } составил { SAY("amounted", $value) }.

# $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-exports = Экспорт { FROM($home) } { TO($partner) } { DIR($change) ->
    [up] вырос { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [down] сократился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [virtually] практически не изменился и составил { SAY("amounted", $value) }
    *[same] не изменился и составил { SAY("amounted", $value) }
    }{ $record ->
    [change] , показав наибольший прирост за весь период наблюдений
    [value] , что стало наибольшим показателем за весь период наблюдений
    *[none] {""}
    }.

# The same where no change is known. $home, $partner, $value: as above.
trade-exports-value = Экспорт { FROM($home) } { TO($partner) } составил { SAY("amounted", $value) }.

# $partner: country, $value, $change: imports, $record: as above.
trade-imports = Импорт { FROM($partner) } { DIR($change) ->
    [up] вырос { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [down] сократился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [virtually] практически не изменился и составил { SAY("amounted", $value) }
    *[same] не изменился и составил { SAY("amounted", $value) }
    }{ $record ->
    [change] , показав наибольший прирост за весь период наблюдений
    [value] , что стало наибольшим показателем за весь период наблюдений
    *[none] {""}
    }.

# The same where no change is known. $partner, $value: as above.
trade-imports-value = Импорт { FROM($partner) } составил { SAY("amounted", $value) }.

# The balance and how it moved, always by absolute values. $home, $partner: countries, $movement: how, $before, $now: the balances.
trade-balance = В результате { $movement ->
    [deficit-down] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сократилось { SAY_BOTH("from-to", $before, $now) }
    [deficit-up] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } увеличилось { SAY_BOTH("from-to", $before, $now) }
    [deficit-same] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } не изменилось и составило { SAY("amounted", $now) }
    [surplus-down] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сократилось { SAY_BOTH("from-to", $before, $now) }
    [surplus-up] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } увеличилось { SAY_BOTH("from-to", $before, $now) }
    [surplus-same] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } не изменилось и составило { SAY("amounted", $now) }
    [deficit-to-surplus] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } ({ SAY("bare", $before) }) сменилось положительным ({ SAY("bare", $now) })
    *[surplus-to-deficit] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } ({ SAY("bare", $before) }) сменилось отрицательным ({ SAY("bare", $now) })
    }.

# The balance alone. $home, $partner: countries, $sign: positive, negative or zero, $now: the balance.
trade-balance-value = { $sign ->
    [negative] Отрицательное
    *[positive] Положительное
    } сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } составило { SAY("amounted", $now) }.

# What moved the balance most. $cause: exports-up, exports-down, imports-up or imports-down.
trade-balance-cause = Основной причиной { $cause ->
    [exports-up] стал рост экспорта
    [exports-down] стало сокращение экспорта
    [imports-up] стал рост импорта
    *[imports-down] стало сокращение импорта
    }.

# A good that makes up more than half of exports. $good: what, $home, $partner: countries, $share, $value: its figures, $more: yes or no, whether others follow, $others: those with their figures, $next: their names.
trade-export-main = Основную часть экспорта { NAME($home, case: "gen") } { TO($partner) } — { SAY("share-of", $share) }, или { SAY("object", $value) }, — { NUMBER($good) ->
    [plural] составляют
    *[singular] составляет
    } { NAME($good) }{ $more ->
    [yes] ; далее { NUMBER($next) ->
        [plural] следуют
        *[singular] следует
        } { LIST($others) }
    *[no] {""}
    }.

# A good of the exports. $good, $home, $partner, $share, $value, $more, $others, $next: as above.
trade-export-good = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] составляют
    *[singular] составляет
    } { SAY("share-of", $share) } экспорта { NAME($home, case: "gen") } { TO($partner) }, или { SAY("object", $value) }{ $more ->
    [yes] ; далее { NUMBER($next) ->
        [plural] следуют
        *[singular] следует
        } { LIST($others) }
    *[no] {""}
    }.

# A good that makes up more than half of imports. $good, $home, $partner, $share, $value, $more, $others, $next: as above.
trade-import-main = Основную часть импорта { NAME($home, case: "gen") } { FROM($partner) } — { SAY("share-of", $share) }, или { SAY("object", $value) }, — { NUMBER($good) ->
    [plural] составляют
    *[singular] составляет
    } { NAME($good) }{ $more ->
    [yes] ; далее { NUMBER($next) ->
        [plural] следуют
        *[singular] следует
        } { LIST($others) }
    *[no] {""}
    }.

# A good of the imports. $good, $home, $partner, $share, $value, $more, $others, $next: as above.
trade-import-good = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] составляют
    *[singular] составляет
    } { SAY("share-of", $share) } импорта { NAME($home, case: "gen") } { FROM($partner) }, или { SAY("object", $value) }{ $more ->
    [yes] ; далее { NUMBER($next) ->
        [plural] следуют
        *[singular] следует
        } { LIST($others) }
    *[no] {""}
    }.

# One of the goods that follow in the sentences above. $good: what, $share, $value: its figures.
trade-good-next = { NAME($good) } ({ SAY("bare", $share) }, { SAY("bare", $value) })

# $goods: goods that appear for the first time among exports.
trade-exports-new = Расширяется номенклатура поставок: { NUMBER($goods) ->
    [plural] появились
    *[singular] { GENDER($goods) ->
    [m] появился
    [f] появилась
    *[n] появилось
    }
    } { LIST($goods) }.

# $goods: goods that appear for the first time among imports.
trade-imports-new = Расширяется номенклатура импорта: { NUMBER($goods) ->
    [plural] появились
    *[singular] { GENDER($goods) ->
    [m] появился
    [f] появилась
    *[n] появилось
    }
    } { LIST($goods) }.

# $goods: goods whose exports grow.
trade-exports-growing = Растёт экспорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# $goods: goods whose exports fall.
trade-exports-falling = Сокращается экспорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# $goods: goods whose imports grow.
trade-imports-growing = Растёт импорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# $goods: goods whose imports fall.
trade-imports-falling = Сокращается импорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { NAME($home) } { GENDER($home) ->
    [m] готов
    [f] готова
    [n] готово
    *[pl] готовы
    } предложить { NAME($partner, case: "dat") } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# The same as somebody said it. $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { CAP(WHEN($date)) } { PERSON($person, style: "titled") } { GENDER($person) ->
    [f] сообщила
    *[m] сообщил
    }, что { NAME($home) } { GENDER($home) ->
    [m] готов
    [f] готова
    [n] готово
    *[pl] готовы
    } предложить { NAME($partner, case: "dat") } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# $branches: from what branches the goods come.
trade-potential-branches = Предложение охватывает { LIST($branches, case: "acc") }.

# The other side's figure. $basis: person, institution or side, $reporter: who or whose, $period: the period, $home, $partner: countries, $flow: turnover, exports or imports (as home sees them), $told: whether another figure of the same reporter and period stands before (yes or no), $value: the figure.
trade-mirror = { $told ->
    [yes] { $flow ->
        [exports] Экспорт { FROM($home) } { TO($partner) }, по тем же данным,
        *[imports] Импорт { TO($home) } { FROM($partner) } при этом
        }
    *[no] { $basis ->
        [person] По словам { PERSON($reporter, style: "full", case: "gen") }
        [institution] По данным { NAME($reporter, case: "gen") }
        *[side] По статистическим данным { NAME($reporter, case: "gen") }
        }, { PERIOD($period, role: "in") } { $flow ->
        [exports] экспорт { FROM($home) } { TO($partner) }
        [imports] импорт { TO($home) } { FROM($partner) }
        *[turnover] товарооборот
        }
    } составил { SAY("amounted", $value) }.

# The other side's figure with its change. $basis, $reporter, $period, $value: as above, $change: the change of the turnover.
trade-mirror-change = { $basis ->
    [person] По словам { PERSON($reporter, style: "full", case: "gen") }
    [institution] По данным { NAME($reporter, case: "gen") }
    *[side] По статистическим данным { NAME($reporter, case: "gen") }
    }, { PERIOD($period, role: "in") } товарооборот составил { SAY("amounted", $value) }, { DIR($change) ->
    [up] увеличившись за год { SAY("by", $change) }
    [down] сократившись за год { SAY("by", $change) }
    [virtually] практически не изменившись за год
    *[same] не изменившись за год
    }.
