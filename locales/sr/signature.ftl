### The place for an electronic signature at the end of a PDF, and the mark that fills it. Serbian.
### reviewed_by:

# What screen readers call the empty field.
signature-place = Место за електронски потпис

# First line of the mark of a signed paper.
signature-title = Електронски потписано

# Line of the mark. $number: the serial number of the certificate, in hexadecimal digits.
signature-certificate = Број сертификата: { $number }

# Line of the mark. $owner: the name in the certificate, as it is written there.
signature-owner = Потписник: { $owner }

# Line of the mark. $since, $until: the first and the last day of the certificate.
signature-validity = Сертификат важи од { DATE($since, case: "gen") } до { DATE($until, case: "gen") }

# Line of the mark. $date: the day of the signature.
signature-date = Датум потписивања: { DATE($date) }

# Last line of the mark, where a reason is given. $reason: as it was given.
signature-reason = Разлог потписивања: { $reason }
