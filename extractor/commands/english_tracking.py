"""The English twins of the sentences of ``track``."""

from collections.abc import Mapping
from types import MappingProxyType

TRACKING: Mapping[str, str] = MappingProxyType(
    {
        # The verbs.
        "Theo dõi báo chí: nguồn tin, từ khóa, đọc định kỳ, báo cáo.": (
            "Follow the press: sources, key words, regular rounds, reports."
        ),
        "Thêm nguồn tin hoặc từ khóa cần theo dõi.": "Add a source or a key word to follow.",
        "Các nguồn và từ khóa đang theo dõi.": "The sources and key words that are followed.",
        "Thôi theo dõi một nguồn hoặc một từ khóa; bài đã lưu vẫn còn.": (
            "Follow a source or key word no longer; saved articles stay."
        ),
        "Đọc các nguồn một lượt, lưu bài mới và bài đã sửa.": (
            "Read the sources once; save new articles and edited ones."
        ),
        "Ở lại và đọc mỗi nguồn khi đến giờ, cho đến khi bấm Ctrl-C.": (
            "Stay and read each source when it is due, until Ctrl-C."
        ),
        "Kết quả của từng địa chỉ, theo nguồn và theo ngày; mặc định bảy ngày gần nhất.": (
            "What became of every address, by source and day; the last seven days unless told."
        ),
        "Những câu có từ khóa đang theo dõi, theo ngày bài được đọc; mặc định bảy ngày gần nhất.": (
            "Sentences with the key words, by the day of their articles; the last seven days unless told."
        ),
        "Ghi các nguồn đang theo dõi ra tệp OPML, để dùng ở máy khác hoặc trong trình đọc tin.": (
            "Write the sources to an OPML file, for another machine or a feed reader."
        ),
        "Gộp sổ kết quả cũ thành tổng theo ngày cho nhẹ; báo cáo không đổi, bài đã lưu vẫn còn.": (
            "Make old parts of the ledger into sums by day; reports stay the same, and articles."
        ),
        "Giữ từng dòng của bấy nhiêu ngày gần nhất.": "Keep the single rows of so many last days.",
        "Đã gộp các vòng trước ngày {day}: {rounds} vòng, {jobs} địa chỉ, {inputs} dòng sổ; "
        "bỏ {forgotten} địa chỉ không còn trong danh sách nào": (
            "Made into sums before {day}: {rounds} rounds, {jobs} addresses, {inputs} lines; "
            "forgot {forgotten} addresses that no listing holds any more"
        ),
        # Their arguments and options.
        "Địa chỉ trang báo, trang mục (tự tìm RSS), hoặc RSS, sitemap.": (
            "Address of a paper or section (its feed is found), of a feed or a sitemap."
        ),
        "Từ khóa cần theo dõi, ví dụ tên đơn vị.": "Key word to follow, such as the name of a unit.",
        "Tên khác của từ khóa; dùng được nhiều lần.": "Another name of the key word; may be repeated.",
        "Tệp OPML: thêm mọi nguồn trong đó.": "OPML file: add all its sources.",
        "Tệp OPML sẽ ghi; - là màn hình.": "OPML file to write; - is the screen.",
        "Tên gọi của nguồn.": "What the source is called.",
        "Nhãn của nguồn; dùng được nhiều lần.": "Tag of the source; may be repeated.",
        "feed, sitemap hoặc listing: theo dõi đúng địa chỉ này, không tự tìm.": (
            "feed, sitemap or listing: follow this very address, without looking for others."
        ),
        "Bao lâu đọc một lần: 30m (phút), 2h (giờ), 1d (ngày).": (
            "How often it is read: 30m (minutes), 2h (hours), 1d (days)."
        ),
        "Số, tên hoặc địa chỉ của nguồn, hoặc từ khóa.": (
            "Number, name or address of the source, or the key word."
        ),
        "Chỉ các nguồn có tên, số hoặc nhãn này; dùng được nhiều lần.": (
            "Only the sources with this name, number or tag; may be repeated."
        ),
        "Chỉ các nguồn đã đến giờ, để đặt lịch bằng cron.": "Only the sources that are due, for cron.",
        "Đọc lùi N trang của mỗi danh sách.": "Go back N pages of each listing.",
        "Đọc lùi đến ngày này: 2026-03-17 hoặc 17/3/2026.": "Go back to this day: 2026-03-17 or 17/3/2026.",
        "Chỉ đọc danh sách và in ra việc sẽ làm; không ghi gì.": (
            "Only read the listings and print what would be done; write nothing."
        ),
        "Chỉ từ khóa, tìm kiếm này; mặc định mọi mục theo dõi.": "Only this word or search; all unless told.",
        "table, json hoặc csv.": "table, json or csv.",
        # What they say.
        "Đã thêm nguồn {number}: {name} ({kind}, {every} một lần)": (
            "Source {number} added: {name} ({kind}, every {every})"
        ),
        "Nguồn {number} đang được theo dõi, nay là: {name} ({kind}, {every} một lần)": (
            "Source {number} is followed already; it is now: {name} ({kind}, every {every})"
        ),
        "Đã chọn nguồn này của trang: {address}": "The page's own source was taken: {address}",
        "Nguồn khác của trang: {address}": "Another source of the page: {address}",
        "{count} nguồn từ {file}": "{count} sources from {file}",
        "Đã ghi {count} nguồn vào {file}": "{count} sources written to {file}",
        "Lưu một tìm kiếm và theo dõi: mọi bài mới khớp với nó.": (
            "Save a search and watch for it: every new article that matches."
        ),
        "Đã lưu tìm kiếm: {query}": "Search saved: {query}",
        "Đã thêm từ khóa: {phrases}": "Key word added: {phrases}",
        "Trong các bài đã lưu: {count} câu, {articles} bài. Xem: track hits": (
            "In the saved articles: {count} sentences, {articles} articles. See: track hits"
        ),
        "Đã thôi theo dõi: {name}": "No longer followed: {name}",
        "{sources} nguồn, {watches} mục theo dõi": "{sources} sources, {watches} watches",
        "Chưa theo dõi nguồn nào. Thêm nguồn: track add ĐỊA_CHỈ": (
            "No source is followed yet. Add one: track add ADDRESS"
        ),
        "Chưa có gì để theo dõi; đang chờ.": "Nothing to follow yet; waiting.",
        "!! {publisher}: {words}. Xem: publisher health": "!! {publisher}: {words}. See: publisher health",
        "Đang chờ đến {moment}; bấm Ctrl-C để dừng.": "Waiting until {moment}; Ctrl-C stops.",
        "Làm nốt {count} địa chỉ còn lại của lần trước.": "First {count} addresses left from the last time.",
        "cả danh sách đều là bài mới, có thể đã sót bài từ lần đọc trước": (
            "all that is listed is new; something may have slipped by since the last round"
        ),
        "đọc lùi thêm: track run --only {number} --pages 50": (
            "go further back: track run --only {number} --pages 50"
        ),
        "hãy rút ngắn chu kỳ, hoặc theo dõi thêm trang mục của báo": (
            "shorten the interval, or follow a section page of the paper too"
        ),
        "Theo dõi “{name}”: {count} câu mới. Xem: track hits": (
            "Watch “{name}”: {count} new sentences. See: track hits"
        ),
        "không đọc được danh sách": "listing could not be read",
        "không đọc được {count} lần liền": "could not be read {count} times in a row",
        "{source}: {count} địa chỉ, sẽ đọc {wanted}": "{source}: {count} addresses, {wanted} to be read",
        "  {count} địa chỉ nữa nguồn ở trên cũng có": "  {count} more addresses are in a source above",
        "Chạy thử: chưa đọc bài nào, chưa ghi gì.": "Dry run: no article was read, nothing was written.",
        "Đang đọc": "Reading",
        "danh sách chưa đọc hết, chưa ghi gì; lần sau sẽ đọc lại từ đầu": (
            "the listing was not read to its end, nothing is kept; next time it is read from its beginning"
        ),
        "đọc lùi chưa xong; chạy lại đúng lệnh này để đọc tiếp": (
            "the back-fill is not complete; give the same command again to go on"
        ),
        "còn {count} địa chỉ chưa đọc": "{count} addresses still to read",
        "{count} lần không đọc được danh sách": "listing unread {count} times",
        "{count} lần có thể sót bài": "something may be missed {count} times",
        "Bài bị gỡ: {address}": "Taken away: {address}",
        "{count} địa chỉ đang do một lần chạy khác đọc": "{count} addresses are in the hands of another run",
        "nếu lần ấy đã tắt ngang, hãy chạy lại sau 15 phút": (
            "if that one was cut off, run again in 15 minutes"
        ),
        "{host}: thêm {count} địa chỉ để lại cho các vòng sau": (
            "{host}: {count} more addresses are left for later rounds"
        ),
        "không có gì mới": "nothing new",
        "lần trước": "of the last time",
        "{saved} bài mới, {updated} bài đã sửa, {faults} lỗi. Cơ sở dữ liệu: {database}": (
            "{saved} new articles, {updated} edited, {faults} faults. Database: {database}"
        ),
        "Bài bị gỡ: {address} (từ {day})": "Taken away: {address} (since {day})",
        "Chưa có vòng đọc nào trong khoảng này.": "No rounds in these days.",
        "Không có câu nào có từ khóa trong khoảng này.": "No sentences with key words in these days.",
        "Từ {first} đến hết {last}": "From {first} to {last}",
        "{count} câu": "{count} sentences",
        "{count} phút": "{count} minutes",
        "{count} giờ": "{count} hours",
        "{count} ngày": "{count} days",
        # What may be wrong with a listing.
        "nguồn đọc được nhưng không có bài nào": "the listing holds no articles",
        "bài mới nhất của nguồn đã quá cũ": "the newest article listed is too old",
        "nguồn sai định dạng, chỉ đọc được một phần": "the listing is malformed; part of it was read",
        "nguồn bị cắt giữa chừng, mới lấy những bài đã nhận đủ": (
            "the listing broke off; what had come whole was read"
        ),
        "nguồn quá lớn, chỉ đọc phần đầu": "the listing is too large; its beginning was read",
        "trang mục đã đổi khuôn, danh sách có thể thiếu bài": (
            "the section page has a new layout; some articles may not be listed"
        ),
        # Headings.
        "Nguồn tin": "Source",
        "Nguồn số": "No.",
        "Tên, địa chỉ": "Name, address",
        "Chu kỳ": "Every",
        "Lần trước, lần tới": "Last and next round",
        "Có bài mới lúc": "Last new article",
        "Từ khóa": "Key word",
        "Tên khác": "Other names",
        "Số bài": "Articles",
        "Ngày": "Day",
        "Cộng": "Total",
        "Số vòng": "Rounds",
        "Địa chỉ": "Addresses",
        "Đã biết": "Known",
        "Kết quả": "Outcomes",
        "Chưa đọc": "Unread",
        "Lần không đọc được danh sách": "Listing unread",
        "Lần có thể sót bài": "Possibly missed",
        "Ngày đọc": "Came in",
        "Câu": "Sentence",
        "Báo": "Paper",
        "Ngày đăng": "Published",
    }
)
