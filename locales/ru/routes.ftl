### Sentences on flights, and titles of routes. Russian.
### reviewed_by:

# Title of the drawing of one of several routes. $from, $to: first and last stop, $route: its name.
route-title-named = Схема маршрута { NAME($from) } – { NAME($to) }: { NAME($route) }

# $also: yes after a sentence on other flights, else no, $cities: the two cities, $since: since when.
corridor-flights = { CAP(SINCE($since)) } { $also ->
    [yes] прямое авиасообщение действует также между { LIST($cities, case: "ins") }
    *[no] между { LIST($cities, case: "ins") } действует прямое авиасообщение
    }.

# Direct flights whose beginning is not known. $also, $cities: as above. $since: left out.
corridor-flights-direct = { $also ->
    [yes] Прямое авиасообщение действует также между { LIST($cities, case: "ins") }
    *[no] Между { LIST($cities, case: "ins") } действует прямое авиасообщение
    }.

# Direct flights that have not begun. $also, $cities: as above, $since: when they do.
corridor-flights-ahead = Прямое авиасообщение { $also ->
    [yes] планируется открыть также между { LIST($cities, case: "ins") }
    *[no] между { LIST($cities, case: "ins") } планируется открыть
    } { WHEN($since) }.

# After the sentence on flights: how many a week. $stage: now or ahead, $flights: the number.
corridor-weekly = { $stage ->
    [ahead] Планируемая частота
    *[now] Частота
    } полётов — { SAY("bare", $flights, "flight") } в неделю.

# After the sentence on flights. $stage: now or ahead, $carrier: the airline.
corridor-carrier = Рейсы { $stage ->
    [ahead] { NUMBER($carrier) ->
        [plural] будут выполнять
        *[singular] будет выполнять
        }
    *[now] { NUMBER($carrier) ->
        [plural] выполняют
        *[singular] выполняет
        }
    } { NAME($carrier) }.
