"""The English twin of every sentence that the commands say, by the Vietnamese one.

Here stand those of ``ingest``, ``extract``, ``article``, ``search``, ``awards``, and what several verbs
share; the others stand in a file for each field of work.
"""

from collections.abc import Mapping
from types import MappingProxyType

from extractor.commands.english_alerts import ALERTS
from extractor.commands.english_archive import ARCHIVE
from extractor.commands.english_exchange import EXCHANGE
from extractor.commands.english_export import EXPORT
from extractor.commands.english_lab import LAB
from extractor.commands.english_press import PRESS
from extractor.commands.english_publishers import PUBLISHERS
from extractor.commands.english_records import RECORDS
from extractor.commands.english_service import SERVICE
from extractor.commands.english_tracking import TRACKING

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        **PRESS,
        **RECORDS,
        **TRACKING,
        **PUBLISHERS,
        **ARCHIVE,
        **EXCHANGE,
        **EXPORT,
        **ALERTS,
        **LAB,
        **SERVICE,
        # The verbs.
        "Vinh Danh: đọc tin báo chí, rút ra các ghi nhận thi đua, khen thưởng, lưu và tìm kiếm.": (
            "Vinh Danh: read press coverage, extract award records, store and search them."
        ),
        "Đọc kho bài lớn bằng nhiều tiến trình và lưu; bị dừng thì chạy lại lệnh để đọc tiếp.": (
            "Read large archives by several processes and save; stopped, it goes on when called again."
        ),
        "Số tiến trình đọc cùng lúc; mặc định theo số lõi của máy.": (
            "Processes that read at once; as many as the machine has cores by default."
        ),
        "Đọc bài báo, rút ra ghi nhận khen thưởng và lưu. Chạy lại không lưu hai lần.": (
            "Fetch or read articles, extract award records and save them. Twice adds nothing twice."
        ),
        "Đọc bài báo và in mọi thứ rút ra được, không lưu.": (
            "Read articles and print all that is extracted; nothing is saved."
        ),
        "Chỉ đọc bài báo từ trang: tiêu đề, tác giả, ngày đăng, các đoạn, chú thích ảnh.": (
            "Only read the article from its page: title, author, date, paragraphs, captions."
        ),
        "Tìm trong toàn văn bài báo và các ghi nhận khen thưởng đã lưu.": (
            "Search the full text of the saved articles and award records."
        ),
        "Lọc các ghi nhận khen thưởng đã lưu; in bảng hoặc xuất JSON, CSV, Excel.": (
            "Filter the saved award records; print a table or write JSON, CSV, Excel."
        ),
        "Tên hoặc mã danh bạ của đơn vị, cá nhân.": "Name of the unit or person, or its id.",
        "Mặc định theo đuôi tệp; không có tệp thì in bảng.": "By the file's ending; without a file a table.",
        "Mẫu Word của cơ quan, cho tệp docx.": "The office's own Word template, for docx.",
        "Nguồn": "Sources",
        # Their arguments and options.
        "Số hoặc địa chỉ của bài.": "The article's number or address.",
        "Địa chỉ bài báo, tệp .html, .mhtml, .txt, .json, .jsonl, .warc, thư mục, nguồn RSS, sitemap, "
        "hoặc - để đọc từ đầu vào chuẩn.": (
            "Article address, .html, .mhtml, .txt, .json(l), .warc file, folder, feed, sitemap; - is stdin."
        ),
        'Từ cần tìm, có dấu hoặc không dấu: "cụm từ", đầu từ*, AND, OR, NOT, -từ, ngoặc đơn, '
        'và bộ lọc như đơn vị:"…", cấp:tỉnh, năm:2019-2021, -nguồn:…; để trống thì liệt kê theo bộ lọc.': (
            'Words to find, with or without marks: "phrases", prefix*, AND, OR, NOT, -word, brackets, and '
            'filters such as unit:"…", level:province, year:2019-2021, -source:…; none lists what meets the '
            "filters."
        ),
        "Đếm theo đơn vị, hình thức, loại, cấp, cơ quan, năm, nơi, nguồn…": (
            "Count by unit, award, kind, level, conferring body, year, place, paper…"
        ),
        "Đếm đủ mọi kết quả, lâu hơn, thay vì ước lượng khi có rất nhiều.": (
            "Count every match, which takes longer, instead of estimating very many."
        ),
        "relevance (đúng nhất trước) hoặc date (mới nhất trước).": (
            "relevance (the best first) or date (the newest first)."
        ),
        "Xem tiếp từ chỗ trang trước dừng lại.": "Go on where the page before ended.",
        "Xem tiếp: --cursor {cursor}": "Go on: --cursor {cursor}",
        "khoảng": "about",
        "và {count} giá trị khác": "and {count} others",
        "Dấu trừ chỉ loại một chữ sau nó; để loại cả cụm: {words}": (
            "A minus leaves out the one word behind it; to leave out all of them: {words}"
        ),
        "Có phải ý bạn là: {words}": "Did you mean: {words}",
        "Đối chiếu: press, checked, decided, rejected hoặc tên của mã.": (
            "Review: press, checked, decided, rejected or a code's name."
        ),
        "Tệp cơ sở dữ liệu.": "The database file.",
        "Thư mục giữ trang gốc; mặc định pages cạnh coverage.db, TÊN-pages cạnh TÊN.db.": (
            "Folder of the raw pages; unless told, pages beside coverage.db, NAME-pages beside NAME.db."
        ),
        "Ngôn ngữ của bảng, thông báo và trợ giúp.": "Language of tables, messages and help.",
        "In số phiên bản.": "Print the version.",
        "{source}: chữ như gõ bằng phông cũ; nếu đúng vậy, hãy đọc lại với --encoding {font}": (
            "{source}: looks typed for an old font; if so, read it again with --encoding {font}"
        ),
        "Văn bản gõ bằng phông cũ: tcvn3 (ABC, .VnTime), vni (VNI-Times) hoặc auto-legacy (tự nhận ra).": (
            "Text typed in an old font: tcvn3 (ABC, .VnTime), vni (VNI-Times) or auto-legacy (finds out)."
        ),
        "Ngày đăng cho bài không ghi: 2022-03-17 hoặc 2022-03-17T16:30 (giờ Việt Nam).": (
            "Publication date of articles that give none: 2022-03-17 or 2022-03-17T16:30 (Vietnam time)."
        ),
        "json, jsonl (mỗi bài một dòng, in ngay) hoặc table (bảng để đọc).": (
            "json, jsonl (one line an article, at once) or table (to read)."
        ),
        "json hoặc jsonl (mỗi bài một dòng, in ngay).": "json or jsonl (one line an article, at once).",
        "table (để đọc) hoặc json.": "table (to read) or json.",
        "table, json, jsonl, csv hoặc xlsx; mặc định theo đuôi tệp, không có tệp thì table.": (
            "table, json, jsonl, csv or xlsx; by the file's ending, without a file table."
        ),
        "Ghi vào tệp thay vì in ra màn hình.": "Write into a file, not on the screen.",
        "Số bài và số dòng khen thưởng in ra.": "How many articles and award rows to print.",
        "Đơn vị được khen, đơn vị cấp trên hoặc nhóm của đơn vị đó.": (
            "Unit that was awarded, the unit above it, or the set it belongs to."
        ),
        "Cá nhân được khen.": "Person who was awarded.",
        "Tên hoặc mã hình thức khen thưởng.": "Name or id of the award.",
        'Loại: mã hoặc tên, ví dụ order, certificate_of_merit, "bằng khen".': (
            'Kind: a code or its name, such as order, certificate_of_merit, "bằng khen".'
        ),
        "Cấp: mã hoặc tên, ví dụ state, government, tỉnh.": (
            "Level: a code or its name, such as state, government, tỉnh."
        ),
        'Tình trạng: mã hoặc tên, ví dụ conferred, "đề nghị".': (
            'Status: a code or its name, such as conferred, "đề nghị".'
        ),
        "Cơ quan khen thưởng.": "Body that confers.",
        "Năm, hoặc từ năm đến năm: 2019-2021.": "Year, or from year to year: 2019-2021.",
        "Từ ngày: 2022-03-17 hoặc 17/3/2022.": "From this day: 2022-03-17 or 17/3/2022.",
        "Đến hết ngày.": "To this day, inclusive.",
        "Địa bàn, ví dụ Hà Nội.": "Place, such as Hà Nội.",
        "Tên báo hoặc tên miền.": "The paper's name or host.",
        "Số quyết định.": "Number of the decision.",
        # Tables and messages.
        "Trường": "Field",
        "Đơn vị, cá nhân": "Unit or person",
        "Hình thức khen thưởng": "Award",
        "Cơ quan": "Authority",
        "Tình trạng": "Status",
        "Bài báo": "Article",
        "Khen thưởng": "Awards",
        "đề nghị": "proposed by",
        "gồm": "with",
        "năm": "year",
        "xem": "see",
        "Đã đọc": "Read",
        "Chạy lại lệnh để đọc tiếp; bài đã lưu không phải đọc lại.": (
            "Run the command again to go on; what is saved need not be read again."
        ),
        "Đã dừng theo yêu cầu.": "Stopped on request.",
        "Không có ghi nhận khen thưởng nào.": "No award records.",
        "Không tìm thấy gì cho: {words}": "Nothing found for: {words}",
        "không có gì": "nothing",
        "{count} đầu vào: {told}. Cơ sở dữ liệu: {database}": "{count} inputs: {told}. Database: {database}",
        "{count} dòng khen thưởng": "{count} award rows",
        "đã sửa khi xem xét": "corrected in review",
        "{count} lần": "{count} times",
        "Đã ghi {count} dòng vào {file}": "{count} rows written to {file}",
        "đăng lại ở {count} báo": "papers that reprinted it: {count}",
    }
)
