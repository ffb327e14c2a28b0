"""The English twins of the sentences of ``publisher``."""

from collections.abc import Mapping
from types import MappingProxyType

PUBLISHERS: Mapping[str, str] = MappingProxyType(
    {
        "Khuôn trang của các báo: còn đọc đúng không.": "The papers' layouts: are they still read rightly?",
        "Chỉ báo này, ví dụ nhandan.vn; mặc định mọi báo.": "Only this paper, e.g. nhandan.vn; else all.",
        "table hoặc json.": "table or json.",
        "Địa chỉ một bài của báo, hoặc tệp .html đã lưu.": "Address of an article, or a saved .html file.",
        "Thư mục tệp của báo; mặc định trong mã nguồn.": (
            "Folder of the papers' files; that of the source unless told."
        ),
        "Thư mục trang mẫu; mặc định corpora/pages.": "Folder of reviewed pages; corpora/pages unless told.",
        "Soạn nháp tệp của một báo và trang mẫu; bài kiểm thử của trang chỉ đạt khi có người duyệt.": (
            "Draft a paper's file and a page whose test fails until a person has reviewed it."
        ),
        "Hãy sửa {file}, sửa {reading} cho đúng rồi bỏ dòng reviewed. "
        "Trang là văn bản của báo: hãy viết lại lời trước khi công bố.": (
            "Correct {file}, correct {reading}, then take out its line reviewed. "
            "The page is the paper's own text: put other words in before you publish it."
        ),
        "{file} đã có sẵn, chỉ thêm trang mẫu.": "{file} is there already; only the page is added.",
        "Nguồn": "Source",
        "Tìm thấy": "Found",
        "không thấy": "nothing found",
        "không thuộc hệ quản trị nào đã biết": "no content system that is known",
        "Đọc lại trang gốc của báo trong kho này thay cho trang mẫu.": (
            "Read the paper's raw pages of this store instead of the reviewed ones."
        ),
        "Đọc lại trang mẫu đã duyệt (hoặc trang gốc trong kho); nêu chỗ đọc khác, mã thoát 1.": (
            "Read the reviewed pages (or the stored ones) again; tell what is read otherwise, exit code 1."
        ),
        "bản nháp chưa có người duyệt": "a draft that no person has reviewed",
        "không nguồn nào của tệp có trên trang, quy tắc chung đã đọc thay": (
            "no source of the file is on the page, general rules read it instead"
        ),
        "{count} trang mẫu, {bad} trang chưa ổn.": "{count} reviewed pages, {bad} not in order.",
        "đọc khác lần trước": "read otherwise than before",
        "{count} trang trong kho, {same} trang đọc như trước.": (
            "{count} stored pages, {same} read as before."
        ),
        "Sức khỏe khuôn trang theo từng báo trong kho; mã thoát 1 khi có dấu hiệu hỏng.": (
            "Health of the layouts, by paper in the store; exit code 1 where one seems broken."
        ),
        "Số bài": "Articles",
        "Tiêu đề": "Title",
        "Sapo": "Lead",
        "Thân bài": "Body",
        "Tác giả": "Author",
        "Giờ đăng": "Time",
        "Đọc chung": "General",
        "Độ dài": "Length",
        "Bị chặn": "Blocked",
        "Chưa có bài nào được đọc từ trang.": "No article was read from a page yet.",
        "không khuôn nào còn tìm thấy thân bài; trang đã đổi, hãy sửa tệp của báo": (
            "no layout finds the body any more; the pages have changed, mend the paper's file"
        ),
        "nguồn thứ nhất của tiêu đề, thân bài hoặc giờ đăng không còn trả lời": (
            "the first source of title, body or time has fallen silent"
        ),
        "{paper}: chưa có tệp riêng, đọc bằng quy tắc chung; soạn nháp: publisher new ĐỊA_CHỈ_MỘT_BÀI": (
            "{paper}: no file of its own, read by general rules; to draft one: publisher new ADDRESS"
        ),
        "{paper}: chưa có tệp riêng, đọc theo hệ quản trị {system}": (
            "{paper}: no file of its own, read as content system {system}"
        ),
        "bài ngắn hoặc dài khác hẳn trước": "articles are much shorter or longer than before",
        "nhiều bài cần người xem lại": "many articles need a person's look",
        "trang chặn phần lớn lượt đọc": "the site refuses most requests",
        "nguồn theo dõi không có bài mới đã hai tuần": "a followed source had nothing new for two weeks",
    }
)
