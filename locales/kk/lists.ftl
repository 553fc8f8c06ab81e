### Lists of any section: visits and contacts, agreements, mechanisms, missions, projects, decorations, memberships. Kazakh.
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

# A person who was the subject just before: a pronoun, but in Serbian, where the verb's clitic would have to stand beside it, the name. $person: who, not used.
person-pronoun = ол

# A person whose visit it is, introduced. $person: who.
person-of = { PERSON($person, style: "full", case: "gen") }

# The same, introduced before. $person: who.
person-of-again = { PERSON($person, style: "short", case: "gen") }

# A person who paid the visit of the sentence below, introduced. $person: who.
person-visiting = { PERSON($person, style: "full") }

# The same, introduced before. $person: who.
person-visiting-again = { PERSON($person, style: "short") }

# A person whom somebody met or talked to, with its preposition (in English without), introduced. $person: who.
person-with = { PERSON($person, style: "full", case: "ins") }

# The same, introduced before. $person: who.
person-with-again = { PERSON($person, style: "short", case: "ins") }

# A person who leads a delegation, introduced. $person: who.
person-leading = { PERSON($person, style: "full") }

# The same, introduced before. $person: who.
person-leading-again = { PERSON($person, style: "short") }

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
    [highest] ең жоғары деңгейде
    [ministerial] министрлер деңгейінде
    [deputy-ministerial] министрлердің орынбасарлары деңгейінде
    [senior-officials] жоғары лауазымды тұлғалар деңгейінде
    [experts] сарапшылар деңгейінде
    *[high] жоғары деңгейде
    }

# In the summary: the only visit that took place, which led to decisions on cooperation. $visitor: whose, $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-milestone-decisions = { CAP($visitor) } { WHEN($date) } { NAME($city, case: "dat") } жасаған { $kind ->
    [official-visit] ресми сапары
    [state-visit] мемлекеттік сапары
    [working-visit] жұмыс сапары
    *[visit] сапары
    } маңызды кезең болды, сапар қорытындысы бойынша екіжақты ынтымақтастықты тереңдету туралы шешімдер қабылданды.

# A clause: one visit of a person. $visitor: who, in words, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit, $tense: past, present (on the day of the edition) or future.
contacts-visit = { $visitor } { WHEN($date) } { NAME($city, case: "dat") } { $kind ->
    [state-visit] мемлекеттік сапар
    [working-visit] жұмыс сапарын
    *[official-visit] ресми сапар
    } { $tense ->
    [past] жасады
    [present] жасап жатыр
    *[future] жасайды
    }

# A sentence by itself: one visit of a person that is over, of which no more is known. $visitor: who, in the words above, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit. Left out: $who.
contacts-visit-alone = { $visitor } { WHEN($date) } { NAME($city, case: "dat") } { $kind ->
    [state-visit] мемлекеттік сапар
    [working-visit] жұмыс сапарын
    *[official-visit] ресми сапар
    } жасады

# A clause: a visit of which no more is known, of a person or a delegation. $visitor: who, in words, $who: the same, for gender, $city: where, $date: when, $tense: as above.
contacts-visited = { $visitor } { WHEN($date) } { NAME($city, case: "dat") } сапар { $tense ->
    [past] жасады
    [present] жасап жатыр
    *[future] жасайды
    }

# A clause: several visits of one person or delegation. $visitor: who, in words, $who: the same, for gender, $visits: the visits, $tense: as above.
contacts-visits = { $visitor } { LIST($visits) } { $tense ->
    [past] жасады
    [present] жасап жатыр
    *[future] жасайды
    }

# A visit in such a list, an object. $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-visits-item = { WHEN($date) } { NAME($city, case: "dat") } { $kind ->
    [official-visit] ресми сапар
    [state-visit] мемлекеттік сапар
    [working-visit] жұмыс сапарын
    *[visit] сапар
    }

# Who came: a delegation of that name. $delegation: its name.
contacts-delegation = { NAME($delegation) }

# Who came: a delegation of that name, and its leader. $delegation: its name, $leader: who leads it.
contacts-delegation-led = { $leader } бастаған { NAME($delegation) }

# A clause: a visit of a delegation that has no name. $leader: who leads it, $city: where, $date: when, $tense: as above.
contacts-led = { $leader } бастаған делегация { WHEN($date) } { NAME($city, case: "dat") } сапар { $tense ->
    [past] жасады
    [present] жасап жатыр
    *[future] жасайды
    }

# A clause. $visitor: who met, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-meeting = { $visitor } { WHEN($date) } { $other } { $tense ->
    [past] кездесті
    [present] кездеседі
    *[future] кездеседі
    }

# The same with the city. $visitor, $who, $other, $date, $tense: as above, $city: where.
contacts-meeting-in = { $visitor } { WHEN($date) } { IN($city) } { $other } { $tense ->
    [past] кездесті
    [present] кездеседі
    *[future] кездеседі
    }

# A clause. $visitor: who called, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-call = { $visitor } { WHEN($date) } { $other } телефон арқылы { $tense ->
    [past] сөйлесті
    [present] сөйлеседі
    *[future] сөйлеседі
    }

# A clause. $date: when consultations are held, $tense: as above.
contacts-consultations = { WHEN($date) } консультациялар { $tense ->
    [past] өтті
    [present] өтіп жатыр
    *[future] өтеді
    }

# The same with the city. $date, $tense: as above, $city: where.
contacts-consultations-in = { WHEN($date) } { IN($city) } консультациялар { $tense ->
    [past] өтті
    [present] өтіп жатыр
    *[future] өтеді
    }

# Who took part in consultations, in brackets. $people: who.
contacts-participants = қатысушылар — { LIST($people) }

# A clause with who invited. $host: who, in words, $clause: the visit.
contacts-invited = { $host } шақыруымен { $clause }

# A clause with its level. $clause: what took place, $level: at which level.
contacts-at-level = { $clause } ({ $level })

# A clause with whom a visitor talked to. $clause: the visit, $who: the visitor, for gender, $other: whom, $tense: as above.
contacts-talks = { $clause } және { $other } келіссөз { $tense ->
    [past] жүргізді
    [present] жүргізіп жатыр
    *[future] жүргізеді
    }

# A clause with what came of it. $clause: what took place, $kind: what it was, a visit of any kind, meeting, call, consultations or delegation.
contacts-decisions = { $clause }, { $kind ->
    [meeting] кездесу
    [call] әңгіме
    [consultations] консультациялар
    *[visit] сапар
    } қорытындысы бойынша екіжақты ынтымақтастықты тереңдету туралы шешімдер қабылданды

# The last clause, where all the contacts told led to decisions.
contacts-all-decisions = осы байланыстардың әрқайсысының қорытындысы бойынша екіжақты ынтымақтастықты тереңдету туралы шешімдер қабылданды

# In the table: what it was. $kind: the kind of a contact.
contact-kind = { $kind ->
    [official-visit] ресми сапар
    [state-visit] мемлекеттік сапар
    [working-visit] жұмыс сапары
    [meeting] кездесу
    [call] телефон арқылы сөйлесу
    [consultations] консультациялар
    [delegation] делегация сапары
    *[visit] сапар
    }

# In the table: who invited. $host: who, by title or introduced before, in the genitive where there is one.
contact-host = { $host } шақыруымен

# In the table: what came of it.
contact-outcome = ынтымақтастықты тереңдету туралы шешімдер

# Title of a table.
table-contacts = Сапарлар мен байланыстар

# Title of a table.
table-contacts-ahead = Жоспарланған сапарлар мен байланыстар

# Title of a table, where one of them is under way.
table-contacts-now = Өтіп жатқан және жоспарланған сапарлар мен байланыстар

# Head of a column.
column-date = Күні

# Head of a column.
column-contact = Іс-шара

# Head of a column.
column-participants = Қатысушылар

# Head of a column.
column-place = Орны

# Head of a column.
column-agreement = Келісім

# Head of a column.
column-signed = Қол қойылуы

# Head of a column.
column-in-force = Күшіне енуі

# Head of a column.
column-status = Мәртебесі

# Head of a column.
column-mechanism = Тетік

# Head of a column.
column-last = Соңғы отырысы

# Head of a column.
column-next = Келесі отырысы

# Head of a column.
column-chairs = Төрағалары

# Head of a column.
column-mission = Өкілдік

# Head of a column.
column-city = Қала

# Head of a column.
column-head = Басшысы

# Head of a column.
column-since = Қай кезден бері

# Head of a column.
column-project = Жоба

# Head of a column.
column-where = Орны

# Head of a column.
column-worth = Құны

# Head of a column.
column-jobs = Жұмыс орындары

# Head of a column.
column-completion = Аяқталуы

# Head of a column.
column-partners = Серіктестер

# Head of a column.
column-order = Награда

# Head of a column.
column-awarded = Марапатталған тұлға

# Head of a column.
column-by = Марапаттаған тарап

# Head of a column.
column-organisation = Ұйым

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
agreement-road-map = экономикалық жобалардың Жол картасы

# A road map as an object: what the sides prepare.
agreement-road-map-object = экономикалық жобалардың Жол картасын

# An agreement with the years it is for. $what: its name, $years: the years.
agreement-for = { PERIOD($years, role: "for") } арналған { $what }

# An agreement with the date it was signed. $what: its name, $date: when.
agreement-of = { WHEN($date) } қол қойылған { $what }

# In brackets: when it is to enter into force. $date: when.
agreement-from = { WHEN($date) } күшіне енеді

# A sentence's clause: an agreement in force, the only one. $agreement: which, $date: since when.
agreement-in-force = { $agreement } { SINCE($date) } қолданылып келеді

# Clauses: the first of several agreements in force. $agreement: which, $date: since when.
agreements-since-first = { $agreement } { SINCE($date) }

# The next of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-next = { $before }, { $agreement } { SINCE($date) }

# The last of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-last = { $before }, ал { $agreement } { SINCE($date) } қолданылып келеді

# Agreements in force of which no date is known. $agreements: which.
agreements-in-force = { LIST($agreements) } қолданылып келеді

# Agreements that were signed and are not yet in force. $agreements: which.
agreements-signed = { LIST($agreements) } әлі күшіне енген жоқ

# Agreements in preparation. $agreements: which, objects.
agreements-in-preparation = тараптар { LIST($agreements) } әзірлеп жатыр

# Agreements that have ended. $agreements: which.
agreements-terminated = { LIST($agreements) } күшін жойды

# In the table: where an agreement stands. $status: in-force, signed, in-preparation or terminated.
agreement-status = { $status ->
    [signed] қол қойылған, әлі күшіне енбеген
    [in-preparation] әзірленіп жатыр
    [terminated] күшін жойған
    *[in-force] күшінде
    }

# Title of a table.
table-agreements = Келісімдер

# A mechanism by its kind. $kind: commission, consultations, council, working-group or business-council.
mechanism-kind = { $kind ->
    [consultations] сыртқы істер министрліктері арасындағы консультациялар
    [council] үкіметаралық кеңес
    [working-group] бірлескен жұмыс тобы
    [business-council] іскерлік кеңес
    *[commission] сауда-экономикалық ынтымақтастық жөніндегі үкіметаралық комиссия
    }

# The same after “a meeting of”. $kind: as above.
mechanism-kind-of = { $kind ->
    [consultations] сыртқы істер министрліктері арасындағы консультациялардың
    [council] үкіметаралық кеңестің
    [working-group] бірлескен жұмыс тобының
    [business-council] іскерлік кеңестің
    *[commission] сауда-экономикалық ынтымақтастық жөніндегі үкіметаралық комиссияның
    }

# A mechanism by its own name. $mechanism: the name.
mechanism-name = { NAME($mechanism) }

# The same after “a meeting of”. $mechanism: the name.
mechanism-name-of = { NAME($mechanism, case: "gen") }

# In brackets: who chairs a mechanism. $people: who.
mechanism-chairs = { SIZE($people) ->
    [one] төрағасы
    *[many] тең төрағалары
    } — { LIST($people) }

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $date: when.
mechanism-last = { $mechanism } { ORD($meeting, style: "words") } { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } өтті

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-last-in = { $mechanism } { ORD($meeting, style: "words") } { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } { IN($city) } өтті

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $date: when.
mechanism-latest = { $mechanism } соңғы { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } өтті

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-latest-in = { $mechanism } соңғы { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } { IN($city) } өтті

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $date: when.
mechanism-next = { $last }, келесі { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } өтеді

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $date: when.
mechanism-coming = { $mechanism } келесі { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } өтеді

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $city: where, $date: when.
mechanism-next-in = { $last }, келесі { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } { IN($city) } өтеді

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $city: where, $date: when.
mechanism-coming-in = { $mechanism } келесі { $session ->
    [round] раунды
    *[meeting] отырысы
    } { WHEN($date) } { IN($city) } өтеді

# In a clause: the number of the meeting that is to come. $clause: what is said of it, $meeting: its number, $session: round (of consultations) or meeting.
mechanism-numbered = { $clause } ({ ORD($meeting, style: "words") } { $session ->
    [round] раунд
    *[meeting] отырыс
    })

# Mechanisms of which no meeting is told. $mechanisms: which.
mechanisms-at-work = тараптардың өзара іс-қимыл { SIZE($mechanisms) ->
    [one] тетігі
    *[many] тетіктері
    } — { LIST($mechanisms) }

# In the table: the number of a meeting. $meeting: the number, $session: round or meeting.
meeting-number = { ORD($meeting, style: "words") } { $session ->
    [round] раунд
    *[meeting] отырыс
    }

# Title of a table.
table-mechanisms = Ынтымақтастық тетіктері

# A mission, an item of a list. $kind: embassy, consulate-general, consulate, honorary-consulate, trade-mission or office, $city: where.
mission-item = { IN($city) } { $kind ->
    [consulate-general] бас консулдығы
    [consulate] консулдығы
    [honorary-consulate] құрметті консулдығы
    [trade-mission] сауда өкілдігі
    [office] өкілдігі
    *[embassy] елшілігі
    }

# In brackets: who is head of a mission, and since when. $head: who, $date: since when.
mission-head-since = { $head }, { SINCE($date, word: "бері") }

# In brackets: since when there is a mission. $date: since when.
mission-since = { SINCE($date, word: "бері") }

# In brackets: where a mission is accredited from. $city: where.
mission-from = резиденциясы { NAME($city, case: "loc") }

# Missions of one side with the other. $of: whose, $other: the other side, $missions: which.
missions = { NAME($of, case: "gen") } { LIST($missions) } бар

# In the table: a mission. $kind: as above, $of: whose.
mission-of = { NAME($of, case: "gen") } { $kind ->
    [consulate-general] бас консулдығы
    [consulate] консулдығы
    [honorary-consulate] құрметті консулдығы
    [trade-mission] сауда өкілдігі
    [office] өкілдігі
    *[embassy] елшілігі
    }

# Title of a table.
table-missions = Дипломатиялық және консулдық өкілдіктер

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
    [one] серіктесі
    *[many] серіктестері
    } — { LIST($partners) }

# In brackets: when a project is completed. $year: in which year.
project-year = аяқталу мерзімі — { PERIOD($year) }

# Projects where they stand the same. $status: under-way, completed, planned, suspended or none, $projects: which.
projects = { SIZE($projects) ->
    [one] { $status ->
        [under-way] іске асырылып жатқан жоба
        [completed] аяқталған жоба
        [planned] жоспарланған жоба
        [suspended] тоқтатыла тұрған жоба
        *[none] бірлескен жоба
        } —
    *[many] { $status ->
        [under-way] іске асырылып жатқан жобалар
        [completed] аяқталған жобалар
        [planned] жоспарланған жобалар
        [suspended] тоқтатыла тұрған жобалар
        *[none] бірлескен жобалар
        } —
    } { LIST($projects) }

# In the table: where a project stands. $status: under-way, completed, planned or suspended.
project-status = { $status ->
    [under-way] іске асырылып жатыр
    [completed] аяқталған
    [suspended] тоқтатыла тұрған
    *[planned] жоспарланған
    }

# Title of a table.
table-projects = Жобалар

# A clause. $recipient: who was decorated, in words, $person: the same, for gender, $order: with what, $date: when.
award = { WHEN($date) } { $recipient } { NAME($order, case: "ins") } марапатталды

# Of several decorations: one, in brackets behind who received it. $order: what it is, $date: when.
award-of = { NAME($order) }, { PERIOD($date, role: "label") }

# Several decorations. $awards: who was decorated, with what and when, in words, $person: the first of them, for gender.
awards-several = { LIST($awards) } марапатталды

# Title of a table.
table-awards = Наградалар
