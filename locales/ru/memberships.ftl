### What each side is in international organisations. Russian.
### reviewed_by:

# What one country is, or both are, in organisations, as it follows “is” or “are”. $role: member, participant (a participating State), observer, candidate or partner, $who: one or both, $organisations: where.
membership-role = { $who ->
    [both] { $role ->
        [participant] государствами-участниками { LIST($organisations, case: "gen") }
        [observer] государствами-наблюдателями при { LIST($organisations, case: "prep") }
        [candidate] кандидатами на вступление в { LIST($organisations, case: "acc") }
        [partner] партнёрами { LIST($organisations, case: "gen") }
        *[member] членами { LIST($organisations, case: "gen") }
        }
    *[one] { $role ->
        [participant] государством-участником { LIST($organisations, case: "gen") }
        [observer] государством-наблюдателем при { LIST($organisations, case: "prep") }
        [candidate] кандидатом на вступление в { LIST($organisations, case: "acc") }
        [partner] партнёром { LIST($organisations, case: "gen") }
        *[member] членом { LIST($organisations, case: "gen") }
        }
    }

# A clause: what a country is. $country: which, $roles: what, from the message above.
membership = { NAME($country) } { NUMBER($country) ->
    [plural] являются
    *[singular] является
    } { LIST($roles) }

# A clause: what both countries are. $roles: what, from the message above.
memberships-both = { SIDES() ->
    [states] обе страны
    *[parties] обе стороны
    } являются { LIST($roles) }

# A clause: a country that negotiates its accession. $country: which, $organisations: where, $observer: whether it is an observer there, yes or no.
membership-accedes = { NAME($country) }{ $observer ->
    [yes] {" "}в статусе наблюдателя
    *[no] {""}
    } { NUMBER($country) ->
    [plural] ведут
    *[singular] ведёт
    } переговоры о присоединении к { LIST($organisations, case: "dat") }

# A clause: both countries negotiate their accession. $organisations: where, $observer: as above.
memberships-both-accede = { SIDES() ->
    [states] обе страны
    *[parties] обе стороны
    }{ $observer ->
    [yes] {" "}в статусе наблюдателя
    *[no] {""}
    } ведут переговоры о присоединении к { LIST($organisations, case: "dat") }

# Clauses: what one country is and the other is. $first: the one, $second: the other, from the message below.
memberships-apart = { $first }, а { $second }

# The second clause of such a sentence. $country: which, $status: member, participant, observer, candidate, partner, acceding or acceding-observer, $organisations: those that the first clause has named.
membership-other = { NAME($country) } { $status ->
    [participant] — государством-участником { SIZE($organisations) ->
        [one] { LIST($organisations, case: "gen") }
        *[many] этих организаций
        }
    [observer] — государством-наблюдателем при { SIZE($organisations) ->
        [one] { LIST($organisations, case: "prep") }
        *[many] этих организациях
        }
    [candidate] — кандидатом на вступление в { SIZE($organisations) ->
        [one] { LIST($organisations, case: "acc") }
        *[many] эти организации
        }
    [partner] — партнёром { SIZE($organisations) ->
        [one] { LIST($organisations, case: "gen") }
        *[many] этих организаций
        }
    [acceding] { NUMBER($country) ->
        [plural] ведут
        *[singular] ведёт
        } переговоры о присоединении к { SIZE($organisations) ->
        [one] { LIST($organisations, case: "dat") }
        *[many] этим организациям
        }
    [acceding-observer] в статусе наблюдателя { NUMBER($country) ->
        [plural] ведут
        *[singular] ведёт
        } переговоры о присоединении к { SIZE($organisations) ->
        [one] { LIST($organisations, case: "dat") }
        *[many] этим организациям
        }
    *[member] — членом { SIZE($organisations) ->
        [one] { LIST($organisations, case: "gen") }
        *[many] этих организаций
        }
    }

# Not printed: the organisations whose members are participating States, as data may name them, between semicolons.
organisations-of-participants = ОБСЕ; Организация по безопасности и сотрудничеству в Европе; СНГ; Содружество Независимых Государств

# In the table: what a side is in an organisation. $status: as above, or none.
membership-status = { $status ->
    [participant] государство-участник
    [observer] наблюдатель
    [acceding] ведёт переговоры о присоединении
    [candidate] кандидат
    [partner] партнёр
    [acceding-observer] наблюдатель, ведёт переговоры о присоединении
    [member] член
    *[none] –
    }

# Title of a table.
table-memberships = Участие в международных организациях
