### Sentences on goods that are named and no more. Kazakh.
### reviewed_by:

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-exports-named = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } экспортталатын негізгі тауарлардың қатарында { LIST($goods) } бар.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-exports-named-too = Сондай-ақ { LIST($goods) } экспортталады.

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-imports-named = { NAME($partner, case: "abl") } { NAME($home, case: "dat") } импортталатын негізгі тауарлардың қатарында { LIST($goods) } бар.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-imports-named-too = Сондай-ақ { LIST($goods) } импортталады.
