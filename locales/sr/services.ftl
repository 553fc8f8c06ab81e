### What more is known of a figure of trade or investment, after the sentence that says it. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] То чини { SAY("share-of", $share) } { NAME($whole, case: "gen") }
    [rank] { NAME($partner) }
    *[both] То чини { SAY("share-of", $share) } { NAME($whole, case: "gen") }, а { NAME($partner) }
    }{ $known ->
    [share] {""}
    *[rank] {" "}{ NUMBER($partner) ->
        [plural] су
        *[singular] је
        } { NUMBER($among) ->
        [plural] на { $position ->
            [first] првом
            *[other] { ORD($place, gender: "n", case: "loc", style: "text") }
            } месту међу { NAME($among, case: "ins") }
        *[singular] { $position ->
            [first] { NAME($among) }
            *[other] { ORD($place, $among, style: "text") }
            }
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = Циљ { PERIOD($year, role: "plan") } { $stage ->
    [past] износио је { SAY("amounted", $target) }
    *[ahead] износи { SAY("amounts", $target) }
    }.
