### Sentences and tables of the indicators of any section. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# What an indicator amounted to. $subject: number (how many there are of what the term names) or term, $term: the indicator, $value: its figure, $counted: noun or bare, $noun: what a count counts, $when: dated or undated, $period: the period, $estimate: yes or no, $linked: yes where a change follows, $change, $earlier, $target: the phrases below, or nothing, $record: change, value or none.
indicator = { $subject ->
    [number] Број { NAME($term, case: "gen") }
    *[term] { CAP(NAME($term)) }
    } { $when ->
    [dated] { PERIOD($period, role: "in") }{" "}
    *[undated] {""}
    }{ SIGN($value) ->
    [zero] { $subject ->
        [number] био је једнак нули
        *[term] { GENDER($term) ->
            [f] била је једнака нули
            [n] било је једнако нули
            [fpl] биле су једнаке нули
            [npl] била су једнака нули
            [mpl] били су једнаки нули
            [pl] били су једнаки нули
            *[m] био је једнак нули
            }
        }
    *[positive] { $subject ->
        [number] износио је
        *[term] { GENDER($term) ->
            [f] износила је
            [n] износило је
            [fpl] износиле су
            [npl] износила су
            [mpl] износили су
            [pl] износили су
            *[m] износио је
            }
        } { SIGN($value) ->
        [negative] минус { SAY("bare", $value) }
        *[positive] { $counted ->
            [noun] { SAY("amounted", $value, $noun) }
            *[bare] { SAY("amounted", $value) }
            }
        }
    }{ $estimate ->
    [yes] {" "}(процена)
    *[no] {""}
    }{ $change }{ $earlier }{ $record ->
    [change] {" "}– највећи раст у целом посматраном периоду
    [value] {" "}– највише у целом посматраном периоду
    *[none] {""}
    }{ $target }.

# How an indicator changed, after its value. $change: the change, $value: the figure, $when: dated or undated, $before: the period before.
indicator-change = { $when ->
    [dated] { DIR($change) ->
        [up] , што је { SAY("more", $change) } { PERIOD($before, role: "compared") }
        [down] , што је { SAY("less", $change) } { PERIOD($before, role: "compared") }
        [virtually] , што је готово на нивоу { PERIOD($before, role: "attributive") }
        *[same] , што је на нивоу { PERIOD($before, role: "attributive") }
        }
    *[undated] { DIR($change) ->
        [up] , што је { SAY("more", $change) } него раније
        [down] , што је { SAY("less", $change) } него раније
        [virtually] , што је готово на ранијем нивоу
        *[same] , што је на ранијем нивоу
        }
    }

# The value before, in brackets. $when: dated, undated, or known where the change has named the period, $before: the period before, $previous: the value, $counted: noun or bare, $noun: what it counts.
indicator-earlier = {" ("}{ $when ->
    [known] {""}
    [dated] { PERIOD($before, role: "in") } –{" "}
    *[undated] раније –{" "}
    }{ $counted ->
    [noun] { SAY("bare", $previous, $noun) }
    *[bare] { SAY("bare", $previous) }
    })

# The target, at the end of a sentence. $stage: ahead, past or reached, $year: the year of the target, $target: the figure, $counted: noun or bare, $noun: what it counts.
indicator-target = { $stage ->
    [reached] ; остварен је циљ { PERIOD($year, role: "plan") } (
    [past] ; циљ { PERIOD($year, role: "plan") } износио је{" "}
    *[ahead] ; циљ { PERIOD($year, role: "plan") } износи{" "}
    }{ $stage ->
    [reached] { $counted ->
        [noun] { SAY("bare", $target, $noun) }
        *[bare] { SAY("bare", $target) }
        }
    *[ahead] { $counted ->
        [noun] { SAY("amounts", $target, $noun) }
        *[bare] { SAY("amounts", $target) }
        }
    }{ $stage ->
    [reached] )
    *[ahead] {""}
    }

# After the sentence on an indicator. $known: share, rank or both, $share: what part it is, $whole: of what, $position: first or other, $place: the place, $among: what is ranked, $target: the phrase above, or nothing.
indicator-standing = { $known ->
    [share] То чини { SAY("share-of", $share) } { NAME($whole, case: "gen") }
    [rank] { NUMBER($among) ->
        [plural] То је { $position ->
            [first] прво
            *[other] { ORD($place, gender: "n", style: "text") }
            } место међу { NAME($among, case: "ins") }
        *[singular] { $position ->
            [first] То је { NAME($among) }
            *[other] То је { ORD($place, $among, style: "text") }
            }
        }
    *[both] { NUMBER($among) ->
        [plural] То чини { SAY("share-of", $share) } { NAME($whole, case: "gen") }, што је { $position ->
            [first] прво
            *[other] { ORD($place, gender: "n", style: "text") }
            } место међу { NAME($among, case: "ins") }
        *[singular] То чини { SAY("share-of", $share) } { NAME($whole, case: "gen") } ({ $position ->
            [first] { NAME($among) }
            *[other] { ORD($place, $among, style: "text") }
            })
        }
    }{ $target }.

# Below a table or a sentence: a note on one of several indicators. $term: the indicator, $note: as written in the data.
indicator-note = { CAP(NAME($term)) }. { $note }

# Title of the table of a section's indicators. $section: the title of the section.
table-indicators = { $section }: главни показатељи

# Title of the table of a section's indicators over years or other periods. $section: the title of the section.
table-series = { $section }: главни показатељи по периодима

# In the titles above: the section of the data on political relations.
indicators-relations = Политички односи

# Head of a column, or of the first one: which period a figure is of.
column-of-period = Период

# Head of a column of figures of different periods or units.
column-amount = Вредност

# Head of a column: the figure of the period before.
column-earlier = Годину дана раније

# First cell of a row. $term: the indicator.
row-indicator = { CAP(NAME($term)) }

# First cell of a row: the indicator and its unit. $term: the indicator, $value: its figure.
row-indicator-unit = { CAP(NAME($term)) }, { UNIT($value) }

# First cell of a row: the indicator and what is counted. $term: the indicator, $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: its figure.
row-indicator-counted = { CAP(NAME($term)) }, { $size ->
    [scaled] { UNIT($value) } { NAME($noun, case: "gen") }
    *[plain] { NAME($noun) }
    }

# First cell of a row of estimates. $row: the indicator and its unit.
row-estimate = { $row } (процена)

# Unit of a chart: what is counted. $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: a figure.
unit-counted = { $size ->
    [scaled] { UNIT($value) } { NAME($noun, case: "gen") }
    *[plain] { NAME($noun) }
    }
