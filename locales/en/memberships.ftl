### What each side is in international organisations. English.
### reviewed_by:

# What one country is, or both are, in organisations, as it follows “is” or “are”. $role: member, participant (a participating State), observer, candidate or partner, $who: one or both, $organisations: where.
membership-role = { $who ->
    [both] { $role ->
        [participant] participating States of { LIST($organisations) }
        [observer] observers in { LIST($organisations) }
        [candidate] candidates for membership of { LIST($organisations) }
        [partner] partners of { LIST($organisations) }
        *[member] members of { LIST($organisations) }
        }
    *[one] { $role ->
        [participant] a participating State of { LIST($organisations) }
        [observer] an observer in { LIST($organisations) }
        [candidate] a candidate for membership of { LIST($organisations) }
        [partner] a partner of { LIST($organisations) }
        *[member] a member of { LIST($organisations) }
        }
    }

# A clause: what a country is. $country: which, $roles: what, from the message above.
membership = { NAME($country) } is { LIST($roles) }

# A clause: what both countries are. $roles: what, from the message above.
memberships-both = { SIDES() ->
    [states] both countries
    *[parties] both sides
    } are { LIST($roles) }

# A clause: a country that negotiates its accession. $country: which, $organisations: where, $observer: whether it is an observer there, yes or no.
membership-accedes = { $observer ->
    [yes] { NAME($country) } is an observer in { LIST($organisations) } and is negotiating its accession
    *[no] { NAME($country) } is negotiating its accession to { LIST($organisations) }
    }

# A clause: both countries negotiate their accession. $organisations: where, $observer: as above.
memberships-both-accede = { SIDES() ->
    [states] both countries
    *[parties] both sides
    }{ $observer ->
    [yes] , as observers,
    *[no] {""}
    } are negotiating their accession to { LIST($organisations) }

# Clauses: what one country is and the other is. $first: the one, $second: the other, from the message below.
memberships-apart = { $first }, while { $second }

# The second clause of such a sentence. $country: which, $status: member, participant, observer, candidate, partner, acceding or acceding-observer, $organisations: those that the first clause has named. Left out: $organisations.
membership-other = { NAME($country) } { $status ->
    [participant] is a participating State
    [observer] has observer status
    [candidate] is a candidate for membership
    [partner] is a partner
    [acceding] is negotiating its accession
    [acceding-observer] is an observer negotiating its accession
    *[member] is a member
    }

# Not printed: the organisations whose members are participating States, as data may name them, between semicolons.
organisations-of-participants = OSCE; the OSCE; Organization for Security and Co-operation in Europe; the Organization for Security and Co-operation in Europe

# In the table: what a side is in an organisation. $status: as above, or none.
membership-status = { $status ->
    [participant] participating State
    [observer] observer
    [acceding] acceding
    [candidate] candidate
    [partner] partner
    [acceding-observer] observer, acceding
    [member] member
    *[none] –
    }

# Title of a table.
table-memberships = Membership of international organizations
