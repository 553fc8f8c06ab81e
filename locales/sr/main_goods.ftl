### Sentences on goods that are named and no more. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-exports-named = Међу најважнијим производима који се извозе { FROM($home) } { TO($partner) } { NUMBER($goods) ->
    [plural] су
    *[singular] је
    } { LIST($goods) }.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-exports-named-too = { NUMBER($goods) ->
    [plural] Извозе
    *[singular] Извози
    } се и { LIST($goods) }.

# Goods named as the main ones, without figures. $goods: what, $home, $partner: countries.
trade-imports-named = Међу најважнијим производима који се увозе { FROM($partner) } { TO($home) } { NUMBER($goods) ->
    [plural] су
    *[singular] је
    } { LIST($goods) }.

# The same after a sentence on other goods. $goods: what. $home, $partner: left out.
trade-imports-named-too = { NUMBER($goods) ->
    [plural] Увозе
    *[singular] Увози
    } се и { LIST($goods) }.
