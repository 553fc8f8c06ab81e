### Sentences of the summary: the strongest figures. Kazakh.
### reviewed_by:

# $part: goods or total (goods and services), $period: the period, $change: change of the turnover, $value: the turnover.
summary-turnover = { CAP(PERIOD($period, role: "result")) } { $part ->
    [total] тауарлар мен қызметтер саудасының көлемі
    *[goods] тауар айналымы
    } { DIR($change) ->
    [up] { SAY("by", $change) } өсіп, { SAY("reached", $value) }
    [down] { SAY("by", $change) } төмендеп, { SAY("amounted", $value) }
    [virtually] іс жүзінде өзгеріссіз қалып, { SAY("amounted", $value) }
    *[same] өзгеріссіз қалып, { SAY("amounted", $value) }
    }.

# The same where no change is known. $part, $period, $value: as above.
summary-turnover-value = { CAP(PERIOD($period, role: "result")) } { $part ->
    [total] тауарлар мен қызметтер саудасының көлемі
    *[goods] тауар айналымы
    } { SAY("amounted", $value) }.

# The flow, of the two, that changed more. $part: as above, $flow: exports or imports, $home, $partner: countries, $change: its change.
summary-flow = Көбірек өзгерген — { $flow ->
    [exports] { NAME($home, case: "gen") } { NAME($partner, case: "dat") } { $part ->
        [total] тауарлар мен қызметтер экспорты
        *[goods] экспорты
        }
    *[imports] { NAME($home, case: "gen") } { NAME($partner, case: "abl") } { $part ->
        [total] тауарлар мен қызметтер импорты
        *[goods] импорты
        }
    }: ол { SAY("by", $change) } { DIR($change) ->
    [down] төмендеді
    *[up] өсті
    }.
