### What each side is in international organisations. Kazakh.
### reviewed_by:

# What one country is, or both are, in organisations, as it follows “is” or “are”. $role: member, participant (a participating State), observer, candidate or partner, $who: one or both, $organisations: where. Left out: $who.
membership-role = { $who ->
    [both] { $role ->
        [participant] { LIST($organisations, case: "dat") } қатысушы мемлекет
        [observer] { LIST($organisations) } жанындағы { SIDES() ->
            [states] бақылаушы мемлекет
            *[parties] бақылаушы
            }
        [candidate] { LIST($organisations, case: "dat") } мүше болуға кандидат
        [partner] { LIST($organisations, case: "gen") } серіктесі
        *[member] { LIST($organisations, case: "gen") } мүшесі
        }
    *[one] { $role ->
        [participant] { LIST($organisations, case: "dat") } қатысушы мемлекет
        [observer] { LIST($organisations) } жанындағы { SIDES() ->
            [states] бақылаушы мемлекет
            *[parties] бақылаушы
            }
        [candidate] { LIST($organisations, case: "dat") } мүше болуға кандидат ел
        [partner] { LIST($organisations, case: "gen") } серіктесі
        *[member] { LIST($organisations, case: "gen") } мүшесі
        }
    }

# A clause: what a country is. $country: which, $roles: what, from the message above.
membership = { NAME($country) } — { LIST($roles) }

# A clause: what both countries are. $roles: what, from the message above.
memberships-both = { SIDES() ->
    [states] екі ел
    *[parties] екі тарап
    } де — { LIST($roles) }

# A clause: a country that negotiates its accession. $country: which, $organisations: where, $observer: whether it is an observer there, yes or no.
membership-accedes = { NAME($country) }{ $observer ->
    [yes] {" "}бақылаушы мәртебесінде
    *[no] {""}
    } { LIST($organisations, case: "dat") } кіру туралы келіссөздер жүргізіп жатыр

# A clause: both countries negotiate their accession. $organisations: where, $observer: as above.
memberships-both-accede = { SIDES() ->
    [states] екі ел
    *[parties] екі тарап
    } де{ $observer ->
    [yes] {" "}бақылаушы мәртебесінде
    *[no] {""}
    } { LIST($organisations, case: "dat") } кіру туралы келіссөздер жүргізіп жатыр

# Clauses: what one country is and the other is. $first: the one, $second: the other, from the message below.
memberships-apart = { $first }, ал { $second }

# The second clause of such a sentence. $country: which, $status: member, participant, observer, candidate, partner, acceding or acceding-observer, $organisations: those that the first clause has named.
membership-other = { NAME($country) } { $status ->
    [participant] — қатысушы мемлекет
    [observer] — { SIDES() ->
        [states] бақылаушы мемлекет
        *[parties] бақылаушы
        }
    [candidate] — мүше болуға кандидат ел
    [partner] — серіктес
    [acceding] { LIST($organisations, case: "dat") } кіру туралы келіссөздер жүргізіп жатыр
    [acceding-observer] бақылаушы мәртебесінде { LIST($organisations, case: "dat") } кіру туралы келіссөздер жүргізіп жатыр
    *[member] — мүше
    }

# Not printed: the organisations whose members are participating States, as data may name them, between semicolons.
organisations-of-participants = ЕҚЫҰ; Еуропадағы қауіпсіздік және ынтымақтастық ұйымы; ТМД; Тәуелсіз Мемлекеттер Достастығы

# In the table: what a side is in an organisation. $status: as above, or none.
membership-status = { $status ->
    [participant] қатысушы мемлекет
    [observer] бақылаушы
    [acceding] кіру үдерісінде
    [candidate] кандидат
    [partner] серіктес
    [acceding-observer] бақылаушы, кіру үдерісінде
    [member] мүше
    *[none] –
    }

# Title of a table.
table-memberships = Халықаралық ұйымдарға мүшелік
