"""The English twins of what ``serve`` and ``account`` say."""

from collections.abc import Mapping
from types import MappingProxyType

SERVICE: Mapping[str, str] = MappingProxyType(
    {
        "Chạy dịch vụ: giao diện web và HTTP API, mặc định chỉ trên máy này.": (
            "Run the service: web pages and HTTP API, by default for this machine only."
        ),
        "Địa chỉ lắng nghe; ngoài 127.0.0.1 thì cần có tài khoản.": (
            "Address to listen on; any but 127.0.0.1 needs accounts."
        ),
        "Cổng; mặc định 8000.": "Port; 8000 unless told.",
        "Gộp lại hồ sơ từ {count} dòng khen thưởng trong lúc chạy; hồ sơ cũ hiện tới khi xong.": (
            "Making the record anew from {count} award rows meanwhile; the former one is shown until then."
        ),
        "Đang đọc trước dữ liệu để các trang mở nhanh (tối đa {seconds} giây)…": (
            "Reading data ahead so that pages open quickly (at most {seconds} seconds)…"
        ),
        "Mở {address} trong trình duyệt; dừng bằng Ctrl-C.": (
            "Open {address} in a browser; stop with Ctrl-C."
        ),
        "Tài khoản của dịch vụ: ai được đăng nhập, với quyền gì.": (
            "Accounts of the service: who may sign in, and what they may do."
        ),
        "Tên đăng nhập.": "Name to sign in with.",
        "Xem; xem và duyệt; quản trị.": "Look; look and decide; see to everything.",
        "Mọi tài khoản.": "All accounts.",
        "đã khóa": "disabled",
        "đang dùng": "in use",
        "Chưa có tài khoản: dịch vụ chạy cho một người trên máy này.": (
            "No accounts yet: the service is for one person at this machine."
        ),
        "Thêm một tài khoản; mật khẩu được hỏi, hoặc đọc từ đầu vào chuẩn.": (
            "Add an account; the password is asked for, or read from standard input."
        ),
        "Đã thêm tài khoản {name} ({role}).": "Account {name} added ({role}).",
        "Đổi quyền của một tài khoản.": "Change what an account may do.",
        "Tài khoản {name} nay có quyền {role}.": "Account {name} is now a {role}.",
        "Đặt lại mật khẩu; các phiên đang đăng nhập kết thúc.": "Give a new password; its sessions end.",
        "Đã đặt lại mật khẩu của {name}.": "{name} has a new password.",
        "Khóa một tài khoản; các phiên đang đăng nhập kết thúc, mã truy cập ngừng dùng được.": (
            "Disable an account; its sessions end, its tokens stand still."
        ),
        "Đã khóa tài khoản {name}.": "Account {name} disabled.",
        "Mở lại một tài khoản đã khóa.": "Let a disabled account in again.",
        "Đã mở tài khoản {name}.": "Account {name} enabled.",
        "Xóa một tài khoản cùng các phiên và mã truy cập của nó; nhật ký vẫn còn.": (
            "Remove an account with its sessions and tokens; the log stays."
        ),
        "Đã xóa tài khoản {name}.": "Account {name} removed.",
        "Mật khẩu: ": "Password: ",
        "Nhập lại: ": "Once more: ",
    }
)
