### Labels of key figures on services, the total, and flights. Kazakh.
### reviewed_by:

# Label of a key figure on a part of trade. $part: services or total. $home, $partner: left out.
key-part-turnover = { $part ->
    [services] Қызметтер
    *[total] Тауарлар мен қызметтер
    } саудасы

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-exports = { NAME($home, case: "abl") } { NAME($partner, case: "dat") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } экспорты

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-imports = { NAME($partner, case: "abl") } { NAME($home, case: "dat") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } импорты

# Label of a key figure on a part of trade. $part: services or total, $home: whose balance it is. $partner: left out.
key-part-balance = { NAME($home, case: "gen") } { $part ->
    [services] қызметтер
    *[total] тауарлар мен қызметтер
    } саудасындағы сальдосы

# Label of a key figure: flights a week. $cities: the two cities.
key-weekly = Аптасына рейс: { LIST($cities) }
