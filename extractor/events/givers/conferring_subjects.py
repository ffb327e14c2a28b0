"""Who stands before an active verb and confers: a body or an office, the head of the house without a name.

Not who proposes ("Sở A đã trình hồ sơ đề nghị tặng …"), nor a body whose own day is kept ("kỷ niệm ngày thành
lập Công đoàn Việt Nam").
"""

import re
from collections.abc import Sequence

from extractor.events.parts.bodies import Body, sits_on_jury
from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.ground.span import Span

_ANONYMOUS = re.compile(
    r"ban (?:tổ chức|giám khảo|chỉ đạo)|btc|hội đồng (?:giám khảo|chung khảo)"
    r"|hội đồng thi đua.*",
    re.IGNORECASE,
)
"""Organs of a contest that name no body: its organiser confers. A council on emulation only advises."""


def conferring_subject(text: str, frame: Frame) -> Body | None:
    """A body or office as the subject of the verb; an office with its holder's name unless that hands
    over."""
    verb = frame.verb
    if frame.passive or (verb is not None and verb.plays("receive") and not verb.plays("give")):
        return None
    handed = verb is not None and verb.plays("hand_over")
    decided = "decide" in frame.roles
    if handed and not decided and any(p.kind == "person" for p in frame.subject):
        return _head_of_the_house(text, frame)
    head = _head_of_the_house(text, frame)
    if head is not None and head.span is not None and _stands_behind(head.span, frame.subject):
        return head
    received = {r.span for r in frame.recipients} | {r.parent_span for r in frame.recipients}
    for index in range(len(frame.subject) - 1, -1, -1):
        piece = frame.subject[index]
        if piece.kind == "person" or piece.span in received:
            continue
        if sits_on_jury(text, piece.span):
            continue
        if _is_voted_for(frame, piece) and not _is_addressed(text, piece):
            continue
        if any(_is_in_bracket_of(text, named, piece) for named in frame.subject[:index]):
            continue
        if _ANONYMOUS.fullmatch(piece.text) or _proposes(text, frame, piece) or _is_celebrated(text, piece):
            continue
        if _is_visited(text, piece) and any(p.kind in {"unit", "office"} for p in frame.subject[:index]):
            continue
        followed_by_name = index + 1 < len(frame.subject) and frame.subject[index + 1].kind == "person"
        if piece.kind == "office" and (not followed_by_name or decided or not handed):
            return Body(piece.text, piece.span, "subject-office")
        if piece.kind == "unit" and not followed_by_name and not is_affiliation(text, piece):
            return _with_joint_giver(text, frame.subject[:index], piece)
    return head


def _stands_behind(span: Span, subject: Sequence[Piece]) -> bool:
    """As in "UBND tỉnh tặng Cờ thi đua cho A; Giám đốc Sở tặng Giấy khen": nearer to the verb than what gave
    before."""
    return bool(subject) and subject[-1].span.end <= span.start


def head_as_agent(text: str, frame: Frame) -> Body | None:
    """As in "6 tập thể được Giám đốc Sở tặng Giấy khen": the head of a house that is named elsewhere."""
    verb = frame.verb
    if verb is None or not frame.passive:
        return None
    before = [p for p in frame.clause if p.span.end <= verb.span.start]
    words = before[-2:] if before and before[-1].kind == "anaphor" else before[-1:]
    behind = before[-len(words) - 1] if len(before) > len(words) else None
    head = Span(words[0].span.start, words[-1].span.end) if words else None
    told = head is not None and _HEAD.fullmatch(head.of(text)) is not None
    agent = behind is not None and behind.kind == "cue" and behind.plays("passive")
    return Body(head.of(text), head, "passive-agent") if head is not None and told and agent else None


def _with_joint_giver(text: str, before: Sequence[Piece], piece: Piece) -> Body:
    """As in "Ủy ban MTTQ quận và Hội Phụ nữ quận tặng Giấy khen", "Tỉnh đoàn, Sở A phối hợp tặng …": both
    give it. A bare comma may part a body from what is above it."""
    first, several = piece, _TOGETHER.match(text, piece.span.end) is not None
    for other in reversed(before):
        link = text[other.span.end : first.span.start]
        joint = other.kind == "unit" and (link == " và " or (several and link == ", "))
        if not joint or is_affiliation(text, other) or _is_celebrated(text, other):
            break
        first, several = other, True
    span = Span(first.span.start, piece.span.end)
    return Body(span.of(text), span, "subject-unit")


_TOGETHER = re.compile(r" (?:đã |cùng |vừa )?phối hợp(?! (?:với|cùng)(?!\w))", re.IGNORECASE)


def _is_in_bracket_of(text: str, named: Piece, piece: Piece) -> bool:
    """As in "Bộ Giáo dục và Đào tạo (GD&ĐT) vừa …", "Trung tâm A (Phòng Thương mại - VCCI) …": it shortens
    the name before it or tells what is above."""
    between = text[named.span.end : piece.span.start]
    inside = between.startswith(" (") and ")" not in between
    return named.kind == "unit" and inside and _CLOSES.match(text, piece.span.end) is not None


_CLOSES = re.compile(r"[^()\n]{0,30}\)")

_PROPOSAL = re.compile(
    r"(?<!\w)(?:đề nghị|đề xuất|kiến nghị|trình|giới thiệu|hồ sơ|tờ trình)(?!\w)", re.IGNORECASE
)

_ADDRESSED = re.compile(r"(?<!\w)(?:trình|đề nghị|đề xuất|kiến nghị)\s+$", re.IGNORECASE)


def _proposes(text: str, frame: Frame, piece: Piece) -> bool:
    """As in "Sở A đã trình hồ sơ đề nghị phong tặng …": what stands before the proposal only proposes, unless
    the proposal goes to it ("trình Chủ tịch UBND tỉnh tặng A; đề nghị công nhận B")."""
    if "propose" not in frame.roles or _is_addressed(text, piece):
        return False
    end = frame.verb.span.end if frame.verb is not None else frame.awards[0].span.start
    between = (p for p in frame.clause if p.span.start >= piece.span.end and p.span.end <= end)
    return any(p.kind == "cue" and p.plays("propose") and _PROPOSAL.search(p.text) for p in between)


def _is_addressed(text: str, piece: Piece) -> bool:
    return _ADDRESSED.search(text, max(0, piece.span.start - 25), piece.span.start) is not None


_DAY_OF = re.compile(r"(?<!\w)(?:thành lập|truyền thống|kỷ niệm)(?: ngày)?\s+$", re.IGNORECASE)


def _is_celebrated(text: str, piece: Piece) -> bool:
    """As in "kỷ niệm 90 năm Ngày thành lập Công đoàn Việt Nam, trao …": the body of the day acts not."""
    return _DAY_OF.search(text, max(0, piece.span.start - 40), piece.span.start) is not None


_VISITED = re.compile(
    r"(?<!\w)(?:đến|tới|thăm|chúc mừng|gặp)(?: (?:thăm|gặp|gỡ|chúc mừng|động viên|biểu dương|tận|trụ sở|của"
    r"|cơ quan|cán bộ|chiến sĩ|lực lượng|và|,))*\s+$",
    re.IGNORECASE,
)


def _is_visited(text: str, piece: Piece) -> bool:
    """As in "Chủ tịch UBND tỉnh đã đến thăm Công an huyện B, thưởng nóng …": who comes gives."""
    return _VISITED.search(text, max(0, piece.span.start - 60), piece.span.start) is not None


_HEAD = re.compile(
    r"(?:(?:tổng )?giám đốc|hiệu trưởng|viện trưởng|ban (?:tổng )?giám đốc|ban giám hiệu)"
    r"(?: (?:sở|tổng công ty|công ty|bệnh viện|trung tâm|nhà trường|trường|học viện|nhà máy|xí nghiệp"
    r"|viện))?",
    re.IGNORECASE,
)
"""Heads named without their house: "Giám đốc Công ty", "Ban Giám đốc bệnh viện"."""
_LIGHT = re.compile(r"(?:cũng|đã|vừa|ông|bà|đồng chí|anh|chị|\s)*", re.IGNORECASE)


def _head_of_the_house(text: str, frame: Frame) -> Body | None:
    """As in "Giám đốc Sở công nhận 48 cá nhân đạt …", "Ban Giám đốc bệnh viện đã thưởng 30 triệu đồng, tặng
    Giấy khen": the words as the text has them, where no body stands between them and the verb."""
    verb = frame.verb
    if verb is None or not verb.plays("give"):
        return None
    before = [p for p in frame.clause if p.span.end <= verb.span.start]
    for index, piece in enumerate(before):
        opens = index == 0 or before[index - 1].is_mark(",", ";", ":") or before[index - 1].kind == "date"
        head = _HEAD.match(piece.text) if opens and piece.kind == "gap" else None
        if head is None or _LIGHT.fullmatch(piece.text[head.end() :].strip()) is None:
            continue
        if any(p.kind in {"unit", "office"} for p in before[index + 1 :]):
            return None
        house = before[index + 1] if index + 1 < len(before) else None
        whole = head.end() == len(piece.text) and house is not None and house.kind == "anaphor"
        end = house.span.end if whole and house is not None else piece.span.start + head.end()
        return Body(text[piece.span.start : end], Span(piece.span.start, end), "head-of-the-house")
    return None


def _is_voted_for(frame: Frame, piece: Piece) -> bool:
    """As in "suy tôn Thanh tra tỉnh, đề nghị UBND tỉnh tặng …": whom a vote names confers nothing."""
    if "vote" not in frame.roles:
        return False
    at = next((i for i, p in enumerate(frame.clause) if p.span == piece.span), 0)
    return any(p.kind == "cue" and p.plays("vote") for p in frame.clause[max(0, at - 3) : at])


def is_affiliation(text: str, piece: Piece) -> bool:
    """As in "Phó Chủ tịch UBND tỉnh", "lãnh đạo Sở Y tế": the body of somebody's post."""
    before = text[max(0, piece.span.start - 25) : piece.span.start].lower()
    return (
        re.search(
            r"(?:phó|trưởng|lãnh đạo|đại diện|giám đốc|chủ tịch|bí thư|nguyên|cục|tại|với"
            r"|cùng)\s+(?:\w+\s+){0,3}$",
            before,
        )
        is not None
    )
