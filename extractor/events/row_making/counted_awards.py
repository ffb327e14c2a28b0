"""Who receives when the text counts awards: "5 giải Nhất", "hai lần được tặng Bằng khen", "2 Cờ cho A, B"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from extractor.events.clauses.chains import CERTIFICATES
from extractor.events.naming.mentions import Mentions
from extractor.events.parts.frame import Frame
from extractor.events.parts.identities import kind_by_law
from extractor.events.parts.pieces import Piece
from extractor.events.parts.recipient import Recipient
from extractor.events.row_making.each_of_them import each_of_them
from extractor.ground.beginnings import sentence_begin
from extractor.ground.records import RecipientKind
from extractor.lexicon.award_grades import MEDAL
from extractor.lexicon.award_linker import identify
from extractor.lexicon.counts import AwardCount, find_award_counts, find_counts
from extractor.lexicon.leaping import leaping
from extractor.viet.letters import UPPER
from extractor.viet.numbers import words_to_int

_SEVERAL = leaping(r"(?<!\w)nhiều (?:(?:bằng|giấy) khen(?:, | và ))?$")
"""As in "đoạt nhiều giải A", "nhận nhiều bằng khen, giấy khen": nobody says how many."""
_WHOSE = re.compile(r"\s(?:của|do|năm|các năm)\s+(?!các cấp)", re.IGNORECASE)
"""Behind a certificate: a body or a year by which one of several can be told."""
_OF_MOTHERS = "ba-me-viet-nam-anh-hung"
_GROWS = re.compile(
    r"(?<!\w)(?:gấp|tăng|nâng|giảm|vượt|nhân|cao hơn|lớn hơn|nhiều hơn)(?: [^\W\d]+){0,8} $", re.IGNORECASE
)
"""As in "**tăng giá trị hạt điều gần** 30 lần": by how much, no number of awards."""
_TIMES = re.compile(r"(?<!\w)(\d{1,2}|hai|ba|bốn|sáu|bảy|tám)\s+lần(?!\w)(?!\s+thứ)", re.IGNORECASE)


def receivers_of(text: str, frame: Frame, award: Piece, mentions: Mentions) -> Sequence[Recipient]:
    """The frame's recipients, or the number of awards when only that is told ("5 giải Nhất")."""
    each = each_of_them(text, frame)
    if each is not None:
        return each
    several = _SEVERAL.search(text, max(0, award.span.start - 20), award.span.start) is not None
    if several and (identify(award.text).kind == "prize" or _tells_nothing(text, frame, award)):
        return ()
    number = next(iter(find_award_counts(text, [award.span])), None)
    if number is None:
        receivers = _without_their_homes(text, _with_times(frame), frame, award)
        receivers = _cases_by_law(text, _only_mothers(text, receivers, award), award)
        return _spelt_out(_of_bodies(receivers, frame, award), mentions)
    if frame.direction == "backward" and (others := _others_behind(text, award)) is not None:
        return (Recipient(others, number.span, count=number.count),)
    if _each_has_its_number(text, frame):
        whom = frame.recipients[0].kind
        return (Recipient(whom, number.span, count=number.count),)
    named = [r for r in frame.recipients if r.name]
    if number.count == 1 and len(named) == len(frame.recipients) > 1 and frame.direction == "backward":
        return frame.recipients
    if 1 < number.count == len(named) == len(frame.recipients):
        together = Recipient(named[0].kind, number.span, count=number.count, members=frame.recipients)
        return (together,)
    if len(named) == len(frame.recipients) == 1:
        if number.count > 1 and _KINDS.search(text, max(0, named[0].span.start - 24), named[0].span.start):
            return (Recipient("collective", number.span, count=number.count),)
        if number.count > 1 and _is_team_of_a_land(frame, award):
            return (Recipient("other", number.span, count=number.count, by_turns=True),)
        all_its = frame.direction in {"backward", "line"} or _goes_to_one_team(frame, named[0])
        if all_its or award is frame.awards[-1]:
            return (replace(named[0], count=number.count),)
    counted = [r for r in frame.recipients if r.name is None and r.stands_for is None and not r.members]
    elsewhere = (
        counted and len(counted) == len(frame.recipients) and sum(r.count for r in counted) < number.count
    )
    if elsewhere and identify(award.text).kind == "prize":
        return (_only_counted(text, frame, award, number),)
    vague = all(r.stands_for is not None for r in frame.recipients)
    if vague and len(frame.recipients) == 1 and frame.direction == "backward":
        return (replace(frame.recipients[0], count=number.count),)
    if (
        len(frame.recipients) == 1
        and frame.recipients[0].members
        and frame.recipients[0].count == number.count
    ):
        return frame.recipients
    if number.count > 1 and frame.recipients and vague:
        return (Recipient(frame.recipients[0].kind, number.span, count=number.count),)
    last = frame.recipients and frame.direction == "forward" and award is frame.awards[-1]
    if last and not _numbers_differ(text, frame, number):
        return _with_number(frame, award, number)
    return (_only_counted(text, frame, award, number),)


_KINDS = re.compile(
    r"(?<!\w)cho (?:các|những) (?:đơn vị|trường|phòng|tập thể|công ty|bệnh viện|xã|phường) $", re.IGNORECASE
)
"""As in "3 giải Ba cho các đơn vị |Phòng GD-ĐT|": bodies of a kind, one name cannot be all of them."""


def _only_mothers(text: str, receivers: Sequence[Recipient], award: Piece) -> Sequence[Recipient]:
    """As in "1.230 liệt sĩ, 820 thương binh; 115 mẹ được phong tặng danh hiệu Bà mẹ …": the mothers."""
    if identify(award.text).award_id != _OF_MOTHERS:
        return receivers
    mothers = [r for r in receivers if r.name is None and "mẹ" in r.span.of(text).lower()]
    counted = all(r.name is None and r.stands_for is None for r in receivers)
    return mothers if mothers and counted else receivers


def _cases_by_law(text: str, receivers: Sequence[Recipient], award: Piece) -> Sequence[Recipient]:
    """As in "phong tặng danh hiệu Nghệ sĩ Nhân dân cho 42 trường hợp": of whom the law says what they are, or
    "112 trí thức được trao A, trong đó 3 trường hợp …", the sentence; "Bằng khen cho 48 trường hợp" may be
    bodies, families and persons."""
    cases = [r.span.start for r in receivers if r.span.of(text).lower().endswith("trường hợp")]
    if not cases:
        return receivers
    told = [c.kind for c in find_counts(text[sentence_begin(text, cases[0]) : cases[0]])]
    kind = told[-1] if told else kind_by_law(identify(award.text).award_id)
    return [
        replace(r, kind=kind) if r.name is None and r.span.of(text).lower().endswith("trường hợp") else r
        for r in receivers
    ]


def _goes_to_one_team(frame: Frame, named: Recipient) -> bool:
    """As in "trao 1 HCV, 2 HCB cho đoàn A", "trao cho đoàn A 2 HCV, 1 HCB": all of them are the team's."""
    prizes = all(identify(award.text).kind == "prize" for award in frame.awards)
    return prizes and named.kind == "collective" and frame.direction in {"forward", "middle"}


def _tells_nothing(text: str, frame: Frame, award: Piece) -> bool:
    """As in "đã nhận nhiều bằng khen, giấy khen của các cấp": certificates without number, giver and year."""
    named = identify(award.text).body is not None or frame.agent is not None
    told = _WHOSE.search(award.text) or _WHOSE.match(text, award.span.end)
    return identify(award.text).kind in CERTIFICATES and not named and told is None


def _with_number(frame: Frame, award: Piece, number: AwardCount) -> Sequence[Recipient]:
    """The named receivers; in "4 giải A, trong đó 2 bài của P, Q" they are some of those counted, in "3 giải
    Nhì được trao cho P với bức X, Q với bức Y và bức Z" one of them has won twice."""
    first = min(r.span.start for r in frame.recipients)
    picks = any(p.plays("list_partial") for p in frame.after if p.span.end <= first)
    named = all(r.name for r in frame.recipients)
    with_works = any(p.text.lower().split()[:1] == ["với"] for p in frame.after)
    fewer = 1 < len(frame.recipients) < number.count and identify(award.text).kind == "prize" and with_works
    if not ((picks or fewer) and named and number.count > 1):
        return frame.recipients
    kind = _kind_in_title(award) if award.text.startswith(_QUOTES) else "other"
    return (Recipient(kind, number.span, count=number.count, members=tuple(frame.recipients)),)


_IS_TYPED = re.compile(
    r"(?:tỉnh|thành phố|tp|quận|huyện|thị|xã|phường|thôn|bản|ấp|xóm|khóm|buôn|làng)(?!\w)", re.IGNORECASE
)
_PEOPLE_OF = re.compile(
    r"(?<!\w)(?:học sinh|sinh viên|thanh niên|nữ sinh|nam sinh|người dân|ngư dân|nông dân|công nhân|giáo viên"
    r"|cô giáo|thầy giáo|tài xế|chiến sĩ|cậu bé|vận động viên|(?<!và )cán bộ"
    r"|bộ đội)\s+$",
    re.IGNORECASE,
)
_MEMBERS_OF = re.compile(
    r"(?<!\w)(?:đảng viên|đoàn viên|hội viên|(?<!và )cán bộ|chiến sĩ|bộ đội|giáo viên|công nhân)\s+$",
    re.IGNORECASE,
)


def _without_their_homes(
    text: str, recipients: Sequence[Recipient], frame: Frame, award: Piece
) -> Sequence[Recipient]:
    """As in "trao Huy hiệu Đảng cho đảng viên xã A" (an award of persons), "Bằng khen cho học sinh Hà Tĩnh":
    people of the place, nobody says how many, and not the place."""
    personal = kind_by_law(identify(award.text).award_id) == "individual"
    lands = {p.span for p in frame.after if p.kind == "place" and _IS_TYPED.match(p.text) is None}

    def is_home(r: Recipient) -> bool:
        begin = max(0, r.span.start - 16)
        member = personal and _MEMBERS_OF.search(text, begin, r.span.start) is not None
        return member or (r.span in lands and _PEOPLE_OF.search(text, begin, r.span.start) is not None)

    return [r for r in recipients if r.kind != "collective" or not is_home(r)]


def _of_bodies(recipients: Sequence[Recipient], frame: Frame, award: Piece) -> Sequence[Recipient]:
    """As in "chị P, Chủ tịch Hội A, báo cáo kết quả …, được C tặng Cờ": no person gets a flag."""
    if frame.direction != "backward" or kind_by_law(identify(award.text).award_id) != "collective":
        return recipients
    return [
        Recipient("collective", r.parent_span, r.parent)
        if r.kind == "individual" and r.name and r.parent and r.parent_span
        else r
        for r in recipients
    ]


def _each_has_its_number(text: str, frame: Frame) -> bool:
    """As in "tặng 15 giải Vàng và 62 giải Bạc cho 77 doanh nghiệp": the awards' numbers part the set."""
    numbers = [number.count for number in find_award_counts(text, [a.span for a in frame.awards])]
    sets = [r for r in frame.recipients if r.name is None and r.stands_for is None and not r.members]
    medals = any(MEDAL.match(award.text) for award in frame.awards)
    whole = len(sets) == len(frame.recipients) == 1 and len(numbers) == len(frame.awards) > 1
    return whole and not medals and sum(numbers) == sets[0].count


def _numbers_differ(text: str, frame: Frame, number: AwardCount) -> bool:
    """As in "trao 6 Huân chương A, 23 Huy chương B cho 200 gia đình": those 200 share all of them."""
    one = frame.recipients[0]
    counted = len(frame.recipients) == 1 and one.name is None and one.stands_for is None and not one.members
    others = len(find_award_counts(text, [a.span for a in frame.awards])) == len(frame.awards) > 1
    return counted and others and one.count != number.count


def _only_counted(text: str, frame: Frame, award: Piece, number: AwardCount) -> Recipient:
    identity = identify(award.text)
    kind = (
        _kind_behind(text, frame.awards[-1].span.end)
        or _kind_of_all(text, frame)
        or _kind_of_whole(text, frame)
        or _kind_in_heading(text, number)
        or ("collective" if _OF_TEAMS.search(award.text) else kind_by_law(identity.award_id))
    )
    if kind == "other" and award.text.startswith(_QUOTES):
        kind = _kind_in_title(award)
    elif kind == "other" and identity.kind == "prize" and not MEDAL.match(award.text):
        kind = _kind_of_counted(frame, award)
    return Recipient(kind, number.span, count=number.count)


_QUOTES = ("“", "”", '"', "‘", "’", "'")


def _kind_in_title(award: Piece) -> RecipientKind:
    """As in "80 “Công nhân giỏi”": the title says what they are."""
    counted = find_counts(f"2 {award.text.strip(''.join(_QUOTES)).lower()}")
    return counted[0].kind if counted and counted[0].span.start == 0 else "other"


_OF_TEAMS = re.compile(r"(?<!\w)(?:toàn đoàn|đồng đội|tập thể)(?!\w)", re.IGNORECASE)
_NAME_BEHIND = re.compile(rf" [{UPPER}]")
_TO_THE = re.compile(
    r"\s*(?:\([^()\n]{1,80}\) )?cho (?:(?:các|những) )?(?P<who>[^.;:\n]{3,40})", re.IGNORECASE
)


def _kind_of_all(text: str, frame: Frame) -> RecipientKind | None:
    """As in "trao 40 giải cho các bài viết, trong đó có 3 giải Nhất": whom all of them go to."""
    verb, picked = frame.verb, "list_partial" in frame.roles
    to = next(
        (p for p in frame.clause if verb is not None and p.span.start > verb.span.end and p.plays("to")), None
    )
    return _kind_behind(text, to.span.start - 1) if to is not None and picked else None


def _kind_behind(text: str, at: int) -> RecipientKind | None:
    """As in "21 Bằng khen cho các đoàn", "289 bằng khen cho cá nhân": whom the award goes to, when they are
    neither counted nor, as in "cho thí sinh Như Ý", named."""
    told = _TO_THE.match(text, at)
    counted = find_counts(f"2 {told['who']}") if told is not None else []
    if told is None or not counted or counted[0].span.start > 0:
        return None
    named = _NAME_BEHIND.match(told["who"], counted[0].span.end - len("2 ")) is not None
    return None if named else counted[0].kind


def _others_behind(text: str, award: Piece) -> RecipientKind | None:
    """As in "Bệnh viện được tặng 6 Huân chương; 3 Huân chương cho các khoa": whom the next are for, whoever
    the clause began with."""
    told = _TO_THE.match(text, award.span.end)
    return _kind_behind(text, award.span.end) if told is not None and told["who"][0].islower() else None


def _kind_of_whole(text: str, frame: Frame) -> RecipientKind | None:
    """As in "cho 83 đồng chí, gồm: 9 Huân chương A, 3 Huân chương B và 71 Huân chương C": the parts of the
    set. Medals of a contest are counted by the medal."""
    numbers = find_award_counts(text, [award.span for award in frame.awards])
    if len(numbers) < _PARTS or any(MEDAL.match(award.text) for award in frame.awards):
        return None
    begin = sentence_begin(text, numbers[0].span.start)
    whole = sum(number.count for number in numbers)
    told = find_counts(text[begin : numbers[0].span.start])
    return next((set_.kind for set_ in told if set_.count == whole and set_.kind != "other"), None)


_PARTS = 2
_HEADED: tuple[tuple[re.Pattern[str], RecipientKind], ...] = (
    (re.compile(r"giải cá nhân(?: có| gồm|:)[^.;:]{0,60}$", re.IGNORECASE), "individual"),
    (re.compile(r"giải (?:tập thể|đồng đội)(?: có| gồm|:)[^.;:]{0,60}$", re.IGNORECASE), "collective"),
)


def _kind_in_heading(text: str, number: AwardCount) -> RecipientKind | None:
    """As in "Giải cá nhân có 3 giải Nhất, 5 giải Nhì": whom the prizes of that part are for."""
    before = text[max(0, number.span.start - 90) : number.span.start].rsplit("\n", 1)[-1]
    return next((kind for pattern, kind in _HEADED if pattern.search(before)), None)


def _kind_of_counted(frame: Frame, award: Piece) -> RecipientKind:
    """As in "29 học sinh đạt giải, gồm 2 giải Nhất": prizes counted apart go to those counted together."""
    counted = {p.count.kind for p in frame.clause if p.count is not None and p.span.end <= award.span.start}
    return counted.pop() if len(counted) == 1 else "other"


_OF_VIETNAM = re.compile(r"(?:(?:đoàn|đội tuyển)(?: thể thao)? )?Việt Nam", re.IGNORECASE)


def _is_team_of_a_land(frame: Frame, award: Piece) -> bool:
    """As in "Việt Nam giành 3 HCV": medals of a delegation are counted by the medal."""
    subject = frame.recipients[0].span
    lands = any(p.span == subject and _OF_VIETNAM.match(p.text) for p in frame.clause)
    return lands and identify(award.text).kind == "prize"


def _with_times(frame: Frame) -> Sequence[Recipient]:
    """As in "đã 3 lần được tặng Cờ thi đua": three awards for the one named recipient."""
    if len(frame.recipients) != 1 or frame.recipients[0].count != 1:
        return frame.recipients
    number = times_told(frame)
    return [replace(frame.recipients[0], count=number)] if number else frame.recipients


def times_told(frame: Frame) -> int | None:
    """How many times the clause says that the award was received."""
    words = "".join(p.text + " " for p in frame.clause if p.kind in {"gap", "cue"})
    told = (found for found in _TIMES.finditer(words) if not _GROWS.search(words, 0, found.start()))
    times = next(told, None)
    if times is None:
        return None
    return int(times[1]) if times[1].isdigit() else words_to_int(times[1].lower())


def _spelt_out(recipients: Sequence[Recipient], mentions: Mentions) -> Sequence[Recipient]:
    """Sets like "cả 3 người", "hai em" with the names told just before them, where they are as many."""
    found: list[Recipient] = []
    for recipient in recipients:
        names = mentions.several(recipient) if recipient.name is None and not recipient.members else ()
        members = tuple(replace(recipient, name=name, count=1) for name, _ in names)
        found.append(replace(recipient, members=members) if members else recipient)
    return found
