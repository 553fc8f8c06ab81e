### Sentences of the section on investment. Russian.
### reviewed_by:

# Investment up to now. $from, $to: countries, $since: first year, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-since = { $told ->
    [yes] Приток прямых инвестиций { FROM($from) } { TO($to) } { SINCE($since) }
    *[no] { CAP(SINCE($since)) } приток прямых инвестиций { FROM($from) } { TO($to) }
    } составил { SAY("amounted", $value) }.

# Investment of years that are over. $from, $to: countries, $years: when, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-period = { $told ->
    [yes] Приток прямых инвестиций { FROM($from) } { TO($to) } { PERIOD($years, role: "in") }
    *[no] { CAP(PERIOD($years, role: "in")) } приток прямых инвестиций { FROM($from) } { TO($to) }
    } составил { SAY("amounted", $value) }.

# How investment changed, after one of the sentences above. $change: the change.
investment-change = Это { DIR($change) ->
    [up] { SAY("by", $change) } выше показателя предыдущего периода
    [down] { SAY("by", $change) } ниже показателя предыдущего периода
    [virtually] практически столько же, сколько за предыдущий период
    *[same] столько же, сколько за предыдущий период
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital, $active: how many of the companies are active.
investment-enterprises-active = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } и { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием { NAME($partner, case: "gen") }
    }, из которых { AGREE($active, verb: "active", of: "company") }.

# The same where nothing is said of how many are active. $home, $partner, $joint, $companies: as above.
investment-enterprises = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } и { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием { NAME($partner, case: "gen") }
    }.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { CAP(IN($home)) } { AGREE($companies, "company", verb: "registered") } { HAS_ADJ($partner) ->
    [yes] { PREP("с", ADJ($partner, gender: "n", case: "ins")) } участием
    *[no] с участием { NAME($partner, case: "gen") }
    }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } с партнёрами { FROM($partner) }.

# After a sentence that counts enterprises. $active: how many of them are active, $of: what they are, joint (ventures) or companies.
investment-active = Из них { $of ->
    [joint] { AGREE($active, verb: "active", of: "joint-enterprise") }
    *[companies] { AGREE($active, verb: "active", of: "company") }
    }.

# After a sentence that counts joint ventures and companies. $active: how many of the joint ventures are active. $of: left out.
investment-active-joint = Из совместных предприятий { AGREE($active, verb: "active", of: "joint-enterprise") }.

# $organisations: the two that work together, $duration: how long.
investment-partnership = Сотрудничество { LIST($organisations, case: "gen") } продолжается { SAY("lasting", $duration) }.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = На { NAME($product, case: "acc") } приходится { SAY("share", $share) } { NAME($of, case: "gen") }.

# The partner's part in a branch. $home, $partner: countries, $through: a company, $field: the branch.
investment-engagement = { NAME($partner) } через компанию { NAME($through) } { NUMBER($partner) ->
    [plural] участвуют
    *[singular] участвует
    } и в развитии { NAME($field, case: "gen") } { IN($home) }.

# A company of the partner that built things in the past. $partner: country, $company: which, $works: what.
investment-legacy = Заметную роль в прошлом сыграла { HAS_ADJ($partner) ->
    [yes] { ADJ($partner, gender: "f") } компания { NAME($company) }
    *[no] компания { NAME($company) } { FROM($partner) }
    }, участвовавшая в строительстве { LIST($works, case: "gen") }.
