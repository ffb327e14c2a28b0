"""Bylines: the persons who sign, without the newspaper, the labels and the remarks around them."""

import re
from collections.abc import Iterable
from itertools import pairwise

from extractor.viet.fold import fold
from extractor.viet.names import is_name_part, is_surname
from extractor.viet.provinces import PROVINCES
from extractor.viet.tidy import tidy

_GENRE = r"phóng sự|bút ký|tùy bút|tuỳ bút|ghi chép|tản văn|truyện ngắn|câu chuyện|bài dự thi"
_ROLE = r"phóng viên|cộng tác viên|biên tập viên|pv|ctv|btv"
_BY = r"(?:được )?(?:(?:đăng|viết|gửi) )?bởi|(?:(?:posted|written) )?by"
_PICTURES = r"(?:chùm |hình )?ảnh|clip|video"
_LABEL = re.compile(
    rf"^(?:(?:(?:{_GENRE}) của|tin|bài(?: viết)?|{_PICTURES}|tác giả(?: bài viết)?|"
    rf"người viết(?: bài)?|thực hiện|{_ROLE}|"
    rf"nhóm (?:phóng viên|pv|tác giả)|biên tập|theo|author|{_BY}|người (?:đăng|tạo|thực hiện|đưa tin)|"
    rf"(?:{_GENRE}|lời|chú thích|nội dung|phỏng vấn|gv|giáo viên|biên soạn|sưu tầm|"
    rf"(?:(?:người|lược|biên) )?dịch|chuyển ngữ)(?=\s*(?:[:,&/+–-]|và\s)))"
    r"(?:\s*(?:,|và|&|/|-|–|\+)\s*|\s*[:.]\s*|\s+(?=\S)))+",
    re.IGNORECASE,
)
"""What stands before a name. What begins sentences as well needs a colon: "Lời: Thu Trang"."""
_OF_PICTURES = re.compile(rf"(?:{_PICTURES})(?:\s*(?:,|và|&|/|-|–)\s*(?:{_PICTURES}))*\s*:", re.IGNORECASE)
"""A line that credits pictures and no text: "Ảnh: Đức Huy"."""
_BY_ROLE = re.compile(rf"(?:{_ROLE}|{_BY}|(?:tin|bài)\s*(?:,|và|&|-|/)?\s*ảnh)\.?\s+(?=\w)", re.IGNORECASE)
"""Who signs with what they are to the paper, or what was done: "PV Thu Trang", "Đăng bởi Thu Trang"."""
_WRITTEN = re.compile(
    rf"(?:tin|bài(?: viết)?|nội dung)(?:\s*[,&/–-]\s*(?:{_PICTURES}|bài))*\s*:", re.IGNORECASE
)
_NOBODY = re.compile(
    r"(?:thực hiện\s*:\s*)?(?:nhóm )?(?:p\.?v|c\.?t\.?v|b\.?t\.?v|b\.?b\.?t|phóng viên|ban biên tập)\.?"
    r"(?:\s*[/|–-]?\s*(?:TTXVN|VOV|VTV|Vietnam\+)(?: tại .{2,30})?)?",
    re.IGNORECASE,
)
_SPOKEN_OF = re.compile(
    r"(?:[-–+•*]\s*|\d{1,2}[.)]\s*)?(?:(?:ông|bà|anh|chị|em|cháu|đồng chí|đ/c)\s+)?", re.IGNORECASE
)
_GROUP = re.compile(rf"\s*(?:[,;–-]|\svà)\s*(?:(?:nhóm )?(?:{_ROLE})|cộng sự)\s*$", re.IGNORECASE)
"""Others who are not named: "Thu Trang và nhóm PV"; or the role behind a name: "Thu Trang - CTV"."""
_GROUP_OF = re.compile(
    rf"(?:nhóm )?(?:{_ROLE}|tác giả|thực hiện)\s*:?\s*[(\[](?P<who>[^()\[\]]+)[)\]]", re.IGNORECASE
)
"""Who a group is, in brackets behind it: "Nhóm PV (Thu Trang - Đức Huy)"."""
_BETWEEN_DASHES = re.compile(r"[–-]\s*(?P<who>\w[^–-]*\w)\s*[–-]")
"""A line set off by a dash on either side; one alone begins an entry of a list: "- Nguyễn Văn Á"."""
_REMARK = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_HOW_MADE = re.compile(
    r"[(\[]\s*(?:theo|tổng hợp|thực hiện|lược (?:ghi|thuật|dịch)|(?:biên )?dịch)\b", re.IGNORECASE
)
"""Remarks that only bylines have, so that a pen name in capitals is one: "SÔNG CHẢY (Theo BBC)"."""
_REMARK_WORD = re.compile(
    r"[\s,-]+(?:tổng hợp|t/h|thực hiện|ghi|lược (?:ghi|thuật|dịch)|biên dịch|sưu tầm|s\.?t\.?|dịch)\s*$|"
    r"\s+(?:[-–]\s*)?theo\s+(?-i:[A-ZĐ]).{1,40}$|\s+[-–]\s*từ\s+(?-i:[A-ZĐ]).{1,30}$",
    re.IGNORECASE,
)
"""How a text was made, from whom it was taken or where it was written: "Thu Trang theo BBC"."""
_OTHER_WORK = re.compile(
    r"\s*(?:[-–—|;,./]\s*)?\b(?:ảnh|nguồn|clip|video|thiết kế|trình bày|đồ h(?:ọa|oạ)|kỹ thuật|"
    r"minh h(?:ọa|oạ))\s*:.*$|\s+[-–—|;]\s+(?:ảnh|clip|video)\s+\S.{1,40}$",
    re.IGNORECASE,
)
"""From where a line tells who did other work than writing."""
_OUTLET = (
    r"(?:TTXVN|VNA|VOV|VTV|VTC|Vietnam\+|BNEWS|VnExpress|Znews|Reuters|AFP|AP|BBC|CNN|Xinhua|Tân Hoa xã|"
    r"Kyodo|Yonhap|Bloomberg)(?!\w)"
)
_AGENCY = re.compile(
    r"\s*(?:[/|]\s*(?:(?:báo|tạp chí|đài)\s\S.*|[\w-]+\.(?:vn|com|net|org)\S*)|"
    rf"[/|–-]\s*{_OUTLET}|\s(?:và|&)\s*{_OUTLET}).*$",
    re.IGNORECASE,
)
_TAKEN_OVER = re.compile(
    r"theo (?P<who>[^:/()]{4,60}?)\s*(?P<paper>[/(]\s*\S.*|\s[–-]\s+(?:báo|tạp chí|đài)\s.*|$)", re.IGNORECASE
)
"""Who wrote what was taken over: "Theo Thu Trang/TTXVN", "Theo Thu Trang (Dân Việt)", "Theo Thu Trang"."""
EDITED = re.compile(r"(?:biên tập|btv)\s*:", re.IGNORECASE)
"""A line that names who edited and nobody who wrote."""
_BY_GENRE = re.compile(rf"(?:{_GENRE}) của (?=\w)", re.IGNORECASE)
"""Who signs a piece by its kind: "Ghi chép của Thu Trang"."""
_ADDRESS = re.compile(r"\S+@\S+|https?://\S+")
_TIME_BEHIND = re.compile(r"(?<=[\w)])[\s|,–-]+\d{1,2}[/.-]\d{1,2}[/.-]\d{4}\b.*$")
"""The time that some papers print in one line behind who wrote."""
_MORE = re.compile(r"\s+và\s+\d+\s+tác giả khác.*$", re.IGNORECASE)
_PARTING = re.compile(r"\s*(?:[,;&|/•·+_]|\s[-–—]\s|\svà\s)\s*")
_HYPHEN = re.compile(r"\w-\w")
_WORD = re.compile(r"[^\W\d_]+(?:[.'’-][^\W\d_]*)*\.?")
_TITLE = re.compile(
    r"(?:(?:PGS|GS|TSKH|TS|ThS|BSCK(?:II?|1|2)?|BS|LS|KTS|KS|CN|NSND|NSƯT|NGND|NGƯT|AHLĐ)\b[.,]?\s*|"
    r"(?:(?:đại|trung|thiếu|thượng) (?:tướng|tá|uý|úy)|nhà (?:báo|văn|thơ|giáo|nghiên cứu)|"
    r"luật sư|bác sĩ|tiến sĩ|thạc sĩ|nhạc sĩ|nghệ sĩ|kỹ sư|cử nhân)\b\s*,?\s*)+(?=\w)",
    re.IGNORECASE,
)
"""Titles and ranks before a name; papers of the forces print them in every byline."""

_NAME_LENGTH = range(1, 6)
"""Syllables of a signature: "Thanh", "Phan Thanh", "Công Tằng Tôn Nữ Hoa"."""

_BODIES = re.compile(
    r"\b(?:toà soạn|tòa soạn|online|ubnd|ttxvn|thông tấn xã|trung tâm|liên đoàn|công đoàn|công an|công ty|"
    r"admin|administrator|editor|quản trị|super user|biên tập viên|phóng viên|cộng tác viên|pv|ctv|btv|"
    r"tổng hợp|media|news|bot|vov|vtv|internet|facebook|video|thời sự|bạn đọc|chuyên mục|văn phòng|"
    r"tác giả|xem thêm|chia sẻ|bình luận)\b",
    re.IGNORECASE,
)
_FIRST_OF_BODIES = re.compile(
    r"(?:lđlđ|cđcs|mttq|báo|tạp chí|ban|phòng|đài|cổng|hội|sở|bộ|cục|vụ|viện|nhóm|theo|nguồn|"
    r"tin|bài|ảnh|khác|giờ|ngày|"
    r"thứ|phút|tỉnh|huyện|việt nam|trang (?:tin|thông|chủ|web|điện)|"
    r"khoa (?:dược|nội|ngoại|sản|nhi|cấp cứu|hồi sức|khám|xét nghiệm|kinh tế|luật|công nghệ|kỹ thuật)|"
    r"trường (?:th|thpt|thcs|tiểu|mầm|mẫu|đại|cao|trung|chính|cán|sĩ|nghề|dạy))\b",
    re.IGNORECASE,
)
"""How names of papers, bodies and lines of tools begin. Many given names are the same syllables:
"Thu Trang", "Xuân Trường", "Vũ Hội", "Nguyễn Việt Nam"."""

_WORKS_AS = re.compile(
    r"(?:giáo viên|giảng viên|cán bộ|chuyên viên|công chức|viên chức|nhân viên|hội viên|học sinh|"
    r"sinh viên)\b",
    re.IGNORECASE,
)
"""What those are who write now and then; heads of offices are rather quoted than sign."""

_KIND_OF_PAPER = re.compile(
    r"quyết định|thông báo|công văn|kế hoạch|tờ trình|báo cáo|chỉ thị|nghị quyết|hướng dẫn|giấy mời",
    re.IGNORECASE,
)
"""What stands in a line of its own above an official paper, in syllables of given names: "QUYẾT ĐỊNH"."""

OFFICE = re.compile(
    r"(?:phóng viên|cộng tác viên|biên tập viên)(?: ảnh| thường trú.{0,30})?|nhà báo|"
    r"(?:e-?mail:?\s*)?[^\s@]+@[^\s@]+\.\w+",
    re.IGNORECASE,
)
"""What a line under a name says of the person: what she is to the paper, or where to write to her."""

_PLACES = frozenset(map(fold, PROVINCES))
_SECTION = re.compile(
    r"văn (?:hóa|hoá)|thể thao|xã hội|kinh tế|giáo dục|pháp luật|thế giới|đời sống|sức kh(?:ỏe|oẻ)|du lịch|"
    r"công nghệ|giải trí|chính trị|an ninh|quốc phòng|môi trường|nhân ái|tiêu dùng|tài chính|thi đua",
    re.IGNORECASE,
)
_LONGEST_SIGNATURE = 80
_HONORIFICS = {"ông", "bà"}
_INITIALS = re.compile(r"(?!TP|P\.V|C\.T\.V)[^\W\d_]{1,2}\.(?:[^\W\d_]+\.?)+")
"""Names with their first syllables shortened: "K.NGÂN", "N.T.H"; "TP.HCM" and "P.V" are none."""
_PAPERS = frozenset(
    map(fold, (
        "Thanh Niên", "Tiền Phong", "Tuổi Trẻ", "Lao Động", "Nhân Dân", "Dân Trí", "Dân Việt", "Công Lý",
        "Đại Đoàn Kết", "Hà Nội Mới", "Sài Gòn Giải Phóng", "Người Lao Động", "Người Đưa Tin", "Đầu Tư",
        "Pháp Luật", "Công Thương", "Giao Thông", "Xây Dựng", "Quân Đội Nhân Dân",
    ))
)  # fmt: skip
"""Papers whose names could be those of persons; behind a person's name they say whose work was taken over."""
_LONGEST_INITIAL = 2
_SHORT_NAME = 2
"""Syllables: "Bà Huyện" may be somebody's pen name, "Bà Nguyễn Thị Hoa" is spoken of."""
_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)


def read_byline(text: str, not_persons: Iterable[str] = ()) -> str | None:
    """The persons named, parted by ", "; None when the line names a paper, an agency or nobody.

    >>> read_byline("Bài, ảnh: Phan Thanh - Thu Hà")
    'Phan Thanh, Thu Hà'
    """
    line = _bare_names(tidy(_TIME_BEHIND.sub("", _ADDRESS.sub(" ", text))))
    taken_over = _TAKEN_OVER.fullmatch(line)
    if taken_over and fold(taken_over["who"]) in _PAPERS:
        return None
    line = _MORE.sub("", taken_over["who"] if taken_over else line)
    line = _GROUP.sub("", _AGENCY.sub("", _REMARK_WORD.sub("", _REMARK.sub("", line))))
    line = _LABEL.sub("", line)
    line = _REMARK_WORD.sub("", _OTHER_WORK.sub("", line)).strip(" .,:;-–—|/")
    refused = {fold(name) for name in not_persons}
    if not line or fold(line) in refused:
        return None
    names = [
        name
        for part in _parted(line)
        if (name := _REMARK.sub("", part).strip(" .:")) and fold(name) not in refused and is_name(name)
    ]
    names = names[:1] + [name for name in names[1:] if fold(name) not in _PAPERS]
    return ", ".join(dict.fromkeys(names)) or None


def _bare_names(line: str) -> str:
    """The names of a group instead of what it is called, and those between two dashes without them."""
    match = _GROUP_OF.fullmatch(line) or _BETWEEN_DASHES.fullmatch(line)
    return match["who"] if match else line


def is_likely_person(text: str) -> bool:
    """Whether a name is one of a person where nothing but its place on the page says so.

    Beside the time of an article stand places ("Hà Nội, 14/10/2024") and sections ("Văn Hóa") as well.
    """
    titled = _TITLE.match(text)
    words = text[titled.end() :].split() if titled else text.split()
    known = all("." in word or is_name_part(word.title()) or is_surname(word.title()) for word in words)
    return (
        (known or is_surname(words[0].title()))
        and is_full_name(text)
        and fold(text) not in _PLACES
        and not _SECTION.fullmatch(text)
    )


def _parted(line: str) -> list[str]:
    """The parts of a line that may be names; a hyphen between two whole names parts them as a dash does:
    "Thu Trang-Đức Huy". Within a name it stays: "Kim-Anh".
    """
    line = _with_titles_joined(line)
    around = line.split("-") if _HYPHEN.search(line) else []
    if len(around) > 1 and all(
        len(one.split()) > 1 and is_name(one) and is_likely_person(one) for one in around
    ):
        return around
    return _PARTING.split(line)


def _with_titles_joined(line: str) -> str:
    """ "Đại tá, PGS, TS Lê Văn Cương" without commas in its titles: it is one person."""
    titled = _TITLE.match(line)
    return line if titled is None else titled[0].replace(",", "") + line[titled.end() :]


def is_name(text: str) -> bool:
    """Whether a line could be a person's name or signature: capitalised syllables and nothing else.

    A title may stand before it ("TS Trần Hữu Hiệp"); an honorific does not sign ("Ông Nguyễn Văn Á").
    """
    titled = _TITLE.match(text)
    bare = text[titled.end() :] if titled else text
    words = bare.split()
    return (
        len(words) in _NAME_LENGTH
        and all(_WORD.fullmatch(word) and word[0].isupper() for word in words)
        and not _BODIES.search(bare)
        and not _FIRST_OF_BODIES.match(bare)
        and not _KIND_OF_PAPER.fullmatch(bare)
        and not _NOBODY.fullmatch(bare)
        and not (words[0].casefold() in _HONORIFICS and len(words) > _SHORT_NAME)
        and not _is_run_together(bare)
        and not any(map(_is_abbreviated, words))
        and (len(words) > 1 or (len(bare) < 20 and _is_pronounced(bare)))
    )


def is_full_name(name: str) -> bool:
    """Whether a name says more than one syllable of a person, whole or shortened: "Lê An", "K.NGÂN"."""
    return len(name.split()) > 1 or _INITIALS.fullmatch(name) is not None


def _is_pronounced(word: str) -> bool:
    """Whether one word is a name or dotted initials ("N.T.H", "B.NG"), not the letters of an office ("TT",
    "P.TCCB").
    """
    parts = re.split(r"[.-]", word)
    shortened = len(parts) > 1 and max(map(len, parts)) <= _LONGEST_INITIAL
    return shortened or any(len(part) > 1 and _VOWEL.search(fold(part)) for part in parts)


def _is_abbreviated(word: str) -> bool:
    """Whether a word is the letters of an office: "CTCT" in "P. CTCT"."""
    return "." not in word and len(word) > _LONGEST_INITIAL and not _VOWEL.search(fold(word))


def _is_run_together(text: str) -> bool:
    """Whether words are written as one, as the names of sites are: "HanoiPortal"."""
    return any(first.islower() and second.isupper() for first, second in pairwise(text))


def signs(text: str) -> bool:
    """Whether a whole line is plainly a signature: a label such as "Bài, ảnh:", or 2–5 name syllables.

    Who only took the pictures has signed no text.
    """
    line = _bare_names(tidy(text).strip(" —"))
    if len(line) > _LONGEST_SIGNATURE or line.endswith(":") or _OF_PICTURES.match(line):
        return False
    if (_LABEL.match(line) and ":" in line) or _BY_GENRE.match(line):
        return read_byline(line) is not None
    if person_taken_over(line) is not None:
        return True
    bare = _GROUP.sub("", _AGENCY.sub("", _REMARK.sub("", _REMARK_WORD.sub("", line))))
    bare = _REMARK.sub("", _OTHER_WORK.sub("", _BY_ROLE.sub("", bare))).strip()
    names = [part for part in _parted(bare) if part]
    in_capitals = bare.isupper() and not _HOW_MADE.search(line)
    doubtful = in_capitals or _BY_ROLE.match(line) or _GROUP.search(line)
    if doubtful and not all(map(is_likely_person, names)):
        return False
    return bool(names) and all(is_name(name) and is_full_name(name) for name in names)


def is_labelled(text: str) -> bool:
    """Whether a line says that it is a byline: "Bài, ảnh: Thu Trang", "CTV Thu Trang"."""
    return _LABEL.match(tidy(text)) is not None


def credits_pictures(text: str) -> bool:
    """Whether a whole line names who took pictures, and no writer: "Ảnh: Đức Huy"."""
    return len(text) <= _LONGEST_SIGNATURE and _OF_PICTURES.match(text) is not None and text[-1] not in ".!?:"


def is_listed_person(text: str) -> bool:
    """Whether a line is a person's name, spoken of or not, so that a name under it ends a list of them."""
    return signs(_SPOKEN_OF.sub("", tidy(text), count=1))


def person_taken_over(text: str) -> str | None:
    """Who wrote what was taken over from a paper that the line names: "Theo Thu Trang (Báo Hòa Bình)"."""
    match = _TAKEN_OVER.fullmatch(tidy(text))
    return _sure_persons(match["who"]) if match and match["paper"] else None


def signs_as_source(text: str) -> bool:
    """Whether a line names a person from whom a text was taken, as old portals write: "Theo Thu Hiền".

    Papers and agencies are named in the same way ("Theo Lao Động"), so that the caller must know the line
    to be set apart and the name must be one of a person.
    """
    match = _TAKEN_OVER.fullmatch(tidy(text))
    return match is not None and _sure_persons(match["who"]) is not None


def names_nobody(text: str) -> bool:
    """Whether a line is a byline without a person: "Tin: PV; ảnh: Đức Huy", "Tin, ảnh: Đài xã", "PV"."""
    line = tidy(text)
    if _NOBODY.fullmatch(line):
        return True
    is_byline = len(line) <= _LONGEST_SIGNATURE and _WRITTEN.match(line) and line[-1] not in ".!?:"
    return bool(is_byline) and read_byline(line) is None


def names_body(text: str) -> bool:
    """Whether a line begins with what bodies are called, or holds such a word: "Phòng Nghiệp vụ 2"."""
    return _FIRST_OF_BODIES.match(text) is not None or _BODIES.search(text) is not None


def _sure_persons(text: str) -> str | None:
    names = _parted(text)
    sure = all(is_name(name) and is_likely_person(name) and fold(name) not in _PAPERS for name in names)
    return ", ".join(names) if sure else None


def signs_with_body(text: str) -> bool:
    """Whether a line names who signs and for whom or as what: "Thu Trang - Báo Hòa Bình", "Lê Thu Trang,
    giáo viên Trường Tiểu học Hòa Bình".

    In a list the same words are a recipient, so that the caller must know the line to be set apart.
    """
    bare = _REMARK.sub("", tidy(text)).strip()
    first, *others = [part for part in _PARTING.split(bare) if part] or [""]
    return (
        len(bare) <= _LONGEST_SIGNATURE
        and is_name(first)
        and len(first.split()) > 1
        and bool(others)
        and all(
            _FIRST_OF_BODIES.match(part) or _BODIES.search(part) or _WORKS_AS.match(part) for part in others
        )
    )
