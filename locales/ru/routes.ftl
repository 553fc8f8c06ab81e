### Sentences on further routes, and on flights. Russian.
### reviewed_by:

# A route after the first. $route: the corridor, $links: the two markets that it links.
corridor-links-too = Кроме того, { NUMBER($route) ->
    [plural] развиваются
    *[singular] развивается
    } { NAME($route) }, { GENDER($route) ->
    [m] который
    [f] которая
    [n] которое
    *[pl] которые
    } { NUMBER($route) ->
    [plural] будут
    *[singular] будет
    } способствовать связи рынков { LIST($links, case: "gen") }.

# The same where no markets are named. $route: the corridor.
corridor-route-too = Кроме того, { NUMBER($route) ->
    [plural] развиваются
    *[singular] развивается
    } { NAME($route) }.

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = Схема маршрута { NAME($from) } – { NAME($to) }: { NAME($route) }

# Direct flights whose beginning is not known. $cities: the two cities.
corridor-flights-direct = Между { LIST($cities, case: "ins") } действует прямое авиасообщение.

# After the sentence on flights: how many a week. $flights: the number.
corridor-weekly = Частота полётов — { SAY("bare", $flights, "flight") } в неделю.
