### Sentences of the summary: relations, visits, the commission, the strongest figures. Kazakh.
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then.
relations-established = { LIST($sides, form: "official") } арасындағы дипломатиялық қатынастар { WHEN($date) } орнатылды; { PERIOD($period, role: "in") } оған { AGREE($years, "year", verb: "turns") }.

# The same where a full year has not passed. $sides: the countries, $date: when relations were established.
relations-established-recently = { LIST($sides, form: "official") } арасындағы дипломатиялық қатынастар { WHEN($date) } орнатылды.

# $visits: how many visits, $level: highest (heads of state) or high.
relations-visits = Осы кезеңде { $level ->
    [highest] ең жоғары
    *[high] жоғары
    } деңгейде { AGREE($visits, "visit", verb: "took-place", style: "words") }.

# A visit that took place. $person: the visitor, $city: where, $date: when, $kind: official-visit, state-visit or working-visit.
relations-milestone = { PERSON($person, style: "titled", case: "gen") } { WHEN($date) } { NAME($city, case: "dat") } жасаған { $kind ->
    [state-visit] мемлекеттік сапары
    [working-visit] жұмыс сапары
    *[official-visit] ресми сапары
    } маңызды кезең болды.

# A visit that led to decisions on cooperation. $person: the visitor, $city: where, $date: when, $kind: as above.
relations-milestone-decisions = { PERSON($person, style: "titled", case: "gen") } { WHEN($date) } { NAME($city, case: "dat") } жасаған { $kind ->
    [state-visit] мемлекеттік сапары
    [working-visit] жұмыс сапары
    *[official-visit] ресми сапары
    } маңызды кезең болды, оның қорытындысы бойынша екіжақты ынтымақтастықты тереңдету туралы шешімдер қабылданды.

# A visit about to take place, or just paid. $host: who invited, $guest: who comes, $city: where, $date: when, $kind: as above, $tense: future or past.
relations-upcoming-invited = { PERSON($host, style: "titled", case: "gen") } шақыруымен { PERSON($guest, style: "titled") } { WHEN($date) } { NAME($city, case: "dat") } { $kind ->
    [state-visit] мемлекеттік сапар
    [working-visit] жұмыс сапарын
    *[official-visit] ресми сапар
    } { $tense ->
    [past] жасады
    *[future] жасайды
    }.

# The same without a word of who invited. $guest: who comes, $city: where, $date: when, $kind: as above, $tense: future or past.
relations-upcoming = { PERSON($guest, style: "titled") } { WHEN($date) } { NAME($city, case: "dat") } { $kind ->
    [state-visit] мемлекеттік сапар
    [working-visit] жұмыс сапарын
    *[official-visit] ресми сапар
    } { $tense ->
    [past] жасады
    *[future] жасайды
    }.

# $meeting: its number, $city: where, $date: when.
relations-commission = Сауда-экономикалық ынтымақтастық жөніндегі үкіметаралық комиссияның { ORD($meeting, style: "words") } отырысы { WHEN($date) } { IN($city) } өтті.

# $years: the years of the plan.
relations-road-map = Тараптар { PERIOD($years, role: "for") } арналған экономикалық жобалардың Жол картасын әзірлеп жатыр.

# $period: the period, $change: change of the turnover, $value: the turnover.
summary-turnover = { CAP(PERIOD($period, role: "result")) } тауар айналымы { DIR($change) ->
    [up] { SAY("by", $change) } өсіп, { SAY("reached", $value) }
    [down] { SAY("by", $change) } төмендеп, { SAY("amounted", $value) }
    [virtually] іс жүзінде өзгеріссіз қалып, { SAY("amounted", $value) }
    *[same] өзгеріссіз қалып, { SAY("amounted", $value) }
    }.

# The same where no change is known. $period: the period, $value: the turnover.
summary-turnover-value = { CAP(PERIOD($period, role: "result")) } тауар айналымы { SAY("amounted", $value) }.

# The flow that changed most. $flow: exports or imports, $home, $partner: countries, $change: its change.
summary-flow = Ең елеулі өзгеріс { $flow ->
    [exports] { NAME($home, case: "gen") } { NAME($partner, case: "dat") } экспортында
    *[imports] { NAME($home, case: "gen") } { NAME($partner, case: "abl") } импортында
    } байқалды: ол { SAY("by", $change) } { DIR($change) ->
    [down] төмендеді
    *[up] өсті
    }.
