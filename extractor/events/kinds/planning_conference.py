"""Hội nghị triển khai nhiệm vụ: the yearly meeting that looks ahead; mere part of a pact signing."""

from extractor.events.kinds.kind import EventKind, cues

PLANNING_CONFERENCE = EventKind(
    type="review_conference",
    cues=cues(
        r"hội nghị [^.;,]{0,40}và triển khai (?:công tác|nhiệm vụ|phương hướng)",
        r"hội nghị triển khai (?:\w+ )?(?:công tác|nhiệm vụ|phương hướng|kế hoạch)(?: công tác)?",
        r"bế giảng(?: năm học)?",
    ),
    in_every_cue=("và triển khai", "hội nghị triển khai", "bế giảng"),
    yields_to=frozenset({"pact_signing", "congress", "other"}),
)
