"""The English twins of the sentences of ``export``."""

from collections.abc import Mapping
from types import MappingProxyType

EXPORT: Mapping[str, str] = MappingProxyType(
    {
        "Xuất trọn một danh sách ra CSV, Excel, JSON hoặc JSON Lines.": (
            "Write a whole list as CSV, Excel, JSON or JSON Lines."
        ),
        "Hồ sơ khen thưởng hoặc điểm báo.": "The record of awards, or the press digest.",
        "Tệp mẫu để sửa trong Word.": "The template's file, to be changed in Word.",
        "Mẫu Word đi kèm chương trình; sửa trong Word rồi dùng với record, digest --template.": (
            "The Word template that comes with the program; change it in Word, then use it with "
            "record, digest --template."
        ),
        "Đã ghi mẫu vào {file}": "Template written to {file}",
        "Mặc định theo đuôi tệp; không có tệp thì csv.": "By the file's ending; csv without a file.",
        "Chỉ đơn vị (unit) hoặc cá nhân (person).": "Only units, or only persons.",
        "Mã danh bạ của đơn vị, cá nhân.": "The id of a unit or person in the registry.",
        "Mã hình thức khen thưởng.": "The id of an award.",
        "Mức xác thực: press, checked hoặc decided.": "How far it is established: press, checked, decided.",
        "Năm được khen.": "The year honoured.",
        "Được khen nhiều nhất trước, thay vì theo tên.": "The most honoured first, not by name.",
        "Các bài báo đã lưu, không kèm toàn văn, bài mới trước.": (
            "The saved articles without their texts, the newest first."
        ),
        "Danh bạ đơn vị, cá nhân cùng số lần được khen.": (
            "The registry of units and persons, with how often each was honoured."
        ),
        "Thành tích gộp từ mọi bài báo, theo năm.": "Achievements merged over all articles, by year.",
        "Các hình thức khen thưởng cùng số lần, nhiều nhất trước.": (
            "The awards with how often each was given, the most frequent first."
        ),
        "Những cặp tên có thể là một, giống nhau nhất trước.": (
            "Pairs of names that may be one, the likeliest first."
        ),
        "Những dòng chưa rõ tên là của ai, cùng những người, đơn vị có thể là.": (
            "Rows whose names are not clear, with the persons and units that they may mean."
        ),
        "Những dòng chờ đối chiếu, quan trọng và đáng ngờ nhất trước.": (
            "The rows that wait for a check, the weightiest doubt first."
        ),
        "Mọi thao tác của người xem xét, mới nhất trước.": "All acts of reviewers, the newest first.",
        "Những thao tác mà dòng của chúng không còn bài nào nêu.": (
            "Acts of reviewers whose rows no article asserts any more."
        ),
        "Các dòng khen thưởng của một bài, theo thứ tự trong bài.": (
            "The award rows of one article, in the order of its text."
        ),
        "Các tên, danh hiệu, ngày, nơi trong một bài cùng chỗ đứng của chúng.": (
            "The names, awards, dates and places in one article, and where they stand."
        ),
        "Các sự kiện mà một bài kể.": "The events that one article tells of.",
        "Các bài cùng một tin với một bài, kèm tỷ lệ trùng.": (
            "The articles that tell the same story as one, with how much they share."
        ),
        "Các dòng khác của cùng đơn vị, cá nhân, cùng loại khen thưởng.": (
            "Other rows of the same unit or person, of the same kind of award."
        ),
        "Các thao tác trên một dòng, mới nhất trước.": "The acts on one row, the newest first.",
        "Diễn biến của một việc dài: từng trang, nguồn, câu tìm được, người nhận.": (
            "What one piece of long work told: pages, sources, sentences found, receivers."
        ),
        "Số của việc.": "The number of the job.",
        "Kết quả đọc theo ngày và nguồn tin; bảy ngày gần đây nếu không nêu ngày.": (
            "What became of addresses by day and source; the last seven days unless days are given."
        ),
        "Các nguồn tin đang theo dõi, lần đọc trước, lần đọc tới.": (
            "The sources that are followed, when they were read and will be next."
        ),
        "Những câu có từ khóa đang theo dõi; bảy ngày gần đây nếu không nêu ngày.": (
            "The sentences with key words that are watched for; the last seven days unless days are given."
        ),
        "Các từ khóa, tìm kiếm đang theo dõi cùng số bài.": (
            "The key words and saved searches that are watched for, with their numbers of articles."
        ),
        "Những người nhận tin; khóa kiểm chữ ký và phần sau tên máy của webhook không có trong tệp.": (
            "The receivers of alerts; without secrets, and of a webhook its host alone."
        ),
        "Sức khỏe của từng báo: các bài mới đọc có đủ tiêu đề, thân bài, giờ đăng không.": (
            "How well each paper is read: whether its newest articles have title, body and time."
        ),
        "Các bài báo đã gỡ; bảy ngày gần đây nếu không nêu ngày.": (
            "Articles that papers took away; of the last seven days unless days are given."
        ),
        "Tài khoản của dịch vụ cùng quyền; không có gì của mật khẩu.": (
            "The service's accounts with their roles; nothing of passwords."
        ),
        "Các việc dài của dịch vụ: nhập bài, đọc nguồn, lập lại hồ sơ.": (
            "The service's long work: imports, rounds of sources, records made anew."
        ),
        "Nhật ký của dịch vụ: ai làm gì, từ đâu, kết quả ra sao.": (
            "The service's audit log: who did what, from where, and how it ended."
        ),
    }
)
