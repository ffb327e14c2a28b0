"""The grammar of each head: where a mention that begins with it ends.

Every reader takes a ``Site`` and returns the end of the mention, or None when the head is no award there
("cờ Tổ quốc", "bằng lái xe", "giải Ngoại hạng Anh").
"""

import re
from collections.abc import Callable

from extractor.lexicon.award_grades import GRADES_BEHIND
from extractor.lexicon.leaping import leaping
from extractor.text.awards.prizes import prize_scope
from extractor.text.awards.runs import Site, body, body_of_state, name_run, quoted, suffix

Reader = Callable[[Site], int | None]

_METAL = re.compile(
    r" (?:vàng, bạc(?:,| và) đồng(?! (?:thời|đội|chí|hành))|vàng(?: và|,) bạc(?! và)|vàng|bạc|đồng)(?!\w)"
)
_OF_A_MEET = re.compile(
    r" (?:của )?(?:sea games|asiad|asian games|para games|olympic|olympiad|đại hội)(?!\w)"
)
"""As "bảng tổng sắp huy chương SEA Games": medals spoken of, none of them given."""
_GENERIC_BEFORE = leaping(r"(?<!\w)(?:các loại|các hình thức|hình thức|hình ảnh|in|mẫu|phôi|danh mục) $")
_CERTIFICATE_KIND = re.compile(
    r" (?:toàn diện|phong trào(?! toàn dân)|chuyên đề|(?:thành tích )?đột xuất|lao động sáng tạo)(?!\w)"
)
_FLAG = re.compile(
    r'cờ (?:"thi đua"|thi đua|luân lưu'
    r"|đơn vị (?:xuất sắc|dẫn đầu|tiêu biểu|tiên tiến|quyết thắng|huấn luyện giỏi)"
    r"(?: (?:trong )?(?:phong trào )?thi đua(?: yêu nước)?)?"
    r"|dẫn đầu(?: phong trào thi đua)?|tập thể lao động xuất sắc"
    r"|(?:đảng bộ|chi bộ|tổ chức cơ sở đảng|công đoàn(?: cơ sở)?|cđcs|liên đội|cơ sở (?:đoàn|hội))"
    r" (?:(?:hoàn thành (?:xuất sắc|tốt) nhiệm vụ|trong sạch,? vững mạnh|vững mạnh|xuất sắc|tiêu biểu)"
    r"(?: (?:xuất sắc|tiêu biểu|toàn diện|\d năm liền))*)(?!\w)"
    r'|"[^"\n]{0,60}(?:thi đua|đơn vị|dẫn đầu|xuất sắc|vững mạnh|tiêu biểu|tiên tiến)[^"\n]{0,80}"'
    r"|(?=của (?:chính phủ|thủ tướng|tổng liên đoàn|tổng lđlđ|ubnd|ủy ban nhân dân|bộ |ban thường vụ)))"
)
_FLAG_OF_A_CONTEST = re.compile(
    r"cờ (?:giải )?(?:nhất|nhì|ba|khuyến khích|xuất sắc)(?! (?:định|thiết|lá|chiếc|màu|sọc))"
    r"(?: (?:toàn đoàn|toàn diện|đồng đội|tập thể))*(?!\w)"
)
_FLAG_WON = re.compile(r"(?<!\w)(?:trao|tặng|nhận|đạt|đoạt|giành|giật|lĩnh|\d)(?: các| lá)? $")
_FLAG_GOES_TO = re.compile(r"(?: phong trào)?,? (?:cho|thuộc về|về tay|được trao|trao|toàn|gồm)(?!\w)|:")
_FLAG_MORE = re.compile(
    r" (?:luân lưu|xuất sắc|dẫn đầu|toàn diện|chuyên đề|tiêu biểu|hạng (?:nhất|nhì|ba)"
    r"|khá nhất|đơn vị (?:xuất sắc|dẫn đầu|tiên tiến)"
    r"|(?:trong )?phong trào thi đua(?: yêu nước)?(?! ở| của các)"
    r"|(?:khối|cụm)(?: thi đua)?(?: (?:số )?(?:[ivx]+|\d+))?)(?!\w)"
)
_PARTY_BADGE = re.compile(
    r"huy hiệu (?:cao quý (?=\d\d))?(?:cao quý của đảng"
    r"|(?:đảng )?(?:từ )?\d\d(?: năm)? (?:đến|tới) \d\d(?: năm)? tuổi đảng"
    r"|đảng(?: viên)?(?:,? (?:loại )?\d\d(?: năm)?(?:(?:, | và |; )(?:loại )?\d\d(?: năm)?)*"
    r"(?: tuổi đảng)?)?(?!\w)"
    r"|\d\d năm đảng(?!\w)"
    r"|\d\d năm(?=[.;,]|$| cho| và \d+ (?:đồng chí|đảng viên|huy hiệu))(?! tuổi|, \d\d năm)"
    r"|\d\d(?: năm)?(?: tuổi đảng)?(?:(?:, | và |; |/| - )\d\d(?: năm)?(?: tuổi đảng)?)*"
    r"(?: tuổi đảng|(?<=tuổi đảng)))"
)
_PIN = re.compile(r" (?:đoàn|đội|hội|công đoàn|công an|logo|trường|lớp)(?!\w)")
_BANG = re.compile(
    r'bằng "?(?:tổ quốc ghi công|tqgc|lao động sáng tạo|lđst|có công với nước|gia đình có công với nước'
    r'|sáng kiến thủ đô|vinh danh(?= của))"?(?!\w)'
)
_STANDARD = re.compile(
    r"(?:đạt )?(?:tiêu )?(?:chuẩn (?:(?:xã|huyện) )?)?(?:nông thôn mới|ntm)"
    r"(?:(?: \(ntm\))? (?:nâng cao|kiểu mẫu))?(?!\w)"
    r"|(?:đạt )?chuẩn (?:quốc gia|qg(?!\w))(?: về y tế(?: xã)?)?"
    r"(?:,? (?:ở )?(?:mức (?:độ )?|cấp độ )(?:\d|i{1,3})(?!\w)"
    r"(?: và (?:(?:mức|cấp) độ [12]|[12](?=[.,;)\n]| năm|$))(?!\w))?)?"
    r"|(?:đạt )?chuẩn (?:đô thị văn minh|văn hóa(?! doanh))(?!\w)"
)
_STARS = re.compile(
    r"đạt (?:(?:tiêu )?chuẩn )?(?:(?:sản phẩm )?ocop )?(?:hạng )?[345] sao(?: ocop)?(?!\w)"
    r"|đạt (?:tiêu )?chuẩn (?:sản phẩm )?ocop(?!\w)"
)
_STARS_WINDOW = 150
"""Characters on either side that must say that the stars are those of OCOP, not of a hotel."""

_GIVEN_CHAIN = re.compile(r"(?:tặng|trao|nhận|thưởng|huân chương(?:,| và)|gắn|các|\d) $")
"""Before a bare "Huy chương": it is handed over, not only spoken of."""


def read_order(site: Site) -> int | None:
    """As "Huân chương Lao động hạng Nhì", "Huy chương Vàng", a bare "Huân chương" as an object given."""
    text, low = site.text, site.low
    if low.startswith("hc", site.start):
        return prize_scope(site, site.end) if text.startswith("HC", site.start) else None
    if low.startswith(" vì ", site.end):
        return read_commemorative(site)
    if _OF_A_MEET.match(low, site.end):
        return None
    if low.startswith("huy", site.start) and (medal := _METAL.match(low, site.end)):
        return prize_scope(site, medal.end())
    end = site.named(site.start)
    if end == site.start:
        end = site.end
        if low.startswith(" ", end):
            end = max(quoted(low, end + 1), name_run(text, low, end + 1))
            end = site.end if end == site.end + 1 else end
    if end == site.end and low.startswith("huy", site.start):
        spoken_of = text[site.start].islower() or not _GIVEN_CHAIN.search(
            low, max(0, site.start - 24), site.start
        )
        if spoken_of:
            return None
    if end == site.end and _GENERIC_BEFORE.search(low, max(0, site.start - 14), site.start):
        return None
    end = suffix(low, end)
    if grades := GRADES_BEHIND.match(low, end):
        end = grades.end() - (grades.group().endswith(")") and "(" not in grades.group())
    attached = body_of_state if low.startswith("huân", site.start) else body
    return attached(text, low, suffix(low, end))


def read_commemorative(site: Site) -> int | None:
    """As "Kỷ niệm chương “Vì sự nghiệp …”", with or without quotation marks; bare when given to someone."""
    text, low = site.text, site.low
    end = max(site.named(site.start), site.end)
    at = site.end + 1
    if low.startswith('"', at):
        closed = quoted(low, at)
        end = max(end, closed if closed > at else _cause(text, low, at + 1, otherwise=site.end))
    elif low.startswith("vì ", at) or text[at : at + 1].isupper():
        end = max(end, _cause(text, low, at, otherwise=site.end))
    return body(text, low, suffix(low, end), direct=end == site.end)


_CAUSE_ON = re.compile(r"(?:,|[ ]và)[ ](?=[^\W\d_])")
_CAUSE_OF = re.compile(r" của (?=phụ nữ|đảng|tổ quốc)")
_NOT_CAUSE = re.compile(
    r"(?:bằng|giấy|huân|huy|danh|cờ|thư|các|ông|bà|trao|tặng|nhiều|kỷ|tiền|đồng chí|quà"
    r"|sơ kết|tổng kết|biểu dương|tuyên dương|khen|gặp mặt|công bố|triển khai|phát động|ra mắt|đón)(?!\w)"
)


def _cause(text: str, low: str, at: int, *, otherwise: int) -> int:
    """End of a name such as "Vì sự nghiệp Văn hóa, Thể thao và Du lịch", ``otherwise`` when there is none.

    A comma also parts awards, so a part after one belongs only in capitals and with an "và" to come.
    """
    start = at + len("vì ") if low.startswith("vì ", at) else at
    end = name_run(text, low, start, lower_start=True)
    if end == start:
        return otherwise
    while True:
        if of := _CAUSE_OF.match(low, end):
            further = name_run(text, low, of.end(), lower_start=True)
        elif (more := _CAUSE_ON.match(low, end)) and _NOT_CAUSE.match(low, more.end()) is None:
            is_comma = low[end] == ","
            further = name_run(text, low, more.end(), lower_start=not is_comma)
            if is_comma and not (text[more.end()].isupper() and _CAUSE_ON.match(low, further)):
                return end
        else:
            return end
        if further <= end + len(" và "):
            return end
        end = further


def read_badge(site: Site) -> int | None:
    """As "Huy hiệu 45 năm tuổi Đảng", "Huy hiệu “Tuổi trẻ dũng cảm”"; not the pin of an organisation."""
    text, low = site.text, site.low
    if party := _PARTY_BADGE.match(low, site.start):
        return party.end()
    if (end := site.named(site.start)) > site.start:
        return body(text, low, end)
    if _PIN.match(low, site.end):
        return None
    at = site.end + 1
    if (end := quoted(low, at)) > at or (end := name_run(text, low, at)) > at:
        return body(text, low, suffix(low, end))
    if (end := body(text, low, site.end)) > site.end:
        return end
    return site.end if _is_given(site) else None


_GIVEN_AHEAD = re.compile(r"(?!(?:,| và) bằng công nhận)(?:[.,;:\n]|$| (?:cho|và|\d+)(?!\w))")
_GIVEN = re.compile(r"(?:tặng|trao|nhận|thưởng) $")


def _is_given(site: Site) -> bool:
    """A bare "Cờ" or "Huy hiệu" in capitals that is handed over: "tặng Cờ cho 2 đơn vị"; the flag that goes
    with a recognition ("trao Cờ, Bằng công nhận danh hiệu A") is none."""
    return site.text[site.start].isupper() and bool(
        _GIVEN.search(site.low, max(0, site.start - 8), site.start) and _GIVEN_AHEAD.match(site.low, site.end)
    )


_OF_A_MOVEMENT = " phong trào toàn dân"
"""Behind "Bằng khen": for what it is given; a "Bằng khen phong trào" is one of its kinds."""


def read_certificate(site: Site) -> int | None:
    """As "Bằng khen của Bộ trưởng Bộ Y tế", "Giấy khen của UBND xã", also bare."""
    text, low = site.text, site.low
    if _GENERIC_BEFORE.search(low, max(0, site.start - 14), site.start):
        return None
    end = site.end
    if kind := _CERTIFICATE_KIND.match(low, end):
        end = kind.end()
    if low.startswith(' "', end) and (closed := quoted(low, end + 1)) > end + 1:
        end = closed
    end = suffix(low, end)
    attached = body(text, low, end, direct=True)
    told = end if _is_given_to(site, end, attached) else attached
    return told if low.startswith(_OF_A_MOVEMENT, site.end) else max(told, site.named(site.start))


_CLAUSE_END = re.compile(r"[.;\n]")
_CLAUSE = 120
"""Characters in which the clause before an award begins."""
_RECEIVES = re.compile(
    r" (?:bệnh viện|trường|công ty|trung tâm|trạm|khoa|nhà máy|xí nghiệp|hợp tác xã|htx|câu lạc bộ|clb|đồn"
    r"|lữ đoàn|trung đoàn|sư đoàn|tiểu đoàn|báo|đài|viện)(?!\w)"
)


_SMALL_BODY = re.compile(
    r" (?:(?:công an|hội|đoàn|ubnd|ủy ban nhân dân|đảng ủy|đảng bộ|trạm y tế|ban chỉ huy quân sự|bchqs)"
    r"(?: [^\W\d_]+){0,5}? (?:xã|phường|thị trấn)|phòng|đội|tổ|chi (?:bộ|đoàn|hội|cục))(?!\w)"
)
"""Bodies of communes and of houses, who seldom lend an award their name without "của"."""
_HANDED_ON = re.compile(r"^ (?:các|những|\d+)(?!\w)| (?:cho|đến|tới|tặng|trao|thưởng)(?!\w)")


def _is_given_to(site: Site, end: int, attached: int) -> bool:
    """As in "UBND tỉnh tặng Bằng khen Bệnh viện A", "tặng Giấy khen Công an xã B vì …": whom it is given
    to; behind "tặng Bằng khen Sở Y tế" and before "cho" stands who gives it."""
    if attached == end:
        return False
    ahead = _CLAUSE_END.split(site.low[attached : attached + _CLAUSE])[0]
    given_on = site.low.startswith((" cho ", " đến ", " tới "), attached)
    if _SMALL_BODY.match(site.low, end):
        given_on = _HANDED_ON.search(ahead) is not None
    elif not _RECEIVES.match(site.low, end):
        return False
    clause = _CLAUSE_END.split(site.low[max(0, site.start - _CLAUSE) : site.start])[-1]
    gives = clause.endswith(("tặng ", "trao ", "thưởng ")) and " được " not in clause
    own = site.low[end:attached].strip() in clause
    return gives and not given_on and not own


def read_short_certificate(site: Site) -> int | None:
    """As "BK của UBND tỉnh", "GK Giám đốc Sở": the short form counts with its body behind it."""
    end = body(site.text, site.low, site.end, direct=True)
    return end if end > site.end else None


def read_flag(site: Site) -> int | None:
    """As "Cờ thi đua xuất sắc của UBND tỉnh", "Cờ “Đơn vị xuất sắc …”"; no other flag."""
    text, low = site.text, site.low
    flag = (
        _FLAG.match(low, site.start) or _flag_of_a_contest(site) or _named_flag(site) or _flag_of_a_body(site)
    )
    if flag is None:
        return site.end if _is_given(site) or _is_given_with_paper(site) else None
    end = flag.end()
    if low[end - 1] == " ":
        end -= 1
    while True:
        if more := _FLAG_MORE.match(low, end):
            end = more.end()
        elif low.startswith(' "', end) and quoted(low, end + 1) > end + 1:
            end = quoted(low, end + 1)
        else:
            break
    return body(text, low, suffix(low, end), direct=True)


_WITH_PAPER = re.compile(r"(?:,| và) (?:bằng|giấy) khen(?!\w)")


def _is_given_with_paper(site: Site) -> bool:
    """As in "trao cờ và bằng khen của Công đoàn A", "(Cờ và Bằng khen)"."""
    given = _FLAG_WON.search(site.low, max(0, site.start - 12), site.start)
    bracketed = site.start > 0 and site.low[site.start - 1] == "("
    return bool(given or bracketed) and _WITH_PAPER.match(site.low, site.end) is not None


def _flag_of_a_contest(site: Site) -> re.Match[str] | None:
    """As in "trao cờ Nhất cho đội A", "Cờ Nhì thuộc về xã B": the rank of a team, told by its flag."""
    flag = _FLAG_OF_A_CONTEST.match(site.low, site.start)
    if flag is None:
        return None
    won = _FLAG_WON.search(site.low, max(0, site.start - 12), site.start)
    return flag if won or _FLAG_GOES_TO.match(site.low, flag.end()) else None


_FLAG_OF_A_BODY = re.compile(
    r"cờ(?: truyền thống)?(?= của (?:ubnd |ủy ban |chính phủ|bộ |liên hiệp |liên đoàn |công đoàn "
    r"|trung ương (?:đoàn|hội)|tỉnh đoàn|(?:tỉnh|thành|huyện) ủy))"
)


def _flag_of_a_body(site: Site) -> re.Match[str] | None:
    """As in "tặng cờ của Liên hiệp Hội Việt Nam"; a body's own flag ("màu cờ của Tỉnh đoàn") is not given."""
    given = _FLAG_WON.search(site.low, max(0, site.start - 12), site.start)
    return _FLAG_OF_A_BODY.match(site.low, site.start) if given else None


_NAMED_FLAG = re.compile(r'cờ:? (?="[^"\n]{3,90}")')


def _named_flag(site: Site) -> re.Match[str] | None:
    """As in "được tặng cờ: “Tuổi trẻ anh hùng”": a flag with a name of its own that is given."""
    given = _FLAG_WON.search(site.low, max(0, site.start - 12), site.start)
    flag = _NAMED_FLAG.match(site.low, site.start)
    return flag if given and flag and site.text[flag.end() + 1].isupper() else None


def read_bang(site: Site) -> int | None:
    """As "Bằng Tổ quốc ghi công"; no diploma or licence."""
    if known := _BANG.match(site.low, site.start):
        return body(site.text, site.low, known.end())
    return None


_RIGHT_ON_PAPER = re.compile(
    r'"(?:quyền|đăng ký|kiểm định|bảo hiểm|an toàn|đầu tư|đủ điều kiện|xuất xứ|chất lượng|kết hôn|sở hữu'
    r"|cơ sở)"
)


def read_testimonial(site: Site) -> int | None:
    """As "giấy chứng nhận “Công đoàn cơ sở vững mạnh”"; no certificate of ownership, origin or marriage."""
    low, at = site.low, site.end + 1
    if (end := site.named(at)) > at:
        return body(site.text, low, end)
    if not low.startswith(' "', site.end) or _RIGHT_ON_PAPER.match(low, at):
        return None
    end = quoted(low, at)
    return body(site.text, low, end) if end > at and site.text[at + 1].isupper() else None


_WRITTEN = leaping(r"(?<!\w)(?:gửi|có|viết) $")
"""Before a letter: the body behind it is who gets it ("Bộ A gửi thư khen Đội B")."""


def read_letter(site: Site) -> int | None:
    """As "Thư khen của Chủ tịch nước"; a letter that praises ("thư khen ngợi") is none."""
    if site.low.startswith(" ngợi", site.end):
        return None
    written = _WRITTEN.search(site.low, max(0, site.start - 10), site.start) is not None
    return body(site.text, site.low, site.end, direct=not written)


def read_standard(site: Site) -> int | None:
    """As "đạt chuẩn nông thôn mới nâng cao", "đạt chuẩn quốc gia mức độ 1"."""
    if stars := _STARS.match(site.low, site.start):
        window = site.low[max(0, site.start - _STARS_WINDOW) : stars.end() + _STARS_WINDOW]
        return stars.end() if "ocop" in window else None
    standard = _STANDARD.match(site.low, site.start)
    return standard.end() if standard else None


_RECOGNISED = leaping(r"(?<!\w)công (?:nhận|bố)(?!\w)[^.;\n]*$")


def read_finished(site: Site) -> int | None:
    """As "công nhận thị xã A hoàn thành nhiệm vụ xây dựng nông thôn mới"; the task alone is none."""
    recognised = _RECOGNISED.search(site.low, max(0, site.start - _STARS_WINDOW), site.start)
    return site.end if recognised else None


_MODEL = re.compile(
    r"(?:(?:xã|huyện|thị xã|thôn|bản|ấp|làng|khu dân cư) )?nông thôn mới (?:nâng cao|kiểu mẫu)(?!\w)"
)
_BECOMES = leaping(r"(?<!\w)(?:là|thành|đạt|công nhận|công bố|đón nhận|danh hiệu) $")
_SO_MANY_WITHIN = 90
_SO_MANY = leaping(
    r"(?<!\w)(?:có|công nhận|đạt)(?!\w)[^.;\n]{0,60}? \d+ (?:xã|huyện|thôn|bản|ấp|làng|khu dân cư) $"
)


def read_model_commune(site: Site) -> int | None:
    """As "trở thành xã nông thôn mới kiểu mẫu", "công nhận 2 xã nông thôn mới nâng cao"; the programme of
    that name is no recognition."""
    model = _MODEL.match(site.low, site.start)
    if model is None:
        return None
    counted = site.low.startswith("nông", site.start)
    asserted = _SO_MANY if counted else _BECOMES
    begin = max(0, site.start - (_SO_MANY_WITHIN if counted else 12))
    return model.end() if asserted.search(site.low, begin, site.start) else None
