### What stands before the first section: whom to ask, labels of key figures. Serbian.
### reviewed_by:

# Below the title, or at the end of the paper: whom to ask. $contact: as written in the data.
requisite-contact = Контакт: { $contact }

# Label of a key figure, where its period is said beside it or not known.
key-turnover-alone = Робна размена

# Label of a key figure: what was invested. $from: whose investment.
key-investment-alone = Директне инвестиције { FROM($from) }

# Label of a key figure: all that had been invested. $from: whose investment, $years: by the end of which period.
key-investment-stock = Стање директних инвестиција { FROM($from) }, { PERIOD($years, role: "label") }

# The same without a period. $from: whose investment.
key-investment-stock-alone = Стање директних инвестиција { FROM($from) }

# Label of a key figure, below the number. $partner: whose capital, $companies: how many.
key-joint = { UNIT($companies, "joint-enterprise") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са капиталом { FROM($partner) }
    }

# Label of a key figure, below the number: those of the companies that are active. $partner: whose capital, $companies: how many.
key-companies-active = { UNIT($companies, "company") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са капиталом { FROM($partner) }
    } (само активне)

# Label of a key figure, below the number. $partner: whose capital, $companies: how many jobs.
key-companies-jobs = { UNIT($companies, "job") } у компанијама { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са капиталом { FROM($partner) }
    }

# Label of a key figure on companies in the partner country. $label: what it is of, $country: where they are.
key-companies-abroad = { $label } { IN($country) }

# Label of a key figure, below the number. $visits: how many.
key-visits-highest = { UNIT($visits, "visit") } на највишем нивоу

# Label of a key figure, below the number. $visits: how many.
key-visits-high = { UNIT($visits, "visit") } на високом нивоу

# Label of a key figure, below the number. $years: how many.
key-anniversary = { UNIT($years, "year") } дипломатских односа

# Label of a key figure, below the number: what could be exported besides. $kinds: how many, $partner: where to.
key-potential-kinds = { UNIT($kinds, "kind-of-goods") } за извоз { TO($partner) }

# Label of a key figure: what could be exported besides. $partner: where to.
key-potential-value = Потенцијал извоза { TO($partner) }

# Label of a key figure on a good. $good: the good, $partner: where to.
key-good-exports = { CAP(NAME($good)) }: извоз { TO($partner) }

# Label of a key figure on a good. $good: the good, $partner: where from.
key-good-imports = { CAP(NAME($good)) }: увоз { FROM($partner) }

# Label of a key figure: the share of a good. $label: what is a share.
key-share = { $label }, удео

# Label of a key figure: how long two organisations have worked together. $sides: the two.
key-partnership = Сарадња: { LIST($sides) }

# Label of a key figure: jobs that a project makes. $term: its name.
key-project-jobs = { CAP(NAME($term)) }: радна места

# Label of a key figure: the length of a route. $route: its name.
key-route = { CAP(NAME($route)) }: дужина

# Label of a key figure: the distance between two places. $from, $to: the places.
key-leg = Растојање { NAME($from) } – { NAME($to) }

# Label of a key figure of one's own. $term: what it is of.
key-indicator = { CAP(NAME($term)) }

# Label of a key figure on one of the sides. $label: what it is of, $side: which side.
key-of-side = { $label }, { NAME($side) }

# Label of a key figure with its period. $label: what it is of, $period: the period.
key-of-period = { $label }, { PERIOD($period, role: "label") }

# Label of a key figure of other statistics. $label: what it is of, $reporter: whose statistics.
key-reported = { $label } (по подацима { NAME($reporter, case: "gen") })

# Label of a key figure that is a change. $label: of what.
key-change = { $label }, промена

# Label of a key figure that is a target. $label: of what, $year: the year by which it is to be reached.
key-target = { $label }: циљ { PERIOD($year, role: "for") }

# The large figure of a rank: 5th. $place: the place, $of: what is ordered (largest trading partner), which stands below it.
key-rank = { ORD($place, style: "digits") } место

# Label below the rank. $of: what is ordered (largest trading partner).
key-rank-of = { NAME($of) }

# Label below a percentage: of what it is a part. $of: the whole.
key-share-of = од { NAME($of, case: "gen") }

# Small print of a key figure: what it counts. $value: the figure, $things: what is counted.
key-note-things = { UNIT($value, $things) }

# Small print of a key figure: what it counts, and its change. $value, $change: figures, $things: what is counted.
key-note-things-change = { UNIT($value, $things) }, { CELL($change) }

# Small print of a key figure: its change alone. $change: a figure.
key-note-change-alone = { CELL($change) }
