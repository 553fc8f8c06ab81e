### Sentences of the section on trade. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# What a sentence on figures begins with, with the space after it. $basis: institution, side (the statistics of a country), person, again (a person who was introduced), same (the source of the sentence before), other (no name is known) or none (said before), $reporter: who or whose, $when: new, same (as that of the paragraph before) or said, $period: what the figures cover. In Serbian the period stands after the subject.
lead = { $basis ->
    [institution] према подацима { NAME($reporter, case: "gen") },{" "}
    [side] према статистичким подацима { NAME($reporter, case: "gen") },{" "}
    [person] према речима { PERSON($reporter, style: "full", case: "gen") },{" "}
    [again] према речима { PERSON($reporter, style: "name", case: "gen") },{" "}
    [same] према истом извору,{" "}
    [other] према другим подацима,{" "}
    *[none] {""}
    }

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total (goods and services), $sides: the countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together. $home, $partner: left out.
trade-turnover = { $lead }{ $part ->
    [services] размена услуга
    [total] размена робе и услуга
    *[goods] робна размена
    } између { LIST($sides, case: "gen") }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } износила је { SAY("amounted", $value) }, { DIR($change) ->
    [up] што је { SAY("more", $change) } { PERIOD($before, role: "compared") }
    [down] што је { SAY("less", $change) } { PERIOD($before, role: "compared") }
    [virtually] што је готово на нивоу { PERIOD($before, role: "attributive") }
    *[same] што је на нивоу { PERIOD($before, role: "attributive") }
    }.

# The same where no change is known. $lead, $part, $sides, $when, $period, $value: as above. $home, $partner: left out.
trade-turnover-value = { $lead }{ $part ->
    [services] размена услуга
    [total] размена робе и услуга
    *[goods] робна размена
    } између { LIST($sides, case: "gen") }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } износила је { SAY("amounted", $value) }.

# Nothing was recorded. The first letter becomes a capital. $lead, $part, $sides, $when, $period: as above, $flow: exports, imports or turnover, $home, $partner: countries. $value: left out.
trade-none = { $lead }{ $flow ->
    [exports] извоз{ $part ->
        [services] {" "}услуга
        [total] {" "}робе и услуга
        *[goods] {""}
        } { FROM($home) } { TO($partner) }
    [imports] увоз{ $part ->
        [services] {" "}услуга
        [total] {" "}робе и услуга
        *[goods] {""}
        } { FROM($partner) } { TO($home) }
    *[turnover] { $part ->
        [services] размена услуга
        [total] размена робе и услуга
        *[goods] робна размена
        } између { LIST($sides, case: "gen") }
    }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } { $flow ->
    [turnover] није забележена
    *[exports] није забележен
    }.

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $flow: exports or imports, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $value, $change: its figures, $record: change (highest growth observed), value (highest value observed) or none. $sides: left out.
trade-flow = { $lead }{ $flow ->
    [exports] извоз{ $part ->
        [services] {" "}услуга
        [total] {" "}робе и услуга
        *[goods] {""}
        } { FROM($home) } { TO($partner) }
    *[imports] увоз{ $part ->
        [services] {" "}услуга { FROM($partner) } { TO($home) }
        [total] {" "}робе и услуга { FROM($partner) } { TO($home) }
        *[goods] {" "}{ FROM($partner) }
        }
    }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } { DIR($change) ->
    [up] повећан је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [down] смањен је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [virtually] остао је готово непромењен и износио је { SAY("amounted", $value) }
    *[same] остао је непромењен и износио је { SAY("amounted", $value) }
    }{ $record ->
    [change] , што је највећи раст у целом посматраном периоду
    [value] , што је највећи износ у целом посматраном периоду
    *[none] {""}
    }.

# The same where no change is known. $lead, $part, $flow, $home, $partner, $when, $period, $value: as above. $sides: left out.
trade-flow-value = { $lead }{ $flow ->
    [exports] извоз{ $part ->
        [services] {" "}услуга
        [total] {" "}робе и услуга
        *[goods] {""}
        } { FROM($home) } { TO($partner) }
    *[imports] увоз{ $part ->
        [services] {" "}услуга { FROM($partner) } { TO($home) }
        [total] {" "}робе и услуга { FROM($partner) } { TO($home) }
        *[goods] {" "}{ FROM($partner) }
        }
    }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } износио је { SAY("amounted", $value) }.

# The balance and how it moved, by absolute values. The first letter becomes a capital. $result: yes after both flows were said to have moved, $lead: whose figures they are, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $movement: how, $before, $now: the balances. $part, $sides, $sign: left out.
trade-balance = { $result ->
    [yes] { $movement ->
        [deficit-down] тиме је негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен { SAY_BOTH("from-to", $before, $now) }
        [deficit-up] тиме је негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан { SAY_BOTH("from-to", $before, $now) }
        [surplus-down] тиме је позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен { SAY_BOTH("from-to", $before, $now) }
        [surplus-up] тиме је позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан { SAY_BOTH("from-to", $before, $now) }
        [deficit-to-surplus] тиме је негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } ({ SAY("bare", $before) }) прешао у позитиван ({ SAY("bare", $now) })
        *[surplus-to-deficit] тиме је позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } ({ SAY("bare", $before) }) прешао у негативан ({ SAY("bare", $now) })
        }
    *[no] { $lead }{ $when ->
        [new] { PERIOD($period, role: "in") }{" "}
        [same] у истом периоду{" "}
        *[said] {""}
        }{ $movement ->
        [deficit-down] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен је { SAY_BOTH("from-to", $before, $now) }
        [deficit-up] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан је { SAY_BOTH("from-to", $before, $now) }
        [deficit-same] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } остао је непромењен и износио је { SAY("amounted", $now) }
        [surplus-down] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен је { SAY_BOTH("from-to", $before, $now) }
        [surplus-up] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан је { SAY_BOTH("from-to", $before, $now) }
        [surplus-same] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } остао је непромењен и износио је { SAY("amounted", $now) }
        [deficit-to-surplus] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } ({ SAY("bare", $before) }) прешао је у позитиван ({ SAY("bare", $now) })
        *[surplus-to-deficit] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } ({ SAY("bare", $before) }) прешао је у негативан ({ SAY("bare", $now) })
        }
    }.

# The balance alone. The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $sign: positive, negative or zero, $now: the balance. $sides: left out.
trade-balance-value = { $lead }{ $sign ->
    [zero] { $part ->
        [services] размена услуга
        [total] размена робе и услуга
        *[goods] робна размена
        } { NAME($home, case: "gen") } { WITH($partner) }{ $when ->
            [new] {" "}{ PERIOD($period, role: "in") }
            [same] {" "}у истом периоду
            *[said] {""}
            } била је уравнотежена
    *[other] { $sign ->
        [negative] негативан
        *[positive] позитиван
        } салдо { NAME($home, case: "gen") } у { $part ->
        [services] размени услуга
        [total] размени робе и услуга
        *[goods] робној размени
        } { WITH($partner) }{ $when ->
            [new] {" "}{ PERIOD($period, role: "in") }
            [same] {" "}у истом периоду
            *[said] {""}
            } износио је { SAY("amounted", $now) }
    }.

# The same where trade was balanced in the period before too. $lead, $home, $partner, $when, $period: as above. $sides, $part, $sign, $now: left out.
trade-balance-still = { $lead }робна размена { NAME($home, case: "gen") } { WITH($partner) }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } остала је уравнотежена.

# After the sentence on how the balance moved: what moved it most. $cause: exports-up, exports-down, imports-up or imports-down.
trade-balance-cause = Главни разлог је { $cause ->
    [exports-up] раст извоза
    [exports-down] пад извоза
    [imports-up] раст увоза
    *[imports-down] пад увоза
    }.

# A good that makes up more than half of exports. $good: what, $home, $partner: countries, $share, $value: its figures, $more: yes or no, whether others follow, $others: those with their figures, $next: their names.
trade-export-main = Највећи део извоза { NAME($home, case: "gen") } { TO($partner) } – { SAY("share-of", $share) }, односно { SAY("object", $value) } – { NUMBER($good) ->
    [plural] чине
    *[singular] чини
    } { NAME($good) }{ $more ->
    [yes] ; { NUMBER($next) ->
        [plural] следе
        *[singular] следи
        } { LIST($others) }
    *[no] {""}
    }.

# A good of the exports. $good, $home, $partner, $share, $value, $more, $others, $next: as above.
trade-export-good = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] чине
    *[singular] чини
    } { SAY("share", $share) } извоза { NAME($home, case: "gen") } { TO($partner) }, односно { SAY("object", $value) }{ $more ->
    [yes] ; { NUMBER($next) ->
        [plural] следе
        *[singular] следи
        } { LIST($others) }
    *[no] {""}
    }.

# A good that makes up more than half of imports. $good, $home, $partner, $share, $value, $more, $others, $next: as above.
trade-import-main = Највећи део увоза { NAME($home, case: "gen") } { FROM($partner) } – { SAY("share-of", $share) }, односно { SAY("object", $value) } – { NUMBER($good) ->
    [plural] чине
    *[singular] чини
    } { NAME($good) }{ $more ->
    [yes] ; { NUMBER($next) ->
        [plural] следе
        *[singular] следи
        } { LIST($others) }
    *[no] {""}
    }.

# A good of the imports. $good, $home, $partner, $share, $value, $more, $others, $next: as above.
trade-import-good = { CAP(NAME($good)) } { NUMBER($good) ->
    [plural] чине
    *[singular] чини
    } { SAY("share", $share) } увоза { NAME($home, case: "gen") } { FROM($partner) }, односно { SAY("object", $value) }{ $more ->
    [yes] ; { NUMBER($next) ->
        [plural] следе
        *[singular] следи
        } { LIST($others) }
    *[no] {""}
    }.

# One of the goods that follow in the sentences above. $good: what, $share, $value: its figures.
trade-good-next = { NAME($good) } ({ SAY("bare", $share) }, { SAY("bare", $value) })

# $goods: goods that appear for the first time among exports, $told: yes after a sentence on other exports, else no, $partner: where to.
trade-exports-new = Асортиман извоза{ $told ->
    [yes] {""}
    *[no] {" "}{ TO($partner) }
    } се шири: { NUMBER($goods) ->
    [plural] појављују
    *[singular] појављује
    } се { LIST($goods) }.

# $goods: goods that appear for the first time among imports, $told: yes after a sentence on other imports, else no, $partner: where from.
trade-imports-new = Асортиман увоза{ $told ->
    [yes] {""}
    *[no] {" "}{ FROM($partner) }
    } се шири: { NUMBER($goods) ->
    [plural] појављују
    *[singular] појављује
    } се { LIST($goods) }.

# $goods: goods whose exports grow. $told, $partner: left out.
trade-exports-growing = Расте извоз { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] појединих производа, између осталог { LIST($goods, case: "gen") }
    }.

# $goods: goods whose exports fall. $told, $partner: left out.
trade-exports-falling = Опада извоз { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] појединих производа, између осталог { LIST($goods, case: "gen") }
    }.

# $goods: goods whose imports grow. $told, $partner: left out.
trade-imports-growing = Расте увоз { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] појединих производа, између осталог { LIST($goods, case: "gen") }
    }.

# $goods: goods whose imports fall. $told, $partner: left out.
trade-imports-falling = Опада увоз { SIZE($goods) ->
    [one] { LIST($goods, case: "gen") }
    *[many] појединих производа, између осталог { LIST($goods, case: "gen") }
    }.

# What could be exported besides, where nobody is quoted. $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { NAME($home) } { NUMBER($home) ->
    [plural] би могли
    *[singular] { GENDER($home) ->
        [m] би могао
        [f] би могла
        *[n] би могло
        }
    } да { NUMBER($home) ->
    [plural] извозе
    *[singular] извози
    } { TO($partner) } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# The same as somebody said it. $known: dated or undated, $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { CAP(PERSON($person, style: "titled")) } { GENDER($person) ->
    [f] изјавила је
    *[m] изјавио је
    }{ $known ->
    [dated] {" "}{ WHEN($date) }
    *[undated] {""}
    } да { GENDER($home) ->
    [m] је { NAME($home) } спреман
    [f] је { NAME($home) } спремна
    [n] је { NAME($home) } спремно
    [mpl] су { NAME($home) } спремни
    [fpl] су { NAME($home) } спремне
    *[npl] су { NAME($home) } спремна
    } да { NAME($partner, case: "dat") } { GENDER($home) ->
    [m] понуди
    [f] понуди
    [n] понуди
    *[pl] понуде
    } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# After one of the two sentences above. $branches: from what branches the goods come, $what: offer (somebody made it) or goods.
trade-potential-branches = { $what ->
    [offer] Понуда обухвата производе из области { LIST($branches, case: "gen") }.
    *[goods] То су производи из области { LIST($branches, case: "gen") }.
    }

# The figure of others. The first letter becomes a capital. $lead: whose it is, $flow: turnover, exports or imports (as home sees them), $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $value: the figure. $part: left out.
trade-mirror = { $lead }{ $flow ->
    [exports] извоз { FROM($home) } { TO($partner) }
    [imports] увоз { FROM($partner) } { TO($home) }
    *[turnover] робна размена
    }{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } { $flow ->
    [turnover] износила
    *[exports] износио
    } је { SAY("amounted", $value) }.

# The turnover with its change. $lead, $when, $period, $value: as above, $change: the change, $before: the period it is compared with. $part, $flow, $home, $partner: left out.
trade-mirror-change = { $lead }робна размена{ $when ->
    [new] {" "}{ PERIOD($period, role: "in") }
    [same] {" "}у истом периоду
    *[said] {""}
    } износила је { SAY("amounted", $value) }, { DIR($change) ->
    [up] што је { SAY("more", $change) } { PERIOD($before, role: "compared") }
    [down] што је { SAY("less", $change) } { PERIOD($before, role: "compared") }
    [virtually] што је готово на нивоу { PERIOD($before, role: "attributive") }
    *[same] што је на нивоу { PERIOD($before, role: "attributive") }
    }.
