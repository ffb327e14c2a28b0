"""Places in a contest told without "giải": "Hạng nhất toàn đoàn thuộc về xã A", "đoạt hạng Nhì đồng đội",
"giành chức vô địch"."""

import re

from extractor.lexicon.leaping import leaping
from extractor.text.awards.prizes import prize_scope
from extractor.text.awards.runs import Site

_PLACE = re.compile(
    r"hạng (?:nhất|nhì|ba|tư|khuyến khích)(?! (?:định|thiết))(?!\w)"
    r"|(?<=đồng )hạng [123](?= (?:gồm|là|thuộc về|cho)(?!\w))"
)
_NO_PLACE_BEFORE = leaping(
    r"(?<!\w)(?:giải|thăng|lên|xuống|đội|lớp|công ty|doanh nghiệp|bệnh viện|khách sạn|xếp) $"
)
"""A league, a class of firms, a rank in an order of merit: "giải hạng Nhất", "bệnh viện hạng Nhì"."""
_GOES_TO = re.compile(
    r"(?:(?! (?:hạng|giải|quyết định) )[^.;:\n]){0,70}?(?<!\w)(?:thuộc về|được trao cho|về tay|gọi tên"
    r"|thuộc (?:đơn vị|đội|đoàn|xã|phường|huyện|tỉnh|trường))(?!\w)"
)
_TIED = leaping(r"(?<!000 )(?<!triệu )(?<!nghìn )(?<!tỷ )đồng $")
"""As in "A và B đồng hạng Nhì": they have the place alike."""
_WON = leaping(r"(?<!\w)(?:đạt|đoạt|giành|trao|lĩnh|nhận)(?: giải)? $")


def read_placing(site: Site) -> int | None:
    """A place with its scope, where somebody is said to have it: it goes to a team, or a team won it in its
    field or its contest."""
    place = _PLACE.match(site.low, site.start)
    near = max(0, site.start - 14)
    if place is None or _NO_PLACE_BEFORE.search(site.low, near, site.start):
        return None
    end = prize_scope(site, place.end())
    if _GOES_TO.match(site.low, end) or _TIED.search(site.low, near, site.start):
        return end
    won = _WON.search(site.low, near, site.start) is not None
    return end if won and end > place.end() else None


def read_champion(site: Site) -> int | None:
    """The first or second place that somebody has: "**Chức vô địch** thuộc về đội A", "giành ngôi á quân";
    one that is fought for, kept or only spoken of is none."""
    won = _WON.search(site.low, max(0, site.start - 14), site.start)
    return site.end if won or _GOES_TO.match(site.low, site.end) else None


_OPENS_CLAUSE = re.compile(r"(?:^|[\n.;:,] |\n|và )$")
_GOES_RIGHT_TO = re.compile(
    r"(?: (?:của )?(?:cuộc thi|hội thi|chương trình|giải|mùa)[^.,;:\n]{0,50})?"
    r" (?:đã )?(?:thuộc về|được trao cho) "
)


def read_bare_champion(site: Site) -> int | None:
    """As in "**Quán quân** (cuộc thi A) thuộc về P", "á quân thuộc về đội B"; "quán quân P" calls him so."""
    opens = _OPENS_CLAUSE.search(site.low, max(0, site.start - 3), site.start) is not None
    return site.end if opens and _GOES_RIGHT_TO.match(site.low, site.end) else None
