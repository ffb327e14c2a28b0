"""Words about awards that give none: negations, examples, purposes, rules, medals of other countries."""

import re
from collections.abc import Iterable

from extractor.events.article_wide.setting import Setting
from extractor.events.judging.before_the_vote import submitted_before_vote
from extractor.events.judging.only_spoken_of import only_spoken_of
from extractor.events.judging.quotas import is_quota
from extractor.events.judging.rules_for_winners import entitles_winners
from extractor.events.parts.frame import Frame
from extractor.events.parts.judgement import Judgement, first_cue, given_by_a_body, words_of
from extractor.events.parts.pieces import Piece
from extractor.events.winners.all_nations import won_by_all_nations
from extractor.ground.beginnings import sentence_begin
from extractor.lexicon.award_linker import identify
from extractor.lexicon.leaping import leaping
from extractor.lexicon.places import find as find_places
from extractor.viet.letters import lower_in_place

_NOT_NEGATION = re.compile(r"không (?:chỉ|những|ngừng|ít|quản|phải|nhỏ|gian|khí)", re.IGNORECASE)
_PURPOSE = re.compile(r"(?<!\w)(?:để|nhằm|muốn|mong|hòng)\s+(?:được\s+)?$", re.IGNORECASE)
CHOSEN = leaping(r"(?<!\w)(?:đã|được) (?:lựa )?(?:chọn|xét chọn)(?!\w)|chọn ra|chọn được|(?:lựa )?chọn \d")
"""Before a purpose these say that it was reached: "đã chọn ra 34 tác phẩm để trao 4 giải A"."""
_WINS = leaping(
    r"(?<!\w)(?:bỏ xa|thắng|chiến thắng|đánh bại|hạ|vượt qua|vượt lên|về (?:nhất|trước|đích)|cán đích"
    r"|tỏa sáng|thăng hoa|vươn lên|bứt phá|ngược dòng)(?!\w)",
)
"""Before a purpose of the field: "thắng chủ nhà để mang về HCV" has won it."""
_EXAMPLE = leaping(r"(?<!\w)(?:ví dụ|giả sử|chẳng hạn|thí dụ)(?!\w)")
_CONDITION = leaping(
    r"(?<!\w)(?:nếu|khi có đủ|(?<!\d )(?<!các )(?<!những )trường hợp"
    r"|có thể (?:được|xét)|được (?:xét )?(?:tặng|công nhận)[^.]{0,40}khi"
    r"|đủ (?:điều kiện|tiêu chuẩn)|để được)(?!\w)",
)
_MEASURE = re.compile(
    r"(?<!đủ )(?<!các )(?<!đạt )(?<!ứng )(?<!bảo )(?<!\w)(?:tiêu chuẩn|tiêu chí|điều kiện)"
    r"(?: (?:chung|riêng|cụ thể|cơ bản|xét|để|của việc|về việc))* $",
    re.IGNORECASE,
)
"""Before the verb: "quy định rõ hơn tiêu chuẩn chung đạt danh hiệu A" says what is asked for. Who is "đủ tiêu
chuẩn" has met it."""
_MEASURED = (
    *("tiêu chuẩn ", "tiêu chí ", "điều kiện "),
    *("chung ", "riêng ", "cụ thể ", "cơ bản ", "xét ", "để ", "của việc ", "về việc "),
)
"""With which such words end, asked before the words themselves are looked for."""
_DEMANDS = re.compile(r"\s+(?:phải|cần|chỉ được|không quá|được xét theo|xét theo)(?!\w)", re.IGNORECASE)
"""Behind an award: "hồ sơ tặng Bằng khen phải có xác nhận …" says what is asked for."""


_LEFT_TO = re.compile(r"[^.;:\n]{0,120}?(?<!\w)do [^.;:,\n]{3,60} quy định(?!\w)", re.IGNORECASE)
"""Behind awards: "Cờ thi đua, Bằng khen của Giám đốc sẽ do Bộ quy định" says who is to make the rule."""

_NOT_GIVEN = re.compile(r"\s+(?:đến nay )?(?:vẫn )?(?:chưa|không)(?: thể| hề)? (?:được|trao|có người)(?!\w)")
"""Behind an award: "giải Nhất chưa được trao cho ai", "giải Đặc biệt không có người đoạt"."""
_WORTH = re.compile(
    r"\s*(?:[:–-]|(?:trị giá|mỗi giải)(?!\w):?)\s*(?:(?:mỗi giải|trị giá|\d+ giải,?)\s*)*"
    r"\d[\d.,]*\s*(?:đồng|đ|vnđ|vnd|usd|triệu|tr)(?!\w)",
    re.IGNORECASE,
)
"""Behind a prize that nobody is said to win: "01 Giải Nhất: 8.000.000 VNĐ" tells what it is worth."""

_RECORD = re.compile(r"(?<!\w)kỷ lục(?: với| về số)? (?:[\d.]+ )?(?:tấm )?$", re.IGNORECASE)
"""As in "vượt qua kỷ lục 194 HCV mà đoàn B có được": how many somebody once had."""
_ASKED = re.compile(r"[^.!?:;\n]{0,160}(?<!\w)(?:không|chưa)\s*\?")
"""From an award to the end of a question: "Giám đốc có được tặng giấy khen cho tổ bảo vệ không?"."""


def asserts_nothing(text: str, frame: Frame, setting: Setting, verb_at: int) -> Judgement | None:
    """Negations, examples, purposes and rules: words about awards that give none."""
    clause = frame.clause
    negation = _negation(text, clause, verb_at) if "negate" in frame.roles else None
    if negation is not None:
        return Judgement(None, negation.span, "negated")
    prize = identify(frame.awards[0].text).kind == "prize"
    if prize and setting.lottery:
        return Judgement(None, None, "lottery")
    if prize and _won_by_foreigners(frame):
        return Judgement(None, None, "medals-of-foreigners")
    if won_by_all_nations(text, frame):
        return Judgement(None, None, "medals-of-all-nations")
    first = frame.awards[0].span.start
    if prize and _RECORD.search(text, max(0, first - 24), first):
        return Judgement(None, None, "record-of-prizes")
    behind = frame.awards[-1].span.end
    if _NOT_GIVEN.match(text, behind):
        return Judgement(None, None, "negated")
    if not frame.recipients and _WORTH.match(text, behind):
        return Judgement(None, None, "worth-of-a-prize")
    if "?" in text[behind : behind + 170] and _ASKED.match(text, behind):
        return Judgement(None, None, "question")
    measured = lower_in_place(text).endswith(_MEASURED, 0, verb_at)
    measured = measured and _MEASURE.search(text, max(0, verb_at - 40), verb_at) is not None
    if measured or _DEMANDS.match(text, behind):
        return Judgement(None, None, "rule-text")
    if "quy định" in text[behind : behind + 200].lower() and _LEFT_TO.match(text, behind):
        return Judgement(None, None, "rule-text")
    if _is_offered(text, frame):
        return Judgement(None, None, "reward-offered")
    if _is_a_task(text, frame):
        return Judgement(None, None, "task-to-prepare")
    if is_quota(text, frame):
        return Judgement(None, None, "rule-text")
    if entitles_winners(text, frame):
        return Judgement(None, None, "rule-for-winners")
    if _wishes_well(text, frame, verb_at):
        return Judgement(None, None, "wished-well")
    if _tells_who_hands_over(text, frame):
        return Judgement(None, None, "who-hands-over")
    if _is_name_of_council(text, frame, verb_at):
        return Judgement(None, None, "name-of-a-council")
    spoken_of = only_spoken_of(text, frame, verb_at)
    if spoken_of is not None:
        return spoken_of
    if _is_of_the_scheme(text, frame):
        return Judgement(None, None, "rule-text")
    if _is_a_share(text, frame):
        return Judgement(None, None, "share-of-a-kind")
    if _passed_over(text, frame, verb_at):
        return Judgement(None, None, "besides-another")
    words = words_of(text, clause).lower()
    if _EXAMPLE.search(words):
        return Judgement(None, None, "example-in-a-rule")
    if _is_aimed_at(text, frame, verb_at) and not (CHOSEN.search(words) or (prize and _WINS.search(words))):
        return Judgement(None, None, "purpose")
    if setting.council_meets and submitted_before_vote(text, frame):
        return Judgement(None, None, "list-before-the-vote")
    if _is_generic_rule(text, frame):
        return Judgement(None, None, "rule-text")
    if any(r.name or r.members for r in frame.recipients) or _one_hands_it_to_a_number(frame):
        return None
    if setting.about_rules and _is_given_today(text, frame):
        return None
    if _says_whom_it_is_for(frame):
        return Judgement(None, frame.after[0].span, "rule-text")
    ruling = clause if "rule" in frame.roles else ()
    rule = first_cue((piece for piece in ruling if not _is_met(text, piece)), "rule")
    cue = rule.span if rule is not None else None
    if setting.about_rules and "decide" not in frame.roles:
        return Judgement(None, cue, "rule-text")
    acted = not frame.roles.isdisjoint(("propose", "decide"))
    if not acted and (rule is not None or setting.about_rules or _CONDITION.search(words)):
        return Judgement(None, cue, "rule-text")
    return None


def _is_aimed_at(text: str, frame: Frame, verb_at: int) -> bool:
    """As in "nỗ lực để đạt A (và B)"; in "lễ trao A nhằm tôn vinh 40 người" they receive A."""
    governs = frame.verb.span.start if frame.verb is not None and frame.inherited else verb_at
    aims = _PURPOSE.search(text, max(0, governs - 12), governs) is not None
    return aims and len(frame.awards[0].span) > 0


_TODAY = re.compile(r"(?<!\w)(?:dịp này|tại (?:buổi|chương trình|lễ|hội nghị))(?!\w)", re.IGNORECASE)
_RULED = re.compile(
    r"(?<!\w)(?:sẽ|có thể|mỗi|hằng năm|hàng năm|không quá|tối đa|dự kiến)(?!\w)", re.IGNORECASE
)


def _is_given_today(text: str, frame: Frame) -> bool:
    """As in "Nhân dịp này, UBND xã A tặng Giấy khen cho 14 tập thể" where a drive is launched."""
    counted = any(r.count and r.count > 1 for r in frame.recipients)
    at = frame.awards[0].span.start
    told = text[sentence_begin(text, at) : at]
    today = _TODAY.search(told) is not None and _RULED.search(told) is None
    return today and counted and frame.verb is not None and given_by_a_body(frame)


def _one_hands_it_to_a_number(frame: Frame) -> bool:
    """As in "ông P, Chủ tịch UBND tỉnh trao Cờ thi đua đến 14 tập thể": no rule names who hands it over."""
    verb = frame.verb
    by_one = verb is not None and not frame.passive and verb.plays("hand_over")
    return (
        by_one and any(p.kind == "person" for p in frame.subject) and any(r.count for r in frame.recipients)
    )


_MET = re.compile(r"(?<!\w)(?:đạt|đủ|đáp ứng) $", re.IGNORECASE)
_SUSPECTS = re.compile(
    r"(?:\d|(?<!\w)(?:hai|ba|bốn|bắt|bắt giữ|khống chế|vây bắt|truy bắt)(?: các| nhóm)?) $", re.IGNORECASE
)


def _is_met(text: str, cue: Piece) -> bool:
    """As in "45 hộ đạt tiêu chuẩn gia đình hiếu học", "7 tập thể đủ điều kiện được đề nghị tặng A": what is
    asked for, and they have met it; "bắt giữ 2 đối tượng": suspects, not those to whom a rule applies."""
    word, near = cue.text.lower(), max(0, cue.span.start - 16)
    if word == "đối tượng":
        return _SUSPECTS.search(text, near, cue.span.start) is not None
    return word in {"tiêu chuẩn", "điều kiện"} and _MET.search(text, near, cue.span.start) is not None


_REWARD = "thưởng"
_OFFER = re.compile(r"(?<!\w)(?:mức|quỹ|treo|hứa|cam kết|hứa hẹn)(?: tiền| sẽ)? $", re.IGNORECASE)
_IF = re.compile(r"[^.;\n]{0,120}(?<!\w)(?:nếu|khi giành|cho mỗi|đối với mỗi)(?!\w)", re.IGNORECASE)
_PAID = re.compile(r"[^.;\n]{0,80}(?<!\w)(?:đã|vừa) được trao(?!\w)", re.IGNORECASE)


def _is_offered(text: str, frame: Frame) -> bool:
    """As in "treo thưởng nóng cho đội A", "thưởng nóng 200 triệu đồng cho CLB B nếu trụ hạng": a reward that
    is still to be won. One that "đã được trao" is."""
    award = frame.awards[0]
    if not award.text.lower().startswith(_REWARD):
        return False
    offered = _OFFER.search(text, max(0, award.span.start - 16), award.span.start) or _IF.match(
        text, award.span.end
    )
    return offered is not None and _PAID.match(text, award.span.end) is None


_COUNTED_FROM = re.compile(r"(?<!\w)(?:kể|tính) từ (?:ngày|khi|thời điểm) [^.,;\n]{0,100}$", re.IGNORECASE)
_TO_PREPARE = re.compile(
    r"(?<!\w)(?:chủ trì|giao|phối hợp(?: với)?)(?!\w)[^.;\n]{0,220}(?<!\w)tham mưu(?!\w)[^.;\n]{0,60}$",
    re.IGNORECASE,
)

_TO_CARRY_OUT = re.compile(
    r"(?<!\w)(?:đề nghị|yêu cầu|giao|chỉ đạo)(?!\w)[^.;\n]{0,200}"
    r"(?<!\w)(?:chịu|có) trách nhiệm(?!\w)[^.;\n]{0,80}$",
    re.IGNORECASE,
)


def _is_a_task(text: str, frame: Frame) -> bool:
    """As in "Sở A chủ trì, phối hợp với Sở B tham mưu xét tặng Bằng khen", "đề nghị huyện A chịu trách nhiệm
    tổ chức công bố xã đạt chuẩn", "3 năm kể từ ngày Chủ tịch ký quyết định công nhận xã": what is to be done,
    or from when a time counts, and nobody is named behind."""
    award = frame.awards[0].span
    before = max(0, award.start - 300)
    if text.find(" từ ", before, award.start) >= 0 and _COUNTED_FROM.search(text, before, award.start):
        return True
    named = any(r.name and r.span.start > award.end for r in frame.recipients)
    if named:
        return False
    if text.find("trách nhiệm", before, award.start) >= 0 and _TO_CARRY_OUT.search(text, before, award.start):
        return True
    prepares = text.find("tham mưu", before, award.start) >= 0
    return prepares and _TO_PREPARE.search(text, before, award.start) is not None


_WISHES_WELL = leaping(
    r"(?<!\w)(?:chúc mừng|biểu dương|khen ngợi|tri ân|cảm ơn|động viên) (?:tất cả |toàn thể )?(?:các|những) "
    r"[^.;:\n]{0,60}$"
)


def _wishes_well(text: str, frame: Frame, verb_at: int) -> bool:
    """As in "Bộ CHQS tỉnh chúc mừng các cựu chiến binh được nhận Huân chương": who speaks receives
    nothing."""
    begins = min([r.span.start for r in frame.recipients], default=verb_at)
    if begins >= verb_at:
        return False
    said = _WISHES_WELL.search(lower_in_place(text), max(0, verb_at - 100), verb_at)
    return said is not None and begins < said.start()


_IS_DONE_BY = re.compile(r",? (?:đều )?là (?:(?:các |những )?(?:đồng chí|ông|bà|vị)|lãnh đạo|đại diện)(?!\w)")


def _tells_who_hands_over(text: str, frame: Frame) -> bool:
    """As in "Trực tiếp trao Kỷ niệm chương là các đồng chí lãnh đạo Tỉnh hội: P, Q": they give it."""
    gives = frame.verb is not None and "trao" in frame.verb.text.lower() and not frame.passive
    return gives and _IS_DONE_BY.match(text, frame.awards[-1].span.end) is not None


_COUNCIL = re.compile(
    r"(?<!đề nghị )(?<!trình )(?<!\w)(?:hội đồng|tiểu ban|ban chỉ đạo)(?: [^\W\d]+){0,3} $", re.IGNORECASE
)
_RECEIVES = re.compile(r"[^.;\n]{0,40}?(?<!\w)cho(?!\w)", re.IGNORECASE)


def _is_name_of_council(text: str, frame: Frame, verb_at: int) -> bool:
    """As in "Hội đồng xét tặng Giải thưởng A gồm 9 thành viên": what the council is called; it considers
    nobody yet."""
    considers = frame.verb is not None and frame.verb.text.lower().startswith("xét")
    named = considers and _COUNCIL.search(text, max(0, verb_at - 40), verb_at) is not None
    return named and _RECEIVES.match(text, frame.awards[-1].span.end) is None


_SCHEME = re.compile(
    r"(?:^|\n|\. )(?:[^.\n]{0,30}cơ cấu (?:giải|giải thưởng|dự kiến)"
    r"|[^.\n]{0,20}giải thưởng(?: của [^.,;:\n]{1,40})?(?: sẽ)? (?:bao )?gồm"
    r"|[^.\n]{0,120}(?<!\w)giải thưởng sẽ (?:được )?(?:chọn|trao|xét))(?!\w)",
    re.IGNORECASE,
)
_SCHEME_REACH = 500
"""Characters behind the heading in which the prizes of a contest are told with what each is worth."""
_LIST_BEGINS = re.compile(r"[.\n]\s*(?=(?:bao )?gồm(?!\w)|cụ thể(?!\w)|trong đó(?!\w))", re.IGNORECASE)
_PROMISED = re.compile(
    r"[^;\n]{0,140}?(?:trị giá|tiền thưởng|giá trị|mỗi giải)[^.;\n]{0,30}\d", re.IGNORECASE
)


def _is_of_the_scheme(text: str, frame: Frame) -> bool:
    """As in "Cơ cấu giải thưởng: … Hai giải Khuyến khích trị giá 5 triệu đồng": what may be won."""
    award = frame.awards[0]
    if frame.verb is not None or any(r.name for r in frame.recipients):
        return False
    if identify(award.text).kind != "prize":
        return False
    scheme = _SCHEME.search(text, max(0, award.span.start - _SCHEME_REACH), award.span.start)
    if scheme is None:
        return False
    told = _LIST_BEGINS.sub("", text[scheme.end() : award.span.start])
    return re.search(r"[.\n]", told) is None or _PROMISED.match(text, award.span.end) is not None


_PER_CENT_OF = re.compile(r"%\s+(?:(?:số|tổng số|các)\s+)?[^\W\d]+(?:\s+[^\W\d]+){0,4}\s+$")


def _is_a_share(text: str, frame: Frame) -> bool:
    """As in "46,5% trường đạt chuẩn": how many these are is not told; what is aimed at is another matter
    ("phấn đấu 85% đại đội đạt …")."""
    award = frame.awards[0].span.start
    near = max(0, award - 60)
    if "%" not in text[near:award] or not all(r.stands_for for r in frame.recipients):
        return False
    aims = any(p.plays("target", "propose") for p in frame.clause)
    return not aims and _PER_CENT_OF.search(text, near, award) is not None


_BESIDES = re.compile(r"(?<!\w)(?:bên cạnh|ngoài|cùng với) (?:việc|phần) (?:được )?$", re.IGNORECASE)
_BESIDES_ENDS = ("việc ", "phần ", "được ")


def _passed_over(text: str, frame: Frame, verb_at: int) -> bool:
    """As in "Bên cạnh việc tặng A, Thủ tướng tặng B cho R": A has gone to those told before."""
    first = min((r.span.start for r in frame.recipients), default=None)
    end = frame.awards[-1].span.end
    besides = text.endswith(_BESIDES_ENDS, 0, verb_at) and _BESIDES.search(
        text, max(0, verb_at - 24), verb_at
    )
    return bool(besides) and (first is None or "," in text[end:first])


_TABLE_OF_MEDALS = re.compile(r"(?:có|với)?\s*\d+", re.IGNORECASE)


def _won_by_foreigners(frame: Frame) -> bool:
    """As in "Thái Lan (24 HCV)", "Lào có 3 HCB", "Nhật Bản giành 12 HCV": medals of other countries."""
    places = {p.span: p for p in frame.clause if p.kind == "place"}
    receivers = [places.get(recipient.span) for recipient in frame.recipients]
    if receivers and all(place is not None and _is_abroad(place.text) for place in receivers):
        return True
    before = [p for p in frame.clause if p.span.end <= frame.awards[0].span.start and not p.is_mark("(")]
    counted = len(before) > 1 and before[-1].kind == "gap" and _TABLE_OF_MEDALS.fullmatch(before[-1].text)
    return bool(counted) and before[-2].kind == "place" and _is_abroad(before[-2].text)


def _is_abroad(place: str) -> bool:
    """A bare name that no place of Việt Nam has."""
    return place[0].isupper() and not place.startswith("Việt Nam") and not find_places(place)


def _is_generic_rule(text: str, frame: Frame) -> bool:
    """As in "Bộ A cho biết, theo quy định, cá nhân … được tặng Huy chương": a rule between body and award."""
    if not frame.passive or not frame.recipients or "rule" not in frame.roles:
        return False
    end = max(r.span.end for r in frame.recipients)
    between = (p for p in frame.clause if end <= p.span.start < frame.awards[0].span.start)
    return any(p.plays("rule") and not _is_met(text, p) for p in between)


def _says_whom_it_is_for(frame: Frame) -> bool:
    """As in "Danh hiệu A được xét tặng cho đơn vị đạt các tiêu chuẩn sau": nobody is named or counted."""
    behind = frame.after[0] if frame.after else None
    unnamed = all(r.name is None and r.stands_for is not None for r in frame.recipients)
    return unnamed and frame.verb is None and behind is not None and behind.plays("rule")


_TAKEN_BACK = re.compile(r"(?<!\w)(?:thu hồi|hủy bỏ|huỷ bỏ|tước|bãi bỏ)(?!\w)[^.;]{0,60}$", re.IGNORECASE)


def _negation(text: str, clause: Iterable[Piece], verb_at: int) -> Piece | None:
    """The cue that denies the verb: right before it, in it ("không đạt"), or one that takes an award back."""
    for piece in clause:
        if piece.kind != "cue" or not piece.plays("negate"):
            continue
        start, end = piece.span.start, piece.span.end
        just_before = 0 <= verb_at - end <= 20 and not _NOT_NEGATION.match(text, start)
        just_before = just_before and " mà " not in text[end:verb_at]  # "không thắng mà chỉ nhận HCĐ"
        if just_before or start <= verb_at < end or _TAKEN_BACK.match(text, start, verb_at):
            return piece
    return None
