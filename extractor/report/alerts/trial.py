"""A message that tells nothing new: to see whether a receiver is reached."""

from datetime import datetime
from email.message import EmailMessage
from typing import Any

from extractor.ground.alerts import Channel
from extractor.ground.labels import TIER_LABELS
from extractor.report.alerts.as_json import message_json
from extractor.report.alerts.as_mail import addressed

_WORDS = """\
Đây là thư thử. Địa chỉ này nhận được tin của Vinh Danh.

Nhận tin: {tier}
Về: {about}

--
Vinh Danh. Đổi hoặc ngừng nhận tin: trang Người nhận tin, hoặc lệnh vinhdanh alerts.
"""


def trial_mail(channel: Channel, sender: str, now: datetime) -> EmailMessage:
    """Says what the receiver will be told, and when."""
    message = addressed(channel, sender, now, "Vinh Danh: thư thử", f"thu-{int(now.timestamp())}")
    message.set_content(
        _WORDS.format(tier=TIER_LABELS[channel.tier].vi, about=channel.watch or "mọi mục theo dõi")
    )
    return message


def trial_json(channel: Channel, now: datetime) -> dict[str, Any]:
    """Like any message, without an article; ``trial`` is true."""
    return message_json((), channel, now) | {"id": f"trial-{int(now.timestamp())}", "trial": True}
