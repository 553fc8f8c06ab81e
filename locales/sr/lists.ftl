### Lists of any section: visits and contacts, agreements, mechanisms, missions, projects, decorations, memberships. Serbian (Cyrillic; Latin is transliterated from it).
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
person-pronoun = { PERSON($person, style: "short") }

# A person whose visit it is, introduced. $person: who.
person-of = { PERSON($person, style: "full", case: "gen") }

# The same, introduced before. $person: who.
person-of-again = { PERSON($person, style: "short", case: "gen") }

# A person who paid the visit of the sentence below, introduced. $person: who.
person-visiting = { PERSON($person, style: "full", case: "gen") }

# The same, introduced before. $person: who.
person-visiting-again = { PERSON($person, style: "short", case: "gen") }

# A person whom somebody met or talked to, with its preposition (in English without), introduced. $person: who.
person-with = са { PERSON($person, style: "full", case: "ins") }

# The same, introduced before. $person: who.
person-with-again = са { PERSON($person, style: "short", case: "ins") }

# A person who leads a delegation, introduced. $person: who.
person-leading = са { PERSON($person, style: "full", case: "ins") }

# The same, introduced before. $person: who.
person-leading-again = са { PERSON($person, style: "short", case: "ins") }

# A person who invites, introduced. $person: who.
person-host = { PERSON($person, style: "full", case: "gen") }

# The same, introduced before: never by name alone. $person: who.
person-host-again = { PERSON($person, style: "titled", case: "gen") }

# A person who is decorated, introduced. $person: who.
person-to = { PERSON($person, style: "full", case: "dat") }

# The same, introduced before. $person: who.
person-to-again = { PERSON($person, style: "short", case: "dat") }

# At which level. $level: highest, high, ministerial, deputy-ministerial, senior-officials or experts.
level = { $level ->
    [highest] на највишем нивоу
    [ministerial] на нивоу министара
    [deputy-ministerial] на нивоу заменика министара
    [senior-officials] на нивоу високих званичника
    [experts] на нивоу експерата
    *[high] на високом нивоу
    }

# In the summary: the only visit that took place, which led to decisions on cooperation. $visitor: whose, $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-milestone-decisions = Важан корак била је { $kind ->
    [official-visit] званична посета
    [state-visit] државна посета
    [working-visit] радна посета
    *[visit] посета
    } { $visitor } { NAME($city, case: "dat") } { WHEN($date) }, након које су донете одлуке о продубљивању билатералне сарадње.

# A clause: one visit of a person. $visitor: who, in words, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit, $tense: past, present (on the day of the edition) or future.
contacts-visit = { $visitor } { $tense ->
    [past] { GENDER($who) ->
    [f] боравила је
    [n] боравило је
    [mpl] боравили су
    [fpl] боравиле су
    [npl] боравила су
    *[m] боравио је
    }
    [present] { NUMBER($who) ->
    [plural] бораве
    *[singular] борави
    }
    *[future] боравиће
    } { WHEN($date) } у { $kind ->
    [state-visit] државној посети
    [working-visit] радној посети
    *[official-visit] званичној посети
    } { NAME($city, case: "dat") }

# A sentence by itself: one visit of a person that is over, of which no more is known. $visitor: who, in the words above, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit. Left out: $who.
contacts-visit-alone = { $kind ->
    [state-visit] Државна
    [working-visit] Радна
    *[official-visit] Званична
    } посета { $visitor } { NAME($city, case: "dat") } реализована је { WHEN($date) }

# A clause: a visit of which no more is known, of a person or a delegation. $visitor: who, in words, $who: the same, for gender, $city: where, $date: when, $tense: as above.
contacts-visited = { $visitor } { $tense ->
    [past] { GENDER($who) ->
    [f] посетила је
    [n] посетило је
    [mpl] посетили су
    [fpl] посетиле су
    [npl] посетила су
    *[m] посетио је
    }
    [present] { NUMBER($who) ->
    [plural] посећују
    *[singular] посећује
    }
    *[future] посетиће
    } { NAME($city, case: "acc") } { WHEN($date) }

# A clause: several visits of one person or delegation. $visitor: who, in words, $who: the same, for gender, $visits: the visits, $tense: as above.
contacts-visits = { $visitor } { $tense ->
    [past] { GENDER($who) ->
    [f] боравила је
    [n] боравило је
    [mpl] боравили су
    [fpl] боравиле су
    [npl] боравила су
    *[m] боравио је
    }
    [present] { NUMBER($who) ->
    [plural] бораве
    *[singular] борави
    }
    *[future] боравиће
    } { LIST($visits) }

# A visit in such a list, an object. $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-visits-item = у { $kind ->
    [official-visit] званичној посети
    [state-visit] државној посети
    [working-visit] радној посети
    *[visit] посети
    } { NAME($city, case: "dat") } { WHEN($date) }

# Who came: a delegation of that name. $delegation: its name.
contacts-delegation = { NAME($delegation) }

# Who came: a delegation of that name, and its leader. $delegation: its name, $leader: who leads it.
contacts-delegation-led = { NAME($delegation) } на челу { $leader }

# A clause: a visit of a delegation that has no name. $leader: who leads it, $city: where, $date: when, $tense: as above.
contacts-led = делегација на челу { $leader } { $tense ->
    [past] посетила је
    [present] посећује
    *[future] посетиће
    } { NAME($city, case: "acc") } { WHEN($date) }

# A clause. $visitor: who met, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-meeting = { $visitor } { $tense ->
    [past] { GENDER($who) ->
    [f] састала се
    [n] састало се
    [mpl] састали су се
    [fpl] састале су се
    [npl] састала су се
    *[m] састао се
    }
    [present] { NUMBER($who) ->
    [plural] састају се
    *[singular] састаје се
    }
    *[future] састаће се
    } { WHEN($date) } { $other }

# The same with the city. $visitor, $who, $other, $date, $tense: as above, $city: where.
contacts-meeting-in = { $visitor } { $tense ->
    [past] { GENDER($who) ->
    [f] састала се
    [n] састало се
    [mpl] састали су се
    [fpl] састале су се
    [npl] састала су се
    *[m] састао се
    }
    [present] { NUMBER($who) ->
    [plural] састају се
    *[singular] састаје се
    }
    *[future] састаће се
    } { WHEN($date) } { IN($city) } { $other }

# A clause. $visitor: who called, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-call = { $visitor } { $tense ->
    [past] { GENDER($who) ->
    [f] разговарала је
    [n] разговарало је
    [mpl] разговарали су
    [fpl] разговарале су
    [npl] разговарала су
    *[m] разговарао је
    }
    [present] { NUMBER($who) ->
    [plural] разговарају
    *[singular] разговара
    }
    *[future] разговараће
    } { WHEN($date) } телефоном { $other }

# A clause. $date: when consultations are held, $tense: as above.
contacts-consultations = { WHEN($date) } { $tense ->
    [past] одржане су
    [present] одржавају се
    *[future] биће одржане
    } консултације

# The same with the city. $date, $tense: as above, $city: where.
contacts-consultations-in = { WHEN($date) } { IN($city) } { $tense ->
    [past] одржане су
    [present] одржавају се
    *[future] биће одржане
    } консултације

# Who took part in consultations, in brackets. $people: who.
contacts-participants = учесници: { LIST($people) }

# A clause with who invited. $host: who, in words, $clause: the visit.
contacts-invited = на позив { $host }, { $clause }

# A clause with its level. $clause: what took place, $level: at which level.
contacts-at-level = { $clause } { $level }

# A clause with whom a visitor talked to. $clause: the visit, $who: the visitor, for gender, $other: whom, $tense: as above.
contacts-talks = { $clause } и { $tense ->
    [past] { GENDER($who) ->
    [f] разговарала
    [n] разговарало
    [mpl] разговарали
    [fpl] разговарале
    [npl] разговарала
    *[m] разговарао
    }
    [present] { NUMBER($who) ->
    [plural] разговарају
    *[singular] разговара
    }
    *[future] разговараће
    } { $other }

# A clause with what came of it. $clause: what took place, $kind: what it was, a visit of any kind, meeting, call, consultations or delegation.
contacts-decisions = { $clause }, након чега су донете одлуке о продубљивању билатералне сарадње

# The last clause, where all the contacts told led to decisions.
contacts-all-decisions = након сваког од тих контаката донете су одлуке о продубљивању билатералне сарадње

# In the table: what it was. $kind: the kind of a contact.
contact-kind = { $kind ->
    [official-visit] званична посета
    [state-visit] државна посета
    [working-visit] радна посета
    [meeting] састанак
    [call] телефонски разговор
    [consultations] консултације
    [delegation] посета делегације
    *[visit] посета
    }

# In the table: who invited. $host: who, by title or introduced before, in the genitive where there is one.
contact-host = на позив { $host }

# In the table: what came of it.
contact-outcome = одлуке о продубљивању сарадње

# Title of a table.
table-contacts = Посете и контакти

# Title of a table.
table-contacts-ahead = Предстојеће посете и контакти

# Title of a table, where one of them is under way.
table-contacts-now = Текуће и предстојеће посете и контакти

# Head of a column.
column-date = Датум

# Head of a column.
column-contact = Догађај

# Head of a column.
column-participants = Учесници

# Head of a column.
column-place = Место

# Head of a column.
column-agreement = Споразум

# Head of a column.
column-signed = Потписивање

# Head of a column.
column-in-force = Ступање на снагу

# Head of a column.
column-status = Статус

# Head of a column.
column-mechanism = Механизам

# Head of a column.
column-last = Последње заседање

# Head of a column.
column-next = Следеће заседање

# Head of a column.
column-chairs = Председавајући

# Head of a column.
column-mission = Представништво

# Head of a column.
column-city = Град

# Head of a column.
column-head = На челу

# Head of a column.
column-since = Од

# Head of a column.
column-project = Пројекат

# Head of a column.
column-where = Место

# Head of a column.
column-worth = Вредност

# Head of a column.
column-jobs = Радна места

# Head of a column.
column-completion = Завршетак

# Head of a column.
column-partners = Партнери

# Head of a column.
column-order = Одликовање

# Head of a column.
column-awarded = Носилац

# Head of a column.
column-by = Ко је доделио

# Head of a column.
column-organisation = Организација

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
agreement-road-map = Мапа пута економских пројеката

# A road map as an object: what the sides prepare.
agreement-road-map-object = Мапу пута економских пројеката

# An agreement with the years it is for. $what: its name, $years: the years.
agreement-for = { $what } { PERIOD($years, role: "for") }

# An agreement with the date it was signed. $what: its name, $date: when.
agreement-of = { $what } { PRECISION($date) ->
    [day] од
    *[year] из
    } { DATE($date, case: "gen") }

# In brackets: when it is to enter into force. $date: when.
agreement-from = ступање на снагу: { WHEN($date) }

# A sentence's clause: an agreement in force, the only one. $agreement: which, $date: since when.
agreement-in-force = { $agreement } на снази је { SINCE($date) }

# Clauses: the first of several agreements in force. $agreement: which, $date: since when.
agreements-since-first = { $agreement } на снази је { SINCE($date) }

# The next of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-next = { $before }, { $agreement } { SINCE($date) }

# The last of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-last = { $before }, а { $agreement } { SINCE($date) }

# Agreements in force of which no date is known. $agreements: which.
agreements-in-force = на снази { SIZE($agreements) ->
    [one] је
    *[many] су
    } { LIST($agreements) }

# Agreements that were signed and are not yet in force. $agreements: which.
agreements-signed = још { SIZE($agreements) ->
    [one] није
    *[many] нису
    } на снази { LIST($agreements) }

# Agreements in preparation. $agreements: which, objects.
agreements-in-preparation = две стране израђују { LIST($agreements) }

# Agreements that have ended. $agreements: which.
agreements-terminated = више { SIZE($agreements) ->
    [one] није
    *[many] нису
    } на снази { LIST($agreements) }

# In the table: where an agreement stands. $status: in-force, signed, in-preparation or terminated.
agreement-status = { $status ->
    [signed] потписан, још није на снази
    [in-preparation] у припреми
    [terminated] престао да важи
    *[in-force] на снази
    }

# Title of a table.
table-agreements = Споразуми

# A mechanism by its kind. $kind: commission, consultations, council, working-group or business-council.
mechanism-kind = { $kind ->
    [consultations] консултације између министарстава спољних послова
    [council] међувладин савет
    [working-group] заједничка радна група
    [business-council] пословни савет
    *[commission] међувладина комисија за трговинско-економску сарадњу
    }

# The same after “a meeting of”. $kind: as above.
mechanism-kind-of = { $kind ->
    [consultations] консултација између министарстава спољних послова
    [council] међувладиног савета
    [working-group] заједничке радне групе
    [business-council] пословног савета
    *[commission] међувладине комисије за трговинско-економску сарадњу
    }

# A mechanism by its own name. $mechanism: the name.
mechanism-name = { NAME($mechanism) }

# The same after “a meeting of”. $mechanism: the name.
mechanism-name-of = { NAME($mechanism, case: "gen") }

# In brackets: who chairs a mechanism. $people: who.
mechanism-chairs = { SIZE($people) ->
    [one] председавајући
    *[many] копредседавајући
    }: { LIST($people) }

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $date: when.
mechanism-last = { $session ->
    [round] { ORD($meeting, style: "words", gender: "f") } рунда
    *[meeting] { ORD($meeting, style: "words", gender: "n") } заседање
    } { $mechanism } { $session ->
    [round] одржана је
    *[meeting] одржано је
    } { WHEN($date) }

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-last-in = { $session ->
    [round] { ORD($meeting, style: "words", gender: "f") } рунда
    *[meeting] { ORD($meeting, style: "words", gender: "n") } заседање
    } { $mechanism } { $session ->
    [round] одржана је
    *[meeting] одржано је
    } { WHEN($date) } { IN($city) }

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $date: when.
mechanism-latest = { $session ->
    [round] последња рунда
    *[meeting] последње заседање
    } { $mechanism } { $session ->
    [round] одржана је
    *[meeting] одржано је
    } { WHEN($date) }

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-latest-in = { $session ->
    [round] последња рунда
    *[meeting] последње заседање
    } { $mechanism } { $session ->
    [round] одржана је
    *[meeting] одржано је
    } { WHEN($date) } { IN($city) }

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $date: when.
mechanism-next = { $last }, а { $session ->
    [round] следећа
    *[meeting] следеће
    } ће бити { $session ->
    [round] одржана
    *[meeting] одржано
    } { WHEN($date) }

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $date: when.
mechanism-coming = { $session ->
    [round] следећа рунда
    *[meeting] следеће заседање
    } { $mechanism } биће { $session ->
    [round] одржана
    *[meeting] одржано
    } { WHEN($date) }

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $city: where, $date: when.
mechanism-next-in = { $last }, а { $session ->
    [round] следећа
    *[meeting] следеће
    } ће бити { $session ->
    [round] одржана
    *[meeting] одржано
    } { WHEN($date) } { IN($city) }

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $city: where, $date: when.
mechanism-coming-in = { $session ->
    [round] следећа рунда
    *[meeting] следеће заседање
    } { $mechanism } биће { $session ->
    [round] одржана
    *[meeting] одржано
    } { WHEN($date) } { IN($city) }

# In a clause: the number of the meeting that is to come. $clause: what is said of it, $meeting: its number, $session: round (of consultations) or meeting.
mechanism-numbered = { $clause } ({ $session ->
    [round] { ORD($meeting, style: "words", gender: "f") }
    *[meeting] { ORD($meeting, style: "words", gender: "n") }
    } по реду)

# Mechanisms of which no meeting is told. $mechanisms: which.
mechanisms-at-work = { SIZE($mechanisms) ->
    [one] механизам сарадње двеју страна је
    *[many] механизми сарадње двеју страна су
    } { LIST($mechanisms) }

# In the table: the number of a meeting. $meeting: the number, $session: round or meeting.
meeting-number = { $session ->
    [round] { ORD($meeting, style: "words", gender: "f") } рунда
    *[meeting] { ORD($meeting, style: "words", gender: "n") } заседање
    }

# Title of a table.
table-mechanisms = Механизми сарадње

# A mission, an item of a list. $kind: embassy, consulate-general, consulate, honorary-consulate, trade-mission or office, $city: where.
mission-item = { $kind ->
    [consulate-general] генерални конзулат
    [consulate] конзулат
    [honorary-consulate] почасни конзулат
    [trade-mission] трговинско представништво
    [office] представништво
    *[embassy] амбасада
    } { IN($city) }

# In brackets: who is head of a mission, and since when. $head: who, $date: since when.
mission-head-since = { $head }, { SINCE($date) }

# In brackets: since when there is a mission. $date: since when.
mission-since = { SINCE($date) }

# In brackets: where a mission is accredited from. $city: where.
mission-from = са седиштем { IN($city) }

# Missions of one side with the other. $of: whose, $other: the other side, $missions: which.
missions = { NAME($of, case: "acc") } { IN($other) } { SIZE($missions) ->
    [one] представља
    *[many] представљају
    } { LIST($missions) }

# In the table: a mission. $kind: as above, $of: whose.
mission-of = { $kind ->
    [consulate-general] генерални конзулат
    [consulate] конзулат
    [honorary-consulate] почасни конзулат
    [trade-mission] трговинско представништво
    [office] представништво
    *[embassy] амбасада
    } { NAME($of, case: "gen") }

# Title of a table.
table-missions = Дипломатска и конзуларна представништва

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
    [one] партнер
    *[many] партнери
    }: { LIST($partners) }

# In brackets: when a project is completed. $year: in which year.
project-year = завршетак { WHEN($year) }

# Projects where they stand the same. $status: under-way, completed, planned, suspended or none, $projects: which.
projects = { SIZE($projects) ->
    [one] { $status ->
        [under-way] пројекат у току
        [completed] завршени пројекат
        [planned] планирани пројекат
        [suspended] обустављени пројекат
        *[none] заједнички пројекат
        } је
    *[many] { $status ->
        [under-way] пројекти у току
        [completed] завршени пројекти
        [planned] планирани пројекти
        [suspended] обустављени пројекти
        *[none] заједнички пројекти
        } су
    } { LIST($projects) }

# In the table: where a project stands. $status: under-way, completed, planned or suspended.
project-status = { $status ->
    [under-way] у току
    [completed] завршен
    [suspended] обустављен
    *[planned] планиран
    }

# Title of a table.
table-projects = Пројекти

# A clause. $recipient: who was decorated, in words, $person: the same, for gender, $order: with what, $date: when.
award = { $recipient } { GENDER($order) ->
    [f] додељена
    [n] додељено
    *[m] додељен
    } је { WHEN($date) } { NAME($order) }

# Of several decorations: one, in brackets behind who received it. $order: what it is, $date: when.
award-of = { NAME($order) }, { PERIOD($date, role: "label") }

# Several decorations. $awards: who was decorated, with what and when, in words, $person: the first of them, for gender.
awards-several = одликовања су додељена { LIST($awards) }

# Title of a table.
table-awards = Одликовања
