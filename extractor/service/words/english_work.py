"""English twins of the pages that are worked on: review, names, sources, digest, watches, checks, imports."""

WORK = {
    # Checks.
    "Bạn muốn hỏi về ai?": "Whom do you mean?",
    "Có nhiều đơn vị, cá nhân tên như vậy; hãy chọn.": "Several units or people have this name; choose one.",
    "“{name}” không phải tên đầy đủ của ai đã được khen; đã tìm đúng các chữ này.": (
        "“{name}” is nobody's whole name; these very words were searched."
    ),
    # Review.
    "{count} thao tác không còn dòng ứng với": "{count} {count:act|acts} without a row",
    "{count} dòng chờ xem; quan trọng và đáng ngờ nhất trước. Thao tác nào cũng hoàn tác được.": (
        "{count} {count:row waits|rows wait}; the weightiest doubts first. Every act is kept and can be "
        "undone."
    ),
    "Dùng phím tắt": "Use keys",
    "dòng sau, dòng trước": "next, previous row",
    "chấp nhận": "accept",
    "bác": "reject",
    "mở để sửa": "open to correct",
    "tới ô sửa": "to the correction",
    "hoàn tác": "undo",
    "Chấp nhận": "Accept",
    "Bác": "Reject",
    "Xem trong bài, sửa": "See in the article, correct",
    "Bài mới đọc vào sẽ hiện ở đây.": "Rows of new articles will stand here.",
    "Hoàn tác thao tác gần nhất (số {number})": "Undo the last act (number {number})",
    "Đã ghi thao tác số {number}:": "Act {number} is noted:",
    "Hoàn tác": "Undo",
    "thao tác số {number}": "act {number}",
    "số {number}": "number {number}",
    "Đối chiếu: {name}": "Review: {name}",
    "Đã đối chiếu với giấy tờ": "Checked with papers",
    "Sang dòng khác": "To other rows",
    "Bôi đen chữ trong bài để lấy làm giá trị đúng.": "Select words in the article to use them as a value.",
    "Máy đọc và giá trị hiện nay": "What was read and what stands now",
    "không có": "none",
    "theo luật {rule}": "by rule {rule}",
    "Sửa một giá trị": "Correct a value",
    "Trường": "Field",
    "Giá trị đúng (để trống: không rõ)": "Right value (empty: unknown)",
    "Chữ trong bài nói điều ấy (nếu có)": "The article's words that say so (if any)",
    "Lý do (nếu cần)": "Reason (if needed)",
    "Ghi sửa đổi": "Note the correction",
    "Chưa ghi được:": "Not noted:",
    "Đã thấy quyết định": "Decision seen",
    "Số quyết định": "Decision number",
    "Ngày ký": "Signed on",
    "Cơ quan, người ký": "Body, signer",
    "Văn bản (được chép vào thư mục papers cạnh cơ sở dữ liệu)": (
        "Paper (copied into the folder papers beside the database)"
    ),
    "Ghi quyết định": "Note the decision",
    "Dòng khác của cùng đơn vị, cá nhân ({count})": "Other rows of the same unit or person ({count})",
    "Xem cả hồ sơ": "See the whole record",
    "đang gộp làm một": "merged now",
    "Tách: hai lần khen khác nhau": "Split: two different awards",
    "Ghép: cùng một lần khen": "Merge: one award",
    "Khác nhau": "Different",
    "Thao tác trên dòng này": "Acts on this row",
    "đã hoàn tác": "undone",
    "Dùng chữ đã chọn": "Use the selected words",
    "Chữ đã chọn:": "Selected:",
    "Lấy làm:": "Use as:",
    "Mọi thao tác của người dùng, mới nhất trước; hoàn tác cũng là một thao tác được ghi lại.": (
        "All acts of persons, the newest first; an undo is an act too."
    ),
    "Mở dòng": "Open the row",
    "Mở dòng thứ hai": "Open the second row",
    "của thao tác số {number}": "of act {number}",
    "Chưa có thao tác nào.": "There are no acts yet.",
    "Chấp nhận, bác hoặc sửa một dòng trong hàng chờ đối chiếu; mọi việc sẽ hiện ở đây.": (
        "Accept, reject or correct a row of the queue; it will stand here."
    ),
    "Thao tác không còn dòng ứng với ({count})": "Acts without a row ({count})",
    "Bài đã được đọc lại và không còn nêu dòng ấy; hãy xem lại bài báo.": (
        "The article was read anew and no longer asserts the row; look at it again."
    ),
    # Names.
    "{count} dòng có tên chưa rõ là của ai. Trả lời một lần, mọi dòng cùng tên được xếp theo.": (
        "{count} {count:row has|rows have} a name that may mean several. One answer settles all rows "
        "of a name."
    ),
    "Xem trong bài": "See in the article",
    "Có thể là:": "It may be:",
    "khớp {share}": "fits {share}",
    "Là một": "The same",
    "Chưa rõ": "Unclear",
    "đã sửa khi xem xét:": "corrected in review:",
    "Tên có thể là một": "Names that may be one",
    "{count} cặp tên giống nhau mà báo không nói là một. Máy không tự ghép; hãy xem rồi trả lời.": (
        "{count} {count:pair|pairs} of names that are alike, of which no paper says that they are one. None "
        "is joined without a person; look and answer."
    ),
    "Danh bạ có {count} tên; hãy dùng lệnh names alike.": (
        "The registry has {count} names; use the command names alike."
    ),
    "đã trả lời: chưa rõ": "answered: unclear",
    "Không có cặp tên nào.": "There are no such pairs.",
    "Hai người cùng họ tên, hai đơn vị tên gần giống nhau sẽ hiện ở đây để bạn phân xử.": (
        "Two persons of one full name and two units of like names will stand here for you to decide."
    ),
    "Không còn tên nào chưa rõ.": "No name is unclear.",
    "Khi một tên có thể là của nhiều đơn vị, cá nhân, nó sẽ hiện ở đây để bạn phân xử.": (
        "A name that may mean several units or persons will stand here for you to decide."
    ),
    "Đổi tên, sáp nhập, trùng với tên khác": "Renamed, merged, or the same as another name",
    "Tên này": "This name",
    "đã đổi thành": "was changed into",
    "đã sáp nhập vào": "became part of",
    "là một với": "is the same as",
    "Tên hoặc mã của hồ sơ kia": "Name or id of the other record",
    "Từ ngày (nếu biết)": "Since (if known)",
    "Ghi lại": "Note it",
    "Xếp chung một tin với bài khác": "Put together with another article",
    "Số hoặc địa chỉ của bài kia": "Number or address of the other article",
    "Xếp chung": "Put together",
    # Sources.
    "Kết quả theo ngày": "Outcomes by day",
    "Xuất OPML": "Export OPML",
    "Đang theo dõi: {name}": "Followed now: {name}",
    "Đã thôi theo dõi: {name}. Bài đã lưu vẫn còn.": "No longer followed: {name}. Saved articles stay.",
    "Nguồn khác của trang ấy": "Other feeds of that site",
    "Địa chỉ báo, chuyên mục, RSS hoặc sitemap": "Address of a paper, section, feed or sitemap",
    "Tên gọi (nếu cần)": "Name (if needed)",
    "Đọc một lần mỗi": "Read every",
    "15 phút": "15 minutes",
    "30 phút": "30 minutes",
    "1 giờ": "hour",
    "3 giờ": "3 hours",
    "6 giờ": "6 hours",
    "1 ngày": "day",
    "Thêm nguồn": "Add",
    "Theo dõi nguồn này": "Follow this source",
    "Đọc mọi nguồn ngay": "Read all sources now",
    "Nguồn đang theo dõi": "Followed sources",
    "Nguồn": "Source",
    "Chu kỳ": "Interval",
    "Lần trước, lần tới": "Last, next",
    "Có bài mới lúc": "Last new article",
    "Việc": "Acts",
    "đọc được": "reads well",
    "chưa đọc lần nào": "not read yet",
    "Đọc ngay": "Read now",
    "Thêm địa chỉ một tờ báo; chương trình tự tìm RSS, đọc bài mới theo chu kỳ, tuân thủ robots.txt.": (
        "Add the address of a paper; its feed is found and read regularly, and robots.txt is obeyed."
    ),
    "Sức khỏe của từng báo": "Health of each paper",
    "{count} báo bình thường": "{count} {count:paper|papers} without a sign of trouble",
    "Trong các bài mới đọc, bao nhiêu bài có tiêu đề, thân bài, giờ đăng ở đúng chỗ đã biết của báo; tỷ lệ "
    "giảm thường là báo đổi giao diện.": (
        "Of the articles read last, how many had title, body, time at the paper's known place; a share that "
        "falls usually means a new layout."
    ),
    "Báo": "Paper",
    "Bài mới đọc": "Read last",
    "Tiêu đề": "Title",
    "Thân bài": "Body",
    "Giờ đăng": "Time",
    "Bị chặn": "Refused",
    "Dấu hiệu": "Signs",
    "đọc theo luật chung": "by general rules",
    "bình thường": "well",
    "{count} ngày": "{count} {count:day|days}",
    "{count} giờ": "{count} {count:hour|hours}",
    "{count} phút": "{count} min",
    "Mỗi địa chỉ mà nguồn dẫn tới có đúng một kết quả mỗi vòng đọc. Từ {first} đến {last}.": (
        "Every address has one outcome a round. From {first} to {last}."
    ),
    "Chọn ngày": "Choose days",
    "Ngày": "Day",
    "Số vòng": "Rounds",
    "Địa chỉ": "Addresses",
    "Đã biết": "Known",
    "còn {count} địa chỉ chưa đọc": "{count} {count:address|addresses} unread",
    "{count} lần không đọc được danh sách": "listing unreadable {count} {count:time|times}",
    "{count} lần có thể sót bài": "articles may be missed {count} {count:time|times}",
    "Cộng": "Sum",
    "Chưa có vòng đọc nào trong khoảng này.": "There was no round in this time.",
    "Bài bị gỡ": "Removed articles",
    "từ {day}": "since {day}",
    # Checks before an award.
    "Đơn vị, cá nhân cần xác minh": "Unit or person to check",
    "Danh sách ghi lại điều báo viết, chưa được xác minh, không phải kết luận. Máy tìm theo từ ngữ: "
    "có thể có câu nói về việc hoặc người khác, và có thể còn sót; hãy xem bài gốc.": (
        "The list tells what papers wrote; it is not verified and judges nobody. It is found by words: "
        "some may be about something or somebody else, and some may be missed; read the original."
    ),
    "Đã tìm trong {articles} bài của {papers} báo ({days}); {named} bài có nhắc tên: {names}.": (
        "Looked through {articles} {articles:article|articles} of {papers} {papers:paper|papers} ({days}); "
        "{named} {named:names|name} it: {names}."
    ),
    "tên ở tiêu đề hoặc sapo": "name in headline or lead",
    "Không bài nào đã lưu nhắc tên này.": "No saved article names it.",
    "Chưa kết luận được gì: hãy xem lại cách viết tên, thử tên khác hoặc viết tắt, hoặc nhập thêm bài.": (
        "Nothing can be concluded: check the spelling, try another name or an abbreviation, or add articles."
    ),
    "Không thấy câu nào nêu vấn đề trong các bài đã lưu.": "No saved article raises a problem.",
    "Không thấy câu nào nêu vấn đề trong các bài của trang này.": "No article of this page raises a problem.",
    (
        "Có {count} bài chứa các chữ này: trang này chỉ xét các bài {first}–{last}, tính từ bài mới nhất. "
        "Hãy xem hết các trang, hoặc tải tệp: tệp xét mọi bài."
    ): (
        "{count} {count:article holds|articles hold} these words: this page looks through articles "
        "{first}–{last} alone, counted from the newest. See all pages, or download a file, which looks "
        "through all."
    ),
    "hơn {count}": "more than {count}",
    "{named} bài trong các bài đã xét có nhắc tên: {names}.": (
        "{named} of the articles looked through {named:names|name} it: {names}."
    ),
    "Bài mới hơn": "Newer articles",
    "Bài cũ hơn": "Older articles",
    "Chỉ các bài trong kho được tìm; báo chưa theo dõi thì chưa biết.": (
        "Only saved articles are looked through; papers that are not followed are not known."
    ),
    # Digest.
    "Chọn bài": "Choose",
    "Nhắc đến đơn vị, cá nhân": "Naming a unit or person",
    "Có các từ": "With the words",
    "Hoặc số, địa chỉ bài": "Or numbers, addresses",
    "{articles} bài của {papers} báo, gộp thành {stories} tin.": (
        "{articles} {articles:article|articles} of {papers} {papers:paper|papers}, in {stories} "
        "{stories:story|stories}."
    ),
    "Bỏ chọn, đổi thứ tự, thêm nhận xét, rồi tải tệp.": "Leave out, reorder, comment, then download.",
    (
        "Còn {count} tin không hiện ở đây; hãy thêm từ hoặc đơn vị để thu hẹp, hoặc cho cả vào tệp ở cuối "
        "trang."
    ): (
        "{count} more {count:story is|stories are} not shown; add words or a unit, or put them all into the "
        "file at the end of the page."
    ),
    (
        "Có {count} bài, nhiều hơn mức trang này gộp thành tin để xem từng tin. Hãy chọn ít ngày hơn, thêm "
        "đơn vị hoặc từ; hoặc tải cả vào một tệp ở cuối trang."
    ): (
        "{count} articles, more than this page folds into stories to look at one by one. Choose fewer days, "
        "add a unit or words; or download all of them in one file at the end of the page."
    ),
    "Chọn ít ngày hơn": "Choose fewer days",
    "{count} bài": "{count} {count:article|articles}",
    "Tải cả {count} bài vào một tệp": "Download all {count} articles in one file",
    "Kèm cả {count} tin không hiện ở đây, sau các tin đã chọn": (
        "With the {count} {count:story|stories} not shown here, behind those chosen"
    ),
    "Thứ tự": "Place",
    "Mọi mục theo dõi:": "All watches:",
    "Trình đọc tin hỏi tên và mật khẩu thì nhập tên của bạn và một mã truy cập quyền xem, tạo ở trang": (
        "Where a feed reader asks for name and password, give your name and an access token that may look, "
        "made on the page"
    ),
    "không rõ báo": "paper unknown",
    "(bài không có tiêu đề)": "(article without a headline)",
    "Xem bài": "See the article",
    "Đăng lại ở {count} báo: {papers}": "Reprinted in {count} {count:paper|papers}: {papers}",
    "Thêm nhận xét": "Add a comment",
    "Tải tệp": "Download",
    "Nhận xét chung, đặt ở đầu bản điểm báo": "General comment, at the head of the digest",
    "Kèm biểu đồ": "With charts",
    "Không có bài nào cho lựa chọn này.": "No article fits this choice.",
    "Thử ngày khác, hoặc bớt từ.": "Try another day, or fewer words.",
    "Ngày gần nhất có bài: {day}": "The nearest day with articles: {day}",
    "Đến ngày (nếu nhiều ngày)": "To (if several days)",
    # Imports and long work.
    "Dán một bài": "Paste an article",
    "Tiêu đề (để trống: dòng đầu của bài)": "Headline (empty: the first line)",
    "Nội dung bài": "Text",
    "Ngày đăng": "Published on",
    "Địa chỉ bài gốc": "Address of the original",
    "Đọc và lưu": "Read and save",
    "Theo địa chỉ": "By address",
    "Địa chỉ bài, RSS hoặc sitemap, mỗi dòng một địa chỉ": "Articles, feeds or sitemaps, one address a line",
    "Từ tệp": "From files",
    "Chọn tệp": "Choose files",
    "hoặc thả vào đây": "or drop them here",
    "Chưa chọn tệp nào.": "No file chosen yet.",
    "{endings}; mỗi lần tối đa {count} tệp, {size} MB.": "{endings}; {count} files, {size} MB at a time.",
    "Quá nhiều cho một lần: tối đa {count} tệp, {size} MB. Hãy chia thành nhiều lần.": (
        "Too much for one time: {count} files, {size} MB at most. Send them in several parts."
    ),
    "Chỉ người quản trị được nhập bài.": "Only an admin may add articles.",
    "Việc gần đây": "Recent work",
    "Người": "Who",
    "Đã xong": "Done",
    "{count} lỗi": "{count} {count:failure|failures}",
    "Tiến độ": "Progress",
    "đã xong": "done",
    "kết thúc lúc {moment}": "ended at {moment}",
    "Đang dừng: bài đang đọc xong thì dừng.": "Ending: after the article being read.",
    "Dừng": "Stop",
    "Nguồn:": "Source:",
    "Theo dõi “{name}”: {count} câu mới": "Watch “{name}”: {count} new {count:sentence|sentences}",
    "Xem khen thưởng mới nhất": "See the newest awards",
    # Watches.
    "Câu nào của bài mới có các tên, cụm từ này thì hiện ở đây, trong RSS, và được gửi cho người nhận tin.": (
        "Sentences of new articles that hold these names stand here, in the feed, and are sent to receivers."
    ),
    "Đã thôi theo dõi: {name}. Câu đã tìm được vẫn còn.": "No longer watched: {name}. What was found stays.",
    "Theo dõi thêm": "Add a watch",
    "Bắt đầu theo dõi": "Start watching",
    "Lưu tìm kiếm này": "Save this search",
    "Lưu và theo dõi": "Save and watch",
    "Bài mới nào khớp thì hiện ở đây, trong RSS, và được gửi cho người nhận tin.": (
        "New articles that match are shown here, in the feeds, and sent to the receivers of alerts."
    ),
    "Tên hoặc cụm từ, mỗi dòng một cách viết": "Name or phrase, one spelling a line",
    "Viết có dấu thì chỉ tìm đúng dấu ấy; viết không dấu thì tìm mọi dấu. Gặp một trong các dòng là đủ.": (
        "With diacritics only these are found; without, all. One of the lines is enough."
    ),
    "Gọi là (nếu cần)": "Call it (if needed)",
    "Đang theo dõi": "Watched",
    "Cách viết": "Spellings",
    "Số bài": "Articles",
    "Câu có “{name}”, {days} ngày qua": "Sentences with “{name}”, last {days} days",
    "Câu mới, {days} ngày qua": "New sentences, last {days} days",
    "đọc vào {moment}": "came in {moment}",
    "và {count} bài nữa": "and {count} more {count:article|articles}",
    "Chưa có câu nào.": "There are none yet.",
    "Câu mới hiện ở đây khi bài được đọc vào.": "They will stand here as articles come in.",
}
