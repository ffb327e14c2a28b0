"""The English twins of what the verbs of the press desk say."""

from collections.abc import Mapping
from types import MappingProxyType

PRESS: Mapping[str, str] = MappingProxyType(
    {
        "Các câu báo nêu vấn đề về một đơn vị, cá nhân (vi phạm, khiếu nại…) để xác minh trước khi khen.": (
            "Sentences of the press that raise problems about a unit or person, to verify before honouring."
        ),
        "Điểm báo: các bài trong ngày, gộp bài đăng lại, xếp theo đơn vị và chủ đề, kèm trích dẫn.": (
            "Press digest: the articles of a day, copies folded, by unit and topic, with key quotations."
        ),
        "Số hoặc địa chỉ của các bài; không nêu thì chọn theo ngày.": (
            "Numbers or addresses of the articles; chosen by day when there are none."
        ),
        "Ngày điểm báo; mặc định hôm nay.": "The day; today unless told.",
        "Chỉ những bài nhắc đến đơn vị, cá nhân này.": "Only articles that name this unit or person.",
        "Chỉ những bài có các từ này, như lệnh search.": (
            "Only articles with these words, as search finds them."
        ),
        "Nhận xét của cán bộ về một bài, theo số hoặc địa chỉ của bài; dùng được nhiều lần.": (
            "The officer's comment on an article, by its number or address; may be given several times."
        ),
        "Nhận xét chung, đặt ở đầu bản điểm báo.": "A general comment at the head of the digest.",
        "Mặc định theo đuôi tệp; không có tệp thì md.": (
            "By the file's ending unless told; md without a file."
        ),
        "Đã ghi {articles} bài, {stories} tin vào {file}": (
            "Wrote {articles} articles as {stories} stories into {file}"
        ),
        "Thêm biểu đồ vào tệp docx (điểm báo: cả html).": "Add charts to the docx file (digest: html too).",
        "Số liệu và biểu đồ: khen thưởng theo năm, cấp, loại; bài báo theo tháng, theo báo.": (
            "Figures and charts: awards by year, level, kind; articles by month and paper."
        ),
        "Chỉ của đơn vị, cá nhân này; mặc định của tất cả.": (
            "Only of this unit or person; of all unless told."
        ),
        "Ghi biểu đồ và bảng vào tệp; thư mục thì mỗi biểu đồ một tệp SVG và một tệp CSV.": (
            "Write charts and tables into a file; into a folder, an SVG and a CSV file for each chart."
        ),
        "Đã ghi {count} biểu đồ vào {file}": "Wrote {count} charts into {file}",
        "không có số liệu": "no figures",
        "Đã ghi {count} câu vào {file}": "Wrote {count} sentences into {file}",
    }
)
