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
        "Mở {address} trong trình duyệt; dừng bằng Ctrl-C.": (
            "Open {address} in a browser; stop with Ctrl-C."
        ),
    }
)
