### Sentences of the section on trade. Kazakh.
### reviewed_by:

# What a sentence on figures begins with, with the space after it. $basis: institution, side (the statistics of a country), person, again (a person who was introduced), same (the source of the sentence before), other (no name is known) or none (said before), $reporter: who or whose, $when: new, same (as that of the paragraph before) or said, $period: what the figures cover.
lead = { $basis ->
    [institution] { NAME($reporter, case: "gen") } деректері бойынша{" "}
    [side] { NAME($reporter, case: "gen") } статистикалық деректері бойынша{" "}
    [person] { PERSON($reporter, style: "full", case: "gen") } айтуынша,{" "}
    [again] { PERSON($reporter, style: "name", case: "gen") } айтуынша,{" "}
    [same] сол деректер бойынша{" "}
    [other] басқа деректер бойынша{" "}
    *[none] {""}
    }{ $when ->
    [new] { PERIOD($period, role: "in") }{" "}
    [same] сол кезеңде{" "}
    *[said] {""}
    }

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total (goods and services), $sides: the countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together. $home, $partner: left out. $when, $period: said by the lead.
trade-turnover = { $lead }{ LIST($sides) } арасындағы { $part ->
    [services] қызметтер саудасының көлемі
    [total] тауарлар мен қызметтер саудасының көлемі
    *[goods] тауар айналымы
    } { SAY("amounting", $value) }, { PERIOD($before, role: "compared") } { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }.

# The same where no change is known. $lead, $part, $sides, $when, $period, $value: as above. $home, $partner: left out. $when, $period: said by the lead.
trade-turnover-value = { $lead }{ LIST($sides) } арасындағы { $part ->
    [services] қызметтер саудасының көлемі
    [total] тауарлар мен қызметтер саудасының көлемі
    *[goods] тауар айналымы
    } { SAY("amounted", $value) }.

# Nothing was recorded. The first letter becomes a capital. $lead, $part, $sides, $when, $period: as above, $flow: exports, imports or turnover, $home, $partner: countries. $value: left out.
trade-none = { $lead }{ $flow ->
    [exports] { NAME($home, case: "abl") } { NAME($partner, case: "dat") } { $part ->
        [services] қызметтер экспорты
        [total] тауарлар мен қызметтер экспорты
        *[goods] экспорт
        }
    [imports] { NAME($partner, case: "abl") } { NAME($home, case: "dat") } { $part ->
        [services] қызметтер импорты
        [total] тауарлар мен қызметтер импорты
        *[goods] импорт
        }
    *[turnover] { LIST($sides) } арасында { $part ->
        [services] қызметтер саудасы
        [total] тауарлар мен қызметтер саудасы
        *[goods] тауар саудасы
        }
    } тіркелмеген.

# The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $flow: exports or imports, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $value, $change: its figures, $record: change (highest growth observed), value (highest value observed) or none. $sides: left out. $when, $period: said by the lead.
trade-flow = { $lead }{ $flow ->
    [exports] { NAME($home, case: "abl") } { NAME($partner, case: "dat") } { $part ->
        [services] қызметтер экспорты
        [total] тауарлар мен қызметтер экспорты
        *[goods] экспорт
        }
    *[imports] { NAME($partner, case: "abl") } { $part ->
        [services] { NAME($home, case: "dat") } қызметтер импорты
        [total] { NAME($home, case: "dat") } тауарлар мен қызметтер импорты
        *[goods] импорт
        }
    } { DIR($change) ->
    [up] { SAY("by", $change) } өсіп, { SAY("reached", $value) }
    [down] { SAY("by", $change) } төмендеп, { SAY("amounted", $value) }
    [virtually] іс жүзінде өзгеріссіз қалып, { SAY("amounted", $value) }
    *[same] өзгеріссіз қалып, { SAY("amounted", $value) }
    }{ $record ->
    [change] , бұл бүкіл бақылау кезеңіндегі ең жоғары өсім болды
    [value] , бұл бүкіл бақылау кезеңіндегі ең жоғары көрсеткіш болды
    *[none] {""}
    }.

# The same where no change is known. $lead, $part, $flow, $home, $partner, $when, $period, $value: as above. $sides: left out. $when, $period: said by the lead.
trade-flow-value = { $lead }{ $flow ->
    [exports] { NAME($home, case: "abl") } { NAME($partner, case: "dat") } { $part ->
        [services] қызметтер экспорты
        [total] тауарлар мен қызметтер экспорты
        *[goods] экспорт
        }
    *[imports] { NAME($partner, case: "abl") } { $part ->
        [services] { NAME($home, case: "dat") } қызметтер импорты
        [total] { NAME($home, case: "dat") } тауарлар мен қызметтер импорты
        *[goods] импорт
        }
    } { SAY("amounted", $value) }.

# The balance and how it moved, by absolute values. The first letter becomes a capital. $result: yes after both flows were said to have moved, $lead: whose figures they are, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $movement: how, $before, $now: the balances. $part, $sides, $sign: left out. $when, $period: said by the lead.
trade-balance = { $result ->
    [yes] нәтижесінде{" "}
    *[no] { $lead }
    }{ NAME($home, case: "gen") } { NAME($partner, case: "ins") } { $movement ->
    [deficit-down] саудасындағы теріс сальдо { SAY_BOTH("from-to", $before, $now) } қысқарды
    [deficit-up] саудасындағы теріс сальдо { SAY_BOTH("from-to", $before, $now) } ұлғайды
    [deficit-same] саудасындағы теріс сальдо өзгеріссіз қалып, { SAY("amounted", $now) }
    [surplus-down] саудасындағы оң сальдо { SAY_BOTH("from-to", $before, $now) } қысқарды
    [surplus-up] саудасындағы оң сальдо { SAY_BOTH("from-to", $before, $now) } ұлғайды
    [surplus-same] саудасындағы оң сальдо өзгеріссіз қалып, { SAY("amounted", $now) }
    [deficit-to-surplus] саудасындағы { SAY("of", $before) } теріс сальдо { SAY("of", $now) } оң сальдоға ауысты
    *[surplus-to-deficit] саудасындағы { SAY("of", $before) } оң сальдо { SAY("of", $now) } теріс сальдоға ауысты
    }.

# The balance alone. The first letter becomes a capital. $lead: whose figures they are, $part: goods, services or total, $home, $partner: countries, $when: new, same (as that of the paragraph before) or said, $period: the period, $sign: positive, negative or zero, $now: the balance. $sides: left out. $when, $period: said by the lead.
trade-balance-value = { $lead }{ NAME($home, case: "gen") } { NAME($partner, case: "ins") } { $part ->
    [services] қызметтер{" "}
    [total] тауарлар мен қызметтер{" "}
    *[goods] {""}
    }{ $sign ->
    [negative] саудасындағы теріс сальдо { SAY("amounted", $now) }
    [positive] саудасындағы оң сальдо { SAY("amounted", $now) }
    *[zero] саудасы теңгерімді болды
    }.

# The same where trade was balanced in the period before too. $lead, $home, $partner: as above. $sides, $part, $sign, $now, $when, $period: left out.
trade-balance-still = { $lead }{ NAME($home, case: "gen") } { NAME($partner, case: "ins") } саудасы теңгерімді күйінде қалды.

# After the sentence on how the balance moved: what moved it most. $cause: exports-up, exports-down, imports-up or imports-down.
trade-balance-cause = Бұған негізінен { $cause ->
    [exports-up] экспорттың өсуі
    [exports-down] экспорттың төмендеуі
    [imports-up] импорттың өсуі
    *[imports-down] импорттың төмендеуі
    } себеп болды.

# A good that makes up more than half of exports. $good: what, $home, $partner: countries, $share, $value: its figures, $more: yes or no, whether others follow, $others: those with their figures. $next: left out.
trade-export-main = { NAME($home, case: "gen") } { NAME($partner, case: "dat") } экспортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# A good of the exports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-export-good = { NAME($home, case: "gen") } { NAME($partner, case: "dat") } экспортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# A good that makes up more than half of imports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-import-main = { NAME($home, case: "gen") } { NAME($partner, case: "abl") } импортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# A good of the imports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-import-good = { NAME($home, case: "gen") } { NAME($partner, case: "abl") } импортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# One of the goods that follow in the sentences above. $good: what, $share, $value: its figures.
trade-good-next = { NAME($good) } ({ SAY("bare", $share) }, { SAY("bare", $value) })

# $goods: goods that appear for the first time among exports, $told: yes after a sentence on other exports, else no, $partner: where to.
trade-exports-new = { $told ->
    [yes] Жеткізілетін
    *[no] { NAME($partner, case: "dat") } экспортталатын
    } тауарлар ауқымы кеңейіп келеді: { LIST($goods) } қосылды.

# $goods: goods that appear for the first time among imports, $told: yes after a sentence on other imports, else no, $partner: where from.
trade-imports-new = { $told ->
    [yes] Импортталатын
    *[no] { NAME($partner, case: "abl") } импортталатын
    } тауарлар ауқымы кеңейіп келеді: { LIST($goods) } қосылды.

# $goods: goods whose exports grow. $told, $partner: left out.
trade-exports-growing = { SIZE($goods) ->
    [one] { CAP(LIST($goods, case: "gen")) }
    *[many] Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") }
    } экспорты өсіп келеді.

# $goods: goods whose exports fall. $told, $partner: left out.
trade-exports-falling = { SIZE($goods) ->
    [one] { CAP(LIST($goods, case: "gen")) }
    *[many] Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") }
    } экспорты төмендеп келеді.

# $goods: goods whose imports grow. $told, $partner: left out.
trade-imports-growing = { SIZE($goods) ->
    [one] { CAP(LIST($goods, case: "gen")) }
    *[many] Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") }
    } импорты өсіп келеді.

# $goods: goods whose imports fall. $told, $partner: left out.
trade-imports-falling = { SIZE($goods) ->
    [one] { CAP(LIST($goods, case: "gen")) }
    *[many] Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") }
    } импорты төмендеп келеді.

# What could be exported besides, where nobody is quoted. $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { NAME($home) } { NAME($partner, case: "dat") } { SAY("worth", $value) } { SAY("object", $kinds, "kind-of-processed-goods") } экспорттай алады.

# The same as somebody said it. $known: dated or undated, $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { $known ->
    [dated] { CAP(WHEN($date)) } { PERSON($person, style: "titled") }
    *[undated] { CAP(PERSON($person, style: "titled")) }
    } { NAME($home, case: "gen") } { NAME($partner, case: "dat") } { SAY("worth", $value) } { SAY("object", $kinds, "kind-of-processed-goods") } ұсынуға дайын екенін мәлімдеді.

# After one of the two sentences above. $branches: from what branches the goods come, $what: offer (somebody made it) or goods.
trade-potential-branches = { $what ->
    [offer] Ұсыныс { LIST($branches, case: "acc") } қамтиды.
    *[goods] Бұл тауарлар мына салаларға жатады: { LIST($branches) }.
    }

# The figure of others. The first letter becomes a capital. $lead: whose it is, $flow: turnover, exports or imports (as home sees them), $home, $partner: countries, $value: the figure. $when, $period: said by the lead. $part: left out.
trade-mirror = { $lead }{ $flow ->
    [exports] { NAME($home, case: "abl") } { NAME($partner, case: "dat") } экспорт
    [imports] { NAME($partner, case: "abl") } { NAME($home, case: "dat") } импорт
    *[turnover] тауар айналымы
    } { SAY("amounted", $value) }.

# The turnover with its change. $lead, $value: as above, $change: the change, $before: the period it is compared with. $when, $period: said by the lead. $part, $flow, $home, $partner: left out.
trade-mirror-change = { $lead }тауар айналымы { SAY("amounting", $value) }, { PERIOD($before, role: "compared") } { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }.
