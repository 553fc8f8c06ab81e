### Sentences on goods that are named and no more. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-exports-named = { CAP(FROM($home)) } { TO($partner) } највише се { NUMBER($goods) ->
    [plural] извозе
    *[singular] извози
    } { LIST($goods) }.

# The same beside goods of which more is known. $goods: what. $home, $partner: left out.
trade-exports-named-too = { NUMBER($goods) ->
    [plural] Извозе
    *[singular] Извози
    } се и { LIST($goods) }.

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-imports-named = { CAP(FROM($partner)) } { TO($home) } највише се { NUMBER($goods) ->
    [plural] увозе
    *[singular] увози
    } { LIST($goods) }.

# The same beside goods of which more is known. $goods: what. $home, $partner: left out.
trade-imports-named-too = { NUMBER($goods) ->
    [plural] Увозе
    *[singular] Увози
    } се и { LIST($goods) }.
