"""Letters for regular expressions: a range such as À-Ỹ would take in the small letters too."""

_MARKED = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"

UPPER = "A-Z" + _MARKED
"""Capital letters of Vietnamese, for the inside of a character class: ``[{UPPER}]``."""
