### Sentences of the summary: relations, visits, the commission, the strongest figures. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then.
relations-established = Дипломатски односи између { LIST($sides, form: "official", case: "gen") } успостављени су { WHEN($date) }; { PERIOD($period, role: "in") } { AGREE($years, "year", verb: "turns") } од њиховог успостављања.

# The same where a full year has not passed. $sides: the countries, $date: when relations were established.
relations-established-recently = Дипломатски односи између { LIST($sides, form: "official", case: "gen") } успостављени су { WHEN($date) }.

# $visits: how many visits, $level: highest (heads of state) or high.
relations-visits = У том периоду { AGREE($visits, "visit", verb: "took-place", style: "words") } на { $level ->
    [highest] највишем
    *[high] високом
    } нивоу.

# A visit that took place. $person: the visitor, $city: where, $date: when, $kind: official-visit, state-visit or working-visit.
relations-milestone = Важан корак била је { $kind ->
    [state-visit] државна посета
    [working-visit] радна посета
    *[official-visit] званична посета
    } { PERSON($person, style: "titled", case: "gen") } { NAME($city, case: "dat") } { WHEN($date) }.

# A visit that led to decisions on cooperation. $person: the visitor, $city: where, $date: when, $kind: as above.
relations-milestone-decisions = Важан корак била је { $kind ->
    [state-visit] државна посета
    [working-visit] радна посета
    *[official-visit] званична посета
    } { PERSON($person, style: "titled", case: "gen") } { NAME($city, case: "dat") } { WHEN($date) }, након које су донете одлуке о продубљивању билатералне сарадње.

# A visit about to take place, or just paid. $host: who invited, $guest: who comes, $city: where, $date: when, $kind: as above, $tense: future or past.
relations-upcoming-invited = На позив { PERSON($host, style: "titled", case: "gen") }, { PERSON($guest, style: "titled") } { $tense ->
    [past] { GENDER($guest) ->
    [f] боравила је
    *[m] боравио је
    }
    *[future] боравиће
    } { WHEN($date) } у { $kind ->
    [state-visit] државној посети
    [working-visit] радној посети
    *[official-visit] званичној посети
    } { NAME($city, case: "dat") }.

# The same without a word of who invited. $guest: who comes, $city: where, $date: when, $kind: as above, $tense: future or past.
relations-upcoming = { CAP(PERSON($guest, style: "titled")) } { $tense ->
    [past] { GENDER($guest) ->
    [f] боравила је
    *[m] боравио је
    }
    *[future] боравиће
    } { WHEN($date) } у { $kind ->
    [state-visit] државној посети
    [working-visit] радној посети
    *[official-visit] званичној посети
    } { NAME($city, case: "dat") }.

# $meeting: its number, $city: where, $date: when.
relations-commission = { CAP(ORD($meeting, style: "words", gender: "n")) } заседање међувладине комисије за трговинско-економску сарадњу одржано је { WHEN($date) } { IN($city) }.

# $years: the years of the plan.
relations-road-map = Две стране израђују Мапу пута економских пројеката { PERIOD($years, role: "for") }.

# $period: the period, $change: change of the turnover, $value: the turnover.
summary-turnover = { CAP(PERIOD($period, role: "in")) } робна размена { DIR($change) ->
    [up] повећана је { SAY("by", $change) } и износила је { SAY("amounted", $value) }
    [down] смањена је { SAY("by", $change) } и износила је { SAY("amounted", $value) }
    [virtually] остала је готово непромењена и износила је { SAY("amounted", $value) }
    *[same] остала је непромењена и износила је { SAY("amounted", $value) }
    }.

# The same where no change is known. $period: the period, $value: the turnover.
summary-turnover-value = { CAP(PERIOD($period, role: "in")) } робна размена износила је { SAY("amounted", $value) }.

# The flow that changed most. $flow: exports or imports, $home, $partner: countries, $change: its change.
summary-flow = Највећа промена забележена је код { $flow ->
    [exports] извоза { FROM($home) } { TO($partner) }
    *[imports] увоза { TO($home) } { FROM($partner) }
    }, који је { DIR($change) ->
    [down] смањен
    *[up] повећан
    } { SAY("by", $change) }.
