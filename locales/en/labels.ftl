### Labels of key figures on services, the total, and flights. English.
### reviewed_by:

# Label of a key figure on a part of trade. $part: services or total. $home, $partner: left out.
key-part-turnover = Trade { $part ->
    [services] in services
    *[total] in goods and services
    }

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-exports = Exports of { $part ->
    [services] services
    *[total] goods and services
    } from { NAME($home) } to { NAME($partner) }

# Label of a key figure on a part of trade. $part: services or total, $home, $partner: countries.
key-part-imports = Imports of { $part ->
    [services] services
    *[total] goods and services
    } from { NAME($partner) } into { NAME($home) }

# Label of a key figure on a part of trade. $part: services or total, $home: whose balance it is. $partner: left out.
key-part-balance = { CAP(NAME($home, case: "pos")) } balance of trade { $part ->
    [services] in services
    *[total] in goods and services
    }

# Label of a key figure: flights a week. $cities: the two cities.
key-weekly = Flights a week: { LIST($cities) }
