"""Prizes called by who did best: "Đạo diễn xuất sắc nhất", "Ca sĩ của năm"; patterns over normal text."""

import re

ROLE = (
    r"(?:(?:nam |nữ )?diễn viên(?: chính| phụ| trẻ)?|tác giả|đạo diễn|(?:nam |nữ )?(?:ca sĩ|nghệ sĩ)"
    r"|h(?:ọa|oạ) s[ĩỹ]|nhạc s[ĩỹ]|nhạc công|biên kịch|quay phim|biên đạo(?: múa)?|giọng (?:ca|hát)"
    r"|thủ môn(?: nam| nữ)?|(?:nam |nữ )?cầu thủ(?: nam| nữ| tấn công| phòng thủ| libero)?|tiền đạo|tiền vệ"
    r"|hậu vệ|người đẹp|tiểu phẩm|cổ động viên"
    r"|huấn luyện viên|hlv|(?:vận động viên|vđv)(?: nam| nữ)?|chủ công|phụ công|chuyền hai|đối chuyền|libero"
    r"|phim(?: truyện| ngắn| tài liệu| hoạt hình| điện ảnh| truyền hình)?|bộ phim|vở diễn|vở kịch|kịch bản"
    r"|chương trình|tiết mục|thiết kế(?: mỹ thuật| sân khấu)?|âm nhạc|âm thanh|ánh sáng|dựng phim|thí sinh"
    r"|gương mặt|ca khúc|album|mv|trang phục|phần thi|bài thi|thuyết minh viên|hướng dẫn viên"
    r"|dẫn chương trình)"
)
PRAISE = (
    r" (?:xuất sắc|triển vọng|ấn tượng|tiêu biểu|hay|đẹp|trẻ|tài năng|tiềm năng|sáng tạo|phong cách"
    r"|thân thiện|thanh lịch|nhiệt tình|được (?:[^\W\d]+ ){0,2}yêu thích)(?: nhất)?"
    r"(?: của năm| trong năm)?(?!\w)"
)
OF_THE_YEAR = (
    r"(?:(?:nam |nữ )?ca sĩ|nghệ sĩ(?: mới)?|nhạc sĩ|nhà sản xuất|album|bài hát|ca khúc|music video|mv"
    r"|(?:chuỗi )?chương trình|cầu thủ|vận động viên|vđv|huấn luyện viên|hlv|nhân vật"
    r"|gương mặt(?: trẻ)?(?: thể thao| điện ảnh)?|chiến tích(?: thể thao)?|sự kiện(?: thể thao)?|khoảnh khắc"
    r"|đội tuyển|ban nhạc) của năm(?!\w)"
    r"|(?:vua phá lưới|hoa khôi (?:bóng chuyền|bóng đá|giải|hội thao)"
    r"|cầu thủ ghi nhiều bàn(?: thắng)? nhất)(?!\w)"
)
"""Also prizes that one word calls: "Vua phá lưới"."""
ANY = (
    r"(?:(?!pháp|bóng|vô địch|đấu|hạng|việt dã|chạy|đua|cờ|cho|của|thuộc|là|và|với|được|trao|có|nhất)"
    r"[^\W\d_]+ ){1,7}"
    r"(?:xuất sắc|ấn tượng|đẹp|hay|tốt|duyên dáng|thanh lịch|(?:cao|lớn|nhỏ|ít|nhiều|trẻ) tuổi) nhất(?!\w)"
    r"|(?:[^\W\d_]+ ){1,3}được (?:[^\W\d_]+ ){0,2}yêu thích nhất(?!\w)"
    r"|(?:đội (?:có )?)?phong cách(?: thi đấu)?(?: đẹp| tốt)?(?= cho| thuộc về|[,.;:)\n]|$)"
    r"|(?:xuất sắc|ấn tượng|hay|đẹp) nhất(?= (?:cho )?phần thi| thuộc về| được trao)"
    r"|khán giả (?:bình chọn|yêu thích)(?: nhất)?(?!\w)"
)
"""Behind "giải": "giải thiết kế trang trí sân khấu xuất sắc nhất"."""
PART = r"(?:(?:nam|nữ) )?diễn viên (?:chính|phụ)(?!\w)"
BARE = f"(?:{ROLE}{PRAISE}|{OF_THE_YEAR})"
"""Without "giải" before it."""
BEST = re.compile(f"{BARE}|{PART}")
