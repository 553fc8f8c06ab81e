### What each side is in international organisations. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# What one country is, or both are, in organisations, as it follows “is” or “are”. $role: member, participant (a participating State), observer, candidate or partner, $who: one or both, $organisations: where.
membership-role = { $who ->
    [both] { $role ->
        [participant] државе учеснице { LIST($organisations, case: "gen") }
        [observer] посматрачи у { LIST($organisations, case: "loc") }
        [candidate] кандидати за чланство у { LIST($organisations, case: "loc") }
        [partner] партнери { LIST($organisations, case: "gen") }
        *[member] чланице { LIST($organisations, case: "gen") }
        }
    *[one] { $role ->
        [participant] држава учесница { LIST($organisations, case: "gen") }
        [observer] посматрач у { LIST($organisations, case: "loc") }
        [candidate] кандидат за чланство у { LIST($organisations, case: "loc") }
        [partner] партнер { LIST($organisations, case: "gen") }
        *[member] чланица { LIST($organisations, case: "gen") }
        }
    }

# A clause: what a country is. $country: which, $roles: what, from the message above.
membership = { NAME($country) } { NUMBER($country) ->
    [plural] су
    *[singular] је
    } { LIST($roles) }

# A clause: what both countries are. $roles: what, from the message above.
memberships-both = { SIDES() ->
    [states] обе земље
    *[parties] обе стране
    } су { LIST($roles) }

# A clause: a country that negotiates its accession. $country: which, $organisations: where, $observer: whether it is an observer there, yes or no.
membership-accedes = { NAME($country) }{ $observer ->
    [yes] , као посматрач,
    *[no] {""}
    } { NUMBER($country) ->
    [plural] преговарају
    *[singular] преговара
    } о приступању { LIST($organisations, case: "dat") }

# A clause: both countries negotiate their accession. $organisations: where, $observer: as above.
memberships-both-accede = { SIDES() ->
    [states] обе земље
    *[parties] обе стране
    }{ $observer ->
    [yes] , као посматрачи,
    *[no] {""}
    } преговарају о приступању { LIST($organisations, case: "dat") }

# Clauses: what one country is and the other is. $first: the one, $second: the other, from the message below.
memberships-apart = { $first }, док { $second }

# The second clause of such a sentence. $country: which, $status: member, participant, observer, candidate, partner, acceding or acceding-observer, $organisations: those that the first clause has named.
membership-other = { $status ->
    [participant] { NUMBER($country) ->
        [plural] су
        *[singular] је
        } { NAME($country) } држава учесница
    [observer] { NUMBER($country) ->
        [plural] су
        *[singular] је
        } { NAME($country) } посматрач
    [candidate] { NUMBER($country) ->
        [plural] су
        *[singular] је
        } { NAME($country) } кандидат за чланство
    [partner] { NUMBER($country) ->
        [plural] су
        *[singular] је
        } { NAME($country) } партнер
    [acceding] { NAME($country) } { NUMBER($country) ->
        [plural] преговарају
        *[singular] преговара
        } о приступању { LIST($organisations, case: "dat") }
    [acceding-observer] { NAME($country) }, као посматрач, { NUMBER($country) ->
        [plural] преговарају
        *[singular] преговара
        } о приступању { LIST($organisations, case: "dat") }
    *[member] { NUMBER($country) ->
        [plural] су
        *[singular] је
        } { NAME($country) } чланица
    }

# Not printed: the organisations whose members are participating States, as data may name them, between semicolons.
organisations-of-participants = ОЕБС; Организација за европску безбедност и сарадњу

# In the table: what a side is in an organisation. $status: as above, or none.
membership-status = { $status ->
    [participant] држава учесница
    [observer] посматрач
    [acceding] у поступку приступања
    [candidate] кандидат
    [partner] партнер
    [acceding-observer] посматрач, у поступку приступања
    [member] чланица
    *[none] –
    }

# Title of a table.
table-memberships = Чланство у међународним организацијама
