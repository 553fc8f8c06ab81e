### Sentences of the summary: relations, visits, the commission, the strongest figures. Russian.
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then.
relations-established = Дипломатические отношения между { LIST($sides, form: "official", case: "ins") } установлены { WHEN($date) }; { PERIOD($period, role: "in") } { AGREE($years, "year", verb: "turns") } со дня их установления.

# The same where a full year has not passed. $sides: the countries, $date: when relations were established.
relations-established-recently = Дипломатические отношения между { LIST($sides, form: "official", case: "ins") } установлены { WHEN($date) }.

# $visits: how many visits, $level: highest (heads of state) or high.
relations-visits = За этот период { AGREE($visits, "visit", verb: "took-place", style: "words") } на { $level ->
    [highest] высшем
    *[high] высоком
    } уровне.

# A visit that took place. $person: the visitor, $city: where, $date: when, $kind: official-visit, state-visit or working-visit.
relations-milestone = Важным этапом стал { $kind ->
    [state-visit] государственный визит
    [working-visit] рабочий визит
    *[official-visit] официальный визит
    } { PERSON($person, style: "titled", case: "gen") } { TO($city) } { WHEN($date) }.

# A visit that led to decisions on cooperation. $person: the visitor, $city: where, $date: when, $kind: as above.
relations-milestone-decisions = Важным этапом стал { $kind ->
    [state-visit] государственный визит
    [working-visit] рабочий визит
    *[official-visit] официальный визит
    } { PERSON($person, style: "titled", case: "gen") } { TO($city) } { WHEN($date) }, по итогам которого приняты решения об углублении двустороннего взаимодействия.

# A visit about to take place, or just paid. $host: who invited, $guest: who comes, $city: where, $date: when, $kind: as above, $tense: future or past.
relations-upcoming-invited = По приглашению { PERSON($host, style: "titled", case: "gen") } { PERSON($guest, style: "titled") } { WHEN($date) } { $tense ->
    [past] { GENDER($guest) ->
    [f] посетила
    *[m] посетил
    }
    *[future] посетит
    } { NAME($city, case: "acc") } с { $kind ->
    [state-visit] государственным визитом
    [working-visit] рабочим визитом
    *[official-visit] официальным визитом
    }.

# The same without a word of who invited. $guest: who comes, $city: where, $date: when, $kind: as above, $tense: future or past.
relations-upcoming = { CAP(PERSON($guest, style: "titled")) } { WHEN($date) } { $tense ->
    [past] { GENDER($guest) ->
    [f] посетила
    *[m] посетил
    }
    *[future] посетит
    } { NAME($city, case: "acc") } с { $kind ->
    [state-visit] государственным визитом
    [working-visit] рабочим визитом
    *[official-visit] официальным визитом
    }.

# $meeting: its number, $city: where, $date: when.
relations-commission = { CAP(ORD($meeting, style: "words", gender: "n")) } заседание межправительственной комиссии по торгово-экономическому сотрудничеству состоялось { WHEN($date) } { IN($city) }.

# $years: the years of the plan.
relations-road-map = Стороны разрабатывают Дорожную карту экономических проектов { PERIOD($years, role: "for") }.

# $period: the period, $change: change of the turnover, $value: the turnover.
summary-turnover = { CAP(PERIOD($period, role: "result")) } товарооборот { DIR($change) ->
    [up] увеличился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [down] сократился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [virtually] практически не изменился и составил { SAY("amounted", $value) }
    *[same] не изменился и составил { SAY("amounted", $value) }
    }.

# The same where no change is known. $period: the period, $value: the turnover.
summary-turnover-value = { CAP(PERIOD($period, role: "result")) } товарооборот составил { SAY("amounted", $value) }.

# The flow that changed most. $flow: exports or imports, $home, $partner: countries, $change: its change.
summary-flow = Наиболее заметно изменился { $flow ->
    [exports] экспорт { FROM($home) } { TO($partner) }
    *[imports] импорт { TO($home) } { FROM($partner) }
    }: он { DIR($change) ->
    [down] сократился
    *[up] вырос
    } { SAY("by", $change) }.
