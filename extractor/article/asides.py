"""Lines with which a page speaks to its reader amid the text: pay, follow us, write to us, click here."""

import re

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
    r"(?:(?:mọi|các) (?:ý kiến|thông tin|thắc mắc|phản ánh|góp ý)|(?:quý )?(?:bạn đọc|độc giả))\b.{0,80}"
    rf"\b(?:gửi|liên hệ)\b.{{0,60}}{_DESK}.*|"
    # what is sold: "Quý khách vui lòng gọi tổng đài 1900 1234", "Liên hệ hotline để được tư vấn miễn phí"
    r"quý (?:khách(?: hàng)?|phụ huynh|bệnh nhân)\b.{0,40}\bvui lòng (?:gọi|liên hệ|đặt|để lại|đăng ký)\b.*|"
    r"(?:vui lòng |hãy )?(?:gọi|liên hệ)(?: ngay)?(?: qua| tới| đến)? (?:hotline|tổng đài|số điện thoại)"
    r"\s*:?\s*[\d. ]*(?:để được\b.{0,60})?\W*|"
    # what leads on: "Xem tiếp trang 2", "Nhấn vào đây để xem toàn bộ danh sách", "Nguồn: https://…"
    r"(?:nhấn|bấm|click|ấn)(?: chuột)?(?: vào)?(?: đây| ảnh| hình)?\s+để (?:xem|đọc|nghe|theo dõi|tải)\b"
    r".{0,60}|"
    r"(?:xem|đọc) tiếp(?: trang \d{1,3})?\W*|nguồn\b.{0,40}?:?\s*https?://\S+|"
    r"(?:(?:xem|đọc) )?(?:bài gốc|nguyên văn|toàn văn)\b.{0,40}\b(?:tại|ở) đây\W*|"
    # marks of the page's own: sizes of letters, counters, sponsors, what a program made
    r"a[-–+]?(?:\s+a[-–+]?){1,3}|nghe (?:podcast|audio)|"
    rf"{_COUNTED}(?:\W+{_COUNTED})+|"
    r"gửi (?:phản hồi|bình luận|ý kiến)|"
    r"(?:tin|bài|nội dung)(?: viết)?(?: được)? tài trợ|nhà tài trợ|sponsored|"
    r"(?:lưu ý:? )?(?:nội dung|bản)(?: này| tóm tắt)? được (?:tóm tắt|tạo|tổng hợp)(?: tự động)? "
    r"(?:bởi|bằng) (?:ai|trí tuệ nhân tạo)\b.*|"
    r"(?:[•·*\s-]*\(\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\))+|"
    r"(?:hotline|đường dây nóng)\s*:?\s*[\d. ]{8,}",
    re.IGNORECASE,
)


def is_aside(text: str) -> bool:
    """Whether a whole line is told to the reader by the page and not by the article."""
    return len(text) <= _LONGEST and _ASIDE.fullmatch(text.strip(" *•–-[]")) is not None
