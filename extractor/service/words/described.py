"""The Vietnamese of what the API's description says in English: its groups and what each address is for."""

from collections.abc import Mapping

from extractor.service.words.speech import Language

VIETNAMESE: Mapping[str, str] = {
    "reading": "đọc bài",
    "Extract articles without saving them.": "Rút trích từ bài báo mà không lưu.",
    "Everything that an article says": "Mọi thứ một bài báo cho biết",
    "Only the article, without language work": "Chỉ bài báo, không phân tích ngôn ngữ",
    "articles": "bài báo",
    "Saved articles: text, mentions, award rows, versions, reprints.": (
        "Bài đã lưu: văn bản, tên được nhắc, dòng khen thưởng, phiên bản, tin đăng lại."
    ),
    "Articles, the newest first": "Các bài báo, mới nhất trước",
    "One article": "Một bài báo",
    "Mentions in an article": "Các tên được nhắc trong một bài",
    "Award rows of an article": "Dòng khen thưởng của một bài",
    "Happenings that an article reports": "Sự kiện một bài đưa tin",
    "What a paper changed in an article": "Những chỗ báo đã sửa trong một bài",
    "All papers that ran the story": "Mọi báo đăng tin ấy",
    "Say that two articles tell one story": "Cho biết hai bài là một tin",
    "Say that an article is no copy of the others": "Cho biết một bài không phải tin đăng lại",
    "awards": "dòng khen thưởng",
    "Award rows as the press asserts them.": "Dòng khen thưởng đúng như báo viết.",
    "Award rows that meet the filters, the newest article first": (
        "Dòng khen thưởng khớp bộ lọc, bài mới nhất trước"
    ),
    "One award row": "Một dòng khen thưởng",
    "records": "hồ sơ",
    "What all articles together tell of a unit or person.": (
        "Điều mọi bài cùng cho biết về một đơn vị, cá nhân."
    ),
    "Achievements, merged over all articles": "Các lần khen, gộp từ mọi bài",
    "One achievement": "Một lần khen",
    "The achievement record of a unit or person": "Hồ sơ thành tích của một đơn vị, cá nhân",
    "Coverage that raises problems about a nominee": "Tin bài nêu vấn đề về một đơn vị, cá nhân được đề nghị",
    "names": "tên gọi",
    "Units and persons under all their names.": "Đơn vị, cá nhân với mọi tên gọi.",
    "Units and persons by name": "Đơn vị, cá nhân theo tên",
    "One unit or person": "Một đơn vị, cá nhân",
    "Rows that may mean a unit or person": "Các dòng có thể nói về một đơn vị, cá nhân",
    "Say whether two names are one": "Cho biết hai tên có là một không",
    "search": "tìm kiếm",
    "Full text over articles and award rows, with facets.": (
        "Tìm toàn văn trong bài báo và dòng khen thưởng, có bộ lọc."
    ),
    "Articles and award rows with these words": "Bài báo và dòng khen thưởng có các từ ấy",
    "review": "đối chiếu",
    "A person's word on records.": "Ý kiến của người đối chiếu.",
    "Rows to look at, the weightiest doubt first": "Các dòng cần xem, đáng ngờ nhất trước",
    "One row with the acts on it": "Một dòng cùng các thao tác trên nó",
    "The row is right": "Dòng này đúng",
    "The row is wrong": "Dòng này sai",
    "The row was compared with papers": "Dòng đã được đối chiếu với giấy tờ",
    "Correct a field of a row": "Sửa một trường của một dòng",
    "Two rows tell of one award": "Hai dòng là một lần khen",
    "Two rows tell of two awards": "Hai dòng là hai lần khen",
    "The decision was seen": "Đã thấy quyết định",
    "All acts, the newest first": "Mọi thao tác, mới nhất trước",
    "Take an act back": "Hoàn tác một thao tác",
    "Block a person's name out of everything": "Che tên một người ở mọi nơi",
    "Keep a paper": "Lưu một văn bản",
    "A paper that was kept": "Một văn bản đã lưu",
    "sources": "nguồn tin",
    "What is followed: papers, feeds, sections.": "Những gì đang theo dõi: báo, RSS, chuyên mục.",
    "Sources that are followed": "Các nguồn đang theo dõi",
    "Follow a source": "Theo dõi một nguồn",
    "One source": "Một nguồn",
    "Follow a source no longer": "Thôi theo dõi một nguồn",
    "What became of every address": "Kết quả của từng địa chỉ",
    "Whether papers are still read as they should be": "Các báo còn đọc được đúng không",
    "Key words that are watched for": "Các từ khóa đang theo dõi",
    "Watch for key words": "Theo dõi từ khóa",
    "One watch": "Một mục theo dõi",
    "Watch for key words no longer": "Thôi theo dõi từ khóa",
    "Save a search and watch for what it finds": "Lưu một tìm kiếm và theo dõi kết quả",
    "Sentences in which key words stand": "Các câu có từ khóa",
    "receivers": "người nhận tin",
    "Who is told of new hits, by mail or by a signed call; for admins.": (
        "Ai được báo câu mới, qua thư hoặc lời gọi có chữ ký; cho quản trị."
    ),
    "Receivers of alerts": "Những người nhận tin",
    "One receiver": "Một người nhận tin",
    "Tell somebody of new hits": "Thêm người nhận tin",
    "Tell a receiver otherwise": "Sửa cách báo cho một người nhận tin",
    "Send a message that tells nothing new": "Gửi thử một lời nhắn không có tin mới",
    "Tell a receiver nothing more": "Thôi báo cho một người nhận tin",
    "jobs": "việc chạy lâu",
    "Long work: imports, rounds of sources, the record made anew.": (
        "Việc chạy lâu: nhập bài, đọc các nguồn, lập lại hồ sơ."
    ),
    "All work, the newest first": "Mọi việc, mới nhất trước",
    "Fetch, extract and save addresses": "Tải, rút trích và lưu các địa chỉ",
    "Extract and save files": "Rút trích và lưu các tệp",
    "Read the sources once": "Đọc các nguồn một vòng",
    "Make the record anew": "Lập lại hồ sơ",
    "One piece of work": "Một việc",
    "Let work end early": "Dừng một việc",
    "What work tells, as it happens": "Diễn biến của một việc, báo ngay khi có",
    "desk": "điểm báo, số liệu",
    "The press digest and figures.": "Điểm báo và số liệu.",
    "The press digest": "Điểm báo",
    "The press digest as a file": "Điểm báo thành tệp",
    "A press digest in an order of one's own, with comments": "Điểm báo theo thứ tự riêng, kèm nhận xét",
    "Awards by year, level and kind; coverage by month and paper": (
        "Khen thưởng theo năm, cấp, loại; bài báo theo tháng, theo báo"
    ),
    "Figures as a file": "Số liệu thành tệp",
    "exports": "xuất tệp",
    "Everything that meets the filters as a file, never capped.": (
        "Mọi thứ khớp bộ lọc thành tệp, không giới hạn số dòng."
    ),
    "Award rows as a file": "Dòng khen thưởng thành tệp",
    "Articles as a file": "Bài báo thành tệp",
    "Units and persons as a file": "Đơn vị, cá nhân thành tệp",
    "Achievements as a file": "Các lần khen thành tệp",
    "The awards told of, as a file": "Các hình thức khen thưởng được nêu, thành tệp",
    "Names that are not clear, as a file": "Tên gọi chưa rõ, thành tệp",
    "Rows to look at, as a file": "Hàng chờ đối chiếu, thành tệp",
    "All acts of persons, as a file": "Lịch sử thao tác, thành tệp",
    "What became of addresses, as a file": "Kết quả của các địa chỉ, thành tệp",
    "Sources that are followed, as a file": "Các nguồn đang theo dõi, thành tệp",
    "Sentences with key words, as a file": "Các câu có từ khóa, thành tệp",
    "The audit log as a file": "Nhật ký thành tệp",
    "The record of a unit or person as a file": "Hồ sơ của một đơn vị, cá nhân thành tệp",
    "stats": "tổng số",
    "What lies in the database.": "Những gì có trong cơ sở dữ liệu.",
    "How much there is": "Có bao nhiêu",
    "How often each award was given": "Mỗi hình thức đã được khen bao nhiêu lần",
    "me": "tài khoản của mình",
    "Who asks; one's tokens and sessions.": "Ai đang hỏi; mã truy cập và phiên đăng nhập của mình.",
    "Who asks": "Ai đang hỏi",
    "One's tokens": "Các mã truy cập của mình",
    "Make a token": "Tạo mã truy cập",
    "Revoke a token": "Thu hồi mã truy cập",
    "Where one is signed in": "Những nơi mình đang đăng nhập",
    "Sign out everywhere": "Đăng xuất ở mọi nơi",
    "people": "người dùng",
    "Accounts and the audit log, for admins.": "Tài khoản và nhật ký, cho quản trị.",
    "All accounts": "Mọi tài khoản",
    "Add an account": "Thêm tài khoản",
    "One account": "Một tài khoản",
    "Change an account": "Sửa tài khoản",
    "Remove an account": "Xóa tài khoản",
    "The audit log, the newest first": "Nhật ký, mới nhất trước",
}
"""By the English of the description, which programs read."""


def described(language: Language, english: str) -> str:
    """A sentence of the description in the language of a page."""
    return VIETNAMESE.get(english, english) if language == "vi" else english
