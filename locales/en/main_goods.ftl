### Sentences on goods that are named and no more. English.
### reviewed_by:

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-exports-named = Among the main exports from { NAME($home) } to { NAME($partner) } { NUMBER($goods) ->
    [plural] are
    *[singular] is
    } { LIST($goods) }.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-exports-named-too = Exports also include { LIST($goods) }.

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-imports-named = Among the main imports from { NAME($partner) } into { NAME($home) } { NUMBER($goods) ->
    [plural] are
    *[singular] is
    } { LIST($goods) }.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-imports-named-too = Imports also include { LIST($goods) }.
