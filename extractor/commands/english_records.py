"""The English twins of what the verbs of the achievement record say."""

from collections.abc import Mapping
from types import MappingProxyType

RECORDS: Mapping[str, str] = MappingProxyType(
    {
        "đọc các dòng khen thưởng": "reading award rows",
        "gộp tên và thành tích": "merging names and achievements",
        "ghi vào cơ sở dữ liệu": "writing to the database",
        "Cập nhật cơ sở dữ liệu của bản cũ, {count} bước; dừng bằng Ctrl-C, lần sau làm tiếp.": (
            "Bringing a database of an older version up to date, {count} steps; Ctrl-C stops it safely, and "
            "next time it goes on."
        ),
        "Cập nhật cơ sở dữ liệu": "Bringing the database up to date",
        "Gộp hồ sơ, bước": "Making the record, step",
        "Gộp hồ sơ từ {count} dòng khen thưởng, lần đầu hoặc vì chương trình đã đổi; dừng bằng Ctrl-C.": (
            "Making the record of {count} award rows, for the first time or because the program changed; "
            "Ctrl-C stops it safely."
        ),
        "Xem xét ghi nhận: chấp nhận, bác, sửa, ghép, tách, hoàn tác.": (
            "Review records: accept, reject, correct, merge, split, undo."
        ),
        "Danh bạ đơn vị, cá nhân: tra tên, ghép hoặc tách tên.": (
            "The registry of units and persons: look names up, join them or keep them apart."
        ),
        "Mã dòng, như review list in ra; vài chữ đầu là đủ.": (
            "The row's key as review list prints it; its first letters are enough."
        ),
        "Lý do, được ghi vào lịch sử.": "The reason, kept in the history.",
        "Người thực hiện; mặc định tên đăng nhập.": "Who does it; the login name unless told.",
        "Số dòng in ra.": "How many rows to print.",
        "Những dòng cần xem, quan trọng và đáng ngờ nhất trước.": (
            "The rows to look at, the weightiest doubt first."
        ),
        "{shown} trong {count} dòng chờ xem.": "{shown} of {count} rows that wait.",
        "{count} thao tác không còn dòng nào ứng với; xem review history.": (
            "{count} acts have no row any more; see review history."
        ),
        "Một dòng với bài báo và mọi thao tác trên dòng ấy.": "One row with its article and all acts on it.",
        "Chấp nhận các dòng.": "Accept rows.",
        "Bác các dòng: không tính vào hồ sơ nữa.": "Reject rows: they count in no record any more.",
        "Ghi rằng các dòng đã được đối chiếu.": "Note that rows were checked against papers of your own.",
        "Trường cần sửa, ví dụ grade, recipient, period.": "The field, for example grade, recipient, period.",
        "Giá trị đúng; để trống là không rõ.": "The right value; empty means not known.",
        "Đoạn chữ trong bài nói điều ấy.": "The words of the article that say so.",
        "Sửa một trường của một dòng.": "Correct one field of a row.",
        "Hai dòng nói về một lần khen thưởng.": "Two rows tell of one award.",
        "Hai dòng nói về hai lần khen thưởng khác nhau.": "Two rows tell of two awards.",
        "Ngày ký: 2024-03-01 hoặc 1/3/2024.": "The day it was signed: 2024-03-01 or 1/3/2024.",
        "Cơ quan, người ký.": "Who signed it.",
        "Văn bản, được chép vào thư mục papers cạnh cơ sở dữ liệu.": (
            "The paper itself; it is copied into the folder papers beside the database."
        ),
        "Ghi rằng đã thấy quyết định.": "Note that the decision was seen.",
        "Họ và tên cần ẩn.": "The full name to block out.",
        "Ẩn cả những người cùng tên trong danh bạ.": "Also block out namesakes in the registry.",
        "Ẩn tên một người khỏi mọi bài, mọi dòng, cả khi đọc lại; trang gốc trong kho giữ nguyên.": (
            "Block a person's name out of all articles and rows, later readings too; raw pages stay."
        ),
        "Đã ẩn tên trong {count} bài.": "The name was blocked out of {count} articles.",
        "Số thao tác, như review history in ra.": "The act's number as review history prints it.",
        "Hoàn tác một thao tác; lịch sử vẫn giữ cả hai.": "Take an act back; the history keeps both.",
        "Số thao tác in ra.": "How many acts to print.",
        "Mọi thao tác đã làm, mới nhất trước.": "All acts, the newest first.",
        "đã hoàn tác": "undone",
        "Chưa có thao tác nào.": "No act yet.",
        "Đã ghi thao tác số {number}; hoàn tác bằng: review undo {number}": (
            "Act {number} is noted; take it back with: review undo {number}"
        ),
        "Chữ trong tên, có dấu hoặc không.": "Words of the name, with or without marks.",
        "Số tên in ra.": "How many names to print.",
        "Các đơn vị, cá nhân đã được khen, với mọi tên gọi.": "Units and persons awarded, with all names.",
        "{shown} trong {count} tên.": "{shown} of {count} names.",
        "Một đơn vị, cá nhân: tên gọi theo thời gian, các dòng của mình và những dòng còn chưa rõ.": (
            "One unit or person: its names over time, its own rows, and rows that may be its own."
        ),
        "\nCác dòng của tên này: {count}": "\nRows of this name: {count}",
        "\nChưa rõ có phải của tên này: {count}": "\nRows that may be of this name: {count}",
        "Những dòng chưa rõ nói về ai, với các tên có thể, kèm lý do, hợp nhất trước.": (
            "Rows of which it is open whom they mean, with the names that fit and why, the best first."
        ),
        "Số cặp in ra.": "How many pairs to print.",
        "Những cặp tên trong danh bạ có thể là một: cùng họ tên, tên dài hơn; máy không tự ghép.": (
            "Pairs of names in the registry that may be one: one full name, a longer name; none is joined."
        ),
        "{shown} trong {count} cặp có thể là một.": "{shown} of {count} pairs that may be one.",
        "đã trả lời: chưa rõ": "answered: unclear",
        "{shown} trong {count} dòng chưa rõ của ai.": "{shown} of {count} rows whose name is open.",
        "Ngày đổi tên, sáp nhập: 2025-07-01.": "The day of the change: 2025-07-01.",
        "Tên trong dòng thứ nhất nay đổi thành tên trong dòng thứ hai: một đơn vị, hai tên.": (
            "The name in the first row was changed to that in the second: one unit, two names."
        ),
        "Đơn vị trong dòng thứ nhất đã sáp nhập vào đơn vị trong dòng thứ hai; hai tên chỉ sang nhau.": (
            "The unit in the first row was merged into that in the second; the two names point at each other."
        ),
        "Số thao tác, như names history in ra.": "The act's number as names history prints it.",
        "Hoàn tác một câu trả lời về tên; lịch sử vẫn giữ cả hai.": (
            "Take an answer about names back; the history keeps both."
        ),
        "Mọi câu trả lời về tên, mới nhất trước.": "All answers about names, the newest first.",
        "tên cũ": "former name",
        "có từ {day} theo luật": "since {day} by law",
        "đến {day}": "until {day}",
        "từ {day}": "since {day}",
        "đã sáp nhập vào: {names}": "merged into: {names}",
        "hình thành từ: {names}": "made of: {names}",
        "{count} bài, không rõ ngày": "{count} articles, day unknown",
        "{count} bài, ngày {day}": "{count} articles, on {day}",
        "{count} bài, từ {first} đến {last}": "{count} articles, from {first} to {last}",
        "Tên trong hai dòng là một đơn vị, một người.": "The names in two rows are one unit or person.",
        "Tên trong hai dòng là hai đơn vị, hai người khác nhau.": "The names in two rows are two.",
        "Chưa rõ tên trong hai dòng có phải là một; thay cho câu trả lời trước.": (
            "It cannot be told whether the names are one; replaces an earlier answer."
        ),
        "đến {day}; địa bàn nay thuộc {successors}": "until {day}; its area is now {successors}",
        "Hồ sơ khen thưởng của một đơn vị, cá nhân: gộp mọi bài, mỗi dòng kèm nguồn.": (
            "The achievement record of a unit or person, merged over all articles, every line with sources."
        ),
        "Từ năm, ví dụ 2015.": "From this year, such as 2015.",
        "Đến hết năm.": "To the end of this year.",
        "Đã ghi {count} ghi nhận vào {file}": "Wrote {count} records into {file}",
        "Tên khác: {names}": "Other names: {names}",
        "Năm không có ghi nhận: {years}": "Years without a record: {years}",
        "Không có ghi nhận nào trong thời gian này.": "No record within this time.",
        "Năm": "Year",
        "Danh hiệu, hình thức": "Title or honour",
        "Quyết định": "Decision",
        "Cần xem lại": "To be checked",
    }
)
