### Sentences and tables of the indicators of any section. English.
### reviewed_by:

# What an indicator amounted to. $subject: number (how many there are of what the term names) or term, $term: the indicator, $value: its figure, $counted: noun or bare, $noun: what a count counts, $when: dated or undated, $period: the period, $estimate: yes or no, $linked: yes where a change follows, $change, $earlier, $target: the phrases below, or nothing, $record: change, value or none.
indicator = { $subject ->
    [number] The number of { NAME($term) }
    *[term] { CAP(NAME($term)) }
    } { SIGN($value) ->
    [zero] { $subject ->
        [number] was
        *[term] { NUMBER($term) ->
            [plural] were
            *[singular] was
            }
        } zero
    [negative] { $subject ->
        [number] was
        *[term] { NUMBER($term) ->
            [plural] were
            *[singular] was
            }
        } minus { SAY("bare", $value) }
    *[positive] { KIND($value) ->
        [money] amounted { SAY("amounted", $value) }
        [percent] stood { SAY("at", $value) }
        *[count] { $subject ->
            [number] was
            *[term] { NUMBER($term) ->
                [plural] were
                *[singular] was
                }
            } { $counted ->
            [noun] { SAY("object", $value, $noun) }
            *[bare] { SAY("object", $value) }
            }
        }
    }{ $when ->
    [dated] {" "}{ PERIOD($period, role: "in") }
    *[undated] {""}
    }{ $estimate ->
    [yes] {" "}(estimate)
    *[no] {""}
    }{ $change }{ $earlier }{ $record ->
    [change] , the highest growth in the entire observation period
    [value] , the highest level in the entire observation period
    *[none] {""}
    }{ $target }.

# How an indicator changed, after its value. $change: the change, $value: the figure, $when: dated or undated, $before: the period before.
indicator-change = { DIR($change) ->
    [up] , up { SAY("bare", $change) }
    [down] , down { SAY("bare", $change) }
    [virtually] , virtually unchanged
    *[same] , unchanged
    }{ $when ->
    [dated] { DIR($change) ->
        [up] {" on "}{ PERIOD($before) }
        [down] {" on "}{ PERIOD($before) }
        *[same] {" from "}{ PERIOD($before) }
        }
    *[undated] {""}
    }

# The value before, in brackets. $when: dated, undated, or known where the change has named the period, $before: the period before, $previous: the value, $counted: noun or bare, $noun: what it counts.
indicator-earlier = {" ("}{ $counted ->
    [noun] { SAY("bare", $previous, $noun) }
    *[bare] { SAY("bare", $previous) }
    }{ $when ->
    [known] {""}
    [dated] {" "}{ PERIOD($before, role: "in") }
    *[undated] {" "}before
    })

# The target, at the end of a sentence. $stage: ahead, past or reached, $year: the year of the target, $target: the figure, $counted: noun or bare, $noun: what it counts.
indicator-target = { $stage ->
    [reached] ; the target { PERIOD($year, role: "plan") } (
    [past] ; the target { PERIOD($year, role: "plan") } was{" "}
    *[ahead] ; the target { PERIOD($year, role: "plan") } is{" "}
    }{ $counted ->
    [noun] { SAY("bare", $target, $noun) }
    *[bare] { SAY("bare", $target) }
    }{ $stage ->
    [reached] ) has been reached
    *[ahead] {""}
    }

# After the sentence on an indicator. $known: share, rank or both, $share: what part it is, $whole: of what, $position: first or other, $place: the place, $among: what is ranked, $target: the phrase above, or nothing.
indicator-standing = { $known ->
    [share] This accounts { SAY("share", $share) } of { NAME($whole) }
    [rank] { NUMBER($among) ->
        [plural] This ranks
        *[singular] This is the
        }
    *[both] { NUMBER($among) ->
        [plural] This accounts { SAY("share", $share) } of { NAME($whole) } and ranks
        *[singular] This accounts { SAY("share", $share) } of { NAME($whole) } and is the
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
    }{ $target }.

# Below a table or a sentence: a note on one of several indicators. $term: the indicator, $note: as written in the data.
indicator-note = { CAP(NAME($term)) }. { $note }

# Title of the table of a section's indicators. $section: the title of the section.
table-indicators = { $section }: main indicators

# Title of the table of a section's indicators over years or other periods. $section: the title of the section.
table-series = { $section }: main indicators by period

# In the titles above: the section of the data on political relations.
indicators-relations = Political relations

# Head of a column, or of the first one: which period a figure is of.
column-of-period = Period

# Head of a column of figures of different periods or units.
column-amount = Value

# Head of a column: the figure of the period before.
column-earlier = Year before

# First cell of a row. $term: the indicator.
row-indicator = { CAP(NAME($term)) }

# First cell of a row: the indicator and its unit. $term: the indicator, $value: its figure.
row-indicator-unit = { CAP(NAME($term)) }, { UNIT($value) }

# First cell of a row: the indicator and what is counted. $term: the indicator, $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: its figure.
row-indicator-counted = { CAP(NAME($term)) }, { $size ->
    [scaled] { UNIT($value) } { NAME($noun) }
    *[plain] { NAME($noun) }
    }

# First cell of a row of estimates. $row: the indicator and its unit.
row-estimate = { $row } (estimate)

# Unit of a chart: what is counted. $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: a figure.
unit-counted = { $size ->
    [scaled] { UNIT($value) } { NAME($noun) }
    *[plain] { NAME($noun) }
    }
