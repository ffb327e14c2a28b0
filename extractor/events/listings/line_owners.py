"""Who receives an award: whom its clause names, else whom its line, the heading above or the article does."""

import re
from dataclasses import replace

from extractor.events.article_wide.setting import Setting
from extractor.events.dating.attached_dates import years_told
from extractor.events.listings.chronicle import is_bare, names_nobody
from extractor.events.listings.headed_lines import HeadedLines
from extractor.events.listings.honours_told import owner_of_honours
from extractor.events.listings.year_lines import YearLines
from extractor.events.naming.mentions import Mentions
from extractor.events.naming.topic_before import topic_before
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.receivers.owners_of_sets import with_owner_of_the_next
from extractor.events.row_making.carried import Carried
from extractor.events.row_making.counted_awards import receivers_of
from extractor.events.row_making.files import owner_of_file
from extractor.events.row_making.honoured import honoured_body
from extractor.events.row_making.shares import kind_aiming, share_aimed_at
from extractor.ground.reading import Mark, Reading
from extractor.ground.records import Kind
from extractor.lexicon.award_linker import AwardIdentity

_OF_A_UNIT: frozenset[Kind] = frozenset({"emulation_title", "emulation_flag", "order"})
_AIMS = re.compile(r"phấn đấu|quyết tâm|đăng ký|nỗ lực|cam kết", re.IGNORECASE)


class LineOwners:
    """Those who receive what a sentence tells, while the article is read from its beginning."""

    def __init__(
        self,
        reading: Reading,
        setting: Setting,
        mentions: Mentions,
        house: Mark | None,
        headed: HeadedLines,
        lines: YearLines,
        carried: Carried,
    ) -> None:
        self._reading = reading
        self._text = reading.article.text
        self._setting = setting
        self._mentions = mentions
        self._house = house
        self._headed = headed
        self._lines = lines
        self._carried = carried

    def of(self, frame: Frame, award: Piece, identity: AwardIdentity, judged: Judgement) -> list[Recipient]:
        """Who receives; what a line tells of nobody is of whom the heading above it names."""
        headed = self._headed.owner_at(award.span.start) if names_nobody(frame) else None
        if (
            headed is None
            or judged.status in {"proposed", "target"}
            or (is_bare(frame) and self._lines.year is None and not headed.received)
        ):
            return self._of_judged(frame, award, identity, judged)
        if not headed.of_page:
            return headed.given(receivers_of(self._text, frame, award, self._mentions))
        return self._of_judged(frame, award, identity, judged) or list(headed.recipients)

    def _of_judged(
        self, frame: Frame, award: Piece, identity: AwardIdentity, judged: Judgement
    ) -> list[Recipient]:
        """Who receives; of an award only aimed at, who aims at it."""
        if judged.status == "past":
            host = self._setting.organiser
            owner = owner_of_honours(self._text, frame, award, judged, self._mentions, host, self._house)
            return [owner] if owner is not None else self._receivers(frame, award)
        if judged.status == "proposed" and not frame.recipients and frame.direction == "none":
            owner = owner_of_file(frame, identity)
            return [owner] if owner is not None else self._receivers(frame, award)
        if judged.status != "target":
            return self._receivers(frame, award)
        share = share_aimed_at(self._text, frame)
        if share is not None:
            return [share]
        return self._receivers(frame, award) or self._who_aims(frame, identity, judged)

    def _receivers(self, frame: Frame, award: Piece) -> list[Recipient]:
        if frame.subject_carried and share_aimed_at(self._text, frame) is not None:
            return []  # "8 thôn đạt A, 90% số hộ đạt B": no thôn attains B
        told_often = len(years_told(frame, award))
        found = (
            receivers_of(self._text, frame, award, self._mentions)
            or self._carried.elided(frame, award)
            or self._lines.owner(frame)
            or self._whom_it_goes_on_about(frame)
        )
        one = [bool(r.name or r.stands_for) and r.count == told_often for r in found]
        once = [replace(r, count=1) if is_one else r for r, is_one in zip(found, one, strict=True)]
        return [self._of_honoured_body(r, frame) for r in with_owner_of_the_next(self._text, once)]

    def _whom_it_goes_on_about(self, frame: Frame) -> list[Recipient]:
        topic = topic_before(self._reading, frame)
        return [topic] if topic is not None else []

    def _who_aims(self, frame: Frame, identity: AwardIdentity, judged: Judgement) -> list[Recipient]:
        """As in "Năm tới phấn đấu giữ vững danh hiệu A" at the end of a report on one unit: it aims."""
        owner = self._mentions.unit_of_title() or self._setting.organiser
        aims = judged.cue is not None and _AIMS.search(judged.cue.of(self._text)) is not None
        whole = identity.kind in _OF_A_UNIT and not frame.recipients
        if not aims or not whole or owner is None:
            return []
        everyone = kind_aiming(self._text, frame)
        if everyone is not None:
            return [everyone]
        return [Recipient("collective", owner.span, owner.text)]

    def _of_honoured_body(self, recipient: Recipient, frame: Frame) -> Recipient:
        """Counted recipients are of the body whose merit the clause honours ("… của Cụm số 5, tặng 3
        đơn vị")."""
        carried = self._carried
        body = honoured_body(self._text, frame)
        if body is not None:
            carried.honoured, carried.honoured_sentence = body, carried.sentence
        elif frame.inherited and carried.honoured_sentence == carried.sentence:
            body = carried.honoured
        if body is None or recipient.name is not None or recipient.parent is not None:
            return recipient
        return replace(recipient, parent=body.text, parent_span=body.span)
