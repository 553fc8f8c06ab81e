### Lists of any section: visits and contacts, agreements, mechanisms, missions, projects, decorations, memberships. English.
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
person-first = { PERSON($person, style: "titled") }

# The same, introduced before: with the short title, if there is one, else by name. $person: who.
person-again = { PERSON($person, style: "short") }

# A person who was the subject just before: a pronoun, but in Serbian, where the verb's clitic would have to stand beside it, the name. $person: who.
person-pronoun = { GENDER($person) ->
    [f] she
    *[m] he
    }

# A person whose visit it is, introduced. $person: who.
person-of = { PERSON($person, style: "titled") }

# The same, introduced before. $person: who.
person-of-again = { PERSON($person, style: "short") }

# A person who paid the visit of the sentence below, introduced. $person: who.
person-visiting = { PERSON($person, style: "titled") }

# The same, introduced before. $person: who.
person-visiting-again = { PERSON($person, style: "short") }

# A person whom somebody met or talked to, with its preposition (in English without), introduced. $person: who.
person-with = { PERSON($person, style: "titled") }

# The same, introduced before. $person: who.
person-with-again = { PERSON($person, style: "short") }

# A person who leads a delegation, introduced. $person: who.
person-leading = { PERSON($person, style: "titled") }

# The same, introduced before. $person: who.
person-leading-again = { PERSON($person, style: "short") }

# A person who invites, introduced. $person: who.
person-host = { PERSON($person, style: "titled") }

# The same, introduced before: never by name alone. $person: who.
person-host-again = { PERSON($person, style: "titled") }

# A person who is decorated, introduced. $person: who.
person-to = { PERSON($person, style: "titled") }

# The same, introduced before. $person: who.
person-to-again = { PERSON($person, style: "short") }

# At which level. $level: highest, high, ministerial, deputy-ministerial, senior-officials or experts.
level = { $level ->
    [highest] at the highest level
    [ministerial] at ministerial level
    [deputy-ministerial] at deputy ministerial level
    [senior-officials] at the level of senior officials
    [experts] at expert level
    *[high] at a high level
    }

# In the summary: the only visit that took place, which led to decisions on cooperation. $visitor: whose, $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-milestone-decisions = An important milestone was the { $kind ->
    [official-visit] official visit
    [state-visit] state visit
    [working-visit] working visit
    *[visit] visit
    } of { $visitor } to { NAME($city) } { WHEN($date) }, which led to decisions on deepening bilateral cooperation.

# A clause: one visit of a person. $visitor: who, in words, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit, $tense: past, present (on the day of the edition) or future.
contacts-visit = { $visitor } { $tense ->
    [past] paid
    [present] { NUMBER($who) ->
    [plural] are paying
    *[singular] is paying
    }
    *[future] will pay
    } { $kind ->
    [state-visit] a state visit
    [working-visit] a working visit
    *[official-visit] an official visit
    } to { NAME($city) } { WHEN($date) }

# A sentence by itself: one visit of a person that is over, of which no more is known. $visitor: who, in the words above, $who: the same person, for gender, $city: where, $date: when, $kind: official-visit, state-visit or working-visit. Left out: $who.
contacts-visit-alone = { $visitor } paid { $kind ->
    [state-visit] a state visit
    [working-visit] a working visit
    *[official-visit] an official visit
    } to { NAME($city) } { WHEN($date) }

# A clause: a visit of which no more is known, of a person or a delegation. $visitor: who, in words, $who: the same, for gender, $city: where, $date: when, $tense: as above.
contacts-visited = { $visitor } { $tense ->
    [past] visited
    [present] { NUMBER($who) ->
    [plural] are visiting
    *[singular] is visiting
    }
    *[future] will visit
    } { NAME($city) } { WHEN($date) }

# A clause: several visits of one person or delegation. $visitor: who, in words, $who: the same, for gender, $visits: the visits, $tense: as above.
contacts-visits = { $visitor } { $tense ->
    [past] paid
    [present] { NUMBER($who) ->
    [plural] are paying
    *[singular] is paying
    }
    *[future] will pay
    } { LIST($visits) }

# A visit in such a list, an object. $city: where, $date: when, $kind: official-visit, state-visit, working-visit or visit.
contacts-visits-item = { $kind ->
    [official-visit] an official visit
    [state-visit] a state visit
    [working-visit] a working visit
    *[visit] a visit
    } to { NAME($city) } { WHEN($date) }

# Who came: a delegation of that name. $delegation: its name.
contacts-delegation = { NAME($delegation) }

# Who came: a delegation of that name, and its leader. $delegation: its name, $leader: who leads it.
contacts-delegation-led = { NAME($delegation) } led by { $leader }

# A clause: a visit of a delegation that has no name. $leader: who leads it, $city: where, $date: when, $tense: as above.
contacts-led = a delegation led by { $leader } { $tense ->
    [past] visited
    [present] is visiting
    *[future] will visit
    } { NAME($city) } { WHEN($date) }

# A clause. $visitor: who met, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-meeting = { $visitor } { $tense ->
    [past] met
    [present] { NUMBER($who) ->
    [plural] are meeting
    *[singular] is meeting
    }
    *[future] will meet
    } { $other } { WHEN($date) }

# The same with the city. $visitor, $who, $other, $date, $tense: as above, $city: where.
contacts-meeting-in = { $visitor } { $tense ->
    [past] met
    [present] { NUMBER($who) ->
    [plural] are meeting
    *[singular] is meeting
    }
    *[future] will meet
    } { $other } { IN($city) } { WHEN($date) }

# A clause. $visitor: who called, in words, $who: the same, for gender, $other: whom, $date: when, $tense: as above.
contacts-call = { $visitor } { $tense ->
    [past] spoke
    [present] { NUMBER($who) ->
    [plural] are speaking
    *[singular] is speaking
    }
    *[future] will speak
    } by telephone with { $other } { WHEN($date) }

# A clause. $date: when consultations are held, $tense: as above.
contacts-consultations = consultations { $tense ->
    [past] were held
    [present] are being held
    *[future] will be held
    } { WHEN($date) }

# The same with the city. $date, $tense: as above, $city: where.
contacts-consultations-in = consultations { $tense ->
    [past] were held
    [present] are being held
    *[future] will be held
    } { IN($city) } { WHEN($date) }

# Who took part in consultations, in brackets. $people: who.
contacts-participants = participants: { LIST($people) }

# A clause with who invited. $host: who, in words, $clause: the visit.
contacts-invited = { $clause } at the invitation of { $host }

# A clause with its level. $clause: what took place, $level: at which level.
contacts-at-level = { $clause } { $level }

# A clause with whom a visitor talked to. $clause: the visit, $who: the visitor, for gender, $other: whom, $tense: as above.
contacts-talks = { $clause } and { $tense ->
    [past] held
    [present] { NUMBER($who) ->
    [plural] are holding
    *[singular] is holding
    }
    *[future] hold
    } talks with { $other }

# A clause with what came of it. $clause: what took place, $kind: what it was, a visit of any kind, meeting, call, consultations or delegation.
contacts-decisions = { $clause }, which led to decisions on deepening bilateral cooperation

# The last clause, where all the contacts told led to decisions.
contacts-all-decisions = each of these contacts led to decisions on deepening bilateral cooperation

# In the table: what it was. $kind: the kind of a contact.
contact-kind = { $kind ->
    [official-visit] official visit
    [state-visit] state visit
    [working-visit] working visit
    [meeting] meeting
    [call] telephone call
    [consultations] consultations
    [delegation] visit of a delegation
    *[visit] visit
    }

# In the table: who invited. $host: who, by title or introduced before, in the genitive where there is one.
contact-host = at the invitation of { $host }

# In the table: what came of it.
contact-outcome = decisions on deepening cooperation

# Title of a table.
table-contacts = Visits and contacts

# Title of a table.
table-contacts-ahead = Planned visits and contacts

# Title of a table, where one of them is under way.
table-contacts-now = Current and planned visits and contacts

# Head of a column.
column-date = Date

# Head of a column.
column-contact = Event

# Head of a column.
column-participants = Participants

# Head of a column.
column-place = Place

# Head of a column.
column-agreement = Agreement

# Head of a column.
column-signed = Signed

# Head of a column.
column-in-force = Entry into force

# Head of a column.
column-status = Status

# Head of a column.
column-mechanism = Mechanism

# Head of a column.
column-last = Latest meeting

# Head of a column.
column-next = Next meeting

# Head of a column.
column-chairs = Chairs

# Head of a column.
column-mission = Mission

# Head of a column.
column-city = City

# Head of a column.
column-head = Head

# Head of a column.
column-since = Since

# Head of a column.
column-project = Project

# Head of a column.
column-where = Place

# Head of a column.
column-worth = Value

# Head of a column.
column-jobs = Jobs

# Head of a column.
column-completion = Completion

# Head of a column.
column-partners = Partners

# Head of a column.
column-order = Decoration

# Head of a column.
column-awarded = Awarded to

# Head of a column.
column-by = Awarded by

# Head of a column.
column-organisation = Organization

# Head of a column: a country. $country: which.
column-side = { NAME($country, style: "bare") }

# In a table: a date. $date: when.
cell-date = { PERIOD($date, role: "label") }

# In a table: a name. $item: a term or country.
cell-name = { CAP(NAME($item, style: "bare")) }

# In a table: people. $people: who, in words.
cell-people = { LIST($people) }

# In a table: organisations. $names: terms.
cell-names = { LIST($names) }

# An agreement by its name. $agreement: its name.
agreement-name = { NAME($agreement) }

# The same as an object. $agreement: its name.
agreement-name-object = { NAME($agreement) }

# A road map.
agreement-road-map = the Road Map of economic projects

# A road map as an object: what the sides prepare.
agreement-road-map-object = a Road Map of economic projects

# An agreement with the years it is for. $what: its name, $years: the years.
agreement-for = { $what } { PERIOD($years, role: "for") }

# An agreement with the date it was signed. $what: its name, $date: when.
agreement-of = { $what } of { DATE($date) }

# In brackets: when it is to enter into force. $date: when.
agreement-from = entering into force { WHEN($date) }

# A sentence's clause: an agreement in force, the only one. $agreement: which, $date: since when.
agreement-in-force = { $agreement } has been in force { SINCE($date) }

# Clauses: the first of several agreements in force. $agreement: which, $date: since when.
agreements-since-first = { $agreement } has been in force { SINCE($date) }

# The next of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-next = { $before }, { $agreement } { SINCE($date) }

# The last of them. $before: those so far, $agreement: which, $date: since when.
agreements-since-last = { $before }, and { $agreement } { SINCE($date) }

# Agreements in force of which no date is known. $agreements: which.
agreements-in-force = { LIST($agreements) } { SIZE($agreements) ->
    [one] is
    *[many] are
    } in force

# Agreements that were signed and are not yet in force. $agreements: which.
agreements-signed = { LIST($agreements) } { SIZE($agreements) ->
    [one] has
    *[many] have
    } been signed but { SIZE($agreements) ->
    [one] is
    *[many] are
    } not yet in force

# Agreements in preparation. $agreements: which, objects.
agreements-in-preparation = the two sides are preparing { LIST($agreements) }

# Agreements that have ended. $agreements: which.
agreements-terminated = { LIST($agreements) } { SIZE($agreements) ->
    [one] is
    *[many] are
    } no longer in force

# In the table: where an agreement stands. $status: in-force, signed, in-preparation or terminated.
agreement-status = { $status ->
    [signed] signed, not yet in force
    [in-preparation] in preparation
    [terminated] terminated
    *[in-force] in force
    }

# Title of a table.
table-agreements = Agreements

# A mechanism by its kind. $kind: commission, consultations, council, working-group or business-council.
mechanism-kind = { $kind ->
    [consultations] consultations between the foreign ministries
    [council] the Intergovernmental Council
    [working-group] the Joint Working Group
    [business-council] the Business Council
    *[commission] the Intergovernmental Commission on Trade and Economic Cooperation
    }

# The same after “a meeting of”. $kind: as above.
mechanism-kind-of = { $kind ->
    [consultations] consultations between the foreign ministries
    [council] the Intergovernmental Council
    [working-group] the Joint Working Group
    [business-council] the Business Council
    *[commission] the Intergovernmental Commission on Trade and Economic Cooperation
    }

# A mechanism by its own name. $mechanism: the name.
mechanism-name = { NAME($mechanism) }

# The same after “a meeting of”. $mechanism: the name.
mechanism-name-of = { NAME($mechanism) }

# In brackets: who chairs a mechanism. $people: who.
mechanism-chairs = { SIZE($people) ->
    [one] chair
    *[many] co-chairs
    }: { LIST($people) }

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $date: when.
mechanism-last = the { ORD($meeting, style: "words") } { $session ->
    [round] round
    *[meeting] meeting
    } of { $mechanism } was held { WHEN($date) }

# A clause: the latest meeting. $mechanism: whose, $meeting: its number, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-last-in = the { ORD($meeting, style: "words") } { $session ->
    [round] round
    *[meeting] meeting
    } of { $mechanism } was held { IN($city) } { WHEN($date) }

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $date: when.
mechanism-latest = the latest { $session ->
    [round] round
    *[meeting] meeting
    } of { $mechanism } was held { WHEN($date) }

# A clause: the latest meeting. $mechanism: whose, $session: round (of consultations) or meeting, $city: where, $date: when.
mechanism-latest-in = the latest { $session ->
    [round] round
    *[meeting] meeting
    } of { $mechanism } was held { IN($city) } { WHEN($date) }

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $date: when.
mechanism-next = { $last }, and the next { $session ->
    [round] round
    *[meeting] meeting
    } is to be held { WHEN($date) }

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $date: when.
mechanism-coming = the next { $session ->
    [round] round
    *[meeting] meeting
    } of { $mechanism } is to be held { WHEN($date) }

# The rest of a clause: the next meeting after the latest. $last: the clause so far, $session: round or meeting, $city: where, $date: when.
mechanism-next-in = { $last }, and the next { $session ->
    [round] round
    *[meeting] meeting
    } is to be held { IN($city) } { WHEN($date) }

# A clause: the next meeting, where none is told before. $mechanism: whose, $session: round or meeting, $city: where, $date: when.
mechanism-coming-in = the next { $session ->
    [round] round
    *[meeting] meeting
    } of { $mechanism } is to be held { IN($city) } { WHEN($date) }

# In a clause: the number of the meeting that is to come. $clause: what is said of it, $meeting: its number, $session: round (of consultations) or meeting.
mechanism-numbered = { $clause } (the { ORD($meeting, style: "words") })

# Mechanisms of which no meeting is told. $mechanisms: which.
mechanisms-at-work = the two sides work together through { LIST($mechanisms) }

# In the table: the number of a meeting. $meeting: the number, $session: round or meeting.
meeting-number = { ORD($meeting, style: "words") } { $session ->
    [round] round
    *[meeting] meeting
    }

# Title of a table.
table-mechanisms = Mechanisms of cooperation

# A mission, an item of a list. $kind: embassy, consulate-general, consulate, honorary-consulate, trade-mission or office, $city: where.
mission-item = { $kind ->
    [consulate-general] a consulate general
    [consulate] a consulate
    [honorary-consulate] an honorary consulate
    [trade-mission] a trade mission
    [office] a representative office
    *[embassy] an embassy
    } { IN($city) }

# In brackets: who is head of a mission, and since when. $head: who, $date: since when.
mission-head-since = { $head }, { SINCE($date) }

# In brackets: since when there is a mission. $date: since when.
mission-since = { SINCE($date) }

# In brackets: where a mission is accredited from. $city: where.
mission-from = accredited from { NAME($city) }

# Missions of one side with the other. $of: whose, $other: the other side, $missions: which.
missions = { NAME($of) } is represented in { NAME($other) } by { LIST($missions) }

# In the table: a mission. $kind: as above, $of: whose.
mission-of = { $kind ->
    [consulate-general] consulate general
    [consulate] consulate
    [honorary-consulate] honorary consulate
    [trade-mission] trade mission
    [office] representative office
    *[embassy] embassy
    } of { NAME($of) }

# Title of a table.
table-missions = Diplomatic and consular missions

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
    [one] partner
    *[many] partners
    }: { LIST($partners) }

# In brackets: when a project is completed. $year: in which year.
project-year = completion { WHEN($year) }

# Projects where they stand the same. $status: under-way, completed, planned, suspended or none, $projects: which.
projects = { $status ->
    [under-way] work on { LIST($projects) } is under way
    [completed] work on { LIST($projects) } has been completed
    [planned] work on { LIST($projects) } is planned
    [suspended] work on { LIST($projects) } has been suspended
    *[none] { SIZE($projects) ->
        [one] a joint project is { LIST($projects) }
        *[many] joint projects are { LIST($projects) }
        }
    }

# In the table: where a project stands. $status: under-way, completed, planned or suspended.
project-status = { $status ->
    [under-way] under way
    [completed] completed
    [suspended] suspended
    *[planned] planned
    }

# Title of a table.
table-projects = Projects

# A clause. $recipient: who was decorated, in words, $person: the same, for gender, $order: with what, $date: when.
award = { WHEN($date) } { $recipient } was awarded { NAME($order) }

# Of several decorations: one, in brackets behind who received it. $order: what it is, $date: when.
award-of = { NAME($order) }, { PERIOD($date, role: "label") }

# Several decorations. $awards: who was decorated, with what and when, in words, $person: the first of them, for gender.
awards-several = decorations have been conferred on { LIST($awards) }

# Title of a table.
table-awards = Decorations
