### Sentences of the section on foreign policy. Kazakh.
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Екі елдің
    *[parties] Екі тараптың
    } сыртқы саясаты { LIST($principles) } { SIZE($principles) ->
    [one] қағидатына
    *[many] қағидаттарына
    } негізделген.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { NAME($by) } { NAME($to, case: "gen") } { LIST($items) } қолдады.

# What was supported, an object. $to: whose, $of: the organisation. Left out: $to.
support-chairmanship = { NAME($of, case: "dat") } төрағалығын

# What was supported, an object. $to: whose, $of: the event. Left out: $to.
support-hosting = { NAME($of, case: "acc") } өткізуін

# What was supported, an object. $to: whose, $of: the body, $seat: non-permanent or member. Left out: $to.
support-election = { NAME($of, case: "gen") } { $seat ->
    [non-permanent] тұрақты емес мүшесі
    *[member] мүшесі
    } болып сайлануын

# An election with its term. $what: the election, $years: the term.
support-for = { PERIOD($years, role: "for") } { $what }

# $by: who supports, $to: whom.
policy-integrity = { NAME($by) } { NAME($to, case: "gen") } аумақтық тұтастығын қолдайды.

# A group in a parliament. $kind: friendship or cooperation, $parliament: where, $other: the other country.
policy-group = { CAP(NAME($parliament, case: "loc")) } { NAME($other, case: "ins") } { $kind ->
    [friendship] достық
    *[cooperation] ынтымақтастық
    } тобы жұмыс істейді.

# One group in each parliament. $kind, $parliament, $other: of the first, as above; $second-kind, $second-parliament, $second-other: of the second.
policy-groups = { CAP(NAME($parliament, case: "loc")) } { NAME($other, case: "ins") } { $kind ->
    [friendship] достық
    *[cooperation] ынтымақтастық
    } тобы, ал { NAME($second-parliament, case: "loc") } { NAME($second-other, case: "ins") } { $second-kind ->
    [friendship] достық
    *[cooperation] ынтымақтастық
    } тобы жұмыс істейді.
