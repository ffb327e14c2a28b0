"""Whom the words that raise a problem are about: the one named, or those whom it deals with or cares for."""

import re
from collections.abc import Iterator, Sequence

from extractor.ground.span import Span
from extractor.lexicon.accusations import Frame
from extractor.lexicon.adverse import Cue, adverse
from extractor.records.victims import is_harmed
from extractor.viet.letters import UPPER

_ON_THE_WAY = re.compile(
    r"\s*(?:(?:đã|vừa|đang|sẽ|cũng|kịp thời|tiếp tục|tiến hành|tổ chức|ra|ban hành|quyết định|lệnh|"
    r"đề nghị|kiến nghị|có đơn|gửi đơn|làm đơn|viết đơn|"
    r"yêu cầu|phát hiện|phối hợp|tham gia|tham mưu|chỉ đạo|tích cực|chủ động|và|,)\s*)*",
    re.IGNORECASE,
)
"""All that may stand between a body and what it does: "Công an huyện X đã ra quyết định khởi tố"."""

_CASES = (
    r"\s*(?:hơn|gần|trên|khoảng|thêm)?\s*\d[\d.,]*\s+(?:vụ|trường hợp|đối tượng|lượt|cơ sở|hành vi|người|ca|"
    r"nạn nhân|bệnh nhân)"
)
_VERB = (
    r"(?:xử lý|xử phạt|phát hiện|lập biên bản|bắt giữ|bắt quả tang|triệt phá|khởi tố|kiểm tra|xét xử|"
    r"giải quyết|thụ lý|tiếp nhận|cấp cứu|cứu chữa|điều trị)"
)
_CASES_BEHIND = re.compile(_CASES, re.IGNORECASE)
_CASES_BEFORE = re.compile(rf"(?<!bị ){_VERB}{_CASES}(?:/\d[\d.,]* \w+)?(?:\s+\w+){{0,2}}\s*$", re.IGNORECASE)
"""The year's work of a body: "đơn vị bắt giữ 214 vụ", "đã xử lý 1.147 vụ vi phạm"."""

_ENFORCER = re.compile(
    r"(?:(?:phòng|đội|trạm|tổ|ban chỉ huy|cơ quan) )?(?:"
    r"công an|(?:đội )?cảnh sát|csđt|csgt|thanh tra|kiểm toán|tòa án|tand|viện kiểm sát|vks(?:nd)?|"
    r"(?:ủy|uỷ) ban kiểm tra|ubkt|ban nội chính|(?:hạt )?kiểm lâm|chi cục|cục|(?:đội )?quản lý thị trường|"
    r"hải quan|đồn biên phòng|bộ đội biên phòng|kiểm ngư)\b",
    re.IGNORECASE,
)
_AUTHORITY = re.compile(
    r"(?:sở|bộ|ubnd|(?:ủy|uỷ) ban nhân dân|hđnd|hội đồng nhân dân|tỉnh ủy|thành ủy|huyện ủy|quận ủy|thị ủy|"
    r"đảng ủy|ban thường vụ|phòng|bảo hiểm xã hội|bhxh|kho bạc)\b",
    re.IGNORECASE,
)
_JUDGE_BEFORE = re.compile(
    r"(?:thẩm phán|điều tra viên|kiểm sát viên|luật sư|chấp hành viên|(?:đoàn |chánh )?thanh tra) $",
    re.IGNORECASE,
)
_ENFORCES = re.compile(
    r"(?<!bị )\b(?:ngăn chặn|phát hiện|xử lý|xét xử|tuyên phạt|thi hành|bắt|xử phạt|phạt|kiểm tra|thanh tra|"
    r"triệt phá|truy tố|khởi tố|điều tra|lập biên bản|thu giữ|khám phá|bóc gỡ|đấu tranh|bào chữa|kết luận|"
    r"xác minh|tiếp nhận|chỉ ra)\b",
    re.IGNORECASE,
)
_OF_ITS_OWN = re.compile(r"\b(?:bị(?! (?:cáo|can|hại)\b)|nội bộ|cán bộ của mình|chính mình)\b", re.IGNORECASE)
"""Whose work it is to deal with what others did, how that work is told ("Hạt Kiểm lâm X phát hiện …"), and
what says that it is done to them."""

_SUFFERS = re.compile(
    r"\b(?:bị(?! (?:cáo|can|hại)\b)|phải|(?<!xác )(?<!tiếp )(?<!ghi )nhận|chịu)\b", re.IGNORECASE
)
_SOURCE_BEFORE = re.compile(r"(?:\btheo|\b(?:thông|nguồn) tin từ|\btrao đổi với) $", re.IGNORECASE)
_SOURCE_BEHIND = re.compile(
    r"[^.;:]{0,40}?\b(?:cho biết|cho hay|thông tin|thông báo|khẳng định|xác nhận)\b", re.IGNORECASE
)
"""Who only tells it: "thông tin từ Sở X", "Sở X cho biết vừa cách chức …"."""

_TARGET_BEHIND = re.compile(r"[^.;:]{0,90}?\b(?:đối với|với|cho|ông|bà)\b")
_ANOTHER = re.compile(rf"(?:{_ENFORCER.pattern}|\b(?:thanh tra|kiểm tra)\b)", re.IGNORECASE)
"""To whom an authority does it, and who else than the one named may do it."""

_SPEAKER = re.compile(rf"[{UPPER}]\w*(?: [{UPPER}]\w*){{1,4}}")
_PERSON_TELLS = re.compile(
    r"[^.;:]{0,110}?\b(?:cho biết|cho hay|thông tin|(?<!chữ )ký(?: ban hành)?(?: các)? quyết định)\b",
    re.IGNORECASE,
)
"""A person who tells or signs it: "ông A, Bí thư huyện ủy, cho biết đã cảnh cáo ông B"."""

_WARNS = re.compile(
    r"\s*(?:(?:đã|vừa|cũng|tiếp tục|liên tục|nhiều lần|thường xuyên|phát đi|ra|có|văn bản|kịp thời)\s+)*"
    r"(?:cảnh báo|khuyến cáo|lưu ý|phản ánh|tố giác|trình báo|lên án|vạch trần|lên tiếng về)\b",
    re.IGNORECASE,
)
"""Behind the name: what follows is what others do, and the one named warns of it or tells it."""
_STOPS = re.compile(
    rf"{_ON_THE_WAY.pattern}(?:từ chối|chặn|đóng cửa|kiến nghị đóng cửa|di dời|buộc|cưỡng chế|dẹp|xóa sổ)\b",
    re.IGNORECASE,
)
_RESCUES = re.compile(
    rf"{_ON_THE_WAY.pattern}(?:giải )?(?:cứu|cứu sống|cứu chữa|ngăn|ngăn chặn|ngăn được|chặn|giúp|"
    r"hỗ trợ|trợ giúp|bảo vệ)\b[^,;]*",
    re.IGNORECASE,
)
"""Behind the name: whom it saves from others: "Bệnh viện X cứu sống bé bị bạo hành"."""
_PLAYED = re.compile(
    r"(?<!\w)(?:nhập vai|hóa thân|đóng vai|vào vai|phiên tòa giả định|tiểu phẩm|kịch bản|diễn tập)(?!\w)",
    re.IGNORECASE,
)
"""What is only played or trained."""

_CARED_FOR = re.compile(
    r"(?<!quy trình )(?<!ca )(?<!khâu )(?<!công tác )"
    r"(?:đưa|chuyển|nhập viện|cấp cứu|điều trị|cứu chữa)(?: \w+){0,3} (?:vào|đến|tới|tại|ở|lên|về) $",
    re.IGNORECASE,
)
"""Of "được đưa vào Bệnh viện X", where the one named only takes care of those hurt."""

_ACCUSING = re.compile(rf"{_ON_THE_WAY.pattern}(?:tố cáo|tố)\b", re.IGNORECASE)

_OWN_PREDICATE = re.compile(r"\s*(?:bị|còn|để|đã|đồng thời|vi phạm|nợ|chậm|gây|trong đó)\b", re.IGNORECASE)
"""How a part behind a semicolon begins that says something more of the same subject."""

_SUFFERED_BY = re.compile(
    rf"(?<!\w)(?:ông|bà|anh|chị|cô|thầy) ((?:[{UPPER}]\w* ?){{2,5}})(?:(?:đã|vừa|từng) )*bị\b"
)
"""A person by name to whom it was done: "ông Trần Văn Quang bị kỷ luật"."""


def is_enforcer(name: str) -> bool:
    """Whether its work is to deal with what others did: police, courts, inspectors."""
    return _ENFORCER.match(name) is not None


def only_cares(name: Span, sentence: str) -> bool:
    """Whether those hurt were brought to the one named."""
    return _CARED_FOR.search(sentence[: name.start]) is not None


def raised_about(
    sentence: str, named: Sequence[Span], *, is_in_head: bool
) -> Iterator[tuple[Cue | Frame, Span]]:
    """The words of the sentence that raise a problem about the one named, not about those it deals with."""
    if _PLAYED.search(sentence):
        return
    deeds = list[Span]()
    for cue, span in adverse().find(sentence):
        if named and not is_in_head and not _is_in_part(span, sentence, named):
            continue
        if _deals_with_others(cue, span, sentence, named):
            deeds.append(span)
        elif not (_is_work(cue, span, sentence, named) or _is_of_others(deeds, span, sentence, named)):
            yield cue, span


def accuses(span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the one named accuses somebody, of whom all that follows is told: "việc bà X tố cáo ông Y"."""
    told = (_ACCUSING.match(sentence, name.end) for name in named)
    return any(found.end() <= span.end for found in told if found is not None)


def those_who_suffered(span: Span, sentence: str) -> list[str]:
    """The persons by name to whom things were done, up to the end of the words, in order."""
    return [found[1] for found in _SUFFERED_BY.finditer(sentence) if found.end() <= span.end]


def _is_in_part(span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the name stands in the same part between semicolons, the part goes on speaking of it, or a list
    of those meant follows ("… bị khởi tố gồm: ông A; ông B")."""
    start = sentence.rfind(";", 0, span.start) + 1
    end = sentence.find(";", span.end)
    goes_on = start > 0 and _OWN_PREDICATE.match(sentence, start) is not None
    opens_list = 0 <= sentence.find(":", span.end) < end
    return goes_on or any(
        start <= name.start and (end < 0 or opens_list or name.start < end) for name in named
    )


def _does_it_itself(cue: Cue | Frame, span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the one named is the body that acts: "Công an huyện X đã khởi tố …"."""
    before = [name for name in named if name.end <= span.start]
    return cue.by_body and any(
        _ON_THE_WAY.fullmatch(sentence[name.end : span.start]) or _decides(name, span, sentence)
        for name in before
    )


def _decides(name: Span, span: Span, sentence: str) -> bool:
    """Whether an authority does it to somebody told behind: "UBND tỉnh X vừa ban hành quyết định xử phạt số
    72 đối với Công ty Y"."""
    between = sentence[name.end : span.start]
    return (
        _AUTHORITY.match(name.of(sentence)) is not None
        and _TARGET_BEHIND.match(sentence, span.end) is not None
        and not (_SUFFERS.search(between) or _SUFFERS.match(span.of(sentence)) or _ANOTHER.search(between))
    )


def _deals_with_others(cue: Cue | Frame, span: Span, sentence: str, named: Sequence[Span]) -> bool:
    return (
        _does_it_itself(cue, span, sentence, named)
        or accuses(span, sentence, named)
        or _is_enforced(cue, span, sentence, named)
        or _warns(span, sentence, named)
        or _stops(span, sentence, named)
        or _rescues(span, sentence, named)
        or _only_tells(span, sentence, named)
        or is_harmed(span, sentence, named)
    )


def _stops(span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether an authority stops what the words tell: "Sở X kiến nghị đóng cửa cơ sở gây ô nhiễm"."""
    return any(
        _AUTHORITY.match(name.of(sentence)) is not None
        and name.end <= span.start
        and _STOPS.match(sentence, name.end) is not None
        and not _OF_ITS_OWN.search(sentence[name.end : span.start])
        for name in named
    )


def _rescues(span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the words tell, in the same breath, from what the one named saves somebody."""
    told = (_RESCUES.match(sentence, name.end) for name in named)
    return any(found is not None and found.start() < span.start < found.end() for found in told)


def _warns(span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the one named warns of what the words tell, and does not suffer it."""
    return any(
        (warning := _WARNS.match(sentence, name.end)) is not None
        and warning.end() <= span.start
        and not _SUFFERS.search(sentence[warning.end() : span.start])
        for name in named
    )


def _is_of_others(deeds: Sequence[Span], span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the words tell why the one named did it to others: "UBND xã X xử phạt hộ B vì vi phạm"."""
    if not deeds or _SUFFERS.match(span.of(sentence)) or sentence[: span.start].endswith("bị "):
        return False
    return not any(name.start >= deeds[-1].end for name in named)


def _is_work(cue: Cue | Frame, span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether cases are counted that a body dealt with, and the one named does not stand behind them."""
    before, behind = sentence[: span.start], sentence[span.end :]
    counted = cue.by_body and not before.endswith("bị ") and _CASES_BEHIND.match(behind) is not None
    is_work = counted or _CASES_BEFORE.search(before) is not None
    return is_work and not any(name.start >= span.end for name in named)


def _is_enforced(cue: Cue | Frame, span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the one named is a body or judge whose work the sentence tells: "Thanh tra tỉnh phát hiện"."""
    for name in named:
        between = sentence[name.end : span.start]
        enforcer = is_enforcer(name.of(sentence))
        works = enforcer or _JUDGE_BEFORE.search(sentence[: name.start])
        acts = _ENFORCES.search(between) or (cue.by_body and works and name.end <= span.start)
        if works and acts and not _OF_ITS_OWN.search(between):
            return True
    return False


def _only_tells(span: Span, sentence: str, named: Sequence[Span]) -> bool:
    """Whether the one named tells or signs, before the words, what was done to somebody else."""
    return bool(named) and all(
        name.end <= span.start
        and _is_source(name, sentence[: span.start])
        and not _SUFFERS.search(sentence[name.end : span.start])
        and not _SUFFERS.match(span.of(sentence))
        for name in named
    )


def _is_source(name: Span, before: str) -> bool:
    """Whether the one named only tells or signs what stands ``before`` the words."""
    called, between = name.of(before), before[name.end :]
    if _SPEAKER.fullmatch(called):
        return _PERSON_TELLS.match(between) is not None
    is_authority = _AUTHORITY.match(called) is not None or is_enforcer(called)
    told = _SOURCE_BEFORE.search(before[: name.start]) or _SOURCE_BEHIND.match(between)
    return is_authority and told is not None
