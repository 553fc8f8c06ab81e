### The political frame: diplomatic relations and the number of visits. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then. $tense: past or future.
relations-established = Дипломатски односи између { LIST($sides, form: "official", case: "gen") } успостављени су { WHEN($date) }; { PERIOD($period, role: "in") } { $tense ->
    [past] { AGREE($years, "year", verb: "turned", style: "words") }
    *[future] { AGREE($years, "year", verb: "turns", style: "words") }
    } од њиховог успостављања.

# The same in a year without an anniversary that is marked. $sides: the countries, $date: when relations were established.
relations-established-recently = Дипломатски односи између { LIST($sides, form: "official", case: "gen") } успостављени су { WHEN($date) }.

# Where no sentence before tells since when. $visits: how many visits, $level: highest (heads of state) or high.
relations-visits = На { $level ->
    [highest] највишем
    *[high] високом
    } нивоу { AGREE($visits, "visit", verb: "took-place", style: "words", place: "later") }.

# After the sentence on when relations were established. $visits, $level: as above.
relations-visits-since = У том периоду { AGREE($visits, "visit", verb: "took-place", style: "words", place: "later") } на { $level ->
    [highest] највишем
    *[high] високом
    } нивоу.
