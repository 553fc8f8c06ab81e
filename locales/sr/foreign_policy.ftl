### Sentences of the section on foreign-policy alignment. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Спољна политика обеју земаља
    *[parties] Спољна политика обеју страна
    } заснива се на начелима { LIST($principles, case: "gen") }.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { NAME($by) } { GENDER($by) ->
    [m] је подржао
    [f] је подржала
    [n] је подржало
    [mpl] су подржали
    [fpl] су подржале
    *[npl] су подржала
    } међународне иницијативе { NAME($to, case: "gen") }: { LIST($items) }.

# What was supported, an object. $of: the organisation.
support-chairmanship = председавање { NAME($of, case: "ins") }

# What was supported, an object. $of: the event.
support-hosting = одржавање { NAME($of, case: "gen") }

# What was supported, an object. $of: the body, $years: the term.
support-election = избор за несталну чланицу { NAME($of, case: "gen") } ({ PERIOD($years, role: "label") })

# What was supported, an object. $of: the organisation or body.
support-membership = избор за чланицу { NAME($of, case: "gen") }

# $by: who supports, $to: whom.
policy-integrity = { NAME($by) } доследно { NUMBER($by) ->
    [plural] подржавају
    *[singular] подржава
    } територијални интегритет { NAME($to, case: "gen") }.

# $organisations: where both are members.
policy-both-members = { SIDES() ->
    [states] Обе земље
    *[parties] Обе стране
    } сарађују у оквиру { LIST($organisations, case: "gen") }.

# One side is a member, the other an observer that negotiates its accession. $member, $observer: countries, $organisation: which.
policy-member-observer = { NAME($member) } { NUMBER($member) ->
    [plural] су
    *[singular] је
    } чланица { NAME($organisation, case: "gen") }, док { NAME($observer) }, као посматрач, { NUMBER($observer) ->
    [plural] преговарају
    *[singular] преговара
    } о приступању { NAME($organisation, case: "dat") }.

# $country: which, $organisations: where.
policy-member = { NAME($country) } { NUMBER($country) ->
    [plural] су
    *[singular] је
    } чланица { LIST($organisations, case: "gen") }.

# $country: which, $organisations: where.
policy-observer = { NAME($country) } { NUMBER($country) ->
    [plural] имају
    *[singular] има
    } статус посматрача у { LIST($organisations, case: "loc") }.

# $country: which, $organisations: where.
policy-acceding = { NAME($country) } { NUMBER($country) ->
    [plural] преговарају
    *[singular] преговара
    } о приступању { LIST($organisations, case: "dat") }.

# $country: which, $organisations: where.
policy-partner = { NAME($country) } { NUMBER($country) ->
    [plural] су
    *[singular] је
    } партнер { LIST($organisations, case: "gen") }.

# $candidate: who wants to join, $organisation: what, $other: the other side.
policy-candidate = Статус { NAME($candidate, case: "gen") } као кандидата за чланство у { NAME($organisation, case: "loc") } отвара нове могућности за излазак компанија { FROM($other) } на тржиште { NAME($organisation, case: "gen") }.

# $parliament: where, $other: the other country.
policy-group-friendship = { CAP(IN($parliament)) } делује посланичка група пријатељства { WITH($other) }.

# $parliament: where, $other: the other country.
policy-group-cooperation = { CAP(IN($parliament)) } делује група за сарадњу { WITH($other) }.
