"""What is only proposed: the clause that puts forward, and the clauses that go on with it."""

import re

from extractor.events.clauses.votes import left_to_another
from extractor.events.judging.no_assertion import CHOSEN
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import (
    Judgement,
    given_by_a_body,
    said_done,
    tells_of_today,
    words_of,
)
from extractor.events.parts.pieces import Piece

_AFTER_A_VOTE = re.compile(r"(?<!\w)(?:qua|sau|kết quả)\s+$", re.IGNORECASE)
_WEIGHED = re.compile(
    r"(?<!\w)(?:qua|sau|trải qua) (?:một )?(?:thời gian|quá trình|các vòng|\w+ vòng) $", re.IGNORECASE
)
"""As in "Qua thời gian **xét** giải thưởng, ban tổ chức đã chọn …": how it came to those who win."""
_BY_VOTE = ("suy tôn", "bình chọn", "bình xét", "bỏ phiếu", "giới thiệu")
"""A vote for something else: "được suy tôn dẫn đầu và đã được Chính phủ tặng Cờ" has been given."""

_ON_PROPOSAL_OF = re.compile(
    r"(?:theo|xét|trên cơ sở|căn cứ)\s+(?:(?!và\s)\w+\s+)?(?:đề nghị|tờ trình|đề xuất|kiến nghị)"
    r"|^căn cứ [^.;\n]{0,150} và (?:đề nghị|tờ trình) của(?!\w)",
    re.IGNORECASE,
)

_SUBMITTED_AND_SIGNED = re.compile(
    r"(?<!\w)(?:trình|tham mưu|đề xuất)(?!\w)[^.;:\n]{0,60}(?<!\w)(?:đã )?ký(?: ban hành)?(?: các)? "
    r"quyết định",
    re.IGNORECASE,
)
"""As in "Hội đồng đã xét và trình Bộ trưởng ký ban hành Quyết định tặng …": put forward and signed."""

_DECIDED_ON_IT = re.compile(
    r", [^,;.]{3,60}(?<!\w)(?:đã|vừa) (?:(?:ra|ký|ban hành|có) )?(?:các )?quyết định(?!\w)", re.IGNORECASE
)
"""As in "Chính phủ thông qua 15 hồ sơ đề nghị của tỉnh, Chủ tịch nước đã ra quyết định phong tặng …"."""
_AND_GRANTED = re.compile(
    r" và (?:đã )?(?:được(?! (?:đề nghị|đề xuất|xét))|tôn vinh|vinh danh|công nhận|tuyên dương|trao"
    r"|phong tặng)(?!\w)",
    re.IGNORECASE,
)
"""As in "Hội A làm thủ tục đề nghị và được Bộ trưởng tặng A cho R", "P được Hội A bình chọn và tôn vinh là
B": what was asked for is given."""

_BY_THE_STATE = re.compile(r"(?<!\w)được (?:Đảng(?:,| và) )?(?:Nhà nước|Chủ tịch nước) $", re.IGNORECASE)
"""As in "có 1.375 mẹ được Nhà nước xét tặng A": it has been weighed by who gives it."""

_SHOWS = re.compile(
    r" (?:(?:với|tới|đến|cùng)[^,.;:]{0,30} )?(?:\w+ )?"
    r"(?:danh sách|các tác phẩm|những gương|chân dung|kết quả|mô hình|sản phẩm|hình ảnh|tư liệu|hiện vật"
    r"|bài (?:viết|thơ|hát)|ca khúc|cuốn|sách|bộ phim|phim|tiềm năng|chương trình|hoạt động|cách)(?!\w)",
    re.IGNORECASE,
)
"""As in "Báo trân trọng giới thiệu danh sách các tác phẩm đoạt giải": shown to the readers."""


_ASKED = ("đề nghị", "tờ trình", "đề xuất", "kiến nghị")


def proposal_in(text: str, frame: Frame) -> Piece | None:
    """The word of the clause that proposes the award; None when it was decided, or chosen by vote."""
    clause = frame.clause
    verb = next((at for at, piece in enumerate(clause) if piece is frame.verb), 0)
    left = None if frame.passive else left_to_another(clause, 0, verb)
    if left is None and "propose" not in frame.roles:
        return None
    spoken = words_of(text, clause)
    lower = spoken.lower()
    if (
        not frame.roles.isdisjoint(("decide", "hand_over"))
        and any(words in lower for words in _ASKED)
        and _ON_PROPOSAL_OF.search(spoken)
    ):
        return None
    if "quyết định" in lower and _SUBMITTED_AND_SIGNED.search(spoken):
        return None
    chosen = CHOSEN.search(lower) if "chọn" in lower else None
    chosen_at = clause[0].span.start + chosen.end() if chosen is not None and clause else None
    for piece in clause:
        if piece.kind != "cue" or not piece.plays("propose") or piece.plays("target"):
            continue
        if chosen_at is not None and piece is not frame.verb and not _is_put_forward(piece, chosen_at):
            continue
        if piece.text.lower() == "giới thiệu" and _SHOWS.match(text, piece.span.end):
            continue
        if (piece is frame.verb and piece.plays("give")) or _is_of_files_decided_on(text, piece, clause):
            continue
        if frame.verb is not None and _settles_what_it_weighed(text, piece, frame.verb):
            continue
        if _names_a_council(text, piece) and any(_hands(p) for p in clause):
            continue
        if _is_ground(text, piece, frame.verb):
            continue
        if piece.text.lower() == "xét tặng" and _BY_THE_STATE.search(text, 0, piece.span.start):
            continue
        if frame.passive and _AND_GRANTED.match(text, piece.span.end):
            continue
        if frame.passive and piece is not frame.verb and _is_voted(clause, piece):
            continue
        if _WEIGHED.search(text, max(0, piece.span.start - 24), piece.span.start) is not None:
            continue
        voted = _AFTER_A_VOTE.search(text, max(0, piece.span.start - 9), piece.span.start) is not None
        if voted and frame.verb is not None and frame.verb.plays("receive"):
            continue
        if frame.verb is not None and _DECIDED_ON_IT.search(text, piece.span.end, frame.verb.span.start):
            continue
        return piece
    return clause[left] if left is not None else None


_WEIGH = frozenset({"thẩm định", "xét", "bỏ phiếu", "xét chọn", "xét duyệt", "bình chọn", "bình xét"})
_HAS = re.compile(r"(?<!\w)(?:đã|sau khi) (?:[^.;:\n]{1,40}, )?$", re.IGNORECASE)
"""As in "Hội đồng **đã** chấm, xem xét và quyết định trao A"; not in "để xem xét, quyết định tặng A"."""
_OF_A_FILE = re.compile(r"(?<!\w)hồ sơ (?:được )?$", re.IGNORECASE)


def _is_of_files_decided_on(text: str, cue: Piece, clause: tuple[Piece, ...]) -> bool:
    """As in "Trên cơ sở 203 hồ sơ giới thiệu của các tỉnh, Ban tổ chức đã … quyết định trao A cho R"."""
    of_a_file = _OF_A_FILE.search(text, max(0, cue.span.start - 14), cue.span.start) is not None
    has = _HAS.search(text, max(0, cue.span.start - 60), cue.span.start) is not None
    word = cue.text.lower()
    weighed = of_a_file or word in _WEIGH or word == "hồ sơ đề nghị" or (has and word == "xem xét")
    behind = [p for p in clause if p.span.start >= cue.span.end and p.kind == "cue"]
    handed_on = any(_PUTS_FORWARD.search(p.text) for p in behind)
    return weighed and not handed_on and any(p.text.lower().startswith("quyết định") for p in behind)


_AND_RECOGNISES = re.compile(r" và (?:công nhận|khen thưởng|tặng|trao tặng|biểu dương|tuyên dương)(?!\w)")


def _settles_what_it_weighed(text: str, cue: Piece, verb: Piece) -> bool:
    """As in "toàn khối đã bình xét và công nhận 3 tập thể lao động xuất sắc": weighed and given in one."""
    weighs = cue.text.lower() in _WEIGH and _AND_RECOGNISES.match(text, cue.span.end) is not None
    return weighs and verb.span.start == cue.span.end + len(" và ")


_GROUND = re.compile(
    r"(?<!\w)(?:theo|xét|trên cơ sở|căn cứ(?: vào)?) (?:\w+ (?:và )?)?(?P<asked>đề \w+|kiến nghị) của ",
    re.IGNORECASE,
)


def _is_ground(text: str, cue: Piece, verb: Piece | None) -> bool:
    """As in "Theo **đề nghị** của Sở A, ông P được UBND tỉnh tặng B", "UBND tỉnh tặng B cho P theo **đề
    nghị** của Sở A": the ground of what was given; none in "theo đề nghị của Sở A tặng B cho P"."""
    around = max(0, cue.span.start - _WORDS_BEFORE), cue.span.end + _WORDS_BEHIND
    ground = _GROUND.search(text, *around)
    if verb is None or ground is None or not ground.start() <= cue.span.start < ground.end():
        return False
    return verb.span.end <= cue.span.start or "," in text[ground.end() : verb.span.start]


_WORDS_BEFORE, _WORDS_BEHIND = 32, 16


_COUNCIL = re.compile(r"(?<!\w)(?:hội đồng|ban) $", re.IGNORECASE)


def _names_a_council(text: str, cue: Piece) -> bool:
    """As in "Hội đồng xét chọn đã thống nhất trao danh hiệu A cho R": what the council is called."""
    return _COUNCIL.search(text, max(0, cue.span.start - 10), cue.span.start) is not None


def _hands(piece: Piece) -> bool:
    return piece.kind == "cue" and (piece.plays("hand_over") or piece.text.lower().startswith("trao"))


_PUTS_FORWARD = re.compile(r"(?:trình|đề nghị|đề xuất|kiến nghị|giới thiệu|suy tôn)(?!\w)", re.IGNORECASE)


def _is_put_forward(piece: Piece, chosen_at: int) -> bool:
    """As in "lựa chọn 5 tập thể trình UBND tỉnh tặng A": chosen only to be proposed."""
    return piece.span.start >= chosen_at and _PUTS_FORWARD.match(piece.text) is not None


def _is_voted(clause: tuple[Piece, ...], vote: Piece) -> bool:
    """As in "A được suy tôn dẫn đầu", not "hội nghị đã bình xét: 3 tập thể được Sở tặng Giấy khen"."""
    if not vote.text.lower().startswith(_BY_VOTE):
        return False
    before = [piece for piece in clause if piece.span.end <= vote.span.start]
    return bool(before) and before[-1].plays("passive")


def goes_on_proposing(text: str, frame: Frame, before: Judgement) -> bool:
    """Whether a clause behind a proposal is part of it."""
    return (_gives_in_it(frame) and not _gives_to_others(text, frame, before)) or _receives_in_it(frame)


def _gives_to_others(text: str, frame: Frame, before: Judgement) -> bool:
    """As in "A được đề nghị tặng Cờ; UBND tỉnh tặng Bằng khen cho 18 tập thể": that was for A alone."""
    cue = before.cue
    was_put_forward = cue is not None and text.endswith("được ", 0, cue.start)
    return was_put_forward and bool(frame.clause) and frame.clause[0].is_mark(";") and given_by_a_body(frame)


def _gives_in_it(frame: Frame) -> bool:
    """As in "đề nghị A tặng Bằng khen, B tặng Huân chương": the proposal reaches over the next plain
    "tặng"."""
    plain = frame.verb is not None and frame.verb.plays("give") and not frame.verb.plays("hand_over")
    settled = any(p.kind == "cue" and p.plays("past", "decide") for p in frame.clause)
    return plain and not frame.passive and not settled and not said_done(frame)


def _receives_in_it(frame: Frame) -> bool:
    """As in "đề nghị Thanh tra tỉnh được nhận Cờ A; 2 đơn vị được nhận Cờ B và 3 đơn vị nhận Cờ C": proposed
    as well."""
    chained = bool(frame.clause) and frame.clause[0].is_mark(";", ",", "và")
    receives = frame.verb is not None and frame.verb.plays("receive")
    settled = any(p.kind == "cue" and p.plays("past", "decide") for p in frame.clause)
    return chained and receives and not settled and not said_done(frame) and not tells_of_today(frame)


_ASKS_OPINIONS = re.compile(
    r"[^\n]*(?<!\w)lấy ý kiến(?!\w)[^\n]*(?<!\w)(?:tặng|khen thưởng)(?!\w)", re.IGNORECASE
)


def opinions_are_asked(text: str, frame: Frame) -> bool:
    """As below a headline "Lấy ý kiến Nhân dân về tặng Huân chương": "Tặng A cho R" is what is proposed."""
    verb = frame.verb
    gives = verb is not None and verb.plays("give") and not verb.plays("hand_over") and not said_done(frame)
    return gives and frame.direction == "forward" and _ASKS_OPINIONS.match(text) is not None
