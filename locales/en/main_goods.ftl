### Sentences on goods that are named and no more. English.
### reviewed_by:

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-exports-named = { SIZE($goods) ->
    [one] The main export from { NAME($home) } to { NAME($partner) } is
    *[many] The main exports from { NAME($home) } to { NAME($partner) } are
    } { LIST($goods) }.

# The same beside goods of which more is known. $goods: what. $home, $partner: left out.
trade-exports-named-too = Exports also include { LIST($goods) }.

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-imports-named = { SIZE($goods) ->
    [one] The main import from { NAME($partner) } into { NAME($home) } is
    *[many] The main imports from { NAME($partner) } into { NAME($home) } are
    } { LIST($goods) }.

# The same beside goods of which more is known. $goods: what. $home, $partner: left out.
trade-imports-named-too = Imports also include { LIST($goods) }.
