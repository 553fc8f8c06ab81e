### Sentences of the section on the transport corridor. Russian.
### reviewed_by:

# $turn: first, second or further, as a route of the paragraph, $route: the corridor, $links: the two markets that it links.
corridor-links = { $turn ->
    [second] Ещё одним направлением является развитие
    [further] К этим направлениям относится и развитие
    *[first] Важным направлением сотрудничества является развитие
    } { NAME($route, case: "gen") }, { GENDER($route) ->
    [f] призванной
    [pl] призванных
    *[m] призванного
    } связать рынки { LIST($links, case: "gen") }.

# The same where no markets are named. $turn: as above, $routes: one, or from the second turn on several.
corridor-route = { $turn ->
    [second] Ещё одним направлением является развитие
    [further] К этим направлениям относится и развитие
    *[first] Важным направлением сотрудничества является развитие
    } { LIST($routes, case: "gen") }.

# $supporter: who supports, $participant: whose part, $role: as what, $which: said right after a sentence on the route, else ends, $from, $to: its first and last stop.
corridor-participation = { NAME($supporter) } { NUMBER($supporter) ->
    [plural] выступают
    *[singular] выступает
    } за участие { NAME($participant, case: "gen") } в { $which ->
    [said] этом маршруте
    *[ends] маршруте { NAME($from) } – { NAME($to) }
    } в качестве { NAME($role, case: "gen") }.

# Length of the whole route. $which, $from, $to: as above, $distance: how long.
corridor-distance = Протяжённость маршрута{ $which ->
    [said] {""}
    *[ends] {" "}{ NAME($from) } – { NAME($to) }
    } составляет { SAY("amounts", $distance) }.
