### Sentences of the section on investment. Kazakh.
### reviewed_by:

# Investment up to now. $from, $to: countries, $since: first year, $value: the sum, $way: inward or outward, as home sees it, $told: yes where the other direction was told before, else no.
investment-since = { $told ->
    [yes] {""}
    *[no] { CAP(SINCE($since, word: "бері")) }{" "}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестиция көлемі{ $told ->
    [yes] {" "}{ SINCE($since, word: "бері") }
    *[no] {""}
    } { SAY("amounted", $value) }.

# Investment of years that are over. $from, $to: countries, $years: when, $value: the sum, $way: inward or outward, as home sees it, $told: yes where the other direction was told before, else no.
investment-period = { $told ->
    [yes] {""}
    *[no] { CAP(PERIOD($years, role: "in")) }{" "}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестиция көлемі{ $told ->
    [yes] {" "}{ PERIOD($years, role: "in") }
    *[no] {""}
    } { SAY("amounted", $value) }.

# How investment changed, after one of the sentences above. $change: the change.
investment-change = Бұл көрсеткіш алдыңғы кезеңмен салыстырғанда { DIR($change) ->
    [up] { SAY("by", $change) } артқан
    [down] { SAY("by", $change) } кеміген
    [virtually] іс жүзінде өзгермеген
    *[same] өзгермеген
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital, $active: how many of the companies are active.
investment-enterprises-active = { IN($home) } { NAME($partner) } қатысатын { SAY("bare", $joint, "joint-enterprise") } мен { SAY("bare", $companies, "company") } тіркелген, оның { AGREE($active, verb: "active") }.

# The same where nothing is said of how many are active. $home, $partner, $joint, $companies: as above.
investment-enterprises = { IN($home) } { NAME($partner) } қатысатын { SAY("bare", $joint, "joint-enterprise") } мен { SAY("bare", $companies, "company") } тіркелген.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { IN($home) } { NAME($partner) } қатысатын { AGREE($companies, "company", verb: "registered") }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { IN($home) } { NAME($partner) } қатысатын { AGREE($joint, "joint-enterprise", verb: "registered") }.

# After a sentence that counts enterprises. $active: how many of them are active. $of: left out.
investment-active = Олардың { AGREE($active, verb: "active") }.

# After a sentence that counts joint ventures and companies. $active: how many of the joint ventures are active. $of: left out.
investment-active-joint = Бірлескен кәсіпорындардың { AGREE($active, verb: "active") }.

# $organisations: the two that work together, $duration: how long.
investment-partnership = { CAP(LIST($organisations, case: "gen")) } ынтымақтастығы { SAY("lasting", $duration) } жалғасып келеді.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = { CAP(NAME($of, case: "gen")) } { SAY("share", $share) } { NAME($product, case: "dat") } тиесілі.

# The partner's part in a branch. $home, $partner: countries, $through: a company, $field: the branch.
investment-engagement = { NAME($partner) } { NAME($through) } арқылы { IN($home) } { NAME($field, case: "acc") } дамытуға да қатысады.

# A company of the partner that built things in the past. $partner: country, $company: which, $works: what.
investment-legacy = Бұрын { LIST($works, case: "acc") } салуға қатысқан { NAME($partner, case: "gen") } { NAME($company) } компаниясы елеулі рөл атқарды.
