### The political frame: diplomatic relations and the number of visits. Kazakh.
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then. $tense: past or future.
relations-established = { LIST($sides, form: "official") } арасындағы дипломатиялық қатынастар { WHEN($date) } орнатылды; { PERIOD($period, role: "in") } оған { $tense ->
    [past] { AGREE($years, "year", verb: "turned", style: "words") }
    *[future] { AGREE($years, "year", verb: "turns", style: "words") }
    }.

# The same in a year without an anniversary that is marked. $sides: the countries, $date: when relations were established.
relations-established-recently = { LIST($sides, form: "official") } арасындағы дипломатиялық қатынастар { WHEN($date) } орнатылды.

# Where no sentence before tells since when. $visits: how many visits, $level: highest (heads of state) or high.
relations-visits = { $level ->
    [highest] Ең жоғары
    *[high] Жоғары
    } деңгейде { AGREE($visits, "visit", verb: "took-place", style: "words") }.

# After the sentence on when relations were established. $visits, $level: as above.
relations-visits-since = Осы кезеңде { $level ->
    [highest] ең жоғары
    *[high] жоғары
    } деңгейде { AGREE($visits, "visit", verb: "took-place", style: "words") }.
