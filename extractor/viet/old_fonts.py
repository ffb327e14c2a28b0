"""Text typed for the fonts of before Unicode: TCVN3 (ABC; ``.VnTime``) and VNI (``VNI-Times``).

Such text is Latin 1 to a program: "B»ng khen" is "Bằng khen" in TCVN3, "Baèng khen" in VNI. The tables are
those of TCVN 5712:1993 (VN3) and of the VNI company's fonts.
"""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

OldFont = Literal["tcvn3", "vni"]

_TCVN3_ROWS = (
    ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"),
    ("¨©ª«¬\u00ad®", "ăâêôơưđ"),
    ("µ¶·¸¹", "àảãáạ"),
    ("»¼½¾Æ", "ằẳẵắặ"),
    ("ÇÈÉÊË", "ầẩẫấậ"),
    ("ÌÎÏÐÑ", "èẻẽéẹ"),
    ("ÒÓÔÕÖ", "ềểễếệ"),
    ("×ØÜÝÞ", "ìỉĩíị"),
    ("ßáâãä", "òỏõóọ"),
    ("åæçèé", "ồổỗốộ"),
    ("êëìíî", "ờởỡớợ"),
    ("ïñòóô", "ùủũúụ"),
    ("õö÷øù", "ừửữứự"),
    ("úûüýþ", "ỳỷỹýỵ"),
)
TCVN3 = {written: meant for row in _TCVN3_ROWS for written, meant in zip(*row, strict=True)}
"""One letter for each. Capitals with a tone have no code: capital fonts (``.VnTimeH``) enlarge the small."""

_TONES = ("\u0301", "\u0300", "\u0309", "\u0303", "\u0323")
_VNI_MARKS = (
    ("aeouyôö", "ùøûõï", _TONES),
    ("aeo", "âáàåãä", tuple("\u0302" + tone for tone in ("", *_TONES))),
    ("a", "êéèúüë", tuple("\u0306" + tone for tone in ("", *_TONES))),
)
"""Letters, the signs written behind them, and what these mean: tone, circumflex and tone, breve and tone."""

_VNI_ALONE = dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True))


def _vni() -> dict[str, str]:
    """Letter and sign in every mixture of small and capital; the letter decides what comes out."""
    table = {}
    for letters, signs, meanings in _VNI_MARKS:
        for letter in letters:
            for sign, meaning in zip(signs, meanings, strict=True):
                meant = unicodedata.normalize("NFC", _VNI_ALONE.get(letter, letter) + meaning)
                for mark in (sign, sign.upper()):
                    table[letter + mark] = meant
                    table[letter.upper() + mark] = meant.upper()
    for letter, meant in _VNI_ALONE.items():
        table[letter] = meant
        table[letter.upper()] = meant.upper()
    return table


VNI = _vni()
"""One letter or a letter with a sign behind it, and the letter meant."""

_VNI_PAIRS = re.compile("|".join(sorted(VNI, key=len, reverse=True)))
_WORD = re.compile(r"[^\W\d_]+")
_UNICODE = re.compile("[ĂăĐđĨĩŨũƠơƯưẠ-ỹ]")
"""Letters that neither font has: a text with one of them is Unicode already."""


def repaired(text: str, font: OldFont) -> str:
    """The text in Unicode, NFC; a text that is Unicode already comes back as it is.

    >>> repaired("B»ng khen cña Chñ tÞch", "tcvn3")
    'Bằng khen của Chủ tịch'
    >>> repaired("Baèng khen cuûa Chuû tòch", "vni")
    'Bằng khen của Chủ tịch'
    """
    if _UNICODE.search(text):
        return text
    if font == "vni":
        return _VNI_PAIRS.sub(lambda found: VNI[found[0]], text)
    return _with_capitals(text.translate(_TCVN3_CODES))


_TCVN3_CODES = str.maketrans(TCVN3)


def _with_capitals(text: str) -> str:
    """Words set in a capital font: their plain letters are capitals, those with a tone come out small.

    "CéNG HßA" → "CỘNG HÒA". A lone "X·" may be the beginning of a sentence ("Xã") and stays, unless all
    other plain letters of the text are capitals.
    """
    if _is_capital(text, at_least=3):
        return text.upper()
    return _WORD.sub(lambda word: word[0].upper() if _is_capital(word[0], at_least=2) else word[0], text)


def _is_capital(text: str, at_least: int) -> bool:
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return len(plain) >= at_least and all(letter.isupper() for letter in plain)


_ONSET = "(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_RIME = "[aăâeêioôơuưy]{1,3}(?:ng|nh|ch|[cmnpt])?"
_SYLLABLE = re.compile(_ONSET + _RIME)
_ANY_WORD = re.compile(r"[^\s!-/:-@\[-`{-~0-9“”‘’–…\xa0]+")
_ENOUGH = 0.6
_CLEARLY_BETTER = 0.2


def font_of(texts: Iterable[str]) -> OldFont | None:
    """The font that texts were typed for, those aside that are Unicode; None when they read best as they are.

    Of the words with other than plain letters, the share that can be Vietnamese syllables is compared.
    """
    text = "\n".join(text for text in texts if not _UNICODE.search(text))
    shares = {font: _share_of_syllables(repaired(text, font)) for font in ("tcvn3", "vni")}
    best: OldFont = "tcvn3" if shares["tcvn3"] >= shares["vni"] else "vni"
    if shares[best] < max(_ENOUGH, _share_of_syllables(text) + _CLEARLY_BETTER):
        return None
    return best


def _share_of_syllables(text: str) -> float:
    words = [word for word in _ANY_WORD.findall(text) if not word.isascii()]
    return sum(map(_can_be_syllable, words)) / len(words) if words else 0.0


def _can_be_syllable(word: str) -> bool:
    """At most one tone, and letters in an order that Vietnamese has."""
    parts = unicodedata.normalize("NFD", word.lower())
    toneless = unicodedata.normalize("NFC", "".join(part for part in parts if part not in _TONES))
    return sum(part in _TONES for part in parts) <= 1 and _SYLLABLE.fullmatch(toneless) is not None
