### Sentences of the section on trade. Kazakh.
### reviewed_by:

# Opening sentence. $basis: institution or side, $reporter: the institution, or the country where none is named, $sides: the countries, $period: the period, $before: the period it is compared with, $value, $change: the turnover.
trade-turnover = { $basis ->
    [institution] { CAP(NAME($reporter, case: "gen")) } деректері
    *[side] { NAME($reporter, case: "gen") } статистикалық деректері
    } бойынша { PERIOD($period, role: "in") } { LIST($sides) } арасындағы тауар айналымы { SAY("amounting", $value) }, { PERIOD($before, role: "compared") } { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }.

# The same where no change is known. $basis, $reporter, $sides, $period, $value: as above.
trade-turnover-value = { $basis ->
    [institution] { CAP(NAME($reporter, case: "gen")) } деректері
    *[side] { NAME($reporter, case: "gen") } статистикалық деректері
    } бойынша { PERIOD($period, role: "in") } { LIST($sides) } арасындағы тауар айналымы { SAY("amounted", $value) }.

# $home, $partner: countries, $value, $change: exports, $record: change (highest growth observed), value (highest value observed) or none.
trade-exports = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } экспорт { DIR($change) ->
    [up] { SAY("by", $change) } өсіп, { SAY("reached", $value) }
    [down] { SAY("by", $change) } төмендеп, { SAY("amounted", $value) }
    [virtually] іс жүзінде өзгеріссіз қалып, { SAY("amounted", $value) }
    *[same] өзгеріссіз қалып, { SAY("amounted", $value) }
    }{ $record ->
    [change] , бұл бүкіл бақылау кезеңіндегі ең жоғары өсім болды
    [value] , бұл бүкіл бақылау кезеңіндегі ең жоғары көрсеткіш болды
    *[none] {""}
    }.

# The same where no change is known. $home, $partner, $value: as above.
trade-exports-value = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } экспорт { SAY("amounted", $value) }.

# $partner: country, $value, $change: imports, $record: as above.
trade-imports = { NAME($partner, case: "abl") } импорт { DIR($change) ->
    [up] { SAY("by", $change) } өсіп, { SAY("reached", $value) }
    [down] { SAY("by", $change) } төмендеп, { SAY("amounted", $value) }
    [virtually] іс жүзінде өзгеріссіз қалып, { SAY("amounted", $value) }
    *[same] өзгеріссіз қалып, { SAY("amounted", $value) }
    }{ $record ->
    [change] , бұл бүкіл бақылау кезеңіндегі ең жоғары өсім болды
    [value] , бұл бүкіл бақылау кезеңіндегі ең жоғары көрсеткіш болды
    *[none] {""}
    }.

# The same where no change is known. $partner, $value: as above.
trade-imports-value = { NAME($partner, case: "abl") } импорт { SAY("amounted", $value) }.

# The balance and how it moved, always by absolute values. $home, $partner: countries, $movement: how, $before, $now: the balances.
trade-balance = Нәтижесінде { NAME($home, case: "gen") } { NAME($partner, case: "ins") } саудасындағы { $movement ->
    [deficit-down] теріс сальдо { SAY_BOTH("from-to", $before, $now) } қысқарды
    [deficit-up] теріс сальдо { SAY_BOTH("from-to", $before, $now) } ұлғайды
    [deficit-same] теріс сальдо өзгеріссіз қалып, { SAY("amounted", $now) }
    [surplus-down] оң сальдо { SAY_BOTH("from-to", $before, $now) } қысқарды
    [surplus-up] оң сальдо { SAY_BOTH("from-to", $before, $now) } ұлғайды
    [surplus-same] оң сальдо өзгеріссіз қалып, { SAY("amounted", $now) }
    [deficit-to-surplus] { SAY("of", $before) } теріс сальдо { SAY("of", $now) } оң сальдоға ауысты
    *[surplus-to-deficit] { SAY("of", $before) } оң сальдо { SAY("of", $now) } теріс сальдоға ауысты
    }.

# The balance alone. $home, $partner: countries, $sign: positive, negative or zero, $now: the balance.
trade-balance-value = { NAME($home, case: "gen") } { NAME($partner, case: "ins") } саудасындағы { $sign ->
    [negative] теріс
    *[positive] оң
    } сальдо { SAY("amounted", $now) }.

# What moved the balance most. $cause: exports-up, exports-down, imports-up or imports-down.
trade-balance-cause = Бұған негізінен { $cause ->
    [exports-up] экспорттың өсуі
    [exports-down] экспорттың төмендеуі
    [imports-up] импорттың өсуі
    *[imports-down] импорттың төмендеуі
    } себеп болды.

# A good that makes up more than half of exports. $good: what, $home, $partner: countries, $share, $value: its figures, $more: yes or no, whether others follow, $others: those with their figures. $next: left out.
trade-export-main = { NAME($home, case: "gen") } { NAME($partner, case: "dat") } экспортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# A good of the exports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-export-good = { NAME($home, case: "gen") } { NAME($partner, case: "dat") } экспортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# A good that makes up more than half of imports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-import-main = { NAME($home, case: "gen") } { NAME($partner, case: "abl") } импортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# A good of the imports. $good, $home, $partner, $share, $value, $more, $others: as above. $next: left out.
trade-import-good = { NAME($home, case: "gen") } { NAME($partner, case: "abl") } импортының { SAY("share-of", $share) }, яғни { SAY("object", $value) }, { NAME($good) } құрайды{ $more ->
    [yes] ; одан кейін { LIST($others) } келеді
    *[no] {""}
    }.

# One of the goods that follow in the sentences above. $good: what, $share, $value: its figures.
trade-good-next = { NAME($good) } ({ SAY("bare", $share) }, { SAY("bare", $value) })

# $goods: goods that appear for the first time among exports.
trade-exports-new = Жеткізілетін тауарлар ауқымы кеңейіп келеді: { LIST($goods) } қосылды.

# $goods: goods that appear for the first time among imports.
trade-imports-new = Импортталатын тауарлар ауқымы кеңейіп келеді: { LIST($goods) } қосылды.

# $goods: goods whose exports grow.
trade-exports-growing = Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") } экспорты өсіп келеді.

# $goods: goods whose exports fall.
trade-exports-falling = Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") } экспорты төмендеп келеді.

# $goods: goods whose imports grow.
trade-imports-growing = Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") } импорты өсіп келеді.

# $goods: goods whose imports fall.
trade-imports-falling = Жекелеген тауарлардың, оның ішінде { LIST($goods, case: "gen") } импорты төмендеп келеді.

# $home, $partner: countries, $kinds: how many kinds of goods, $value: their worth.
trade-potential = { NAME($home) } { NAME($partner, case: "dat") } { SAY("worth", $value) } { SAY("object", $kinds, "kind-of-processed-goods") } ұсынуға дайын.

# The same as somebody said it. $person: who, $date: when, $home, $partner, $kinds, $value: as above.
trade-potential-said = { CAP(WHEN($date)) } { PERSON($person, style: "titled") } { NAME($home, case: "gen") } { NAME($partner, case: "dat") } { SAY("worth", $value) } { SAY("object", $kinds, "kind-of-processed-goods") } ұсынуға дайын екенін мәлімдеді.

# $branches: from what branches the goods come.
trade-potential-branches = Ұсыныс { LIST($branches, case: "acc") } қамтиды.

# The other side's figure. $basis: person, institution or side, $reporter: who or whose, $period: the period, $flow: turnover, exports or imports (as home sees them), $value: the figure, $home, $partner: countries, $told: yes where the source was named in the sentence before, else no.
trade-mirror = { $told ->
    [yes] { $flow ->
        [exports] Сол дерек бойынша { NAME($home, case: "abl") } { NAME($partner, case: "dat") } экспорт
        *[imports] Ал { NAME($partner, case: "abl") } { NAME($home, case: "dat") } импорт
        }
    *[no] { $basis ->
        [person] { CAP(PERSON($reporter, style: "full", case: "gen")) } айтуынша,
        [institution] { CAP(NAME($reporter, case: "gen")) } деректері бойынша
        *[side] { NAME($reporter, case: "gen") } статистикалық деректері бойынша
        } { PERIOD($period, role: "in") } { $flow ->
        [exports] { NAME($home, case: "abl") } { NAME($partner, case: "dat") } экспорт
        [imports] { NAME($partner, case: "abl") } { NAME($home, case: "dat") } импорт
        *[turnover] тауар айналымы
        }
    } { SAY("amounted", $value) }.

# The other side's figure with its change. $basis, $reporter, $period, $value: as above, $change: the change of the turnover.
trade-mirror-change = { $basis ->
    [person] { CAP(PERSON($reporter, style: "full", case: "gen")) } айтуынша,
    [institution] { CAP(NAME($reporter, case: "gen")) } деректері бойынша
    *[side] { NAME($reporter, case: "gen") } статистикалық деректері бойынша
    } { PERIOD($period, role: "in") } тауар айналымы { SAY("amounting", $value) }, бір жыл бұрынғы деңгеймен салыстырғанда { DIR($change) ->
    [up] { SAY("by", $change) } өсті
    [down] { SAY("by", $change) } төмендеді
    [virtually] іс жүзінде өзгерген жоқ
    *[same] өзгерген жоқ
    }.
