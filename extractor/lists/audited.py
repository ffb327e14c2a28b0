"""What the audit log's lines mean: "POST /doi-chieu/ab12/xet/bac" is "Bác một dòng"."""

import re
from collections.abc import Mapping

from extractor.ground.labels import Wording

_ONE = "*"

_MEANING: Mapping[str, Wording] = {
    "POST /dang-nhap": Wording("Đăng nhập", "Signed in"),
    "POST /dang-xuat": Wording("Đăng xuất", "Signed out"),
    "POST /tai-khoan/mat-khau": Wording("Đổi mật khẩu của mình", "Changed the own password"),
    "POST /tai-khoan/dang-xuat": Wording("Đăng xuất ở mọi nơi", "Signed out everywhere"),
    "DELETE /api/v1/me/sessions": Wording("Đăng xuất ở mọi nơi", "Signed out everywhere"),
    "POST /tai-khoan/ma": Wording("Tạo mã truy cập", "Made an access token"),
    "POST /api/v1/me/tokens": Wording("Tạo mã truy cập", "Made an access token"),
    "POST /tai-khoan/ma/*/thu-hoi": Wording("Thu hồi mã truy cập", "Revoked an access token"),
    "DELETE /api/v1/me/tokens/*": Wording("Thu hồi mã truy cập", "Revoked an access token"),
    "POST /nguoi-dung": Wording("Thêm tài khoản", "Added an account"),
    "POST /api/v1/accounts": Wording("Thêm tài khoản", "Added an account"),
    "account add": Wording("Thêm tài khoản", "Added an account"),
    "POST /nguoi-dung/*": Wording("Sửa hoặc xóa tài khoản", "Changed or removed an account"),
    "PATCH /api/v1/accounts/*": Wording("Sửa tài khoản", "Changed an account"),
    "DELETE /api/v1/accounts/*": Wording("Xóa tài khoản", "Removed an account"),
    "account role": Wording("Đổi quyền của tài khoản", "Changed an account's role"),
    "account password": Wording("Đặt lại mật khẩu của tài khoản", "Reset an account's password"),
    "account disable": Wording("Khóa tài khoản", "Disabled an account"),
    "account enable": Wording("Mở lại tài khoản", "Enabled an account"),
    "account remove": Wording("Xóa tài khoản", "Removed an account"),
    "POST /doi-chieu/*/xet/chap-nhan": Wording("Chấp nhận một dòng", "Accepted a row"),
    "POST /api/v1/review/rows/*/accept": Wording("Chấp nhận một dòng", "Accepted a row"),
    "POST /doi-chieu/*/xet/bac": Wording("Bác một dòng", "Rejected a row"),
    "POST /api/v1/review/rows/*/reject": Wording("Bác một dòng", "Rejected a row"),
    "POST /doi-chieu/*/xet/da-doi-chieu": Wording("Đối chiếu một dòng với giấy tờ", "Checked a row"),
    "POST /api/v1/review/rows/*/check": Wording("Đối chiếu một dòng với giấy tờ", "Checked a row"),
    "POST /doi-chieu/*/viec/sua": Wording("Sửa một dòng", "Corrected a row"),
    "POST /api/v1/review/rows/*/correct": Wording("Sửa một dòng", "Corrected a row"),
    "POST /doi-chieu/*/viec/so": Wording("Ghép hoặc tách hai dòng", "Merged or split two rows"),
    "POST /api/v1/review/rows/*/merge": Wording("Ghép hai dòng", "Merged two rows"),
    "POST /api/v1/review/rows/*/split": Wording("Tách hai dòng", "Split two rows"),
    "POST /doi-chieu/*/viec/quyet-dinh": Wording("Ghi đã thấy quyết định", "Noted a decision as seen"),
    "POST /api/v1/review/rows/*/decision": Wording("Ghi đã thấy quyết định", "Noted a decision as seen"),
    "POST /lich-su/*/hoan-tac": Wording("Hoàn tác một thao tác", "Undid an act"),
    "POST /api/v1/review/acts/*/undo": Wording("Hoàn tác một thao tác", "Undid an act"),
    "POST /api/v1/review/redactions": Wording("Che tên một người", "Redacted a person's name"),
    "POST /api/v1/papers": Wording("Lưu tệp quyết định", "Kept a decision's file"),
    "POST /ten-goi/*/*": Wording("Trả lời về một tên gọi", "Answered about a name"),
    "POST /api/v1/names/answers": Wording("Trả lời về một tên gọi", "Answered about a name"),
    "POST /ho-so/*/ten": Wording("Sửa tên trong danh bạ", "Changed a name of the registry"),
    "POST /bai-bao/*/gop-tin": Wording("Gộp tin đăng lại", "Put a reprint with its story"),
    "POST /api/v1/articles/*/story": Wording("Gộp tin đăng lại", "Put a reprint with its story"),
    "POST /bai-bao/*/tach-tin": Wording("Tách tin đăng lại", "Took an article out of a story"),
    "DELETE /api/v1/articles/*/story": Wording("Tách tin đăng lại", "Took an article out of a story"),
    "POST /nhap-bai/dan": Wording("Nhập bài dán vào", "Pasted an article"),
    "POST /nhap-bai/dia-chi": Wording("Nhập bài theo địa chỉ", "Imported addresses"),
    "POST /api/v1/jobs/imports": Wording("Nhập bài theo địa chỉ", "Imported addresses"),
    "POST /nhap-bai/tep": Wording("Nhập bài từ tệp", "Imported files"),
    "POST /api/v1/jobs/uploads": Wording("Nhập bài từ tệp", "Imported files"),
    "POST /nguon/doc": Wording("Đọc các nguồn một vòng", "Read the sources once"),
    "POST /api/v1/jobs/rounds": Wording("Đọc các nguồn một vòng", "Read the sources once"),
    "POST /api/v1/jobs/records": Wording("Lập lại hồ sơ", "Made the records anew"),
    "POST /viec/*/dung": Wording("Dừng một việc", "Stopped a job"),
    "POST /api/v1/jobs/*/cancel": Wording("Dừng một việc", "Stopped a job"),
    "POST /nguon/them": Wording("Thêm nguồn tin", "Added a source"),
    "POST /api/v1/sources": Wording("Thêm nguồn tin", "Added a source"),
    "POST /nguon/*/bo": Wording("Bỏ nguồn tin", "Removed a source"),
    "DELETE /api/v1/sources/*": Wording("Bỏ nguồn tin", "Removed a source"),
    "POST /theo-doi/them": Wording("Thêm từ khóa theo dõi", "Added a watch"),
    "POST /api/v1/watches": Wording("Thêm từ khóa theo dõi", "Added a watch"),
    "POST /theo-doi/luu-tim-kiem": Wording("Theo dõi một tìm kiếm", "Saved a search as a watch"),
    "POST /api/v1/watches/searches": Wording("Theo dõi một tìm kiếm", "Saved a search as a watch"),
    "POST /theo-doi/*/bo": Wording("Bỏ từ khóa theo dõi", "Removed a watch"),
    "DELETE /api/v1/watches/*": Wording("Bỏ từ khóa theo dõi", "Removed a watch"),
    "POST /nguoi-nhan/them": Wording("Thêm người nhận tin", "Added a receiver"),
    "POST /nguoi-nhan/*/sua": Wording("Sửa người nhận tin", "Changed a receiver"),
    "POST /nguoi-nhan/*/thu": Wording("Gửi thử cho người nhận tin", "Sent a receiver a test"),
    "POST /nguoi-nhan/*/bo": Wording("Bỏ người nhận tin", "Removed a receiver"),
    "POST /api/v1/receivers": Wording("Thêm người nhận tin", "Added a receiver"),
    "PUT /api/v1/receivers/*": Wording("Sửa người nhận tin", "Changed a receiver"),
    "POST /api/v1/receivers/*/trial": Wording("Gửi thử cho người nhận tin", "Sent a receiver a test"),
    "DELETE /api/v1/receivers/*": Wording("Bỏ người nhận tin", "Removed a receiver"),
    "POST /diem-bao/tep": Wording("Tải bản điểm báo", "Downloaded a digest"),
    "POST /api/v1/exports/*": Wording("Tải bản điểm báo", "Downloaded a digest"),
}
"""Acts by method and path or by command; a star stands for one part of a path."""

_PATTERNS = tuple(
    (re.compile(re.escape(act).replace(re.escape(_ONE), "[^/]+")), wording)
    for act, wording in _MEANING.items()
)


def act_words(act: str) -> Wording | None:
    """What an act of the log means, None for one that has no words yet.

    >>> act_words("POST /en/doi-chieu/ab12/xet/bac").vi, act_words("account add").en
    ('Bác một dòng', 'Added an account')
    """
    own = act.replace(" /en/", " /", 1)
    return next((wording for pattern, wording in _PATTERNS if pattern.fullmatch(own)), None)
