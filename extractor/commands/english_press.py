"""The English twins of what the verbs of the press desk say."""

from collections.abc import Mapping
from types import MappingProxyType

PRESS: Mapping[str, str] = MappingProxyType(
    {
        "Các câu báo nêu vấn đề về một đơn vị, cá nhân (vi phạm, khiếu nại…) để xác minh trước khi khen.": (
            "Sentences of the press that raise problems about a unit or person, to verify before honouring."
        ),
        "Đã ghi {count} câu vào {file}": "Wrote {count} sentences into {file}",
    }
)
