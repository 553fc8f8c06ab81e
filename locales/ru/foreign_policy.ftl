### Sentences of the section on foreign-policy alignment. Russian.
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Внешняя политика обеих стран
    *[parties] Внешняя политика обеих сторон
    } строится на принципах { LIST($principles, case: "gen") }.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { NAME($by) } { GENDER($by) ->
    [m] поддержал
    [f] поддержала
    [n] поддержало
    *[pl] поддержали
    } международные инициативы { NAME($to, case: "gen") }: { LIST($items) }.

# What was supported, an object. $of: the organisation.
support-chairmanship = председательство в { NAME($of, case: "prep") }

# What was supported, an object. $of: the event.
support-hosting = проведение { NAME($of, case: "gen") }

# What was supported, an object. $of: the body, $years: the term.
support-election = избрание непостоянным членом { NAME($of, case: "gen") } { PERIOD($years, role: "for") }

# What was supported, an object. $of: the organisation or body.
support-membership = избрание членом { NAME($of, case: "gen") }

# $by: who supports, $to: whom.
policy-integrity = { NAME($by) } последовательно { NUMBER($by) ->
    [plural] поддерживают
    *[singular] поддерживает
    } территориальную целостность { NAME($to, case: "gen") }.

# $organisations: where both are members.
policy-both-members = { SIDES() ->
    [states] Обе страны
    *[parties] Обе стороны
    } взаимодействуют в рамках { LIST($organisations, case: "gen") }.

# One side is a member, the other an observer that negotiates its accession. $member, $observer: countries, $organisation: which.
policy-member-observer = { NAME($member) } { NUMBER($member) ->
    [plural] являются
    *[singular] является
    } членом { NAME($organisation, case: "gen") }, а { NAME($observer) } в статусе наблюдателя { NUMBER($observer) ->
    [plural] ведут
    *[singular] ведёт
    } переговоры о присоединении к { NAME($organisation, case: "dat") }.

# $country: which, $organisations: where.
policy-member = { NAME($country) } { NUMBER($country) ->
    [plural] являются
    *[singular] является
    } членом { LIST($organisations, case: "gen") }.

# $country: which, $organisations: where.
policy-observer = { NAME($country) } { NUMBER($country) ->
    [plural] имеют
    *[singular] имеет
    } статус наблюдателя в { LIST($organisations, case: "prep") }.

# $country: which, $organisations: where.
policy-acceding = { NAME($country) } { NUMBER($country) ->
    [plural] ведут
    *[singular] ведёт
    } переговоры о присоединении к { LIST($organisations, case: "dat") }.

# $country: which, $organisations: where.
policy-partner = { NAME($country) } { NUMBER($country) ->
    [plural] являются
    *[singular] является
    } партнёром { LIST($organisations, case: "gen") }.

# $candidate: who wants to join, $organisation: what, $other: the other side.
policy-candidate = Статус { NAME($candidate, case: "gen") } как кандидата на вступление в { NAME($organisation, case: "acc") } открывает новые возможности для выхода { HAS_ADJ($other) ->
    [yes] { ADJ($other, number: "plural", case: "gen") } компаний
    *[no] компаний { FROM($other) }
    } на рынок { NAME($organisation, case: "gen") }.

# $parliament: where, $other: the other country.
policy-group-friendship = { CAP(IN($parliament)) } действует группа дружбы { WITH($other) }.

# $parliament: where, $other: the other country.
policy-group-cooperation = { CAP(IN($parliament)) } действует группа по сотрудничеству { WITH($other) }.
