### Sentences and tables of the indicators of any section. Kazakh.
### reviewed_by:

# What an indicator amounted to. $subject: number (how many there are of what the term names) or term, $term: the indicator, $value: its figure, $counted: noun or bare, $noun: what a count counts, $when: dated or undated, $period: the period, $estimate: yes or no, $linked: yes where a change follows, $change, $earlier, $target: the phrases below, or nothing, $record: change, value or none.
indicator = { $when ->
    [dated] { CAP(PERIOD($period, role: "in")) } { $subject ->
        [number] { NAME($term, case: "gen") } саны
        *[term] { NAME($term) }
        }
    *[undated] { $subject ->
        [number] { CAP(NAME($term, case: "gen")) } саны
        *[term] { CAP(NAME($term)) }
        }
    } { SIGN($value) ->
    [zero] нөлге тең болды
    *[positive] { SIGN($value) ->
        [negative] минус{" "}
        *[positive] {""}
        }{ $linked ->
        [yes] { $counted ->
            [noun] { SAY("amounting", $value, $noun) }
            *[bare] { SAY("amounting", $value) }
            }
        *[no] { $counted ->
            [noun] { SAY("amounted", $value, $noun) }
            *[bare] { SAY("amounted", $value) }
            }
        }
    }{ $estimate ->
    [yes] {" "}(бағалау)
    *[no] {""}
    }{ $change }{ $earlier }{ $record ->
    [change] , бұл бүкіл бақылау кезеңіндегі ең жоғары өсім болды
    [value] , бұл бүкіл бақылау кезеңіндегі ең жоғары көрсеткіш болды
    *[none] {""}
    }{ $target }.

# How an indicator changed, after its value. $change: the change, $value: the figure, $when: dated or undated, $before: the period before.
indicator-change = , { $when ->
    [dated] { PERIOD($before, role: "compared") }
    *[undated] бұрынғымен салыстырғанда
    } { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }

# The value before, in brackets. $when: dated, undated, or known where the change has named the period, $before: the period before, $previous: the value, $counted: noun or bare, $noun: what it counts.
indicator-earlier = {" ("}{ $when ->
    [undated] бұған дейін —{" "}
    *[dated] { PERIOD($before, role: "in") } —{" "}
    }{ $counted ->
    [noun] { SAY("bare", $previous, $noun) }
    *[bare] { SAY("bare", $previous) }
    })

# The target, at the end of a sentence. $stage: ahead, past or reached, $year: the year of the target, $target: the figure, $counted: noun or bare, $noun: what it counts.
indicator-target = { $stage ->
    [reached] ; { PERIOD($year, role: "plan") } нысаналы көрсеткішке (
    [past] ; { PERIOD($year, role: "plan") } нысаналы көрсеткіш —{" "}
    *[ahead] ; { PERIOD($year, role: "plan") } нысаналы көрсеткіш —{" "}
    }{ $counted ->
    [noun] { SAY("bare", $target, $noun) }
    *[bare] { SAY("bare", $target) }
    }{ $stage ->
    [reached] ) қол жеткізілді
    [past] {" "}болатын
    *[ahead] {""}
    }

# After the sentence on an indicator. $known: share, rank or both, $share: what part it is, $whole: of what, $position: first or other, $place: the place, $among: what is ranked, $target: the phrase above, or nothing.
indicator-standing = { $known ->
    [share] Бұл — { NAME($whole, case: "gen") } { SAY("share", $share) }
    [rank] Бұл — { NAME($among) } арасындағы { $position ->
        [first] бірінші орын
        *[other] { ORD($place, style: "digits") }орын
        }
    *[both] Бұл — { NAME($whole, case: "gen") } { SAY("share", $share) } және { NAME($among) } арасындағы { $position ->
        [first] бірінші орын
        *[other] { ORD($place, style: "digits") }орын
        }
    }{ $target }.

# Below a table or a sentence: a note on one of several indicators. $term: the indicator, $note: as written in the data.
indicator-note = { CAP(NAME($term)) }. { $note }

# Title of the table of a section's indicators. $section: the title of the section.
table-indicators = { $section }: негізгі көрсеткіштер

# Title of the table of a section's indicators over years or other periods. $section: the title of the section.
table-series = { $section }: кезеңдер бойынша негізгі көрсеткіштер

# In the titles above: the section of the data on political relations.
indicators-relations = Саяси қатынастар

# Head of a column, or of the first one: which period a figure is of.
column-of-period = Кезең

# Head of a column of figures of different periods or units.
column-amount = Мәні

# Head of a column: the figure of the period before.
column-earlier = Бір жыл бұрын

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
row-estimate = { $row } (бағалау)

# Unit of a chart: what is counted. $noun: what is counted, $size: scaled (thousands, millions) or plain, $value: a figure.
unit-counted = { $size ->
    [scaled] { UNIT($value) } { NAME($noun) }
    *[plain] { NAME($noun) }
    }
