"""The English twins of the sentences of ``exchange``."""

from collections.abc import Mapping
from types import MappingProxyType

EXCHANGE: Mapping[str, str] = MappingProxyType(
    {
        "Trao đổi bài đã gán nhãn với công cụ khác: spaCy, Label Studio, doccano, schema.org, W3C.": (
            "Annotated articles to and from other tools: spaCy, Label Studio, doccano, schema.org, W3C."
        ),
        "Ghi bài báo cùng nhãn thực thể vào tệp của công cụ khác; đủ mọi bài khớp bộ lọc.": (
            "Write articles with their entities into another tool's file; all that meet the filters."
        ),
        "Tệp để ghi; đuôi .json thì ghi thành một mảng.": "The file to write; .json makes it one array.",
        "Định dạng của công cụ nhận.": "Format of the tool that reads it.",
        "Lấy bài của ngữ liệu vàng thay cho bài đã lưu.": "Articles of a gold corpus, not the saved ones.",
        "Đọc bài đã gán nhãn và ghi thành tệp ngữ liệu vàng, mỗi bài một tệp.": (
            "Read annotated articles and write them as gold files, one an article."
        ),
        "Tệp mà công cụ gán nhãn xuất ra.": "The file that the annotation tool exported.",
        "Thư mục để ghi các tệp .gold.": "Folder for the .gold files.",
        "Công cụ đã xuất tệp.": "The tool that exported the file.",
        "Họ bài trong ngữ liệu; các bài cùng họ ở cùng một phần.": (
            "Family in the corpus; articles of one family stand in one split."
        ),
        "In giao diện gán nhãn (XML) để dán vào dự án Label Studio.": (
            "Print the labelling interface (XML) to paste into a Label Studio project."
        ),
        "Đã ghi": "Written",
        "Đã ghi {count} bài vào {file}": "{count} articles written to {file}",
    }
)
