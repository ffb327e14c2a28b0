"""Sentences that confer the article's one award without naming it again: "68 mẹ được truy tặng đợt này"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.framing.counted_titles import with_titles_of_counted
from extractor.events.framing.numbered_ranks import (
    RANK,
    as_bracket,
    at_rank,
    is_order_without_rank,
    numbered_rank,
)
from extractor.events.framing.topic import TITLES_OF_HONOUR
from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Mark, Sentence
from extractor.ground.span import Span
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

_CONFERS = frozenset(
    {
        "phong tặng",
        "truy tặng",
        "phong tặng, truy tặng",
        "tặng, truy tặng",
        "tặng thưởng",
        "vinh danh",
        "tôn vinh",
        "trao giải",
    }
)
_CONFERS_TITLE = frozenset(
    {"trao danh hiệu", "trao tặng danh hiệu", "phong danh hiệu", "phong tặng danh hiệu"}
)
_TELL_IT_THEMSELVES = frozenset({"title"})
_NO_OBJECT = re.compile(
    r"(?:danh hiệu (?:cao quý |vinh dự )?(?:này|trên)"
    r"|đợt|lần|trong|tại|dịp|năm|này|có|gồm|ở|nhân|cũng|đều|là|hạng mục|thể loại|nội dung|bảng)(?!\w)",
    re.IGNORECASE,
)


def may_imply_award(text: str, topic: Mark | None, sentence: Sentence) -> bool:
    """Whether ``with_implied_award`` or ``with_elided_awards`` could find an award in the sentence."""
    lower = sentence.span.of(lower_in_place(text))
    if _TITLE_BEFORE_COUNT.search(lower):
        return True
    if topic is None or sentence.block == "title":
        return False
    verbs = () if sentence.block in _TELL_IT_THEMSELVES else _conferring(topic)
    return any(verb in lower for verb in verbs) or _SPEAKS_OF_IT.search(lower) is not None


def _conferring(topic: Mark) -> frozenset[str]:
    return _CONFERS | _CONFERS_TITLE if identify(topic.text).kind in TITLES_OF_HONOUR else _CONFERS


def with_implied_award(pieces: Sequence[Piece], topic: Mark | None, sentence: Sentence) -> list[Piece]:
    """The pieces with the topic award put behind a passive verb of honouring that has no object, once between
    two semicolons.

    Only in the body, and only in sentences that name no award; a bare "giải", "giải thưởng này" is made the
    topic award also in the lead.
    """
    row = list(pieces)
    if any(p.count is not None and p.count.unit == "lượt" for p in row):
        return row
    if topic is None or sentence.block == "title" or any(p.kind == "award" for p in row):
        return row
    if sentence.block in _TELL_IT_THEMSELVES:
        return [_spoken_of(row, index, topic) for index in range(len(row))]
    whole: list[Piece] = []
    told = False
    for index, verb in enumerate(row):
        whole.append(verb)
        told = told and not verb.is_mark(";")
        following = row[index + 1] if index + 1 < len(row) else None
        honours = verb.kind == "cue" and verb.text.lower() in _conferring(topic) and _is_passive(row, index)
        honours = honours and not _tells_among_whom(row[:index])
        honours = honours and (following is None or _leaves_object_out(following))
        part = _honours_part(row, index, topic)
        if part or (not told and index and (honours or _gives_the_prize(verb, following, topic))):
            at = Span(verb.span.end, verb.span.end)
            whole.append(Piece("award", at, topic.text, mark=topic))
            told = True
    implied = len(whole) > len(row)
    return whole if implied else [_spoken_of(row, index, topic) for index in range(len(row))]


_OF_THE_STATE = frozenset({"phong tặng", "truy tặng", "phong tặng, truy tặng", "tặng, truy tặng"})


def _honours_part(pieces: Sequence[Piece], index: int, topic: Mark) -> bool:
    """As in "Quyết định số 512 truy tặng 9 cá nhân", "phong tặng 2 mẹ, truy tặng 7 mẹ": so many of those whom
    the opening says to get an honour of the State."""
    verb, following = pieces[index], pieces[index + 1] if index + 1 < len(pieces) else None
    by_decision = index > 0 and pieces[index - 1].kind == "decision" and verb.text.lower() == "tặng"
    of_state = verb.kind == "cue" and (verb.text.lower() in _OF_THE_STATE or by_decision)
    return of_state and _counts(following) and identify(topic.text).kind in {"order", "medal", "state_title"}


_OF_ALL = ("số các", "số những")
_PRAISED = "(?:(?:danh giá|cao quý|ý nghĩa|uy tín|quan trọng) )?"
"""As in "giải thưởng danh giá này"."""


def _tells_among_whom(before: Sequence[Piece]) -> bool:
    """As in "Trong số các mẹ được tôn vinh lần này, 2 người còn sống là P và Q": the verb only says of whom
    the sentence speaks."""
    among = len(before) > 1 and before[1].text.lower().startswith(_OF_ALL)
    return among and not any(p.count is not None or p.kind in {"unit", "person", "place"} for p in before)


def _gives_the_prize(verb: Piece, following: Piece | None, topic: Mark) -> bool:
    """As in "Ban Tổ chức trao giải cho ông P và Công ty A" where the headline names the prize."""
    gives = verb.kind == "cue" and verb.text.lower() == "trao giải"
    to_whom = following is not None and following.plays("to")
    return gives and to_whom and identify(topic.text).kind == "prize"


_SPEAKS_OF_IT = leaping(
    r"(?<!\w)(?:nhận|đoạt|đạt|trao|tặng) (?:giải|cúp|huy hiệu)(?=[ .,;:]|$)"
    rf"|(?<!\w)giải(?: thưởng)? {_PRAISED}(?:này|năm nay|lần này|(?:đã )?được trao)(?!\w)"
    r"|(?<!\w)(?:nhận(?: được)?|trao|phong tặng|phong) danh hiệu"
    r" (?:(?:cao quý |vinh dự )?(?:này|trên)|(?:đợt|dịp|lần) này)"
    r"|(?<!\w)\d\d (?:năm )?tuổi đảng(?!\w)|(?<!\w)giải thưởng:"
)
_EDITION = re.compile(r" lần (?:thứ )?(?:[IVXLC]+|\d+)$", re.IGNORECASE)
_THIS_TITLE = re.compile(
    r"danh hiệu (?:(?:cao quý |vinh dự )?(?:này|trên)(?: (?:đợt|dịp|lần) này)?|(?:đợt|dịp|lần) này)",
    re.IGNORECASE,
)
_BARE_PRIZE = re.compile(
    rf"(?:giải(?: thưởng)?|cúp|huy hiệu)(?: {_PRAISED}(?:này|trên|lần này|đợt này))?", re.IGNORECASE
)


def _spoken_of(pieces: Sequence[Piece], index: int, topic: Mark) -> Piece:
    """As in "3 tập thể nhận giải", "Giải năm nay được trao cho …" where the headline names the prize."""
    piece, before = pieces[index], pieces[index - 1] if index else None
    behind = [p for p in pieces[index + 1 : index + 3] if p.kind != "date"]
    won = before is not None and before.kind == "cue" and before.plays("receive", "give", "passive")
    goes = bool(behind) and behind[0].plays("belongs_to", "passive")
    goes = goes or (all(p.is_mark("-", "–") for p in pieces[:index]) and _heads_works(pieces[index + 1 :]))
    title = piece.kind == "gap" and won and _THIS_TITLE.match(piece.text) is not None
    if title and identify(topic.text).kind in TITLES_OF_HONOUR:
        return replace(piece, kind="award", text=topic.text, mark=topic)
    bare = piece.kind == "gap" and _BARE_PRIZE.fullmatch(piece.text) is not None
    alike = piece.text[:3].lower() in {"giả", topic.text[:3].lower()}
    if not bare or not alike or not (won or goes) or not _is_meant_by_bare_words(topic):
        return piece
    return replace(piece, kind="award", text=_EDITION.sub("", topic.text), mark=topic)


def _is_meant_by_bare_words(topic: Mark) -> bool:
    """A rank is not: "2 dự án đoạt giải" below "giành giải Nhất cuộc thi A" won others too."""
    identity = identify(topic.text)
    ranked = identity.grade is not None and topic.text.lower().startswith("giải")
    return identity.kind in {"prize", "badge"} and not ranked


def _heads_works(behind: Sequence[Piece]) -> bool:
    """As in a line "Giải thưởng: tập thơ “Bến sông” của P": works with their titles."""
    return bool(behind) and behind[0].is_mark(":") and any(p.is_mark("“", '"') for p in behind[1:3])


_TITLE_BEFORE_COUNT = leaping(
    r"(?<!\w)danh hiệu(?: \w+){0,4} cho \w+ (?:\w+ ){0,2}(?:mẹ|nghệ|nhà|thầy|anh)(?!\w)"
)
_YEARS_IN_PARTY = re.compile(r"(\d\d) (?:năm(?: tuổi Đảng)?|tuổi Đảng)", re.IGNORECASE)
_YEARS_HAD = re.compile(r"(\d\d) (?:năm )?tuổi Đảng có", re.IGNORECASE)
_OF_A_LEVEL = re.compile(
    r"cấp (?:trung ương|quốc gia|tỉnh|thành phố|huyện|quận|cơ sở|xã|phường)(?: có)?", re.IGNORECASE
)
_EVERY_LEVEL = re.compile(r"\s+(?:các cấp|cấp \w+(?: \w+)?)$", re.IGNORECASE)


def with_elided_awards(pieces: Sequence[Piece], topic: Mark | None = None) -> list[Piece]:
    """The pieces with the award put back where a chain only tells its grade.

    As in "… Huy hiệu Đảng, có 1 đảng viên 70 năm tuổi Đảng", "đạt danh hiệu …; 41 hộ đạt cấp tỉnh", or
    below a headline of Party badges "Trong đó, 30 năm tuổi Đảng có 24 đảng viên".
    """
    row: list[Piece] = []
    named = _badge_of_topic(pieces, topic)
    titled = with_titles_of_counted(pieces)
    if named is None and all(piece.kind != "award" for piece in titled):
        return titled
    for index, piece in enumerate(titled):
        before, behind = (row[-1] if row else None), (titled[index + 1] if index + 1 < len(titled) else None)
        in_chain = named is not None and _is_party_badge(named)
        bare = _YEARS_IN_PARTY.fullmatch(piece.text) if piece.kind == "award" and in_chain else None
        if bare is not None:
            piece = replace(piece, text=f"Huy hiệu {bare[0]}")
        elif piece.kind == "award":
            named = piece
        elif named is not None and before is not None and (step := _next_step(row, piece, named)) is not None:
            if before.plays("receive"):
                row.pop()
            piece = step
        elif piece.kind == "gap" and named is not None and before is not None:
            if named.mark is None and before.is_mark(";", ",", "và") and _is_sum_for(piece, behind):
                row.append(replace(named, span=Span(piece.span.start, piece.span.start)))
            years = _YEARS_IN_PARTY.fullmatch(piece.text)
            if years and before.kind == "count" and _is_party_badge(named):
                row.append(_received_at(piece))
                piece = _badge_for(years[1], named, piece)
            elif (had := _YEARS_HAD.fullmatch(piece.text)) and _counts(behind) and _is_party_badge(named):
                row.append(_badge_for(had[1], named, piece))
                piece = Piece("gap", Span(piece.span.end, piece.span.end), "có")
            elif RANK.fullmatch(piece.text) and is_order_without_rank(named):
                if before.kind == "count":
                    row.append(_received_at(piece))
                    piece = at_rank(named, piece)
                elif before.is_mark("(", ";", ",") and behind and (_counts(behind) or behind.plays("to")):
                    row.append(at_rank(named, piece))
                    piece = Piece("gap", Span(piece.span.end, piece.span.end), "có")
            elif is_order_without_rank(named) and (ranked := numbered_rank(row, titled[index:])) is not None:
                row[-1] = as_bracket(row[-1])
                row += [ranked, _received_at(piece)]
                piece = at_rank(named, piece)
            elif _OF_A_LEVEL.fullmatch(piece.text) and (counts := _tells_level(row, behind, named)):
                if counts == "before":
                    row.append(_received_at(piece))
                piece = replace(named, span=piece.span, text=_EVERY_LEVEL.sub("", named.text))
        row.append(piece)
    return row


def _is_party_badge(award: Piece | Mark) -> bool:
    return identify(award.text).award_id == "huy-hieu-dang"


def _badge_of_topic(pieces: Sequence[Piece], topic: Mark | None) -> Piece | None:
    """The Party badge of the headline, for a sentence that names no award."""
    told = topic is not None and bool(pieces) and not any(piece.kind == "award" for piece in pieces)
    if not told or topic is None or not _is_party_badge(topic):
        return None
    at = pieces[0].span.start
    return Piece("award", Span(at, at), topic.text, mark=topic)


def _badge_for(years: str, named: Piece, piece: Piece) -> Piece:
    return replace(named, span=piece.span, text=f"Huy hiệu {years} năm tuổi Đảng")


def _counts(piece: Piece | None) -> bool:
    return piece is not None and piece.kind == "count"


def with_award_of_the_next(pieces: Sequence[Piece]) -> list[Piece]:
    """As in "3 mẹ được phong tặng và 9 mẹ được truy tặng danh hiệu A": the first verb has the same object."""
    row: list[Piece] = []
    for index, piece in enumerate(pieces):
        row.append(piece)
        if piece.kind != "cue" or piece.text.lower() not in _CONFERS or len(row) < _WITH_SUBJECT:
            continue
        behind = pieces[index + 1 : index + 6]
        kinds = [p.kind for p in behind]
        shared = kinds == ["punct", "count", "cue", "cue", "award"] and behind[0].is_mark("và", ",")
        passive = row[-2].plays("passive") and behind[2].plays("passive") if shared else False
        if passive and row[-3].kind == "count" and behind[3].text.lower() in _CONFERS:
            row.append(replace(behind[4], span=Span(piece.span.end, piece.span.end)))
    return row


_WITH_SUBJECT = 3
"""Pieces of a clause up to its verb: who is counted, "được", the verb."""


_STEP = re.compile(r"mức độ \d", re.IGNORECASE)


def _next_step(row: Sequence[Piece], piece: Piece, named: Piece) -> Piece | None:
    """As in "5 trường đạt chuẩn quốc gia mức độ 1, 2 trường (đạt) mức độ 2": the standard at another step."""
    if piece.kind != "gap" or _STEP.fullmatch(piece.text) is None or _STEP.search(named.text) is None:
        return None
    counted = row[-2] if row[-1].plays("receive") and len(row) > 1 else row[-1]
    told = _STEP.sub(piece.text, named.text)
    return replace(named, span=piece.span, text=told) if counted.kind == "count" else None


_SUM = re.compile(r"[\d.,]+ (?:triệu|nghìn|ngàn|tỷ)?(?: )?đồng", re.IGNORECASE)


def _is_sum_for(piece: Piece, behind: Piece | None) -> bool:
    """As in "thưởng nóng 30 triệu đồng cho A; 10 triệu đồng cho B": B is rewarded likewise."""
    return _SUM.fullmatch(piece.text) is not None and behind is not None and behind.plays("to")


def _received_at(piece: Piece) -> Piece:
    """A verb of receiving where the words leave it out."""
    return Piece("cue", Span(piece.span.start, piece.span.start), "nhận", roles=frozenset({"receive"}))


def _tells_level(row: Sequence[Piece], behind: Piece | None, named: Piece) -> str | None:
    """Whether "cấp tỉnh" tells at which level so many attain the title just named, and where their number
    stands: "41 hộ đạt cấp tỉnh", "41 hộ cấp tỉnh,", "cấp tỉnh 41 lượt hộ"."""
    before = row[-1]
    if before.plays("receive") and len(row) > 1 and row[-2].kind == "count":
        return "verb"
    if identify(named.text).kind not in TITLES_OF_HONOUR:
        return None
    if behind is not None and behind.kind == "count" and (before.kind == "punct" or before.kind == "cue"):
        return "behind"
    ends = behind is None or behind.is_mark(",", ";", "và", ")")
    return "before" if before.kind == "count" and ends else None


_DESERVES = re.compile(r"(?<!\w)(?:đáng|cần|nên|phải|muốn|mong|mong ước|chờ)$", re.IGNORECASE)


def _is_passive(pieces: Sequence[Piece], index: int) -> bool:
    """ "được" before the verb, with nothing but its agent between; who "xứng đáng được vinh danh" is not yet
    honoured."""
    for at in range(index - 1, max(0, index - 3) - 1, -1):
        piece = pieces[at]
        if piece.kind == "cue" and piece.plays("passive"):
            return at == 0 or _DESERVES.search(pieces[at - 1].text) is None
        if piece.kind not in {"unit", "office"} and piece.text.lower() != "nhà nước":
            return False
    return False


def _leaves_object_out(piece: Piece) -> bool:
    if piece.kind == "gap":
        return _NO_OBJECT.match(piece.text) is not None
    return piece.kind in {"date", "cue"} or piece.is_mark(",", ";", ":", "(")
