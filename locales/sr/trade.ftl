### Sentences of the section on trade. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Opening sentence. $basis: institution or side, $reporter: the institution, or the country where none is named, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: the turnover.
trade-turnover = Према { $basis ->
    [institution] подацима { NAME($reporter, case: "gen") }
    *[side] статистичким подацима { NAME($reporter, case: "gen") }
    }, робна размена између { LIST($sides, case: "gen") } { PERIOD($period, role: "in") } износила је { SAY("amounted", $value) }, { DIR($change) ->
    [up] што је { SAY("more", $change) } { PERIOD($before, role: "compared") }
    [down] што је { SAY("less", $change) } { PERIOD($before, role: "compared") }
    [virtually] што је готово на нивоу { PERIOD($before, role: "attributive") }
    *[same] што је на нивоу { PERIOD($before, role: "attributive") }
    }.

# The same where no change is known. $basis, $reporter, $sides, $period, $value: as above.
trade-turnover-value = Према { $basis ->
    [institution] подацима { NAME($reporter, case: "gen") }
    *[side] статистичким подацима { NAME($reporter, case: "gen") }
    }, робна размена између { LIST($sides, case: "gen") } { PERIOD($period, role: "in") } износила је { SAY("amounted", $value) }.

# $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-exports = Извоз { FROM($home) } { TO($partner) } { DIR($change) ->
    [up] повећан је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [down] смањен је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [virtually] остао је готово непромењен и износио је { SAY("amounted", $value) }
    *[same] остао је непромењен и износио је { SAY("amounted", $value) }
    }{ $record ->
    [change] , што је највећи раст у целом посматраном периоду
    [value] , што је највећи износ у целом посматраном периоду
    *[none] {""}
    }.

# The same where no change is known. $home, $partner, $value: as above.
trade-exports-value = { SIGN($value) ->
    [zero] Извоза { FROM($home) } { TO($partner) } није било
    *[positive] Извоз { FROM($home) } { TO($partner) } износио је { SAY("amounted", $value) }
    }.

# $partner: country, $value, $change: imports, $record: as above.
trade-imports = Увоз { FROM($partner) } { DIR($change) ->
    [up] повећан је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [down] смањен је { SAY("by", $change) } и износио је { SAY("amounted", $value) }
    [virtually] остао је готово непромењен и износио је { SAY("amounted", $value) }
    *[same] остао је непромењен и износио је { SAY("amounted", $value) }
    }{ $record ->
    [change] , што је највећи раст у целом посматраном периоду
    [value] , што је највећи износ у целом посматраном периоду
    *[none] {""}
    }.

# The same where no change is known. $partner, $value: as above.
trade-imports-value = { SIGN($value) ->
    [zero] Увоза { FROM($partner) } није било
    *[positive] Увоз { FROM($partner) } износио је { SAY("amounted", $value) }
    }.

# The balance and how it moved, always by absolute values. $home, $partner: countries, $movement: how, $before, $now: the balances.
trade-balance = Тиме је { $movement ->
    [deficit-down] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен { SAY_BOTH("from-to", $before, $now) }
    [deficit-up] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан { SAY_BOTH("from-to", $before, $now) }
    [deficit-same] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } остао непромењен и износи { SAY("amounts", $now) }
    [surplus-down] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } смањен { SAY_BOTH("from-to", $before, $now) }
    [surplus-up] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } повећан { SAY_BOTH("from-to", $before, $now) }
    [surplus-same] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } остао непромењен и износи { SAY("amounts", $now) }
    [deficit-to-surplus] негативан салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } ({ SAY("bare", $before) }) прешао у позитиван ({ SAY("bare", $now) })
    *[surplus-to-deficit] позитиван салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } ({ SAY("bare", $before) }) прешао у негативан ({ SAY("bare", $now) })
    }.

# The balance alone. $home, $partner: countries, $sign: positive, negative or zero, $now: the balance.
trade-balance-value = { $sign ->
    [negative] Негативан
    *[positive] Позитиван
    } салдо { NAME($home, case: "gen") } у робној размени { WITH($partner) } износио је { SAY("amounted", $now) }.

# What moved the balance most. $cause: exports-up, exports-down, imports-up or imports-down.
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

# $goods: goods that appear for the first time among exports.
trade-exports-new = Асортиман извоза се шири: { NUMBER($goods) ->
    [plural] појављују
    *[singular] појављује
    } се { LIST($goods) }.

# $goods: goods that appear for the first time among imports.
trade-imports-new = Асортиман увоза се шири: { NUMBER($goods) ->
    [plural] појављују
    *[singular] појављује
    } се { LIST($goods) }.

# $goods: goods whose exports grow.
trade-exports-growing = Расте извоз појединих производа, између осталог { LIST($goods, case: "gen") }.

# $goods: goods whose exports fall.
trade-exports-falling = Опада извоз појединих производа, између осталог { LIST($goods, case: "gen") }.

# $goods: goods whose imports grow.
trade-imports-growing = Расте увоз појединих производа, између осталог { LIST($goods, case: "gen") }.

# $goods: goods whose imports fall.
trade-imports-falling = Опада увоз појединих производа, између осталог { LIST($goods, case: "gen") }.

# $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { NAME($home) } { GENDER($home) ->
    [m] је спреман
    [f] је спремна
    [n] је спремно
    [mpl] су спремни
    [fpl] су спремне
    *[npl] су спремна
    } да { NAME($partner, case: "dat") } { GENDER($home) ->
    [m] понуди
    [f] понуди
    [n] понуди
    *[pl] понуде
    } { SAY("object", $kinds, "kind-of-processed-goods") } { SAY("worth", $value) }.

# The same as somebody said it. $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { CAP(PERSON($person, style: "titled")) } { GENDER($person) ->
    [f] изјавила је
    *[m] изјавио је
    } { WHEN($date) } да { GENDER($home) ->
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

# $branches: from what branches the goods come.
trade-potential-branches = Понуда обухвата производе из области { LIST($branches, case: "gen") }.

# The other side's figure. $basis: person, institution or side, $reporter: who or whose, $period: the period, $flow: turnover, exports or imports (as home sees them), $value: the figure, $home, $partner: countries, $told: yes where the source was named in the sentence before, else no.
trade-mirror = { $told ->
    [yes] { $flow ->
        [exports] Према истом извору, извоз { FROM($home) } { TO($partner) } износио је
        *[imports] Увоз { TO($home) } { FROM($partner) } износио је
        }
    *[no] { $basis ->
        [person] Према речима { PERSON($reporter, style: "full", case: "gen") }
        [institution] Према подацима { NAME($reporter, case: "gen") }
        *[side] Према статистичким подацима { NAME($reporter, case: "gen") }
        }, { PERIOD($period, role: "in") } { $flow ->
        [exports] извоз { FROM($home) } { TO($partner) } износио је
        [imports] увоз { TO($home) } { FROM($partner) } износио је
        *[turnover] робна размена износила је
        }
    } { SAY("amounted", $value) }.

# The other side's figure with its change. $basis, $reporter, $period, $value: as above, $change: the change of the turnover.
trade-mirror-change = { $basis ->
    [person] Према речима { PERSON($reporter, style: "full", case: "gen") }
    [institution] Према подацима { NAME($reporter, case: "gen") }
    *[side] Према статистичким подацима { NAME($reporter, case: "gen") }
    }, { PERIOD($period, role: "in") } робна размена износила је { SAY("amounted", $value) }, { DIR($change) ->
    [up] што је { SAY("more", $change) } него годину дана раније
    [down] што је { SAY("less", $change) } него годину дана раније
    [virtually] што је готово исто као годину дана раније
    *[same] што је исто као годину дана раније
    }.
