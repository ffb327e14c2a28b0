"""Whose the honours of a bare list are: "Huân chương A: năm 2012", "cuốn sổ vàng ghi: A (1989), B (1979)".

The years behind them lie before the article's; no verb and no receiver stands in the clause. They are those
of the one person or body that the article is about.
"""

import re
from dataclasses import replace

from extractor.events.clauses.stretch import is_uncounted
from extractor.events.naming.mentions import Mentions
from extractor.events.parts.frame import Frame
from extractor.events.parts.identities import kind_by_law
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.row_making.counted_awards import times_told
from extractor.ground.beginnings import line_begin
from extractor.ground.reading import Mark
from extractor.ground.records import RecipientKind
from extractor.lexicon.anaphors import anaphors
from extractor.lexicon.award_linker import AwardIdentity, identify
from extractor.lexicon.counts import find_award_counts
from extractor.viet.fold import fold

_RECEIVERS = ("unit", "person", "count", "anaphor")
_OF_THE_FALLEN = "bang-to-quoc-ghi-cong"
"""Kept by the family of those whom it names: never the honour of the person that the article is about."""


def owner_of_honours(
    text: str,
    frame: Frame,
    award: Piece,
    judged: Judgement,
    mentions: Mentions,
    organiser: Mark | None,
    house: Mark | None,
) -> Recipient | None:
    """The owner of an award told with years gone by and without receiver; with the number of such awards.

    A prize told so may be anybody's at that contest, unless the line is labelled in a person's portrait.
    """
    identity = identify(award.text)
    labelled = frame.verb is None and judged.status == "past" and _is_labelled(text, award)
    of_one = labelled and mentions.person_of_title() is not None
    if identity.award_id == _OF_THE_FALLEN or (identity.kind == "prize" and not of_one):
        return None
    if frame.direction != "none" or frame.recipients or not (of_one or _is_bare(text, frame, judged)):
        return None
    owner = _named_owner(frame) or _of_article(mentions, organiser, house)
    number = next(iter(find_award_counts(text, [award.span])), None)
    if number is not None and owner is not None and _counts_people(identity, owner):
        return Recipient("individual", number.span, count=number.count)
    count = number.count if number is not None else times_told(frame)
    return replace(owner, count=count) if owner is not None and count else owner


_LABEL = re.compile(
    r"(?:^|(?<=[.;] )|(?<=[-–*•+] ))(?:(?:các|những|một số) )?"
    r"(?:giải thưởng|danh hiệu|phần thưởng|thành tích|khen thưởng|huân chương|huân, huy chương)"
    r"[^.:\n]{0,40}: [^\n]*$",
    re.IGNORECASE,
)


def _is_labelled(text: str, award: Piece) -> bool:
    """As in a portrait's line "Giải thưởng văn học: Giải B Hội Nhà văn năm 1990, Giải A …"."""
    if text.startswith(":", award.span.end):
        return False
    begin = line_begin(text, award.span.start)
    return text.find(":", begin, award.span.start) > 0 and bool(_LABEL.search(text[begin : award.span.start]))


def _counts_people(identity: AwardIdentity, owner: Recipient) -> bool:
    """As in "Nhà trường có 48 Nhà giáo Ưu tú": people of the house bear the title."""
    titled = identity.kind == "state_title" and kind_by_law(identity.award_id) == "individual"
    return titled and owner.kind == "collective"


def _is_bare(text: str, frame: Frame, judged: Judgement) -> bool:
    """Whether no verb governs the award, or only one that opened the list: "được ghi nhận bằng nhiều phần
    thưởng: A năm 2012, B", "tấm bảng ghi: A (2020), sáu lần được tặng B"; "nhiều cá nhân được tặng C" tells
    of others, and in "Tỉnh đoàn: Trao A" the house gives."""
    if frame.verb is None:
        headed = text[: frame.awards[0].span.start].rstrip().endswith(":")
        return judged.rule == "earlier-year" or (judged.rule == "period-before-verb" and headed)
    hands_over = frame.verb.plays("hand_over") and not frame.passive
    if hands_over or judged.rule not in ("earlier-year", "past-cue"):
        return False
    opened = text.rfind(":", line_begin(text, frame.verb.span.start), frame.awards[0].span.start)
    if any(is_uncounted(p) for p in frame.clause if opened < p.span.start):
        return False
    names_nobody = not any(p.kind in _RECEIVERS for p in frame.clause if p.span.end > frame.verb.span.end)
    return names_nobody and opened >= 0 and ". " not in text[opened : frame.awards[0].span.start]


def _named_owner(frame: Frame) -> Recipient | None:
    """As in "Trong chiếc tủ của cô có A (2009)": whose the place is where they are kept."""
    for link, piece in zip(frame.clause, frame.clause[1:], strict=False):
        if link.text.lower() == "của" and piece.kind == "anaphor":
            word = piece.text.lower()
            kind: RecipientKind = "individual" if anaphors().calls_person(word) else "collective"
            return Recipient(kind, piece.span, stands_for=word)
    return None


def _of_article(mentions: Mentions, organiser: Mark | None, house: Mark | None) -> Recipient | None:
    """The one person or body of the title, else the one house of the opening; a title in capitals gives way
    to the organiser's own name."""
    person, unit = mentions.person_of_title(), mentions.unit_of_title()
    if person is not None:
        return None if unit is not None else Recipient("individual", person.span, person.text)
    if unit is None:
        body = house if house is not None and not mentions.title.isupper() else None
        body = body or mentions.unit_of_opening()
        named = Recipient("collective", body.span, body.text) if body is not None else None
        return named or _organiser_in_capitals(mentions, organiser)
    same = organiser is not None and fold(organiser.text).endswith(fold(unit.text))
    body = organiser if organiser is not None and same else unit
    return Recipient("collective", body.span, body.text)


def _organiser_in_capitals(mentions: Mentions, organiser: Mark | None) -> Recipient | None:
    """As in the title "THỦY ĐIỆN SÔNG BA: 20 NĂM" over "Công ty Thủy điện Sông Ba tổ chức …"."""
    tail = fold(" ".join(organiser.text.split()[-3:])) if organiser is not None else ""
    if organiser is None or len(tail.split()) < 3 or tail not in fold(mentions.title):
        return None
    return Recipient("collective", organiser.span, organiser.text)
