### Sentences of the section on investment. English.
### reviewed_by:

# Investment up to now. $from, $to: countries, $since: first year, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-since = { $told ->
    [yes] The inflow
    *[no] { CAP(SINCE($since)) } the inflow
    } of foreign direct investment from { NAME($from) } into { NAME($to) } has totalled { SAY("object", $value) }{ $told ->
    [yes] {" "}{ SINCE($since) }
    *[no] {""}
    }.

# Investment of years that are over. $from, $to: countries, $years: when, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-period = { $told ->
    [yes] The inflow
    *[no] { CAP(PERIOD($years, role: "in")) } the inflow
    } of foreign direct investment from { NAME($from) } into { NAME($to) } totalled { SAY("object", $value) }{ $told ->
    [yes] {" "}{ PERIOD($years, role: "in") }
    *[no] {""}
    }.

# How investment changed, after one of the sentences above. $change: the change.
investment-change = This { DIR($change) ->
    [up] is { SAY("more", $change) } than in the preceding period
    [down] is { SAY("less", $change) } than in the preceding period
    [virtually] is virtually the same as in the preceding period
    *[same] is the same as in the preceding period
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital, $active: how many of the companies are active.
investment-enterprises-active = { SAY("bare", $joint, "joint-enterprise", style: "start") } and { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with participation from { NAME($partner) }
    } are registered { IN($home) }, of which { AGREE($active, verb: "active") }.

# The same where nothing is said of how many are active. $home, $partner, $joint, $companies: as above.
investment-enterprises = { SAY("bare", $joint, "joint-enterprise", style: "start") } and { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with participation from { NAME($partner) }
    } are registered { IN($home) }.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { SAY("bare", $companies, "company", style: "start") } { HAS_ADJ($partner) ->
    [yes] with { ADJ($partner) } participation
    *[no] with participation from { NAME($partner) }
    } { CAT($companies) ->
    [one] is
    *[other] are
    } registered { IN($home) }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { SAY("bare", $joint, "joint-enterprise", style: "start") } with partners from { NAME($partner) } { CAT($joint) ->
    [one] is
    *[other] are
    } registered { IN($home) }.

# After a sentence that counts enterprises. $active: how many of them are active. $of: left out.
investment-active = Of these, { AGREE($active, verb: "active") }.

# After a sentence that counts joint ventures and companies. $active: how many of the joint ventures are active. $of: left out.
investment-active-joint = Of the joint ventures, { AGREE($active, verb: "active") }.

# $organisations: the two that work together, $duration: how long.
investment-partnership = { CAP(LIST($organisations)) } have worked together { SAY("lasting", $duration) }.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = { CAP(NAME($product)) } { NUMBER($product) ->
    [plural] account
    *[singular] accounts
    } { SAY("share", $share) } of { NAME($of) }.

# The partner's part in a branch. $home, $partner: countries, $through: a company, $field: the branch.
investment-engagement = { CAP(NAME($partner)) } also takes part, through { NAME($through) }, in developing { NAME($field) } { IN($home) }.

# A company of the partner that built things in the past. $partner: country, $company: which, $works: what.
investment-legacy = In the past a notable role was played by the company { NAME($company) } from { NAME($partner) }, which took part in building { LIST($works) }.
