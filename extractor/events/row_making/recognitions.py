"""Recognitions of a standard: who recognises, for which year, by a decision of which day.

Reports of a recognition tell these once, where the decision is announced or the certificate handed over, and
name the recognised elsewhere: "UBND tỉnh ban hành quyết định công nhận 7 trường … năm 2022. Cụ thể, Trường A
đạt chuẩn mức độ 1". What the article tells of the one recognition is that of all its rows.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from extractor.events.givers.conferring_subjects import is_affiliation
from extractor.events.naming.same_names import same_body
from extractor.events.parts.bodies import Body
from extractor.events.parts.moments import Moment, is_period, value_of, written
from extractor.events.parts.pieces import Piece, cut_into_pieces
from extractor.events.parts.rows import Row
from extractor.ground.dates import PartialDate
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Claim
from extractor.lexicon.award_linker import identify
from extractor.viet.letters import lower_in_place

_RECOGNITIONS = frozenset(
    {"dat-chuan-nong-thon-moi", "truong-dat-chuan-quoc-gia", "co-quan-dat-chuan-van-hoa"}
)
_PRIME_MINISTER = "Thủ tướng Chính phủ"
_RULE = "told-of-the-recognition"
_FRESH = frozenset({"announced", "conferred"})
_LONG_PAST = re.compile(r"(?:từ |đến |tháng \d+ |cuối |đầu )?năm \d{4},|đến nay|tính đến|trước đó")


def with_what_is_told_once(rows: Sequence[Row], reading: Reading) -> list[Row]:
    """The rows, those of fresh recognitions with the body, year and day that the article tells of them."""
    fresh = [row for row in rows if row.identity.award_id in _RECOGNITIONS and row.status in _FRESH]
    if not fresh:
        return list(rows)
    telling = list(_telling_sentences(reading))
    body = _only_body([body for pieces in telling for body in _bodies(reading.article.text, pieces)])
    day = _only_day(telling)
    years = {id_: _only_year(telling, id_) for id_ in _RECOGNITIONS}
    return [_completed(row, fresh, body, day, years) if row in fresh else row for row in rows]


def _completed(
    row: Row, fresh: Sequence[Row], body: Body | None, day: Moment | None, years: Mapping[str, Moment | None]
) -> Row:
    told: list[Claim] = []
    if row.grantor is None and body is not None:
        row = replace(row, grantor=body.name)
        told.append(Claim("grantor", body.name, body.span, _RULE))
    if row.period is None and row.date is None and not _has_own_decision(row, fresh):
        year = years[row.identity.award_id or ""]
        if year is not None:
            row = replace(row, period=year.value)
            told.append(Claim("period", year.value, year.span, year.rule))
    if row.date is None and row.status == "announced" and day is not None:
        row = replace(row, date=day.value)
        told.append(Claim("date", day.value, day.span, day.rule))
    return replace(row, claims=(*row.claims, *told)) if told else row


def _has_own_decision(row: Row, fresh: Sequence[Row]) -> bool:
    return row.decision is not None and any(other.decision not in (None, row.decision) for other in fresh)


def _telling_sentences(reading: Reading) -> Iterator[Sequence[Piece]]:
    """The sentences of the body that speak of recognising now, in pieces."""
    lower = lower_in_place(reading.article.text)
    for sentence in reading.sentences:
        words = sentence.span.of(lower)
        if sentence.block != "title" and "công nhận" in words and not _is_background(words, sentence):
            yield cut_into_pieces(reading, sentence.span)


def _is_background(words: str, sentence: Sentence) -> bool:
    return sentence.block == "caption" or _LONG_PAST.match(words) is not None


def _bodies(text: str, pieces: Sequence[Piece]) -> Iterator[Body]:
    """The bodies and offices that the sentence says to recognise or to have signed."""
    for index, piece in enumerate(pieces):
        if piece.kind not in {"unit", "office"}:
            continue
        before = pieces[index - 1] if index else None
        if before is not None and (before.plays("behalf") or _is_of_the_paper(pieces, index)):
            yield _as_recognising(text, piece, signing=False)
        elif _decides(pieces, index):
            yield _as_recognising(text, piece, signing=True)


_PAPER = re.compile(r"(?:bằng|quyết định)(?: công nhận)?$", re.IGNORECASE)


def _is_of_the_paper(pieces: Sequence[Piece], index: int) -> bool:
    """As in "Bằng công nhận của Chủ tịch UBND tỉnh", "Quyết định số 12 ngày 3/4 của UBND tỉnh"."""
    if pieces[index - 1].text.lower() != "của":
        return False
    paper = [p for p in pieces[max(0, index - 4) : index - 1] if p.kind not in {"date", "punct"}]
    return bool(paper) and (
        paper[-1].kind == "decision" or paper[-1].plays("decide") or paper[-1].text.lower() == "công nhận"
    )


def _decides(pieces: Sequence[Piece], index: int) -> bool:
    """As in "UBND tỉnh vừa ban hành các quyết định công nhận …", "được UBND tỉnh công nhận"."""
    for piece in pieces[index + 1 : index + 7]:
        if piece.plays("decide") or piece.kind == "decision":
            return any(p.text.lower() == "công nhận" for p in pieces[index + 1 :])
        if piece.text.lower() == "công nhận":
            return not (piece.plays("receive") or _is_certificate(pieces, piece))
        if piece.kind not in {"gap", "person"} and not piece.is_mark("(", ")", ","):
            return False
        if _ONLY_HELD.search(piece.text):
            return False
    return False


_ONLY_HELD = re.compile(
    r"(?<!\w)(?:tổ chức|công bố|đón nhận|lễ|trao|trình|đề nghị|thẩm tra|thẩm định)(?!\w)", re.IGNORECASE
)


def _is_certificate(pieces: Sequence[Piece], piece: Piece) -> bool:
    at = pieces.index(piece)
    return at > 0 and _PAPER.search(pieces[at - 1].text) is not None


def _as_recognising(text: str, piece: Piece, *, signing: bool) -> Body:
    """The body as it stands; a deputy who signs does so for the whole body, a Deputy Prime Minister for the
    Prime Minister."""
    government = piece.text == "Chính phủ" or "thủ tướng" in piece.text.lower()
    if signing and government and (is_affiliation(text, piece) or _IS_DEPUTY.search(text, 0, piece.span.end)):
        return Body(_PRIME_MINISTER, piece.span, _RULE)
    return Body(piece.text, piece.span, _RULE)


_IS_DEPUTY = re.compile(r"phó thủ tướng(?: thường trực)?(?: chính phủ)?$", re.IGNORECASE)


def _only_body(bodies: Sequence[Body]) -> Body | None:
    """The one body told, under its first name; None where several are."""
    if not bodies:
        return None
    first = bodies[0]
    same = all(_one_body(first.name, other.name) for other in bodies[1:])
    return first if same else None


def _one_body(one: str, other: str) -> bool:
    """Whether "UBND tỉnh" and "Chủ tịch UBND tỉnh" are meant: a head acts for the body."""
    return one in other or other in one or same_body(one, other)


_BETWEEN = re.compile(
    r"(?:cấp độ|mức độ|mức|đợt)(?: thứ)? (?:\d{1,2}|[ivx]{1,4})|nâng cao|kiểu mẫu|cho|của|\d", re.IGNORECASE
)
"""What may stand between the standard and its year: "đạt chuẩn mức độ 1 và mức độ 2 (đợt 3) năm 2022"."""


def _only_year(telling: Sequence[Sequence[Piece]], award_id: str) -> Moment | None:
    """The one year or school year that the telling sentences set behind the standard."""
    years: dict[str, Moment] = {}
    for pieces in telling:
        for index, piece in enumerate(pieces):
            if piece.kind != "award" or identify(piece.text).award_id != award_id:
                continue
            year = next((p for p in pieces[index + 1 : index + 7] if not _is_light(p)), None)
            value = value_of(year) if year is not None and year.kind == "date" else None
            if year is not None and value is not None and is_period(value, year.text):
                years[value] = Moment(written(value), year.span, _RULE)
    return next(iter(years.values())) if len(years) == 1 else None


def _is_light(piece: Piece) -> bool:
    return piece.is_mark("(", ")", ",", "và") or _BETWEEN.fullmatch(piece.text) is not None


def _only_day(telling: Sequence[Sequence[Piece]]) -> Moment | None:
    """The day on which the recognitions were signed ("Ngày 2/6/2022, … đã ký các quyết định công nhận")."""
    days = {}
    for pieces in telling:
        decided = next((i for i, p in enumerate(pieces) if p.plays("decide")), None)
        for piece in pieces[:decided] if decided is not None else ():
            value = value_of(piece) if piece.kind == "date" else None
            if value is not None and value[0] != "-" and PartialDate(value).is_day:
                days[value] = Moment(value, piece.span, "day-of-the-signing")
    return next(iter(days.values())) if len(days) == 1 else None
