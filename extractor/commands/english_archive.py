"""The English twins of the sentences of ``stories``, ``versions``, ``archive`` and ``rebuild``."""

from collections.abc import Mapping
from types import MappingProxyType

ARCHIVE: Mapping[str, str] = MappingProxyType(
    {
        "Tin đăng lại: các bài gần giống nhau của nhiều báo.": "Reprints: near-copies in several papers.",
        "Các tin được đăng lại, mới nhất trước.": "The stories that were reprinted, the newest first.",
        "Mọi bài của một tin, kèm lý do được xếp chung.": "All articles of a story, with the reason.",
        "Xếp hai bài vào một tin; quyết định này được giữ khi đọc lại.": (
            "Put two articles into one story; the decision outlives new readings."
        ),
        "Tách một bài khỏi tin đăng lại; quyết định này được giữ khi đọc lại.": (
            "Take an article out of its story; the decision outlives new readings."
        ),
        "Các phiên bản của một bài và những chỗ báo đã sửa.": "The versions of an article and its edits.",
        "Dựng lại cơ sở dữ liệu từ kho trang gốc; quyết định của người dùng và bản cũ được giữ.": (
            "Make the database anew from the raw pages; a person's decisions and the old file are kept."
        ),
        "Kho trang gốc: kiểm tra, xuất tệp WARC.": "The raw pages: check them, export them as WARC.",
        "Đọc lại từng trang trong kho và đối chiếu mã băm; nêu từng trang hỏng hoặc thiếu.": (
            "Read every raw page and compare its hash; name each that is damaged or missing."
        ),
        "Ghi mọi trang trong kho vào một tệp WARC; lệnh ingest đọc lại được.": (
            "Write all raw pages into a WARC file, which ingest can read again."
        ),
        "Tệp WARC để ghi.": "The WARC file to write.",
        "Số tin in ra.": "How many stories to print.",
        "Tiếp tục sau {done}/{all} trang.": "Going on after {done} of {all} pages.",
        "Chạy lại lệnh để dựng tiếp; cơ sở dữ liệu đang dùng chưa thay đổi.": (
            "Run the command again to go on; the database in use has not changed."
        ),
        "Đã dựng lại {database} từ {count} trang.": "Made {database} anew from {count} pages.",
        "Bản cũ: {database}": "The old one: {database}",
        "{count} trang nguyên vẹn, {faults} trang hỏng.": "{count} pages are whole, {faults} are damaged.",
        "Đã ghi {count} trang vào {file}": "Wrote {count} pages into {file}",
        "Chưa có tin nào được đăng lại.": "No story was reprinted yet.",
        "Đã tách bài khỏi {count} bài khác.": "Taken apart from {count} other articles.",
        "{articles} bài": "{articles} articles",
        "đăng lại ở {papers} báo": "papers that reprinted it: {papers}",
        "do người dùng xếp": "put here by a person",
        "không trùng bài nào": "like no other article",
        "trùng {words}% câu chữ, {names}% tên và số": "shares {words}% of words, {names}% of names",
        "Phiên bản {number}, đọc lúc {moment}": "Version {number}, read {moment}",
        "Báo đã gỡ bài: từ {moment} không còn ở địa chỉ cũ": (
            "Taken away by the paper: since {moment} not at its address"
        ),
    }
)
