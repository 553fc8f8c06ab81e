### Sentences of the section on the transport corridor. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# $turn: first, second or further, as a route of the paragraph, $route: the corridor, $links: the two markets that it links.
corridor-links = { $turn ->
    [second] Још једна област сарадње јесте развој
    [further] Међу тим областима је и развој
    *[first] Важна област сарадње јесте развој
    } { NAME($route, case: "gen") }, { GENDER($route) ->
    [m] који
    [f] која
    [n] које
    [mpl] који
    [fpl] које
    *[npl] која
    } ће допринети повезивању тржишта { LIST($links, case: "gen") }.

# The same where no markets are named. $turn: as above, $routes: one, or from the second turn on several.
corridor-route = { $turn ->
    [second] Још једна област сарадње јесте развој
    [further] Међу тим областима је и развој
    *[first] Важна област сарадње јесте развој
    } { LIST($routes, case: "gen") }.

# $supporter: who supports, $participant: whose part, $role: as what, $which: said right after a sentence on the route, else ends, $from, $to: its first and last stop.
corridor-participation = { NAME($supporter) } { NUMBER($supporter) ->
    [plural] се залажу
    *[singular] се залаже
    } за учешће { NAME($participant, case: "gen") } у { $which ->
    [said] тој рути
    *[ends] рути { NAME($from) } – { NAME($to) }
    } као { NAME($role, case: "gen") }.

# Length of the whole route. $which, $from, $to: as above, $distance: how long.
corridor-distance = Дужина руте{ $which ->
    [said] {""}
    *[ends] {" "}{ NAME($from) } – { NAME($to) }
    } износи { SAY("amounts", $distance) }.
