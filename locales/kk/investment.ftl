### Sentences of the section on investment. Kazakh.
### reviewed_by:

# Investment of a period, or of some years up to now. The first letter becomes a capital. $from, $to: countries, $way: inward or outward, as home sees it, $span: since (years up to now) or in, $since: the first year, $years: when, $told: no for the first sentence of a paragraph, same where the period was the last one told, else yes, $value: the sum.
investment-flow = { $told ->
    [no] { $span ->
        [since] { SINCE($since, word: "бері") }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестиция көлемі{ $told ->
    [no] {""}
    [same] {" "}сол кезеңде
    *[yes] { $span ->
        [since] {" "}{ SINCE($since, word: "бері") }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    } { SAY("amounted", $value) }.

# The same where nothing was recorded. $from, $to, $way, $span, $since, $years, $told: as above. $value: left out.
investment-none = { $told ->
    [no] { $span ->
        [since] { SINCE($since, word: "бері") }{" "}
        *[in] { PERIOD($years, role: "in") }{" "}
        }
    *[yes] {""}
    }{ NAME($from, case: "abl") } { NAME($to, case: "dat") } { $way ->
    [outward] салынған
    *[inward] тартылған
    } тікелей шетелдік инвестиция{ $told ->
    [no] {""}
    [same] {" "}сол кезеңде
    *[yes] { $span ->
        [since] {" "}{ SINCE($since, word: "бері") }
        *[in] {" "}{ PERIOD($years, role: "in") }
        }
    } тіркелмеген.

# How investment changed, after the sentence above. $change: the change, $before: the period it is compared with.
investment-change = Бұл көрсеткіш { PERIOD($before, role: "compared") } { DIR($change) ->
    [up] { SAY("by", $change) } артқан
    [down] { SAY("by", $change) } кеміген
    [virtually] іс жүзінде өзгермеген
    *[same] өзгермеген
    }.

# $home, $partner: countries, $joint: joint ventures, $companies: companies with the partner's capital.
investment-enterprises = { IN($home) } { NAME($partner) } капиталы қатысатын { SAY("bare", $joint, "joint-enterprise") } мен { SAY("bare", $companies, "company") } тіркелген.

# Companies alone. $home, $partner: countries, $companies: how many.
investment-companies = { IN($home) } { NAME($partner) } капиталы қатысатын { AGREE($companies, "company", verb: "registered") }.

# Joint ventures alone. $home, $partner: countries, $joint: how many.
investment-joint = { IN($home) } { NAME($partner) } капиталы қатысатын { AGREE($joint, "joint-enterprise", verb: "registered") }.

# After a sentence that counts enterprises. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $active: how many of them are active.
investment-active = { $named ->
    [yes] { $of ->
        [joint] Бірлескен кәсіпорындардың
        *[companies] Компаниялардың
        }
    *[no] Олардың
    } { AGREE($active, verb: "active") }.

# After a sentence that counts enterprises, all of which are active. $of: joint, companies or all, $named: yes where the sentence counts others too, else no, $count: two or more.
investment-active-all = { $named ->
    [yes] { $of ->
        [joint] Бірлескен кәсіпорындардың
        *[companies] Компаниялардың
        }
    *[no] Олардың
    } { $count ->
    [two] екеуі де
    *[more] барлығы
    } жұмыс істейді.

# After a sentence that counts one of these enterprises. $of: joint or companies, $named: yes where the sentence counts others too, else no, $state: active or idle.
investment-active-sole = { $named ->
    [yes] { $of ->
        [joint] Бұл бірлескен кәсіпорын
        *[companies] Бұл компания
        }
    *[no] Ол
    } { $state ->
    [active] жұмыс істейді
    *[idle] жұмыс істемейді
    }.

# $organisations: the two that work together, $duration: how long.
investment-partnership = { CAP(LIST($organisations, case: "gen")) } ынтымақтастығы { SAY("lasting", $duration) } жалғасып келеді.

# What the partnership's product holds. $product: what, $of: of what, $share: how much.
investment-partnership-share = { CAP(NAME($of, case: "gen")) } { SAY("share", $share) } { NAME($product, case: "dat") } тиесілі.

# The partner's part in a branch. $also: yes after a sentence on cooperation, else no, $home, $partner: countries, $through: a company, $kind: name, or thing where the words say what it is, $field: the branch.
investment-engagement = { NAME($partner) } { NAME($through) } арқылы { IN($home) } { NAME($field, case: "acc") } { $also ->
    [yes] дамытуға да қатысады
    *[no] дамытуға қатысады
    }.

# The partner's part in several branches. $also, $home, $partner: as above, $fields: the branches, each as below.
investment-engagements = { NAME($partner) } { IN($home) } бірнеше саланы { $also ->
    [yes] дамытуға да қатысады
    *[no] дамытуға қатысады
    }: { LIST($fields) }.

# One of the branches above. $field: the branch, $through: a company.
investment-field = { NAME($field) } ({ NAME($through) })

# A company of the partner that built things in the past. $partner: country, $company: which, $kind: name, or thing where the words say what it is, $works: what.
investment-legacy = Бұрын { NAME($partner, case: "gen") } { NAME($company) }{ $kind ->
    [thing] {""}
    *[name] {" "}компаниясы
    } { LIST($works, case: "acc") } салуға қатысқан.
