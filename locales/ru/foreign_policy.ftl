### Sentences of the section on foreign policy. Russian.
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Внешняя политика обеих стран
    *[parties] Внешняя политика обеих сторон
    } строится на { SIZE($principles) ->
    [one] принципе
    *[many] принципах
    } { LIST($principles, case: "gen") }.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { NAME($by) } { GENDER($by) ->
    [m] поддержал
    [f] поддержала
    [n] поддержало
    *[pl] поддержали
    } { LIST($items) }.

# What was supported, an object. $to: whose, $of: the organisation.
support-chairmanship = председательство { NAME($to, case: "gen") } в { NAME($of, case: "prep") }

# What was supported, an object. $to: whose, $of: the event.
support-hosting = проведение { NAME($to, case: "ins") } { NAME($of, case: "gen") }

# What was supported, an object. $to: whose, $of: the body, $seat: non-permanent or member.
support-election = избрание { NAME($to, case: "gen") } { $seat ->
    [non-permanent] непостоянным членом
    *[member] членом
    } { NAME($of, case: "gen") }

# An election with its term. $what: the election, $years: the term.
support-for = { $what } { PERIOD($years, role: "for") }

# $by: who supports, $to: whom.
policy-integrity = { NAME($by) } { NUMBER($by) ->
    [plural] поддерживают
    *[singular] поддерживает
    } территориальную целостность { NAME($to, case: "gen") }.

# A group in a parliament. $kind: friendship or cooperation, $parliament: where, $other: the other country.
policy-group = { CAP(IN($parliament)) } действует { $kind ->
    [friendship] группа дружбы
    *[cooperation] группа по сотрудничеству
    } { WITH($other) }.

# One group in each parliament. $kind, $parliament, $other: of the first, as above; $second-kind, $second-parliament, $second-other: of the second.
policy-groups = { CAP(IN($parliament)) } действует { $kind ->
    [friendship] группа дружбы
    *[cooperation] группа по сотрудничеству
    } { WITH($other) }, а { IN($second-parliament) } — { $second-kind ->
    [friendship] группа дружбы
    *[cooperation] группа по сотрудничеству
    } { WITH($second-other) }.
