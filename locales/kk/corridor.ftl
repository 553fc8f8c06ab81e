### Sentences of the section on the transport corridor. Kazakh.
### reviewed_by:

# $turn: first, second or further, as a route of the paragraph, $route: the corridor, $links: the two markets that it links.
corridor-links = { $turn ->
    [second] Тағы бір бағыт — { LIST($links) } нарықтарын байланыстыруға ықпал ететін { NAME($route, case: "acc") } дамыту
    [further] { CAP(LIST($links)) } нарықтарын байланыстыруға ықпал ететін { NAME($route, case: "acc") } дамыту да осы қатарға кіреді
    *[first] Ынтымақтастықтың маңызды бағыты — { LIST($links) } нарықтарын байланыстыруға ықпал ететін { NAME($route, case: "acc") } дамыту
    }.

# The same where no markets are named. $turn: as above, $routes: one, or from the second turn on several.
corridor-route = { $turn ->
    [second] Тағы бір бағыт — { LIST($routes, case: "acc") } дамыту
    [further] { CAP(LIST($routes, case: "acc")) } дамыту да осы қатарға кіреді
    *[first] Ынтымақтастықтың маңызды бағыты — { LIST($routes, case: "acc") } дамыту
    }.

# $supporter: who supports, $participant: whose part, $role: as what, $which: said right after a sentence on the route, else ends, $from, $to: its first and last stop.
corridor-participation = { NAME($supporter) } { NAME($participant, case: "gen") } { $which ->
    [said] осы бағытқа
    *[ends] { NAME($from) } – { NAME($to) } бағытына
    } { NAME($role) } ретінде қатысуын қолдайды.

# Length of the whole route. $which, $from, $to: as above, $distance: how long.
corridor-distance = { $which ->
    [said] Бағыттың
    *[ends] { NAME($from) } – { NAME($to) } бағытының
    } ұзындығы — { SAY("bare", $distance) }.
