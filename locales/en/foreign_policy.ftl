### Sentences of the section on foreign policy. English.
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Both countries
    *[parties] Both sides
    } base their foreign policy on the { SIZE($principles) ->
    [one] principle
    *[many] principles
    } of { LIST($principles) }.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { CAP(NAME($by)) } supported { NAME($to, case: "pos") } { LIST($items) }.

# What was supported, an object. $to: whose, $of: the organisation. Left out: $to.
support-chairmanship = chairmanship of { NAME($of) }

# What was supported, an object. $to: whose, $of: the event. Left out: $to.
support-hosting = hosting of { NAME($of) }

# What was supported, an object. $to: whose, $of: the body, $seat: non-permanent or member. Left out: $to.
support-election = election as { $seat ->
    [non-permanent] a non-permanent member
    *[member] a member
    } of { NAME($of) }

# An election with its term. $what: the election, $years: the term.
support-for = { $what } { PERIOD($years, role: "for") }

# $by: who supports, $to: whom.
policy-integrity = { CAP(NAME($by)) } supports the territorial integrity of { NAME($to) }.

# A group in a parliament. $kind: friendship or cooperation, $parliament: where, $other: the other country.
policy-group = { $kind ->
    [friendship] A friendship group
    *[cooperation] A group for cooperation
    } with { NAME($other) } operates in { NAME($parliament) }.

# One group in each parliament. $kind, $parliament, $other: of the first, as above; $second-kind, $second-parliament, $second-other: of the second.
policy-groups = { $kind ->
    [friendship] A friendship group
    *[cooperation] A group for cooperation
    } with { NAME($other) } operates in { NAME($parliament) }, and { $second-kind ->
    [friendship] a friendship group
    *[cooperation] a group for cooperation
    } with { NAME($second-other) } in { NAME($second-parliament) }.
