### Sentences of the section on foreign-policy alignment. Kazakh.
### reviewed_by:

# $principles: what both countries' foreign policy rests on.
policy-principles = { SIDES() ->
    [states] Екі елдің
    *[parties] Екі тараптың
    } сыртқы саясаты { LIST($principles) } қағидаттарына негізделген.

# $by: who supported, $to: whom, $items: what, from the messages below.
policy-support = { NAME($by) } { NAME($to, case: "gen") } { LIST($items) } қолдады.

# What was supported, an object. $of: the organisation.
support-chairmanship = { NAME($of, case: "dat") } төрағалығын

# What was supported, an object. $of: the event.
support-hosting = { NAME($of, case: "acc") } өткізуін

# What was supported, an object. $of: the body, $years: the term.
support-election = { PERIOD($years, role: "for") } { NAME($of, case: "gen") } тұрақты емес мүшесі болып сайлануын

# What was supported, an object. $of: the organisation or body.
support-membership = { NAME($of, case: "gen") } мүшесі болып сайлануын

# $by: who supports, $to: whom.
policy-integrity = { NAME($by) } { NAME($to, case: "gen") } аумақтық тұтастығын дәйекті түрде қолдап келеді.

# $organisations: where both are members.
policy-both-members = { SIDES() ->
    [states] Екі ел
    *[parties] Екі тарап
    } { LIST($organisations) } аясында өзара іс-қимыл жасайды.

# One side is a member, the other an observer that negotiates its accession. $member, $observer: countries, $organisation: which.
policy-member-observer = { NAME($member) } — { NAME($organisation) } мүшесі, ал { NAME($observer) } бақылаушы мәртебесінде { NAME($organisation, case: "dat") } кіру туралы келіссөздер жүргізіп жатыр.

# $country: which, $organisations: where.
policy-member = { NAME($country) } — { LIST($organisations, case: "gen") } мүшесі.

# $country: which, $organisations: where.
policy-observer = { NAME($country) } { LIST($organisations, case: "loc") } бақылаушы мәртебесіне ие.

# $country: which, $organisations: where.
policy-acceding = { NAME($country) } { LIST($organisations, case: "dat") } кіру туралы келіссөздер жүргізіп жатыр.

# $country: which, $organisations: where.
policy-partner = { NAME($country) } — { LIST($organisations, case: "gen") } серіктесі.

# $candidate: who wants to join, $organisation: what, $other: the other side.
policy-candidate = { NAME($candidate, case: "gen") } { NAME($organisation, case: "dat") } мүше болуға кандидат мәртебесі { NAME($other) } компанияларының { NAME($organisation) } нарығына шығуына жаңа мүмкіндіктер ашады.

# $parliament: where, $other: the other country.
policy-group-friendship = { CAP(NAME($parliament, case: "loc")) } { NAME($other, case: "ins") } достық тобы жұмыс істейді.

# $parliament: where, $other: the other country.
policy-group-cooperation = { CAP(NAME($parliament, case: "loc")) } { NAME($other, case: "ins") } ынтымақтастық тобы жұмыс істейді.
