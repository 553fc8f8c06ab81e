### Sentences of the section on investment. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Investment of a period, or of some years up to now. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $span: since (years up to now) or in, $since: the first year, $years: when, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes, $value: the sum.
investment-flow = { $told ->
    [no] { $span ->
        [since] { SINCE($since) }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }{ $span ->
    [since] укупан{" "}
    *[in] {""}
    }{ $way ->
    [outward] обим страних директних инвестиција
    *[inward] прилив страних директних инвестиција
    } { FROM($from) } { TO($to) }{ $told ->
    [no] {""}
    [same] {" "}у истом периоду
    *[yes] { $span ->
        [since] {" "}{ SINCE($since) }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    } { $span ->
    [since] износи { SAY("amounts", $value) }
    *[in] износио је { SAY("amounted", $value) }
    }.

# The same where nothing was recorded. $from, $to, $way, $span, $since, $years, $told: as above. $value: left out.
investment-none = { $told ->
    [no] { $span ->
        [since] { SINCE($since) }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }стране директне инвестиције { FROM($from) } { TO($to) }{ $told ->
    [no] {""}
    [same] {" "}у истом периоду
    *[yes] { $span ->
        [since] {" "}{ SINCE($since) }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    } нису забележене.

# How investment changed, after the sentence above. $change: the change, $before: the period it is compared with.
investment-change = То је { DIR($change) ->
    [up] { SAY("more", $change) } него { PERIOD($before, role: "in") }
    [down] { SAY("less", $change) } него { PERIOD($before, role: "in") }
    [virtually] готово исто колико и { PERIOD($before, role: "in") }
    *[same] исто колико и { PERIOD($before, role: "in") }
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital.
investment-enterprises = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered", place: "later") } и { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са капиталом { FROM($partner) }
    }.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { CAP(IN($home)) } { AGREE($companies, "company", verb: "registered", place: "later") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са капиталом { FROM($partner) }
    }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered", place: "later") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са партнерима { FROM($partner) }
    }.

# After a sentence that counts enterprises. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $active: how many of them are active.
investment-active = { $named ->
    [yes] { $of ->
        [joint] Од заједничких предузећа
        *[companies] Од тих компанија
        }
    *[no] Од њих
    } { $of ->
    [companies] { AGREE($active, verb: "active", of: "company") }
    *[joint] { AGREE($active, verb: "active", of: "joint-enterprise") }
    }.

# After a sentence that counts enterprises, all of which are active. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $count: two or more.
investment-active-all = { $of ->
    [companies] { $count ->
        [two] Обе те компаније
        *[more] Све те компаније
        }
    [joint] { $count ->
        [two] Оба та заједничка предузећа
        *[more] Сва та заједничка предузећа
        }
    *[all] { $count ->
        [two] Оба та предузећа
        *[more] Сва та предузећа
        }
    } активно послују.

# After a sentence that counts one of these enterprises. $of: joint or companies, $named: yes where the sentence counts others too, else no, $state: active or idle.
investment-active-sole = { $named ->
    [yes] { $of ->
        [joint] То заједничко предузеће
        *[companies] Та компанија
        }
    *[no] { $of ->
        [joint] Оно
        *[companies] Она
        }
    } { $state ->
    [active] активно послује
    *[idle] не послује активно
    }.

# $organisations: the two that work together, $duration: how long.
investment-partnership = Сарадња { LIST($organisations, case: "gen") } траје { SAY("lasting", $duration) }.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = { CAP(NAME($product)) } { NUMBER($product) ->
    [plural] чине
    *[singular] чини
    } { SAY("share", $share) } { NAME($of, case: "gen") }.

# The partner's part in a branch. $also: yes after a sentence on cooperation, else no, $home, $partner: countries, $through: a company, $kind: name, or thing where the words say what it is, $field: the branch.
investment-engagement = { NAME($partner) } преко { $kind ->
    [thing] { NAME($through, case: "gen") }
    *[name] компаније { NAME($through) }
    } { NUMBER($partner) ->
    [plural] учествују
    *[singular] учествује
    } { $also ->
    [yes] и у развоју
    *[no] у развоју
    } { NAME($field, case: "gen") } { IN($home) }.

# The partner's part in several branches. $also, $home, $partner: as above, $fields: the branches, each as below.
investment-engagements = { NAME($partner) } { NUMBER($partner) ->
    [plural] учествују
    *[singular] учествује
    } { $also ->
    [yes] и у развоју
    *[no] у развоју
    } више области { IN($home) }: { LIST($fields) }.

# One of the branches above. $field: the branch, $through: a company.
investment-field = { NAME($field) } ({ NAME($through) })

# A company of the partner that built things in the past. $partner: country, $company: which, $kind: name, or thing where the words say what it is, $works: what.
investment-legacy = У прошлости { $kind ->
    [thing] { NUMBER($company) ->
        [plural] су
        *[singular] је
        } { NAME($company) } { FROM($partner) } { NUMBER($company) ->
        [plural] { GENDER($company) ->
            [fpl] учествовале
            [npl] учествовала
            *[mpl] учествовали
            }
        *[singular] { GENDER($company) ->
            [f] учествовала
            [n] учествовало
            *[m] учествовао
            }
        }
    *[name] је компанија { NAME($company) } { FROM($partner) } учествовала
    } у изградњи { LIST($works, case: "gen") }.
