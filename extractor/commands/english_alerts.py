"""The English twins of the sentences of ``alerts``."""

from collections.abc import Mapping
from types import MappingProxyType

ALERTS: Mapping[str, str] = MappingProxyType(
    {
        "Báo tin: gửi câu mới khớp từ khóa, tìm kiếm đã lưu qua thư, webhook, hoặc thành RSS.": (
            "Alerts: new sentences with key words by e-mail, by webhook, or as a feed."
        ),
        "Thêm người nhận tin; webhook được cấp một khóa để kiểm chữ ký, chỉ in ra lần này.": (
            "Add a receiver; a webhook gets a key to check signatures with, printed this once only."
        ),
        "Địa chỉ thư, hoặc https://… của webhook.": "E-mail address, or https://… of a webhook.",
        "now (ngay), daily (7 giờ sáng mỗi ngày), weekly (7 giờ sáng thứ Hai).": (
            "now, daily (at 7 every morning), weekly (at 7 on Mondays)."
        ),
        "Sẽ báo cho {target}: {tier}": "{target} will be told: {tier}",
        "Khóa kiểm chữ ký: {secret}": "Key to check signatures with: {secret}",
        "Những người nhận tin, và lần gửi gần nhất.": "The receivers, and when they were last told.",
        "mọi mục theo dõi": "all watches",
        "gửi gần nhất {moment}": "last told {moment}",
        "{count} lần gửi lỗi": "{count} attempts failed",
        "{count} người nhận": "{count} receivers",
        "Số của người nhận trong alerts list.": "The receiver's number in alerts list.",
        "Thôi báo tin cho một người nhận.": "Tell a receiver nothing more.",
        "Thôi báo cho {target}": "{target} is told no more",
        "Gửi một tin thử cho một người nhận, để biết có đến nơi không.": (
            "Send a receiver a trial message, to see whether it arrives."
        ),
        "Đã gửi tin thử cho {target}": "A trial message has gone to {target}",
        "Chỉ in ra sẽ gửi gì cho ai; không gửi.": "Only print what would go to whom; send nothing.",
        "Gửi những tin đã đến giờ; track run và track watch cũng tự gửi.": (
            "Send what is due; track run and track watch send by themselves too."
        ),
        "Đã gửi {count} câu cho {target}": "{count} sentences sent to {target}",
        "gửi ngay bây giờ": "due now",
        "chưa đến giờ": "not due yet",
        "không có câu mới": "nothing new",
        "Tệp .atom hoặc .json (JSON Feed) để ghi.": "The .atom or .json (JSON Feed) file to write.",
        "Địa chỉ mà trình đọc tin sẽ lấy tệp này.": "Address at which feed readers will find the file.",
        "Ghi các câu tìm được trong 30 ngày gần nhất thành nguồn tin Atom hoặc JSON Feed.": (
            "Write the sentences with key words of the last 30 days as an Atom or JSON Feed."
        ),
        "Đã ghi {count} câu vào {file}": "{count} sentences written to {file}",
    }
)
