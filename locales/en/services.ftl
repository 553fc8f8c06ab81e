### What more is known of a figure of trade or investment, after the sentence that says it. English.
### reviewed_by:

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] This accounts { SAY("share", $share) } of { NAME($whole) }
    [rank] { NUMBER($among) ->
        [plural] This ranks { NAME($partner) }
        *[singular] This makes { NAME($partner) } the
        }
    *[both] { NUMBER($among) ->
        [plural] This accounts { SAY("share", $share) } of { NAME($whole) } and ranks { NAME($partner) }
        *[singular] This accounts { SAY("share", $share) } of { NAME($whole) }, making { NAME($partner) } the
        }
    }{ $known ->
    [share] {""}
    *[rank] { NUMBER($among) ->
        [plural] { $position ->
            [first] {" "}first among the { NAME($among) }
            *[other] {" "}{ ORD($place, style: "text") } among the { NAME($among) }
            }
        *[singular] { $position ->
            [first] {" "}{ NAME($among) }
            *[other] {" "}{ ORD($place, style: "text") } { NAME($among) }
            }
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = The target { PERIOD($year, role: "plan") } { $stage ->
    [past] was
    *[ahead] is
    } { SAY("bare", $target) }.
