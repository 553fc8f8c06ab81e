### The place for an electronic signature at the end of a PDF, and the mark that fills it. Russian.
### reviewed_by:

# What screen readers call the empty field.
signature-place = Место для электронной подписи

# First line of the mark of a signed paper.
signature-title = Документ подписан электронной подписью

# Line of the mark. $number: the serial number of the certificate, in hexadecimal digits.
signature-certificate = Сертификат { $number }

# Line of the mark. $owner: the name in the certificate, as it is written there.
signature-owner = Владелец { $owner }

# Line of the mark. $since, $until: the first and the last day of the certificate.
signature-validity = Действителен с { DATE($since, case: "gen") } по { DATE($until, case: "acc") }

# Line of the mark. $date: the day of the signature.
signature-date = Дата подписания: { DATE($date) }

# Last line of the mark, where a reason is given. $reason: as it was given.
signature-reason = Цель подписания: { $reason }
