### Sentences on goods that are named and no more. Russian.
### reviewed_by:

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-exports-named = К основным статьям экспорта { FROM($home) } { TO($partner) } { NUMBER($goods) ->
    [plural] относятся
    *[singular] относится
    } { LIST($goods) }.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-exports-named-too = В структуру экспорта также { NUMBER($goods) ->
    [plural] входят
    *[singular] входит
    } { LIST($goods) }.

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-imports-named = К основным статьям импорта { FROM($partner) } { TO($home) } { NUMBER($goods) ->
    [plural] относятся
    *[singular] относится
    } { LIST($goods) }.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-imports-named-too = В структуру импорта также { NUMBER($goods) ->
    [plural] входят
    *[singular] входит
    } { LIST($goods) }.
