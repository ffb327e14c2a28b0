"""All names of the catalogue as they may be written in running text, found in one pass.

One Aho-Corasick automaton over the normal text holds the names and the heads of the open grammars.
"""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from extractor.ground.value_class import value_class
from extractor.lexicon.award_catalogue import AwardEntry, catalogue
from extractor.lexicon.award_wording import normal

HEADS = (
    "danh hiệu", "huân chương", "huy chương", "kỷ niệm chương", "knc", "huy hiệu", "bằng khen", "giấy khen",
    "cờ", "giải thưởng", "giải", "cúp", "hcv", "hcb", "hcđ",
    "hc vàng", "hc bạc", "hc đồng", "bằng", "thư khen", "đạt chuẩn",
    "giấy chứng nhận", "đạt", "hạng", "bk", "gk",
    "chức vô địch", "danh hiệu vô địch", "ngôi vô địch", "ngôi vị vô địch", "cúp vô địch",
    "ngôi quán quân", "ngôi vị quán quân", "danh hiệu quán quân", "chức quán quân", "quán quân",
    "ngôi á quân", "ngôi vị á quân", "danh hiệu á quân", "chức á quân", "á quân",
    "xã nông thôn mới", "huyện nông thôn mới", "thôn nông thôn mới", "bản nông thôn mới", "ấp nông thôn mới",
    "làng nông thôn mới", "khu dân cư nông thôn mới", "nông thôn mới nâng cao", "nông thôn mới kiểu mẫu",
    "đạt nông thôn mới", "đạt tiêu chuẩn nông thôn mới",
    "hoàn thành nhiệm vụ xây dựng nông thôn mới", "hoàn thành xây dựng nông thôn mới",
    "hoàn thành nhiệm vụ xây dựng ntm", "hoàn thành xây dựng ntm",
)  # fmt: skip
"""Words that open a grammar of their own."""

_SHORT_HEADS = ("knc", "hcv", "hcb", "hcđ", "bk", "gk")
"""Heads that count in capitals only."""

_MEDALS = ("hcv", "hcb", "hcđ")
"""Written right behind their number too: "2HCV"."""

_LONG_AND_SHORT = (
    ("chiến sĩ thi đua", "cstđ"),
    ("lực lượng vũ trang nhân dân", "llvtnd"),
    ("lực lượng vũ trang nhân dân", "llvt nhân dân"),
    ("lực lượng vũ trang", "llvt"),
    ("công an nhân dân", "cand"),
    ("tập thể lao động", "ttlđ"),
    ("bà mẹ việt nam", "bà mẹ vn"),
    ("việt nam anh hùng", "vnah"),
    ("sản xuất, kinh doanh", "sxkd"),
)
"""Names are also written with the short form of a part."""

_LETTERS_OF = {short: re.compile(rf"(?<!\w){short}(?!\w)") for _, short in _LONG_AND_SHORT}


@value_class
class Hit:
    """A name or a head found at ``start``..``end``; ``entry`` is None for a head."""

    start: int
    end: int
    entry: AwardEntry | None


def find_names(text: str, low: str) -> list[Hit]:
    """Names and heads standing as whole words, by start, names before heads, longest first."""
    hits = []
    for last, (surface, entry, is_short) in _automaton().iter(low):
        start, end = last + 1 - len(surface), last + 1
        glued = surface in _MEDALS and low[start - 1 : start].isdigit()
        if (start and low[start - 1].isalnum() and not glued) or (end < len(low) and low[end].isalnum()):
            continue
        if is_short and not text[start:end].replace("ư", "Ư").isupper():
            continue
        hits.append(Hit(start, end, entry))
    hits.sort(key=lambda hit: (hit.start, hit.entry is None, -hit.end))
    return hits


@cache
def _automaton() -> Any:
    from ahocorasick import Automaton

    automaton = Automaton()
    for entry in catalogue().entries:
        if entry.stands != "never":
            for surface, is_short in _surfaces(entry):
                if surface not in automaton:
                    automaton.add_word(surface, (surface, entry, is_short))
    for head in HEADS:
        automaton.add_word(head, (head, None, head in _SHORT_HEADS))
    automaton.make_automaton()
    return automaton


def _surfaces(entry: AwardEntry) -> Iterator[tuple[str, bool]]:
    """Normal forms of the entry's wordings without quotation marks, and whether it is a short form.

    Short forms of fewer than three letters ("BK") are too ambiguous to stand alone.
    """
    for wording in entry.wordings:
        if wording in HEADS:
            continue
        plain = normal(wording).replace('"', "")
        short = " " not in plain and wording.upper() == wording
        if short and len(plain) < 3:
            continue
        variants = {plain, plain.replace(", ", " "), plain.replace(", ", " - "), plain.replace(" - ", ", ")}
        for long_form, short_form in _LONG_AND_SHORT:
            variants |= {_LETTERS_OF[short_form].sub(long_form, variant) for variant in tuple(variants)}
            variants |= {variant.replace(long_form, short_form) for variant in tuple(variants)}
        variants |= {variant.replace("giải thưởng", "giải") for variant in tuple(variants)}
        for variant in sorted(variants):
            if variant not in HEADS:
                yield variant, short
