"""What stands on a page beside the article: boxes known by their names, lines known by their words."""

import re

from extractor.article.asides import is_aside
from extractor.publishers.tree import Element, names_of, tag_of, text_of

_BOX = re.compile(
    r"(?:^|[\s_-])(?:related?\w*|relates|relate-?news|lien-?quan|tin-?lien-?quan|bai-?lien-?quan|read-?more|readmore\w*|"
    r"xem-?them|doc-?them|share\w*|sharing|social\w*|addthis\w*|comments?|comment-\w+|cmts?|cmt-\w+|binh-?luan|adv?|ads\w*|sda|"
    r"a-rec|advert\w*|instagram-media|tiktok-(?:embed|video)|fb-(?:post|video|page)|danh-?gia|chia-?se|video\w*|"
    r"banner\w*|breadcrumbs?|popup|modal|newsletter|subscri\w+|ratings?|vote|toolbar|tools?|tags?|tag-?list|tagcloud|keywords?|"
    r"pagination|pager|most-?read|promo\w*|about-?(?:us|box)|tin-?moi\w*|tin-?khac|other-?news|news-?other|tin-?cung\w*|(?<!has-)(?<!with-)(?<!no-)sidebar|menu\w*|nav|navbar|"
    r"navigation|footer\w*|(?<!elementor-)widget\w*|copyright|sponsor\w*|player|audio\w*|btn\w*|button\w*|login|search\w*|"
    r"follow\w*|attach(?:ed|ment)?-?(?:files?|list|box)|stock-?(?:box|info|quotes?)|tickers?|survey\w*|polls?|khao-?sat|binh-?chon|google-?news|counter|luot-?xem|view-?count|cookie\w*|skip-?link|sr-only|visually-hidden)(?=[\s_-]|$)"
)
_NOISE_TAGS = {
    "nav",
    "footer",
    "aside",
    "button",
    "select",
    "textarea",
    "input",
    "audio",
    "video",
    "label",
    "menu",
    "dialog",
    "marquee",
    "amp-ad",
    "amp-audio",
    "amp-consent",
    "amp-embed",
    "amp-iframe",
    "amp-sidebar",
    "amp-social-share",
    "amp-video",
    "amp-youtube",
}

_HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6"}
"""Their ids are for links to them, made of any words: ``<h3 id="nav_the_foil_1">``."""
_MODIFIER = "--"
_PROSE = 80
"""Letters of a paragraph without links that make a box whose name only varies another ("part--ads") text."""

_INLINE = {"a", "abbr", "b", "em", "font", "i", "mark", "span", "strong", "u"}
_SENTENCE = 40
"""Letters beside an inline element that make a sentence; a line of tools ("In | Gửi") has fewer."""

_TOOL = (
    r"(?:chia sẻ(?: bài viết| điều này)?(?: (?:lên|qua|trên))?(?: facebook| zalo)?|bản in|in ra|"
    r"thích(?: bài)?(?: này)?(?: \d+)?|"
    r"in(?: (?:bài(?: viết)?|trang|tin)(?: này)?)|"
    r"gửi (?:email|e-mail|mail|tin|bài|(?:cho )?bạn bè)(?: viết)?(?: này)?|trở (?:lại|về)|quay lại|"
    r"link (?:bài )?gốc|báo lỗi|"
    r"về (?:trang chủ|đầu trang)|"
    r"lưu bài|sao chép liên kết(?: thành công)?|copy link|facebook|twitter|zalo|email|"
    r"(?:xem|mở) (?:toàn màn hình|(?:ảnh|hình) (?:lớn|gốc|đầy đủ))|"
    r"(?:bấm |nhấn |click )?(?:để )?phóng to(?: ảnh| hình)?|(?:màu|cỡ) chữ|"
    r"nghe (?:đọc |nội dung )?(?:bài|tin)(?: (?:viết|báo|này))?|đọc bài(?: viết)?|đọc ngay)"
)

_TOOLS = re.compile(rf"(?<![^\s|/·•,>-])(?:{_TOOL})(?![^\s|/·•,>-])", re.IGNORECASE)
_LINE = re.compile(
    rf"^[*•\s–-]*(?:(?:{_TOOL}[\s|/·•,>-]*)+(?:lượt (?:xem|đọc)\s*:?\s*[\d.,]+)?|"
    r"bình luận|chi tiết|weiterlesen|(?:read|continue) (?:more|reading)|ý kiến( bạn đọc)?|quảng cáo[\s–-]*|"
    r"link bài gốc.*|lấy link!?|"
    r"\d{1,2}:\d\d(?:\s*/\s*\d{1,2}:\d\d)?|leftcenterrightdel|cỡ chữ.*|font size.*|và \d+ tác giả khác|"
    r"(lượt xem|số lượt xem|lượt đọc|views?)\s*:?\s*[\d.,]*|"
    r"(?:#[\w.]+[\s,]*)+|box|"
    r"nghe (?:đọc )?(?:bài|tin|báo)\D{0,12}\d{1,2}:\d\d.{0,20}|(?:giọng )?(?:nữ|nam) miền (?:bắc|trung|nam)|"
    r"[0-2](?:[.,]\d{1,2})?x|"
    r"(từ khóa|từ khoá|tags?|thẻ|chủ đề|dòng sự kiện|(?:chuyên|danh) mục)\s*:.*|"
    r"(?:tệp|file|tài liệu|văn bản)(?: tin)? (?:đính )?kèm(?: theo)?\b.{0,100}"
    r"\.(?:pdf|docx?|xlsx?|zip|rar)|"
    r"trang\s*:?\s*\d{1,3}(?:(?:\s*/\s*|\s+trên\s+|[\s|,-]+)\d{1,3})*\s*(?:…|tiếp(?: theo)?|sau|cuối)?|"
    r"(?:phóng viên|cộng tác viên|biên tập viên)|"
    r"(?:\D{0,3}\d{1,2}\D{1,9}\d{1,2}\D{1,3}\d{4}\W{0,5})?\d{1,2} (?:min(?:ute)?s? read|phút đọc)|"
    r"(?:\d{1,2} (?:phút|giờ|ngày|tuần|tháng) trước|vừa xong)|\[?link nguồn\]?|"
    r"trở lại (?:chủ đề|mục|chuyên mục)\b.*|trang chủ\s*[/>»›|→].{0,80}|"
    r"(?:(?:đang (?:xem|truy cập|online)|hôm (?:nay|qua)|tổng(?: (?:cộng|số))?(?: lượt)?(?: truy cập)?)"
    r"\s*:?\s*[\d.,]+[\s·|,;-]*){2,}|"
    r"\d{1,3}\s*/\s*\d{1,3}|\d(?:[.,]\d)?\s*/\s*5\b.*(?:bình chọn|đánh giá|phiếu).*|"
    r"đánh giá bài (?:viết|này)(?:\s*:.{0,60})?|tải (?:ứng dụng|app)\b.*(?:app ?store|google play|ch play).*|"
    r"bạn nhận được (?:thư|e?-?mail|bản tin) này\b.*|hủy đăng ký|"
    r"bạn (?:cần|phải|chưa) đăng nhập\b.*|"
    r"(?:đăng ký|mua|nâng cấp) (?:tài khoản|gói|thành viên)\b.{0,120}\bđọc\b.*|"
    r"[\d/:,\s|–-]*theo dõi .{0,60}(google news|zalo|facebook|youtube).*|©.*|"
    r"bản quyền .*|.{0,60}ghi rõ nguồn.*|nghiêm cấm sao chép\b.*|"
    r"mời (quý )?(bạn đọc|độc giả).*|bạn đang (?:đọc|xem) (?:bài|tin)(?: viết)?\b.*|"
    r"this (?:document|material|article) (?:is subject to copyright|may not be (?:published|reproduced))\b.*|"
    r"email của bạn sẽ không được hiển thị.*|chưa có (?:đánh giá|bình luận) nào\b.{0,80}|"
    r"chia sẻ\s*:|thích điều này\s*:?|(?:thích\s*)?đang tải\W*|"
    r"[-–—\s]*(?:advertisement|quảng cáo)[-–—\s]*|"
    r"share this(?: \w+)?(?: on)?|filed under|follow us(?: on .*)?|"
    r"tải về|(?:đăng ký|nhập email)(?: để)? nhận (?:bản tin|tin|những bài).{0,80}|"
    r"nhận bản tin (?:mỗi|hằng|hàng|qua)\b.{0,60}|đăng ký bản tin.*|xem thêm.?|đọc thêm.?)$",
    re.IGNORECASE,
)
_SIGNS_UP = re.compile(
    r"(?:đăng ký|nhận bản tin|subscribe|sign up)(?: (?:ngay|nhận tin|theo dõi))?", re.IGNORECASE
)
_LONGEST_LINE = 300
_MASTHEAD = re.compile(
    r"giấy phép (?:số|hoạt động|xuất bản|thiết lập|trang)|^tổng biên tập\s*:|"
    r"^(?:địa chỉ|trụ sở|toà soạn|tòa soạn)\s*:|"
    r"^(?:điện thoại|đt|tel|fax|hotline|đường dây nóng|email|fanpage|website|facebook|zalo|youtube)\s*:|"
    r"^(?:©|®|copyright\b)|"
    r"(?:^|^(?:trang|cổng|báo|tạp chí)\b.{3,80}[.|–-]\s+)"
    r"(?:bản quyền|cơ quan chủ quản|chịu trách nhiệm(?: nội dung| chính)?|đơn vị quản lý)\b"
    r".{0,40}(?:thuộc|:)|"
    r"^(?:trang|cổng|sở|ban|ubnd|ủy ban|uỷ ban|trường|công ty|liên đoàn|hội)\b.{3,90}[.|–-]\s+"
    r"(?:địa chỉ|điện thoại|đt)\s*:",
    re.IGNORECASE,
)
_RELATED_LINE = re.compile(
    r"^(?:>>+|►|▶|»)|^[\[(]?(?:(?:xem|đọc) thêm(?: (?:video|clip|ảnh|bài(?: viết)?|tin))?|"
    r"(?:tin|bài) (?:liên quan|cùng (?:chủ đề|sự kiện|chuyên mục))|mời xem|"
    r"mời (?:(?:quý )?(?:vị|bạn đọc|độc giả) )?(?:xem|đọc|theo dõi)(?: thêm)?(?: (?:video|clip|bài))?.{0,20}|"
    r"có thể bạn quan tâm)\s*:",
    re.IGNORECASE,
)
_COMMENTS_HEADING = re.compile(
    r"^(?:\d+ )?(?:bình luận|ý kiến bạn đọc|ý kiến của bạn|phản hồi|gửi bình luận|để lại (?:một )?bình luận|"
    r"comments?|leave a (?:reply|comment)|post a comment|kommentare?(?: geschlossen)?|commentaires?)"
    r"(?:\s*[(:]?\s*\d*\s*\)?)$",
    re.IGNORECASE,
)
_COUNTS_NONE = re.compile(r"(?<!\d)0(?!\d)")
_LONGEST_FORM = 250
_RELATED_HEADING = re.compile(
    r"^(?:(?:các |những )?(?:tin|bài|tin tức|bài viết|video|clip)(?: bài| viết| tức)? ?"
    r"(?:liên quan|cùng chuyên mục|cùng mục|khác|"
    r"mới(?: nhất| hơn)?|cũ hơn|đã đưa|nổi bật|đọc nhiều)|có thể bạn quan tâm.*|xem thêm|đọc thêm|"
    r"tin nên đọc|có liên quan|bài (?:trước|sau)(?: đó)?|mới hơn|cũ hơn|"
    r"(?:related|recommended|more) (?:articles?|stories|posts|content|links|videos?|reading)|"
    r"more from .{2,40}|related(?: topics| coverage)?(?: [—–-].{1,20})?|"
    r"editors?[’'`]?s?[’'`]? (?:recommendations|picks)|"
    r"(?:read|what to read|up) (?:next|more)|read further.{0,40}|further reading|keep reading|"
    r"you (?:may|might) (?:also like|be interested in)|recommended for you|"
    r"(?:most|trending|popular|recent|latest|other) (?:popular|read|now|posts?|articles?|stories|news)|"
    r"ähnliche (?:beiträge|artikel|themen)|"
    r"(?:das )?könnte (?:sie|dich|euch|ihnen) auch (?:interessieren|gefallen)|"
    r"(?:mehr (?:zum thema|von|aus)|lesen sie)(?: .{1,40})?|"
    r"(?:weitere|verwandte) (?:artikel|beiträge|themen|nachrichten|meldungen)(?: .{1,30})?|auch interessant|"
    r"(?:à )?(?:lire|voir|découvrir)(?: aussi)?|sur le même (?:sujet|thème)|"
    r"articles (?:similaires|liés|recommandés)|"
    r"(?:noticias|artículos) relacionad[ao]s|te puede interesar|"
    r"(?:gợi ý|đề xuất|dành)(?: cho bạn)|"
    r"đừng bỏ lỡ|(?:tin )?cùng sự kiện|dòng sự kiện|có thể bạn chưa biết|được quan tâm|"
    r"(?:bài )?đọc tiếp|cùng chuyên mục|"
    r"ý kiến bạn đọc|bình luận.*|đọc nhiều.*|(?:video|tin|clip) (?:đang )?(?:được )?xem nhiều.*|"
    r"(?:e-?magazine|megastory|longform|infographics?|podcasts?|phóng sự|chuyên đề|chùm ảnh|album) khác|"
    r"tiêu điểm|tin nóng)\s*:?$",
    re.IGNORECASE,
)
_CONTENTS_HEADING = re.compile(
    r"(?:mục lục(?: bài viết)?|nội dung (?:bài viết|chính)|table of contents)\s*:?", re.IGNORECASE
)
_SUMMARY_HEADING = re.compile(
    r"(?:(?:ai )?tóm tắt(?: nhanh)?(?: (?:bài(?: viết| báo)?|nội dung|tin))?(?: bằng ai)?|đọc nhanh|"
    r"(?:những )?(?:điểm|ý) chính|điểm nhấn|key (?:points|takeaways))\s*:?",
    re.IGNORECASE,
)
_RELATED_OPENING = re.compile(
    r"(?:(?:tin|bài)(?: viết)? (?:liên quan|cùng chuyên mục|khác)|(?:chủ đề|sự kiện|từ khóa) nóng|"
    r"có thể bạn quan tâm|xem thêm|đọc thêm|(?:chuyên đề|loạt bài|tuyến bài)\s*:|"
    r"(?:bài|kỳ) (?:trước|sau|tiếp theo)\s*:|"
    r"đừng bỏ lỡ)",
    re.IGNORECASE,
)


def is_noise_box(element: Element) -> bool:
    """Whether an element's tag, class or id says that it is no part of an article's body."""
    if tag_of(element) in _NOISE_TAGS:
        return True
    named = (element.get("class") or "").lower() if tag_of(element) in _HEADINGS else names_of(element)
    names = f"{_own_tag(element)} {named}"
    found = _BOX.search(names)
    if found is None or _is_in_sentence(element):
        return False
    return not (names.startswith(_MODIFIER, found.start() - 1) and _holds_prose(element))


def _holds_prose(element: Element) -> bool:
    """As in a section of the text with an advertisement in it: ``<section class="report__part--ads">``."""
    return any(len(text_of(one)) >= _PROSE and not one.findall(".//a") for one in element.iter("p"))


def _own_tag(element: Element) -> str:
    """The tag of an element that the page's program made up, which says what it is: ``<app-footer>``."""
    tag = tag_of(element)
    return tag if "-" in tag else ""


def is_link_in_sentence(element: Element) -> bool:
    """Whether an element is a link amid a sentence, whatever its class says: ``vô địch <a class="related">Cúp
    châu Á</a>, sau lần…``. A dateline or a stamp at the head of a line is none.
    """
    if tag_of(element) != "a" or not _is_in_sentence(element):
        return False
    parent = element.getparent()
    while parent is not None and tag_of(parent) in _INLINE and text_of(parent) == text_of(element):
        element, parent = parent, parent.getparent()
    if parent is None:
        return False
    before = (parent.text, *(text_of(one) + (one.tail or "") for one in element.itersiblings(preceding=True)))
    return any((part or "").strip() for part in before)


def _is_in_sentence(element: Element) -> bool:
    """Whether an element is some words of a sentence: ``… do <a class="tag">Công đoàn</a> tổ chức.``"""
    parent = element.getparent()
    if parent is None or tag_of(element) not in _INLINE:
        return False
    if tag_of(parent) in _INLINE and text_of(parent) == text_of(element):
        return _is_in_sentence(parent)
    beside = (parent.text or "", *(child.tail or "" for child in parent))
    return bool((element.tail or "").strip()) and sum(len(part.strip()) for part in beside) >= _SENTENCE


def asks_reader(element: Element) -> bool:
    """Whether an element is a form, or the box of one with its question: a poll, a newsletter, of which only
    the button may be there before a script runs.

    Hidden fields ask nobody: programs put them anywhere.
    """
    asked = (one for one in element.iterchildren("form", "input", "textarea") if one.get("type") != "hidden")
    if tag_of(element) == "form" or next(asked, None) is not None:
        return True
    return any(_SIGNS_UP.fullmatch(text_of(one)) for one in element.iterchildren("button"))


def is_beside(element: Element, container: Element) -> bool:
    """Whether an element stands in a box of the page's own matters that is not around the article's body.

    What holds half of the body is no such box, whatever its class says ("block_ads_connect").
    """
    around = set(container.iterancestors()) | {container}
    boxes = [up for up in element.iterancestors() if up not in around and is_noise_box(up)]
    half = len(text_of(container)) / 2 if boxes else 0
    return any(len(text_of(box)) < half or container not in set(box.iterancestors()) for box in boxes)


def is_masthead_line(text: str) -> bool:
    """Whether a line is the publisher's address or licence, as it stands at the foot of a page."""
    return len(text) < 400 and _MASTHEAD.search(text) is not None


def is_noise_line(text: str) -> bool:
    """Whether a whole line is one of the page's tools or its footer, or speaks to the reader."""
    return (len(text) < _LONGEST_LINE and _LINE.match(text) is not None) or is_aside(text)


def without_tools(line: str) -> str:
    """A line without the page's tools in it: "24/04/2026 | Cỡ chữ In bài viết" → "24/04/2026 | "."""
    return _TOOLS.sub("", line).strip()


def is_related_line(text: str) -> bool:
    return _RELATED_LINE.match(text) is not None


def opens_as_related(text: str) -> bool:
    """Whether a text begins with what heads a list of other articles, the list run on behind it."""
    return _RELATED_OPENING.match(text) is not None


def is_comments_heading(text: str) -> bool:
    """Whether a line opens the readers' comments, after which nothing of the article follows."""
    return len(text) < 60 and _COMMENTS_HEADING.match(text) is not None


def goes_on_without_comments(heading: str, letters_below: int) -> bool:
    """Whether a heading of comments counts none of them ("Bình luận (0)", as beside the tools above a text)
    and what follows it is too long to be their form.
    """
    return _COUNTS_NONE.search(heading) is not None and letters_below > _LONGEST_FORM


def is_contents_heading(text: str) -> bool:
    """Whether a line opens the list of the article's own headings, each a link."""
    return _CONTENTS_HEADING.fullmatch(text) is not None


def is_summary_heading(text: str) -> bool:
    """Whether a line opens what a program made of the article, in a box above it."""
    return _SUMMARY_HEADING.fullmatch(text) is not None


def is_related_heading(text: str) -> bool:
    """Whether a line opens a list of other articles."""
    return len(text) < 60 and _RELATED_HEADING.match(text) is not None
