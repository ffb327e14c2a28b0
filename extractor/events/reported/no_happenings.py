"""What looks like a happening and is none: rules, what is called off or still to come, prices, the weather.

Its patterns are for text in lower case.
"""

import re

from extractor.lexicon.leaping import leaping

CALLED_OFF = leaping(
    r"(?<!\w)(?:không tổ chức|hoãn|dừng|lùi|dời|hủy|huỷ)"
    r"(?: (?:thời gian|thời điểm|lịch|ngày|tổ chức|việc|các))*"
    r" (?:lễ|đêm|hội nghị|đại hội|trao|tôn vinh|vinh danh|tuyên dương|kỷ niệm|chung kết|hội thi)(?!\w)"
)
"""In a headline: what was planned is put off, or not to be."""

PLANNED = leaping(
    r"(?<!\w)(?:sẽ|sắp) (?:được )?(?:tổ chức|trao|truy tặng|tôn vinh|vinh danh|tuyên dương)(?!\w)"
)
"""In a headline: the ceremony is still to come ("Vĩnh Phúc sẽ tổ chức truy tặng danh hiệu A")."""

STILL_TO_COME = leaping(
    r"(?<!\w)lễ (?:trao|tôn vinh|tuyên dương|công bố)[^.;]{0,60} (?:sẽ|dự kiến) (?:được )?(?:diễn ra|tổ chức"
    r"|truyền hình|phát sóng|trao)(?!\w)"
)
"""In a text that tells no day of news: "Lễ trao giải A sẽ được truyền hình trực tiếp tối 21/6"."""

RULES_ISSUED = leaping(
    r"(?<!\w)ban hành (?:các )?(?:hướng dẫn|thông tư|nghị định|quy chế|quy định|công văn)(?!\w)",
)
RULES_HEADED = re.compile(
    r"\s*(?:quy chế|quy định|nội quy|hướng dẫn"
    r"|(?:các )?(?:quy trình|thủ tục|trình tự|tiêu chuẩn|tiêu chí|điều kiện|mẫu)[^.]{0,24}?"
    r" (?:xét|công nhận|khen|tặng|danh hiệu|thi đua))(?!\w)"
)
DRAFTED = leaping(r"(?<!\w)(?:dự thảo|lấy ý kiến|góp ý)(?!\w)")
"""Rules that people are still asked about are news."""

_AMONG = r"(?:là một |một )?trong (?:số )?\d+ [^.;]{0,60}?được(?!\w)"
"""As in "Trong 64 gương mặt được tôn vinh, nhiều thầy cô …": praise as background."""

_JUST_HONOURED = r"gặp (?:mặt|gỡ)[^.;]{3,90}? (?:vừa|đã) (?:vinh dự )?(?:được|đoạt|giành|đạt)(?!\w)"
"""As in "gặp mặt 5 đảng viên trẻ vừa được Trung ương Đoàn tuyên dương": they were honoured elsewhere."""

_NO_ACT = (
    r"\d (?:đồng|nghìn đồng|triệu đồng|usd)/(?:kg|lít|tấn|tạ|lượng|chỉ)(?!\w)"
    r"|giá (?:\w+ ){1,8}(?:trong |vào )?(?:sáng |chiều )?(?:ngày|hôm) [\w/.-]+,? (?:đã )?(?:tăng|giảm)(?!\w)"
    r"|dự báo giá|vị trí tâm (?:bão|áp thấp)|nhiệt độ (?:cao|thấp) nhất"
    r"|nắng nóng (?:gay gắt|kéo dài|diện rộng)"
    r"|(?:công bố|thông báo)(?: \w+){1,3}? (?:tuyển sinh|xét tuyển|tuyển dụng)(?!\w)"
)
"""Prices on a market, the weather, how students and staff are to be chosen."""

TELLS_NO_ACT = leaping(_NO_ACT)
BACKGROUND = leaping(rf"{_AMONG}|{_JUST_HONOURED}|{_NO_ACT}")
"""No happening: praise in passing, those met for an honour of before, ``_NO_ACT``."""

EVERY_YEAR = leaping(r"(?<!\w)(?:(?:hằng|hàng|mỗi) năm|âm lịch|tháng giêng|m[ùồ]ng \d+|ngày rằm)(?!\w)")
"""As in "Lễ hội diễn ra từ mùng 6 tháng Giêng": what a place is known for, no news."""
