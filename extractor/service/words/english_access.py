"""English twins of signing in, one's account, people, the audit log and the list of the API."""

ACCESS = {
    "Đăng nhập": "Sign in",
    "Tên đăng nhập": "Name",
    "Mật khẩu": "Password",
    "Tài khoản": "Account",
    "quyền: {role}": "role: {role}",
    "Dịch vụ chạy cho một người trên máy này nên không cần đăng nhập. Khi có tài khoản đầu tiên, mọi người "
    "đều phải đăng nhập.": (
        "The service is for one person at this machine, so nobody signs in. With the first account "
        "everybody has to."
    ),
    "Mã truy cập mới, chỉ hiện một lần; hãy chép lại ngay:": "A new token, shown this once; copy it now:",
    "Đăng xuất": "Sign out",
    "Đổi mật khẩu": "Change the password",
    "Mật khẩu hiện tại": "Present password",
    "Mật khẩu mới": "New password",
    "Ít nhất 10 ký tự; một câu dễ nhớ là tốt nhất.": "At least 10 characters; a sentence is best.",
    "Nơi đang đăng nhập": "Where you are signed in",
    "Trình duyệt": "Browser",
    "Địa chỉ mạng": "Network address",
    "Bắt đầu": "Begun",
    "Dùng lần cuối": "Last used",
    "phiên này": "this one",
    "Đăng xuất ở mọi nơi": "Sign out everywhere",
    "Mã truy cập cho chương trình": "Tokens for programs",
    "Dùng để": "Used for",
    "Quyền": "Role",
    "Hết hạn": "Expires",
    "không": "never",
    "Số ngày hiệu lực": "Days",
    "Tạo mã truy cập": "Make a token",
    "Người dùng": "People",
    "Nhật ký": "Log",
    "đã làm": "done",
    "bị từ chối ({code})": "refused ({code})",
    "tại máy": "at the machine",
    "đã đăng nhập": "signed in",
    "mã truy cập": "access token",
    "dòng lệnh": "command line",
    "đã khóa": "disabled",
    "Đổi quyền": "Change the role",
    "Đặt lại mật khẩu": "Reset the password",
    "Mở lại": "Enable",
    "Khóa": "Disable",
    "Chưa có tài khoản.": "No accounts yet.",
    "Dịch vụ chạy cho một người trên máy này. Tài khoản đầu tiên phải là quản trị; từ đó mọi người đều phải "
    "đăng nhập.": (
        "The service is for one person at this machine. The first account must be an admin's; from then on "
        "everybody has to sign in."
    ),
    "Thêm người": "Add a person",
    "Mọi việc làm thay đổi dữ liệu, ai làm, từ đâu và kết quả ra sao. Nhật ký chỉ được ghi thêm.": (
        "Every act that changes data, by whom, from where, and how it ended. The log is only added to."
    ),
    "Lúc": "When",
    "Ai": "Who",
    "Chưa có gì trong nhật ký.": "Nothing in the log yet.",
    "không nhận mã truy cập": "no token is taken",
    "Quyền tối thiểu là viewer, trừ khi ghi khác trong ngoặc.": (
        "The least role is viewer, unless another one stands in brackets."
    ),
    "Mọi địa chỉ bắt đầu bằng /api/v1. Mô tả đầy đủ cho chương trình: ": (
        "All addresses begin with /api/v1. The whole description for programs: "
    ),
}
