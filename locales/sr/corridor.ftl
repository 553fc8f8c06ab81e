### Sentences of the section on the transport corridor. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# $route: the corridor, $links: the two markets that it links.
corridor-links = Важан правац сарадње јесте развој { NAME($route, case: "gen") }, { GENDER($route) ->
    [m] који
    [f] која
    [n] које
    [mpl] који
    [fpl] које
    *[npl] која
    } ће допринети повезивању тржишта { LIST($links, case: "gen") }.

# The same where no markets are named. $route: the corridor.
corridor-route = Важан правац сарадње јесте развој { NAME($route, case: "gen") }.

# $supporter: who supports, $participant: whose part, $role: as what.
corridor-participation = { NAME($supporter) } се { NUMBER($supporter) ->
    [plural] залажу
    *[singular] залаже
    } за учешће { NAME($participant, case: "gen") } у тој рути као { NAME($role, case: "gen") }.

# $cities: the two cities, $since: since when.
corridor-flights = { CAP(SINCE($since)) } између { LIST($cities, case: "gen") } постоји директна авионска линија.

# After the sentence on flights. $carrier: the airline.
corridor-carrier = Летове обавља { NAME($carrier) }.

# Length of the whole route. $distance: how long.
corridor-distance = Дужина руте износи { SAY("amounts", $distance) }.
