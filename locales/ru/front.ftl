### What stands before the first section: whom to ask, labels of key figures. Russian.
### reviewed_by:

# Below the title, or at the end of the paper: whom to ask. $contact: as written in the data.
requisite-contact = Контактное лицо: { $contact }

# Label of a key figure, where its period is said beside it or not known.
key-turnover-alone = Товарооборот

# Label of a key figure: what was invested. $from: whose investment.
key-investment-alone = Прямые инвестиции { FROM($from) }

# Label of a key figure: all that had been invested. $from: whose investment, $years: by the end of which period.
key-investment-stock = Накопленные прямые инвестиции { FROM($from) }, { PERIOD($years, role: "label") }

# The same without a period. $from: whose investment.
key-investment-stock-alone = Накопленные прямые инвестиции { FROM($from) }

# Label of a key figure, below the number. $partner: whose capital, $companies: how many.
key-joint = { UNIT($companies, "joint-enterprise") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием капитала { FROM($partner) }
    }

# Label of a key figure, below the number: those of the companies that are active. $partner: whose capital, $companies: how many.
key-companies-active = { UNIT($companies, "company") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием капитала { FROM($partner) }
    } (из числа действующих)

# Label of a key figure, below the number. $partner: whose capital, $companies: how many jobs.
key-companies-jobs = { UNIT($companies, "job") } в компаниях { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием капитала { FROM($partner) }
    }

# Label of a key figure on companies in the partner country. $label: what it is of, $country: where they are.
key-companies-abroad = { $label } { IN($country) }

# Label of a key figure, below the number. $visits: how many.
key-visits-highest = { UNIT($visits, "visit") } на высшем уровне

# Label of a key figure, below the number. $visits: how many.
key-visits-high = { UNIT($visits, "visit") } на высоком уровне

# Label of a key figure, below the number. $years: how many.
key-anniversary = { UNIT($years, "year") } дипломатических отношений

# Label of a key figure, below the number: what could be exported besides. $kinds: how many, $partner: where to.
key-potential-kinds = { UNIT($kinds, "kind-of-goods") } для экспорта { TO($partner) }

# Label of a key figure: what could be exported besides. $partner: where to.
key-potential-value = Потенциал экспорта { TO($partner) }

# Label of a key figure on a good. $good: the good, $partner: where to.
key-good-exports = { CAP(NAME($good)) }: экспорт { TO($partner) }

# Label of a key figure on a good. $good: the good, $partner: where from.
key-good-imports = { CAP(NAME($good)) }: импорт { FROM($partner) }

# Label of a key figure: the share of a good. $label: what is a share.
key-share = { $label }, доля

# Label of a key figure: how long two organisations have worked together. $sides: the two.
key-partnership = Сотрудничество: { LIST($sides) }

# Label of a key figure: jobs that a project makes. $term: its name.
key-project-jobs = { CAP(NAME($term)) }: рабочие места

# Label of a key figure: the length of a route. $route: its name.
key-route = { CAP(NAME($route)) }: протяжённость

# Label of a key figure: the distance between two places. $from, $to: the places.
key-leg = Расстояние { NAME($from) } – { NAME($to) }

# Label of a key figure of one's own. $term: what it is of.
key-indicator = { CAP(NAME($term)) }

# Label of a key figure on one of the sides. $label: what it is of, $side: which side.
key-of-side = { $label }, { NAME($side) }

# Label of a key figure with its period. $label: what it is of, $period: the period.
key-of-period = { $label }, { PERIOD($period, role: "label") }

# Label of a key figure of other statistics. $label: what it is of, $reporter: whose statistics.
key-reported = { $label } (по данным { NAME($reporter, case: "gen") })

# Label of a key figure that is a change. $label: of what.
key-change = { $label }, изменение

# Label of a key figure that is a target. $label: of what, $year: the year by which it is to be reached.
key-target = { $label }: цель { PERIOD($year, role: "for") }

# The large figure of a rank: 5th. $place: the place, $of: what is ordered (largest trading partner), which stands below it.
key-rank = { GENDER($of) ->
    [f] { ORD($place, style: "digits", gender: "f") }
    [n] { ORD($place, style: "digits", gender: "n") }
    *[m] { ORD($place, style: "digits") }
    }

# Label below the rank. $of: what is ordered (largest trading partner).
key-rank-of = { NAME($of) }

# Label below a percentage: of what it is a part. $of: the whole.
key-share-of = от { NAME($of, case: "gen") }

# Small print of a key figure: what it counts. $value: the figure, $things: what is counted.
key-note-things = { UNIT($value, $things) }

# Small print of a key figure: what it counts, and its change. $value, $change: figures, $things: what is counted.
key-note-things-change = { UNIT($value, $things) }, { CELL($change) }

# Small print of a key figure: its change alone. $change: a figure.
key-note-change-alone = { CELL($change) }
