### Labels of key figures on services, the total, and flights. Serbian (Cyrillic; Latin is transliterated from it).
### reviewed_by:

# Label of a key figure on a part of trade. $part: services or total. $home, $partner: left out.
key-part-turnover = Размена { $part ->
    [services] услуга
    *[total] робе и услуга
    }

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-exports = Извоз { $part ->
    [services] услуга
    *[total] робе и услуга
    } { FROM($home) } { TO($partner) }

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-imports = Увоз { $part ->
    [services] услуга
    *[total] робе и услуга
    } { FROM($partner) } { TO($home) }

# Label of a key figure on a part of trade. $part: services or total, $home: whose balance it is. $partner: left out.
key-part-balance = Салдо { NAME($home, case: "gen") } у размени { $part ->
    [services] услуга
    *[total] робе и услуга
    }

# Label of a key figure: flights a week. $cities: the two cities.
key-weekly = Број летова недељно: { LIST($cities) }
