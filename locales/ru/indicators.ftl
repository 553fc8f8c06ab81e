### Sentences and tables of the indicators of any section. Russian.
### reviewed_by:

# What an indicator amounted to. $subject: number (how many there are of what the term names) or term, $term: the indicator, $value: its figure, $counted: noun or bare, $noun: what a count counts, $when: dated or undated, $period: the period, $estimate: yes or no, $linked: yes where a change follows, $change, $earlier, $target: the phrases below, or nothing, $record: change, value or none.
indicator = { $when ->
    [dated] { CAP(PERIOD($period, role: "in")) } { $subject ->
        [number] число { NAME($term, case: "gen") }
        *[term] { NAME($term) }
        }
    *[undated] { $subject ->
        [number] Число { NAME($term, case: "gen") }
        *[term] { CAP(NAME($term)) }
        }
    } { SIGN($value) ->
    [zero] { $subject ->
        [number] равнялось нулю
        *[term] { GENDER($term) ->
            [m] равнялся нулю
            [f] равнялась нулю
            [n] равнялось нулю
            *[pl] равнялись нулю
            }
        }
    *[positive] { $subject ->
        [number] составило
        *[term] { GENDER($term) ->
            [m] составил
            [f] составила
            [n] составило
            *[pl] составили
            }
        } { SIGN($value) ->
        [negative] минус { SAY("bare", $value) }
        *[positive] { $counted ->
            [noun] { SAY("amounted", $value, $noun) }
            *[bare] { SAY("amounted", $value) }
            }
        }
    }{ $estimate ->
    [yes] {" "}(оценка)
    *[no] {""}
    }{ $change }{ $earlier }{ $record ->
    [change] { $linked ->
        [yes] , — наибольший прирост за весь период наблюдений
        *[no] {" "}— наибольший прирост за весь период наблюдений
        }
    [value] { $linked ->
        [yes] , — наибольший показатель за весь период наблюдений
        *[no] {" "}— наибольший показатель за весь период наблюдений
        }
    *[none] {""}
    }{ $target }.

# How an indicator changed, after its value. $change: the change, $value: the figure, $when: dated or undated, $before: the period before.
indicator-change = { $when ->
    [dated] { DIR($change) ->
        [up] , что { SAY("by", $change) } { KIND($value) ->
            [percent] выше, чем { PERIOD($before, role: "in") }
            *[count] выше уровня { PERIOD($before, role: "attributive") }
            }
        [down] , что { SAY("by", $change) } { KIND($value) ->
            [percent] ниже, чем { PERIOD($before, role: "in") }
            *[count] ниже уровня { PERIOD($before, role: "attributive") }
            }
        [virtually] , что практически соответствует уровню { PERIOD($before, role: "attributive") }
        *[same] , что соответствует уровню { PERIOD($before, role: "attributive") }
        }
    *[undated] { DIR($change) ->
        [up] , что { SAY("by", $change) } выше прежнего уровня
        [down] , что { SAY("by", $change) } ниже прежнего уровня
        [virtually] , что практически соответствует прежнему уровню
        *[same] , что соответствует прежнему уровню
        }
    }

# The value before, in brackets. $when: dated, undated, or known where the change has named the period, $before: the period before, $previous: the value, $counted: noun or bare, $noun: what it counts.
indicator-earlier = {" ("}{ $when ->
    [known] {""}
    [dated] { PERIOD($before, role: "in") } —{" "}
    *[undated] ранее —{" "}
    }{ $counted ->
    [noun] { SAY("bare", $previous, $noun) }
    *[bare] { SAY("bare", $previous) }
    })

# The target, at the end of a sentence. $stage: ahead, past or reached, $year: the year of the target, $target: the figure, $counted: noun or bare, $noun: what it counts.
indicator-target = { $stage ->
    [reached] ; целевой показатель { PERIOD($year, role: "plan") } (
    [past] ; целевой показатель { PERIOD($year, role: "plan") } составлял{" "}
    *[ahead] ; целевой показатель { PERIOD($year, role: "plan") } —{" "}
    }{ $stage ->
    [past] { $counted ->
        [noun] { SAY("amounted", $target, $noun) }
        *[bare] { SAY("amounted", $target) }
        }
    *[ahead] { $counted ->
        [noun] { SAY("bare", $target, $noun) }
        *[bare] { SAY("bare", $target) }
        }
    }{ $stage ->
    [reached] ) достигнут
    *[ahead] {""}
    }

# After the sentence on an indicator. $known: share, rank or both, $share: what part it is, $whole: of what, $position: first or other, $place: the place, $among: what is ranked, $target: the phrase above, or nothing.
indicator-standing = { $known ->
    [share] Это составляет { SAY("share-of", $share) } { NAME($whole, case: "gen") }
    [rank] { NUMBER($among) ->
        [plural] Это { $position ->
            [first] первое
            *[other] { ORD($place, gender: "n", style: "text") }
            } место среди { NAME($among, case: "gen") }
        *[singular] { $position ->
            [first] Это { NAME($among) }
            *[other] Это { ORD($place, $among, style: "text") }
            }
        }
    *[both] { NUMBER($among) ->
        [plural] Это составляет { SAY("share-of", $share) } { NAME($whole, case: "gen") } ({ $position ->
            [first] первое
            *[other] { ORD($place, gender: "n", style: "text") }
            } место среди { NAME($among, case: "gen") })
        *[singular] Это составляет { SAY("share-of", $share) } { NAME($whole, case: "gen") } ({ $position ->
            [first] { NAME($among) }
            *[other] { ORD($place, $among, style: "text") }
            })
        }
    }{ $target }.

# Below a table or a sentence: a note on one of several indicators. $term: the indicator, $note: as written in the data.
indicator-note = { CAP(NAME($term)) }. { $note }

# Title of the table of a section's indicators. $section: the title of the section.
table-indicators = { $section }: основные показатели

# Title of the table of a section's indicators over years or other periods. $section: the title of the section.
table-series = { $section }: основные показатели по периодам

# In the titles above: the section of the data on political relations.
indicators-relations = Политические отношения

# Head of a column, or of the first one: which period a figure is of.
column-of-period = Период

# Head of a column of figures of different periods or units.
column-amount = Значение

# Head of a column: the figure of the period before.
column-earlier = Годом ранее

# First cell of a row. $term: the indicator.
row-indicator = { CAP(NAME($term)) }

# First cell of a row: the indicator and its unit. $term: the indicator, $value: its figure.
row-indicator-unit = { CAP(NAME($term)) }, { UNIT($value) }

# First cell of a row: the indicator and what is counted. $term: the indicator, $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: its figure.
row-indicator-counted = { CAP(NAME($term)) }, { $size ->
    [scaled] { UNIT($value, $noun) }
    *[plain] { NAME($noun) }
    }

# First cell of a row of estimates. $row: the indicator and its unit.
row-estimate = { $row } (оценка)

# Unit of a chart: what is counted. $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: a figure.
unit-counted = { $size ->
    [scaled] { UNIT($value, $noun) }
    *[plain] { NAME($noun) }
    }
