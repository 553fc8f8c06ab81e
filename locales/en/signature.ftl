### The place for an electronic signature at the end of a PDF, and the mark that fills it. English.
### reviewed_by:

# What screen readers call the empty field.
signature-place = Place for an electronic signature

# First line of the mark of a signed paper.
signature-title = Signed electronically

# Line of the mark. $number: the serial number of the certificate, in hexadecimal digits.
signature-certificate = Certificate no. { $number }

# Line of the mark. $owner: the name in the certificate, as it is written there.
signature-owner = Signatory: { $owner }

# Line of the mark. $since, $until: the first and the last day of the certificate.
signature-validity = Certificate valid from { DATE($since) } to { DATE($until) }

# Line of the mark. $date: the day of the signature.
signature-date = Date of signature: { DATE($date) }

# Last line of the mark, where a reason is given. $reason: as it was given.
signature-reason = Reason: { $reason }
