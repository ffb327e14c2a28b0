"""Which sentence reports which kind of event: cues weighed by where they stand and how fresh they are.

Its patterns are for text in lower case.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.article_wide.reporting import Opening, body_sentences
from extractor.events.judging.earlier_in_affair import is_before_the_report
from extractor.events.kinds import (
    ANNIVERSARY,
    AWARD_CEREMONY,
    COMMENDATION,
    CONTEST,
    GATHERING,
    KINDS,
    SETTING_OUT,
    TRADE_DAY,
    EventKind,
)
from extractor.events.reported.no_happenings import (
    BACKGROUND,
    CALLED_OFF,
    DRAFTED,
    EVERY_YEAR,
    PLANNED,
    RULES_HEADED,
    RULES_ISSUED,
    STILL_TO_COME,
    TELLS_NO_ACT,
)
from extractor.events.reported.venues import venue_in
from extractor.ground.reading import Reading, Sentence
from extractor.ground.records import Award
from extractor.ground.span import Span
from extractor.ground.value_class import value_class
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import lower_in_place

RANKS = frozenset({"Nhất", "Nhì", "Ba", "Khuyến khích", "Vàng", "Bạc", "Đồng"})
"""Grades of prizes that only a contest has."""

_HELD = leaping(
    r"(?<!\w)(?:(?<!sẽ )(?<!sắp )(?<!dự kiến )(?<!sẽ được )(?:tổ chức|diễn ra|khai mạc)|bế mạc"
    r"|long trọng|phối hợp|đã họp|chủ trì|tham dự|đã dự|tới dự|đến dự"
    r"|dự hội nghị|tại (?:hội nghị|lễ|buổi|chương trình|đại hội)"
    r"|(?:cuối|kết thúc|mở đầu|khai mạc) (?:hội nghị|buổi lễ|đại hội)"
    r"|hội nghị (?:đã )?(?:được )?(?:nghe|thông qua|đánh giá|thống nhất))(?!\w)",
)
_BEGINS_WITH_MEETING = re.compile(
    r"(?:buổi lễ|lễ|hội nghị|đại hội|chương trình|hội thi)(?! (?:hội|tết))(?!\w)"
)
"""The meeting of the headline taken up by the lead: "Lễ ký kết nhằm đẩy mạnh phong trào …"."""

_DECIDED = leaping(rf"{_HELD.pattern}|quyết định số \S*\d")
_STAGED = leaping(
    r"(?<!\w)(?:(?:tổ chức|diễn ra) (?:trọng thể |buổi |đêm |long trọng )*(?:chương trình|lễ|gặp mặt"
    r"|hội nghị|tuyên dương|tôn vinh|vinh danh|biểu dương)"
    r"|(?:buổi|tại) lễ|tại (?:buổi|hội nghị|chương trình)|gặp mặt|lễ (?:trao|đón|công bố|tôn vinh"
    r"|tuyên dương))(?!\w)",
)
_TALKED_ABOUT = leaping(
    r"(?<!\w)(?:(?:chuẩn bị|kế hoạch(?: số [\w/.-]+)? (?:về việc|tổ chức)|thông tin về|dừng|hoãn"
    r"|không tổ chức)(?!\w)[^.;,]{0,60}|kế hoạch\s|(?:họp báo|theo kế hoạch|triệu tập)(?!\w)[^.;]{0,140})$",
)
"""Before a cue: the event is yet to come, or put off ("họp báo về lễ kỷ niệm", "tạm dừng tổ chức lễ")."""

_PRAISES = leaping(r"(?<!\w)(?:xướng tên|tuyên dương|tôn vinh|vinh danh|biểu dương)(?!\w)")
_GATHERED = leaping(r"(?<!\w)(?:phối hợp|gặp mặt|họp mặt|gặp gỡ|tối \d|tối ngày)")
_TRADE_DAY_HELD = leaping(r"(?<!\w)(?:tổ chức|tại)(?: trọng thể)? lễ k[ỷỉ] niệm(?: \d+ năm)? ngày")
_MET = leaping(r"(?<!\w)(?:gặp mặt|họp mặt|gặp gỡ) (?:\w+ ){0,3}?k[ỷỉ] niệm(?!\w)")
_MERE_WORDS = frozenset({"khen thưởng", "tuyên dương", "biểu dương"})
_GIVEN = leaping(r"(?<!\w)(?:tặng|khen)(?!\w)")
_HANDED = leaping(
    r"(?<!\w)(?:trao|nhận|gắn|buổi|lễ|dịp|gặp|thăm|tuyên dương|tôn vinh|vinh danh|công bố)(?!\w)"
)
_PRIZE_GIVING = leaping(r"(?<!\w)(?:tại|trong|ở) (?:buổi )?lễ (?:công bố (?:và|,) )?trao giải(?!\w)")
"""Told of the meeting itself: "Tại Lễ trao giải, Ban tổ chức trao …"."""

_LOOKING_BACK = leaping(r"(?<!\w)(?:từng|nhiều năm|trước đó|năm nào)(?!\w)")


@value_class
class Report:
    """A kind of event, the sentence and words that report it, whether the headline does, by which rule."""

    kind: EventKind
    sentence: Sentence
    cue: Span
    in_title: bool
    rule: str


def find_reports(reading: Reading, awards: Sequence[Award], opening: Opening) -> list[Report]:
    """The events an article reports, that of headline and lead first; of one type at most one.

    When no kind is named, what the lead tells as news counts as one event; a portrait, a question to the
    editor or an explanation of rules tells none.
    """
    finder = _Finder(reading, awards, opening)
    if finder.answers_a_question() or finder.issues_rules():
        return []
    if finder.is_called_off():
        act = finder.other_act()
        return [act] if act is not None else []
    found = [report for kind in KINDS if (report := finder.report_of(kind)) is not None]
    found = [r for r in found if not finder.is_mere_decision(r) and not finder.is_part_of_trade_day(r)]
    found = [report for report in found if not finder.is_only_named(report, found)]
    kept = [report for report in found if not finder.is_part_of_another(report, found)]
    if all(report.rule == "cue-in-body" for report in kept):
        kept = [*kept, *finder.lesser_report()] if opening.has_news else finder.lesser_report()
    first_of_type = {report.kind.type: report for report in reversed(kept)}
    return sorted(first_of_type.values(), key=lambda report: (not report.in_title, report.cue.start))


class _Finder:
    def __init__(self, reading: Reading, awards: Sequence[Award], opening: Opening) -> None:
        self.reading = reading
        self.text = reading.article.text
        self.lower = lower_in_place(self.text)
        self.title_end = len(reading.article.title)
        self.awards = [award for award in awards if not is_before_the_report(award)]
        self.opening = opening
        self.opening_end = max((s.span.end for s in (*opening.titles, *opening.sentences)), default=0)

    def answers_a_question(self) -> bool:
        return self.reading.article.title.rstrip().endswith("?") and not self.opening.has_news

    def is_called_off(self) -> bool:
        """As in the headline "Không tổ chức tôn vinh thầy thuốc", "Lùi thời gian trao giải": no meeting took
        place."""
        return CALLED_OFF.search(self.lower, 0, self.title_end) is not None

    def issues_rules(self) -> bool:
        if RULES_HEADED.match(self.lower, 0, self.title_end) is not None:
            return not any(self._found(DRAFTED, sentence) for sentence in self.opening.lead)
        return any(self._found(RULES_ISSUED, sentence) for sentence in self.opening.lead)

    def is_mere_decision(self, report: Report) -> bool:
        """Honours without a ceremony: "Thưởng nóng tổ công tác …", "Cục Thuế tuyên dương 12 doanh nghiệp"."""
        if report.kind is not AWARD_CEREMONY:
            return False
        if self._is_to_come(report):
            return True
        if self._is_staged():
            return False
        if report.cue.of(self.text).lower() in _MERE_WORDS and not self._is_gathered(report.sentence):
            return True
        if self._is_only_given(report):
            return True
        told = [*self.opening.titles, *self.opening.lead]
        decided = any(self._surely(COMMENDATION, sentence) for sentence in told)
        return report.rule == "cue-in-title" or (
            decided and not self._surely(AWARD_CEREMONY, report.sentence)
        )

    def _is_to_come(self, report: Report) -> bool:
        if PLANNED.search(self.lower, 0, self.title_end) is not None:
            return True
        only_headed = report.rule == "cue-in-title" and not self.opening.has_day
        return only_headed and STILL_TO_COME.search(self.lower, self.title_end) is not None

    def _is_only_given(self, report: Report) -> bool:
        """As in "Thủ tướng tặng Bằng khen cho 14 cá nhân", without a day, a meeting or a handing over: the
        news of a decision."""
        given = self._found(_GIVEN, report.sentence) and not self._found(_HANDED, report.sentence)
        return given and not self.opening.has_day and not self._is_gathered(report.sentence)

    def is_part_of_another(self, report: Report, found: Sequence[Report]) -> bool:
        """Whether a stronger kind is reported of the same meeting; news of another day is another meeting."""
        surely = report.rule == "cue-in-opening" and self._surely(report.kind, report.sentence)
        return any(
            other.kind.type in report.kind.yields_to - {report.kind.type}
            and other.rule != "cue-in-body"
            and not (surely and other.rule == "cue-in-title")
            and not self._on_other_days(report, other)
            and not self._has_own_ceremony(report, other)
            and not (report.kind is ANNIVERSARY and report.in_title and not other.in_title)
            and not (report.kind is SETTING_OUT and not other.in_title)
            for other in found
        )

    def _has_own_ceremony(self, report: Report, other: Report) -> bool:
        """Awards at an anniversary whose ceremony has a sentence of its own ("cũng tổ chức lễ đón nhận")."""
        if report.kind is not AWARD_CEREMONY or other.kind is not ANNIVERSARY:
            return False
        apart = (s for s in self.opening.sentences if s.span != other.sentence.span)
        return any(self._surely(AWARD_CEREMONY, s) and self._found(_HELD, s) for s in apart)

    def _on_other_days(self, one: Report, other: Report) -> bool:
        days = {day.value for report in (one, other) if (day := self.opening.day_in(report.sentence))}
        return len(days) == 2

    def is_only_named(self, report: Report, found: Sequence[Report]) -> bool:
        """As the contest in "Hội thi A: 33 giải pháp đoạt giải", when the lead tells of the prize-giving."""
        if report.kind is not CONTEST or report.rule != "cue-in-title":
            return False
        return any(r.kind is AWARD_CEREMONY and self._surely(r.kind, r.sentence) for r in found)

    def is_part_of_trade_day(self, report: Report) -> bool:
        """As in "tổ chức lễ kỷ niệm Ngày Nhà giáo", where awards are handed over besides."""
        if report.kind not in (AWARD_CEREMONY, COMMENDATION):
            return False
        headed = any(self._surely(TRADE_DAY, sentence) for sentence in self.opening.titles)
        if headed and not report.in_title:
            return True
        own = report.sentence.block != "title" and self._surely(report.kind, report.sentence)
        return not own and (headed or any(self._found(_TRADE_DAY_HELD, s) for s in self.opening.lead))

    def _is_gathered(self, sentence: Sentence) -> bool:
        return self._found(_GATHERED, sentence) or venue_in(self.reading, sentence.span) is not None

    def _surely(self, kind: EventKind, sentence: Sentence) -> bool:
        return kind.cue_in(self.text, sentence.span.start, sentence.span.end, only_sure=True) is not None

    def _is_staged(self) -> bool:
        return _STAGED.search(self.lower, self.title_end) is not None

    def report_of(self, kind: EventKind) -> Report | None:
        """The sentence that reports a kind of event: in the opening, for some kinds also in the body."""
        if not any(self.lower.find(words, 0, self.opening_end) >= 0 for words in kind.in_every_cue):
            return self._in_body(kind)
        only_sure = bool(kind.row_statuses) and kind.row_statuses.isdisjoint(a.status for a in self.awards)
        title = self._in_title(kind, only_sure)
        for sentence in self.opening.sentences:
            match = kind.cue_in(self.text, sentence.span.start, sentence.span.end, only_sure=only_sure)
            if match is None or self._is_talked_about(sentence, match.start()):
                continue
            if self._is_news(sentence, kind, in_title=title is not None):
                cue = Span(match.start(), match.end())
                return Report(kind, sentence, cue, title is not None, "cue-in-opening")
        if title is not None and (self.opening.has_news or self._is_borne_out(title)):
            return title
        return self._in_body(kind)

    def _is_borne_out(self, title: Report) -> bool:
        """Whether what follows the headline tells of it as held, or decided."""
        happened = _DECIDED if title.kind is COMMENDATION else _HELD
        if happened.search(self.lower, title.sentence.span.end) is not None:
            return True
        return any(_BEGINS_WITH_MEETING.match(self.lower, s.span.start) for s in self.opening.lead)

    def _in_title(self, kind: EventKind, only_sure: bool) -> Report | None:
        for sentence in self.opening.titles:
            match = kind.cue_in(self.text, sentence.span.start, sentence.span.end, only_sure=only_sure)
            if match is not None and not self._is_talked_about(sentence, match.start()):
                return Report(kind, sentence, Span(match.start(), match.end()), True, "cue-in-title")
        return None

    def _is_talked_about(self, sentence: Sentence, cue: int) -> bool:
        return (
            self._is_bracketed(sentence, cue)
            or _TALKED_ABOUT.search(self.lower, sentence.span.start, cue) is not None
        )

    def _is_bracketed(self, sentence: Sentence, cue: int) -> bool:
        """As in "trong trận đấu (thuộc vòng loại giải vô địch) ông P trao …": an aside says what else it is
        part of."""
        opened = self.text.rfind("(", sentence.span.start, cue)
        return opened >= 0 and self.text.find(")", opened, cue) < 0

    def _is_news(self, sentence: Sentence, kind: EventKind, *, in_title: bool) -> bool:
        """Whether a cue here is news: told fresh, echoed by the headline, or held without a day."""
        rank = self.opening.rank(sentence)
        held = self._found(_HELD, sentence)
        if in_title:
            return rank == 0 or held or self.opening.is_fresh(sentence)
        if rank > 1:
            return held and self.opening.is_fresh(sentence) and not self.opening.has_news
        if self.opening.is_fresh(sentence) or (rank == 0 and self.opening.has_fresh_lead):
            return True
        if rank == 0 and self._gives_award(sentence, kind):
            return True
        told = held or (rank == 0 and self._surely(kind, sentence))
        return told and not self.opening.has_day and not self.opening.is_of_long_ago(sentence)

    def _gives_award(self, sentence: Sentence, kind: EventKind) -> bool:
        return any(
            award.status in kind.row_statuses and self._holds_row(sentence, award) for award in self.awards
        )

    def _in_body(self, kind: EventKind) -> Report | None:
        if kind.in_body is None or kind.in_every_body not in self.lower:
            return None
        for sentence in body_sentences(self.reading):
            match = kind.in_body.search(self.lower, sentence.span.start, sentence.span.end)
            if match is not None and kind.cue_in(self.text, sentence.span.start, match.end()) is not None:
                return Report(kind, sentence, Span(match.start(), match.end()), False, "cue-in-body")
        return None

    def lesser_report(self) -> list[Report]:
        """What is told when no kind is named: awards without a word of a meeting, or some other act."""
        report = (
            self._meeting_on_trade_day()
            or self._leading_row()
            or self._praise()
            or self.other_act()
            or self._listed_rows()
        )
        return [report] if report is not None else []

    def _meeting_on_trade_day(self) -> Report | None:
        """The yearly day of a trade; people who meet on it ("gặp mặt kỷ niệm 65 năm Ngày …") and are given
        awards meet for these."""
        report = self.report_of(TRADE_DAY)
        given = any(award.status == "conferred" for award in self.awards)
        if report is None or not given or not self._found(_MET, report.sentence):
            return report
        return replace(report, kind=AWARD_CEREMONY)

    def _leading_row(self) -> Report | None:
        """An award in a fresh lead: handed over on a day at a place, else only decided; so is one that the
        lead gives by a decision of these days ("Theo Quyết định số 449 ngày 28/5, trường được tặng …")."""
        for sentence in self.opening.lead:
            for award in self.awards:
                if award.status not in COMMENDATION.row_statuses or not self._holds_row(sentence, award):
                    continue
                if self._found(BACKGROUND, sentence):
                    continue
                if not self.opening.has_news and not self._is_just_decided(award):
                    continue
                met = award.status == "conferred" and self.opening.day_in(sentence) is not None
                met = met and self._is_gathered(sentence)
                ranked = award.kind == "prize" and award.grade in RANKS
                kind = CONTEST if ranked else AWARD_CEREMONY if met else COMMENDATION
                return Report(kind, sentence, award.evidence.span, False, "award-row-in-lead")
        return None

    def _is_just_decided(self, award: Award) -> bool:
        decided = award.status == "announced" and award.decision is not None and award.date is not None
        return decided and self.opening.is_day_of_news(award.date or "")

    def _praise(self) -> Report | None:
        """People praised in a fresh lead, their awards left untold."""
        for sentence in self.opening.lead:
            match = _PRAISES.search(self.lower, sentence.span.start, sentence.span.end)
            if match is None or self._found(BACKGROUND, sentence):
                continue
            if self._is_talked_about(sentence, match.start()):
                continue
            if self.opening.day_in(sentence) is not None:
                kind = AWARD_CEREMONY if self._is_gathered(sentence) else COMMENDATION
                return Report(kind, sentence, Span(match.start(), match.end()), False, "other-act")
        return None

    def _listed_rows(self) -> Report | None:
        """A commendation told only by its rows: most of the article is a list of titles just given."""
        given = [a for a in self.awards if a.status in COMMENDATION.row_statuses]
        if len(given) < 2 or self._told_by_a_life(given[0]) or 2 * len(given) < len(self.awards):
            return None
        sentence = next((s for s in body_sentences(self.reading) if self._holds_row(s, given[0])), None)
        kind = CONTEST if self._by_prizes() is CONTEST else COMMENDATION
        return Report(kind, sentence, given[0].evidence.span, False, "award-rows") if sentence else None

    def _told_by_a_life(self, award: Award) -> bool:
        """As in "Chị từng được trao …": a portrait looking back."""
        return any(
            self._holds_row(s, award) and self._found(_LOOKING_BACK, s) for s in body_sentences(self.reading)
        )

    def _holds_row(self, sentence: Sentence, award: Award) -> bool:
        return sentence.span.overlaps(award.evidence.span)

    def other_act(self) -> Report | None:
        """Any act that the lead reports as news; a contest when it ends in prizes of several ranks."""
        near = [s for s in self.opening.sentences if self.opening.rank(s) <= 1]
        fresh = [s for s in near if self.opening.is_fresh(s)]
        undated = [s for s in self.opening.lead if not self.opening.is_of_long_ago(s)]
        undated = [s for s in undated if not self._found(CALLED_OFF, s)]
        known_for = any(self._found(EVERY_YEAR, s) for s in self.opening.lead)
        if not fresh and (self.opening.has_day or known_for):
            undated = []
        for sentence in [*fresh, *undated]:
            if self._found(TELLS_NO_ACT, sentence):
                continue
            match = GATHERING.cue_in(
                self.text, sentence.span.start, sentence.span.end, only_sure=sentence not in fresh
            )
            if match is not None:
                return Report(
                    self._by_prizes(), sentence, Span(match.start(), match.end()), False, "other-act"
                )
        first = self.opening.lead[:1]
        untold = [
            s for s in fresh if (s in first or self.opening.rank(s) == 1) and not self._found(BACKGROUND, s)
        ]
        return Report(self._by_prizes(), untold[0], untold[0].span, False, "fresh-lead") if untold else None

    def _by_prizes(self) -> EventKind:
        given = [award for award in self.awards if award.status == "conferred"]
        ranked = [award for award in given if award.kind == "prize" and award.grade in RANKS]
        if ranked and _PRIZE_GIVING.search(self.lower, self.title_end) is not None:
            return AWARD_CEREMONY
        return CONTEST if len(ranked) >= 2 and 2 * len(ranked) > len(given) else GATHERING

    def _found(self, pattern: re.Pattern[str], sentence: Sentence) -> bool:
        return pattern.search(self.lower, sentence.span.start, sentence.span.end) is not None
