### Sentences of the section on foreign-policy alignment. English.
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Both countries
    *[parties] Both sides
    } base their foreign policy on the principles of { LIST($principles) }.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { CAP(NAME($by)) } supported { NAME($to, case: "pos") } { LIST($items) }.

# What was supported, an object. $of: the organisation.
support-chairmanship = chairmanship of { NAME($of) }

# What was supported, an object. $of: the event.
support-hosting = hosting of { NAME($of) }

# What was supported, an object. $of: the body, $years: the term.
support-election = election as a non-permanent member of { NAME($of) } { PERIOD($years, role: "for") }

# What was supported, an object. $of: the organisation or body.
support-membership = election as a member of { NAME($of) }

# $by: who supports, $to: whom.
policy-integrity = { CAP(NAME($by)) } consistently supports the territorial integrity of { NAME($to) }.

# $organisations: where both are members.
policy-both-members = { SIDES() ->
    [states] Both countries
    *[parties] Both sides
    } work together in { LIST($organisations) }.

# One side is a member, the other an observer that negotiates its accession. $member, $observer: countries, $organisation: which.
policy-member-observer = { CAP(NAME($member)) } is a member of { NAME($organisation) }, while { NAME($observer) } is an observer negotiating its accession.

# $country: which, $organisations: where.
policy-member = { CAP(NAME($country)) } is a member of { LIST($organisations) }.

# $country: which, $organisations: where.
policy-observer = { CAP(NAME($country)) } has observer status in { LIST($organisations) }.

# $country: which, $organisations: where.
policy-acceding = { CAP(NAME($country)) } is negotiating its accession to { LIST($organisations) }.

# $country: which, $organisations: where.
policy-partner = { CAP(NAME($country)) } is a partner of { LIST($organisations) }.

# $candidate: who wants to join, $organisation: what, $other: the other side.
policy-candidate = { CAP(NAME($candidate, case: "pos")) } status as a candidate for membership of { NAME($organisation) } opens up new opportunities for companies from { NAME($other) } to enter its market.

# $parliament: where, $other: the other country.
policy-group-friendship = A friendship group with { NAME($other) } operates in { NAME($parliament) }.

# $parliament: where, $other: the other country.
policy-group-cooperation = A group for cooperation with { NAME($other) } operates in { NAME($parliament) }.
