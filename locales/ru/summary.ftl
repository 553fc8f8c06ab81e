### Sentences of the summary: the strongest figures. Russian.
### reviewed_by:

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
