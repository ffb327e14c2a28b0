"""A conferring or proposing body with the words that name it."""

import re

from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.viet.letters import lower_in_place


@value_class
class Body:
    """A conferring or proposing body: its words, where they stand (None: from the law), the rule."""

    name: str
    span: Span | None
    rule: str


_ON_JURY = re.compile(
    r"(?<!\w)(?:hội đồng|ban giám khảo)(?!\w)[^;.\n]{0,40} gồm(?!\w)[^;.\n]*$", re.IGNORECASE
)


def sits_on_jury(text: str, body: Span) -> bool:
    """As in "Hội đồng gồm các nhà khoa học, Công ty A đã chọn … để trao": a member acts not alone."""
    far = max(0, body.start - 150)
    told = lower_in_place(text).find(" gồm", far, body.start) >= 0
    return told and _ON_JURY.search(text, far, body.start) is not None


_FOUNDED = re.compile(r"(?<!\w)(?:ngày )?(?:thành lập|truyền thống|ra đời)(?: của)? $", re.IGNORECASE)


def is_remembered(text: str, body: Span) -> bool:
    """As in "Kỷ niệm 90 năm ngày thành lập Công đoàn Việt Nam, LĐLĐ huyện A tổ chức …": whose feast it is."""
    return _FOUNDED.search(text, max(0, body.start - 24), body.start) is not None


_WINS = re.compile(
    r"(?: \([^()\n]*\))?(?: (?:đã|vừa|cũng|vinh dự|tiếp tục|xuất sắc))*"
    r" (?:(?:có|với) (?:(?!tổ chức|trao|tuyên dương)[^,.;:\n]){1,50}? )?"
    r"(?:đoạt|đạt|giành|được (?:tặng|trao|vinh danh|nhận|khen thưởng))(?!\w)"
    r"(?:(?!tổ chức)[^.;:\n]){1,110}?(?<!\w)tại (?:buổi |đêm |chương trình )?(?:lễ|đêm|gala|hội nghị)(?!\w)",
    re.IGNORECASE,
)


def wins_at_a_feast(text: str, body: Span) -> bool:
    """As in "Báo A có 3 tác phẩm đoạt giải B tại Lễ trao giải C": it holds no such feast."""
    return _WINS.match(text, body.end) is not None
