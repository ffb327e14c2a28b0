"""Lễ ra quân: the yearly ceremony at which forces begin their training or a campaign; flags given there are
part of it. A launch that the headline names is what it is for."""

from extractor.events.kinds.kind import EventKind, cues

SETTING_OUT = EventKind(
    type="other",
    cues=cues(r"lễ ra quân(?! thi đua)", r"ra quân (?:huấn luyện|tấn công|cao điểm)"),
    lures=cues(r"(?:sau|từ|kể từ|sẽ|chuẩn bị|\d+ ngày)[^.;,]{0,30} ra quân[^.;,]{0,12}"),
    in_every_cue=("ra quân",),
    yields_to=frozenset({"congress", "review_conference", "emulation_launch"}),
)
