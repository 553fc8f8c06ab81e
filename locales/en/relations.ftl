### The political frame: diplomatic relations and the number of visits. English.
### reviewed_by:

# $sides: the countries, $date: when relations were established, $period: the edition's year, $years: full years by then. $tense: left out.
relations-established = Diplomatic relations between { LIST($sides, form: "official") } were established { WHEN($date) }; { PERIOD($period) } marks their { ORD($years, style: "text") } anniversary.

# The same in a year without an anniversary that is marked. $sides: the countries, $date: when relations were established.
relations-established-recently = Diplomatic relations between { LIST($sides, form: "official") } were established { WHEN($date) }.

# Where no sentence before tells since when. $visits: how many visits, $level: highest (heads of state) or high.
relations-visits = { CAP(AGREE($visits, "visit", verb: "took-place", style: "start")) } at { $level ->
    [highest] the highest level
    *[high] a high level
    }.

# After the sentence on when relations were established. $visits, $level: as above.
relations-visits-since = Since then { AGREE($visits, "visit", verb: "took-place", style: "words") } at { $level ->
    [highest] the highest level
    *[high] a high level
    }.
