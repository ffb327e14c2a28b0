"""Entity linking: what a wording of an award in running text means.

A name of the catalogue decides first, however it is spelt. Open-ended heads ("Bằng khen của …", "Giấy khen
của …", "Cờ thi đua của …") go by the body that confers, as the law ties their levels to bodies.
"""

import re
from functools import lru_cache

from extractor.ground.records import Kind, Level
from extractor.ground.value_class import value_class
from extractor.lexicon.award_bodies import match_body
from extractor.lexicon.award_catalogue import AwardEntry, catalogue
from extractor.lexicon.award_grades import SYMBOL_PRIZE, grades_in, without_grade
from extractor.lexicon.award_issuers import IssuerClass, issuer_class
from extractor.lexicon.award_wording import lookup_key, normal
from extractor.lexicon.leaping import leaping
from extractor.lexicon.role_prizes import BEST


@value_class
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


@value_class
class _OpenHead:
    """A head whose meaning depends on the body: its key in the issuer table and its entry without a body."""

    pattern: re.Pattern[str]
    key: str
    bare_id: str


_PREFIX = re.compile(
    r"(?:(?:các|những|tấm|chiếc|lá) )*"
    r"(?:giấy chứng nhận )?"
    r"(?:danh hiệu (?:cao quý |vinh dự nhà nước (?:cao quý )?|thi đua (?!yêu nước))?)?[\":, ]*"
)
_OPEN_HEADS = (
    _OpenHead(re.compile(r"bằng khen|bk(?= )"), "bang_khen", "bang-khen"),
    _OpenHead(re.compile(r"giấy khen|gk(?= )"), "giay_khen", "giay-khen"),
    _OpenHead(
        re.compile(
            r"cờ(?:$| (?:\"?thi đua\"?|đơn vị|dẫn đầu|luân lưu|\"đơn vị|(?=của )"
            r"|(?=(?:giải )?(?:nhất|nhì|ba|khuyến khích)(?!\w))))"
            r"(?: \"?(?:xuất sắc|dẫn đầu|toàn diện|chuyên đề|tiêu biểu|đơn vị|tiên tiến)"
            r"(?:(?: trong)? phong trào thi đua)?\"?)*"
        ),
        "co_thi_dua",
        "co-thi-dua",
    ),
)
_KINDS: tuple[tuple[re.Pattern[str], Kind], ...] = (
    (re.compile(r"huân chương"), "order"),
    (re.compile(r"huy chương"), "medal"),
    (re.compile(r"kỷ niệm chương|knc"), "commemorative_medal"),
    (re.compile(r"huy hiệu"), "badge"),
    (re.compile(r"cờ(?!\w)"), "emulation_flag"),
    (
        re.compile(r"giải|cúp|top |tặng thưởng(?: |$)|thương hiệu|doanh (?:nhân|nghiệp)|sản phẩm"),
        "prize",
    ),
    (re.compile(r"(?:hoa|á) hậu"), "prize"),
    (SYMBOL_PRIZE, "prize"),
    (BEST, "prize"),
    (re.compile(r"công dân|anh hùng|bà mẹ"), "state_title"),
    (re.compile(r"bằng |thư khen|giấy chứng nhận|đạt |nông thôn mới|chuẩn "), "other"),
)
_LEVEL_BY_ISSUER = (
    "tap-the-lao-dong-xuat-sac", "giai-thuong-hoi-thi", "chien-si-thi-dua", "giai-bao-chi-cac-cap",
    "hoi-thi-sang-tao-ky-thuat", "doanh-nhan-tieu-bieu",
    "thu-khen",
)  # fmt: skip
_GENERIC_BODY = re.compile(r"(?:ngành|hội|đơn vị|cơ quan|công ty|trường|các cấp|cấp trên|xã|huyện|phường)")
"""What says a class of body and names none."""
_ID_BY_ISSUER = {"knc-bo-ban-nganh": "ky_niem_chuong", "huy-hieu-cap-tinh": "huy_hieu"}
"""Generic entries that give way to what the class of the body says, with their key in the issuer table."""

_TESTIMONIAL, _TESTIMONIAL_ID = "giấy chứng nhận", "bieu-duong-tuyen-duong"
_OWN_CERTIFICATE = "bang-lao-dong-sang-tao"
"""A certificate with a name of its own, whoever hands it over."""

_PARTY_BADGE = re.compile(
    r"huy hiệu (?:cao quý )?(?:đảng(?!\w)|(?:từ )?\d\d.{0,40}(?:tuổi|năm) đảng|\d\d năm$|của đảng(?!\w))"
)
_PRIZE_NAME = leaping(r"(?<!\w)(?:giải|hội thi|cuộc thi)(?!\w)")
_PROVINCIAL = leaping(r"(?<!\w)(?:tỉnh|thành phố|thủ đô)(?!\w)")
_ORDER = re.compile(r"hu(?:ân|y) chương ")
_ASSOCIATION = re.compile(
    r"(?:(?:ban chấp hành )?trung ương )?"
    r"(?:hội|đoàn|liên hiệp|tổng liên đoàn|công đoàn|hiệp hội|tổng hội)(?!\w)"
)
_KIND_HEAD = re.compile(
    r"(?:bằng|giấy|thư) khen|cờ(?!\w)|giải|cúp|huy (?:chương|hiệu)|huân chương|kỷ niệm chương"
)
_WORD = re.compile(r"[^\W_]+")
_OF = leaping(r"(?<!\w)của ")
_GAP = re.compile(r"[ \"]*")
_JOIN = re.compile(r"(?: và|,) ")
_SCOPES: tuple[tuple[re.Pattern[str], Level], ...] = (
    (re.compile(r"quốc tế|thế giới|châu á|đông nam á|sea games|asian|asiad"), "international"),
    (re.compile(r"cấp (?:tỉnh|thành phố)"), "province"),
    (re.compile(r"cấp (?:huyện|quận|thị xã|xã|phường)"), "district_commune"),
    (re.compile(r"cấp (?:cơ sở|trường|cụm|đơn vị)"), "unit"),
    (re.compile(r"cấp (?:bộ|ngành|quốc gia|toàn quốc)|toàn ngành|toàn quân"), "ministry"),
)
_CONTEST_SCOPES: tuple[tuple[re.Pattern[str], Level], ...] = (
    (re.compile(r"toàn quốc|(?<!đại học )quốc gia(?!\w)"), "ministry"),
    (re.compile(r"(?<!\w)(?:toàn )?(?:huyện|quận|thị xã|xã(?! hội)|phường)(?!\w)"), "district_commune"),
    (re.compile(r"(?<!\w)(?:toàn )?(?:tỉnh|thành phố|tp)(?!\w)"), "province"),
)
"""A contest is named by whom it is for: "Hội thi … tỉnh An Giang", "học sinh giỏi quốc gia"."""
_STANDARDS: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"nông thôn mới|(?<!\w)ntm(?!\w)"), "dat-chuan-nong-thon-moi"),
    (re.compile(r"chuẩn (?:quốc gia|qg(?!\w))"), "truong-dat-chuan-quoc-gia"),
    (re.compile(r"chuẩn văn hóa"), "co-quan-dat-chuan-van-hoa"),
    (re.compile(r"(?<!\w)ocop(?!\w)|[345] sao$"), "san-pham-ocop"),
)
_PRESS_PRIZE = re.compile(r"giải(?: thưởng)? báo chí(?!\w)")
_NAMES_WITH_OF = ("commemorative_medal", "prize", "order", "medal", "badge")
"""Kinds whose names may hold "của" and go on after a shorter name of the catalogue."""
_NAMES_WITH_BODY = ("emulation_title", "other")
"""Kinds that take their body without "của": "Chiến sĩ thi đua thành phố Hà Nội", "Thư khen Bộ trưởng"."""

_GENERIC = ("knc-bo-ban-nganh", "giai-thuong-hoi-thi")
_NAME_OVER = re.compile(
    r"[ \"]*(?:$|[(\",;:.]|"
    r"(?:của|hạng|về|lần|năm|thời kỳ|chống|tỉnh|thành phố"
    r"|do|cho|thể loại|cấp|toàn|việt nam|dành|trong|-)(?!\w))"
)
_PRIZE = re.compile(
    r"(?:giải|huy chương) (?:nhất|nhì|ba|tư|khuyến khích|đặc biệt|xuất sắc|toàn đoàn|phong cách"
    r"|vàng|bạc|đồng|bạch kim|kim cương|phụ|[abc])(?!\w)|hc[vbđ](?!\w)|hc (?:vàng|bạc|đồng)(?!\w)"
    r"|hạng (?:nhất|nhì|ba|tư|khuyến khích|[123]$)(?!\w)|giải [123](?=$| )"
    r"|(?:chức|ngôi|ngôi vị|cúp) vô địch(?!\w)|(?:(?:chức|ngôi|ngôi vị|danh hiệu) )?(?:quán|á) quân(?!\w)"
    r"|giải(?=$| (?:tại|trong|ở|học sinh giỏi|hsg|quốc gia|quốc tế|cấp \w+)(?!\w))"
)


@lru_cache(maxsize=4096)
def identify(wording: str, conferred_by: str | None = None) -> AwardIdentity:
    """What ``wording`` (a mention of an award, as written) means.

    ``conferred_by`` is a conferring body that stands elsewhere in the clause ("UBND tỉnh tặng Bằng khen");
    it counts where the wording names none and the award itself does not tell. Unknown names keep their kind
    by the head, with ``award_id`` None and level ``other``.
    """
    low = normal(wording)
    prefix = _PREFIX.match(low)
    start = prefix.end() if prefix else 0
    mention = _Mention(wording, low, start, grades_in(wording), conferred_by)
    if _PARTY_BADGE.match(low, start):
        return mention.means("huy-hieu-dang", "badge", "other")
    ranked = _PRIZE.match(low, start)
    if ranked and not _names_more(low[start:], ranked.end() - start):
        return _prize(mention, ranked.end())
    for head in _OPEN_HEADS:
        if (match := head.pattern.match(low, start)) is not None:
            return _open_head(mention, match.end(), head)
    if (bare := low[start:].strip(' "')) in ("huân chương", "huy chương"):
        if bare == "huân chương":
            return mention.means(None, "order", "state", by_law="Chủ tịch nước")
        return mention.means(None, "medal", "other")
    return _named(mention)


@value_class
class _Mention:
    """A wording under analysis: its normal form, where the name begins in it, and its grades."""

    wording: str
    low: str
    start: int
    grades: tuple[str, ...]
    conferred_by: str | None

    @property
    def titled(self) -> bool:
        return "danh hiệu" in self.low[: self.start]

    def issuer(self, body: str | None) -> IssuerClass | None:
        """The class of the body in the wording, else of the one elsewhere in the clause."""
        known = body or self.conferred_by
        return issuer_class(known) if known else None

    def means(
        self,
        award_id: str | None,
        kind: Kind,
        level: Level,
        *,
        body: str | None = None,
        by_law: str | None = None,
    ) -> AwardIdentity:
        grade = self.grades[0] if len(self.grades) == 1 else None
        if body is not None and _GENERIC_BODY.fullmatch(normal(body)):
            body = None
        grantor = body or by_law or self.conferred_by
        return AwardIdentity(award_id, kind, level, grade, body, grantor, self.grades)


def _open_head(mention: _Mention, head_end: int, head: _OpenHead) -> AwardIdentity:
    body = _body_after(mention.wording, mention.low, head_end, direct=True)
    entries = catalogue()
    issuer = mention.issuer(body)
    exact = entries.find(mention.wording)
    if exact is not None and exact.id != head.bare_id and (issuer is None or exact.id == _OWN_CERTIFICATE):
        return mention.means(exact.id, exact.kind, exact.level, body=body, by_law=exact.grantor)
    bare = entries.by_id[head.bare_id]
    if issuer is None:
        return mention.means(bare.id, bare.kind, _scope_level(mention.low) or bare.level, body=body)
    entry = entries.by_id[issuer.awards.get(head.key, head.bare_id)]
    level = issuer.level if entry is bare else entry.level
    by_law = mention.conferred_by or entry.grantor
    return mention.means(entry.id, entry.kind, level, body=body, by_law=by_law)


def _prize(mention: _Mention, rank_end: int) -> AwardIdentity:
    """A rank ("giải A"); the prize that it is a rank of may follow ("Giải Báo chí quốc gia")."""
    body = _body_after(mention.wording, mention.low, rank_end, direct=False)
    if further := _PRIZE_NAME.search(mention.low, rank_end):
        entry, _ = _longest_name(mention.low[further.start() :])
        if entry is not None and entry.kind == "prize":
            own = _prize_level(mention, body) if entry.id in _LEVEL_BY_ISSUER else None
            return mention.means(entry.id, "prize", own or entry.level, body=body, by_law=entry.grantor)
    level = _prize_level(mention, body) or "other"
    return mention.means("giai-thuong-hoi-thi", "prize", level, body=body)


def _prize_level(mention: _Mention, body: str | None) -> Level | None:
    """Prizes of central mass organisations rank with them, not with ministries."""
    issuer = mention.issuer(body)
    if issuer is None:
        low = mention.low[mention.start :]
        scopes = (level for pattern, level in _CONTEST_SCOPES if pattern.search(low))
        return _scope_level(low) or next(scopes, None)
    association = _ASSOCIATION.match(lookup_key(body or mention.conferred_by or ""))
    return "mass_organisation" if association and issuer.level == "ministry" else issuer.level


def _named(mention: _Mention) -> AwardIdentity:
    """A name of the catalogue, a foreign order, or a name that the catalogue does not know."""
    wording, low, start = mention.wording, mention.low, mention.start
    entry, rest = _longest_name(low[start:])
    whole = entry is not None and rest == 0 and entry.kind in _NAMES_WITH_OF and entry.kind != "prize"
    over = len(low) - rest if entry is not None else start
    of_body = None if whole else _body_of(wording, low, over if rest else start)
    beside = (
        _body_beside(wording, low, over) if entry is not None and entry.kind in _NAMES_WITH_BODY else None
    )
    body = of_body or beside
    foreign = _foreign(mention, entry, body)
    if foreign is not None:
        return foreign
    if entry is None:
        return _unknown(mention, body)
    award_id: str | None = entry.id
    level = entry.level
    issuer = mention.issuer(body)
    if entry.id in _LEVEL_BY_ISSUER:
        by_body = issuer.level if issuer else _scope_level(low)
        level = (_prize_level(mention, body) if entry.kind == "prize" else by_body) or entry.level
    elif issuer is not None and entry.id in _ID_BY_ISSUER:
        award_id, level = issuer.awards.get(_ID_BY_ISSUER[entry.id]), issuer.level
    elif entry.id == "knc-bo-ban-nganh" and _PROVINCIAL.search(low):
        award_id, level = "knc-cap-tinh", "province"
    return mention.means(award_id, entry.kind, level, body=body, by_law=entry.grantor)


_OUR_HEADS = ("huy chương", "kỷ niệm chương", "huy hiệu")
"""Of awards that papers call orders by a slip."""


def _foreign(mention: _Mention, entry: AwardEntry | None, body: str | None) -> AwardIdentity | None:
    """An order or medal of another state: by its body, or as an order whose name is none of ours."""
    head = _ORDER.match(mention.low, mention.start)
    if head is None:
        return None
    issuer = mention.issuer(body)
    named = mention.wording[head.end() : head.end() + 1].isupper() and not _is_ours(mention, head.end())
    if (issuer is not None and issuer.level == "international") or (
        entry is None and named and head.group() == "huân chương "
    ):
        kind: Kind = "order" if head.group() == "huân chương " else "medal"
        return mention.means("huan-chuong-nuoc-ngoai", kind, "international", body=body)
    return None


def _is_ours(mention: _Mention, name_at: int) -> bool:
    """Whether the order bears the name of another kind of award of ours ("Huân chương Vì an ninh Tổ quốc"): a
    slip of the paper, and no other state's."""
    found = (_longest_name(f"{head} {mention.low[name_at:]}") for head in _OUR_HEADS)
    return any(entry is not None and rest == 0 for entry, rest in found)


def _unknown(mention: _Mention, body: str | None) -> AwardIdentity:
    low, start = mention.low, mention.start
    for pattern, award_id in _STANDARDS:
        if pattern.search(low):
            entry = catalogue().by_id[award_id]
            return mention.means(award_id, entry.kind, entry.level, body=body)
    issuer = mention.issuer(body)
    scope = issuer.level if issuer else _scope_level(low)
    if _TESTIMONIAL in low[:start]:
        return mention.means(_TESTIMONIAL_ID, "other", scope or "other", body=body)
    for pattern, kind in _KINDS:
        if pattern.match(low, start) and not (mention.titled and kind == "other"):
            if kind == "state_title":
                scope = scope or ("province" if _PROVINCIAL.search(low) else None)
            if kind == "prize":
                scope = _prize_level(mention, body)
                if _PRESS_PRIZE.match(low, start):
                    return mention.means("giai-bao-chi-cac-cap", kind, scope or "other", body=body)
            return mention.means(None, kind, scope or "other", body=body)
    return mention.means(None, "emulation_title" if mention.titled else "other", scope or "other", body=body)


def _names_more(core: str, rank_end: int) -> bool:
    """Whether the rank only begins the name of a prize: "Giải Vàng Chất lượng Quốc gia"."""
    entry, rest = _longest_name(core)
    return entry is not None and entry.id not in _GENERIC and len(core) - rest > rank_end


def _longest_name(core: str) -> tuple[AwardEntry | None, int]:
    """The catalogue's longest name that ``core`` begins with, and how many of its characters come after."""
    for text in (core, without_grade(core)):
        entry = catalogue().find(text)
        if entry is not None:
            return entry, 0
    ends = [match.end() for match in _WORD.finditer(core)]
    for end in reversed(ends):
        entry = catalogue().find(core[:end])
        if entry is not None and (entry.kind not in _NAMES_WITH_OF or _ends_there(entry, core[end:])):
            return entry, len(core) - end
    return None, len(core)


def _ends_there(entry: AwardEntry, rest: str) -> bool:
    """Whether a name is over where the catalogue's is: "Vì sự nghiệp xây dựng" is not the name of the
    kỷ niệm chương "Vì sự nghiệp xây dựng và phát triển tỉnh …". A bare head may be followed by anything."""
    return entry.id in _GENERIC or _NAME_OVER.match(rest) is not None


def _body_after(wording: str, low: str, at: int, *, direct: bool) -> str | None:
    """The conferring body in the rest of a wording: after "của", with ``direct`` also without it."""
    return _body_of(wording, low, at) or (_body_beside(wording, low, at) if direct else None)


def _body_of(wording: str, low: str, at: int) -> str | None:
    """After "của"; what stands in a name's own quotation marks confers nothing: “Người con của thành phố”."""
    whole = low.startswith('"') and _KIND_HEAD.match(low, 1) is not None
    for of in _OF.finditer(low, at):
        if low.count('"', whole, of.start()) % 2:
            continue
        end = match_body(wording, low, of.end(), after_of=True)
        if end is not None:
            return wording[of.end() : end] + _further_bodies(wording, low, end)
    return None


_LED = frozenset({"khối", "cụm", "khối thi đua", "cụm thi đua"})
"""As in "Cờ thi đua dẫn đầu Khối": whom the winner leads, and who gives is not told."""


def _body_beside(wording: str, low: str, at: int) -> str | None:
    gap = _GAP.match(low, at)
    begin = gap.end() if gap else at
    end = match_body(wording, low, begin, after_of=False)
    if end is not None and low[begin:end] in _LED:
        return None
    return wording[begin:end] + _further_bodies(wording, low, end) if end is not None else None


def _further_bodies(wording: str, low: str, end: int) -> str:
    """The bodies joined by "và" or a comma when the wording goes on to its end with them."""
    at = end
    while (join := _JOIN.match(low, at)) is not None:
        further = match_body(wording, low, join.end(), after_of=True)
        if further is None:
            return ""
        at = further
    return wording[end:at] if at == len(wording) else ""


def _scope_level(low: str) -> Level | None:
    return next((level for pattern, level in _SCOPES if pattern.search(low)), None)
