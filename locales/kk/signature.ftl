### The place for an electronic signature at the end of a PDF, and the mark that fills it. Kazakh.
### reviewed_by:

# What screen readers call the empty field.
signature-place = Электрондық цифрлық қолтаңбаға арналған орын

# First line of the mark of a signed paper.
signature-title = Құжатқа электрондық цифрлық қолтаңбамен қол қойылды

# Line of the mark. $number: the serial number of the certificate, in hexadecimal digits.
signature-certificate = Сертификат № { $number }

# Line of the mark. $owner: the name in the certificate, as it is written there.
signature-owner = Қолтаңба иесі: { $owner }

# Line of the mark. $since, $until: the first and the last day of the certificate.
signature-validity = Жарамдылық мерзімі: { DATE($since) } – { DATE($until) }

# Line of the mark. $date: the day of the signature.
signature-date = Қол қойылған күні: { DATE($date) }

# Last line of the mark, where a reason is given. $reason: as it was given.
signature-reason = Қол қою мақсаты: { $reason }
