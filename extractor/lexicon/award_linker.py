"""Entity linking: what a wording of an award in running text means.

A name of the catalogue decides first, however it is spelt. Open-ended heads ("Bằng khen của …", "Giấy khen
của …", "Cờ thi đua của …") go by the body that confers, as the law ties their levels to bodies.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from extractor.ground.records import Kind, Level
from extractor.lexicon.award_bodies import match_body
from extractor.lexicon.award_catalogue import AwardEntry, catalogue
from extractor.lexicon.award_grades import grades_in, without_grade
from extractor.lexicon.award_issuers import IssuerClass, issuer_class
from extractor.lexicon.award_wording import normal


@dataclass(frozen=True, slots=True)
class AwardIdentity:
    """What a wording means.

    ``award_id`` is the catalogue's id, None when the catalogue has no such award. ``grade`` is the one grade
    in the wording, None when it has none or several; ``grades`` holds them all. ``body`` is the conferring
    body as worded inside ("UBND tỉnh"); ``grantor`` is that body, else the one that the law gives.
    """

    award_id: str | None
    kind: Kind
    level: Level
    grade: str | None = None
    body: str | None = None
    grantor: str | None = None
    grades: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _OpenHead:
    """A head whose meaning depends on the body: its key in the issuer table and its entry without a body."""

    pattern: re.Pattern[str]
    key: str
    bare_id: str


_PREFIX = re.compile(
    r"(?:(?:các|những|tấm|chiếc|lá) )*"
    r"(?:danh hiệu (?:cao quý |vinh dự nhà nước |thi đua (?!yêu nước))?)?[\":, ]*"
)
_OPEN_HEADS = (
    _OpenHead(re.compile(r"bằng khen|bk(?= )"), "bang_khen", "bang-khen"),
    _OpenHead(re.compile(r"giấy khen|gk(?= )"), "giay_khen", "giay-khen"),
    _OpenHead(
        re.compile(
            r"cờ (?:\"?thi đua\"?|đơn vị|dẫn đầu|luân lưu|\"đơn vị)"
            r"(?: \"?(?:xuất sắc|dẫn đầu|toàn diện|chuyên đề|tiêu biểu|đơn vị|tiên tiến)"
            r"(?:(?: trong)? phong trào thi đua)?\"?)*"
        ),
        "co_thi_dua",
        "co-thi-dua",
    ),
)
_KINDS: tuple[tuple[re.Pattern[str], Kind, Level], ...] = (
    (re.compile(r"huy chương (?:vàng|bạc|đồng)|hc[vbđ](?!\w)"), "prize", "other"),
    (re.compile(r"huân chương"), "order", "other"),
    (re.compile(r"huy chương"), "medal", "other"),
    (re.compile(r"(?:kỷ niệm chương|knc)"), "commemorative_medal", "other"),
    (re.compile(r"huy hiệu"), "badge", "other"),
    (re.compile(r"bằng khen"), "certificate_of_merit", "other"),
    (re.compile(r"giấy khen"), "letter_of_commendation", "other"),
    (re.compile(r"cờ "), "emulation_flag", "other"),
    (
        re.compile(r"giải|cúp|top |thương hiệu|doanh nhân|doanh nghiệp|sản phẩm|hoa hậu|á hậu"),
        "prize",
        "other",
    ),
    (re.compile(r"công dân|anh hùng|bà mẹ"), "state_title", "other"),
    (re.compile(r"bằng |thư khen|đạt |nông thôn mới|chuẩn "), "other", "other"),
)
_PARTY_BADGE = re.compile(r"huy hiệu (?:đảng(?!\w)|\d\d.{0,40}tuổi đảng|cao quý của đảng)")
_PRIZE_NAME = re.compile(r"(?<!\w)(?:giải|hội thi|cuộc thi)(?!\w)")
_PROVINCIAL = re.compile(r"(?<!\w)(?:tỉnh|thành phố|thủ đô)(?!\w)")
_SCOPES: tuple[tuple[re.Pattern[str], Level], ...] = (
    (
        re.compile(r"quốc tế|thế giới|châu á|đông nam á|sea games|asian|asiad|olympic toán học quốc tế"),
        "international",
    ),
    (re.compile(r"cấp (?:tỉnh|thành phố)"), "province"),
    (re.compile(r"cấp (?:huyện|quận|thị xã|xã|phường)"), "district_commune"),
    (re.compile(r"cấp (?:cơ sở|trường|cụm|đơn vị)"), "unit"),
    (re.compile(r"cấp (?:bộ|ngành|quốc gia|toàn quốc)|toàn ngành|toàn quân"), "ministry"),
)
_STANDARDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"nông thôn mới|(?<!\w)ntm(?!\w)"), "dat-chuan-nong-thon-moi"),
    (re.compile(r"chuẩn quốc gia"), "truong-dat-chuan-quoc-gia"),
)
_NAMES_WITH_OF = ("commemorative_medal", "prize", "order", "medal", "badge")
"""Kinds whose names may hold "của" and go on after a shorter name of the catalogue."""
_GENERIC = ("knc-bo-ban-nganh", "giai-thuong-hoi-thi")
_NAME_OVER = re.compile(
    r"[ \"]*(?:$|[(\",;:.]|"
    r"(?:của|hạng|về|lần|năm|thời kỳ|do|cho|thể loại|cấp|toàn|việt nam|dành|trong|-)(?!\w))"
)
_PRIZE = re.compile(
    r"(?:giải|huy chương) (?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|xuất sắc|toàn đoàn"
    r"|vàng|bạc|đồng|[abc])(?!\w)|hc[vbđ](?!\w)"
)


@lru_cache(maxsize=4096)
def identify(wording: str) -> AwardIdentity:
    """What ``wording`` (a mention of an award, as written) means. Never raises: unknown names keep
    their kind by the head, with ``award_id`` None and level ``other``."""
    low = normal(wording)
    prefix = _PREFIX.match(low)
    start = prefix.end() if prefix else 0
    titled = "danh hiệu" in low[:start]
    grades = grades_in(wording)
    if _PARTY_BADGE.match(low, start):
        return _identity("huy-hieu-dang", "badge", "other", grades, None, None)
    if ranked := _PRIZE.match(low, start):
        return _prize_identity(wording, low, ranked.end(), grades)
    for head in _OPEN_HEADS:
        if (match := head.pattern.match(low, start)) is not None:
            return _open_identity(wording, low, match.end(), head, grades)
    if low[start:].strip(' "') in ("huân chương", "huy chương"):
        kind: Kind = "order" if low[start:].startswith("huân") else "medal"
        order = kind == "order"
        return _identity(
            None, kind, "state" if order else "other", (), None, "Chủ tịch nước" if order else None
        )
    entry, rest = _longest_name(low[start:])
    named_whole = entry is not None and rest == 0 and entry.kind in _NAMES_WITH_OF and entry.kind != "prize"
    body = None if named_whole else _body_after(wording, low, len(low) - rest if rest else start)
    if entry is None or entry.kind in ("order", "medal"):
        issuer = issuer_class(body) if body else None
        if issuer is not None and issuer.level == "international" and low[start:].startswith("hu"):
            foreign = catalogue().by_id["huan-chuong-nuoc-ngoai"]
            kind = "order" if low[start:].startswith("huân") else "medal"
            return _identity(foreign.id, kind, "international", grades, body, None)
    if entry is not None:
        return _named_identity(entry, low, grades, body)
    return _unknown_identity(low, start, titled, grades, body)


def _open_identity(
    wording: str, low: str, head_end: int, head: _OpenHead, grades: tuple[str, ...]
) -> AwardIdentity:
    body = _body_after(wording, low, head_end)
    entries = catalogue()
    issuer = issuer_class(body) if body else None
    exact = entries.find(wording)
    if exact is not None and (issuer is None or exact.id == "bang-lao-dong-sang-tao"):
        return _identity(exact.id, exact.kind, exact.level, grades, body, exact.grantor)
    bare = entries.by_id[head.bare_id]
    if issuer is None:
        level = _scope_level(low) or bare.level
        return _identity(bare.id, bare.kind, level, grades, body, None)
    entry = entries.by_id[issuer.awards.get(head.key, head.bare_id)]
    level = entry.level if entry.id != head.bare_id else issuer.level
    return _identity(entry.id, entry.kind, level, grades, body, entry.grantor)


def _prize_identity(wording: str, low: str, rank_end: int, grades: tuple[str, ...]) -> AwardIdentity:
    """A rank ("giải A"); the prize that it is a rank of may follow ("Giải Báo chí quốc gia")."""
    body = _body_after(wording, low, rank_end)
    if further := _PRIZE_NAME.search(low, rank_end):
        entry, _ = _longest_name(low[further.start() :])
        if entry is not None and entry.kind == "prize":
            return _identity(entry.id, "prize", entry.level, grades, body, entry.grantor)
    issuer = issuer_class(body) if body else None
    level = issuer.level if issuer else _scope_level(low) or "other"
    return _identity("giai-thuong-hoi-thi", "prize", level, grades, body, None)


def _named_identity(entry: AwardEntry, low: str, grades: tuple[str, ...], body: str | None) -> AwardIdentity:
    issuer = issuer_class(body) if body else None
    level = entry.level
    award_id: str | None = entry.id
    if entry.id in (
        "tap-the-lao-dong-xuat-sac",
        "giai-thuong-hoi-thi",
        "chien-si-thi-dua",
        "giai-bao-chi-cac-cap",
    ):
        level = (issuer.level if issuer else None) or _scope_level(low) or entry.level
    elif issuer is not None and entry.id in ("knc-bo-ban-nganh", "huy-hieu-cap-tinh"):
        award_id, level = _by_issuer(entry, issuer)
    return _identity(award_id, entry.kind, level, grades, body, entry.grantor)


def _by_issuer(entry: AwardEntry, issuer: IssuerClass) -> tuple[str | None, Level]:
    key = "ky_niem_chuong" if entry.kind == "commemorative_medal" else "huy_hieu"
    return issuer.awards.get(key), issuer.level


def _unknown_identity(
    low: str, start: int, titled: bool, grades: tuple[str, ...], body: str | None
) -> AwardIdentity:
    for pattern, award_id in _STANDARDS:
        if pattern.search(low):
            entry = catalogue().by_id[award_id]
            return _identity(award_id, entry.kind, entry.level, grades, body, entry.grantor)
    issuer = issuer_class(body) if body else None
    scope = issuer.level if issuer else _scope_level(low)
    for pattern, kind, level in _KINDS:
        if pattern.match(low, start):
            if titled and kind == "other":
                break
            if kind == "state_title":
                scope = scope or ("province" if _PROVINCIAL.search(low) else None)
            return _identity(None, kind, scope or level, grades, body, None)
    kind = "emulation_title" if titled else "other"
    return _identity(None, kind, scope or "other", grades, body, None)


def _longest_name(core: str) -> tuple[AwardEntry | None, int]:
    """The catalogue's longest name that ``core`` begins with, and how many of its characters come after."""
    bare = without_grade(core)
    for text in (core, bare):
        entry = catalogue().find(text)
        if entry is not None:
            return entry, 0
    ends = [match.end() for match in re.finditer(r"[^\W_]+", core)]
    for end in reversed(ends):
        entry = catalogue().find(core[:end])
        if entry is not None and (entry.kind not in _NAMES_WITH_OF or _ends_there(entry, core[end:])):
            return entry, len(core) - end
    return None, len(core)


def _ends_there(entry: AwardEntry, rest: str) -> bool:
    """Whether a name is over where the catalogue's is: "Vì sự nghiệp xây dựng" is not the name of the
    kỷ niệm chương "Vì sự nghiệp xây dựng và phát triển tỉnh …". A bare head may be followed by anything."""
    return entry.id in _GENERIC or _NAME_OVER.match(rest) is not None


def _body_after(wording: str, low: str, at: int) -> str | None:
    """The conferring body in the rest of a wording: after "của", else directly after the head."""
    gap = re.compile(r"[ \"]*").match(low, at)
    direct_at = gap.end() if gap else at
    for of in re.finditer(r"(?<!\w)của ", low[at:]):
        begin = at + of.end()
        end = match_body(wording, low, begin, after_of=True)
        if end is not None:
            return wording[begin:end] + _second_body(wording, low, end)
    end = match_body(wording, low, direct_at, after_of=False)
    return wording[direct_at:end] if end is not None else None


def _second_body(wording: str, low: str, end: int) -> str:
    """The body joined by "và" when the wording goes on to its end with it."""
    if not low.startswith(" và ", end):
        return ""
    begin = end + len(" và ")
    last = match_body(wording, low, begin, after_of=True)
    return wording[end:last] if last == len(wording) else ""


def _scope_level(low: str) -> Level | None:
    return next((level for pattern, level in _SCOPES if pattern.search(low)), None)


def _identity(
    award_id: str | None,
    kind: Kind,
    level: Level,
    grades: tuple[str, ...],
    body: str | None,
    by_law: str | None,
) -> AwardIdentity:
    grade = grades[0] if len(grades) == 1 else None
    return AwardIdentity(award_id, kind, level, grade, body, body or by_law, grades)
