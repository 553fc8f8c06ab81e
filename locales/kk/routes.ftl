### Sentences on further routes, and on flights. Kazakh.
### reviewed_by:

# A route after the first. $route: the corridor, $links: the two markets that it links.
corridor-links-too = Сонымен қатар { LIST($links) } нарықтарын байланыстыруға ықпал ететін { NAME($route, case: "acc") } дамыту жұмыстары жүргізіліп жатыр.

# The same where no markets are named. $route: the corridor.
corridor-route-too = Сонымен қатар { NAME($route, case: "acc") } дамыту жұмыстары жүргізіліп жатыр.

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = { NAME($from) } – { NAME($to) } бағытының сызбасы: { NAME($route) }

# Direct flights whose beginning is not known. $cities: the two cities.
corridor-flights-direct = { LIST($cities) } арасында тікелей әуе рейстері орындалады.

# After the sentence on flights: how many a week. $flights: the number.
corridor-weekly = Аптасына { SAY("bare", $flights, "flight") } орындалады.
