### Sentences on further routes, and on flights. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# A route after the first. $route: the corridor, $links: the two markets that it links.
corridor-links-too = Поред тога, развија се { NAME($route) }, { GENDER($route) ->
    [m] који
    [f] која
    [n] које
    [mpl] који
    [fpl] које
    *[npl] која
    } ће допринети повезивању тржишта { LIST($links, case: "gen") }.

# The same where no markets are named. $route: the corridor.
corridor-route-too = Поред тога, { NUMBER($route) ->
    [plural] развијају
    *[singular] развија
    } се { NAME($route) }.

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = Шематски приказ руте { NAME($from) } – { NAME($to) }: { NAME($route) }

# Direct flights whose beginning is not known. $cities: the two cities.
corridor-flights-direct = Између { LIST($cities, case: "gen") } постоји директна авионска линија.

# After the sentence on flights: how many a week. $flights: the number.
corridor-weekly = Недељно се { CAT($flights) ->
    [few] обављају
    *[other] обавља
    } { SAY("bare", $flights, "flight", style: "words") }.
