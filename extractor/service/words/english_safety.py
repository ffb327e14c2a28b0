"""English twins of who is told of new hits, and of the questions before what cannot be taken back."""

SAFETY = {
    # Receivers.
    "Người nhận tin": "Receivers",
    "{count} lần gửi lỗi": "failed {count} {count:time|times}",
    "Lần gửi gần nhất ({moment}) không được: {fault}": "The last message ({moment}) failed: {fault}",
    "mọi mục theo dõi": "all watches",
    "gửi gần nhất {moment}": "last sent {moment}",
    "chưa gửi lần nào": "nothing sent yet",
    "thư": "e-mail",
    "webhook": "webhook",
    "Câu mới khớp mục theo dõi được gửi qua thư, hoặc tới địa chỉ web của một chương trình (webhook, có chữ "
    "ký). Trình đọc tin thì dùng RSS ở trang Theo dõi.": (
        "New sentences that a watch finds go out by e-mail, or to a program's web address (a signed "
        "webhook). Feed readers take the feeds of the page Watches."
    ),
    "Từ nay báo cho {target}. Khóa kiểm chữ ký, chỉ hiện một lần; hãy chép lại ngay:": (
        "{target} is told from now on. The key to check signatures, shown this once; copy it now:"
    ),
    "Từ nay báo cho {target}.": "{target} is told from now on.",
    "Đã đổi cách báo cho {target}.": "How {target} is told is changed.",
    "Đã gửi tin thử cho {target}; hãy xem đã tới nơi chưa.": (
        "A trial message has gone to {target}; see whether it arrived."
    ),
    "Đã thôi báo cho {target}.": "{target} is told no more.",
    "Chưa gửi được thư:": "No mail can be sent:",
    "Mục này không còn được theo dõi, nên không có gì để báo.": (
        "This name is no longer watched, so there is nothing to tell."
    ),
    "Báo lúc": "Told",
    "Về": "About",
    "Gửi thử": "Send a trial",
    "Thôi báo…": "Remove…",
    "Chưa có người nhận nào.": "There are no receivers yet.",
    "Thêm một địa chỉ thư hoặc webhook; từ lúc ấy câu mới sẽ được gửi.": (
        "Add an e-mail address or a webhook; it is sent what comes in from then on."
    ),
    "Thêm người nhận": "Add a receiver",
    "Địa chỉ thư, hoặc địa chỉ web của chương trình": "E-mail address, or a program's web address",
    "Báo cho {target}: {count} câu": "Told to {target}: {count} {count:sentence|sentences}",
    "Người nhận tin ({count})": "Receivers ({count})",
    # Questions before what cannot be taken back.
    "Không, quay lại": "No, go back",
    "Thôi báo cho {target}?": "Remove the receiver {target}?",
    "Khóa kiểm chữ ký của địa chỉ này mất hẳn; thêm lại thì có khóa khác.": (
        "The key that its signatures are checked by is lost for good; added again, it gets another."
    ),
    "Địa chỉ này không nhận tin nữa; có thể thêm lại sau.": "It is told nothing more; it may be added again.",
    "Thôi báo": "Remove",
    "Xóa tài khoản {name}?": "Remove the account {name}?",
    "Người này bị đăng xuất ngay, mọi mã truy cập của họ hết hiệu lực; không lấy lại được. Việc họ đã "
    "làm vẫn giữ tên họ. Muốn chặn tạm thời thì khóa tài khoản.": (
        "They are signed out at once and all their tokens end; this cannot be undone. What they did keeps "
        "their name. To keep them out for a while, disable the account."
    ),
    "Xóa tài khoản": "Remove the account",
    "Xóa…": "Remove…",
    "Thu hồi mã truy cập {name}?": "Revoke the token {name}?",
    "Chương trình dùng mã này sẽ bị từ chối ngay; không lấy lại được, chỉ có thể tạo mã mới.": (
        "Programs that use it are refused at once; it cannot be had back, only a new one made."
    ),
    "Thu hồi": "Revoke",
    "Thu hồi…": "Revoke…",
    "Thôi theo dõi “{name}”?": "Stop following “{name}”?",
    "Tên gọi, chu kỳ, nhãn của nguồn này không còn; bài đã lưu vẫn giữ. Muốn đọc tiếp thì phải thêm lại.": (
        "Its name, interval and tags are gone; saved articles stay. To go on it has to be added anew."
    ),
    "Các cách viết đã nhập không còn; câu đã tìm được vẫn giữ.": (
        "The spellings are gone; what was found stays."
    ),
    "{told} người nhận chỉ được báo về mục này sẽ không nhận tin nữa.": (
        "{told} {told:receiver that is|receivers that are} told of this alone will hear no more."
    ),
    "Thôi theo dõi": "Stop following",
    "Thôi theo dõi…": "Stop following…",
}
