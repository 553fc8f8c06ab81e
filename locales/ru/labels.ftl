### Labels of key figures on services, the total, and flights. Russian.
### reviewed_by:

# Label of a key figure on a part of trade. $part: services or total. $home, $partner: left out.
key-part-turnover = Торговля { $part ->
    [services] услугами
    *[total] товарами и услугами
    }

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-exports = Экспорт { $part ->
    [services] услуг
    *[total] товаров и услуг
    } { FROM($home) } { TO($partner) }

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-imports = Импорт { $part ->
    [services] услуг
    *[total] товаров и услуг
    } { FROM($partner) } { TO($home) }

# Label of a key figure on a part of trade. $part: services or total, $home: whose balance it is. $partner: left out.
key-part-balance = Сальдо торговли { NAME($home, case: "gen") } { $part ->
    [services] услугами
    *[total] товарами и услугами
    }

# Label of a key figure: flights a week. $cities: the two cities.
key-weekly = Рейсов в неделю: { LIST($cities) }
