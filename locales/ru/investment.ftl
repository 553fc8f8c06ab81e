### Sentences of the section on investment. Russian.
### reviewed_by:

# Investment of a period, or of some years up to now. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $span: since (years up to now) or in, $since: the first year, $years: when, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes, $value: the sum.
investment-flow = { $told ->
    [no] { $span ->
        [since] { SINCE($since) }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }{ $way ->
    [outward] объём прямых инвестиций
    *[inward] приток прямых инвестиций
    } { FROM($from) } { TO($to) }{ $told ->
    [no] {""}
    [same] {" "}за тот же период
    *[yes] { $span ->
        [since] {" "}{ SINCE($since) }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    } составил { SAY("amounted", $value) }.

# The same where nothing was recorded. $from, $to, $way, $span, $since, $years, $told: as above. $value: left out.
investment-none = { $told ->
    [no] { $span ->
        [since] { SINCE($since) }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }прямые инвестиции { FROM($from) } { TO($to) }{ $told ->
    [no] {""}
    [same] {" "}за тот же период
    *[yes] { $span ->
        [since] {" "}{ SINCE($since) }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    } не зафиксированы.

# How investment changed, after the sentence above. $change: the change, $before: the period it is compared with.
investment-change = Это { DIR($change) ->
    [up] { SAY("by", $change) } выше уровня { PERIOD($before, role: "attributive") }
    [down] { SAY("by", $change) } ниже уровня { PERIOD($before, role: "attributive") }
    [virtually] практически столько же, сколько { PERIOD($before, role: "in") }
    *[same] столько же, сколько { PERIOD($before, role: "in") }
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital.
investment-enterprises = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } и { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием капитала { FROM($partner) }
    }.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { CAP(IN($home)) } { AGREE($companies, "company", verb: "registered") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием капитала { FROM($partner) }
    }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием партнёров { FROM($partner) }
    }.

# After a sentence that counts enterprises. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $active: how many of them are active.
investment-active = { $named ->
    [yes] { $of ->
        [joint] Из совместных предприятий
        *[companies] Из этих компаний
        }
    *[no] Из них
    } { $of ->
    [companies] { AGREE($active, verb: "active", of: "company") }
    *[joint] { AGREE($active, verb: "active", of: "joint-enterprise") }
    }.

# After a sentence that counts enterprises, all of which are active. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $count: two or more.
investment-active-all = { $of ->
    [companies] { $count ->
        [two] Обе эти компании
        *[more] Все эти компании
        }
    [joint] { $count ->
        [two] Оба этих совместных предприятия
        *[more] Все эти совместные предприятия
        }
    *[all] { $count ->
        [two] Оба этих предприятия
        *[more] Все эти предприятия
        }
    } действуют.

# After a sentence that counts one of these enterprises. $of: joint or companies, $named: yes where the sentence counts others too, else no, $state: active or idle.
investment-active-sole = { $named ->
    [yes] { $of ->
        [joint] Совместное предприятие
        *[companies] Компания
        }
    *[no] { $of ->
        [joint] Оно
        *[companies] Она
        }
    } { $state ->
    [active] действует
    *[idle] не действует
    }.

# $organisations: the two that work together, $duration: how long.
investment-partnership = Сотрудничество { LIST($organisations, case: "gen") } продолжается { SAY("lasting", $duration) }.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = На { NAME($product, case: "acc") } приходится { SAY("share", $share) } { NAME($of, case: "gen") }.

# The partner's part in a branch. $also: yes after a sentence on cooperation, else no, $home, $partner: countries, $through: a company, $kind: name, or thing where the words say what it is, $field: the branch.
investment-engagement = { NAME($partner) } через { $kind ->
    [thing] { NAME($through, case: "acc") }
    *[name] компанию { NAME($through) }
    } { NUMBER($partner) ->
    [plural] участвуют
    *[singular] участвует
    } { $also ->
    [yes] и в развитии
    *[no] в развитии
    } { NAME($field, case: "gen") } { IN($home) }.

# The partner's part in several branches. $also, $home, $partner: as above, $fields: the branches, each as below.
investment-engagements = { NAME($partner) } { NUMBER($partner) ->
    [plural] участвуют
    *[singular] участвует
    } { $also ->
    [yes] и в развитии
    *[no] в развитии
    } ряда отраслей { IN($home) }: { LIST($fields) }.

# One of the branches above. $field: the branch, $through: a company.
investment-field = { NAME($field) } ({ NAME($through) })

# A company of the partner that built things in the past. $partner: country, $company: which, $kind: name, or thing where the words say what it is, $works: what.
investment-legacy = В прошлом { $kind ->
    [thing] { NAME($company) } { FROM($partner) } { NUMBER($company) ->
        [plural] участвовали
        *[singular] { GENDER($company) ->
            [f] участвовала
            [n] участвовало
            *[m] участвовал
            }
        }
    *[name] { HAS_ADJ($partner) ->
        [yes] { ADJ($partner, gender: "f") } компания { NAME($company) }
        *[no] компания { NAME($company) } { FROM($partner) }
        } участвовала
    } в строительстве { LIST($works, case: "gen") }.
