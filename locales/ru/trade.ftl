### Sentences of the section on trade. Russian.
### reviewed_by:

# What a sentence on figures begins with, with the space after it. $basis: institution, side (the statistics of a country), person, again (a person who was introduced), same (the source of the sentence before), other (no name is known) or none (said before), $reporter: who or whose, $when: new, same (as that of the paragraph before) or said, $period: what the figures cover.
lead = { $basis ->
    [institution] По данным { NAME($reporter, case: "gen") },{" "}
    [side] По статистическим данным { NAME($reporter, case: "gen") },{" "}
    [person] По словам { PERSON($reporter, style: "full", case: "gen") },{" "}
    [again] По словам { PERSON($reporter, style: "name", case: "gen") },{" "}
    [same] По тем же данным,{" "}
    [other] По другим данным,{" "}
    *[none] {""}
    }{ $when ->
    [new] { PERIOD($period, role: "in") }{" "}
    [same] за тот же период{" "}
    *[said] {""}
    }

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total (goods and services), $sides: the countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together. $home, $partner: left out. $when, $period: said by the lead.
trade-turnover = { $lead }{ $part ->
    [services] объём торговли услугами
    [total] объём торговли товарами и услугами
    *[goods] товарооборот
    } между { LIST($sides, case: "ins") } составил { SAY("amounted", $value) }, { DIR($change) ->
    [up] увеличившись { SAY("by", $change) }
    [down] сократившись { SAY("by", $change) }
    [virtually] практически не изменившись
    *[same] не изменившись
    } { PERIOD($before, role: "compared") }.

# The same where no change is known. $lead, $part, $sides, $when, $period, $value: as above. $home, $partner: left out.
trade-turnover-value = { $lead }{ $part ->
    [services] объём торговли услугами
    [total] объём торговли товарами и услугами
    *[goods] товарооборот
    } между { LIST($sides, case: "ins") } составил { SAY("amounted", $value) }.

# Nothing was recorded. The first letter becomes a capital. $lead, $part, $sides, $when, $period: as above, $flow: exports, imports or turnover, $home, $partner: countries. $value: left out.
trade-none = { $lead }{ $flow ->
    [exports] экспорт{ $part ->
        [services] {" "}услуг
        [total] {" "}товаров и услуг
        *[goods] {""}
        } { FROM($home) } { TO($partner) } не зафиксирован
    [imports] импорт{ $part ->
        [services] {" "}услуг
        [total] {" "}товаров и услуг
        *[goods] {""}
        } { FROM($partner) } { TO($home) } не зафиксирован
    *[turnover] торговля{ $part ->
        [services] {" "}услугами
        [total] {" "}товарами и услугами
        *[goods] {" "}товарами
        } между { LIST($sides, case: "ins") } не зафиксирована
    }.

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $flow: exports or imports, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $value, $change: its figures, $record: change (highest growth observed), value (highest value observed) or none. $sides: left out. $when, $period: said by the lead.
trade-flow = { $lead }{ $flow ->
    [exports] экспорт{ $part ->
        [services] {" "}услуг
        [total] {" "}товаров и услуг
        *[goods] {""}
        } { FROM($home) } { TO($partner) }
    *[imports] импорт{ $part ->
        [services] {" "}услуг { FROM($partner) } { TO($home) }
        [total] {" "}товаров и услуг { FROM($partner) } { TO($home) }
        *[goods] {" "}{ FROM($partner) }
        }
    } { DIR($change) ->
    [up] вырос { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [down] сократился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [virtually] практически не изменился и составил { SAY("amounted", $value) }
    *[same] не изменился и составил { SAY("amounted", $value) }
    }{ $record ->
    [change] , показав наибольший прирост за весь период наблюдений
    [value] , что стало наибольшим показателем за весь период наблюдений
    *[none] {""}
    }.

# The same where no change is known. $lead, $part, $flow, $home, $partner, $when, $period, $value: as above. $sides: left out.
trade-flow-value = { $lead }{ $flow ->
    [exports] экспорт{ $part ->
        [services] {" "}услуг
        [total] {" "}товаров и услуг
        *[goods] {""}
        } { FROM($home) } { TO($partner) }
    *[imports] импорт{ $part ->
        [services] {" "}услуг { FROM($partner) } { TO($home) }
        [total] {" "}товаров и услуг { FROM($partner) } { TO($home) }
        *[goods] {" "}{ FROM($partner) }
        }
    } составил { SAY("amounted", $value) }.

# The balance and how it moved, by absolute values. The first letter becomes a capital. $result: yes after both flows were said to have moved, $lead: whose figures they are, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $movement: how, $before, $now: the balances. $part, $sides, $sign: left out. $when, $period: said by the lead.
trade-balance = { $result ->
    [yes] в результате{" "}
    *[no] { $lead }
    }{ $movement ->
    [deficit-down] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сократилось { SAY_BOTH("from-to", $before, $now) }
    [deficit-up] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } увеличилось { SAY_BOTH("from-to", $before, $now) }
    [deficit-same] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } не изменилось и составило { SAY("amounted", $now) }
    [surplus-down] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } сократилось { SAY_BOTH("from-to", $before, $now) }
    [surplus-up] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } увеличилось { SAY_BOTH("from-to", $before, $now) }
    [surplus-same] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } не изменилось и составило { SAY("amounted", $now) }
    [deficit-to-surplus] отрицательное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } ({ SAY("bare", $before) }) сменилось положительным ({ SAY("bare", $now) })
    *[surplus-to-deficit] положительное сальдо торговли { NAME($home, case: "gen") } { WITH($partner) } ({ SAY("bare", $before) }) сменилось отрицательным ({ SAY("bare", $now) })
    }.

# The balance alone. The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $sign: positive, negative or zero, $now: the balance. $sides: left out. $when, $period: said by the lead.
trade-balance-value = { $lead }{ $sign ->
    [zero] торговля{ $part ->
        [services] {" "}услугами между { LIST($sides, case: "ins") }
        [total] {" "}товарами и услугами между { LIST($sides, case: "ins") }
        *[goods] {" "}между { LIST($sides, case: "ins") }
        } была сбалансированной
    *[other] { $sign ->
        [negative] отрицательное
        *[positive] положительное
        } сальдо { $part ->
        [services] { NAME($home, case: "gen") } в торговле услугами
        [total] { NAME($home, case: "gen") } в торговле товарами и услугами
        *[goods] торговли { NAME($home, case: "gen") }
        } { WITH($partner) } составило { SAY("amounted", $now) }
    }.

# The same where trade was balanced in the period before too. $lead, $sides: as above. $home, $partner, $part, $sign, $now, $when, $period: left out.
trade-balance-still = { $lead }торговля между { LIST($sides, case: "ins") } осталась сбалансированной.

# After the sentence on how the balance moved: what moved it most. $cause: exports-up, exports-down, imports-up or imports-down.
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

# $goods: goods that appear for the first time among exports, $told: yes after a sentence on other exports, else no, $partner: where to.
trade-exports-new = Расширяется номенклатура { $told ->
    [yes] поставок
    *[no] экспорта { TO($partner) }
    }: { NUMBER($goods) ->
    [plural] появились
    *[singular] { GENDER($goods) ->
        [m] появился
        [f] появилась
        *[n] появилось
        }
    } { LIST($goods) }.

# $goods: goods that appear for the first time among imports, $told: yes after a sentence on other imports, else no, $partner: where from.
trade-imports-new = Расширяется номенклатура импорта{ $told ->
    [yes] {""}
    *[no] {" "}{ FROM($partner) }
    }: { NUMBER($goods) ->
    [plural] появились
    *[singular] { GENDER($goods) ->
        [m] появился
        [f] появилась
        *[n] появилось
        }
    } { LIST($goods) }.

# $goods: goods whose exports grow. $told, $partner: left out.
trade-exports-growing = Растёт экспорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# $goods: goods whose exports fall. $told, $partner: left out.
trade-exports-falling = Сокращается экспорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# $goods: goods whose imports grow. $told, $partner: left out.
trade-imports-growing = Растёт импорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# $goods: goods whose imports fall. $told, $partner: left out.
trade-imports-falling = Сокращается импорт { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] отдельных товаров, в том числе { LIST($goods, case: "gen") }
    }.

# What could be exported besides, where nobody is quoted. $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { NAME($home) } { NUMBER($home) ->
    [plural] могли
    *[singular] { GENDER($home) ->
        [m] мог
        [f] могла
        *[n] могло
        }
    } бы поставлять { TO($partner) } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# The same as somebody said it. $known: dated or undated, $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { $known ->
    [dated] { CAP(WHEN($date)) } { PERSON($person, style: "titled") }
    *[undated] { CAP(PERSON($person, style: "titled")) }
    } { GENDER($person) ->
    [f] сообщила
    *[m] сообщил
    }, что { NAME($home) } { GENDER($home) ->
    [m] готов
    [f] готова
    [n] готово
    *[pl] готовы
    } предложить { NAME($partner, case: "dat") } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# After one of the two sentences above. $branches: from what branches the goods come, $what: offer (somebody made it) or goods.
trade-potential-branches = { $what ->
    [offer] Предложение охватывает { LIST($branches, case: "acc") }.
    *[goods] Эти товары относятся к следующим отраслям: { LIST($branches) }.
    }

# The figure of others. The first letter becomes a capital. $lead: whose it is, $flow: turnover, exports or imports (as home sees them), $home, $partner: countries, $value: the figure. $when, $period: said by the lead. $part: left out.
trade-mirror = { $lead }{ $flow ->
    [exports] экспорт { FROM($home) } { TO($partner) }
    [imports] импорт { FROM($partner) } { TO($home) }
    *[turnover] товарооборот
    } составил { SAY("amounted", $value) }.

# The turnover with its change. $lead, $value: as above, $change: the change, $before: the period it is compared with. $when, $period: said by the lead. $part, $flow, $home, $partner: left out.
trade-mirror-change = { $lead }товарооборот составил { SAY("amounted", $value) }, { DIR($change) ->
    [up] увеличившись { SAY("by", $change) }
    [down] сократившись { SAY("by", $change) }
    [virtually] практически не изменившись
    *[same] не изменившись
    } { PERIOD($before, role: "compared") }.
