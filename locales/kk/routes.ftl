### Sentences on flights, and titles of routes. Kazakh.
### reviewed_by:

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = { NAME($from) } – { NAME($to) } бағытының сызбасы: { NAME($route) }

# $also: yes after a sentence on other flights, else no, $cities: the two cities, $since: since when.
corridor-flights = { CAP(SINCE($since)) } { LIST($cities) } { $also ->
    [yes] арасында да
    *[no] арасында
    } тікелей әуе рейстері орындалып келеді.

# Direct flights whose beginning is not known. $also, $cities: as above. $since: left out.
corridor-flights-direct = { LIST($cities) } { $also ->
    [yes] арасында да
    *[no] арасында
    } тікелей әуе рейстері орындалады.

# Direct flights that have not begun. $also, $cities: as above, $since: when they do.
corridor-flights-ahead = { CAP(WHEN($since)) } { LIST($cities) } { $also ->
    [yes] арасында да
    *[no] арасында
    } тікелей әуе рейстерін ашу жоспарланған.

# After the sentence on flights: how many a week. $stage: now or ahead, $flights: the number.
corridor-weekly = Ұшу жиілігі { $stage ->
    [ahead] аптасына { SAY("bare", $flights, "flight") } болмақ
    *[now] — аптасына { SAY("bare", $flights, "flight") }
    }.

# After the sentence on flights. $stage: now or ahead, $carrier: the airline.
corridor-carrier = Рейстерді { NAME($carrier) } { $stage ->
    [ahead] орындамақ
    *[now] орындайды
    }.
