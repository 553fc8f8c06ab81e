### Sentences of the section on investment. English.
### reviewed_by:

# Investment of a period, or of some years up to now. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $span: since (years up to now) or in, $since: the first year, $years: when, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes, $value: the sum.
investment-flow = { $told ->
    [no] { $span ->
        [since] { SINCE($since) }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }{ $way ->
    [outward] foreign direct investment
    *[inward] the inflow of foreign direct investment
    } from { NAME($from) } into { NAME($to) } { $span ->
    [since] has totalled
    *[in] totalled
    } { SAY("object", $value) }{ $told ->
    [no] {""}
    [same] {" "}in the same period
    *[yes] { $span ->
        [since] {" "}{ SINCE($since) }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    }.

# The same where nothing was recorded. $from, $to, $way, $span, $since, $years, $told: as above. $value: left out.
investment-none = { $told ->
    [no] { $span ->
        [since] { SINCE($since) }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }no foreign direct investment from { NAME($from) } into { NAME($to) } { $span ->
    [since] has been recorded
    *[in] was recorded
    }{ $told ->
    [no] {""}
    [same] {" "}in the same period
    *[yes] { $span ->
        [since] {" "}{ SINCE($since) }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    }.

# How investment changed, after the sentence above. $change: the change, $before: the period it is compared with.
investment-change = This is { DIR($change) ->
    [up] { SAY("more", $change) } than { PERIOD($before, role: "in") }
    [down] { SAY("less", $change) } than { PERIOD($before, role: "in") }
    [virtually] virtually the same as { PERIOD($before, role: "in") }
    *[same] the same as { PERIOD($before, role: "in") }
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital.
investment-enterprises = { SAY("bare", $joint, "joint-enterprise", style: "start") } and { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with capital from { NAME($partner) }
    } are registered { IN($home) }.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { SAY("bare", $companies, "company", style: "start") } { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with capital from { NAME($partner) }
    } { CAT($companies) ->
    [one] is
    *[other] are
    } registered { IN($home) }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { SAY("bare", $joint, "joint-enterprise", style: "start") } with partners from { NAME($partner) } { CAT($joint) ->
    [one] is
    *[other] are
    } registered { IN($home) }.

# After a sentence that counts enterprises. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $active: how many of them are active.
investment-active = { $named ->
    [yes] { $of ->
        [joint] Of the joint ventures
        *[companies] Of the companies
        }
    *[no] Of these
    }, { AGREE($active, verb: "active") }.

# After a sentence that counts enterprises, all of which are active. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $count: two or more.
investment-active-all = { $named ->
    [yes] { $of ->
        [joint] { $count ->
            [two] Both joint ventures
            *[more] All of the joint ventures
            }
        *[companies] { $count ->
            [two] Both companies
            *[more] All of the companies
            }
        }
    *[no] { $count ->
        [two] Both
        *[more] All
        } of these
    } are active.

# After a sentence that counts one of these enterprises. $of: joint or companies, $named: yes where the sentence counts others too, else no, $state: active or idle.
investment-active-sole = { $named ->
    [yes] { $of ->
        [joint] The joint venture
        *[companies] The company
        }
    *[no] It
    } { $state ->
    [active] is active.
    *[idle] is not active.
    }

# $organisations: the two that work together, $duration: how long.
investment-partnership = { CAP(LIST($organisations)) } have worked together { SAY("lasting", $duration) }.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = { CAP(NAME($product)) } { NUMBER($product) ->
    [plural] account
    *[singular] accounts
    } { SAY("share", $share) } of { NAME($of) }.

# The partner's part in a branch. $also: yes after a sentence on cooperation, else no, $home, $partner: countries, $through: a company, $kind: name, or thing where the words say what it is, $field: the branch.
investment-engagement = { CAP(NAME($partner)) } { $also ->
    [yes] also takes part
    *[no] takes part
    }, through { NAME($through) }, in developing { NAME($field) } { IN($home) }.

# The partner's part in several branches. $also, $home, $partner: as above, $fields: the branches, each as below.
investment-engagements = { CAP(NAME($partner)) } { $also ->
    [yes] also takes part
    *[no] takes part
    } in developing several branches { IN($home) }: { LIST($fields) }.

# One of the branches above. $field: the branch, $through: a company.
investment-field = { NAME($field) } (through { NAME($through) })

# A company of the partner that built things in the past. $partner: country, $company: which, $kind: name, or thing where the words say what it is, $works: what.
investment-legacy = In the past { NAME($company) } from { NAME($partner) } took part in building { LIST($works) }.
