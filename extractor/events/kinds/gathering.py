"""Any other meeting or act that the opening reports: a consultation, a school opening, a get-together."""

from extractor.events.kinds.kind import EventKind, cues

GATHERING = EventKind(
    type="other",
    cues=cues(
        r"(?:tổ chức|diễn ra|khai mạc|bế mạc|khai trương|khánh thành|động thổ|ra mắt|chủ trì)",
        r"lễ (?:khai giảng|khai trương|ra quân|bàn giao|ký kết|khởi công|khánh thành|ra mắt)",
        r"(?:góp ý|lấy ý kiến)(?: (?:đối với|về|vào|cho))?(?: dự thảo)?",
        r"(?:buổi )?(?:gặp mặt|gặp gỡ|tiếp xúc|làm việc|tọa đàm|hội thảo|tập huấn|đối thoại|giao lưu"
        r"|giao ban)",
        r"(?:ra quân|họp báo)",
        r"ký(?: kết)? (?:thỏa ước|thỏa thuận|biên bản|hợp tác|chương trình phối hợp)",
        r"công bố",
    ),
    lures=cues(
        r"ban tổ chức",
        r"(?:các|nhiều|những) tổ chức",
        r"một tổ chức",
        r"hoàn thành (?:việc )?tổ chức",
        r"tổ chức (?:chính trị|đảng|tín dụng|quốc tế|phi chính phủ)",
        r"tổ chức (?:được |thành công )?\d+",
        r"(?:sẽ|dự kiến)[^.;,]{0,40}(?:tổ chức|diễn ra|lễ khai giảng)",
    ),
    sure=cues(
        r"(?:tổ chức|diễn ra|khai mạc|bế mạc)",
        r"lễ khai giảng",
        r"(?:góp ý|lấy ý kiến)(?: (?:đối với|về|vào|cho))?(?: dự thảo)?",
    ),
)
