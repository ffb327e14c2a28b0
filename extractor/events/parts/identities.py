"""What an award's wording means in its clause: titles that name no body, grades of a list, joint wordings."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from extractor.events.parts.frame import Frame
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.ground.records import RecipientKind
from extractor.ground.span import Span
from extractor.lexicon.alternation import any_of
from extractor.lexicon.award_catalogue import catalogue
from extractor.lexicon.award_grades import PLACING
from extractor.lexicon.award_linker import AwardIdentity, identify
from extractor.lexicon.counts import find_award_counts
from extractor.lexicon.leaping import leaping
from extractor.lexicon.places import foreign_countries

_BARE_GRADE = re.compile(r"hạng\s", re.IGNORECASE)
_BARE_RANK = re.compile(r"nhất|nhì|ba|khuyến khích|vàng|bạc|đồng", re.IGNORECASE)
_RANK_AT_HEAD = re.compile(r"(?P<head>giải|huy chương|hc)(?:\s|(?=[vbđ]\b))", re.IGNORECASE)
_GRADE_AT_END = re.compile(r"\s+hạng\s+\w+$", re.IGNORECASE)
_RANKS = re.compile(
    r"(?P<head>giải) (?P<ranks>(?:nhất|nhì|ba|khuyến khích|[abc])"
    r"(?:(?:, |,| và |/)(?:nhất|nhì|ba|khuyến khích|[abc])(?!\w))+)(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SIGNS = re.compile(r", |,| và |/")
_COUNTED_TOGETHER = frozenset(
    {"state_title", "certificate_of_merit", "letter_of_commendation", "commemorative_medal", "emulation_flag"}
)
_GRADES = re.compile(r"\s+(?:các\s+)?hạng\s+\w+\s*(?:,|và|\().*$", re.IGNORECASE)


def with_head(award: Piece, frame: Frame, earlier: Sequence[Piece]) -> Piece:
    """As in "Huân chương Lao động hạng Ba (2002) và hạng Nhì (2012)", "5 HC vàng, 3 bạc": the second grade is
    of the same order or medal, be it of this frame or of one of the sentence before it."""
    rank = _BARE_RANK.fullmatch(award.text) is not None
    placing = award.mark is not None and award.mark.by == PLACING
    if placing or not (rank or is_bare_grade(award.text)):
        return award
    heads = [
        a.text
        for a in (*earlier, *frame.awards)
        if a.span.end <= award.span.start and not is_bare_grade(a.text) and not _BARE_RANK.fullmatch(a.text)
    ]
    if not heads:
        return award
    head = _RANK_AT_HEAD.match(heads[-1])
    if rank:
        return replace(award, text=f"{head['head']} {award.text}") if head else award
    return replace(award, text=f"{_GRADE_AT_END.sub('', heads[-1])} {award.text}")


def is_bare_grade(wording: str) -> bool:
    return _BARE_GRADE.match(wording) is not None


def awards_of(
    text: str, frame: Frame, earlier: Sequence[Piece]
) -> Iterator[tuple[Piece, AwardIdentity | None]]:
    """The awards of a frame that get rows of their own; two that share one count are one joint wording.

    ``earlier`` are the awards that the sentence has named before. The identity is given for joint wordings
    only.
    """
    apart = frame.awards
    counted = any(r.name is None and r.stands_for is None for r in frame.recipients)
    shared = counted and frame.direction in {"forward", "backward", "middle"}
    if len(frame.awards) > 1 and (shared or _counted_once(text, frame)):
        together = _without_number_between(text, frame.awards)
        if len(together) > 1:
            span = Span(together[0].span.start, together[-1].span.end)
            joint = Piece("award", span, span.of(text), mark=together[0].mark)
            yield joint, _joint_identity([a.text for a in together])
            apart = frame.awards[len(together) :]
    for award in apart:
        whole = with_head(award, frame, earlier)
        identity = identify(whole.text)
        if len(identity.grades) > 1 and _share_a_count(frame):
            yield whole, replace(identity, grade=None)
            continue
        for graded in _each_grade(award, frame):
            yield with_head(graded, frame, earlier), None


def _without_number_between(text: str, awards: Sequence[Piece]) -> Sequence[Piece]:
    """As in "tặng Bằng khen, danh hiệu A, 1 chiến sĩ thi đua": the first two, up to the next number."""
    for index, award in enumerate(awards):
        numbered = index > 0 and find_award_counts(text, [award.span])  # "hai A, bốn B"
        if numbered or any(letter.isdigit() for letter in text[awards[0].span.start : award.span.end]):
            return awards[:index]
    return awards


def _counted_once(text: str, frame: Frame) -> bool:
    """As in "vinh danh 18 Thầy thuốc Nhân dân, Thầy thuốc Ưu tú", "120 bằng khen, giấy khen được trao": the
    number before the first is of both."""
    numbers = find_award_counts(text, [a.span for a in frame.awards])
    once = [number.award for number in numbers if number.count > 1] == [frame.awards[0].span]
    together = (
        len(numbers) == 1 and {identify(award.text).kind for award in frame.awards} <= _COUNTED_TOGETHER
    )
    return once and together and not frame.recipients


def _share_a_count(frame: Frame) -> bool:
    """As in "Huân chương Lao động hạng Nhất, Nhì, Ba cho 5 cá nhân": one number for all grades."""
    sets = frame.recipients
    return bool(sets) and all(
        r.name is None and r.stands_for is None and r.count > 1 and not r.members for r in sets
    )


def _joint_identity(wordings: Sequence[str]) -> AwardIdentity:
    """As in "Bằng khen của Bộ A, Giấy khen của Sở B cho 9 cá nhân": what the two have in common."""
    parts = [identify(wording) for wording in wordings]
    first = parts[0]
    bodies = [part.body for part in parts if part.body]
    same_id = all(part.award_id == first.award_id for part in parts)
    same_giver = all(part.grantor == first.grantor for part in parts)
    joined = ", ".join(dict.fromkeys(bodies)) if len(bodies) == len(parts) else None
    return AwardIdentity(
        award_id=first.award_id if same_id else None,
        kind=first.kind if all(part.kind == first.kind for part in parts) else "other",
        level=first.level if all(part.level == first.level for part in parts) else "other",
        grade=first.grade if all(part.grade == first.grade for part in parts) else None,
        body=joined,
        grantor=joined or (first.grantor if same_giver else None),
        grades=(),
    )


def _each_grade(award: Piece, frame: Frame) -> Iterator[Piece]:
    """As in "Huân chương Lao động hạng Nhất, Nhì, Ba": one award for every grade; "giải Nhất, Nhì, Ba" where
    just as many are named, who have won one each."""
    grades = identify(award.text).grades
    base, ranks = _GRADES.search(award.text), _RANKS.fullmatch(award.text)
    if len(grades) > 1 and base is not None:
        for grade in grades:
            yield replace(award, text=f"{award.text[: base.start()]} hạng {grade}")
    elif len(grades) > 1 and ranks is not None and len(grades) == len(one_by_one(frame)):
        for rank in _SIGNS.split(ranks["ranks"]):
            yield replace(award, text=f"{ranks['head']} {rank}{ranks['rest']}")
    else:
        yield award


def one_by_one(frame: Frame) -> tuple[Recipient, ...]:
    """The named recipients one by one; those of a set when the set is all there is."""
    named = frame.recipients
    if len(named) == 1 and named[0].name is None and len(named[0].members) == named[0].count:
        named = named[0].members
    return named if all(r.name and not r.members for r in named) else ()


def as_foreign(identity: AwardIdentity, grantor: str) -> AwardIdentity | None:
    """The identity of an order that another state confers ("Chủ tịch nước CHDCND Lào"); None for one
    of ours."""
    if identity.kind not in {"order", "medal"} or not _country().search(grantor):
        return None
    return replace(identity, award_id="huan-chuong-nuoc-ngoai", level="international", grantor=grantor)


@cache
def _country() -> re.Pattern[str]:
    return leaping(rf"(?<!\w)(?:{any_of(foreign_countries())})$")


@cache
def kind_by_law(award_id: str | None) -> RecipientKind:
    """Whom an award may go to when the text only counts it: flags go to collectives, some orders to
    persons."""
    may = set(catalogue().by_id[award_id].recipients) if award_id else set()
    if may and all("collective" in who for who in may):
        return "collective"
    persons_only = may and not any("collective" in who or who == "household" for who in may)
    return "individual" if persons_only else "other"
