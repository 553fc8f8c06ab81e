### Sentences of the section on the transport corridor. Russian.
### reviewed_by:

# $route: the corridor, $links: the two markets that it links.
corridor-links = Важным направлением сотрудничества является развитие { NAME($route, case: "gen") }, { GENDER($route) ->
    [m] который
    [f] которая
    [n] которое
    *[pl] которые
    } { NUMBER($route) ->
    [plural] будут
    *[singular] будет
    } способствовать связи рынков { LIST($links, case: "gen") }.

# The same where no markets are named. $route: the corridor.
corridor-route = Важным направлением сотрудничества является развитие { NAME($route, case: "gen") }.

# $supporter: who supports, $participant: whose part, $role: as what.
corridor-participation = { NAME($supporter) } { NUMBER($supporter) ->
    [plural] выступают
    *[singular] выступает
    } за участие { NAME($participant, case: "gen") } в этом маршруте в качестве { NAME($role, case: "gen") }.

# $cities: the two cities, $since: since when.
corridor-flights = { CAP(SINCE($since)) } между { LIST($cities, case: "ins") } действует прямое авиасообщение.

# After the sentence on flights. $carrier: the airline.
corridor-carrier = Рейсы { NUMBER($carrier) ->
    [plural] выполняют
    *[singular] выполняет
    } { NAME($carrier) }.

# Length of the whole route. $distance: how long.
corridor-distance = Протяжённость маршрута составляет { SAY("amounts", $distance) }.
