"""The English twin of every sentence that the commands say, by the Vietnamese one."""

from collections.abc import Mapping
from types import MappingProxyType

from extractor.commands.english_press import PRESS
from extractor.commands.english_publishers import PUBLISHERS
from extractor.commands.english_records import RECORDS
from extractor.commands.english_tracking import TRACKING

ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        **PRESS,
        **RECORDS,
        **TRACKING,
        **PUBLISHERS,
        # The verbs.
        "Vinh Danh: đọc tin báo chí, rút ra các ghi nhận thi đua, khen thưởng, lưu và tìm kiếm.": (
            "Vinh Danh: read press coverage, extract award records, store and search them."
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
        "Đo chất lượng trên ngữ liệu vàng: thực thể, ngày, dòng khen thưởng, sự kiện, độ tin cậy.": (
            "Measure quality on the gold corpus: entities, dates, award rows, events, confidence."
        ),
        "Huấn luyện lại bộ nhận thực thể từ ngữ liệu vàng; cùng dữ liệu cho cùng một tệp, từng byte.": (
            "Train the tagger anew from the gold corpus; the same data give the same file, bit for bit."
        ),
        "Đo tốc độ rút trích so với underthesea.ner trên cùng các câu, và bộ nhớ qua nhiều bài.": (
            "Time extraction beside underthesea.ner on the same sentences, and memory over many articles."
        ),
        "Hồ sơ khen thưởng của một đơn vị, cá nhân: gộp mọi bài, mỗi dòng kèm nguồn.": (
            "The achievement record of a unit or person, merged over all articles, every line with sources."
        ),
        "Tên hoặc mã danh bạ của đơn vị, cá nhân.": "Name of the unit or person, or its id.",
        "Từ năm.": "From this year.",
        "Đến hết năm.": "To the end of this year.",
        "Mặc định theo đuôi tệp; không có tệp thì in bảng.": "By the file's ending; without a file a table.",
        "Mẫu Word của cơ quan, cho tệp docx.": "The office's own Word template, for docx.",
        "Đã ghi {count} ghi nhận vào {file}": "Wrote {count} records into {file}",
        "Tên khác: {names}": "Other names: {names}",
        "Năm không có ghi nhận: {years}": "Years without a record: {years}",
        "Không có ghi nhận nào trong thời gian này.": "No record within this time.",
        "Năm": "Year",
        "Danh hiệu, hình thức": "Title or honour",
        "Quyết định": "Decision",
        "Nguồn": "Sources",
        "Cần xem lại": "To be checked",
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
        # Their arguments and options.
        "Tệp WARC để ghi.": "The WARC file to write.",
        "Số hoặc địa chỉ của bài.": "The article's number or address.",
        "Số tin in ra.": "How many stories to print.",
        "Phần ngữ liệu: dev, dev-b, dev-c, test, test-b, test-c, train.": (
            "Split of the corpus: dev, dev-b, dev-c, test, test-b, test-c, train."
        ),
        "Trên train: mỗi họ bài do mô hình chưa từng học họ đó đọc.": (
            "On train: each family of articles read by a model that never learnt from that family."
        ),
        "Đo cả luật đơn thuần và underthesea.ner.": "Measure rules alone and underthesea.ner too.",
        "In toàn bộ số đo thành JSON.": "Print all figures as JSON.",
        "Lưu lần đo này thành JSON để so sánh sau.": "Save this run as JSON, to compare with later.",
        "So với một lần đo đã lưu: được gì, mất gì.": "Compare with a saved run: gains and losses.",
        "Tệp mô hình; mặc định thay mô hình đang dùng.": "Model file; replaces the one in use unless told.",
        "Số vòng đo; lấy trung vị.": "Rounds; the median counts.",
        "Đo thêm bộ nhớ qua N bài; 0 là không đo.": "Also measure memory over N articles; 0 does not.",
        "Địa chỉ bài báo, tệp .html, .mhtml, .txt, .json, .jsonl, .warc, thư mục, nguồn RSS, sitemap, "
        "hoặc - để đọc từ đầu vào chuẩn.": (
            "Article address, .html, .mhtml, .txt, .json(l), .warc file, folder, feed, sitemap; - is stdin."
        ),
        'Từ cần tìm, có dấu hoặc không dấu; "cụm từ", OR, NOT và ngoặc đơn đều dùng được.': (
            'Words to find, with or without marks; "phrases", OR, NOT and brackets are understood.'
        ),
        "Tệp cơ sở dữ liệu.": "The database file.",
        "Thư mục giữ trang gốc; mặc định pages cạnh cơ sở dữ liệu.": (
            "Folder that keeps the raw pages; pages beside the database unless told."
        ),
        "Ngôn ngữ của bảng, thông báo và trợ giúp.": "Language of tables, messages and help.",
        "In số phiên bản.": "Print the version.",
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
        "table, json, csv hoặc xlsx; mặc định theo đuôi tệp, không có tệp thì table.": (
            "table, json, csv or xlsx; by the file's ending, without a file table."
        ),
        "Ghi vào tệp thay vì in ra màn hình.": "Write into a file, not on the screen.",
        "Số bài và số dòng khen thưởng in ra.": "How many articles and award rows to print.",
        "Đơn vị được khen, đơn vị cấp trên hoặc nhóm của đơn vị đó.": (
            "Unit that was awarded, the unit above it, or the set it belongs to."
        ),
        "Cá nhân được khen.": "Person who was awarded.",
        "Tên hoặc mã hình thức khen thưởng.": "Name or id of the award.",
        "Loại, ví dụ order, certificate_of_merit.": "Kind, such as order, certificate_of_merit.",
        "Cấp, ví dụ state, government.": "Level, such as state, government.",
        "Tình trạng, ví dụ conferred.": "Status, such as conferred.",
        "Cơ quan khen thưởng.": "Body that confers.",
        "Năm, hoặc từ năm đến năm: 2019-2021.": "Year, or from year to year: 2019-2021.",
        "Từ ngày: 2022-03-17 hoặc 17/3/2022.": "From this day: 2022-03-17 or 17/3/2022.",
        "Đến hết ngày.": "To this day, inclusive.",
        "Địa bàn, ví dụ Hà Nội.": "Place, such as Hà Nội.",
        "Tên báo hoặc tên miền.": "The paper's name or host.",
        "Số quyết định.": "Number of the decision.",
        # Tables and messages of the lab.
        "Đã lưu lần đo vào {file}": "Run saved to {file}",
        "{split}: {count} bài, ngữ liệu {corpus}": "{split}: {count} articles, corpus {corpus}",
        "Thực thể, đúng khít": "Entities, exact",
        "Thực thể, chung ≥ 60% âm tiết": "Entities, ≥ 60% of syllables shared",
        "Nhãn": "Label",
        "Hệ": "System",
        "Sự kiện F1": "Events F1",
        "Giá trị ngày": "Date values",
        "Bịa (dòng/bài)": "Invented (rows/articles)",
        "Dòng khen thưởng: hình thức, đối tượng, tình trạng đều đúng": (
            "Award rows: award, recipient and status all right"
        ),
        "Trường của các dòng tìm đúng": "Fields of the rows found",
        "Trường": "Field",
        "Đúng": "Right",
        "Số": "Count",
        "Độ tin cậy so với tỷ lệ đúng": "Confidence against the share that is right",
        "Độ tin cậy": "Confidence",
        "Dòng đúng": "Rows right",
        "Thực thể đúng": "Entities right",
        "Theo họ bài": "By family of articles",
        "Họ bài": "Family",
        "Bài": "Articles",
        "Thực thể F1": "Entities F1",
        "Dòng F1": "Rows F1",
        "Dòng": "Rows",
        "Ngữ liệu đã đổi giữa hai lần đo; chỉ so các bài chung.": (
            "The corpus has changed between the runs; only articles in both are compared."
        ),
        "Số đo": "Figure",
        "Trước": "Before",
        "Sau": "After",
        "Chênh": "Change",
        "Được": "Gains",
        "Mất": "Losses",
        "{articles} bài, {renamed} bài đổi tên, {sentences} câu từ {patterns} mẫu: {file}, {size} byte": (
            "{articles} articles, {renamed} under other names, {sentences} sentences of {patterns} patterns: "
            "{file}, {size} bytes"
        ),
        "{articles} bài, {characters} ký tự mỗi bài, {rounds} vòng: "
        "rút trích {ours} ms mỗi bài, underthesea.ner {theirs} ms, tỷ lệ {ratio}": (
            "{articles} articles of {characters} characters, {rounds} rounds: "
            "extraction {ours} ms an article, underthesea.ner {theirs} ms, ratio {ratio}"
        ),
        "  sau {count} bài: {peak} MB": "  after {count} articles: {peak} MB",
        # Tables and messages.
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
        "Đã dừng theo yêu cầu.": "Stopped on request.",
        "Không có ghi nhận khen thưởng nào.": "No award records.",
        "Không tìm thấy gì cho: {words}": "Nothing found for: {words}",
        "không có gì": "nothing",
        "{count} đầu vào: {told}. Cơ sở dữ liệu: {database}": "{count} inputs: {told}. Database: {database}",
        "{count} dòng khen thưởng": "{count} award rows",
        "Đã ghi {count} dòng vào {file}": "{count} rows written to {file}",
        # Archive and rebuild.
        "Tiếp tục sau {done}/{all} trang.": "Going on after {done} of {all} pages.",
        "Chạy lại lệnh để dựng tiếp; cơ sở dữ liệu đang dùng chưa thay đổi.": (
            "Run the command again to go on; the database in use has not changed."
        ),
        "Đã dựng lại {database} từ {count} trang.": "Made {database} anew from {count} pages.",
        "Bản cũ: {database}": "The old one: {database}",
        "{count} trang nguyên vẹn, {faults} trang hỏng.": "{count} pages are whole, {faults} are damaged.",
        "Đã ghi {count} trang vào {file}": "Wrote {count} pages into {file}",
        # Stories and versions.
        "Chưa có tin nào được đăng lại.": "No story was reprinted yet.",
        "Đã tách bài khỏi {count} bài khác.": "Taken apart from {count} other articles.",
        "{articles} bài ở {papers} báo": "{articles} articles in {papers} papers",
        "do người dùng xếp": "put here by a person",
        "không trùng bài nào": "like no other article",
        "trùng {words}% câu chữ, {names}% tên và số": "shares {words}% of words, {names}% of names",
        "đăng lại ở {count} báo": "reprinted in {count} papers",
        "Phiên bản {number}, đọc lúc {moment}": "Version {number}, read {moment}",
    }
)
