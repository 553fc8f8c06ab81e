### Sentences of the summary: relations, visits, the commission, the strongest figures. Russian.
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then, $tense: past or future.
relations-established = Дипломатические отношения между { LIST($sides, form: "official", case: "ins") } установлены { WHEN($date) }; { PERIOD($period, role: "in") } { $tense ->
    [past] { AGREE($years, "year", verb: "turned") }
    *[future] { AGREE($years, "year", verb: "turns") }
    } со дня их установления.

# The same where a full year has not passed. $sides: the countries, $date: when relations were established.
relations-established-recently = Дипломатические отношения между { LIST($sides, form: "official", case: "ins") } установлены { WHEN($date) }.

# $visits: how many visits, $level: highest (heads of state) or high, $since: date right after the sentence on when relations were established, period where it also told of the years since, else open.
relations-visits = { $since ->
    [period] За этот период
    [date] С тех пор
    *[open] Со времени установления дипломатических отношений
    } { AGREE($visits, "visit", verb: "took-place", style: "words") } на { $level ->
    [highest] высшем
    *[high] высоком
    } уровне.

# $part: goods or total (goods and services), $period: the period, $change: change of the turnover, $value: the turnover.
summary-turnover = { CAP(PERIOD($period, role: "result")) } { $part ->
    [total] объём торговли товарами и услугами
    *[goods] товарооборот
    } { DIR($change) ->
    [up] увеличился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [down] сократился { SAY("by", $change) } и составил { SAY("amounted", $value) }
    [virtually] практически не изменился и составил { SAY("amounted", $value) }
    *[same] не изменился и составил { SAY("amounted", $value) }
    }.

# The same where no change is known. $part, $period, $value: as above.
summary-turnover-value = { CAP(PERIOD($period, role: "result")) } { $part ->
    [total] объём торговли товарами и услугами
    *[goods] товарооборот
    } составил { SAY("amounted", $value) }.

# The flow, of the two, that changed more. $part: as above, $flow: exports or imports, $home, $partner: countries, $change: its change.
summary-flow = Заметнее изменился { $flow ->
    [exports] экспорт{ $part ->
        [total] {" "}товаров и услуг
        *[goods] {""}
        } { FROM($home) } { TO($partner) }
    *[imports] импорт{ $part ->
        [total] {" "}товаров и услуг
        *[goods] {""}
        } { TO($home) } { FROM($partner) }
    }: он { DIR($change) ->
    [down] сократился
    *[up] вырос
    } { SAY("by", $change) }.
