"""Who confers and who proposes: from the clause, else from the award itself (law article 77-81 of 2022)."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.clauses.chains import shared_body
from extractor.events.givers.bare_heads import with_its_body
from extractor.events.givers.conferring_subjects import conferring_subject, head_as_agent, is_affiliation
from extractor.events.naming.same_names import same_body
from extractor.events.parts.authors import prints_books
from extractor.events.parts.bodies import Body
from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.ground.reading import Reading
from extractor.ground.records import Kind
from extractor.ground.span import Span
from extractor.lexicon.authorities import level_of_body
from extractor.lexicon.award_linker import AwardIdentity, identify
from extractor.viet.fold import old_tone_placement

AGAINST_LAW = "against-law"
"""Rule of a conferring body that the text names although the law leaves the award to another."""
PARTY_BADGE = "huy-hieu-dang"
_OF_A_PROVINCE = re.compile(
    r"(?:ban thường vụ )?(?:tỉnh ủy|đảng ủy (?:công an|quân sự) trung ương|quân ủy trung ương"
    r"|thành ủy (?:hà nội|(?:tp\.? ?|thành phố )?hồ chí minh|tp\.? ?hcm|đà nẵng|hải phòng|cần thơ|huế))(?!\w)"
    r"|ban thường vụ (?:thành ủy|đảng ủy khối)|ban chấp hành trung ương",
    re.IGNORECASE,
)
_PRIZE = re.compile(r"(?:các )?giải thưởng\s+", re.IGNORECASE)
"""As in "Giải thưởng Hội Nhà văn Việt Nam": the prize of the body whose name it bears."""
_OF = re.compile(r"(?<!\w)của\s+$", re.IGNORECASE)
_BY = re.compile(r"(?<!\w)do\s*$", re.IGNORECASE)
_STATE = re.compile(r"(?:Đảng(?:,| và) )?Nhà nước(?: (?:CHXHCN )?Việt Nam)?", re.IGNORECASE)
"""As in "Huân chương Hữu nghị của Nhà nước Việt Nam": no body; the law says who confers."""
_PRESIDENT = "Chủ tịch nước"
_PRIME_MINISTER = re.compile(r"(?:phó )?thủ tướng", re.IGNORECASE)
"""Confers no order: in "Chủ tịch nước, Thủ tướng tặng 3 Huân chương …, 12 Cờ thi đua" each gives his own. Nor
does the President confer titles of his: "Chủ tịch nước tặng 5 Huân chương và có 3 CSTĐ toàn quốc"."""
_STATE_KINDS: frozenset[Kind] = frozenset({"order", "medal", "state_title"})
_NOT_OF_THE_PRESIDENT: frozenset[Kind] = frozenset(
    {"certificate_of_merit", "letter_of_commendation", "emulation_flag", "emulation_title"}
)
"""As in "được Chủ tịch nước tặng Huân chương Lao động hạng Nhì và nhiều bằng khen" (law 06/2022, articles
77 to 80)."""
_PRESENTED: frozenset[Kind] = frozenset({"certificate_of_merit", "letter_of_commendation"})


def grantor_of(
    text: str,
    frame: Frame,
    identity: AwardIdentity,
    wording: Piece,
    pieces: Sequence[Piece],
    reading: Reading,
) -> Body | None:
    """The body that confers, not the person who hands over; None when neither text nor law tells."""
    attached = _attached(text, identity, wording, reading)
    if attached is not None and _STATE.fullmatch(attached.name) and identity.kind in _STATE_KINDS:
        return Body(_PRESIDENT, None, "by-law")
    spoken = _by_agent(text, frame, pieces, identity, wording)
    if spoken is not None and identity.grantor == _PRESIDENT and _PRIME_MINISTER.match(spoken.name):
        spoken = None
    if spoken is not None and not (
        may_confer(spoken, identity) and _gives_it_too(spoken, frame, identity, wording)
    ):
        spoken = None
    if identity.kind in _STATE_KINDS and identity.grantor and spoken and not _is_head_of_state(spoken.name):
        contradicts = (
            _confers_itself(text, frame, spoken) and attached is None and identity.award_id is not None
        )
        spoken = replace(spoken, rule=AGAINST_LAW) if contradicts else None
    if identity.kind == "order" and not identity.grantor and spoken is not None:
        spoken = None if _only_holds(text, frame, spoken) else spoken
    if identity.kind == "commemorative_medal" and identity.grantor and spoken is not None:
        spoken = None if _only_hands_over(text, frame, spoken, identity.grantor) else spoken
    if attached is not None:
        attached = with_its_body(attached, frame, reading)
        says_more = spoken is not None and same_body(spoken.name, attached.name)
        if spoken is not None and _HEADS.match(attached.name) and not _HEADS.match(spoken.name):
            says_more = False
        return spoken if spoken and says_more and len(spoken.name) > len(attached.name) else attached
    return spoken or (Body(identity.grantor, None, "by-law") if identity.grantor else None)


_HEADS = re.compile(
    r"(?:chủ tịch|giám đốc|bộ trưởng|tổng giám đốc|viện trưởng|cục trưởng)(?!\w)", re.IGNORECASE
)
"""As in "UBND tỉnh A tổ chức trao Bằng khen của Chủ tịch UBND tỉnh": the office gives."""


def may_confer(body: Body, identity: AwardIdentity) -> bool:
    """Whether the law lets the body confer it: the President gives no flags and certificates."""
    of_the_government = identity.grantor is not None and _PRIME_MINISTER.match(identity.grantor) is not None
    never_his = of_the_government or identity.kind in _NOT_OF_THE_PRESIDENT
    return not (never_his and body.name.lower() == _PRESIDENT.lower())


def _gives_it_too(body: Body, frame: Frame, identity: AwardIdentity, wording: Piece) -> bool:
    """Not so in "được UBND tỉnh tặng Bằng khen và danh hiệu Chiến sĩ thi đua toàn quốc": the local body gives
    the first, the Prime Minister what the law leaves to him."""
    of_the_country = identity.grantor is not None and identity.level in {"state", "government"}
    return wording == frame.awards[0] or not (of_the_country and _is_local(body.name))


def confers_party_badges(body: str) -> bool:
    """Whether a committee stands as high as the Party's rules ask: that of a province or above."""
    return _OF_A_PROVINCE.match(old_tone_placement(body)) is not None


def _only_hands_over(text: str, frame: Frame, spoken: Body, by_law: str) -> bool:
    """As in "Công đoàn tỉnh A trao Kỷ niệm chương “Vì sự nghiệp …”", "Bệnh viện B tổ chức lễ truy tặng …":
    the medal is that of a body above."""
    hands = frame.verb is not None and frame.verb.plays("hand_over") and not frame.passive
    hands = hands or _is_ceremony(text, frame, spoken)
    subject = spoken.rule in {"subject-unit", "subject-office"}
    return hands and subject and not _same_level(spoken.name, by_law)


_OF_A_STATE = re.compile(r"(?:đại sứ quán|tổng lãnh sự|lãnh sự quán|chính phủ|nhà nước|bộ) ?", re.IGNORECASE)


def _only_holds(text: str, frame: Frame, spoken: Body) -> bool:
    """As in "Trường A tổ chức lễ trao Huân chương Công trạng cho P": an order of another state is given by
    no school."""
    subject = spoken.rule == "subject-unit" and _OF_A_STATE.match(spoken.name) is None
    return subject and _is_ceremony(text, frame, spoken)


def _confers_itself(text: str, frame: Frame, spoken: Body) -> bool:
    """As in "UBND tỉnh phong tặng danh hiệu Anh hùng": it does not only hand over, and no higher body
    is named."""
    verb = frame.verb
    named = any(p.kind == "office" and _is_head_of_state(p.text) for p in frame.clause)
    plain = verb is not None and verb.plays("give") and not verb.plays("hand_over") and not named
    return (
        plain
        and not _is_ceremony(text, frame, spoken)
        and spoken.rule in {"passive-agent", "subject-office", "subject-unit"}
        and _is_local(spoken.name)
    )


_CEREMONY = re.compile(r"(?<!\w)(?:tổ chức|lễ|buổi)(?!\w)", re.IGNORECASE)


def _is_ceremony(text: str, frame: Frame, spoken: Body) -> bool:
    """As in "UBND huyện tổ chức lễ truy tặng …": it only holds the ceremony."""
    if spoken.span is None or frame.verb is None:
        return False
    return _CEREMONY.search(text, spoken.span.end, max(spoken.span.end, frame.verb.span.start)) is not None


def _is_local(name: str) -> bool:
    return level_of_body(name) in {"province", "district_commune", "unit"}


def presenter_of(text: str, frame: Frame, identity: AwardIdentity) -> Body | None:
    """Who confers certificates when only the presenter is told: the office held, else the body of the post.

    As in "ông A, Chủ tịch UBND tỉnh trao Bằng khen", "bà B, Phó Chủ tịch Hội Nông dân tỉnh, tặng Giấy khen".
    """
    handed = frame.verb is not None and frame.verb.plays("give") and not frame.passive
    if identity.kind not in _PRESENTED or not handed or identity.body:
        return None
    offices = [p for p in frame.subject if p.kind == "office"]
    if len(offices) == 1:
        return Body(offices[0].text, offices[0].span, "office-of-the-presenter")
    posts = [p for p in frame.subject if p.kind == "unit" and is_affiliation(text, p)]
    if offices or len(posts) != 1:
        return None
    return Body(posts[0].text, posts[0].span, "body-of-the-presenter")


def _attached(text: str, identity: AwardIdentity, wording: Piece, reading: Reading) -> Body | None:
    """The body inside the award's wording: as the linker read it, else the unit behind its "của"."""
    if identity.body:
        at = text.find(identity.body, wording.span.start, wording.span.end)
        span = Span(at, at + len(identity.body)) if at >= 0 else None
        return Body(identity.grantor or identity.body, span, "body-in-award")
    first = next(iter(reading.marks_in(wording.span, "AWARD")), None)
    if first is not None and first.span.end < wording.span.end and identify(first.text).grantor:
        return None  # "Huân chương A, Cờ thi đua của Bộ B cho 5 tập thể": the ministry's is the second
    for mark in reading.marks_in(wording.span, "UNIT"):
        at_end = mark.span.end == wording.span.end and mark.span.start > wording.span.start
        before = text[wording.span.start : mark.span.start]
        named_after = identity.kind == "prize" and identity.grade is None and _PRIZE.fullmatch(before)
        if at_end and (_OF.search(before) or named_after):
            return Body(mark.text, mark.span, "body-in-award")
    return None


def _by_agent(
    text: str, frame: Frame, pieces: Sequence[Piece], identity: AwardIdentity, wording: Piece
) -> Body | None:
    """The body in the clause: ủy quyền, "được C tặng", "C tặng", "do C trao tặng", "của C" behind."""
    behalf = _behalf(frame) or decision_body(pieces, frame.awards)
    if behalf is not None and (behalf.name != _PRESIDENT or identity.grantor in {None, _PRESIDENT}):
        return behalf
    if frame.agent is not None:
        return Body(frame.agent.text, frame.agent.span, "passive-agent")
    if (head := head_as_agent(text, frame)) is not None:
        return head
    of_last = len(frame.awards) == 1 or identify(frame.awards[-1].text).kind == identity.kind
    behind = _behind(text, frame) if of_last else None
    if behind is not None:
        return behind
    of_chain = shared_body(frame, wording)
    if of_chain is not None:
        return Body(of_chain, None, "body-of-the-chain")
    if frame.verb is None and not frame.subject:
        return None
    return conferring_subject(text, frame)


def decision_body(pieces: Sequence[Piece], awards: Sequence[Piece] = ()) -> Body | None:
    """As in "Quyết định số 12 ngày 3/4 của Ban Thường vụ Tỉnh ủy": who signed confers. A decision in a
    bracket behind an award that is none of ``awards`` is that award's alone."""
    for index, piece in enumerate(pieces):
        if piece.kind != "decision":
            continue
        bracketed = award_of_bracket(pieces, index)
        if bracketed is not None and bracketed not in [award.span for award in awards]:
            continue
        for step in range(index + 1, min(index + 4, len(pieces) - 1)):
            if (
                pieces[step].kind == "cue"
                and pieces[step].text.lower() == "của"
                and pieces[step + 1].kind in {"unit", "office"}
            ):
                return Body(pieces[step + 1].text, pieces[step + 1].span, "signer-of-decision")
    return None


def award_of_bracket(pieces: Sequence[Piece], index: int) -> Span | None:
    """As in "danh hiệu A (Quyết định số 12 …); B đạt C": the award whose bracket holds the decision."""
    for at in range(index - 1, max(index - 4, 0), -1):
        if pieces[at].is_mark(")", ";"):
            return None
        if pieces[at].is_mark("("):
            return pieces[at - 1].span if pieces[at - 1].kind == "award" else None
    return None


_ISSUERS = {"QĐ-TTg": "Thủ tướng Chính phủ", "QĐ-CTN": "Chủ tịch nước"}
"""Signs of decision numbers that only one office uses."""


def issuer_of_number(pieces: Sequence[Piece]) -> Body | None:
    """As in "Quyết định số 668/QĐ-TTg công nhận huyện A đạt chuẩn": the sign tells who decided."""
    numbers = [piece for piece in pieces if piece.kind == "decision"]
    issuer = _ISSUERS.get(numbers[0].text.rpartition("/")[2]) if len(numbers) == 1 else None
    return Body(issuer, numbers[0].span, "sign-of-decision") if issuer is not None else None


_SIGNERS = {
    "UBND": re.compile(
        r"(?:phó )?(?:chủ tịch )?(?:ubnd|[uủ][ỷy] ban nhân dân"
        r"|(?:tỉnh|thành phố|tp|huyện|quận|thị xã|xã|phường)(?! (?:đoàn|[uủ][ỷy]|hội)))(?!\w)",
        re.IGNORECASE,
    ),
    "TTg": re.compile(r"thủ tướng|chính phủ", re.IGNORECASE),
    "CTN": re.compile(r"(?:tổng bí thư, )?(?:quyền )?chủ tịch nước", re.IGNORECASE),
}
"""Who signs decisions of a sign: "2590/QĐ-UBND" is none of a union's."""
_SPOKEN = frozenset({"subject-unit", "subject-office", "passive-agent", "body-in-award", "on-behalf-of"})


def is_signed_by_another(number: str, grantor: Body | None) -> bool:
    """As in "… Quyết định số 2590/QĐ-UBND tặng Bằng khen. Trước đó, Tỉnh đoàn đã trao Bằng khen": the sign of
    the number tells that the body named at this award has not signed it."""
    return grantor is not None and grantor.rule in _SPOKEN and cannot_sign(number, grantor.name)


def cannot_sign(number: str, body: str) -> bool:
    """Whether the sign of a number tells that another than this body signs it."""
    signers = _SIGNERS.get(number.rpartition("-")[2])
    return signers is not None and signers.match(body) is None


def _behalf(frame: Frame) -> Body | None:
    pieces = frame.clause
    for index, piece in enumerate(pieces[:-1]):
        if piece.kind == "cue" and piece.plays("behalf"):
            if "thay mặt" in piece.text.lower() and pieces[index + 1].kind != "unit":
                continue
            for following in pieces[index + 1 : index + 3]:
                if following.kind in {"office", "unit"}:
                    return Body(following.text, following.span, "on-behalf-of")
    return None


def _behind(text: str, frame: Frame) -> Body | None:
    for index, piece in enumerate(frame.after[:4]):
        if _gives_as_a_place(frame.after, index):
            return Body(piece.text, piece.span, "body-behind-award")
        if piece.kind in {"office", "unit"} and not prints_books(piece.text):
            before = text[frame.awards[-1].span.end : piece.span.start]
            wins = any(r.span == piece.span for r in frame.recipients)
            if (_BY.search(before) and not wins) or (
                re.fullmatch(r"\s*(?:,\s*)?(?:của|cấp)?\s*", before, re.IGNORECASE) and "của" in before
            ):
                return Body(piece.text, piece.span, "body-behind-award")
        if piece.kind == "cue" and piece.plays("to", "give") and index > 0:
            break
    return None


def _gives_as_a_place(after: Sequence[Piece], index: int) -> bool:
    """As in "nhận Cúp Rồng Vàng do | thành phố Hà Nội | trao tặng": the town stands for its authorities."""
    if index == 0 or index + 1 >= len(after) or after[index].kind != "place":
        return False
    return after[index - 1].text.lower() == "do" and after[index + 1].plays("give")


def _is_head_of_state(name: str) -> bool:
    return (
        re.match(
            r"(?:quyền\s+)?(?:tổng bí thư|chủ tịch nước|thủ tướng|nhà nước|tổng thống|nhà vua|quốc vương)",
            name.lower(),
        )
        is not None
    )


def _same_level(one: str, other: str) -> bool:
    return level_of_body(one) == level_of_body(other)
