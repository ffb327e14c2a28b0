"""Words that go on with a list of the honoured, or open the lines below: "Những gương mặt được tôn vinh có",
"Danh sách cụ thể như sau:"."""

import re

from extractor.events.row_making.told_members import SUBHEADING

LIST_OF = re.compile(r"danh sách(?: các| những)? (?:tập thể|cá nhân|đơn vị|hộ|cán bộ|\d)", re.IGNORECASE)
ATTACHED = re.compile(r"\((?:ban hành )?kèm theo [^()\n]+\)?", re.IGNORECASE)
"""Between the headline of a decision's list and its names: "(Kèm theo Quyết định số 45/QĐ-BTC)"."""
ALSO = re.compile(r"\s*cùng (?:được )?(?:nhận|đạt|đoạt|giành|tặng|trao|đón nhận)(?!\w)", re.IGNORECASE)
THAT_IS = re.compile(
    r"\s*đó là(?! (?:thông tin|nội dung|khẳng định|nhận định|phát biểu|lời|kết quả|điều|lý do)(?!\w))(?!\w)",
    re.IGNORECASE,
)
"""As in "Một học sinh lớp 10 đoạt giải Nhất. Đó là em A"."""
HONOURED_ARE = re.compile(
    r"\s*(?:(?:theo đó|trong đó|cụ thể),? )?(?:có (?:tất cả )?)?"
    r"(?:(?:các|những|\d{1,2}|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười) )?"
    r"(?:người|gương mặt|cá nhân|tập thể|đơn vị|điển hình|tác giả|thí sinh|công dân|em|học sinh|đồng chí"
    r"|cán bộ|chiến sĩ|giáo viên|hộ|hộ gia đình|gia đình|chi bộ|chi hội|chi đoàn|doanh nghiệp)\s+"
    r"(?:[^\W\d]+ ){0,3}?"
    r"(?:được (?:tôn vinh|vinh danh|tuyên dương|biểu dương|khen thưởng|khen|trao giải|trao tặng)"
    r"|nhận giải|đoạt giải|đạt giải|nhận thưởng)"
    r"[^.;]{0,40}?(?:gồm|là|có|:)(?!\w)",
    re.IGNORECASE,
)
"""As in "Những gương mặt được tôn vinh có …", "Có 5 cá nhân được khen thưởng, cụ thể: …" some sentences after
the award of the lead."""
_SOME_ARE = re.compile(
    r"\s*(?:một số|những|các) (?:cái tên|gương mặt|người|cá nhân|tập thể|đơn vị|đại diện)"
    r"[^.;:\n]{0,40}(?:như|gồm|là)(?: sau)?\s*:",
    re.IGNORECASE,
)
"""As the line "Một số cái tên nổi bật như:" above the names of some."""
GOES_ON = re.compile(
    ALSO.pattern + "|" + HONOURED_ARE.pattern + "|" + _SOME_ARE.pattern + "|"
    rf"{THAT_IS.pattern}|"
    r"\s*(?:trong đó|trong số (?:này|đó|ấy|(?:các |những )?(?:tập thể|cá nhân|người|đơn vị)\w*)"
    r"|cụ thể|gồm|bao gồm|tiêu biểu|điển hình"
    r"|(?:trong |theo )?danh sách(?! (?:này|đó|trên|sẽ|đã|được(?! (?:khen|tặng))|ban|hội đồng|bầu) )"
    r"|(?:các |những |\w+ )?(?:tập thể|cá nhân|đơn vị|người (?:trẻ|lớn|nhỏ|cao))[^.;]{0,60}?(?:gồm|là"
    r"|như)"
    r"|(?:theo đó,? )?(?:các |những |\w+ )?(?:tập thể|cá nhân|đơn vị|địa phương|xã|phường|thị trấn|huyện"
    r"|trường|doanh nghiệp)(?!\w)[^.;:]{0,60}?(?:gồm|:)"
    r"|(?:theo đó|cụ thể),? có \d+ (?:tập thể|cá nhân|đơn vị)(?!\w)[^.;:]{0,150}?(?<!\w)gồm)(?!\w)",
    re.IGNORECASE,
)


def only_opens_lines(line: str) -> bool:
    """A line that names nobody itself but parts or opens the list below it: "Tập thể:", "Danh sách cụ thể
    như sau:"."""
    opens = line.rstrip().endswith(":") and GOES_ON.match(line) is not None
    return opens or SUBHEADING.fullmatch(line) is not None
