### Sentences of the section on the transport corridor. Kazakh.
### reviewed_by:

# $route: the corridor, $links: the two markets that it links.
corridor-links = Ынтымақтастықтың маңызды бағыты — { LIST($links) } нарықтарын байланыстыруға ықпал ететін { NAME($route, case: "acc") } дамыту.

# The same where no markets are named. $route: the corridor.
corridor-route = Ынтымақтастықтың маңызды бағыты — { NAME($route, case: "acc") } дамыту.

# $supporter: who supports, $participant: whose part, $role: as what.
corridor-participation = { NAME($supporter) } { NAME($participant, case: "gen") } осы бағытқа { NAME($role) } ретінде қатысуын қолдайды.

# $cities: the two cities, $since: since when.
corridor-flights = { CAP(SINCE($since)) } { LIST($cities) } арасында тікелей әуе рейстері орындалып келеді.

# After the sentence on flights. $carrier: the airline.
corridor-carrier = Рейстерді { NAME($carrier) } орындайды.

# Length of the whole route. $distance: how long.
corridor-distance = Бағыттың ұзындығы — { SAY("bare", $distance) }.
