### Lists of any section: visits and contacts, agreements, mechanisms, missions, projects, decorations, memberships. Russian.
### reviewed_by:

# Clauses as a sentence. $clauses: what it says.
lists-sentence = { CAP($clauses) }.

# Clauses of one sentence. $before: those so far, $clause: the next.
lists-clauses = { $before }; { $clause }

# Parts of a cell. $before: those so far, $detail: the next.
lists-comma = { $before }, { $detail }

# What is told of something, in brackets. $what: it, $details: what is told.
lists-bracketed = { $what } ({ $details })

# A cell or a name that begins with a capital. $text: its text.
lists-capital = { CAP($text) }

# A person who does something, introduced. $person: who.
person-first = { PERSON($person, style: "full") }

# The same, introduced before: with the short title, if there is one, else by name. $person: who.
person-again = { PERSON($person, style: "short") }

# A person who was the subject just before: a pronoun, but in Serbian, where the verb's clitic would have to stand beside it, the name. $person: who.
person-pronoun = { GENDER($person) ->
    [f] она
    *[m] он
    }

# A person whose visit it is, introduced. $person: who.
person-of = { PERSON($person, style: "full", case: "gen") }

# The same, introduced before. $person: who.
person-of-again = { PERSON($person, style: "short", case: "gen") }

# A person who paid the visit of the sentence below, introduced. $person: who.
person-visiting = { PERSON($person, style: "full") }

# The same, introduced before. $person: who.
person-visiting-again = { PERSON($person, style: "short") }

# A person whom somebody met or talked to, with its preposition (in English without), introduced. $person: who.
person-with = { PREP("с", PERSON($person, style: "full", case: "ins")) }

# The same, introduced before. $person: who.
person-with-again = { PREP("с", PERSON($person, style: "short", case: "ins")) }

# A person who leads a delegation, introduced. $person: who.
person-leading = { PREP("с", PERSON($person, style: "full", case: "ins")) }

# The same, introduced before. $person: who.
person-leading-again = { PREP("с", PERSON($person, style: "short", case: "ins")) }

# A person who invites, introduced. $person: who.
person-host = { PERSON($person, style: "full", case: "gen") }

# The same, introduced before: never by name alone. $person: who.
person-host-again = { PERSON($person, style: "titled", case: "gen") }

# A person who is decorated, introduced. $person: who.
person-to = { PERSON($person, style: "full") }

# The same, introduced before. $person: who.
person-to-again = { PERSON($person, style: "short") }

# At which level. $level: highest, high, ministerial, deputy-ministerial, senior-officials or experts.
level = { $level ->
    [highest] на высшем уровне
    [ministerial] на уровне министров
    [deputy-ministerial] на уровне заместителей министров
    [senior-officials] на уровне старших должностных лиц
    [experts] на экспертном уровне
    *[high] на высоком уровне
    }

# In the summary: the only visit that took place, which led to decisions on cooperation. $visitor: whose, $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-milestone-decisions = Важным этапом стал { $kind ->
    [official-visit] официальный визит
    [state-visit] государственный визит
    [working-visit] рабочий визит
    *[visit] визит
    } { $visitor } { TO($city) } { WHEN($date) }, по итогам которого приняты решения об углублении двустороннего взаимодействия.

# A clause: one visit of a person. $visitor: who, in words, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit, $tense: past, present (on the day of the edition) or future.
contacts-visit = { $visitor } { WHEN($date) } { $tense ->
    [past] { GENDER($who) ->
    [f] посетила { NAME($city, case: "acc") }
    [n] посетило { NAME($city, case: "acc") }
    [mpl] посетили { NAME($city, case: "acc") }
    [fpl] посетили { NAME($city, case: "acc") }
    [npl] посетили { NAME($city, case: "acc") }
    [pl] посетили { NAME($city, case: "acc") }
    *[m] посетил { NAME($city, case: "acc") }
    }
    [present] { NUMBER($who) ->
    [plural] находятся { IN($city) }
    *[singular] находится { IN($city) }
    }
    *[future] { NUMBER($who) ->
    [plural] посетят { NAME($city, case: "acc") }
    *[singular] посетит { NAME($city, case: "acc") }
    }
    } с { $kind ->
    [state-visit] государственным визитом
    [working-visit] рабочим визитом
    *[official-visit] официальным визитом
    }

# A sentence by itself: one visit of a person that is over, of which no more is known. $visitor: who, in the words above, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit.
contacts-visit-alone = { $visitor } { WHEN($date) } { GENDER($who) ->
    [f] посетила
    [n] посетило
    [mpl] посетили
    [fpl] посетили
    [npl] посетили
    [pl] посетили
    *[m] посетил
    } { NAME($city, case: "acc") } с { $kind ->
    [state-visit] государственным визитом
    [working-visit] рабочим визитом
    *[official-visit] официальным визитом
    }

# A clause: a visit of which no more is known, of a person or a delegation. $visitor: who, in words, $who: the same, for gender, $city: where, $date: when, $tense: as above.
contacts-visited = { $visitor } { WHEN($date) } { $tense ->
    [past] { GENDER($who) ->
    [f] посетила { NAME($city, case: "acc") }
    [n] посетило { NAME($city, case: "acc") }
    [mpl] посетили { NAME($city, case: "acc") }
    [fpl] посетили { NAME($city, case: "acc") }
    [npl] посетили { NAME($city, case: "acc") }
    [pl] посетили { NAME($city, case: "acc") }
    *[m] посетил { NAME($city, case: "acc") }
    }
    [present] { NUMBER($who) ->
    [plural] находятся с визитом { IN($city) }
    *[singular] находится с визитом { IN($city) }
    }
    *[future] { NUMBER($who) ->
    [plural] посетят { NAME($city, case: "acc") }
    *[singular] посетит { NAME($city, case: "acc") }
    }
    }

# A clause: several visits of one person or delegation. $visitor: who, in words, $who: the same, for gender, $visits: the visits, $tense: as above.
contacts-visits = { $visitor } { $tense ->
    [past] { GENDER($who) ->
    [f] совершила
    [n] совершило
    [mpl] совершили
    [fpl] совершили
    [npl] совершили
    [pl] совершили
    *[m] совершил
    }
    [present] { NUMBER($who) ->
    [plural] совершают
    *[singular] совершает
    }
    *[future] { NUMBER($who) ->
    [plural] совершат
    *[singular] совершит
    }
    } { LIST($visits) }

# A visit in such a list, an object. $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-visits-item = { $kind ->
    [official-visit] официальный визит
    [state-visit] государственный визит
    [working-visit] рабочий визит
    *[visit] визит
    } { TO($city) } { WHEN($date) }

# Who came: a delegation of that name. $delegation: its name.
contacts-delegation = { NAME($delegation) }

# Who came: a delegation of that name, and its leader. $delegation: its name, $leader: who leads it.
contacts-delegation-led = { NAME($delegation) } во главе { $leader }

# A clause: a visit of a delegation that has no name. $leader: who leads it, $city: where, $date: when, $tense: as above.
contacts-led = делегация во главе { $leader } { WHEN($date) } { $tense ->
    [past] посетила { NAME($city, case: "acc") }
    [present] находится с визитом { IN($city) }
    *[future] посетит { NAME($city, case: "acc") }
    }

# A clause. $visitor: who met, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-meeting = { $visitor } { WHEN($date) } { $tense ->
    [past] { GENDER($who) ->
    [f] встретилась
    [n] встретилось
    [mpl] встретились
    [fpl] встретились
    [npl] встретились
    [pl] встретились
    *[m] встретился
    }
    [present] { NUMBER($who) ->
    [plural] встречаются
    *[singular] встречается
    }
    *[future] { NUMBER($who) ->
    [plural] встретятся
    *[singular] встретится
    }
    } { $other }

# The same with the city. $visitor, $who, $other, $date, $tense: as above, $city: where.
contacts-meeting-in = { $visitor } { WHEN($date) } { $tense ->
    [past] { GENDER($who) ->
    [f] встретилась
    [n] встретилось
    [mpl] встретились
    [fpl] встретились
    [npl] встретились
    [pl] встретились
    *[m] встретился
    }
    [present] { NUMBER($who) ->
    [plural] встречаются
    *[singular] встречается
    }
    *[future] { NUMBER($who) ->
    [plural] встретятся
    *[singular] встретится
    }
    } { IN($city) } { $other }

# A clause. $visitor: who called, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-call = { $visitor } { WHEN($date) } { $tense ->
    [past] { GENDER($who) ->
    [f] провела
    [n] провело
    [mpl] провели
    [fpl] провели
    [npl] провели
    [pl] провели
    *[m] провёл
    }
    [present] { NUMBER($who) ->
    [plural] проводят
    *[singular] проводит
    }
    *[future] { NUMBER($who) ->
    [plural] проведут
    *[singular] проведёт
    }
    } телефонный разговор { $other }

# A clause. $date: when consultations are held, $tense: as above.
contacts-consultations = { WHEN($date) } { $tense ->
    [past] состоялись
    [present] проходят
    *[future] состоятся
    } консультации

# The same with the city. $date, $tense: as above, $city: where.
contacts-consultations-in = { WHEN($date) } { IN($city) } { $tense ->
    [past] состоялись
    [present] проходят
    *[future] состоятся
    } консультации

# Who took part in consultations, in brackets. $people: who.
contacts-participants = участники — { LIST($people) }

# A clause with who invited. $host: who, in words, $clause: the visit.
contacts-invited = по приглашению { $host } { $clause }

# A clause with its level. $clause: what took place, $level: at which level.
contacts-at-level = { $clause } ({ $level })

# A clause with whom a visitor talked to. $clause: the visit, $who: the visitor, for gender, $other: whom, $tense: as above.
contacts-talks = { $clause } и { $tense ->
    [past] { GENDER($who) ->
    [f] провела
    [n] провело
    [mpl] провели
    [fpl] провели
    [npl] провели
    [pl] провели
    *[m] провёл
    }
    [present] { NUMBER($who) ->
    [plural] проводят
    *[singular] проводит
    }
    *[future] { NUMBER($who) ->
    [plural] проведут
    *[singular] проведёт
    }
    } переговоры { $other }

# A clause with what came of it. $clause: what took place, $kind: what it was, a visit of any kind, meeting, call, consultations or delegation.
contacts-decisions = { $clause }; по итогам { $kind ->
    [meeting] встречи
    [call] разговора
    [consultations] консультаций
    *[visit] визита
    } приняты решения об углублении двустороннего взаимодействия

# The last clause, where all the contacts told led to decisions.
contacts-all-decisions = по итогам каждого из этих контактов приняты решения об углублении двустороннего взаимодействия

# In the table: what it was. $kind: the kind of a contact.
contact-kind = { $kind ->
    [official-visit] официальный визит
    [state-visit] государственный визит
    [working-visit] рабочий визит
    [meeting] встреча
    [call] телефонный разговор
    [consultations] консультации
    [delegation] визит делегации
    *[visit] визит
    }

# In the table: who invited. $host: who, by title or introduced before, in the genitive where there is one.
contact-host = по приглашению { $host }

# In the table: what came of it.
contact-outcome = решения об углублении взаимодействия

# Title of a table.
table-contacts = Визиты и контакты

# Title of a table.
table-contacts-ahead = Предстоящие визиты и контакты

# Title of a table, where one of them is under way.
table-contacts-now = Текущие и предстоящие визиты и контакты

# Head of a column.
column-date = Дата

# Head of a column.
column-contact = Мероприятие

# Head of a column.
column-participants = Участники

# Head of a column.
column-place = Место

# Head of a column.
column-agreement = Соглашение

# Head of a column.
column-signed = Подписание

# Head of a column.
column-in-force = Вступление в силу

# Head of a column.
column-status = Статус

# Head of a column.
column-mechanism = Механизм

# Head of a column.
column-last = Последнее заседание

# Head of a column.
column-next = Следующее заседание

# Head of a column.
column-chairs = Председатели

# Head of a column.
column-mission = Представительство

# Head of a column.
column-city = Город

# Head of a column.
column-head = Руководитель

# Head of a column.
column-since = Действует с

# Head of a column.
column-project = Проект

# Head of a column.
column-where = Место

# Head of a column.
column-worth = Стоимость

# Head of a column.
column-jobs = Рабочие места

# Head of a column.
column-completion = Срок

# Head of a column.
column-partners = Партнёры

# Head of a column.
column-order = Награда

# Head of a column.
column-awarded = Награждённый

# Head of a column.
column-by = Награждающая сторона

# Head of a column.
column-organisation = Организация

# Head of a column: a country. $country: which.
column-side = { NAME($country, style: "bare") }

# In a table: a date. $date: when.
cell-date = { PERIOD($date, role: "label") }

# In a table: a name. $item: a term or country.
cell-name = { CAP(NAME($item)) }

# In a table: people. $people: who, in words.
cell-people = { LIST($people) }

# In a table: organisations. $names: terms.
cell-names = { LIST($names) }

# An agreement by its name. $agreement: its name.
agreement-name = { NAME($agreement) }

# The same as an object. $agreement: its name.
agreement-name-object = { NAME($agreement, case: "acc") }

# A road map.
agreement-road-map = Дорожная карта экономических проектов

# A road map as an object: what the sides prepare.
agreement-road-map-object = Дорожную карту экономических проектов

# An agreement with the years it is for. $what: its name, $years: the years.
agreement-for = { $what } { PERIOD($years, role: "for") }

# An agreement with the date it was signed. $what: its name, $date: when.
agreement-of = { $what } от { DATE($date, case: "gen") }

# In brackets: when it is to enter into force. $date: when.
agreement-from = вступление в силу — { WHEN($date) }

# A sentence's clause: an agreement in force, the only one. $agreement: which, $date: since when.
agreement-in-force = { $agreement } действует { SINCE($date) }

# Clauses: the first of several agreements in force. $agreement: which, $date: since when.
agreements-since-first = { $agreement } действует { SINCE($date) }

# The next of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-next = { $before }, { $agreement } — { SINCE($date) }

# The last of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-last = { $before }, а { $agreement } — { SINCE($date) }

# Agreements in force of which no date is known. $agreements: which.
agreements-in-force = { SIZE($agreements) ->
    [one] действует
    *[many] действуют
    } { LIST($agreements) }

# Agreements that were signed and are not yet in force. $agreements: which.
agreements-signed = { SIZE($agreements) ->
    [one] ожидает
    *[many] ожидают
    } вступления в силу { LIST($agreements) }

# Agreements in preparation. $agreements: which, objects.
agreements-in-preparation = стороны разрабатывают { LIST($agreements) }

# Agreements that have ended. $agreements: which.
agreements-terminated = больше не { SIZE($agreements) ->
    [one] действует
    *[many] действуют
    } { LIST($agreements) }

# In the table: where an agreement stands. $status: in-force, signed, in-preparation or terminated.
agreement-status = { $status ->
    [signed] ожидает вступления в силу
    [in-preparation] в разработке
    [terminated] прекратило действие
    *[in-force] действует
    }

# Title of a table.
table-agreements = Соглашения

# A mechanism by its kind. $kind: commission, consultations, council, working-group or business-council.
mechanism-kind = { $kind ->
    [consultations] консультации между министерствами иностранных дел
    [council] межправительственный совет
    [working-group] совместная рабочая группа
    [business-council] деловой совет
    *[commission] межправительственная комиссия по торгово-экономическому сотрудничеству
    }

# The same after “a meeting of”. $kind: as above.
mechanism-kind-of = { $kind ->
    [consultations] консультаций между министерствами иностранных дел
    [council] межправительственного совета
    [working-group] совместной рабочей группы
    [business-council] делового совета
    *[commission] межправительственной комиссии по торгово-экономическому сотрудничеству
    }

# A mechanism by its own name. $mechanism: the name.
mechanism-name = { NAME($mechanism) }

# The same after “a meeting of”. $mechanism: the name.
mechanism-name-of = { NAME($mechanism, case: "gen") }

# In brackets: who chairs a mechanism. $people: who.
mechanism-chairs = { SIZE($people) ->
    [one] председатель
    *[many] сопредседатели
    } — { LIST($people) }

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $date: when.
mechanism-last = { $session ->
    [round] { ORD($meeting, style: "words") } раунд
    *[meeting] { ORD($meeting, style: "words", gender: "n") } заседание
    } { $mechanism } { $session ->
    [round] состоялся
    *[meeting] состоялось
    } { WHEN($date) }

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-last-in = { $session ->
    [round] { ORD($meeting, style: "words") } раунд
    *[meeting] { ORD($meeting, style: "words", gender: "n") } заседание
    } { $mechanism } { $session ->
    [round] состоялся
    *[meeting] состоялось
    } { WHEN($date) } { IN($city) }

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $date: when.
mechanism-latest = { $session ->
    [round] последний раунд
    *[meeting] последнее заседание
    } { $mechanism } { $session ->
    [round] состоялся
    *[meeting] состоялось
    } { WHEN($date) }

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-latest-in = { $session ->
    [round] последний раунд
    *[meeting] последнее заседание
    } { $mechanism } { $session ->
    [round] состоялся
    *[meeting] состоялось
    } { WHEN($date) } { IN($city) }

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $date: when.
mechanism-next = { $last }, { $session ->
    [round] следующий
    *[meeting] следующее
    } пройдёт { WHEN($date) }

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $date: when.
mechanism-coming = { $session ->
    [round] следующий раунд
    *[meeting] следующее заседание
    } { $mechanism } пройдёт { WHEN($date) }

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $city: where, $date: when.
mechanism-next-in = { $last }, { $session ->
    [round] следующий
    *[meeting] следующее
    } пройдёт { WHEN($date) } { IN($city) }

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $city: where, $date: when.
mechanism-coming-in = { $session ->
    [round] следующий раунд
    *[meeting] следующее заседание
    } { $mechanism } пройдёт { WHEN($date) } { IN($city) }

# In a clause: the number of the meeting that is to come. $clause: what is said of it, $meeting: its number, $session: round (of consultations) or meeting.
mechanism-numbered = { $clause } ({ $session ->
    [round] { ORD($meeting, style: "digits", gender: "m") }
    *[meeting] { ORD($meeting, style: "digits", gender: "n") }
    } по счёту)

# Mechanisms of which no meeting is told. $mechanisms: which.
mechanisms-at-work = { SIZE($mechanisms) ->
    [one] механизм
    *[many] механизмы
    } взаимодействия сторон — { LIST($mechanisms) }

# In the table: the number of a meeting. $meeting: the number, $session: round or meeting.
meeting-number = { $session ->
    [round] { ORD($meeting, style: "words") } раунд
    *[meeting] { ORD($meeting, style: "words", gender: "n") } заседание
    }

# Title of a table.
table-mechanisms = Механизмы сотрудничества

# A mission, an item of a list. $kind: embassy, consulate-general, consulate, honorary-consulate, trade-mission or office, $city: where.
mission-item = { $kind ->
    [consulate-general] генеральное консульство
    [consulate] консульство
    [honorary-consulate] почётное консульство
    [trade-mission] торговое представительство
    [office] представительство
    *[embassy] посольство
    } { IN($city) }

# In brackets: who is head of a mission, and since when. $head: who, $date: since when.
mission-head-since = { $head }, { SINCE($date) }

# In brackets: since when there is a mission. $date: since when.
mission-since = { SINCE($date) }

# In brackets: where a mission is accredited from. $city: where.
mission-from = с резиденцией { IN($city) }

# Missions of one side with the other. $of: whose, $other: the other side, $missions: which.
missions = интересы { NAME($of, case: "gen") } { IN($other) } { SIZE($missions) ->
    [one] представляет
    *[many] представляют
    } { LIST($missions) }

# In the table: a mission. $kind: as above, $of: whose.
mission-of = { $kind ->
    [consulate-general] генеральное консульство
    [consulate] консульство
    [honorary-consulate] почётное консульство
    [trade-mission] торговое представительство
    [office] представительство
    *[embassy] посольство
    } { NAME($of, case: "gen") }

# Title of a table.
table-missions = Дипломатические и консульские представительства

# A project by its name. $project: its name.
project-name = { NAME($project) }

# In brackets: where a project is. $place: where.
project-place = { NAME($place) }

# In brackets: what a project costs. $value: how much.
project-value = { SAY("bare", $value, style: "digits") }

# In brackets: how many jobs a project makes. $jobs: how many.
project-jobs = { SAY("bare", $jobs, "job", style: "digits") }

# In brackets: who take part. $partners: who.
project-partners = { SIZE($partners) ->
    [one] партнёр
    *[many] партнёры
    } — { LIST($partners) }

# In brackets: when a project is completed. $year: in which year.
project-year = завершение — { WHEN($year) }

# Projects where they stand the same. $status: under-way, completed, planned, suspended or none, $projects: which.
projects = { SIZE($projects) ->
    [one] { $status ->
        [under-way] реализуемый проект
        [completed] завершённый проект
        [planned] планируемый проект
        [suspended] приостановленный проект
        *[none] совместный проект
        } —
    *[many] { $status ->
        [under-way] реализуемые проекты
        [completed] завершённые проекты
        [planned] планируемые проекты
        [suspended] приостановленные проекты
        *[none] совместные проекты
        } —
    } { LIST($projects) }

# In the table: where a project stands. $status: under-way, completed, planned or suspended.
project-status = { $status ->
    [under-way] реализуется
    [completed] завершён
    [suspended] приостановлен
    *[planned] планируется
    }

# Title of a table.
table-projects = Проекты

# A clause. $recipient: who was decorated, in words, $person: the same, for gender, $order: with what, $date: when.
award = { WHEN($date) } { $recipient } { GENDER($person) ->
    [f] награждена
    *[m] награждён
    } { NAME($order, case: "ins") }

# Of several decorations: one, in brackets behind who received it. $order: what it is, $date: when.
award-of = { NAME($order) }, { PERIOD($date, role: "label") }

# Several decorations. $awards: who was decorated, with what and when, in words, $person: the first of them, for gender.
awards-several = наград { SIZE($awards) ->
    [one] { GENDER($person) ->
        [f] удостоена
        *[m] удостоен
        }
    *[many] удостоены
    } { LIST($awards) }

# Title of a table.
table-awards = Награды
