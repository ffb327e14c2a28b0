"""Who holds an event: the body that "tổ chức", not a guest, the host town, or a body in somebody's post."""

import re
from collections.abc import Sequence

from extractor.events.parts.bodies import is_remembered, sits_on_jury, wins_at_a_feast
from extractor.events.parts.pieces import Piece, cut_into_pieces
from extractor.ground.reading import Reading
from extractor.ground.span import Span
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_HOLDS = (
    r"tổ chức|phối hợp|chủ trì|đăng cai|long trọng|khai mạc|bế mạc|phát động|ký(?: kết)?|họp|ban hành|trao"
    r"|công bố|tổng kết|sơ kết|kỷ niệm|gặp mặt|gặp gỡ|tiếp xúc|tập huấn|đối thoại|đón tiếp|làm việc|giao ban"
    r"|ra quân|tôn vinh|tuyên dương|biểu dương|vinh danh|khen thưởng|tiến hành|phẫu thuật|lấy ý kiến|xét"
    r"|bỏ phiếu|bàn giao|tiếp nhận|đề nghị|khai giảng|tuyên phạt|tuyên án|xét xử|thông xe"
    r"|khánh thành|khởi công|khai trương|ra mắt|đã|vừa(?! qua(?!\w))"
)
_HOSTS = re.compile(
    r"(?<!\w)(?:tổ chức|phối hợp|đăng cai|chủ trì|khai mạc|phát động|ban hành|công bố)(?!\w)", re.IGNORECASE
)
_VERB = leaping(rf"(?<!\w)(?:{_HOLDS})(?!\w)")
_BY = re.compile(r"(?<!\w)do\s+$", re.IGNORECASE)
_HOLDS_BEHIND = re.compile(
    r"(?:[^()\n]|\([^()\n]*\))*?(?<!\w)(?:tổ chức|chủ trì|đăng cai|phát động)(?!\w)", re.IGNORECASE
)
"""Not behind a bracket that closes there: "Khối 8 (do Hội A làm Trưởng khối) tổ chức"."""
_MOVEMENT_OF_OTHERS = re.compile(
    r"(?<!\w)(?:nhằm|hưởng ứng|thực hiện|triển khai|tham gia)(?!\w)[^.;]{0,80}?"
    r"(?:phong trào|cuộc vận động|đợt)(?:(?! tổ chức)[^.;]){0,60}? do "
    r"(?:(?! tổ chức)[^.;]){4,80}? phát động(?!\w)",
    re.IGNORECASE,
)
"""As in "Hưởng ứng phong trào A do Bộ B phát động, hội C tổ chức …": B holds nothing here."""
_TOGETHER_WITH = re.compile(r"(?: \([^()\n]*\))?,? (?:phối hợp|cùng)(?!\w)")
_ATTENDS = re.compile(
    r"(?<!\w)(?:tới dự|tham dự|dự(?! án| thảo| kiến| toán| phòng)|đến|thăm|chúc mừng)(?!\w)", re.IGNORECASE
)
_NOT_SUBJECT = re.compile(
    r"(?<!\w)(?:sau khi|tại|ở|của|theo|tin từ|như(?= báo)|do"
    r"|(?:chào )?mừng|hướng (?:tới|đến)|tiến tới|ủy quyền|chỉ đạo|thay mặt|với|cho|giữa|nhân|\w*trưởng"
    r"|chủ tịch|phó|giám đốc|bí thư|lãnh đạo|ứng cử viên|[uủ][yỷ] viên|tư lệnh|chính ủy|hiệu trưởng|đại diện"
    r"|[\d.]+ (?:công nhân|người|học sinh|cán bộ|đoàn viên))(?!\w)[^,;(]*$|\($",
    re.IGNORECASE,
)
_RECEIVES = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:của \w+ \w+ )?(?:tại \w+ \w+ )?(?:(?:vừa|đã|cũng|vinh dự|tiếp tục)\s+)*"
    r"được(?! sự)(?!\w)"
)
"""Behind a body: it is honoured, not host ("Bệnh viện A vừa được Bộ B tặng …")."""

_ITS_LEADERS = re.compile(r"(?:^|, |\d |[-–] )lãnh đạo\s+$", re.IGNORECASE)
_HOLDS_NOW = re.compile(r"(?:(?:đã|vừa|long trọng|trang trọng) )*tổ chức(?!\w)", re.IGNORECASE)
"""As in "Chiều 2/6, lãnh đạo **Công ty A** đã tổ chức chương trình"."""
_HEADED = re.compile(
    r"(?<!\w)(?:chủ tịch|giám đốc|tổng giám đốc|đại diện|lãnh đạo|bí thư|cục trưởng|tư lệnh)\s+$",
    re.IGNORECASE,
)
"""Before a body: its head or its people act for it ("Chủ tịch UBND tỉnh ký quyết định")."""

_TOURING = re.compile(r"(?<!\w)đoàn (?:công tác|kiểm tra|giám sát|khảo sát|kiểm định) của\s+$", re.IGNORECASE)
_OWN_PEOPLE = re.compile(
    r"(?<!\w)(?:công nhân|học sinh|cán bộ|đoàn viên|hội viên|giáo viên|người lao động|sinh viên"
    r"|chiến sĩ)\s+$",
    re.IGNORECASE,
)
_AT_OWN_FEAST = re.compile(
    r"\s*(?:\([^()]*\)\s*)?(?:đã |cùng )*(?:tham )?dự lễ (?:kỷ niệm|khai giảng|bế giảng)", re.IGNORECASE
)
"""Behind a body: its people are at its own feast ("512 học sinh Trường A dự lễ khai giảng")."""

_TERRITORY = re.compile(
    r"(?:xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tp\.?|tỉnh|đặc khu)\s", re.IGNORECASE
)
_ACTS = re.compile(
    r"\s*(?:\([^()]*\)\s*|(?:đã|vừa|cũng|long trọng|trang trọng|trọng thể|tưng bừng)\s+)*", re.IGNORECASE
)
_SETS_SCENE = re.compile(
    r"(?:^|[-–.)])\s*(?:tại|nhân|trong|sau|để|nhằm|thực hiện|hưởng ứng|chào mừng|hòa (?:trong|chung))"
    r"\s+(?!\w+ ngày)",
    re.IGNORECASE,
)


_LACKS_PLACE = re.compile(
    r"(?:Thường trực |Ban Thường vụ )?(?:Đảng [uủ][yỷ]|Tỉnh [uủ][yỷ]|Thành [uủ][yỷ]|Huyện [uủ][yỷ]"
    r"|Quận [uủ][yỷ]|Thị [uủ][yỷ]|HĐND|UBND|(?:[UỦ][ỷy] ban |UB)?MTTQ(?: Việt Nam|VN)?"
    r"|Hội đồng nhân dân|[UỦ][ỷy] ban nhân dân|[UỦ][ỷy] ban Mặt trận Tổ quốc(?: Việt Nam)?)(?!\w)",
    re.IGNORECASE,
)
"""A body whose place the last of a list tells: "**HĐND**, UBND xã A"."""

_IN_HEADLINE = re.compile(
    r"\s*:?\s*(?:(?:đã|long trọng|trọng thể|phối hợp)\s+)*(?:tổ chức|phát động|tổng kết|sơ kết|ký|kỷ niệm"
    r"|khai mạc|bế mạc|họp|tuyên dương|tôn vinh|biểu dương|vinh danh|gặp mặt|họp mặt)(?!\w)",
    re.IGNORECASE,
)
"""What a headline says of those who hold the event: "Vùng 9 Hải quân **phát động** đợt thi đua"."""

_CLUSTER = re.compile(r"(?:cụm|khối)(?: thi đua)?(?!\w)", re.IGNORECASE)
_WHOSE_MEETING = re.compile(
    r"(?<!\w)(?:của|(?:hội nghị|sơ kết|tổng kết) (?:công tác |phong trào )?(?:thi đua)?)\s+$", re.IGNORECASE
)
_COUNCIL = re.compile(r"hội đồng (?:thi đua|tđkt|tđ-kt|xét|thẩm định|khen thưởng)", re.IGNORECASE)
_REMEMBERS = re.compile(r"kỷ niệm (?:lần thứ )?\d+ năm [^.;\n]{5,120}, ", re.IGNORECASE)
"""As in "Kỷ niệm 90 năm ngày thành lập A, ngày 20/7, B đã tổ chức …": the occasion, with no subject."""


def organiser_of(reading: Reading, sentence: Span, cue: Span, *, hosts_only: bool = False) -> Piece | None:
    """The body that holds what ``sentence`` reports by the words ``cue``; None when no body is its subject.

    ``hosts_only``: the subject must "tổ chức" or the like, for in a contest those who win are subjects too.
    """
    text = reading.article.text
    pieces = _pieces_of_hosts(reading, sentence)
    agent = _named_by_agent(text, pieces)
    if agent is not None or (hosts_only and _HOSTS.search(text, sentence.start, sentence.end) is None):
        return agent
    return _subject(text, pieces, sentence, cue)


def organiser_by_agent(reading: Reading, sentences: Sequence[Span]) -> Piece | None:
    """As in "Hội thi do Sở A phối hợp với Công ty B tổ chức": the body behind "do", in any sentence."""
    text = reading.article.text
    for sentence in sentences:
        if re.search(r"(?<!\w)do\s", text[sentence.start : sentence.end]) is None:
            continue
        piece = _named_by_agent(text, _pieces_of_hosts(reading, sentence))
        if piece is not None:
            return piece
    return None


def organiser_by_head(reading: Reading, sentence: Span, cue: Span) -> Piece | None:
    """The body whose head or people hand over or sign: "Chủ tịch UBND tỉnh đã ký quyết định tặng …".

    For honours without a meeting's host; of several posts the last, by which the head acts.
    """
    text = reading.article.text
    before = Span(sentence.start, max(sentence.start, cue.start))
    headed = [
        mark
        for mark in reading.marks_in(before, "UNIT")
        if _HEADED.search(text, sentence.start, mark.span.start)
    ]
    return Piece("unit", headed[-1].span, headed[-1].text, mark=headed[-1]) if headed else None


def organiser_in_headline(reading: Reading, titles: Sequence[Span]) -> Piece | None:
    """As in the headline "Vùng 9 Hải quân phát động đợt thi đua", where the lead tells of "các đơn vị"."""
    for title in titles:
        first = next(reading.marks_in(title, "UNIT"), None)
        if first is None or first.span.start != title.start:
            continue
        if _IN_HEADLINE.match(reading.article.text, first.span.end, title.end):
            return Piece("unit", first.span, first.text, mark=first)
    return None


def cluster_that_meets(reading: Reading, sentences: Sequence[Span]) -> Piece | None:
    """As in "đã diễn ra hội nghị tổng kết **của Cụm thi đua số 5**", or "Công ty A dự hội nghị sơ kết công
    tác thi đua **Khối thi đua số 9**"."""
    text = reading.article.text
    for sentence in sentences:
        for mark in reading.marks_in(sentence, "UNIT"):
            if _CLUSTER.match(mark.text) and _WHOSE_MEETING.search(text, sentence.start, mark.span.start):
                return Piece("unit", mark.span, mark.text, mark=mark)
    return None


def council_that_votes(reading: Reading, sentences: Sequence[Span]) -> Piece | None:
    """The council of an honour under its fullest name, whoever presides: "Phiên họp **Hội đồng Thi đua - Khen
    thưởng tỉnh**"."""
    told = [m for span in sentences for m in reading.marks_in(span, "UNIT") if _COUNCIL.match(m.text)]
    fullest = max(told, key=lambda mark: len(mark.text), default=None)
    return Piece("unit", fullest.span, fullest.text, mark=fullest) if fullest is not None else None


def organiser_of_own_feast(reading: Reading, sentence: Span) -> Piece | None:
    """The body whose people attend its anniversary or the opening of its year."""
    text = reading.article.text
    feasts = lower_in_place(text).find("dự lễ ", sentence.start, sentence.end) >= 0
    for piece in cut_into_pieces(reading, sentence) if feasts else ():
        if piece.kind != "unit" or not _OWN_PEOPLE.search(text, sentence.start, piece.span.start):
            continue
        if _AT_OWN_FEAST.match(text, piece.span.end, sentence.end):
            return piece
    return None


def _pieces_of_hosts(reading: Reading, sentence: Span) -> Sequence[Piece]:
    """The pieces of a sentence without the movement of others that it follows."""
    pieces, text = cut_into_pieces(reading, sentence), reading.article.text
    launched = lower_in_place(text).find("phát động", sentence.start, sentence.end) >= 0
    movement = _MOVEMENT_OF_OTHERS.search(text, sentence.start, sentence.end) if launched else None
    if movement is None:
        return pieces
    return [piece for piece in pieces if not piece.span.overlaps(Span(*movement.span()))]


def _named_by_agent(text: str, pieces: Sequence[Piece]) -> Piece | None:
    for index, piece in enumerate(pieces):
        if piece.kind != "unit" or not _BY.search(text, max(0, piece.span.start - 4), piece.span.start):
            continue
        reach = 16 if _TOGETHER_WITH.match(text, piece.span.end) else 5
        behind = pieces[min(index + reach, len(pieces) - 1)].span.end
        if _HOLDS_BEHIND.match(text, piece.span.end, behind):
            return piece
    return None


def _subject(text: str, pieces: Sequence[Piece], sentence: Span, cue: Span) -> Piece | None:
    """The first body before the verb that is not behind "tại", "của", or somebody's title."""
    limit = _first_verb(text, pieces, sentence) or cue.start
    if _ATTENDS.search(text, sentence.start, limit):
        return None
    for index, piece in enumerate(pieces):
        if piece.span.start >= limit:
            return None
        before = text[sentence.start : piece.span.start]
        if _is_acting_territory(text, piece, before, limit):
            return _smallest(pieces, index)
        acts = _TOURING.search(before) or (_ITS_LEADERS.search(before) and _HOLDS_NOW.match(text, limit))
        if piece.kind != "unit" or (_NOT_SUBJECT.search(before) and not acts):
            continue
        if sits_on_jury(text, piece.span) or is_remembered(text, piece.span):
            continue
        following = pieces[index + 1] if index + 1 < len(pieces) else None
        honoured = _RECEIVES.match(text, piece.span.end, sentence.end) is not None
        honoured = honoured or wins_at_a_feast(text, piece.span)
        if honoured or (following is not None and following.kind == "person"):
            return None
        return _with_those_beside(text, pieces, index, limit)
    return None


def _with_those_beside(text: str, pieces: Sequence[Piece], index: int, verb: int) -> Piece:
    """The body with those that share its place: "**Đảng ủy, HĐND, UBND xã A** tổ chức"; not its parents
    ("Tiểu đoàn 3, Trung đoàn 5 tổ chức")."""
    last = index
    while (
        last + 2 < len(pieces)
        and _LACKS_PLACE.fullmatch(pieces[last].text)
        and pieces[last + 1].is_mark(",", "-", "–", "và")
        and pieces[last + 2].kind == "unit"
    ):
        last += 2
    if last == index or _ACTS.fullmatch(text, pieces[last].span.end, verb) is None:
        return pieces[index]
    span = Span(pieces[index].span.start, pieces[last].span.end)
    return Piece("unit", span, span.of(text), mark=pieces[index].mark)


def _is_acting_territory(text: str, piece: Piece, before: str, verb: int) -> bool:
    """As in "Sáng 5/9, xã A (huyện B) tổ chức lễ …": a territory right before the verb acts itself."""
    typed = piece.kind == "place" and _TERRITORY.match(piece.text) is not None
    begins = before.strip() == "" or before.rstrip().endswith((",", "-", "–", ")"))
    return typed and begins and _ACTS.fullmatch(text, piece.span.end, verb) is not None


def _smallest(pieces: Sequence[Piece], index: int) -> Piece:
    """As in "xã A, huyện B tổ chức …": the first of the chain acts."""
    while index >= 2 and pieces[index - 1].is_mark(",") and pieces[index - 2].kind == "place":
        index -= 2
    return pieces[index]


def _first_verb(text: str, pieces: Sequence[Piece], sentence: Span) -> int | None:
    """Where the first verb of holding begins that is the clause's own.

    Words of a name are not ("Liên hiệp các tổ chức hữu nghị"), nor is a setting ("tại hội nghị sơ kết, …").
    """
    names = [piece.span for piece in pieces if piece.kind in {"unit", "office", "award", "person"}]
    for match in _VERB.finditer(lower_in_place(text), sentence.start, sentence.end):
        where = Span(match.start(), match.end())
        clause = text[sentence.start : match.start()].replace(";", ",").rsplit(",", 1)[-1]
        if _REMEMBERS.match(text, match.start()) and not clause.strip():
            continue
        if not any(name.overlaps(where) for name in names) and _SETS_SCENE.search(clause) is None:
            return match.start()
    return None
