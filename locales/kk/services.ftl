### What more is known of a figure of trade or investment, after the sentence that says it. Kazakh.
### reviewed_by:

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] Бұл — { NAME($whole, case: "gen") } { SAY("share", $share) }
    [rank] { NAME($partner) }
    *[both] Бұл — { NAME($whole, case: "gen") } { SAY("share", $share) }; { NAME($partner) }
    }{ $known ->
    [share] {""}
    *[rank] {" "}{ NAME($among) } арасында { $position ->
        [first] бірінші орында
        *[other] { ORD($place, style: "digits") }орында
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = { CAP(PERIOD($year, role: "plan")) } нысаналы көрсеткіш — { SAY("bare", $target) }{ $stage ->
    [past] {" "}болатын
    *[ahead] {""}
    }.
