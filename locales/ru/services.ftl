### What more is known of a figure of trade or investment, after the sentence that says it. Russian.
### reviewed_by:

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] Это составляет { SAY("share-of", $share) } { NAME($whole, case: "gen") }
    [rank] { NAME($partner) }
    *[both] Это составляет { SAY("share-of", $share) } { NAME($whole, case: "gen") }; { NAME($partner) }
    }{ $known ->
    [share] {""}
    *[rank] { NUMBER($among) ->
        [plural] {" "}{ NUMBER($partner) ->
            [plural] занимают
            *[singular] занимает
            } { $position ->
            [first] первое
            *[other] { ORD($place, gender: "n", case: "acc", style: "text") }
            } место среди { NAME($among, case: "gen") }
        *[singular] {" "}— { $position ->
            [first] { NAME($among) }
            *[other] { ORD($place, $among, style: "text") }
            }
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = Целевой показатель { PERIOD($year, role: "plan") } { $stage ->
    [past] составлял { SAY("amounted", $target) }
    *[ahead] — { SAY("bare", $target) }
    }.
