"""One normal form for wordings of awards, so that spelling habits do not part equal names.

``normal`` keeps the length, so that what is found in it stands at the same place in the text;
``lookup_key`` is for comparing whole names.
"""

import re
from functools import cache
from pathlib import Path

from extractor.lexicon.leaping import leaping
from extractor.lexicon.load import DATA, broken, read_toml
from extractor.viet.letters import lower_letters

_QUOTES = "“”„‟\"«»‹›‘’‚‛'′″`"
_DASHES = "‐‑‒–—−"
_SPACES = "\u00a0\u2007\u202f\t"
_WORD = re.compile(r"[^\W_]+(?:&[^\W_]+)*")

BEGINNINGS = frozenset(
    {
        ("bằng", "khen"), ("giấy", "khen"), ("thư", "khen"), ("huân", "chương"), ("huy", "chương"),
        ("huy", "hiệu"), ("kỷ", "niệm"), ("kỉ", "niệm"), ("cờ", "thi"), ("cờ", "truyền"), ("danh", "hiệu"),
    }
)  # fmt: skip
"""Two words with which an award begins, never the last of a name: "tặng ông Lê Văn An **Bằng khen**"."""

_CENTRAL = leaping(r"(?<!\w)(?:t\.ư|tư(?= (?:đoàn|hội)(?!\w)))")
"""Trung ương is also written "T.Ư" and "TƯ"; alone "tư" is a common syllable."""

_TONES = {
    "oà": "òa", "oá": "óa", "oả": "ỏa", "oã": "õa", "oạ": "ọa",
    "oè": "òe", "oé": "óe", "oẻ": "ỏe", "oẽ": "õe", "oẹ": "ọe",
    "uỳ": "ùy", "uý": "úy", "uỷ": "ủy", "uỹ": "ũy", "uỵ": "ụy",
}  # fmt: skip
_SYLLABLES = {"sỹ": "sĩ", "kỉ": "kỷ", "kì": "kỳ", "quí": "quý", "lí": "lý"}
_VARIANTS = leaping(
    rf"(?:(?:{'|'.join(_TONES)})(?<!q..)|(?:sỹ|kỉ|kì|lí)(?<![^\W\d_]..)|quí(?<![^\W\d_]...))(?![^\W\d_])"
)
"""What stands before is asked last: so the search leaps from one of these letters to the next."""


_SLIPS = {
    "băng khen": "bằng khen", "bẳng khen": "bằng khen", "bắng khen": "bằng khen", "bàng khen": "bằng khen",
    "bằng khên": "bằng khen", "giấy khên": "giấy khen", "giáy khen": "giấy khen", "giây khen": "giấy khen",
    "huân chưong": "huân chương", "huy chưong": "huy chương",
}  # fmt: skip
"""Slips of the keyboard that the press prints again and again; each as long as what it stands for."""


_PLAIN = {
    sign: plain
    for signs, plain in ((_QUOTES, '"'), (_DASHES, "-"), (_SPACES, " "), ("ð", "đ"))
    for sign in signs
}
_ODD_SIGN = re.compile(f"[{''.join(_PLAIN)}]")
"""Found by a search, as most words hold none; a table of translation would look at every letter."""


_DOUBLED = re.compile(r'(?<!\w)""(?=\w)|(?<=\w)""(?!\w)')
"""Quotation marks typed as two apostrophes: "danh hiệu ''Nghệ nhân ưu tú''"."""


def _one_quote(match: re.Match[str]) -> str:
    before = match.start() > 0 and match.string[match.start() - 1].isalnum()
    return ' "' if before else '" '


def _variant(match: re.Match[str]) -> str:
    found = match.group()
    return _TONES.get(found) or _SYLLABLES[found]


def normal(text: str) -> str:
    """Lower case with one spelling each for quotes, dashes, tone places and i/y; same length as ``text``.

    >>> normal("Kỉ niệm chương “Chiến sỹ”")
    'kỷ niệm chương "chiến sĩ"'
    """
    plain = _ODD_SIGN.sub(lambda sign: _PLAIN[sign[0]], lower_letters(text))
    if "''" in text or '""' in plain:
        plain = _DOUBLED.sub(_one_quote, plain)
    low = _VARIANTS.sub(_variant, plain)
    for slip, right in _SLIPS.items():
        if slip in low:
            low = low.replace(slip, right)
    return low


def lookup_key(wording: str) -> str:
    """What two wordings of the same name have in common: words, short forms written out, no "của".

    "Giải thưởng X" and "giải X" are one name.

    >>> lookup_key("Bằng khen của UBND TP")
    'bằng khen ủy ban nhân dân thành phố'
    """
    short_forms = _short_forms()
    words = (
        short_forms.get(word, word)
        for word in _WORD.findall(_CENTRAL.sub("trung ương", normal(wording)).replace("giải thưởng", "giải"))
    )
    return " ".join(word for word in words if word != "của")


@cache
def _short_forms() -> dict[str, str]:
    """Short forms of the award domain with their full words, both normal."""
    path: Path = DATA / "award_short_forms.toml"
    table = read_toml(path, ("short_forms",)).get("short_forms", {})
    for short, full in table.items():
        if short != normal(short) or full != normal(full):
            raise broken(path, f"{short!r} is not in normal form")
    return dict(table)
