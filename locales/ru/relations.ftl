### The political frame: diplomatic relations and the number of visits. Russian.
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then. $tense: past or future.
relations-established = Дипломатические отношения между { LIST($sides, form: "official", case: "ins") } установлены { WHEN($date) }; { PERIOD($period, role: "in") } { $tense ->
    [past] { AGREE($years, "year", verb: "turned", style: "words") }
    *[future] { AGREE($years, "year", verb: "turns", style: "words") }
    } со дня их установления.

# The same in a year without an anniversary that is marked. $sides: the countries, $date: when relations were established.
relations-established-recently = Дипломатические отношения между { LIST($sides, form: "official", case: "ins") } установлены { WHEN($date) }.

# Where no sentence before tells since when. $visits: how many visits, $level: highest (heads of state) or high.
relations-visits = На { $level ->
    [highest] высшем
    *[high] высоком
    } уровне { AGREE($visits, "visit", verb: "took-place", style: "words") }.

# After the sentence on when relations were established. $visits, $level: as above.
relations-visits-since = За прошедшее время { AGREE($visits, "visit", verb: "took-place", style: "words") } на { $level ->
    [highest] высшем
    *[high] высоком
    } уровне.
