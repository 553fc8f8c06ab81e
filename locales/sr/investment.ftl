### Sentences of the section on investment. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Investment up to now. $from, $to: countries, $since: first year, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-since = { $told ->
    [yes] Прилив страних директних инвестиција { FROM($from) } { TO($to) } { SINCE($since) }
    *[no] { CAP(SINCE($since)) } прилив страних директних инвестиција { FROM($from) } { TO($to) }
    } износи { SAY("amounts", $value) }.

# Investment of years that are over. $from, $to: countries, $years: when, $value: the sum, $told: yes where the other direction was told before, else no. $way: left out.
investment-period = { SIGN($value) ->
    [zero] { $told ->
        [yes] Прилива страних директних инвестиција { FROM($from) } { TO($to) } { PERIOD($years, role: "in") } није било
        *[no] { CAP(PERIOD($years, role: "in")) } није било прилива страних директних инвестиција { FROM($from) } { TO($to) }
        }
    *[positive] { $told ->
        [yes] Прилив страних директних инвестиција { FROM($from) } { TO($to) } { PERIOD($years, role: "in") }
        *[no] { CAP(PERIOD($years, role: "in")) } прилив страних директних инвестиција { FROM($from) } { TO($to) }
        } износио је { SAY("amounted", $value) }
    }.

# How investment changed, after one of the sentences above. $change: the change.
investment-change = То је { DIR($change) ->
    [up] { SAY("more", $change) } него у претходном периоду
    [down] { SAY("less", $change) } него у претходном периоду
    [virtually] готово исто колико и у претходном периоду
    *[same] исто колико и у претходном периоду
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital, $active: how many of the companies are active.
investment-enterprises-active = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } и { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са учешћем { NAME($partner, case: "gen") }
    }, од којих { AGREE($active, verb: "active", of: "company") }.

# The same where nothing is said of how many are active. $home, $partner, $joint, $companies: as above.
investment-enterprises = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } и { SAY("bare", $companies, "company") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са учешћем { NAME($partner, case: "gen") }
    }.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { CAP(IN($home)) } { AGREE($companies, "company", verb: "registered") } { HAS_ADJ($partner) ->
    [yes] са { ADJ($partner, gender: "n", case: "ins") } учешћем
    *[no] са учешћем { NAME($partner, case: "gen") }
    }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { CAP(IN($home)) } { AGREE($joint, "joint-enterprise", verb: "registered") } са партнерима { FROM($partner) }.

# After a sentence that counts enterprises. $active: how many of them are active, $of: what they are, joint (ventures) or companies.
investment-active = Од њих { $of ->
    [joint] { AGREE($active, verb: "active", of: "joint-enterprise") }
    *[companies] { AGREE($active, verb: "active", of: "company") }
    }.

# After a sentence that counts joint ventures and companies. $active: how many of the joint ventures are active. $of: left out.
investment-active-joint = Од заједничких предузећа { AGREE($active, verb: "active", of: "joint-enterprise") }.

# $organisations: the two that work together, $duration: how long.
investment-partnership = Сарадња { LIST($organisations, case: "gen") } траје { SAY("lasting", $duration) }.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = { CAP(NAME($product)) } { NUMBER($product) ->
    [plural] чине
    *[singular] чини
    } { SAY("share", $share) } { NAME($of, case: "gen") }.

# The partner's part in a branch. $home, $partner: countries, $through: a company, $field: the branch.
investment-engagement = { NAME($partner) } преко компаније { NAME($through) } { NUMBER($partner) ->
    [plural] учествују
    *[singular] учествује
    } и у развоју { NAME($field, case: "gen") } { IN($home) }.

# A company of the partner that built things in the past. $partner: country, $company: which, $works: what.
investment-legacy = Запажену улогу у прошлости имала је компанија { NAME($company) } { FROM($partner) }, која је учествовала у изградњи { LIST($works, case: "gen") }.
