### Sentences of the section on foreign policy. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Спољна политика обеју земаља
    *[parties] Спољна политика обеју страна
    } заснива се на { SIZE($principles) ->
    [one] начелу
    *[many] начелима
    } { LIST($principles, case: "gen") }.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { NAME($by) } { GENDER($by) ->
    [m] је подржао
    [f] је подржала
    [n] је подржало
    [mpl] су подржали
    [fpl] су подржале
    *[npl] су подржала
    } { LIST($items) }.

# What was supported, an object. $to: whose, $of: the organisation.
support-chairmanship = председавање { NAME($to, case: "gen") } { NAME($of, case: "ins") }

# What was supported, an object. $to: whose, $of: the event.
support-hosting = одржавање { NAME($of, case: "gen") } { IN($to) }

# What was supported, an object. $to: whose, $of: the body, $seat: non-permanent or member.
support-election = избор { NAME($to, case: "gen") } за { $seat ->
    [non-permanent] несталну чланицу
    *[member] чланицу
    } { NAME($of, case: "gen") }

# An election with its term. $what: the election, $years: the term.
support-for = { $what } ({ PERIOD($years, role: "label") })

# $by: who supports, $to: whom.
policy-integrity = { NAME($by) } { NUMBER($by) ->
    [plural] подржавају
    *[singular] подржава
    } територијални интегритет { NAME($to, case: "gen") }.

# A group in a parliament. $kind: friendship or cooperation, $parliament: where, $other: the other country.
policy-group = { CAP(IN($parliament)) } делује { $kind ->
    [friendship] посланичка група пријатељства
    *[cooperation] група за сарадњу
    } { WITH($other) }.

# One group in each parliament. $kind, $parliament, $other: of the first, as above; $second-kind, $second-parliament, $second-other: of the second.
policy-groups = { CAP(IN($parliament)) } делује { $kind ->
    [friendship] посланичка група пријатељства
    *[cooperation] група за сарадњу
    } { WITH($other) }, а { IN($second-parliament) } { $second-kind ->
    [friendship] посланичка група пријатељства
    *[cooperation] група за сарадњу
    } { WITH($second-other) }.
