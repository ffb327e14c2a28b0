"""Prizes: "giải Ba thể loại truyện ngắn", "Giải thưởng Hồ Chí Minh", "Cúp vàng …"; no league, no lottery."""

import re

from extractor.lexicon.award_bodies import match_body
from extractor.lexicon.award_grades import PRIZE_RANK, RANK_IN_DIGITS
from extractor.lexicon.leaping import leaping
from extractor.text.awards.contests import FIELD_STOPS, contest_scope
from extractor.text.awards.parts_won import end_of_best, end_of_part_won
from extractor.text.awards.roles import role_prize
from extractor.text.awards.runs import Site, body, name_run, quoted, suffix
from extractor.viet.letters import UPPER
from extractor.viet.names import is_strong_surname

_RANK = re.compile(
    rf'giải (?:{PRIZE_RANK}|"(?:{PRIZE_RANK})"|{RANK_IN_DIGITS}'
    r"|(?:toàn đoàn|đồng đội(?: nam nữ| nam| nữ)?|triển vọng|tiềm năng|cống hiến|ấn tượng|fair[ -]?play"
    r"|tặng thưởng|phụ(?! nữ|:)|chuyên đề(?= cho |[,.;])|(?<=\d giải )phong trào"
    r"|(?:tập thể|cá nhân) (?:xuất sắc|tiêu biểu)|(?:tập thể|cá nhân)(?= (?:thuộc về|được trao|cho)(?!\w))"
    r"|(?:(?<=(?:đoạt|trao|nhận) giải )|(?<=giành giải )|(?<=đạt giải ))(?:tập thể|cá nhân)(?=[,.;)\n]|$)"
    r"|khá(?= (?:cho|và|thuộc|dành|toàn)(?!\w)|[,.;])|danh dự)(?!\w))"
    r"|giải thưởng danh dự(?!\w)"
    r"|giải (?:do |được )?(?:độc giả|khán giả|bạn đọc) (?:yêu thích|bình chọn)(?: nhất)?(?!\w)"
)
_RANK_BEFORE_NAME = re.compile(r"giải [123] (?=[^\W\d])")
"""As in "giải 3 Công ty A": a digit before a capital."""
_SIDE_PRIZE = re.compile(r'(?<=phụ) "[^"\n]{2,80}"')
_RANK_LIST = re.compile(
    r"(?:, |,| và |/)(?:nhất|nhì|ba|khuyến khích|[abc])(?!\w)(?! giải|[ ]?[^\W\d_]*(?:tác phẩm|tác giả))"
)
_NO_PRIZE_BEFORE = leaping(
    r"(?<!\w)(?:lời|bài|lý|hòa|giảng|chú|phân|diễn|cách|tự|nan|mùa|trọng|vòng|hạ|luận|kiến|hóa) $"
)
_LOTTERY = leaping(
    r"(?<!công ty )(?<!cty )(?<!thành viên )(?<!mtv )xổ số|vé số|vietlott|jackpot|trúng thưởng|quay thưởng"
    r"|bốc thăm trúng|trúng giải|(?<!\w)lô đề"
)
_LOTTERY_WINDOW = 120
"""Characters on either side in which a word of the lottery makes a "giải đặc biệt" one of its own."""

_FIELD_HEAD = re.compile(
    r" (?:ở (?=nội dung|hạng cân|môn|bảng)|về |cho (?=phần thi))?(?:thể loại|lĩnh vực|nội dung|hạng mục"
    r"|hạng cân|hạng|môn thi|môn|bảng|nhóm"
    r"|phần thi|khối(?: thi)?|loại hình)(?!\w)"
)
_FIELD_WORD = re.compile(r"[ ]-[ ](?=\w)|[ ]")
_MAX_FIELD_WORDS = 6
_GOES_ON = re.compile(
    r"(?<= xã )hội(?!\w)|(?<= tự )do(?!\w)|qua(?= (?:internet|mạng)(?!\w))"
    r"|(?:(?<=khoa học )|(?<=kỹ thuật )|(?<=xã hội )|(?<=văn học )|(?<=văn hóa )"
    r"|(?<=công nghệ )|(?<=nông nghiệp ))và (?:công nghệ|kỹ thuật|nhân văn|nghệ thuật|môi trường|thủy sản"
    r"|truyền thông|du lịch)(?!\w)"
)
"""Words of fields that alone would end one: "lĩnh vực Khoa học Xã **hội**", "Kỹ thuật **và** Công nghệ",
"nội dung 100m tự **do**", "môn Toán **qua** Internet"."""
_GENRES_ON = re.compile(
    r"(?:(?:, | và |; )(?:tin|bài|phỏng vấn|phóng sự|ký sự|bút ký|ký|ghi chép|bình luận|xã luận|chính luận"
    r"|chuyên luận|tọa đàm|giao lưu|chuyên đề|chuyên mục|điều tra|phim|ảnh|truyện|thơ|tiểu luận|phê bình"
    r"|nghiên cứu|tản văn|kịch|longform|podcast|video|e-?magazine|infographic|mega ?story)"
    r"(?: (?!(?:được|thuộc|cho|trao|của|đã|và|đạt)(?!\w))[a-zà-ỹđ]+){0,4})+"
    r"(?: \([^()\n]{3,24}\))?(?= (?:đã |cũng )?(?:thuộc về|được|trao|cho|dành|gọi tên|gồm)(?!\w)|:)"
)
"""As "thể loại Tin|, bài phản ánh, phỏng vấn (Báo in)| thuộc về …": the further genres of one category."""
_PLAIN_SCOPE = re.compile(
    r" (?:(?:thi )?viết chữ đẹp|(?:thành phố|tỉnh|quận|huyện)(?= môn(?!\w))"
    r"|toàn đoàn|toàn năng|đơn ca|song ca|tam ca|tốp ca|hợp ca|đồng ca"
    r"|(?:cá nhân|tập thể)(?! (?:cho|và (?!(?:\d{1,3} )?giải)))|đồng đội|chung cuộc|quốc gia"
    r"|(?:bóng (?:đá|chuyền|bàn|rổ|ném)|kéo co|cầu lông|cờ vua|cờ tướng|đẩy gậy|bắn nỏ|việt dã)"
    r"(?: phối hợp)?(?: nam nữ| nam| nữ)?"
    r"|quốc tế|toàn quốc|thế giới|châu á|phát thanh|truyền hình|báo in|báo điện tử|báo hình|ảnh báo chí"
    r"|khu vực(?! [a-zđ]))(?!\w)"
)
_SUBJECT = re.compile(
    r" về (?:khoa học(?:,| và| -)? công nghệ|kh&cn|khcn|văn học(?:,| và| -)? nghệ thuật|vhnt|văn học"
    r"|nghệ thuật)(?!\w)"
)
_SPORT = (
    "vô địch|bóng|việt dã|chạy|đua|cờ|tennis|quần vợt|cầu lông|golf|marathon|thể thao|điền kinh|bơi|futsal"
)
_LEAGUE = re.compile(
    rf"giải(?: (?:{_SPORT}|ngoại hạng|hạng|đấu|u\d|v-league|v\.league|la liga|premier))(?!\w)"
)
_DAY = re.compile(r" \d{1,2}[./-]\d{1,2}(?![\d/-]|\.\d)")
"""Prizes named by a day: "Giải thưởng 28/7"."""

_WON = re.compile(r"(?:đạt|đoạt|giành|nhận) $")
"""Before a "giải" with a name of its own, as "đoạt giải Mai Vàng"; a league is played in, not won so."""

_COMPETED_FOR = leaping(rf"(?<!\w)(?:tranh |giải (?:{_SPORT}|đẩy gậy|kéo co)[^.,;:\n]{{0,30}} )$")
"""Before a cup that names a competition: "Giải bóng chuyền | Cúp Báo A", "tranh | Cúp Đài B"."""

_PRESS = re.compile(r"giải báo chí(?!\w)")
_STATUETTE = re.compile(r" (?:vàng|bạc|đồng)(?!\w)")
"""Of a prize that the catalogue knows: "giải Cánh diều **Bạc**"."""

_CUP = re.compile(r"cúp (?:vàng|bạc|đồng)(?!\w)")
_SPORT_CUP = re.compile(
    r"cúp (?:c1|c2|c3|fa|quốc gia|thế giới|liên đoàn|aff|afc|châu|nhà vua|vô địch|chiến"
    r"|truyền hình|tứ|hùng|điện|máy|nước|học|sóng)"
)


def read_prize(site: Site) -> int | None:
    """A rank with its scope, or a prize by its name."""
    text, low = site.text, site.low
    if _is_lottery(low, site.start) or _is_part_of_a_word(site):
        return None
    if (best := end_of_best(low, site.start)) > site.end:
        return best
    end = site.named(site.start)
    if (rank := _RANK.match(low, site.start)) and end <= rank.end():
        if _is_compound(low, rank.end()):
            return None
        side = _SIDE_PRIZE.match(low, rank.end())
        return prize_scope(site, side.end() if side else _ranks(text, low, rank.end()))
    if (digit := _RANK_BEFORE_NAME.match(low, site.start)) and text[digit.end()].isupper():
        return digit.end() - 1
    if site.end < len(low) and (best := role_prize(low, site.end + 1)) > site.end + 1:
        return prize_scope(site, best)
    if end > site.start:
        metal = _STATUETTE.match(low, end)
        end = metal.end() if metal else max(end, _subject(low, end))
        return body(text, low, suffix(low, end))
    if _LEAGUE.match(low, site.start):
        return None
    return _open_prize(site)


def _open_prize(site: Site) -> int | None:
    """A prize that the catalogue does not know: quoted, or "Giải thưởng" and "Giải báo chí" with a name."""
    text, low = site.text, site.low
    head = low[site.start : site.end]
    at = site.end
    if head == "giải thưởng" and (grand := _GRAND.match(text, at)):
        return body(text, low, suffix(low, name_run(text, low, grand.end())))
    if press := _PRESS.match(low, site.start):
        at = press.end()
    elif head == "giải" and (part := end_of_part_won(low, site.start, at)) > at:
        return part
    elif head == "giải" and not (
        low.startswith(' "', at)
        or _WON.search(low, max(0, site.start - 6), site.start)
        or _is_given(low, site.start, at)
        or _goes_to_someone(text, low, at + 1)
        or _FOR_A_CAUSE.match(low, at)
    ):
        return None
    if head == "giải thưởng" and (called := _CALLED_AFTER.match(text, at)):
        return called.end()
    if head == "giải thưởng" and (day := _DAY.match(low, at)):
        return day.end()
    if head == "giải thưởng" and (merit := _OF_MERIT.match(low, at)):
        return body(text, low, suffix(low, merit.end()))
    if head == "giải thưởng" and (genre := _GENRE.match(low, at)) and _is_handed_over(site):
        return suffix(low, genre.end())
    if cause := _FOR_A_CAUSE.match(low, at):
        return cause.end() if _is_handed_over(site) else None
    if head == "giải thưởng" and (ones := _FOR_SOME.match(low, at)) and _is_handed_over(site):
        return ones.end()
    if low.startswith(' "', at) and (end := quoted(low, at + 1)) > at + 1:
        return body(text, low, suffix(low, end))
    if press and low.startswith(" ", at) and (owner := match_body(text, low, at + 1, after_of=True)):
        return suffix(low, owner)
    end = _name(text, low, at + 1)
    if end > at + 1:
        return body(text, low, suffix(low, _subject(low, end)))
    if head == "giải thưởng" and low.startswith(" của ", at) and text[at + len(" của ")].isupper():
        end = body(text, low, at)
        return end if end > at else None
    return suffix(low, at) if press and suffix(low, at) > at else None


_GIVEN = re.compile(r"(?<!\w)được (?:trao|tặng|trao tặng) $")
_CONTEST = re.compile(r" (?:hội|cuộc|liên hoan|kỳ|vòng|đợt|chương trình)(?!\w)")


def _is_given(low: str, start: int, end: int) -> bool:
    """As in "26 doanh nghiệp được trao giải Bông Lúa Vàng"; "được trao giải Hội thi A" names the contest."""
    return _GIVEN.search(low, max(0, start - 16), start) is not None and _CONTEST.match(low, end) is None


_GENRE = re.compile(
    r" (?:văn học(?: (?:thiếu nhi|dịch|nghệ thuật|trẻ))?|văn xuôi|thơ|truyện(?: ngắn| ký)?|tiểu thuyết|bút ký"
    r"|chính(?!\w)|trường ca|dịch(?: thuật| văn học)?|thiếu nhi|nhiếp ảnh|kiến trúc|múa|lý luận|phê bình"
    r"|(?:nghiên cứu,? )?lý luận,?(?: -| và)? phê bình(?: văn học)?"
    r"|tác giả trẻ|nhà văn trẻ|thành tựu(?: trọn đời)?|cống hiến|sân khấu|âm nhạc|mỹ thuật|điện ảnh)"
    r"(?: năm \d{4})?"
    r"(?=(?: (?:năm nay|lần này|đợt này),?)? (?:được |đã )*(?:trao|dành)(?: tặng)? cho "
    r"|(?: năm nay)? (?:thuộc về|gọi tên|cho) |:)"
)
_OF_MERIT = re.compile(
    r" (?:cán bộ|bí thư|chi đoàn|chi hội|chi bộ|chủ tịch|công nhân|lao động|nông dân|phụ nữ|thanh niên"
    r"|học sinh|sinh viên|giáo viên|nhà giáo|thầy thuốc|doanh nghiệp|doanh nhân|hợp tác xã|kỹ sư|đảng viên"
    r"|đoàn viên|hội viên|gương mặt|tài năng|trí thức|nhà khoa học|nữ sinh)"
    r"(?: (?!cho |tặng |của |là |và |được |đã |có |thuộc )[^\W\d]+){0,5}?"
    r" (?:tiêu biểu|xuất sắc|ưu tú|giỏi|trẻ|sáng tạo)(?:(?: việt nam)?(?: xuất sắc| tiêu biểu))?(?!\w)"
)
"""As in "giải thưởng cán bộ Đoàn xuất sắc", "Giải thưởng Chi hội phụ nữ tiêu biểu": for whom it is, with the
merit."""
_FOR_SOME = re.compile(
    r" (?:dành )?cho(?: (?!được |đã |và )[a-zà-ỹđ]+){1,6}?"
    r"(?= (?:được |đã )*(?:trao|dành)(?: tặng)? cho | (?:thuộc về|gọi tên) )"
)
"""As in "Giải thưởng dành cho nhà khoa học trẻ thuộc về …": for whom it is, before who got it."""
_FOR_A_CAUSE = re.compile(
    r" vì (?:sự nghiệp|cộng đồng|môi trường|hòa bình|sự phát triển)(?: (?!được |cho )[a-zà-ỹđ]+){0,6}?"
    r"(?= (?:được |đã )*(?:trao|dành)(?: tặng)? cho | (?:thuộc về|gọi tên) )"
)
"""As in "giải vì sự nghiệp văn hóa được trao cho …"."""
_GIVES_ONE = re.compile(
    r"(?:^|[\n.;:] |\n|(?:trao|tặng|và|theo đó,|cụ thể,) )(?:\d{1,2}[-/]? |một |hai |ba |[-–+•] ?)?$"
)


def _is_handed_over(site: Site) -> bool:
    """As in "Giải thưởng văn xuôi được trao cho …", "trao giải thưởng thơ cho …": the prize of one genre; no
    "các giải thưởng văn học cho người trẻ"."""
    return _GIVES_ONE.search(site.low, max(0, site.start - 16), site.start) is not None


_GRAND = re.compile(rf" lớn (?=[{UPPER}][^\W\d]* [{UPPER}])")
"""As in "Giải thưởng lớn | Bùi Xuân Phái"."""
_CALLED_AFTER = re.compile(
    rf" mang tên (?:[^\W\d{UPPER}]+ ){{0,4}}[{UPPER}][^\W\d]*(?: [{UPPER}][^\W\d]*)+(?! [^\W\d]+ học)"
)
"""As in "Giải thưởng mang tên nhà văn Tô Hoài"; read in the text as printed, for the name is in capitals."""


_GOES_TO = re.compile(
    r" (?:sẽ |đã |cũng )?(?:thuộc về |được trao cho |gọi tên "
    r"|(?:trao )?cho (?=(?:nhà|ông|bà|gs|pgs|ts|tác giả|cây bút) ))"
)


def _goes_to_someone(text: str, low: str, at: int) -> bool:
    """As in "Giải Nữ diễn viên chính xuất sắc thuộc về …": the name of a prize that somebody gets."""
    end = _name(text, low, at)
    if end > at and low.startswith(":", end):
        return _HEADS_LINE.search(text, max(0, at - _LINE_HEAD), at - 1) is not None
    return end > at and _GOES_TO.match(low, end) is not None


_OF_THE_YEAR = re.compile(r" của năm(?! \d)(?!\w)")


def _name(text: str, low: str, at: int) -> int:
    """End of the name, "của năm" as in "Giải Doanh nghiệp xanh của năm" within it."""
    end = name_run(text, low, at)
    year = _OF_THE_YEAR.match(low, end) if end > at else None
    return year.end() if year is not None else end


_HEADS_LINE = re.compile(r"(?:^|\n|\. )(?:[-–•+*] ?|\d{1,2}[.)] ?)?(?:\d{1,2} )?Giải$")
_LINE_HEAD = 16
"""Characters: "- Giải Doanh nghiệp xanh của năm: Công ty A", a line that says who got it."""


def read_cup(site: Site) -> int | None:
    """As "Cúp vàng …", "Cúp “…”", "Cúp Thánh Gióng"; no competition in sport."""
    text, low = site.text, site.low
    if (end := site.named(site.start)) > site.start:
        return end
    if _SPORT_CUP.match(low, site.start) or _COMPETED_FOR.search(low, max(0, site.start - 50), site.start):
        return None
    at = site.end
    if metal := _CUP.match(low, site.start):
        at = metal.end()
    if low.startswith(' "', at):
        end = quoted(low, at + 1)
        return body(text, low, end) if end > at + 1 else None
    end = name_run(text, low, at + 1) if low.startswith(" ", at) and text[site.start].isupper() else at
    if end > at + 1:
        return body(text, low, suffix(low, end))
    return at if metal else None


def prize_scope(site: Site, at: int) -> int:
    """End of what a rank belongs to: field, level, contest, as far as it is directly attached."""
    text, low = site.text, site.low
    while True:
        end = _one_scope(site, at)
        if end == at:
            break
        at = end
    at = suffix(low, at)
    return at if _is_of_a_winner(text, low, at) else body(text, low, at)


_WINNER = re.compile(
    r" của (?:vđv|vận động viên|em|anh|chị|ông|bà|tác giả|thí sinh|học sinh|đội|đoàn|nhóm"
    r"|võ sĩ|kình ngư|nữ|nam)(?!\w)"
)


_OF_ONE_CALLED = re.compile(
    r" của (?!(?:Hội|Bộ|Sở|Ban|Liên|Tổng|Cục|Viện|Báo|Đài|Ủy|Đảng|Nhà) )"
    rf"[{UPPER}][^\W\d{UPPER}]+(?! [{UPPER}])"
)


def _is_of_a_winner(text: str, low: str, at: int) -> bool:
    """As in "HCV của VĐV Lê An", "HC vàng của đoàn Việt Nam", "HC bạc của Oanh": whose it is, not who gives
    it."""
    if _WINNER.match(low, at) or _OF_ONE_CALLED.match(text, at):
        return True
    words = text[at + len(" của ") :].split(maxsplit=3)[:3] if low.startswith(" của ", at) else []
    capitals = [word.strip(".,;:)") for word in words if word[:1].isupper()]
    return len(capitals) >= 2 and is_strong_surname(capitals[0])


def _one_scope(site: Site, at: int) -> int:
    low = site.low
    if plain := _PLAIN_SCOPE.match(low, at):
        return plain.end()
    if field := _FIELD_HEAD.match(low, at):
        return _field(low, field.end(), at)
    contest = contest_scope(site, at)
    return contest if contest > at else suffix(low, at)


def _field(low: str, at: int, otherwise: int) -> int:
    """As "thể loại truyện ngắn": the words up to a stop word; a quoted one to its closing mark."""
    if low.startswith(' "', at):
        return max(quoted(low, at + 1), at)
    end = at
    for _ in range(_MAX_FIELD_WORDS):
        gap = _FIELD_WORD.match(low, end)
        word = re.compile(r"[\w&./]*\w").match(low, gap.end()) if gap else None
        if word is None or _ends_field(low, word):
            break
        end = word.end()
    more = _GENRES_ON.match(low, end)
    return more.end() if more is not None else end if end > at else otherwise


def _ends_field(low: str, word: re.Match[str]) -> bool:
    """A stop word, or the contest behind the field: "giải Nhất môn Vật lý **kỳ thi** học sinh giỏi"."""
    stops = word.group() in FIELD_STOPS and not _GOES_ON.match(low, word.start())
    return stops or low.startswith("kỳ thi ", word.start())


def _ranks(text: str, low: str, at: int) -> int:
    """As "giải Nhất, Nhì, Ba" is one joint mention: bare ranks go on in the case of the first."""
    capital = text[low.rfind(" ", 0, at) + 1].isupper()
    while (more := _RANK_LIST.match(low, at)) is not None:
        first = re.compile(r"[a-zđ]").search(low, at + (3 if low.startswith(" và", at) else 0))
        if first is None or text[first.start()].isupper() != capital:
            break
        at = more.end()
    return at


_COMPOUND = re.compile(
    r"(?<=ba) (?:bài (?:toán|tập)|câu (?:hỏi|đố)|phương trình)"
    r"|(?<=ba) (?:đình|lan|vì|bể|tri|tơ|chẽ|môn phối hợp)|(?<=tư) (?:pháp|vấn|tưởng|liệu|nhân)"
    r"|(?<=nhất) (?:định|lượt|vòng (?:đấu|\d)|trí|thiết)|(?<=đồng) bộ"
)


def _is_compound(low: str, at: int) -> bool:
    """As "giải Ba Đình" is no third prize: the rank is the first syllable of another word."""
    return _COMPOUND.match(low, at) is not None


def _is_part_of_a_word(site: Site) -> bool:
    """As "hòa giải nhất trí": "giải" ends a word; a rank in capitals ("môn Lý giải Ba") tells it apart."""
    before = _NO_PRIZE_BEFORE.search(site.low, max(0, site.start - 8), site.start)
    return before is not None and not site.text[site.end + 1 : site.end + 2].isupper()


def _is_lottery(low: str, at: int) -> bool:
    window = low[max(0, at - _LOTTERY_WINDOW) : at + _LOTTERY_WINDOW]
    return _LOTTERY.search(window) is not None


def _subject(low: str, at: int) -> int:
    subject = _SUBJECT.match(low, at)
    return subject.end() if subject else at
