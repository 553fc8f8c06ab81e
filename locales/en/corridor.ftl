### Sentences of the section on the transport corridor. English.
### reviewed_by:

# $turn: first, second or further, as a route of the paragraph, $route: the corridor, $links: the two markets that it links.
corridor-links = { $turn ->
    [second] Another area is
    [further] These areas also include
    *[first] An important area of cooperation is
    } the development of { NAME($route) }, which will help to link the { LIST($links) } markets.

# The same where no markets are named. $turn: as above, $routes: one, or from the second turn on several.
corridor-route = { $turn ->
    [second] { SIZE($routes) ->
        [one] Another area is
        *[many] Other areas are
        }
    [further] These areas also include
    *[first] An important area of cooperation is
    } the development of { LIST($routes) }.

# $supporter: who supports, $participant: whose part, $role: as what, $which: said right after a sentence on the route, else ends, $from, $to: its first and last stop.
corridor-participation = { CAP(NAME($supporter)) } supports { NAME($participant, case: "pos") } participation in the route{ $which ->
    [said] {""}
    *[ends] {" "}from { NAME($from) } to { NAME($to) }
    } as { NAME($role) }.

# Length of the whole route. $which, $from, $to: as above, $distance: how long.
corridor-distance = The route{ $which ->
    [said] {""}
    *[ends] {" "}from { NAME($from) } to { NAME($to) }
    } is { SAY("distance", $distance) }.
