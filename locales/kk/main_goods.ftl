### Sentences on goods that are named and no more. Kazakh.
### reviewed_by:

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-exports-named = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } негізінен { LIST($goods) } экспортталады.

# The same beside goods of which more is known. $goods: what. $home, $partner: left out.
trade-exports-named-too = Сондай-ақ { LIST($goods) } экспортталады.

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-imports-named = { NAME($partner, case: "abl") } { NAME($home, case: "dat") } негізінен { LIST($goods) } импортталады.

# The same beside goods of which more is known. $goods: what. $home, $partner: left out.
trade-imports-named-too = Сондай-ақ { LIST($goods) } импортталады.
