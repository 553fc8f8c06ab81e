### Sentences on trade in services, and in goods and services together. Kazakh.
### reviewed_by:

# Trade in services, or in goods and services. $part: services or total, $basis: institution, side or none (said before), $reporter: the institution or the country, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: exports and imports together.
trade-part = { $basis ->
    [institution] { CAP(NAME($reporter, case: "gen")) } деректері бойынша { PERIOD($period, role: "in") }
    [side] { NAME($reporter, case: "gen") } статистикалық деректері бойынша { PERIOD($period, role: "in") }
    *[none] { CAP(PERIOD($period, role: "in")) }
    } { LIST($sides) } арасындағы { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } саудасының көлемі { SAY("amounting", $value) }, { PERIOD($before, role: "compared") } { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }.

# The same where no change is known. $part, $basis, $reporter, $sides, $period, $value: as above.
trade-part-value = { $basis ->
    [institution] { CAP(NAME($reporter, case: "gen")) } деректері бойынша { PERIOD($period, role: "in") }
    [side] { NAME($reporter, case: "gen") } статистикалық деректері бойынша { PERIOD($period, role: "in") }
    *[none] { CAP(PERIOD($period, role: "in")) }
    } { LIST($sides) } арасындағы { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } саудасының көлемі { SAY("amounted", $value) }.

# $part: services or total, $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-exports = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } экспорты { DIR($change) ->
    [up] { SAY("by", $change) } өсіп, { SAY("reached", $value) }
    [down] { SAY("by", $change) } төмендеп, { SAY("amounted", $value) }
    [virtually] іс жүзінде өзгеріссіз қалып, { SAY("amounted", $value) }
    *[same] өзгеріссіз қалып, { SAY("amounted", $value) }
    }{ $record ->
    [change] , бұл бүкіл бақылау кезеңіндегі ең жоғары өсім болды
    [value] , бұл бүкіл бақылау кезеңіндегі ең жоғары көрсеткіш болды
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-exports-value = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } экспорты { SAY("amounted", $value) }.

# $part: services or total, $home, $partner: countries, $value, $change: imports, $record: change (highest growth observed), value (highest value observed) or none.
trade-part-imports = { NAME($partner, case: "abl") } { NAME($home, case: "dat") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } импорты { DIR($change) ->
    [up] { SAY("by", $change) } өсіп, { SAY("reached", $value) }
    [down] { SAY("by", $change) } төмендеп, { SAY("amounted", $value) }
    [virtually] іс жүзінде өзгеріссіз қалып, { SAY("amounted", $value) }
    *[same] өзгеріссіз қалып, { SAY("amounted", $value) }
    }{ $record ->
    [change] , бұл бүкіл бақылау кезеңіндегі ең жоғары өсім болды
    [value] , бұл бүкіл бақылау кезеңіндегі ең жоғары көрсеткіш болды
    *[none] {""}
    }.

# The same where no change is known. $part, $home, $partner, $value: as above.
trade-part-imports-value = { NAME($partner, case: "abl") } { NAME($home, case: "dat") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } импорты { SAY("amounted", $value) }.

# The balance. $part: services or total, $home, $partner: countries, $sign: positive or negative, $now: the balance.
trade-part-balance = { NAME($home, case: "gen") } { NAME($partner, case: "ins") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } саудасындағы { $sign ->
    [negative] теріс
    *[positive] оң
    } сальдосы { SAY("amounted", $now) }.

# After the sentence on a figure of trade. $known: share, rank or both, $share: what part it is, $whole: of what, $partner: the country whose place it is, $position: first or other, $place: the place, $among: what is ranked.
figure-standing = { $known ->
    [share] Бұл — { NAME($whole, case: "gen") } { SAY("share", $share) }
    [rank] { NAME($partner) }
    *[both] Бұл — { NAME($whole, case: "gen") } { SAY("share", $share) }; { NAME($partner) }
    }{ $known ->
    [share] {""}
    *[rank] {" "}{ NAME($among) } арасында { $position ->
        [first] бірінші орында
        *[other] { ORD($place, style: "digits") }орында
        }
    }.

# After the sentence on a figure of trade or investment: what it is to be. $stage: ahead or past, $year: the year of the target, $target: the figure.
figure-target = { CAP(PERIOD($year, role: "plan")) } нысаналы көрсеткіш — { SAY("bare", $target) }{ $stage ->
    [past] {" "}болатын
    *[ahead] {""}
    }.
