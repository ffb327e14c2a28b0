"""Lines with which a page speaks to its reader amid the text: pay, follow us, write to us, click here."""

import re

from extractor.article.serial import goes_on_later

_LONGEST = 200
_SIGN_UP = r"(?:đăng (?:ký|nhập)|mua|trả phí|nâng cấp)"
_CHANNEL = r"(?:youtube|zalo|facebook|fanpage|tiktok|google news|kênh)"
_DESK = r"(?:toà soạn|tòa soạn|toasoan|ban biên tập|bạn đọc|bandoc)"
_COUNTED = r"\d+ (?:bình luận|lượt thích|thích|chia sẻ)"
_ASIDE = re.compile(
    # what is to be paid for: "Bạn đã đọc hết 3/3 bài miễn phí", "Vui lòng đăng nhập để đọc tiếp"
    r"bạn đã (?:đọc|xem) hết\b.{0,40}\bbài\b.*|"
    r"(?:bài(?: viết| báo)?|nội dung)(?: này)? (?:chỉ )?dành (?:riêng )?cho "
    r"(?:(?:hội|thành) viên(?: (?:vip|premium|đã đăng ký))?\s*(?:[.!].*)?|"
    r"(?:độc giả|bạn đọc|người dùng|tài khoản|thuê bao) "
    rf"(?:đã )?(?:{_SIGN_UP}|vip|premium)\b.*)|"
    rf"(?:vui lòng|hãy|mời bạn|xin mời) {_SIGN_UP}\b.{{0,80}}\b(?:đọc|xem|bình luận)\b.*|"
    r"để (?:đọc|xem) (?:tiếp|toàn bộ|đầy đủ|trọn)\b.{0,60}"
    rf"\b(?:mời|vui lòng|hãy|xin|bạn (?:cần|phải))\b.{{0,30}}\b{_SIGN_UP}\b.*|"
    r"đăng nhập để (?:bình luận|gửi (?:bình luận|ý kiến))\b.*|"
    # where else to read and to write: "Tải ứng dụng của báo để đọc nhanh nhất", "… gửi về toasoan@…"
    r"tải (?:ứng dụng|app)\b.{0,60}\bđể (?:đọc|xem|nhận|cập nhật)\b.*|"
    rf"(?:hãy |mời |kính mời )?(?:quý vị|bạn)\b.{{0,30}}\b(?:theo dõi|đăng ký)\b.{{0,80}}{_CHANNEL}.*|"
    rf"(?:nhấn |bấm )?(?:like|follow)\b.{{0,40}}(?:trang|bài viết|{_CHANNEL}).*|"
    r"thích và chia sẻ bài viết\b.*|bạn (?:có )?thích bài (?:viết |báo )?này(?: không)?\W*|"
    r"(?:(?:mọi|các) (?:ý kiến|thông tin|thắc mắc|phản ánh|góp ý|thư từ|tin,? bài|bài vở)|"
    r"(?:quý )?(?:bạn đọc|độc giả))\b.{0,80}"
    rf"\b(?:gửi|liên hệ)\b.{{0,60}}{_DESK}.*|"
    # what is sold: "Quý khách vui lòng gọi tổng đài 1900 1234", "Liên hệ hotline để được tư vấn miễn phí"
    r"quý (?:khách(?: hàng)?|phụ huynh|bệnh nhân)\b.{0,40}\bvui lòng (?:gọi|liên hệ|đặt|để lại|đăng ký)\b.*|"
    r"(?:vui lòng |hãy )?(?:gọi|liên hệ)(?: ngay)?(?: qua| tới| đến)? (?:hotline|tổng đài|số điện thoại)"
    r"\s*:?\s*[\d. ]*(?:để được\b.{0,60})?\W*|"
    # what leads on: "Xem tiếp trang 2", "Nhấn vào đây để xem toàn bộ danh sách", "Nguồn: https://…"
    r"(?:nhấn|bấm|click|ấn)(?: chuột)?(?: vào)?(?: đây| ảnh| hình)?\s+để (?:xem|đọc|nghe|theo dõi|tải)\b"
    r".{0,60}|"
    r"(?:xem|đọc) tiếp(?: trang \d{1,3})?\W*|nguồn\b.{0,40}?:?\s*https?://\S+|"
    r"(?:đường dẫn|link|địa chỉ)(?: (?:gốc|bài|tin)(?: (?:viết|gốc|này)){0,2})?\s*:\s*https?://\S+|"
    r"(?:(?:xem|đọc) )?(?:bài gốc|nguyên văn|toàn văn)\b.{0,40}\b(?:tại|ở) đây\W*|"
    # marks of the page's own: sizes of letters, counters, sponsors, what a program made
    r"a[-–+]?(?:\s+a[-–+]?){1,3}|nghe (?:podcast|audio)|"
    rf"{_COUNTED}(?:\W+{_COUNTED})+|"
    r"gửi (?:phản hồi|bình luận|ý kiến)|"
    r"(?:tin|bài|nội dung)(?: viết)?(?: được)? tài trợ|nhà tài trợ|sponsored|"
    r"(?:lưu ý:? )?(?:nội dung|bản)(?: này| tóm tắt)? được (?:tóm tắt|tạo|tổng hợp)(?: tự động)? "
    r"(?:bởi|bằng) (?:ai|trí tuệ nhân tạo)\b.*|"
    r"(?:[•·*\s-]*\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\))+|"
    r"(?:hotline|đường dây nóng|liên hệ (?:quảng cáo|tòa soạn|toà soạn))\s*:?\s*[\d. ]{8,}(?:\W+email\b.*)?|"
    r"(?:nội dung )?quảng cáo|qc|tài trợ|advertisements?|loading\W*|like|share on \w+|đóng|thu gọn|"
    r"(?:hiển thị|hiện|mở) thêm|\+ ?\d{1,3}(?: (?:ảnh|hình(?: ảnh)?|video))?|ảnh \d{1,3}\s*/\s*\d{1,3}|"
    r"[\d.,]+ lượt (?:xem|đọc)|"
    r"(?:(?:số )?lượt đọc|đã xem)\s*:\s*[\d.,]+|nguồn ảnh\s*:.{1,40}|"
    # tools that read aloud, send on, go back
    r"\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d.{0,25}|giọng đọc\s*:.{0,30}|đang phát|đọc nhanh (?:cùng|với) ai|"
    r"chia sẻ bài(?: viết| báo)? này|lưu bài viết|trở (?:về|lại) (?:đầu trang|trang chủ|trang trước)|"
    r"xem full màn hình|(?:bấm|nhấn|click|ấn) (?:để )?xem (?:tiếp|thêm)|bạn đang (?:đọc|xem)\s*:.*|"
    # what is asked of the reader
    r"ý kiến \(\d+\)|(?:gửi|viết) (?:ý kiến|bình luận) của bạn|"
    r"bạn (?:thấy|nghĩ gì về|đánh giá) bài (?:viết|báo)(?: này)?\b.{0,30}\?|"
    r"(?:bài viết|nội dung|thông tin)(?: này)? có hữu ích\b.{0,30}\?|"
    r"cảm ơn (?:quý )?(?:bạn|độc giả|bạn đọc) đã (?:đọc|theo dõi)\b.{0,40}|"
    r"quan tâm (?:zalo|oa)\b.{0,30}\bđể (?:nhận|cập nhật|đọc)\b.{0,40}|"
    rf"tham gia (?:nhóm|kênh) (?:telegram|{_CHANNEL})\b.{{0,30}}(?:tại đây|\bđể (?:nhận|đọc)\b.{{0,40}})|"
    r"(?:bấm |nhấn )theo dõi\b.{0,60}\bgoogle news\b.{0,40}|"
    r"mọi (?:đóng góp|ý kiến|góp ý)\b.{0,40}\b(?:gửi về|liên hệ)\b.{0,40}\S+@\S+|"
    # files beside the text
    r"xem chi tiết tại đây\b.{0,80}|tải về\s*:.{0,60}\.(?:pdf|docx?|xlsx?|zip|rar)",
    re.IGNORECASE,
)


def is_aside(text: str) -> bool:
    """Whether a whole line is told to the reader by the page and not by the article."""
    if len(text) > _LONGEST:
        return False
    bare = text.strip(" *•–-[]")
    inner = bare[1:-1] if bare[:1] == "(" and bare[-1] == ")" else bare
    return goes_on_later(text) or any(_ASIDE.fullmatch(words) for words in (bare, inner))
