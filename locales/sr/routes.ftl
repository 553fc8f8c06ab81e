### Sentences on flights, and titles of routes. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = Шематски приказ руте { NAME($from) } – { NAME($to) }: { NAME($route) }

# $also: yes after a sentence on other flights, else no, $cities: the two cities, $since: since when.
corridor-flights = { CAP(SINCE($since)) } { $also ->
    [yes] директна авионска линија постоји и између { LIST($cities, case: "gen") }
    *[no] између { LIST($cities, case: "gen") } постоји директна авионска линија
    }.

# Direct flights whose beginning is not known. $also, $cities: as above. $since: left out.
corridor-flights-direct = { $also ->
    [yes] Директна авионска линија постоји и између { LIST($cities, case: "gen") }
    *[no] Између { LIST($cities, case: "gen") } постоји директна авионска линија
    }.

# Direct flights that have not begun. $also, $cities: as above, $since: when they do.
corridor-flights-ahead = Директна авионска линија { $also ->
    [yes] биће успостављена и између { LIST($cities, case: "gen") }
    *[no] између { LIST($cities, case: "gen") } биће успостављена
    } { WHEN($since) }.

# After the sentence on flights: how many a week. $stage: now or ahead, $flights: the number.
corridor-weekly = { $stage ->
    [ahead] { CAP(AGREE($flights, "flight", verb: "planned", style: "words")) } недељно
    *[now] Недељно се { CAT($flights) ->
        [few] обављају
        *[other] обавља
        } { SAY("bare", $flights, "flight", style: "words") }
    }.

# After the sentence on flights. $stage: now or ahead, $carrier: the airline.
corridor-carrier = Летове { $stage ->
    [ahead] ће обављати
    *[now] { NUMBER($carrier) ->
        [plural] обављају
        *[singular] обавља
        }
    } { NAME($carrier) }.
