### Sentences of the summary: relations, visits, the commission, the strongest figures. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then, $tense: past or future.
relations-established = Дипломатски односи између { LIST($sides, form: "official", case: "gen") } успостављени су { WHEN($date) }; { PERIOD($period, role: "in") } { $tense ->
    [past] { AGREE($years, "year", verb: "turned") }
    *[future] { AGREE($years, "year", verb: "turns") }
    } од њиховог успостављања.

# The same where a full year has not passed. $sides: the countries, $date: when relations were established.
relations-established-recently = Дипломатски односи између { LIST($sides, form: "official", case: "gen") } успостављени су { WHEN($date) }.

# $visits: how many visits, $level: highest (heads of state) or high, $since: date right after the sentence on when relations were established, period where it also told of the years since, else open.
relations-visits = { $since ->
    [period] У том периоду
    [date] Од тада
    *[open] Од успостављања дипломатских односа
    } { AGREE($visits, "visit", verb: "took-place", style: "words") } на { $level ->
    [highest] највишем
    *[high] високом
    } нивоу.

# $part: goods or total (goods and services), $period: the period, $change: change of the turnover, $value: the turnover.
summary-turnover = { CAP(PERIOD($period, role: "in")) } { $part ->
    [total] размена робе и услуга
    *[goods] робна размена
    } { DIR($change) ->
    [up] повећана је { SAY("by", $change) } и износила је { SAY("amounted", $value) }
    [down] смањена је { SAY("by", $change) } и износила је { SAY("amounted", $value) }
    [virtually] остала је готово непромењена и износила је { SAY("amounted", $value) }
    *[same] остала је непромењена и износила је { SAY("amounted", $value) }
    }.

# The same where no change is known. $part, $period, $value: as above.
summary-turnover-value = { CAP(PERIOD($period, role: "in")) } { $part ->
    [total] размена робе и услуга
    *[goods] робна размена
    } износила је { SAY("amounted", $value) }.

# The flow, of the two, that changed more. $part: as above, $flow: exports or imports, $home, $partner: countries, $change: its change.
summary-flow = Већа промена забележена је у { $flow ->
    [exports] извозу{ $part ->
        [total] {" "}робе и услуга
        *[goods] {""}
        } { FROM($home) } { TO($partner) }
    *[imports] увозу{ $part ->
        [total] {" "}робе и услуга
        *[goods] {""}
        } { TO($home) } { FROM($partner) }
    }, који је { DIR($change) ->
    [down] смањен
    *[up] повећан
    } { SAY("by", $change) }.
