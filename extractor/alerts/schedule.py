"""When a receiver is told: at once, on the morning of the next day, or on the morning of the next Monday."""

from datetime import datetime, time, timedelta

from extractor.ground.alerts import Channel
from extractor.viet.times import VIETNAM

MORNING = time(7, 0)
"""Before the office opens, so that the digest lies there."""

_FIRST_PAUSE = timedelta(minutes=5)
_LONGEST_PAUSE = timedelta(hours=6)
"""After failures the pause doubles up to this: a server that is down for a night is asked a dozen times."""


def is_due(channel: Channel, now: datetime, *, by_hand: bool = False) -> bool:
    """Whether the receiver is to be told now of what there is to tell. A person who sends ``by_hand`` has
    mended what failed and waits for no pause."""
    if not by_hand and channel.failures and channel.last_try is not None:
        pause = min(_FIRST_PAUSE * 2 ** min(channel.failures - 1, 10), _LONGEST_PAUSE)
        if now - channel.last_try < pause:
            return False
    if channel.tier == "now":
        return True
    last = channel.last_sent or channel.added_at
    return last < last_morning(channel, now)


def last_morning(channel: Channel, now: datetime) -> datetime:
    """The last moment at which the receiver's gathered hits were to go out."""
    here = now.astimezone(VIETNAM)
    morning = datetime.combine(here.date(), MORNING, VIETNAM)
    if morning > here:
        morning -= timedelta(days=1)
    return morning - timedelta(days=morning.weekday()) if channel.tier == "weekly" else morning
