### Sentences of the summary: the strongest figures. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

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
        } { FROM($partner) } { TO($home) }
    }, који је { DIR($change) ->
    [down] смањен
    *[up] повећан
    } { SAY("by", $change) }.
